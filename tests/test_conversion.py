"""Claims go from format to format, and none of them is lost or changed on the way."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from attrs import asdict, evolve
from hostile import damaged_gzip
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists
from postgresql import Server
from strategies import claims
from test_outputs import ANONYMOUS, ARTICLE, SAID

from quoteminer.errors import BadInput, BadSetting
from quoteminer.outputs import WRITERS, Writer, open_writer, reading_function, writer_named, writer_of
from quoteminer.outputs.conversion import convert, with_texts
from quoteminer.outputs.reading import by_article
from quoteminer.records import Article, ArticleReference, Claim

READABLE = [writer for writer in WRITERS if writer.read]
OF_FILES = [writer for writer in READABLE if writer.suffixes]
OF_ARTICLES = [writer_named("articles"), writer_named("sqlite")]
"""Those that hold whole articles, too."""


def name_of(writer: Writer) -> str:
    return writer.name


def claims_in(output: str) -> list[Claim]:
    return [claim for _, own in reading_function(output)(output) for claim in own]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@pytest.mark.parametrize("writer", OF_FILES, ids=name_of)
@given(written=lists(claims(), max_size=3))
def test_what_is_read_back_is_equal(writer: Writer, tmp_path: Path, written: list[Claim]) -> None:
    output = str(tmp_path / f"claims{writer.suffixes[0]}")
    assert convert(by_article(written), output, writer) == len(written)
    assert claims_in(output) == written


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(written=lists(claims(barred="\0"), max_size=3))
def test_what_is_read_back_from_a_server_is_equal(postgresql: Server, written: list[Claim]) -> None:
    with postgresql.new_database() as address:
        convert(by_article(written), address, writer_named("postgresql"))
        assert claims_in(address) == written


@pytest.mark.parametrize("writer", OF_ARTICLES, ids=name_of)
def test_whole_articles_are_kept_where_the_format_has_them(writer: Writer, tmp_path: Path) -> None:
    output = str(tmp_path / f"claims{writer.suffixes[0]}")
    article, silent = evolve(ARTICLE, text="He said\0 it.\r\n"), Article(id="silent", text="")
    convert([(article, [SAID]), (silent, []), (ANONYMOUS.article, [ANONYMOUS])], output, writer)
    assert list(reading_function(output)(output)) == [
        (article, [SAID]),
        (silent, []),
        (ANONYMOUS.article, [ANONYMOUS]),
    ]


@pytest.mark.parametrize("writer", OF_FILES, ids=name_of)
def test_the_same_claims_give_the_same_bytes(writer: Writer, tmp_path: Path) -> None:
    first, second = (tmp_path / f"{name}{writer.suffixes[0]}" for name in ("first", "second"))
    for path in (first, second):
        convert([(ARTICLE, [SAID, ANONYMOUS])] * 3, str(path), writer)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("writer", [writer for writer in OF_FILES if writer.name != "jsonl"], ids=name_of)
def test_halves_of_surrogate_pairs_cost_only_themselves(writer: Writer, tmp_path: Path) -> None:
    output = str(tmp_path / f"claims{writer.suffixes[0]}")
    torn = evolve(SAID, article=evolve(SAID.article, title="a\ud800b"))
    convert([(torn.article, [torn])], output, writer)
    whole = evolve(torn, article=evolve(torn.article, title="a\N{REPLACEMENT CHARACTER}b"))
    assert claims_in(output) == [torn if writer.name == "articles" else whole]


@pytest.mark.parametrize("writer", OF_FILES, ids=name_of)
def test_a_file_of_another_kind_is_bad_input_that_is_named(writer: Writer, tmp_path: Path) -> None:
    for number, content in enumerate((b"id\n\0\xff,{\n", b"{}\n", b"PAR1 and no more PAR1")):
        path = tmp_path / f"{number}{writer.suffixes[0]}"
        path.write_bytes(content)
        with pytest.raises(BadInput, match=rf"{number}\{writer.suffixes[0]}"):
            claims_in(str(path))
    with pytest.raises(BadInput, match="nowhere"):
        claims_in(str(tmp_path / f"nowhere{writer.suffixes[0]}"))


def test_a_packed_file_that_is_damaged_is_bad_input(tmp_path: Path) -> None:
    (tmp_path / "claims.jsonl.gz").write_bytes(damaged_gzip())
    with pytest.raises(BadInput, match=r"claims.jsonl.gz: cannot be read: Error -\d while decompressing"):
        claims_in(str(tmp_path / "claims.jsonl.gz"))


def test_claims_of_an_article_that_are_none_are_bad_input(tmp_path: Path) -> None:
    (tmp_path / "a.articles.jsonl").write_text('{"id": "a", "claims": []}\n{"id": "b", "claims": [1]}\n')
    with pytest.raises(BadInput, match="a.articles.jsonl, line 2: claims: missing, or no list of objects"):
        claims_in(str(tmp_path / "a.articles.jsonl"))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A database `claims.db` with one claim."""
    convert([(ARTICLE, [SAID])], str(tmp_path / "claims.db"), writer_named("sqlite"))
    with closing(sqlite3.connect(tmp_path / "claims.db")) as connection:
        yield connection


