"""CSV: a claim a row, under the columns of docs/formats.md, safe to open as a spreadsheet."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from io import StringIO
from typing import Any, TextIO

from quoteminer.columns import COLUMNS, Value, claim_of, row_of
from quoteminer.errors import BadInput
from quoteminer.inputs.cells import with_cells_up_to
from quoteminer.inputs.opening import text_lines
from quoteminer.outputs.reading import by_article
from quoteminer.outputs.writers import ArticleClaims
from quoteminer.records import ArticleReference, Claim

DEFUSED = re.compile(r"\s*['=+\-@＝＋－＠]|[\t\r\n]|\Z")
"""What begins a cell that some spreadsheet would run as a formula (OWASP, CSV Injection), and besides what a cell
must not begin with so that the apostrophe in front of it can be told from one of its own. An empty text has one, too,
since an empty cell stands for None."""

BYTE_ORDER_MARK = "\ufeff"

LONGEST_CELL = 1 << 30
"""Characters. Python's own limit is 131,072, and a sentence may be longer."""


def write_csv(article: ArticleReference, claims: Sequence[Claim], stream: TextIO) -> None:
    """Each claim as a row; an article without claims leaves nothing."""
    csv.writer(stream).writerows([cell_of(value) for value in row_of(claim).values()] for claim in claims)


def csv_heading() -> str:
    """The names of the columns, after the byte-order mark by which spreadsheets know UTF-8."""
    heading = StringIO()
    csv.writer(heading).writerow([column.name for column in COLUMNS])
    return f"{BYTE_ORDER_MARK}{heading.getvalue()}"


def cell_of(value: Value) -> str:
    """The value as a cell: nothing for None, text that could be a formula behind an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if DEFUSED.match(value) else value
    return str(value).lower() if isinstance(value, bool) else repr(value)


def read_csv(source: str) -> Iterator[ArticleClaims]:
    """The claims of a file that `write_csv` wrote, in whatever order its columns stand.

    Raises BadInput, naming the line where a bad row ends and every bad field of it.
    """
    return by_article(read_rows(source))


def read_rows(source: str) -> Iterator[Claim]:
    """The claim of each row."""
    lines = (line if line.endswith("\n") else f"{line}\n" for line in text_lines(source))
    rows = csv.DictReader(lines, strict=True)
    try:
        if "id" not in (rows.fieldnames or ()):
            raise BadInput(source, ("not a table of claims: its first row names no column id",), 1)
        for row in with_cells_up_to(LONGEST_CELL, rows):
            yield claim_of(values_of(row, source, rows.line_num), source, rows.line_num)
    except csv.Error as error:
        raise BadInput(source, (f"not CSV: {error}",), rows.line_num) from None


def values_of(row: dict[str | Any, str | Any], source: str, line: int) -> dict[str, Value]:
    """The values of a row's cells. Raises BadInput where cells hold no value of their column."""
    values: dict[str, Value] = {}
    faults = ["more cells than columns"] if None in row else []
    for column in COLUMNS:
        cell = row.get(column.name)
        try:
            values[column.name] = PARSERS[column.kind](cell) if cell else None
        except (ValueError, KeyError):
            faults.append(f"{column.path}: {cell!r} is no {column.kind.__name__}")
    if faults:
        raise BadInput(source, faults, line)
    return values


PARSERS: dict[type, Callable[[str], Value]] = {
    str: lambda cell: cell.removeprefix("'"),
    int: int,
    float: float,
    bool: lambda cell: {"true": True, "false": False}[cell.lower()],
}
