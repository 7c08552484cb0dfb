"""An opened file as its reader sees it: its bytes and text, never too much at once, and what is made of it."""

import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from attrs import define, field

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import LineDecoder, decode, decode_wide_lines, looks_binary, wide_encoding
from quoteminer.inputs.failures import Failure
from quoteminer.publication import PublicationDate, publication_date
from quoteminer.records import Article
from quoteminer.settings import Reading

LOG = logging.getLogger(__name__)

MEGABYTE = 2**20
PIECE = 2**16
BINARY = "binary data, not text"


@define
class Document:
    """A file, unpacked where it was packed.

    No more of it is held than one article may take: whoever reads several articles from it says `next_article` after
    each. Its methods raise BadInput for more than that.
    """

    stream: BinaryIO
    source: str
    """Its path as the user gave it, or `-`."""
    stem: str
    """What ids of articles without one are made from."""
    reading: Reading = field(factory=Reading)
    taken: int = 0
    """Bytes of the article that is being read."""
    date_is_told: bool = False
    """Whether it was said already that a field may be the date of publication."""

    @property
    def most(self) -> int:
        """Bytes that an article may take."""
        return self.reading.largest * MEGABYTE

    def next_article(self) -> None:
        """What is read from now on belongs to another article."""
        self.taken = 0

    def read(self, size: int = -1) -> bytes:
        """Some bytes, as any stream gives them."""
        data = self.stream.read(size if size >= 0 else self.most + 1)
        self.taken += len(data)
        if self.taken > self.most:
            raise BadInput(self.source, (self.too_large("an article"),))
        return data

    def whole(self) -> bytes:
        """The rest of the file."""
        return self.read()

    def text(self) -> str:
        """The rest of the file as text; binary data is a fault."""
        text = decode(self.whole(), self.source, self.reading.encoding)
        if looks_binary(text):
            raise BadInput(self.source, (BINARY,))
        return text

    def text_lines(self) -> Iterator[str | Failure]:
        """The lines of the rest of the file, parted at line feeds alone; a failure in place of one that is too long."""
        first = self.stream.readline(self.most + 1)
        encoding = wide_encoding(first, self.reading.encoding)
        if encoding:
            yield from decode_wide_lines(self.pieces(first), encoding, self.source)
            return
        decoder = LineDecoder(self.source, self.reading.encoding)
        for number, line in enumerate(self.lines(first), 1):
            text = decoder.decode(line)
            if number == 1 and looks_binary(text):
                raise BadInput(self.source, (BINARY,))
            too_long = len(line) > self.most
            yield self.failure(self.too_large("a line"), number) if too_long else text

    def lines(self, first: bytes) -> Iterator[bytes]:
        """The lines as bytes; of one that is too long only so much that it shows."""
        line = first
        while line:
            yield line
            rest = line if len(line) > self.most else b"\n"
            while rest and not rest.endswith(b"\n"):
                rest = self.stream.readline(PIECE)
            line = self.stream.readline(self.most + 1)

    def pieces(self, first: bytes) -> Iterator[bytes]:
        """The bytes in pieces of no meaning, the first one given."""
        yield first
        while piece := self.read(PIECE):
            yield piece

    def too_large(self, what: str) -> str:
        """Why so much is not read."""
        return f"{what} of more than {self.reading.largest} MB is not read (see --largest)"

    def failure(self, reason: str, line: int | None = None, article: str | None = None) -> Failure:
        """Why an article of this file cannot be had."""
        return Failure(article=article, source=self.source, line=line, reason=reason)

    def date(self, written: str | None) -> PublicationDate | None:
        """The date that a file gives beside its text; one that cannot be read is left out, and a warning says so."""
        try:
            return publication_date(written) if written else None
        except ValueError as error:
            LOG.warning("%s: published: %s: left out", self.source, error)
            return None

    def article(self, text: str, **known: Any) -> Article:
        """The file's one article, named by the file unless an id is known."""
        named = {key: value for key, value in known.items() if value}
        return Article(**{"id": self.stem, **named}, text=text, source=self.source)
