"""Files that break programs which read them, each with what must become of it: for tests of reading and of batches.

Small on disk, all of them together; what they unpack to is not.
"""

import gzip
import io
import json
import os
import random
import socket
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

from attrs import frozen

ARTICLE = "article"
"""What stands in a fate for an article that is read; anything else there is a pattern of a failure's reason."""

SAID = "“The bridge will open in May,” Mayor Ana Ruiz said on Monday."
NOISE = random.Random(1).randbytes(100_000)


@frozen
class HostileFile:
    """A file, and what reading it must give."""

    name: str
    write: Callable[[Path], object]
    fate: tuple[str, ...] = (ARTICLE,)
    """In order; `()` for a path that a folder's walk does not take for a file."""


def holding(content: bytes | str) -> Callable[[Path], object]:
    """Writes a file with that content."""
    return lambda path: path.write_bytes(content.encode() if isinstance(content, str) else content)


def damaged_gzip() -> bytes:
    """The head of what gzip packed, and bytes behind it that no packing gives."""
    return gzip.compress(b"")[:10] + b"\xff" * 100


def sparse(megabytes: int) -> Callable[[Path], object]:
    """Writes a file of zeros that takes no room on the disk."""

    def write(path: Path) -> None:
        with path.open("wb") as stream:
            stream.truncate(megabytes * 2**20)

    return write


def line_without_end(path: Path) -> None:
    """A line of 40 MB, most of it a hole in the file, between two good ones."""
    with path.open("wb") as stream:
        stream.write(b'{"text": "A."}\n{"text": "')
        stream.seek(40 * 2**20)
        stream.write(b'"}\n{"text": "C."}\n')


def zipped(members: dict[str, bytes]) -> bytes:
    """A zip archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(document: bytes, extra: dict[str, bytes] | None = None) -> bytes:
    """A document of Word with that main part."""
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="r1" Type='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        b'Target="word/document.xml"/></Relationships>'
    )
    parts = {"[Content_Types].xml": types, "_rels/.rels": relations, "word/document.xml": document}
    return zipped({**parts, **(extra or {})})


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def word_document(paragraphs: str, before: str = "") -> bytes:
    """The main part of a document of Word."""
    return f'{before}<w:document xmlns:w="{WORD}"><w:body>{paragraphs}</w:body></w:document>'.encode()


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of those objects, numbered from 1; the first is its catalogue."""
    written, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n"
    return written + end % (count, table, count, trailer, len(written))


