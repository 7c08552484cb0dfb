"""The command line: arguments -> Settings -> calls of the library. One file per command, and the table of them.

What is heavy is imported where a command runs.
"""

import logging

import click

from quoteminer import __version__
from quoteminer.cli.articles import articles
from quoteminer.cli.convert import convert
from quoteminer.cli.extract import extract
from quoteminer.cli.label_studio import label_studio
from quoteminer.cli.models import show_models
from quoteminer.cli.report import report
from quoteminer.cli.running import Complaints
from quoteminer.cli.score import score, score_dates, score_pronouns, score_speakers
from quoteminer.cli.show import show
from quoteminer.cli.speakers import speakers
from quoteminer.cli.train import train

COMMANDS = (
    extract,
    show,
    report,
    articles,
    convert,
    speakers,
    score,
    score_dates,
    score_pronouns,
    score_speakers,
    show_models,
    train,
    label_studio,
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoteminer")
def main() -> None:
    """Find who said what, and when, in news articles."""
    logger = logging.getLogger("quoteminer")
    if not any(isinstance(handler, Complaints) for handler in logger.handlers):
        logger.addHandler(Complaints())


for command in COMMANDS:
    main.add_command(command)
