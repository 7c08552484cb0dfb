"""quoteminer show"""

import sys
from typing import TYPE_CHECKING, Any

import click

from quoteminer.cli.extract import date_of, stop_without_inputs
from quoteminer.cli.running import SOME_FAILED, a_path, complain, errors_in_one_line
from quoteminer.inputs import READERS, Failure
from quoteminer.settings import Settings

if TYPE_CHECKING:
    from quoteminer.records import Article, Claim


@click.command()
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--published", metavar="DATE", help="When the article was published, such as 2017-09-28.")
@click.option(
    "--input-format",
    type=click.Choice([reader.name for reader in READERS]),
    help="How to read it. Default: told by the suffix, or by the first line.",
)
@click.option("--min-confidence", type=float, metavar="0..1", help="Leave out claims less certain than this.")
@click.option("--models", type=a_path, metavar="DIR", help="Folder of models in place of those that come along.")
def show(articles: tuple[str, ...], published: str | None, input_format: str | None, **options: Any) -> None:
    """Print every ARTICLE with its claims marked in it, and numbered below.

    An ARTICLE is a file that extract can read, a folder of such files, or - for standard input. Colours come only on a
    terminal; NO_COLOR=1 keeps them off, and FORCE_COLOR=1 brings them to a pager (less -R).

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.batch import run_batch
    from quoteminer.inputs.paths import find_inputs, read_articles
    from quoteminer.outputs.files import open_output, unwritable
    from quoteminer.pipeline import Miner
    from quoteminer.views.marked_text import write_marked

    def write(article: "Article", claims: "list[Claim]") -> None:
        try:
            write_marked(article, claims, stream)
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(error) from None

    def report(failure: Failure) -> None:
        complain(str(failure))

    with errors_in_one_line():
        settings = Settings(**{name: value for name, value in options.items() if value is not None})
        date = date_of(published)
        found = find_inputs(articles, input_format)
        stop_without_inputs(found)
        with open_output(None) as stream:
            summary = run_batch(read_articles(found, date), Miner(settings), write, report)
    sys.exit(SOME_FAILED if summary.failures else 0)
