"""Parquet: a claim a row, under the columns of docs/formats.md. The only file that imports pyarrow."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from quoteminer.columns import COLUMNS, Row, claim_of, row_of
from quoteminer.errors import BadInput, BadSetting, MissingDependency
from quoteminer.outputs.files import whole_file
from quoteminer.outputs.reading import by_article
from quoteminer.outputs.writers import ArticleClaims, Write
from quoteminer.records import ArticleReference, Claim

if TYPE_CHECKING:
    import pyarrow

ROWS_AT_ONCE = 10_000
"""Rows of a row group; no more are held in memory."""


@contextmanager
def parquet_file(output: str | None) -> Iterator[Write]:
    """A function that writes to the file, which is there once all is written."""
    if output is None:
        raise BadSetting("output", "Parquet needs a file: say -o FILE")
    parquet = load_pyarrow().parquet
    schema = arrow_schema()
    with whole_file(Path(output)) as unfinished, parquet.ParquetWriter(unfinished, schema, compression="zstd") as file:
        rows: list[Row] = []

        def write_rows() -> None:
            file.write_table(load_pyarrow().Table.from_pylist(rows, schema))
            rows.clear()

        yield collecting(rows, write_rows)
        write_rows()


def collecting(rows: list[Row], write_rows: Callable[[], None]) -> Write:
    """A function that adds claims to the rows, and has them written where they are many."""

    def write(article: ArticleReference, claims: Sequence[Claim]) -> None:
        rows.extend(map(row_of, claims))
        if len(rows) >= ROWS_AT_ONCE:
            write_rows()

    return write


def arrow_schema() -> "pyarrow.Schema":
    """The columns with their types; what they mean is told in their metadata."""
    arrow = load_pyarrow()
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}
    return arrow.schema(
        [
            arrow.field(column.name, types[column.kind], metadata={"description": column.description})
            for column in COLUMNS
        ]
    )


def read_parquet(source: str) -> Iterator[ArticleClaims]:
    """The claims of a file that `parquet_file` wrote. Raises BadInput, naming the row and every bad field of it."""
    return by_article(read_rows(source))


def read_rows(source: str) -> Iterator[Claim]:
    """The claim of each row."""
    arrow = load_pyarrow()
    try:
        with arrow.parquet.ParquetFile(source) as file:
            batches = (batch.to_pylist() for batch in file.iter_batches(ROWS_AT_ONCE))
            for number, row in enumerate(chain.from_iterable(batches), 1):
                yield claim_of(row, source, number)
    except (OSError, arrow.ArrowException) as error:
        raise BadInput(source, (f"cannot be read as Parquet: {error}",)) from None


def load_pyarrow() -> "pyarrow":
    """The library with its part for Parquet. Raises MissingDependency."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise MissingDependency("Parquet", "pyarrow", "parquet") from None
    return pyarrow
