"""quoteminer report"""

from itertools import chain
from pathlib import Path

import click

from quoteminer.cli.reading import names_articles, reads_texts
from quoteminer.cli.running import errors_in_one_line, refuse_to_overwrite, writes
from quoteminer.records import Article
from quoteminer.settings import Reading


@click.command()
@click.argument("claims", metavar="CLAIMS...", nargs=-1, required=True)
@writes("Page to write. Default: standard output.")
@names_articles()
@reads_texts
@click.option("--title", default="Claims", show_default=True, help="Heading of the page.")
def report(
    claims: tuple[str, ...], output: Path | None, articles: tuple[str, ...], reading: Reading, title: str
) -> None:
    """Make a page of CLAIMS to search, read and judge.

    CLAIMS are files of claims in any format that convert reads, or - for standard input. --articles names the files or
    folders that extract read; where CLAIMS do not hold the articles' texts, every claim stands in its sentence alone
    without it. The page is one file for any browser that needs no network.
    """
    from quoteminer.inputs.claims import read_mined_files
    from quoteminer.inputs.texts import articles_by_id
    from quoteminer.outputs import open_output
    from quoteminer.report import write_report

    with errors_in_one_line():
        refuse_to_overwrite(output, [*claims, *articles])
        mined = list(read_mined_files(claims))
        others = [*map(Path, claims), *([output] if output else [])]
        held = {article.id: article for article, _ in mined if isinstance(article, Article)}
        texts = held | articles_by_id(articles, passed_over=others, reading=reading)
        with open_output(output) as stream:
            write_report(chain.from_iterable(own for _, own in mined), texts, stream, title)
