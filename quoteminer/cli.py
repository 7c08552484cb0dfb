"""The command line: arguments -> Settings -> calls of the library. What is heavy is imported where a command runs."""

import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, get_args

import click

from quoteminer import __version__
from quoteminer.errors import BadSetting, QuoteminerError
from quoteminer.inputs import READERS, Failure
from quoteminer.outputs import WRITERS
from quoteminer.outputs.register import REGISTER_WRITERS
from quoteminer.outputs.terminal import visible
from quoteminer.settings import SHIPPED_MODELS, Attitudes, Genre, Layers, NumberType, Settings

if TYPE_CHECKING:
    from quoteminer.batch import Summary
    from quoteminer.inputs.paths import Input
    from quoteminer.publication import PublicationDate

SOME_FAILED = 1
WRONG_USE = 2
STANDARD_OUTPUT = Path("-")

a_path = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="quoteminer")
def main() -> None:
    """Find who said what, and when, in news articles."""
    logger = logging.getLogger("quoteminer")
    if not any(isinstance(handler, Complaints) for handler in logger.handlers):
        logger.addHandler(Complaints())


@main.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", type=a_path, help="File to write; failures go to FILE.failures.jsonl.", metavar="FILE")
@click.option("--published", metavar="DATE", help="When every article was published, such as 2017-09-28.")
@click.option("--format", "form", type=click.Choice(list(WRITERS)), help="Default: text on a terminal, else jsonl.")
@click.option(
    "--input-format",
    type=click.Choice([reader.name for reader in READERS]),
    help="How to read standard input and files named one by one. Default: told by the suffix, or by the first line.",
)
@click.option("--min-confidence", type=float, metavar="0..1", help="Leave out claims less certain than this.")
@click.option("--attitudes", type=click.Choice(get_args(Attitudes)), help="all: keep plans, acts and topics as well.")
@click.option("--genre", type=click.Choice(get_args(Genre)), help="What the articles are; news by default.")
@click.option("--layers", type=click.Choice(get_args(Layers)), help="Which of claims within claims. Default: inner.")
@click.option("--models", type=a_path, metavar="DIR", help="Folder of models in place of those that come along.")
@click.option("--splitter", type=a_path, metavar="DIR", help="Folder of stanza models to split sentences with instead.")
@click.option("--number-type", type=click.Choice(get_args(NumberType)), help="Numbers that the network counts in.")
def extract(
    paths: tuple[str, ...],
    output: Path | None,
    published: str | None,
    form: str | None,
    input_format: str | None,
    **options: Any,
) -> None:
    """Write the claims of the articles in every PATH.

    A PATH is a .txt file (one article), a .jsonl or .ndjson file (one article a line, an object with "text" and, where
    known, "id", "title", "url", "author", "publisher" and "published"), a folder of such files, or - for standard
    input, which is text unless its first line is a JSON object.

    The exit status is 0 when all went well, 1 when some article failed, 2 when nothing could be done.
    """
    from quoteminer.inputs.paths import find_inputs

    output = None if output == STANDARD_OUTPUT else output
    form = form or ("text" if output is None and is_terminal(sys.stdout) else "jsonl")
    with errors_in_one_line():
        settings = Settings(**{name: value for name, value in options.items() if value is not None})
        date = date_of(published)
        found = find_inputs(paths, input_format, files_of(output))
        stop_without_inputs(found)
        summary = mine_into(output, form, found, date, settings)
    complain(str(summary))
    sys.exit(SOME_FAILED if summary.failures else 0)


@main.command()
@click.argument("claims", metavar="CLAIMS...", nargs=-1, required=True)
@click.option("-o", "--output", type=a_path, help="File to write.", metavar="FILE")
@click.option(
    "--format", "form", type=click.Choice(list(REGISTER_WRITERS)), help="Default: text on a terminal, else jsonl."
)
@click.option("--ids", is_flag=True, help="Give each speaker the ids of its claims, too.")
def speakers(claims: tuple[str, ...], output: Path | None, form: str | None, ids: bool) -> None:
    """Gather the speakers of many articles into one register.

    CLAIMS are files that extract wrote as JSON Lines, or - for standard input. Every named speaker comes once, with
    the names and roles that the articles give, those with most claims first.
    """
    from quoteminer.inputs.claims import read_claim_files
    from quoteminer.outputs import open_output
    from quoteminer.speakers.register import register

    output = None if output == STANDARD_OUTPUT else output
    form = form or ("text" if output is None and sys.stdout.isatty() else "jsonl")
    with errors_in_one_line():
        refuse_to_overwrite(output, claims)
        found = register(read_claim_files(claims), with_ids=ids)
        with open_output(output) as stream:
            REGISTER_WRITERS[form](found, stream)


@main.command()
@click.argument("claims", type=a_path)
@click.argument("gold", type=a_path)
@click.option("--against", metavar="NAME", help="The kind of gold. Default: told from GOLD itself.")
@click.option("--every-annotator", is_flag=True, help="Count each annotator's version. Default: the first one's.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object in place of tables.")
def score(claims: Path, gold: Path, against: str | None, every_annotator: bool, as_json: bool) -> None:
    """Compare CLAIMS, which extract wrote as JSON Lines, with GOLD, which people marked."""
    from quoteminer.scoring import print_score
    from quoteminer.scoring import score as score_claims

    with errors_in_one_line():
        print_score(score_claims(claims, gold, against, every_annotator), as_json)


