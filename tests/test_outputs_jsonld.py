"""Claims for those who check facts: schema.org as JSON-LD."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from test_outputs import ANONYMOUS, ARTICLE, SAID

from quoteminer.outputs import open_writer, writer_named
from quoteminer.records import Article, Claim, Content, Cue, Speaker, StatementDate

TALKS = evolve(ARTICLE, title="Talks", url="https://example.org/talks", author="B. Reed", publisher="The Post")


def graph(path: Path, *claims: Claim, article: Article = TALKS) -> list[dict[str, Any]]:
    with open_writer(str(path), writer_named("jsonld")) as write:
        write(article, claims)
    document = json.loads(path.read_text("utf-8"))
    assert document["@context"] == "https://schema.org"
    nodes: list[dict[str, Any]] = document["@graph"]
    return nodes


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.jsonld"


def test_a_claim_is_fit_to_be_reviewed(path: Path) -> None:
    assert graph(path, SAID) == [
        {
            "@type": "Claim",
            "identifier": "b1946ac92492d234",
            "text": "that “no one has a right\nto criticize it.”",
            "author": {"@type": "Person", "name": "Dmitry Peskov", "jobTitle": "Kremlin spokesman"},
            "datePublished": "2017-09-27",
            "appearance": {
                "@type": "NewsArticle",
                "identifier": "article",
                "headline": "Talks",
                "url": "https://example.org/talks",
                "datePublished": "2017-09-28",
                "author": {"@type": "Person", "name": "B. Reed"},
                "publisher": {"@type": "Organization", "name": "The Post"},
            },
        }
    ]


def test_a_direct_one_appears_in_a_quotation_too(path: Path) -> None:
    [node] = graph(path, evolve(SAID, kind="direct"))
    article, quotation = node["appearance"]
    assert article["@type"] == "NewsArticle"
    assert quotation == {"@type": "Quotation", "text": node["text"], "spokenByCharacter": node["author"]}


@pytest.mark.parametrize(
    "cue",
    [
        Cue(text="did not say", start=0, end=1, lemma="say", negated=True),
        Cue(text="will say", start=0, end=1, lemma="say", modality="future"),
        Cue(text="could say", start=0, end=1, lemma="say", modality="hypothetical"),
    ],
)
def test_nobody_is_made_the_author_of_what_they_did_not_say(path: Path, cue: Cue) -> None:
    assert graph(path, evolve(SAID, cue=cue)) == []


@pytest.mark.parametrize(
    ("speaker", "author"),
    [
        (Speaker(), None),
        (Speaker(name="Moscow", type="place"), {"@type": "Organization", "name": "Moscow"}),
        (
            Speaker(name="the WHO", role="agency", type="organization"),
            {"@type": "Organization", "name": "the WHO", "description": "agency"},
        ),
        (Speaker(name="it", type="unknown"), {"name": "it"}),
        (
            Speaker(name="Ana; Omar", role="mayor; owner", type="person"),
            [{"@type": "Person", "name": "Ana"}, {"@type": "Person", "name": "Omar"}],
        ),
        (Speaker(name="Ana; the WHO", type="group"), [{"name": "Ana"}, {"name": "the WHO"}]),
    ],
)
def test_authors_are_told_one_by_one_and_their_type_where_it_is_known(
    path: Path, speaker: Speaker, author: object
) -> None:
    [node] = graph(path, evolve(SAID, speaker=speaker))
    assert node.get("author") == author


def test_a_document_is_no_author(path: Path) -> None:
    [node] = graph(path, evolve(SAID, speaker=Speaker(name="the report", type="document")))
    assert "author" not in node
    assert node["isBasedOn"] == {"@type": "CreativeWork", "name": "the report"}


@pytest.mark.parametrize(
    ("value", "date"), [("2017", "2017"), ("2017-09", "2017-09"), ("2017-W39", None), ("2017-09-25/2017-10-01", None)]
)
def test_only_what_is_one_date_is_told(path: Path, value: str, date: str | None) -> None:
    [node] = graph(path, evolve(SAID, date=StatementDate(value=value, precision="day")))
    assert node.get("datePublished") == date


def test_a_document_of_many_claims_of_any_text_is_valid(path: Path) -> None:
    strange = evolve(SAID, content=Content(text="\ud800\u2028\0“”😀", spans=()))
    with open_writer(str(path), writer_named("jsonld")) as write:
        write(TALKS, [strange, ANONYMOUS])
        write(ARTICLE, [])
        write(ARTICLE, [SAID])
    assert [node["text"] for node in json.loads(path.read_text("utf-8"))["@graph"]] == [
        strange.content.text,
        ANONYMOUS.content.text,
        SAID.content.text,
    ]
    with open_writer(str(path), writer_named("jsonld")):
        pass
    assert json.loads(path.read_text("utf-8"))["@graph"] == []


def test_it_goes_to_standard_output_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    with open_writer(None, writer_named("jsonld")) as write:
        write(TALKS, [SAID])
    assert len(json.loads(stream.getvalue())["@graph"]) == 1
