"""The command `quoteminer convert`."""

from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from test_outputs import ANONYMOUS, ARTICLE, SAID

from quoteminer.cli import main
from quoteminer.outputs import reading_function, writer_named
from quoteminer.outputs.conversion import convert as convert_claims
from quoteminer.records import Article


@pytest.fixture(autouse=True)
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of claims, where the command runs."""
    monkeypatch.chdir(tmp_path)
    convert_claims([(ARTICLE, [SAID, ANONYMOUS])], "claims.jsonl", writer_named("jsonl"))
    return tmp_path / "claims.jsonl"


def convert(*arguments: str, status: int = 0, given: bytes = b"") -> Result:
    run = CliRunner().invoke(main, ["convert", *arguments], input=given)
    assert run.exit_code == status, run.output
    return run


def test_there_and_back_gives_the_same_bytes(claims: Path) -> None:
    chain = ["claims.jsonl", "claims.csv", "claims.parquet", "claims.db", "claims.articles.jsonl", "back.jsonl"]
    for source, output in pairwise(chain):
        assert convert(source, output).stderr == "quoteminer: 2 claims written\n"
    assert Path("back.jsonl").read_bytes() == claims.read_bytes()


def test_texts_come_from_the_articles() -> None:
    Path("article.txt").write_text("He said it.")
    Path("silent.txt").write_text("Nothing.")
    convert("claims.jsonl", "claims.db", "--articles", "article.txt", "--articles", "silent.txt")
    found = [(type(article), article.id, claims) for article, claims in reading_function("claims.db")("claims.db")]
    assert found == [(Article, "article", [SAID, ANONYMOUS]), (Article, "silent", [])]


def test_articles_are_read_as_the_options_tell() -> None:
    Path("articles.json").write_text('{"id": "article", "body": "He said it."}')
    convert("claims.jsonl", "claims.db", "--articles", "articles.json", "--field", "text=body")
    [(article, _)] = reading_function("claims.db")("claims.db")
    assert isinstance(article, Article)
    assert article.text == "He said it."


def test_an_article_that_cannot_be_read_is_told_of_and_costs_no_claims() -> None:
    Path("articles.jsonl").write_text('nonsense\n{"id": "article", "text": "He said it."}\n')
    run = convert("claims.jsonl", "claims.db", "--articles", "articles.jsonl")
    assert "quoteminer: articles.jsonl, line 1" in run.stderr
    assert "2 claims written" in run.stderr
    [(article, _)] = reading_function("claims.db")("claims.db")
    assert isinstance(article, Article)


def test_standard_input_and_output(claims: Path) -> None:
    run = convert("-", "-", "--to", "jsonl", given=claims.read_bytes())
    assert run.stdout_bytes == claims.read_bytes()
    table = convert("claims.jsonl", "-", "--to", "csv").stdout_bytes
    assert convert("-", "-", "--from", "csv", "--to", "jsonl", given=table).stdout_bytes == claims.read_bytes()


def test_claims_to_read() -> None:
    convert("claims.jsonl", "claims.txt")
    assert "Dmitry Peskov (Kremlin spokesman) said" in Path("claims.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["claims.jsonl", "claims.xls"], "to: claims.xls tells no format by its name: say --to"),
        (["claims.jsonl", "claims.jsonl"], "output: claims.jsonl is to be read as well"),
        (["claims.txt", "claims.csv"], "claims.txt: claims are not read back from the format text, but from jsonl"),
        (["nowhere.jsonl", "claims.csv"], "nowhere.jsonl: cannot be read: No such file or directory"),
        (["claims.jsonl", "a.txt", "--articles", "a.txt"], "output: a.txt is to be read as well"),
        (["claims.jsonl", "-", "--to", "sqlite"], "output: SQLite needs a file"),
        (["claims.jsonl", "a.csv", "--from", "text"], "Invalid value for '--from'"),
        (["claims.jsonl", "a.db", "--articles", "nowhere"], "articles: nowhere: no such file or folder"),
    ],
)
def test_wrong_use_is_told(arguments: list[str], said: str) -> None:
    assert said in convert(*arguments, status=2).stderr
    assert sorted(path.name for path in Path().iterdir()) == ["claims.jsonl"]


def test_other_commands_read_any_format() -> None:
    convert("claims.jsonl", "claims.db")
    run = CliRunner().invoke(main, ["speakers", "claims.db", "--format", "text"])
    assert run.exit_code == 0
    assert "Dmitry Peskov" in run.stdout


def test_extract_writes_the_format_that_the_suffix_tells() -> None:
    Path("article.txt").write_text("The bridge is safe, Mayor Anna Berg said on Monday.")
    run = CliRunner().invoke(main, ["extract", "article.txt", "-o", "mined.db"])
    assert run.exit_code == 0, run.output
    [(article, [claim])] = reading_function("mined.db")("mined.db")
    assert isinstance(article, Article)
    assert article.text == Path("article.txt").read_text()
    assert claim.speaker.name == "Anna Berg"
