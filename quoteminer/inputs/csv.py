"""CSV: a header, and an article a row."""

import csv
from collections.abc import Iterable, Iterator

from attrs import define, field

from quoteminer.errors import BadInput
from quoteminer.inputs.cells import with_cells_up_to
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.fields import read_object
from quoteminer.records import Article

DELIMITERS = ",;\t|"


def read_csv(document: Document) -> Iterator[Article | Failure]:
    """The articles in order, and a failure for each row that holds none; blank rows are passed over.

    The delimiter is the one of `,`, `;`, tab and `|` that parts the header in most columns. Where quote marks are
    unbalanced or a row is too long, the rest of the file cannot be told into rows and is one failure.
    """
    table = Table(document)
    header = table.next_row()
    if header is None:
        return
    columns = [name.strip() for name in header]
    require_columns(columns, document)
    while (row := table.next_row()) is not None:
        if any(row):
            yield read_row(columns, row, document, table.line)
        document.next_article()


def require_columns(columns: list[str], document: Document) -> None:
    """Raise BadInput where the text has no column, or one that the mapping names is not there."""
    wanted = {"text": "text", **document.reading.fields}
    missing = [f"{ours}: no column {theirs!r}" for ours, theirs in wanted.items() if theirs not in columns]
    if missing:
        hint = f"the columns are {', '.join(columns)}; --field text=NAME names another"
        raise BadInput(document.source, (*missing, hint), 1)


def read_row(columns: list[str], row: list[str], document: Document, line: int) -> Article | Failure:
    """The row's article, or what is wrong with it."""
    if len(row) > len(columns):
        return document.failure(f"{len(row)} cells, but the header has {len(columns)}", line)
    return read_object(dict(zip(columns, row, strict=False)), document, line, f"{document.stem}-{line}")


@define
class Table:
    """The rows of a document, one at a time."""

    document: Document
    line: int = 0
    """Where the row begins, counted from 1."""
    lines_read: int = 0
    size: int = 0
    """Characters of the row."""
    quote_marks: int = 0
    """Those of the row."""
    has_ended: bool = False
    rows: Iterator[list[str]] | None = field(init=False, default=None)

    def next_row(self) -> list[str] | None:
        """The cells of the next row, or None at the end. Raises BadInput."""
        self.line, self.size, self.quote_marks = self.lines_read + 1, 0, 0
        try:
            row = next(self.rows_from_the_header(), None)
        except csv.Error as error:
            fault = f"no table from here on: {error}"
            raise BadInput(self.document.source, (fault,), self.line) from None
        if self.has_ended and self.quote_marks % 2 and self.lines_read > self.line:
            raise BadInput(
                self.document.source, ("a quote mark is never closed, and all the rest stands in it",), self.line
            )
        return row

    def rows_from_the_header(self) -> Iterator[list[str]]:
        """The rows, whose delimiter the header tells."""
        if self.rows is None:
            lines = self.lines()
            header = next(lines, "")
            delimiter = max(DELIMITERS, key=lambda mark: len(next(self.parted([header], mark), [])))
            self.rows = self.parted(chained(header, lines), delimiter)
        return self.rows

    def parted(self, lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
        """Lines parted into cells, one of which may be as long as an article."""
        return with_cells_up_to(self.document.most, csv.reader(lines, delimiter=delimiter))

    def lines(self) -> Iterator[str]:
        """The lines with their ends, counted."""
        for line in self.document.text_lines():
            self.lines_read += 1
            if isinstance(line, Failure):
                raise BadInput(self.document.source, (line.reason,), self.lines_read)
            self.size += len(line)
            self.quote_marks += line.count('"')
            if self.size > self.document.most:
                raise BadInput(self.document.source, (self.document.too_large("a row"),), self.line)
            yield line if line.endswith("\n") else f"{line}\n"
        self.has_ended = True


def chained(first: str, rest: Iterator[str]) -> Iterator[str]:
    """The first line, if it is one, and the others."""
    if first:
        yield first
    yield from rest
