"""The score that comes of a comparison: tables of figures, for a person or a program to read."""

import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
from attrs import frozen

from quoteminer.outputs.terminal import console_on

if TYPE_CHECKING:
    import rich.table

Rows = dict[str, dict[str, float]]
"""{row: {column: figure}}, every row with the same columns: counts are whole numbers, rates run from 0 to 100."""

BETWEEN = "  "


@frozen
class Table:
    """Figures that belong together."""

    rows: Rows
    title: str = ""
    """What the figures are; empty where the rows' names tell it."""
    decimals: int = 1

    @property
    def lines(self) -> Iterator[list[str]]:
        """The cells as written, line by line: the names of the columns, then each row's own and its figures."""
        columns = next(iter(self.rows.values()), {})
        yield ["", *columns]
        for name, row in self.rows.items():
            yield [name, *(self.written(figure) for figure in row.values())]

    def written(self, figure: float) -> str:
        """A count as it is, anything else with the table's decimals."""
        return f"{figure:.{self.decimals}f}" if isinstance(figure, float) else str(figure)

    def __str__(self) -> str:
        lines = list(self.lines)
        first, *others = (max(map(len, column)) for column in zip(*lines, strict=True))
        shown = [BETWEEN.join([f"{name:{first}}", *map(str.rjust, cells, others)]) for name, *cells in lines]
        return "\n".join([*([self.title] if self.title else []), *shown])


@frozen
class Score:
    """The figures of one comparison."""

    against: str
    """Name of the gold's format."""
    tables: tuple[Table, ...]

    @property
    def rows(self) -> Rows:
        """The rows of the tables without a title."""
        return {name: row for table in self.tables if not table.title for name, row in table.rows.items()}

    @property
    def figures(self) -> dict[str, float]:
        """Their figures by the names of row and column: "content F1"."""
        return {f"{name} {column}": value for name, row in self.rows.items() for column, value in row.items()}

    def __getitem__(self, title: str) -> Rows:
        """The rows of the table with that title. Raises KeyError."""
        return {table.title: table.rows for table in self.tables}[title]

    def __str__(self) -> str:
        return "\n\n".join(map(str, self.tables))


def print_score(score: Score, as_json: bool = False) -> None:
    """Write it to standard output: tables on a terminal, plain text elsewhere, or one JSON object."""
    if as_json:
        print(json.dumps(attrs.asdict(score), indent=2, ensure_ascii=False))
    elif sys.stdout.isatty():
        console = console_on(sys.stdout)
        for table in score.tables:
            console.print(table_to_see(table))
    else:
        print(score)


def table_to_see(table: Table) -> "rich.table.Table":
    """The table as a terminal shows it."""
    from rich.box import SIMPLE
    from rich.table import Table as TableToSee

    (_, *columns), *rows = table.lines
    seen = TableToSee(title=table.title or None, title_justify="left", title_style="bold", box=SIMPLE, pad_edge=False)
    seen.add_column(no_wrap=True)
    for column in columns:
        seen.add_column(column, justify="right")
    for row in rows:
        seen.add_row(*row)
    return seen
