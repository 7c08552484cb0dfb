"""Bytes -> text: UTF-8 or what a byte-order mark says; stray bytes are read as Windows-1252, and that is logged."""

import codecs
import logging
from collections.abc import Iterable, Iterator
from itertools import chain

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


def read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """An error handler: a page of Windows-1252 comes out whole, and a character cut in two costs only itself."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1").translate(WINDOWS_1252), error.end


codecs.register_error("quoteminer-windows-1252", read_stray_bytes)


def decode(data: bytes, source: str) -> str:
    """The text of a whole file, its byte-order mark dropped, its line ends untouched.

    Never raises: what the encoding cannot explain is read in a named other way, and a warning says so.
    """
    text, fallback = decoded(data.removeprefix(codecs.BOM_UTF8), marked_encoding(data))
    if fallback:
        LOG.warning("%s: %s", source, fallback)
    return text


def decode_lines(lines: Iterable[bytes], source: str) -> Iterator[str]:
    """The text of a file line by line, parted at line feeds alone; its first fallback is logged.

    A file of UTF-16 or UTF-32 is held in memory whole, any other is not.
    """
    rest = iter(lines)
    first = next(rest, b"")
    if marked_encoding(first):
        yield from decode(b"".join([first, *rest]), source).split("\n")
        return
    has_warned = False
    for number, line in enumerate(chain([first.removeprefix(codecs.BOM_UTF8)], rest), 1):
        text, fallback = decoded(line, None)
        if fallback and not has_warned:
            LOG.warning("%s, line %d: %s, here and in any line that follows", source, number, fallback)
            has_warned = True
        yield text


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte-order mark of UTF-16 or UTF-32 tells."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def decoded(data: bytes, marked: str | None) -> tuple[str, str | None]:
    """The text without its byte-order mark, and what the encoding could not explain, if anything."""
    try:
        return data.decode(marked or "utf-8").removeprefix("\ufeff" if marked else ""), None
    except UnicodeDecodeError as error:
        at = error.start
    if marked:
        text = data.decode(marked, "replace").removeprefix("\ufeff")
        return text, f"not {marked.upper()} from byte {at} on; what is not is read as \N{REPLACEMENT CHARACTER}"
    text = data.decode("utf-8", "quoteminer-windows-1252")
    return text, f"not UTF-8 from byte {at} on; the bytes that are not are read as Windows-1252"
