"""Claims and articles as pandas data frames. The only file that imports pandas."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from attrs import fields_dict

from quoteminer.columns import COLUMNS, row_of
from quoteminer.errors import BadInput, BadSetting, MissingDependency
from quoteminer.records import Article, Claim

if TYPE_CHECKING:
    import pandas

TYPES = {str: "string", int: "Int64", float: "Float64", bool: "boolean"}
"""Each can be without a value, and numbers stay whole then."""


def to_frame(claims: Iterable[Claim]) -> "pandas.DataFrame":
    """A row for each claim, under the columns of docs/formats.md. Raises MissingDependency."""
    names = [column.name for column in COLUMNS]
    frame = load_pandas().DataFrame.from_records([row_of(claim) for claim in claims], columns=names)
    return frame.astype({column.name: TYPES[column.kind] for column in COLUMNS})


def articles_of(frame: "pandas.DataFrame", columns: Mapping[str, str]) -> Iterator[Article]:
    """An article for each row of the frame, with an empty text where it has none.

    `columns` names the frame's column for each field of an Article, its text at least. An article without a column for
    its id has the label of its row. Raises BadSetting for a field or a column that is not there, BadInput for a cell
    that holds something else than text or a date.
    """
    for field, column in columns.items():
        if field not in fields_dict(Article):
            raise BadSetting(field, f"no field of an article; known are {', '.join(fields_dict(Article))}")
        if column not in frame.columns:
            raise BadSetting(field, f"the frame has no column {column!r}")
    for label, cells in zip(frame.index, zip(*(frame[name] for name in columns.values()), strict=True), strict=True):
        given = {field: written(cell, f"row {label}", field) for field, cell in zip(columns, cells, strict=True)}
        yield Article(**given | {"id": given.get("id") or str(label), "text": given["text"] or ""})


def written(cell: Any, row: str, field: str) -> Any:
    """The cell as a text, a date in ISO 8601, None where there is nothing; an id may be a number. Raises BadInput."""
    if isinstance(cell, str):
        return cell
    if cell is None or (load_pandas().api.types.is_scalar(cell) and load_pandas().isna(cell)):
        return None
    if hasattr(cell, "isoformat"):
        return cell.isoformat()
    if field == "id":
        return str(cell)
    raise BadInput(row, (f"{field}: {cell!r} is no text",))


def load_pandas() -> Any:
    """The library. Raises MissingDependency."""
    try:
        import pandas
    except ImportError:
        raise MissingDependency("A data frame", "pandas", "pandas") from None
    return pandas
