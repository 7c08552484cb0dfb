"""The command `quoteminer speakers`."""

import csv
import json
from pathlib import Path

import pytest
from commands import run

from quoteminer.converter import claim_to_json
from quoteminer.records import ArticleReference, Claim, Content, Mention, Span, Speaker


def named_claim(name: str, article: str) -> Claim:
    """A claim of that speaker."""
    said = Mention(text=name, start=0, end=len(name))
    return Claim(
        id=f"{article} {name}",
        article=ArticleReference(id=article),
        kind="indirect",
        content=Content(text=name, spans=(Span(0, len(name)),)),
        source=said,
        speaker=Speaker(name=name, type="person", resolution="name"),
        sentence=said,
        confidence=0.9,
    )


@pytest.fixture(autouse=True)
def claims(empty_folder: Path) -> None:
    """Two files of claims: Ana Ruiz in both, Tom Reed in one."""
    for file, names in (("a.jsonl", ("Ana Ruiz", "Tom Reed")), ("b.jsonl", ("Ana B. Ruiz",))):
        found = [claim_to_json(named_claim(name, file)) for name in names]
        Path(file).write_text("".join(json.dumps(claim) + "\n" for claim in found))


def test_speakers_of_several_files_come_once() -> None:
    lines = run("speakers", "a.jsonl", "b.jsonl").stdout.splitlines()
    assert [(json.loads(line)["name"], json.loads(line)["articles"]) for line in lines] == [
        ("Ana B. Ruiz", 2),
        ("Tom Reed", 1),
    ]
    assert json.loads(lines[1])["claim_ids"] == []


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("news.jsonl", "news.jsonl, line 1: an article, not a claim: quoteminer extract finds the claims in it"),
        (
            "news.html",
            "news.html: articles by its name, not claims: quoteminer extract finds the claims in them",
        ),
    ],
)
def test_who_gives_articles_is_told_what_finds_their_claims(file: str, told: str) -> None:
    Path(file).write_text('{"id": "a", "text": "Ana Ruiz spoke."}\n')
    assert run("speakers", file, status=2).stderr == f"quoteminer: {told}\n"


def test_ids_come_when_asked_for() -> None:
    lines = run("speakers", "a.jsonl", "b.jsonl", "--ids").stdout.splitlines()
    assert json.loads(lines[1])["claim_ids"] == ["a.jsonl Tom Reed"]


def test_a_table_comes_when_asked_for() -> None:
    rows = run("speakers", "a.jsonl", "--format", "text").stdout.splitlines()
    assert rows[0].split() == ["claims", "articles", "speaker", "most", "often", "called", "between"]
    assert [row.split()[:4] for row in rows[1:]] == [["1", "1", "Ana", "Ruiz"], ["1", "1", "Tom", "Reed"]]


def test_standard_input_is_read_and_a_file_written() -> None:
    assert run("speakers", "-", "-o", "speakers.jsonl", given=Path("b.jsonl").read_text()).stdout == ""
    assert json.loads(Path("speakers.jsonl").read_text("utf-8"))["name"] == "Ana B. Ruiz"


def test_the_suffix_of_the_output_tells_the_format() -> None:
    run("speakers", "a.jsonl", "b.jsonl", "-o", "speakers.csv")
    rows = list(csv.DictReader(Path("speakers.csv").read_text("utf-8-sig").splitlines()))
    assert [row["name"] for row in rows] == ["Ana B. Ruiz", "Tom Reed"]
    assert rows[0]["variants"] == "Ana B. Ruiz; Ana Ruiz"
    run("speakers", "a.jsonl", "-o", "speakers.txt")
    assert Path("speakers.txt").read_text("utf-8").split()[:2] == ["claims", "articles"]
    refused = run("speakers", "a.jsonl", "-o", "speakers.xlsx", status=2).stderr
    assert "--output: speakers.xlsx tells no format by its name: say --format" in refused


def test_no_claims_make_an_empty_register() -> None:
    Path("none.jsonl").write_text("\n")
    assert run("speakers", "none.jsonl").stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.jsonl"], "missing.jsonl: cannot be read: No such file or directory"),
        (["a.jsonl", "bad.jsonl"], "bad.jsonl, line 2: id: missing; article: missing; kind: missing;"),
        (["a.jsonl", "-o", "a.jsonl"], "output: a.jsonl is to be read as well"),
        (["a.jsonl", "-o", "nowhere/b.jsonl"], "cannot be written: No such file or directory"),
        (["."], ".: cannot be read: Is a directory"),
        ([], "Missing argument 'CLAIMS...'"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: list[str], said: str) -> None:
    Path("bad.jsonl").write_text("\n{}\n")
    before = Path("a.jsonl").read_text()
    assert said in run("speakers", *arguments, status=2).stderr
    assert Path("a.jsonl").read_text() == before
