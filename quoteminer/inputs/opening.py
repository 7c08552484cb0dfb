"""A path, or `-` for standard input -> its bytes, unpacked where they are packed, and what format they begin like."""

import errno
import gzip
import io
import re
import sys
import zlib
from codecs import BOM_UTF8, BOM_UTF16_LE
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from attrs import define

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode_lines, decoded, wide_encoding
from quoteminer.inputs.failures import Failure

STANDARD_INPUT = "-"
GZIP_SUFFIX = ".gz"
GZIP_MAGIC = b"\x1f\x8b"

MOST_TIMES = 200
ALWAYS_UNPACKED = 2**20
"""No archive of articles shrinks two hundredfold, a bomb of zeros or blank lines up to a thousandfold. The first bytes
are unpacked whatever they come from."""

BLANKS = b" \t\r\n\v\f\0" + BOM_UTF8 + BOM_UTF16_LE
"""What a line of blanks may hold, in UTF-16 and UTF-32 too."""
MOST_BLANKS = 2**20
LONGEST_LINE = 4096
"""Bytes that a format is told by, and bytes of blank lines before them."""

SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "docx"),
    (b"WARC/", "warc"),
)
BEGINNINGS = (
    (re.compile(r"\{"), "jsonl"),
    (re.compile(r"\[\s*(\{|$)"), "json"),
    (re.compile(r"<!doctype\s+html|<html\b|<!--", re.IGNORECASE), "html"),
    (re.compile(r"<\?xml\s|<(\w+:)?(newsMessage|newsItem|nitf)\b"), "newsml"),
)
"""What the first line of standard input begins with, and the format that it then is in; else it is text."""


@contextmanager
def opened(source: str) -> Iterator[BinaryIO]:
    """The file's bytes, unpacked where gzip packed them.

    Raises OSError or zlib.error, as opening and reading do, and BadInput for a gzip bomb or a file that is cut off.
    """
    if source == STANDARD_INPUT:
        if sys.stdin is None:  # as Python has it when the caller closed the stream
            raise OSError(errno.EBADF, "standard input is closed")
        yield unpacked(sys.stdin.buffer, source)
    else:
        with open(source, "rb") as stream:
            yield unpacked(stream, source)


@contextmanager
def readable(source: str) -> Iterator[BinaryIO]:
    """What `opened` gives, for a file whose every byte is wanted. Raises BadInput where it cannot be read."""
    try:
        with opened(source) as stream:
            yield stream
    except (OSError, zlib.error) as error:
        raise BadInput(source, (unreadable(source, error).reason,)) from None


def text_lines(source: str) -> Iterator[str]:
    """The lines of a file, or of standard input for `-`, without their ends. Raises BadInput."""
    with readable(source) as lines:
        yield from decode_lines(lines, source)


def unpacked(stream: BinaryIO, source: str) -> BinaryIO:
    """The stream, or what is packed in it. A name in .gz is believed."""
    magic, stream = peeked(stream, len(GZIP_MAGIC))
    if magic == GZIP_MAGIC or source.lower().endswith(GZIP_SUFFIX):
        return io.BufferedReader(Unpacking(stream, source))
    return stream


def peeked(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """The first bytes of a stream, and a stream that begins with them, as a pipe cannot be wound back."""
    first = stream.read(size)
    return first, io.BufferedReader(Chained(first, stream))


@define(eq=False, slots=False)
class Chained(io.RawIOBase):
    """Some bytes, and after them those of a stream."""

    first: bytes
    stream: BinaryIO

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer, as far as there is something at once."""
        size = len(buffer)
        if self.first:
            data, self.first = self.first[:size], self.first[size:]
        else:
            read = getattr(self.stream, "read1", self.stream.read)
            data = read(size)
        buffer[: len(data)] = data
        return len(data)


class Unpacking(io.RawIOBase):
    """What gzip packed in a stream, until it proves to be a bomb."""

    def __init__(self, packed: BinaryIO, source: str) -> None:
        self.packed = Counting(packed)
        self.source = source
        self.stream = gzip.GzipFile(fileobj=self.packed)
        self.given = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        """Fill the buffer."""
        try:
            count = self.stream.readinto(buffer)
        except EOFError:  # which some parsers take for the end of a whole file
            raise BadInput(self.source, ("cut off: the end of what gzip packed is missing",)) from None
        self.given += count
        if self.given > max(ALWAYS_UNPACKED, MOST_TIMES * self.packed.count):
            raise BadInput(self.source, (f"unpacks to more than {MOST_TIMES} times its size: not read further",))
        return count


class Counting(io.RawIOBase):
    """A stream that knows how much was read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        """Some bytes."""
        data = self.stream.read(size)
        self.count += len(data)
        return data


def format_of(stream: BinaryIO) -> tuple[str, BinaryIO]:
    """The name of the format that a stream seems to be in, and a stream that begins with what was looked at.

    It is told by the first line that is not blank: JSON Lines where it begins a JSON object, well-formed or not.
    """
    lines = [b""]
    while not lines[-1].strip(BLANKS) and sum(map(len, lines)) < MOST_BLANKS:
        lines.append(stream.readline(LONGEST_LINE))
        if not lines[-1]:
            break
    beginning = b"".join(lines)
    return format_beginning(beginning), io.BufferedReader(Chained(beginning, stream))


def format_beginning(beginning: bytes) -> str:
    """The name of the format whose files begin so."""
    for signature, name in SIGNATURES:
        if beginning.startswith(signature):
            return name
    text, _ = decoded(beginning.removeprefix(BOM_UTF8), wide_encoding(beginning), may_guess=False)
    return next((name for pattern, name in BEGINNINGS if pattern.match(text.lstrip())), "text")


def stem_of(source: str) -> str:
    """The file's name without its suffixes of format and packing, `stdin` for standard input."""
    if source == STANDARD_INPUT:
        return "stdin"
    name = Path(source).name
    return Path(name[: -len(GZIP_SUFFIX)] if name.lower().endswith(GZIP_SUFFIX) else name).stem


def unreadable(source: str, error: OSError | zlib.error) -> Failure:
    """What the operating system, or the unpacking, says about a file."""
    told = error.strerror if isinstance(error, OSError) else None
    return Failure(source=source, reason=f"cannot be read: {told or error}")
