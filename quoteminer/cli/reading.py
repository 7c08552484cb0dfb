"""The options of every command that reads articles, and what they make: a `Reading`."""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from quoteminer.cli.running import WRONG_USE, complain, errors_in_one_line, with_options
from quoteminer.errors import BadSetting
from quoteminer.inputs import READERS, Failure
from quoteminer.settings import ARTICLE_FIELDS, Reading

if TYPE_CHECKING:
    from quoteminer.inputs.paths import Input
    from quoteminer.publication import PublicationDate

PUBLISHED = click.option("--published", metavar="DATE", help="When every article was published, such as 2017-09-28.")

OPTIONS = (
    click.option(
        "--input-format",
        type=click.Choice([reader.name for reader in READERS]),
        help="How to read standard input and files named one by one. Default: by suffix, or by the first line.",
    ),
    click.option(
        "--field",
        "fields",
        metavar="OURS=THEIRS",
        multiple=True,
        help=f"What JSON or CSV calls a field, such as text=body. Ours are {', '.join(ARTICLE_FIELDS)}.",
    ),
    click.option("--encoding", metavar="NAME", help="Of text that does not tell it. Default: UTF-8 or the likeliest."),
    click.option("--include", metavar="PATTERN", multiple=True, help="Read only such files in folders, as *.html."),
    click.option("--exclude", metavar="PATTERN", multiple=True, help="Pass over such files and folders, as drafts/."),
    click.option("--largest", type=int, metavar="MB", help="What one article may take in its file; 32 by default."),
)


def names_articles(required: bool = False) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The option of a command that takes the articles of claims beside them."""
    told = "File or folder that extract read; give it once for each, in the same order."
    return click.option("--articles", metavar="PATH", multiple=True, required=required, help=told)


def reads_articles(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command the options of reading, and calls it with `reading` and `published` made of them."""

    @wraps(command)
    def with_date(published: str | None, **others: Any) -> None:
        with errors_in_one_line():
            date = date_of(published)
        command(published=date, **others)

    return PUBLISHED(reads_texts(with_date))


def reads_texts(command: Callable[..., None]) -> Callable[..., None]:
    """Gives a command that asks for nothing but texts the options of reading, and calls it with `reading`."""

    @wraps(command)
    def with_reading(fields: tuple[str, ...], **others: Any) -> None:
        given = {name: others.pop(name) for name in ("input_format", "encoding", "include", "exclude", "largest")}
        with errors_in_one_line():
            chosen = {name: value for name, value in given.items() if value is not None}
            reading = Reading(fields=mapping_of(fields), **chosen)
        command(reading=reading, **others)

    return with_options(OPTIONS)(with_reading)


def mapping_of(pairs: tuple[str, ...]) -> dict[str, str]:
    """The mapping that the options give: our name, an equals sign, theirs. Raises BadSetting."""
    parted = [pair.partition("=") for pair in pairs]
    for ours, equals, theirs in parted:
        if not (equals and theirs):
            raise BadSetting("field", f"{ours!r} is not of the form text=body")
    return {ours.strip(): theirs.strip() for ours, _, theirs in parted}


def date_of(published: str | None) -> "PublicationDate | None":
    """The date that the option gives. Raises BadSetting."""
    from quoteminer.publication import publication_date

    try:
        return None if published is None else publication_date(published)
    except ValueError as error:
        raise BadSetting("published", str(error)) from None


def stop_without_inputs(found: Sequence["Input | Failure"]) -> None:
    """End the run, before any model is loaded, where no path names anything to read."""
    failures = [item for item in found if isinstance(item, Failure)]
    if len(failures) == len(found):
        for failure in failures:
            complain(str(failure))
        sys.exit(WRONG_USE)
