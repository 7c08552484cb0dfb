"""SQLite, ready for Datasette: a database of claims, and beside it what its columns mean. Made with sqlite-utils."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoteminer.columns import Row
from quoteminer.errors import BadInput, BadSetting
from quoteminer.outputs.files import open_output, whole_file
from quoteminer.outputs.schema import (
    ARTICLES,
    BRIEF,
    CLAIMS,
    GATHER_SPEAKERS,
    KEY,
    LINK_SPEAKERS,
    TABLES,
    VIEWS,
    Table,
    article_row,
    claim_row,
    read_tables,
)
from quoteminer.outputs.writers import ArticleClaims, Write
from quoteminer.records import ArticleReference, Claim

if TYPE_CHECKING:
    from sqlite_utils import Database

ROWS_AT_ONCE = 1000
TOKENIZER = "porter"
"""Words are found in every inflection, and without regard to accents."""
LIST_OF_COLUMNS = """<style>
dl.column-descriptions { display: grid; grid-template-columns: max-content 1fr; max-height: 8em; overflow-y: auto; }
dl.column-descriptions dt { grid-column: 1; }
</style>"""
"""Datasette explains all columns above the rows, which half a hundred of them would push out of sight."""
FACETS = ("speaker_name", "speaker_type", "kind", "cue_lemma")


@contextmanager
def sqlite_file(output: str | None) -> Iterator[Write]:
    """A function that writes to the database, which is there, with its metadata file, once all is written."""
    if output is None:
        raise BadSetting("output", "SQLite needs a file: say -o FILE")
    path = Path(output)
    try:
        with whole_file(path) as unfinished, filling(unfinished) as write:
            yield write
    except sqlite3.Error as error:
        raise BadSetting("output", f"{output} cannot be written: {error}") from None
    with whole_file(metadata_path(path)) as unfinished, open_output(unfinished) as stream:
        stream.write(json.dumps(metadata(path.stem), indent=2, ensure_ascii=False) + "\n")


@contextmanager
def filling(path: Path) -> Iterator[Write]:
    """A function that adds articles and claims to a new database, which is made whole in the end."""
    from sqlite_utils import Database

    with closing(sqlite3.connect(path)) as connection:
        # Nobody reads the file before it is whole, so that there is nothing to protect.
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        database = Database(connection)
        for table in TABLES:
            create(database, table)
        rows = Rows(database)
        yield rows.add
        rows.insert()
        complete(database)


class Rows:
    """Rows on their way into a new database, numbered in order."""

    def __init__(self, database: "Database") -> None:
        self.database = database
        self.articles: list[Row] = []
        self.claims: list[Row] = []
        self.count = {"articles": 0, "claims": 0}

    def add(self, article: ArticleReference, claims: Sequence[Claim]) -> None:
        """Take an article and its claims in."""
        number = self.next_number("articles")
        self.articles.append({KEY.name: number, **article_row(article)})
        self.claims += [{KEY.name: self.next_number("claims"), **claim_row(claim, number)} for claim in claims]
        if len(self.articles) + len(self.claims) >= ROWS_AT_ONCE:
            self.insert()

    def next_number(self, table: str) -> int:
        """The number of the table's next row."""
        self.count[table] += 1
        return self.count[table]

    def insert(self) -> None:
        """Hand the rows over to the database."""
        for name, rows in (("articles", self.articles), ("claims", self.claims)):
            self.database.table(name).insert_all(rows)
            rows.clear()


def create(database: "Database", table: Table) -> None:
    """Make an empty table."""
    made = database.table(table.name)
    made.create(
        {column.name: column.kind for column in table.columns},
        pk=KEY.name,
        foreign_keys=[(column, other, KEY.name) for column, other in table.references],
    )
    if table.unique:
        made.create_index(table.unique, unique=True)


def complete(database: "Database") -> None:
    """Link the speakers, and add what makes searching and joining quick."""
    database.execute(GATHER_SPEAKERS)
    database.execute(LINK_SPEAKERS)
    for table in TABLES:
        made = database.table(table.name)
        for column in (*table.indexed, *(column for column, _ in table.references)):
            made.create_index([column])
        made.enable_fts(table.searched, tokenize=TOKENIZER, create_triggers=True)
    for name, _, query in VIEWS:
        database.create_view(name, query)
    database.conn.commit()


def metadata_path(database: Path) -> Path:
    """Where the metadata of a database stands: `claims.metadata.json` beside `claims.db`."""
    return database.with_suffix(".metadata.json")


def metadata(name: str) -> dict[str, Any]:
    """What Datasette shows of a database of that name: `datasette claims.db --metadata claims.metadata.json`."""
    tables: dict[str, dict[str, Any]] = {
        table.name: {
            "description_html": f"{table.description}{LIST_OF_COLUMNS}",
            "label_column": table.label,
            "columns": {column.name: column.description for column in table.columns},
        }
        for table in TABLES
    }
    tables[CLAIMS.name]["facets"] = list(FACETS)
    tables[ARTICLES.name]["facets"] = ["publisher"]
    views = {view: {"description": description} for view, description, _ in VIEWS}
    views[BRIEF] |= {"fts_table": f"{CLAIMS.name}_fts", "fts_pk": KEY.name}
    description = "Who is reported to have said what, and when; made by quoteminer"
    return {"databases": {name: {"description": description, "tables": {**tables, **views}}}}


def read_sqlite(source: str) -> Iterator[ArticleClaims]:
    """The articles and claims of a database that `sqlite_file` made. Raises BadInput."""
    try:
        with closing(sqlite3.connect(f"{Path(source).absolute().as_uri()}?mode=ro", uri=True)) as connection:
            connection.row_factory = sqlite3.Row
            yield from read_tables(connection.execute, source)
    except sqlite3.Error as error:
        raise BadInput(source, (f"cannot be read as a database of claims: {error}",)) from None