@pytest.mark.parametrize("table", ["articles", "claims"])
def test_a_database_without_a_column_that_it_must_have_is_bad_input(
    tmp_path: Path, database: sqlite3.Connection, table: str
) -> None:
    database.execute(f"ALTER TABLE {table} RENAME COLUMN id TO name")
    with pytest.raises(BadInput, match="claims.db, line 1: id: missing"):
        claims_in(str(tmp_path / "claims.db"))


def test_a_database_may_lack_columns_of_what_may_be_null(tmp_path: Path, database: sqlite3.Connection) -> None:
    for column in ("cue_text", "cue_start", "cue_end", "cue_lemma", "cue_negated", "cue_modality"):
        database.execute(f"ALTER TABLE claims RENAME COLUMN {column} TO other_{column}")
    database.execute("ALTER TABLE articles RENAME COLUMN url TO address")
    article = evolve(SAID.article, url=None)
    assert claims_in(str(tmp_path / "claims.db")) == [evolve(SAID, article=article, cue=None)]


@pytest.mark.parametrize("writer", [writer for writer in WRITERS if writer.suffixes], ids=name_of)
def test_what_cannot_be_read_leaves_the_old_file_as_it_was(writer: Writer, tmp_path: Path) -> None:
    output = tmp_path / f"claims{writer.suffixes[0]}"
    output.write_text("old")
    with pytest.raises(BadInput):
        convert(reading_function("nowhere.jsonl")("nowhere.jsonl"), str(output), writer)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(output.name, "old")]


@pytest.mark.parametrize("writer", [writer for writer in WRITERS if writer.suffixes], ids=name_of)
def test_a_folder_that_is_not_there_is_a_bad_setting(writer: Writer, tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match="cannot be written"), open_writer(str(tmp_path / "no" / "where"), writer):
        pass


@pytest.mark.parametrize("name", ["parquet", "sqlite", "postgresql"])
def test_what_is_no_text_does_not_go_to_standard_output(name: str) -> None:
    with pytest.raises(BadSetting, match="output: .* needs"), open_writer(None, writer_named(name)):
        pass


def test_texts_are_given_back_to_claims_and_articles_without_claims_follow() -> None:
    article, silent = evolve(ARTICLE, text="He said it."), Article(id="silent", text="Nothing.")
    unknown = ArticleReference(id="unknown")
    mined = [(SAID.article, [SAID]), (unknown, []), (article, [])]
    other = evolve(article, text="Another text.")
    assert list(with_texts(mined, {"article": other, "silent": silent})) == [
        (Article(**asdict(SAID.article), text="Another text."), [SAID]),
        (unknown, []),
        (article, []),
        (silent, []),
    ]


def test_every_format_has_a_name_and_suffixes_of_its_own() -> None:
    assert len({writer.name for writer in WRITERS}) == len(WRITERS)
    marks = [mark for writer in WRITERS for mark in (*writer.suffixes, *writer.schemes)]
    assert len(set(marks)) == len(marks)
    assert all((writer.append is None) != (writer.whole is None) for writer in WRITERS)
    assert writer_of("news.annotations.jsonld") is writer_named("annotations")
    assert writer_of("news.jsonld") is writer_named("jsonld")
    assert writer_of("postgresql://server/news") is writer_named("postgresql")
