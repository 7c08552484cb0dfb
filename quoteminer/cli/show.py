"""quoteminer show"""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import click

from quoteminer.cli.mining import mines_articles
from quoteminer.cli.reading import reads_articles, stop_without_inputs
from quoteminer.cli.running import SOME_FAILED, complain, errors_in_one_line
from quoteminer.settings import Reading, Running, Settings

if TYPE_CHECKING:
    from quoteminer.publication import PublicationDate
    from quoteminer.records import Article, ArticleReference, Claim


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@reads_articles
@mines_articles
def show(articles: tuple[str, ...], reading: Reading, published: "PublicationDate | None", **options: Any) -> None:
    """Print articles with their claims marked in the text.

    The claims are numbered, and listed below the text. An ARTICLE is a file that extract can read, a folder of such
    files, or - for standard input. Colours come only on a terminal; NO_COLOR=1 keeps them off, and FORCE_COLOR=1 brings
    them to a pager (less -R).

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.batch.chunks import Items
    from quoteminer.batch.extraction import extract
    from quoteminer.batch.files import Stream
    from quoteminer.batch.progress import Shown
    from quoteminer.inputs.paths import find_inputs, read_inputs
    from quoteminer.outputs.files import open_output, writing
    from quoteminer.views.marked_text import write_marked

    def write(article: "ArticleReference", claims: "Sequence[Claim]") -> None:
        with writing():
            write_marked(cast("Article", article), claims, stream)  # whatever is mined has a text
            stream.flush()

    with errors_in_one_line():
        settings = Settings(**{name: value for name, value in options.items() if value is not None})
        found = find_inputs(articles, reading)
        stop_without_inputs(found)
        with open_output(None) as stream:
            shown = Shown(Stream(write, complain), lambda pace: None)
            summary = extract(Items(read_inputs(found, published)), shown, settings, Running(workers=0))
    sys.exit(SOME_FAILED if summary.failures else 0)
