"""Bytes -> text: the encoding that is given, or that a byte-order mark tells, or UTF-8, or the likeliest.

Nothing fails: what an encoding cannot explain is read in a named other way, and a warning says so.
"""

import codecs
import logging
import re
from collections.abc import Iterable, Iterator

from attrs import define

LOG = logging.getLogger(__name__)

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 stands first: the little-endian mark of UTF-16 begins its own."""

UNASSIGNED = b"\x81\x8d\x8f\x90\x9d"
WINDOWS_1252 = {byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in UNASSIGNED}
"""Where Windows-1252 differs from Latin-1. Its five unassigned bytes stay control characters, as browsers read them,
so that no byte whatever fails."""

SAMPLE = 65_536
"""Bytes that a guess is made from."""

LIKELIEST = ("cp1252", "mac_roman")
"""Taken where they read a sample as well as any other encoding does: old English pages are in one of them."""

OTHER_SCRIPTS = re.compile("[\u0370-\u1fff\u3040-\ud7ff]")
SHARE_OF_OTHER_SCRIPTS = 0.3
"""Letters that are not Latin, and how much of a text they must be for another guess than Windows-1252: the Latin
encodings differ in little, and which it is cannot be told from a few accents."""
FEWEST_BYTES_TO_GUESS_FROM = 20
"""Beyond ASCII. Of fewer any guess comes out: one was two Chinese characters for `café`."""

FEWEST_WIDE_BYTES = 8
MANY_ZEROS, FEW_ZEROS = 0.7, 0.1
"""Shares of zeros among the first and the second bytes of pairs: English in UTF-16 has nearly only and nearly none."""

BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
FEWEST_CONTROL_CHARACTERS = 16
BINARY_SHARE = 0.05
"""Of characters, for data to be no text: in noise it is one in eight, in text with stray escape codes far less."""


def read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """An error handler: a page of Windows-1252 comes out whole, and a character cut in two costs only itself."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1").translate(WINDOWS_1252), error.end


codecs.register_error("quoteminer-windows-1252", read_stray_bytes)


def decode(data: bytes, source: str, encoding: str | None = None) -> str:
    """The text of a whole file, its byte-order mark dropped, its line ends untouched. Never raises.

    `encoding` is taken in place of UTF-8 where no byte-order mark says otherwise.
    """
    text, fallback = decoded(data.removeprefix(codecs.BOM_UTF8), wide_encoding(data, encoding) or encoding)
    if fallback:
        LOG.warning("%s: %s", source, fallback)
    return text


def decode_lines(lines: Iterable[bytes], source: str) -> Iterator[str]:
    """The text of a file line by line, parted at line feeds alone; its first fallback is logged."""
    rest = iter(lines)
    first = next(rest, b"")
    encoding = wide_encoding(first)
    if encoding:
        yield from decode_wide_lines([first, *rest], encoding, source)
        return
    decoder = LineDecoder(source)
    yield decoder.decode(first)
    yield from map(decoder.decode, rest)


@define
class LineDecoder:
    """Decodes the lines of a file one after the other, and warns of the first that is not in its encoding."""

    source: str
    encoding: str | None = None
    number: int = 0
    has_warned: bool = False

    def decode(self, line: bytes) -> str:
        """The text of the next line."""
        self.number += 1
        data = line.removeprefix(codecs.BOM_UTF8) if self.number == 1 else line
        text, fallback = decoded(data, self.encoding, may_guess=False)
        if fallback and not self.has_warned:
            LOG.warning("%s, line %d: %s, here and in any line that follows", self.source, self.number, fallback)
            self.has_warned = True
        return text


