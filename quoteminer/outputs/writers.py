"""What a format to write is: a row of the table WRITERS."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TextIO

from attrs import frozen

from quoteminer.records import ArticleReference, Claim

Write = Callable[[ArticleReference, Sequence[Claim]], None]
"""Takes an article and its claims, one article after the other. An `Article` brings its text along, a bare
`ArticleReference` comes from claims that were read back."""

WriteLines = Callable[[ArticleReference, Sequence[Claim], TextIO], None]
"""Writes an article's claims to an open text stream, whatever stands in it already."""

ArticleClaims = tuple[ArticleReference, list[Claim]]
"""An article and its claims, as read back."""


@frozen(kw_only=True)
class Writer:
    """A format that claims are written in: either lines that can be added to, or a whole that is opened and closed."""

    name: str
    """What `--format` calls it."""
    suffixes: tuple[str, ...] = ()
    """Endings of its files' names, in small letters."""
    schemes: tuple[str, ...] = ()
    """Beginnings of the addresses of its databases."""
    append: WriteLines | None = None
    """Of a format of lines: what is written of an article depends on no other, so that a file cut off after any article
    can be gone on with."""
    heading: str = ""
    """Of a format of lines: what stands before them all."""
    whole: Callable[[str | None], AbstractContextManager[Write]] | None = None
    """Of a format that has a beginning and an end: opens a file, a database or, for None, standard output, and
    completes it on leaving; left by an exception, nothing of it stays."""
    read: Callable[[str], Iterator[ArticleClaims]] | None = None
    """Reads a file back, `-` being standard input, with claims equal to those written; None where that cannot be."""

    @property
    def is_appendable(self) -> bool:
        """Whether it is written article by article, each for good."""
        return self.append is not None
