"""A database of claims can be searched, joined and counted, and is explained."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from test_outputs import ANONYMOUS, ARTICLE, SAID

from quoteminer.outputs import open_writer, writer_named
from quoteminer.outputs.schema import TABLES, VIEWS
from quoteminer.outputs.sqlite import metadata_path
from quoteminer.records import Article, Speaker

OTHER = Article(id="other", title="Zürich", text="It rained.", published="2017-10-01")
ANA = evolve(SAID, speaker=Speaker(name="Ana", type="person", resolution="name"), article=OTHER)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database of two articles with three claims."""
    path = tmp_path / "claims.db"
    with open_writer(str(path), writer_named("sqlite")) as write:
        write(ARTICLE, [SAID, ANONYMOUS])
        write(OTHER, [ANA])
    return path


@pytest.fixture
def database(path: Path) -> Iterator[sqlite3.Connection]:
    """It, opened."""
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def test_claims_lead_to_their_articles_and_speakers(database: sqlite3.Connection) -> None:
    joined = """
        SELECT articles.heading, speakers.name FROM claims JOIN articles ON articles.number = claims.article
        LEFT JOIN speakers ON speakers.number = claims.speaker ORDER BY claims.number
    """
    assert list(database.execute(joined)) == [("article", "Dmitry Peskov"), ("article", None), ("Zürich", "Ana")]
    assert list(database.execute("PRAGMA foreign_key_check")) == []
    keys = database.execute('SELECT "table", "from" FROM pragma_foreign_key_list(\'claims\')')
    assert sorted(keys) == [("articles", "article"), ("speakers", "speaker")]


@pytest.mark.parametrize(
    ("table", "words", "found"), [("claims", "criticizes", 3), ("claims", "peskov", 1), ("articles", "zurich", 1)]
)
def test_words_are_found(database: sqlite3.Connection, table: str, words: str, found: int) -> None:
    query = f"SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH ?"
    assert database.execute(query, [words]).fetchone() == (found,)


def test_a_claim_that_a_person_deletes_is_found_no_more(database: sqlite3.Connection) -> None:
    database.execute("DELETE FROM claims WHERE speaker_name = 'Ana'")
    assert database.execute("SELECT count(*) FROM claims_fts WHERE claims_fts MATCH 'ana'").fetchone() == (0,)


def test_views_count(database: sqlite3.Connection) -> None:
    assert list(database.execute("SELECT name, claims, articles, first, last FROM claims_per_speaker")) == [
        ("Dmitry Peskov", 1, 1, "2017-09-27", "2017-09-27"),
        ("Ana", 1, 1, "2017-09-27", "2017-09-27"),
    ]
    assert list(database.execute("SELECT heading, claims, speakers FROM claims_per_article")) == [
        ("article", 2, 1),
        ("Zürich", 1, 1),
    ]
    assert database.execute("SELECT heading, kind FROM claims_in_brief").fetchall()[2] == ("Zürich", "mixed")


def test_the_metadata_explain_every_table_view_and_column(path: Path, database: sqlite3.Connection) -> None:
    told = json.loads(metadata_path(path).read_text("utf-8"))["databases"]["claims"]["tables"]
    assert told.keys() == {table.name for table in TABLES} | {name for name, _, _ in VIEWS}
    for table in TABLES:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
        assert columns == list(told[table.name]["columns"])
        assert all(told[table.name]["columns"].values())


def test_a_database_takes_the_place_of_the_old_one(path: Path) -> None:
    with open_writer(str(path), writer_named("sqlite")) as write:
        write(OTHER, [ANA])
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(*) FROM claims").fetchone() == (1,)
    connection.close()
    assert {file.name for file in path.parent.iterdir()} == {"claims.db", "claims.metadata.json"}