def decode_wide_lines(pieces: Iterable[bytes], encoding: str, source: str) -> Iterator[str]:
    """The lines of a file in UTF-16 or UTF-32, whose bytes may be parted anywhere."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    unfinished: list[str] = []
    has_warned = False
    for number, piece in enumerate(with_an_end(pieces)):
        text = decoder.decode(piece, final=not piece)
        unfinished.append(text if number else text.removeprefix("\ufeff"))
        if "\ufffd" in text and not has_warned:
            LOG.warning("%s: not %s throughout; what is not is read as \N{REPLACEMENT CHARACTER}", source, encoding)
            has_warned = True
        if "\n" in text:
            *lines, rest = "".join(unfinished).split("\n")
            yield from lines
            unfinished = [rest]
    yield "".join(unfinished)


def with_an_end(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces that hold something, and an empty one after them."""
    yield from filter(None, pieces)
    yield b""


def wide_encoding(data: bytes, given: str | None = None) -> str | None:
    """UTF-16 or UTF-32, where a byte-order mark tells it, or else the encoding given or every other byte being zero."""
    marked = next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if marked or given:
        return marked or (given if is_wide(given) else None)
    if data.startswith(codecs.BOM_UTF8) or len(data) < FEWEST_WIDE_BYTES:
        return None
    zeros = [data[start:SAMPLE:2].count(0) / len(data[start:SAMPLE:2]) for start in (0, 1)]
    wide = {(True, False): "utf-16-be", (False, True): "utf-16-le"}
    return wide.get((zeros[0] > MANY_ZEROS, zeros[1] > MANY_ZEROS)) if min(zeros) < FEW_ZEROS else None


def is_wide(encoding: str | None) -> bool:
    """Whether a character takes two bytes or four, so that line ends cannot be told by a byte."""
    return bool(encoding) and codecs.lookup(str(encoding)).name.startswith(("utf-16", "utf-32"))


def decoded(data: bytes, encoding: str | None, may_guess: bool = True) -> tuple[str, str | None]:
    """The text without its byte-order mark, and what the encoding could not explain, if anything."""
    try:
        return data.decode(encoding or "utf-8").removeprefix("\ufeff" if is_wide(encoding) else ""), None
    except UnicodeDecodeError as error:
        at = error.start
    if encoding:
        text = data.decode(encoding, "replace").removeprefix("\ufeff" if is_wide(encoding) else "")
        return text, f"not {encoding.upper()} from byte {at} on; what is not is read as \N{REPLACEMENT CHARACTER}"
    guess = likeliest_encoding(data, at) if may_guess else "cp1252"
    if guess != "cp1252":
        return data.decode(guess, "replace"), f"not UTF-8 from byte {at} on; read as {guess}, which is a guess"
    text = data.decode("utf-8", "quoteminer-windows-1252")
    return text, f"not UTF-8 from byte {at} on; the bytes that are not are read as Windows-1252"


def likeliest_encoding(data: bytes, at: int) -> str:
    """What data that is not UTF-8 from a byte on is probably in: Windows-1252, unless all speaks for another."""
    from charset_normalizer import from_bytes

    sample = data[max(at - 1_000, 0) : at + SAMPLE]
    if len(BEYOND_ASCII.findall(sample)) < FEWEST_BYTES_TO_GUESS_FROM or is_mostly_utf8(sample):
        return "cp1252"
    best = from_bytes(sample).best()
    if best is None:
        return "cp1252"
    for encoding in LIKELIEST:
        if encoding in best.could_be_from_charset:
            return encoding
    other_letters = len(OTHER_SCRIPTS.findall(str(best)))
    return best.encoding if other_letters > SHARE_OF_OTHER_SCRIPTS * len(str(best)) else "cp1252"


def is_mostly_utf8(sample: bytes) -> bool:
    """Whether there are more whole characters of UTF-8 than bytes that are none, ASCII aside."""
    beyond_ascii = [character for character in sample.decode("utf-8", "surrogateescape") if character > "\x7f"]
    stray = sum("\udc80" <= character <= "\udcff" for character in beyond_ascii)
    return 2 * stray <= len(beyond_ascii)


def looks_binary(text: str) -> bool:
    """Whether the beginning holds more control characters than any text does."""
    beginning = text[:SAMPLE]
    count = len(CONTROL_CHARACTERS.findall(beginning))
    return count >= FEWEST_CONTROL_CHARACTERS and count > BINARY_SHARE * len(beginning)
