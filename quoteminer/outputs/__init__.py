"""Claims -> what a person or a program reads: one file per format, and the table of them."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from quoteminer.errors import BadInput, BadSetting
from quoteminer.inputs.finding import reader_of
from quoteminer.outputs.annotations import annotation_page
from quoteminer.outputs.articles import read_articles, write_articles
from quoteminer.outputs.csv import csv_heading, read_csv, write_csv
from quoteminer.outputs.files import open_output, writing
from quoteminer.outputs.jsonl import read_jsonl, write_jsonl
from quoteminer.outputs.jsonld import jsonld_document
from quoteminer.outputs.parquet import parquet_file, read_parquet
from quoteminer.outputs.postgresql import SCHEMES, postgresql_database, read_postgresql
from quoteminer.outputs.sqlite import read_sqlite, sqlite_file
from quoteminer.outputs.terminal import write_text
from quoteminer.outputs.writers import ArticleClaims, Write, Writer
from quoteminer.records import ArticleReference, Claim

__all__ = [
    "WRITERS",
    "ArticleClaims",
    "Write",
    "Writer",
    "local_path",
    "open_output",
    "open_writer",
    "reading_function",
    "writer_named",
    "writer_of",
    "writing_to",
]

WRITERS = (
    Writer(name="jsonl", suffixes=(".jsonl", ".ndjson"), append=write_jsonl, read=read_jsonl),
    Writer(name="articles", suffixes=(".articles.jsonl",), append=write_articles, read=read_articles),
    Writer(name="csv", suffixes=(".csv",), append=write_csv, heading=csv_heading(), read=read_csv),
    Writer(name="parquet", suffixes=(".parquet",), whole=parquet_file, read=read_parquet),
    Writer(name="sqlite", suffixes=(".db", ".sqlite", ".sqlite3"), whole=sqlite_file, read=read_sqlite),
    Writer(name="postgresql", schemes=SCHEMES, whole=postgresql_database, read=read_postgresql),
    Writer(name="jsonld", suffixes=(".jsonld",), whole=jsonld_document),
    Writer(name="annotations", suffixes=(".annotations.jsonld", ".annotations.json"), whole=annotation_page),
    Writer(name="text", suffixes=(".txt",), append=write_text),
)


def writer_named(name: str) -> Writer:
    """The writer of that name. Raises BadSetting, listing those there are."""
    for writer in WRITERS:
        if writer.name == name:
            return writer
    raise BadSetting("format", f"{name!r} is unknown; known are {', '.join(w.name for w in WRITERS)}")


def writer_of(output: str) -> Writer | None:
    """The writer that the name of a file, or the address of a database, tells; of several suffixes the longest."""
    lowered = output.lower()
    fitting = {suffix: writer for writer in WRITERS for suffix in writer.suffixes if lowered.endswith(suffix)}
    addressed = (writer for writer in WRITERS if lowered.startswith(writer.schemes))
    return fitting[max(fitting, key=len)] if fitting else next(addressed, None)


def local_path(output: str) -> Path:
    """The file of an output, by whose name those beside it go; for a database on a server one here, of its name."""
    writer = writer_of(output)
    if writer and output.lower().startswith(writer.schemes):
        return Path(urlsplit(output).path.strip("/").replace("/", "_") or writer.name)
    return Path(output)


def reading_function(source: str, form: str | None = None) -> Callable[[str], Iterator[ArticleClaims]]:
    """What reads a file of claims back: by the format of that name, or the one its name tells, else by JSON Lines.

    Raises BadInput for a format that cannot be read back, and for a file of articles.
    """
    writer = writer_named(form) if form else writer_of(source) or writer_named("jsonl")
    if form is None and is_of_articles(source):
        raise BadInput(source, ("articles by its name, not claims: quoteminer extract finds the claims in them",))
    if writer.read is None:
        readable = ", ".join(known.name for known in WRITERS if known.read)
        raise BadInput(source, (f"claims are not read back from the format {writer.name}, but from {readable}",))
    return writer.read


def is_of_articles(source: str) -> bool:
    """Whether the file's name tells a format of articles in which there are never claims."""
    reader = reader_of(source)
    return writer_of(source) is None and reader is not None and reader.name not in ("json", "jsonl")


@contextmanager
def open_writer(output: str | None, writer: Writer) -> Iterator[Write]:
    """A function that writes the claims of one article after the other to a file or a database, or for None to
    standard output; what stood there is replaced. Raises BadSetting.
    """
    if writer.whole:
        with writer.whole(output) as write:
            yield write
        return
    with open_output(Path(output) if output is not None else None) as stream:
        stream.write(writer.heading)
        yield writing_to(stream, writer)


def writing_to(stream: TextIO, writer: Writer) -> Write:
    """A function that adds an article's claims to a stream, in a format of lines, and hands them over at once: what was
    written stays written, whatever comes after. It raises BadSetting where the disk is full, say.
    """
    append = writer.append
    if append is None:
        raise BadSetting("format", f"{writer.name} cannot be written line by line")

    def write(article: ArticleReference, claims: Sequence[Claim]) -> None:
        with writing():
            append(article, claims, stream)
            stream.flush()

    return write
