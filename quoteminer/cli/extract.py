"""quoteminer extract"""

import sys
from typing import TYPE_CHECKING, Any, TypeVar

import attrs
import click

from quoteminer.cli.mining import mines_articles
from quoteminer.cli.reading import reads_articles, stop_without_inputs
from quoteminer.cli.results import chosen_writer, files_of, open_results, showing
from quoteminer.cli.running import SOME_FAILED, STANDARD_OUTPUT, complain, errors_in_one_line
from quoteminer.inputs import Failure
from quoteminer.outputs import WRITERS
from quoteminer.settings import Reading, Running, Settings

if TYPE_CHECKING:
    from quoteminer.publication import PublicationDate

Options = TypeVar("Options", Settings, Running)


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    help="File or database to write; failures go to FILE.failures.jsonl. Default: standard output.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice([writer.name for writer in WRITERS]),
    help="Default: told by the suffix of FILE; else text on a terminal, jsonl elsewhere.",
)
@reads_articles
@mines_articles
@click.option("--workers", type=int, metavar="N", help="Processes that mine. Default: one a core, if memory allows.")
@click.option("--time-limit", type=float, metavar="SECONDS", help="What an article may take. Default: by its length.")
@click.option("--restart", is_flag=True, help="Begin anew where an unfinished run would be gone on with.")
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

    Stopped at whatever moment, the same command with -o FILE goes on where it was: FILE.progress tells how far it came.

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.batch.chunks import Items
    from quoteminer.batch.extent import Extent
    from quoteminer.batch.extraction import extract as extract_into
    from quoteminer.inputs.duplicates import without_repetition
    from quoteminer.inputs.paths import find_inputs, read_inputs

    output = None if output == str(STANDARD_OUTPUT) else output
    with errors_in_one_line():
        settings, running = chosen(Settings, options), chosen(Running, options)
        writer = chosen_writer(output, form)
        found = find_inputs(paths, reading, files_of(output))
        stop_without_inputs(found)
        extent = Extent(item.source for item in found if not isinstance(item, Failure))
        read = without_repetition(extent.passing(read_inputs(found, published)))
        with (
            open_results(output, writer, settings, running.restart) as results,
            showing(output, results, extent.total) as shown,
        ):
            items = Items(read, lambda: extent.position)
            summary = extract_into(items, shown, settings, running, results.standing)
    complain(str(summary))
    sys.exit(SOME_FAILED if summary.failures else 0)


def chosen(record: type[Options], given: dict[str, Any]) -> Options:
    """The options that belong into the record, with the defaults for those not given. Raises BadSetting."""
    known = {field.name for field in attrs.fields(record)}
    return record(**{name: value for name, value in given.items() if name in known and value is not None})
