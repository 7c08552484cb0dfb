"""Claims as notes on an article's text: W3C Web Annotations."""

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from test_outputs import SAID

from quoteminer.outputs import open_writer, writer_named
from quoteminer.pipeline import Miner
from quoteminer.records import Article, ArticleReference, Claim, Content, Cue, Mention, Span

TEXT = "The mayor spoke. “We looked at every bolt,” she said on Monday, “and the bridge is safe.” It rained."
ARTICLE = Article(id="bridge", text=TEXT, url="https://example.org/bridge")
FIRST, SECOND = Span(17, 43), Span(64, 89)
CLAIM = evolve(
    SAID,
    content=Content(text=f"{FIRST.of(TEXT)} … {SECOND.of(TEXT)}", spans=(FIRST, SECOND)),
    sentence=Mention(text=TEXT[17:89], start=17, end=89),
)


def items(path: Path, article: ArticleReference, *claims: Claim) -> list[dict[str, Any]]:
    with open_writer(str(path), writer_named("annotations")) as write:
        write(article, claims)
    page = json.loads(path.read_text("utf-8"))
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    found: list[dict[str, Any]] = page["items"]
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "claims.annotations.jsonld"


def test_a_claim_is_a_note_on_each_part_of_its_content(path: Path) -> None:
    [note] = items(path, ARTICLE, CLAIM)
    assert [target["source"] for target in note["target"]] == ["https://example.org/bridge"] * 2
    position, quotation = note["target"][0]["selector"]
    assert position == {"type": "TextPositionSelector", "start": 17, "end": 43}
    assert quotation == {
        "type": "TextQuoteSelector",
        "exact": "“We looked at every bolt,”",
        "prefix": "The mayor spoke. ",
        "suffix": " she said on Monday, “and the br",
    }
    assert note["type"] == "Annotation"
    assert [(body["purpose"], body["value"]) for body in note["body"]] == [
        ("identifying", "Dmitry Peskov"),
        ("describing", "Dmitry Peskov, Kremlin spokesman, said, 2017-09-27"),
        ("classifying", "mixed"),
    ]


def test_without_the_text_the_claim_s_own_sentences_give_the_wording(path: Path) -> None:
    [note] = items(path, ArticleReference(id="bridge", source="a b.txt"), CLAIM)
    assert note["target"][1]["source"] == "a%20b.txt"
    assert note["target"][1]["selector"][1] == {
        "type": "TextQuoteSelector",
        "exact": "“and the bridge is safe.”",
        "prefix": "bolt,” she said on Monday, ",
        "suffix": "",
    } | {"prefix": TEXT[32:64]}


def test_a_note_tells_that_something_was_not_said(path: Path) -> None:
    negated = evolve(CLAIM, cue=Cue(text="never said", start=0, end=1, lemma="say", negated=True, modality="future"))
    [note] = items(path, ARTICLE, negated)
    assert [body["value"] for body in note["body"]][-3:] == ["mixed", "negated", "future"]


def test_ids_differ_and_are_the_same_on_every_run(path: Path) -> None:
    other = evolve(CLAIM, id="0" * 16)
    first, second = (items(path, ARTICLE, CLAIM, other) for _ in range(2))
    assert first == second
    assert len({note["id"] for note in first}) == 2
    assert all(note["id"].startswith("urn:uuid:") for note in first)


def test_a_reader_finds_every_wording_of_mined_claims_in_the_text(path: Path, miner: Miner) -> None:
    text = "The bridge is safe, Mayor Anna Berg said on Monday. “We looked at every bolt,” she added."
    article = Article(id="bridge", text=text)
    [(mined, claims)] = miner.mine_many([article])
    notes = items(path, mined, *claims)
    assert notes
    for target in (target for note in notes for target in note["target"]):
        position, quotation = target["selector"]
        assert text[position["start"] : position["end"]] == quotation["exact"]
        around = quotation["prefix"] + quotation["exact"] + quotation["suffix"]
        assert text.find(around) == position["start"] - len(quotation["prefix"])
