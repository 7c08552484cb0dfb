"""Claims -> what a person or a program reads: one file per format, and the table of them."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from quoteminer.errors import BadSetting
from quoteminer.outputs.jsonl import write_jsonl
from quoteminer.outputs.terminal import write_text
from quoteminer.records import Article, Claim

Writer = Callable[[Article, Sequence[Claim], TextIO], None]
"""Writes the claims of one article to an open text stream."""

WRITERS: dict[str, Writer] = {
    "jsonl": write_jsonl,
    "text": write_text,
}


@contextmanager
def open_output(path: Path | None) -> Iterator[TextIO]:
    """The file to write, or standard output for None: UTF-8, lines ended by a line feed. Raises BadSetting."""
    if path is None:
        if sys.stdout is None:
            raise BadSetting("output", "standard output is closed")
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        yield sys.stdout
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(error) from None
    try:
        yield stream
    except BaseException:
        with suppress(OSError):
            stream.close()
        raise
    stream.close()


def writing_to(stream: TextIO, form: str) -> Callable[[Article, Sequence[Claim]], None]:
    """A function that writes an article's claims in a form of WRITERS and hands them over at once: what was written
    stays written, whatever comes after. It raises BadSetting where the disk is full, say.
    """
    writer = WRITERS[form]

    def write(article: Article, claims: Sequence[Claim]) -> None:
        try:
            writer(article, claims, stream)
            stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise unwritable(error) from None

    return write


def unwritable(error: OSError) -> BadSetting:
    """What the operating system says about the output."""
    return BadSetting("output", f"{error.filename or 'the file'} cannot be written: {error.strerror or error}")
