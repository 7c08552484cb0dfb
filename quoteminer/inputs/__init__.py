"""Files, folders and standard input -> articles: one file per format, and the table of them."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from quoteminer.errors import BadSetting
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.jsonl import read_jsonl
from quoteminer.inputs.riqua import read_riqua_lines
from quoteminer.inputs.text import read_text
from quoteminer.records import Article

__all__ = ["READERS", "Duplicate", "Failure", "Reader", "reader_named"]


@frozen
class Reader:
    """A format that articles are read from."""

    name: str
    """What `--input-format` calls it."""
    suffixes: tuple[str, ...]
    """Endings of its files' names, in small letters."""
    read: Callable[[Iterable[bytes], str, str], Iterator[Article | Failure]]
    """Takes the file's bytes line by line, its path, and the stem that ids are made from; gives the articles in order,
    and a failure for each that cannot be had."""


READERS = (
    Reader("text", (".txt",), read_text),
    Reader("jsonl", (".jsonl", ".ndjson"), read_jsonl),
    Reader("riqua", (), read_riqua_lines),
)


def reader_named(name: str) -> Reader:
    """The reader of that name. Raises BadSetting, listing those there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise BadSetting("input-format", f"{name!r} is unknown; known are {', '.join(r.name for r in READERS)}")
