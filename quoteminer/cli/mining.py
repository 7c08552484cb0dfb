"""The options of every command that mines articles: the fields of `Settings`."""

from typing import get_args

import click

from quoteminer.cli.running import a_path, with_options
from quoteminer.settings import Attitudes, Device, Genre, Layers, NumberType

OPTIONS = (
    click.option(
        "--min-confidence", type=float, metavar="0..1", help="Leave out claims less certain than this; 0.3 by default."
    ),
    click.option(
        "--attitudes",
        type=click.Choice(get_args(Attitudes)),
        help="all: keep plans, acts and topics as well. Default: claims.",
    ),
    click.option("--genre", type=click.Choice(get_args(Genre)), help="What the articles are. Default: news."),
    click.option(
        "--layers",
        type=click.Choice(get_args(Layers)),
        help='Of "Reuters reports that Smith said": inner, what Smith said; outer, what Reuters did. Default: inner.',
    ),
    click.option("--models", type=a_path, metavar="DIR", help="Folder of models in place of those that come along."),
    click.option(
        "--splitter", type=a_path, metavar="DIR", help="Folder of stanza models to split sentences with instead."
    ),
    click.option(
        "--number-type",
        type=click.Choice(get_args(NumberType)),
        help="Numbers that the network counts in. Default: what the processor is quick at.",
    ),
    click.option(
        "--device", type=click.Choice(get_args(Device)), help="cuda: a graphics card. Default: if there is one."
    ),
)

mines_articles = with_options(OPTIONS)
"""Gives a command the options of mining, each None where it is not given."""
