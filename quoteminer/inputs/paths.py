"""Paths as a user names them -> articles, in an order that is the same on every machine."""

import errno
import os
import sys
from codecs import BOM_UTF8, BOM_UTF16_LE
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

from attrs import evolve, frozen

from quoteminer.errors import BadSetting
from quoteminer.inputs import READERS, Reader, reader_named
from quoteminer.inputs.decoding import decoded, marked_encoding
from quoteminer.inputs.failures import Failure
from quoteminer.publication import PublicationDate
from quoteminer.records import Article

STANDARD_INPUT = "-"
BLANK_BYTES = b" \t\r\n\v\f\0" + BOM_UTF8 + BOM_UTF16_LE
"""What a line of blanks may hold, in UTF-16 and UTF-32 too."""
SUFFIXES = {suffix: reader for reader in READERS for suffix in reader.suffixes}


@frozen
class Input:
    """A file to read, and how."""

    source: str
    """Its path as the user gave it, or `-`."""
    reader: Reader | None = None
    """None for standard input whose format its first line that is not blank will tell."""


def find_inputs(
    paths: Sequence[str], input_format: str | None = None, about_to_write: Collection[Path] = ()
) -> list[Input | Failure]:
    """The files that the paths name, in the paths' order, and a failure for each path that names none; a path given
    twice counts once.

    A folder gives the files in it and below it that have a known suffix, ordered by their paths; folders that are
    links are not entered. `input_format`, a name of READERS, settles how standard input and files named one by one
    are read. Files that this run is about to write are passed over in folders. Raises BadSetting for an unknown
    format, and for a file that is both to be read and to be written.
    """
    reader = reader_named(input_format) if input_format else None
    resolved = {path.resolve() for path in about_to_write}
    return [found for path in dict.fromkeys(paths) for found in find_input(path, reader, resolved)]


def find_input(path: str, reader: Reader | None, about_to_write: Collection[Path]) -> list[Input | Failure]:
    """The files that one path names, or why it names none."""
    if path == STANDARD_INPUT:
        return [Input(path, reader)]
    if os.path.isdir(path):
        return list(walk(path, about_to_write))
    if not os.path.exists(path):
        return [Failure(source=path, reason="no such file or folder")]
    if Path(path).resolve() in about_to_write:
        raise BadSetting("output", f"{path} is to be read as well")
    reader = reader or reader_of(path)
    if reader is None:
        return [Failure(source=path, reason=f"its name does not end in {known_suffixes()}: say --input-format")]
    return [Input(path, reader)]


def walk(folder: str, about_to_write: Collection[Path]) -> Iterator[Input | Failure]:
    """The folder's files with a known suffix, and the folders in it that cannot be opened."""
    found: list[Input | Failure] = []
    for root, _, names in os.walk(folder, onerror=lambda error: found.append(unreadable(error.filename, error))):
        for path in (os.path.join(root, name) for name in names):
            reader = reader_of(path)
            if reader and is_file_or_broken(path) and Path(path).resolve() not in about_to_write:
                found.append(Input(path, reader))
    if not found:
        yield Failure(source=folder, reason=f"a folder without articles: no file's name ends in {known_suffixes()}")
    yield from sorted(found, key=lambda item: Path(item.source or "").parts)


def is_file_or_broken(path: str) -> bool:
    """Whether to read the path: a link to nothing is tried, so that its failure shows; a pipe would wait for ever."""
    return os.path.isfile(path) or not os.path.exists(path)


def reader_of(path: str) -> Reader | None:
    """The reader that the suffix tells."""
    return SUFFIXES.get(Path(path).suffix.lower())


def known_suffixes() -> str:
    """All of them, for a person to read."""
    *others, last = SUFFIXES
    return f"{', '.join(others)} or {last}"


def read_articles(
    inputs: Iterable[Input | Failure], published: PublicationDate | None = None
) -> Iterator[Article | Failure]:
    """The articles of the files, one at a time, with ids that differ, and the failures met, all in order.

    `published` takes the place of the articles' own dates. Of articles with the same id the first keeps it; the next
    are called `id-2`, `id-3` and so on.
    """
    ids = Ids()
    for item in inputs:
        for read in [item] if isinstance(item, Failure) else read_input(item):
            if isinstance(read, Failure):
                yield read
            else:
                yield evolve(read, id=ids.unused(read.id), published=published or read.published)


class Ids:
    """The ids given so far in a run."""

    def __init__(self) -> None:
        self.last_numbers: dict[str, int] = {}

    def unused(self, wanted: str) -> str:
        """The id wanted, or with the first number that makes it new."""
        given, number = wanted, self.last_numbers.get(wanted, 1)
        while given in self.last_numbers:
            number += 1
            given = f"{wanted}-{number}"
        self.last_numbers[wanted] = number
        self.last_numbers.setdefault(given, 1)
        return given


def read_input(item: Input) -> Iterator[Article | Failure]:
    """The articles of one file; what the operating system refuses is a failure."""
    stem = "stdin" if item.source == STANDARD_INPUT else Path(item.source).stem
    try:
        with opened(item.source) as lines:
            rest = iter(lines)
            first = [] if item.reader else list(lines_to_the_first_not_blank(rest))
            reader = item.reader or reader_for(first)
            yield from reader.read(chain(first, rest), item.source, stem)
    except OSError as error:
        yield unreadable(item.source, error)


@contextmanager
def opened(source: str) -> Iterator[Iterable[bytes]]:
    """The file's bytes, line by line."""
    if source == STANDARD_INPUT:
        if sys.stdin is None:  # as Python has it when the caller closed the stream
            raise OSError(errno.EBADF, "standard input is closed")
        yield sys.stdin.buffer
    else:
        with open(source, "rb") as lines:
            yield lines


def lines_to_the_first_not_blank(lines: Iterator[bytes]) -> Iterator[bytes]:
    """The lines up to and with the first that holds something, or all."""
    for line in lines:
        yield line
        if line.strip(BLANK_BYTES):
            return


def reader_for(first_lines: Sequence[bytes]) -> Reader:
    """JSON Lines where the first line that is not blank begins as a JSON object, well-formed or not, else text."""
    beginning = b"".join(first_lines)
    text, _ = decoded(beginning.removeprefix(BOM_UTF8), marked_encoding(beginning))
    return reader_named("jsonl" if text.lstrip().startswith("{") else "text")


def unreadable(source: str, error: OSError) -> Failure:
    """What the operating system says about a file."""
    return Failure(source=source, reason=f"cannot be read: {error.strerror or error}")