@main.command("models")
@click.option("--models", type=a_path, default=SHIPPED_MODELS, metavar="DIR", help="Folder of models in place of ours.")
def show_models(models: Path) -> None:
    """Tell which models there are, with sizes and checksums, and what their cards say of them."""
    from quoteminer.cards import print_models

    with errors_in_one_line():
        print_models(models)


@main.command()
@click.argument("claims", type=a_path)
@click.option("--articles", metavar="PATH", multiple=True, required=True, help="Where the claims' articles are.")
@click.option("-o", "--output", type=a_path, metavar="DIR", required=True, help="Folder that the new models go to.")
@click.option("--models", type=a_path, metavar="DIR", default=SHIPPED_MODELS, help="Models to begin with.")
@click.option("--all-checked", is_flag=True, help="Articles without a claim were checked too and hold none.")
@click.option("--held-out", type=float, metavar="0..0.5", help="Share of articles only scored on; 0.2 by default.")
@click.option("--epochs", type=int, help="How often every article is read; 6 by default.")
@click.option("--seed", type=int, help="Another gives other weights from the same claims; 1 by default.")
def train(claims: Path, articles: tuple[str, ...], output: Path, models: Path, **options: Any) -> None:
    """Let the models learn from CLAIMS that you corrected, and write models of your own.

    CLAIMS is JSON Lines as extract writes them: wrong claims deleted, missing ones added, places moved. --articles
    names the files or folders that extract read, in the same order. A part of the articles is held out: the models are
    scored on it before and after.
    """
    from quoteminer.scoring import print_score
    from quoteminer.training.fine_tuning import FineTuning, fine_tune

    logging.getLogger("quoteminer.training").setLevel(logging.INFO)
    with errors_in_one_line():
        chosen = FineTuning(**{name: value for name, value in options.items() if value is not None})
        scores = fine_tune(claims, articles, output, models, chosen)
    print_score(scores.score)
    complain(f"{output} holds models {scores.verdict}")


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks on; None is a stream that the caller closed."""
    return stream is not None and stream.isatty()


@main.command("score-dates")
@click.argument("gold", type=a_path)
def score_dates(gold: Path) -> None:
    """Tell how many of the date expressions of GOLD, a file of Recognizers-Text, are found and read rightly."""
    from quoteminer.scoring import print_score
    from quoteminer.scoring.dates import score_dates as score

    with errors_in_one_line():
        print_score(score(gold))


def date_of(published: str | None) -> "PublicationDate | None":
    """The date that the option gives. Raises BadSetting."""
    from quoteminer.publication import publication_date

    try:
        return None if published is None else publication_date(published)
    except ValueError as error:
        raise BadSetting("published", str(error)) from None


def files_of(output: Path | None) -> list[Path]:
    """The files that a run writes: none for standard output, else one for claims and one for failures."""
    from quoteminer.batch import failures_path

    return [output, failures_path(output)] if output else []


def refuse_to_overwrite(output: Path | None, sources: Sequence[str]) -> None:
    """Raise BadSetting where the file to write is one of those to read."""
    if output and any(Path(source).resolve() == output.resolve() for source in sources):
        raise BadSetting("output", f"{output} is to be read as well")


def stop_without_inputs(found: Sequence["Input | Failure"]) -> None:
    """End the run, before any model is loaded, where no path names anything to read."""
    failures = [item for item in found if isinstance(item, Failure)]
    if len(failures) == len(found):
        for failure in failures:
            complain(str(failure))
        sys.exit(WRONG_USE)


def mine_into(
    output: Path | None,
    form: str,
    found: Sequence["Input | Failure"],
    published: "PublicationDate | None",
    settings: Settings,
) -> "Summary":
    """Mine what was found: claims to the file or standard output, failures beside it and to standard error."""
    from quoteminer.batch import append_failure, run_batch
    from quoteminer.inputs.paths import read_articles
    from quoteminer.outputs import open_output, writing_to
    from quoteminer.pipeline import Miner

    failure_files = files_of(output)[1:]

    def report(failure: Failure) -> None:
        complain(str(failure))
        for path in failure_files:
            append_failure(failure, path)

    with open_output(output) as stream:
        for path in failure_files:
            path.unlink(missing_ok=True)
        return run_batch(read_articles(found, published), Miner(settings), writing_to(stream, form), report)


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """What the user can put right ends the command with a line instead of a traceback."""
    try:
        yield
    except QuoteminerError as error:
        complain(str(error))
        sys.exit(WRONG_USE)


def complain(message: str) -> None:
    """Say it on standard error, on one line, so that no name or text of an input can disturb the terminal."""
    click.echo(f"quoteminer: {visible(message)}", err=True)


class Complaints(logging.Handler):
    """Warnings of the library on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        complain(record.getMessage())
