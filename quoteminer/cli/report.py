"""quoteminer report"""

from pathlib import Path

import click

from quoteminer.cli.reading import reads_texts
from quoteminer.cli.running import errors_in_one_line, refuse_to_overwrite, writes
from quoteminer.settings import Reading


@click.command()
@click.argument("claims", metavar="CLAIMS...", nargs=-1, required=True)
@writes("Page to write. Default: standard output.")
@click.option("--articles", metavar="PATH", multiple=True, help="Where the claims' articles are.")
@reads_texts
@click.option("--title", default="Claims", show_default=True, help="Heading of the page.")
def report(
    claims: tuple[str, ...], output: Path | None, articles: tuple[str, ...], reading: Reading, title: str
) -> None:
    """Make a page of CLAIMS, to search, read in their articles and judge in a browser.

    CLAIMS are files that extract wrote as JSON Lines, or - for standard input. --articles names the files or folders
    that extract read, in the same order; without it every claim stands in its sentence alone. The page is one file
    that needs no network.
    """
    from quoteminer.inputs.claims import read_claim_files
    from quoteminer.inputs.texts import articles_by_id
    from quoteminer.outputs import open_output
    from quoteminer.report import write_report

    with errors_in_one_line():
        refuse_to_overwrite(output, [*claims, *articles])
        found = list(read_claim_files(claims))
        others = [*map(Path, claims), *([output] if output else [])]
        texts = articles_by_id(articles, passed_over=others, reading=reading)
        with open_output(output) as stream:
            write_report(found, texts, stream, title)