def pdf_with_page(content: bytes, coding: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF with one page, drawn by that stream."""
    return pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), coding, content),
        trailer=trailer,
    )


def warc_record(kind: str, url: str, block: bytes) -> bytes:
    """A record of a web archive, written out."""
    media_type = "application/http; msgtype=response" if kind == "response" else "text/html"
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{zlib.crc32(url.encode()):08x}>\r\n"
        f"WARC-Date: 2024-03-08T00:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: {media_type}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """What a server answers."""
    lines = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *headers, f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


def page(paragraph: str = SAID) -> str:
    """A page with an article."""
    body = f"<article><p>{paragraph} {'It is long. ' * 20}</p></article>"
    return f"<html><head><title>Bridge</title></head><body>{body}</body></html>"


def news_item(body: str, before: str = "") -> str:
    """NewsML-G2 with one item."""
    return (
        f'{before}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:item:1"><contentSet><inlineXML>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html></inlineXML></contentSet></newsItem>'
    )


IT_OPENS = "“It opens,” she said."
SAMPLES = {
    "a.txt": IT_OPENS.encode(),
    "a.md": f"*{IT_OPENS}*".encode(),
    "a.html": page(IT_OPENS).encode(),
    "a.json": json.dumps({"text": IT_OPENS}).encode(),
    "a.jsonl": json.dumps({"text": IT_OPENS}).encode(),
    "a.csv": f'text\n"{IT_OPENS}"\n'.encode(),
    "a.xml": f"<nitf><body><p>{IT_OPENS}</p></body></nitf>".encode(),
    "a.docx": docx(word_document(f"<w:p><w:r><w:t>{IT_OPENS}</w:t></w:r></w:p>")),
    "a.pdf": pdf_with_page(b"BT /F 12 Tf 72 700 Td (It opens.) Tj ET"),
    "a.warc": warc_record("response", "http://example.org/a", response(page(IT_OPENS).encode())),
}
"""A good file of each format with one article, to be damaged."""

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BILLION_LAUGHS = f'<!DOCTYPE x [<!ENTITY l0 "ha">{LAUGHS}]>'
QUADRATIC = f'<!DOCTYPE x [<!ENTITY a "{"a" * 50_000}">]>'
SECRET = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
ZEROS = bytes(50 * 2**20)


def pipe(path: Path) -> None:
    """A pipe that nobody writes to."""
    os.mkfifo(path)


def listening(path: Path) -> None:
    """A socket; its name is given from within its folder, since a path may be too long for one."""
    before = os.getcwd()
    os.chdir(path.parent)
    try:
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(path.name)
    finally:
        os.chdir(before)


def link_to(target: str) -> Callable[[Path], object]:
    """Writes a link."""
    return lambda path: path.symlink_to(target)


HOSTILE_FILES = (
    # Text
    HostileFile("empty.txt", holding("")),
    HostileFile("blanks.txt", holding(" \n\t\n" * 1_000)),
    HostileFile("noise.txt", holding(NOISE), ("binary data",)),
    HostileFile("nuls.txt", holding(bytes(1_000_000)), ("binary data",)),
    HostileFile("some_nuls.txt", holding(f"{SAID}\0\0\0 {SAID}\0")),
    HostileFile("one_line.txt", holding(f"{SAID} " * 20_000)),
    HostileFile("one_word.txt", holding("a" * 1_000_000)),
    HostileFile("marks.txt", holding("“" * 100_000)),
    HostileFile("a_word_a_line.txt", holding("said\n" * 50_000)),
    HostileFile("too_large.txt", sparse(40), ("more than 32 MB",)),
    HostileFile("utf16_without_a_mark.txt", holding(SAID.encode("utf-16-be"))),
    HostileFile("utf16_cut.txt", holding(SAID.encode("utf-16")[:-1])),
    HostileFile("windows.txt", holding(SAID.encode("cp1252"))),
    HostileFile("two_encodings.txt", holding(SAID.encode() + b"\n" + SAID.encode("cp1252"))),
    HostileFile("controls.txt", holding(f"\x1b[2J\x1b]0;title\x07\u202e{SAID}\u2028\x85\r")),
    HostileFile("name\nwith\x1b[31m.txt", holding(SAID + " A line in its name.")),
    HostileFile(os.fsdecode(b"name_\xff.txt"), holding(SAID + " A byte in its name.")),
    # JSON Lines and JSON
    HostileFile("prose.jsonl", holding(f"{SAID}\n"), ("line 1: not JSON",)),
    HostileFile("deep.jsonl", holding('{"text": ' * 200_000), ("not JSON that can be read",)),
    HostileFile("line_without_end.jsonl", line_without_end, (ARTICLE, "line 2: a line of more than 32 MB", ARTICLE)),
    HostileFile("types.jsonl", holding('{"text": 5}\n[]\nnull\n{}\n'), ("text: a whole", "a list", "null", "missing")),
    HostileFile("noise.jsonl", holding(NOISE), ("binary data",)),
    HostileFile("gurmukhi.jsonl", holding("\u0a0a".encode("utf-16") * 200_000), ("line 1: not JSON",)),
    HostileFile("deep.json", holding("[" * 200_000), ("not JSON that can be read",)),
    HostileFile("cut.json", holding('[{"text": "A."}, {"text": "B'), ("not JSON",)),
    HostileFile("number.json", holding(f'{{"text": "A", "id": {"9" * 100_000}}}'), ("not JSON that can be read",)),
    # CSV
    HostileFile("no_text.csv", holding("id,body\n1,A.\n"), ("text: no column 'text'",)),
    HostileFile("cells.csv", holding("id,text\n1,A.\n2,B, and b.\n3,C.\n"), (ARTICLE, "3 cells", ARTICLE)),
    HostileFile("quote_without_end.csv", holding('id,text\n1,"A.\n2,B.\n' + "3,C.\n" * 9), ("line 2: a quote mark",)),
    HostileFile("noise.csv", holding(NOISE), ("binary data",)),
    # XML
    HostileFile(
        "billion_laughs.xml",
        holding(news_item("<p>&l9;</p>", BILLION_LAUGHS)),
        ("declares entities|entity amplification",),
    ),
    HostileFile(
        "quadratic.xml", holding(news_item("&a;" * 50_000, QUADRATIC)), ("declares entities|entity amplification",)
    ),
    HostileFile("secret.xml", holding(news_item("<p>&a;</p>", SECRET)), ("declares entities",)),
    HostileFile("deep.xml", holding(news_item("<p>" * 100_000)), ("not XML",)),
    HostileFile("feed.xml", holding("<rss><channel/></rss>"), ("its root is <rss>",)),
    HostileFile("wrong_encoding.xml", holding(news_item("<p>café</p>").encode("latin-1")), ("not XML",)),
    # HTML and Markdown
    HostileFile("deep.html", holding(f"<html><body>{'<div>' * 100_000}{page()}"), ("without the text of an article",)),
    HostileFile("nothing.html", holding("<html><body><script>x</script></body></html>"), ("without the text",)),
    HostileFile("noise.html", holding(NOISE), ("without the text|binary data",)),
    HostileFile("charset.html", holding(page().replace("<head>", "<head><meta charset=rot13>"))),
    HostileFile("quotes.md", holding(f"{'>' * 10_000} {SAID}")),
    HostileFile("brackets.md", holding("[" * 20_000 + "](" * 20_000)),
    # What is packed
    HostileFile("bomb.txt.gz", holding(gzip.compress(ZEROS)), ("more than 200 times its size|more than 32 MB",)),
    HostileFile("blank_lines.jsonl.gz", holding(gzip.compress(b"\n" * 2**25)), ("more than 200 times its size",)),
    HostileFile("cut.txt.gz", holding(gzip.compress(NOISE)[:-10_000]), ("cut off",)),
    HostileFile("damaged.txt.gz", holding(gzip.compress(SAID.encode())[:-8] + bytes(8)), ("CRC check failed",)),
    HostileFile("torn.txt.gz", holding(damaged_gzip()), ("Error -3 while decompressing",)),
    HostileFile("not_packed.txt.gz", holding(SAID), ("Not a gzipped file",)),
    HostileFile("bomb.docx", holding(docx(word_document(""), {"word/media/a.png": ZEROS})), ("more than 32 MB",)),
    HostileFile(
        "climbs_out.docx",
        holding(docx(word_document(f"<w:p><w:r><w:t>{SAID} Up.</w:t></w:r></w:p>"), {"../../climbed.txt": b"out"})),
    ),
    HostileFile(
        "laughs.docx", holding(docx(word_document("<w:p/>", BILLION_LAUGHS))), (f"{ARTICLE}|cannot be read as DOCX",)
    ),
    HostileFile("noise.docx", holding(NOISE), ("cannot be read as DOCX",)),
    HostileFile("no_document.docx", holding(zipped({"a.txt": b"A."})), ("cannot be read as DOCX",)),
    HostileFile(
        "cut.pdf", holding(pdf_with_page(b"BT /F 12 Tf (A.) Tj ET")[:200]), ("cannot be read as PDF|without text",)
    ),
    HostileFile(
        "bomb.pdf",
        holding(pdf_with_page(zlib.compress(bytes(200 * 2**20)), b"/Filter/FlateDecode")),
        ("cannot be read as PDF|without text",),
    ),
    HostileFile(
        "circle.pdf",
        holding(pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>")),
        ("cannot be read as PDF|without text",),
    ),
    HostileFile("noise.pdf", holding(NOISE), ("cannot be read as PDF",)),
    HostileFile("noise.warc", holding(NOISE), ("cannot be read as WARC",)),
    HostileFile(
        "cut.warc.gz",
        holding(
            gzip.compress(warc_record("response", "http://example.org/cut", response(page("Cut.").encode())))[:-50]
        ),
        ("cut off",),
    ),
    HostileFile(
        "cut.warc",
        holding(warc_record("response", "http://example.org/c", response(page("C.").encode()))[:-90]),
        ("cut off",),
    ),
    HostileFile(
        "bomb.warc",
        holding(
            warc_record("response", "http://example.org/bomb", response(gzip.compress(ZEROS), "Content-Encoding: gzip"))
            + warc_record("response", "http://example.org/good", response(page("Good, she said.").encode()))
        ),
        ("more than 5 MB", ARTICLE),
    ),
    # What is no file
    HostileFile("pipe.txt", pipe, ("a pipe",)),
    HostileFile("socket.txt", listening, ("a pipe, a socket",)),
    HostileFile("link_to_nothing.txt", link_to("nothing.txt"), ("No such file",)),
    HostileFile("link_to_itself.txt", link_to("link_to_itself.txt"), ("symbolic links",)),
    HostileFile("circle", link_to("."), ()),
    HostileFile("everything", link_to("/"), ()),
    HostileFile("folder.txt", Path.mkdir, ()),
)


def write_hostile_files(folder: Path) -> dict[str, HostileFile]:
    """All of them in a folder, by their paths there."""
    for hostile in HOSTILE_FILES:
        hostile.write(folder / hostile.name)
    return {str(folder / hostile.name): hostile for hostile in HOSTILE_FILES}
