"""Files, folders and standard input -> articles: one file per input format, and the table of them."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec

from attrs import frozen

from quoteminer.errors import BadSetting, MissingDependency
from quoteminer.inputs.csv import read_csv
from quoteminer.inputs.documents import Document
from quoteminer.inputs.docx import read_docx
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.html import read_html
from quoteminer.inputs.json import read_json
from quoteminer.inputs.jsonl import read_jsonl
from quoteminer.inputs.markdown import read_markdown
from quoteminer.inputs.newsml import read_newsml
from quoteminer.inputs.pdf import read_pdf
from quoteminer.inputs.riqua import read_riqua_lines
from quoteminer.inputs.text import read_text
from quoteminer.inputs.warc import read_warc
from quoteminer.records import Article

__all__ = ["READERS", "Document", "Duplicate", "Failure", "Reader", "reader_named"]


@frozen
class Reader:
    """A format that articles are read from."""

    name: str
    """What `--input-format` calls it, and what the extra is called that it needs."""
    suffixes: tuple[str, ...]
    """Endings of its files' names, in small letters."""
    read: Callable[[Document], Iterator[Article | Failure]]
    """Gives the articles of an opened file in order, and a failure for each that cannot be had. Raises BadInput where
    nothing more can be had from the file."""
    package: str | None = None
    """What the extra brings, as it is called when it is installed."""
    module: str | None = None
    """The same as it is called when it is imported."""


READERS = (
    Reader("text", (".txt",), read_text),
    Reader("markdown", (".md", ".markdown"), read_markdown),
    Reader("html", (".html", ".htm", ".xhtml"), read_html),
    Reader("json", (".json",), read_json),
    Reader("jsonl", (".jsonl", ".ndjson"), read_jsonl),
    Reader("csv", (".csv", ".tsv"), read_csv),
    Reader("newsml", (".xml", ".nitf", ".newsml"), read_newsml),
    Reader("docx", (".docx",), read_docx, "python-docx", "docx"),
    Reader("pdf", (".pdf",), read_pdf, "pypdf", "pypdf"),
    Reader("warc", (".warc",), read_warc, "warcio", "warcio"),
    Reader("riqua", (), read_riqua_lines),
)


def reader_named(name: str) -> Reader:
    """The reader of that name. Raises BadSetting, listing those there are."""
    for reader in READERS:
        if reader.name == name:
            return reader
    raise BadSetting("input-format", f"{name!r} is unknown; known are {', '.join(r.name for r in READERS)}")


def usable(reader: Reader, source: str) -> Reader:
    """The reader, if all it needs is installed. Raises MissingDependency, naming the file that asks for it."""
    if reader.package and reader.module and find_spec(reader.module) is None:
        raise MissingDependency(f"reading {source}", reader.package, reader.name)
    return reader
