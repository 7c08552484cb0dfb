"""Claims in a real PostgreSQL server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from click.testing import CliRunner
from postgresql import Server
from test_outputs import ANONYMOUS, ARTICLE, SAID

from quoteminer.cli import main
from quoteminer.errors import BadInput, BadSetting
from quoteminer.outputs import open_writer, reading_function, writer_named
from quoteminer.outputs.conversion import convert
from quoteminer.records import Article, Content, Span, Speaker

WRITER = writer_named("postgresql")
OTHER = Article(id="other", title="Zürich", text="It rained.\0", published="2017-10-01")
ANA = evolve(SAID, speaker=Speaker(name="Ana", type="person", resolution="name"))


@pytest.fixture
def address(postgresql: Server) -> Iterator[str]:
    """An empty database."""
    with postgresql.new_database() as address:
        yield address


def answer(address: str, query: str) -> list[tuple[Any, ...]]:
    import psycopg

    with psycopg.connect(address) as connection:
        return connection.execute(query.encode()).fetchall()


def test_articles_of_a_later_run_replace_their_own_and_no_others(address: str) -> None:
    convert([(ARTICLE, [SAID, ANONYMOUS]), (OTHER, [])], address, WRITER)
    convert([(ARTICLE, [ANA]), (ARTICLE, [ANONYMOUS])], address, WRITER)
    found = [(article.id, claims) for article, claims in reading_function(address)(address)]
    assert found == [("other", []), ("article", [ANA]), ("article", [ANONYMOUS])]
    assert answer(address, "SELECT name FROM speakers") == [("Ana",)]


def test_a_run_that_breaks_off_leaves_nothing(address: str) -> None:
    convert([(OTHER, [])], address, WRITER)
    with pytest.raises(BadInput):
        convert(reading_function("nowhere.jsonl")("nowhere.jsonl"), address, WRITER)

    def break_off() -> None:
        with open_writer(address, WRITER) as write:
            write(ARTICLE, [SAID])
            raise KeyError

    with pytest.raises(KeyError):
        break_off()
    assert answer(address, "SELECT id, text FROM articles") == [("other", "It rained.\N{REPLACEMENT CHARACTER}")]


def test_words_are_found_views_count_and_columns_are_explained(address: str) -> None:
    convert([(ARTICLE, [SAID, ANONYMOUS])], address, WRITER)
    query = "SELECT speaker_name FROM claims WHERE search @@ plainto_tsquery('english', 'peskov criticizes')"
    assert answer(address, query) == [("Dmitry Peskov",)]
    assert answer(address, "SELECT name, claims, articles FROM claims_per_speaker") == [("Dmitry Peskov", 1, 1)]
    explained = "SELECT col_description('claims'::regclass, ordinal_position) FROM information_schema.columns"
    assert answer(address, f"{explained} WHERE table_name = 'claims' AND column_name = 'cue_text'") == [
        ("Words that report it",)
    ]


def test_an_enormous_claim_is_written(address: str) -> None:
    long = evolve(SAID, content=Content(text=" ".join(map(str, range(400_000))), spans=(Span(0, 1),)))
    convert([(ARTICLE, [long])], address, WRITER)
    assert [claims for _, claims in reading_function(address)(address)] == [[long]]


def test_a_database_of_something_else_is_bad_input(address: str) -> None:
    with pytest.raises(BadInput, match='cannot be read as a database of claims: relation "articles" does not exist'):
        list(reading_function(address)(address))


def test_no_error_tells_the_password(postgresql: Server) -> None:
    address = "postgresql://ana:secret@localhost:1/news"
    with pytest.raises(BadSetting, match="postgresql://localhost/news cannot be written") as caught:
        convert([], address, WRITER)
    assert "secret" not in str(caught.value)


def test_extract_fills_a_database_and_tells_here_what_failed(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.jsonl").write_text('{"text": "The bridge is safe, Anna Berg said."}\n{}\n')
    run = CliRunner().invoke(main, ["extract", "news.jsonl", "-o", address])
    assert run.exit_code == 1, run.output
    [(article, [claim])] = reading_function(address)(address)
    assert (article.id, claim.speaker.name) == ("news-1", "Anna Berg")
    name = address.partition("?")[0].rpartition("/")[2]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["news.jsonl", f"{name}.failures.jsonl"]
