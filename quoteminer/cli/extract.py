"""quoteminer extract"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from quoteminer.cli.reading import reads_articles, stop_without_inputs
from quoteminer.cli.running import (
    SOME_FAILED,
    STANDARD_OUTPUT,
    a_path,
    complain,
    errors_in_one_line,
    is_terminal,
)
from quoteminer.inputs import Duplicate, Failure
from quoteminer.outputs import WRITERS, Writer, local_path, writer_named, writer_of
from quoteminer.settings import Attitudes, Genre, Layers, NumberType, Reading, Settings

if TYPE_CHECKING:
    from quoteminer.batch import Summary
    from quoteminer.inputs.paths import Input
    from quoteminer.publication import PublicationDate


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", help="File to write; failures go to FILE.failures.jsonl.", metavar="FILE")
@click.option(
    "--format", "form", type=click.Choice([writer.name for writer in WRITERS]), help="Default: told by the suffix."
)
@reads_articles
@click.option("--min-confidence", type=float, metavar="0..1", help="Leave out claims less certain than this.")
@click.option("--attitudes", type=click.Choice(get_args(Attitudes)), help="all: keep plans, acts and topics as well.")
@click.option("--genre", type=click.Choice(get_args(Genre)), help="What the articles are; news by default.")
@click.option("--layers", type=click.Choice(get_args(Layers)), help="Which of claims within claims. Default: inner.")
@click.option("--models", type=a_path, metavar="DIR", help="Folder of models in place of those that come along.")
@click.option("--splitter", type=a_path, metavar="DIR", help="Folder of stanza models to split sentences with instead.")
@click.option("--number-type", type=click.Choice(get_args(NumberType)), help="Numbers that the network counts in.")
def extract(
    paths: tuple[str, ...],
    output: str | None,
    form: str | None,
    reading: Reading,
    published: "PublicationDate | None",
    **options: Any,
) -> None:
    """Write the claims of the articles in every PATH.

    A PATH is a file, a folder of files, or - for standard input. The suffix tells the format: text, Markdown, HTML,
    JSON, JSON Lines, CSV, NewsML-G2, NITF, DOCX, PDF or WARC, each also packed as .gz.

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.inputs.paths import find_inputs

    output = None if output == str(STANDARD_OUTPUT) else output
    with errors_in_one_line():
        settings = Settings(**{name: value for name, value in options.items() if value is not None})
        found = find_inputs(paths, reading, files_of(output))
        stop_without_inputs(found)
        summary = mine_into(output, chosen_writer(output, form), found, published, settings)
    complain(str(summary))
    sys.exit(SOME_FAILED if summary.failures else 0)


def chosen_writer(output: str | None, form: str | None) -> Writer:
    """The format asked for, else the one that the file's name tells, else text on a terminal, elsewhere JSON Lines."""
    if form:
        return writer_named(form)
    on_terminal = output is None and is_terminal(sys.stdout)
    return writer_of(output or "") or writer_named("text" if on_terminal else "jsonl")


def files_of(output: str | None) -> list[Path]:
    """The files that a run writes: none for standard output, else for claims, failures and duplicates."""
    from quoteminer.batch import duplicates_path, failures_path

    path = local_path(output) if output else None
    return [path, failures_path(path), duplicates_path(path)] if path else []


def mine_into(
    output: str | None,
    writer: Writer,
    found: Sequence["Input | Failure"],
    published: "PublicationDate | None",
    settings: Settings,
) -> "Summary":
    """Mine what was found: claims to the file or standard output, failures and duplicates beside it and told."""
    from quoteminer.batch import append_record, run_batch
    from quoteminer.inputs.duplicates import without_repetition
    from quoteminer.inputs.paths import read_articles
    from quoteminer.outputs import open_writer
    from quoteminer.pipeline import Miner

    files_beside = dict(zip((Failure, Duplicate), files_of(output)[1:], strict=False))

    def report(record: Failure | Duplicate) -> None:
        if output:
            append_record(record, files_beside[type(record)])
        if not output or isinstance(record, Failure):  # of duplicates there may be many; the summary counts them
            complain(str(record))

    with open_writer(output, writer) as write:
        for path in files_beside.values():
            path.unlink(missing_ok=True)
        items = without_repetition(read_articles(found, published))
        return run_batch(items, Miner(settings), write, report)
