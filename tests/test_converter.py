"""Claims survive the way to JSON and back, and bad JSON is told of in full."""

import json
import re

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis.strategies import builds, characters, floats, just, lists, none, text

from quoteminer.converter import claim_from_json, claim_to_json, json_line, parse_json
from quoteminer.errors import BadInput
from quoteminer.records import (
    Addressee,
    ArticleReference,
    Claim,
    Content,
    Cue,
    Medium,
    Mention,
    Span,
    Speaker,
    StatementDate,
    Via,
)

PESKOV = Claim(
    id="b1946ac92492d234",
    article=ArticleReference(id="article", source="seeds/article.txt", published="2017-09-28"),
    kind="mixed",
    content=Content(text="that “no one has a right to criticize it.”", spans=(Span(1258, 1300),)),
    cue=Cue(text="said", start=1240, end=1244, lemma="say"),
    source=Mention(text="Peskov", start=1233, end=1239),
    speaker=Speaker(name="Dmitry Peskov", role="Kremlin spokesman", type="person", resolution="alias", entity=4),
    date=StatementDate(value="2017-09-27", precision="day", text="Wednesday", start=1248, end=1257),
    addressee=Addressee(text="the BBC", start=1301, end=1308, name="BBC"),
    medium=Medium(text="in an interview", start=1309, end=1324, kind="interview"),
    sentence=Mention(text="...", start=1170, end=1300),
    confidence=0.97,
)
AS_JSON = """{
  "schema": 1,
  "id": "b1946ac92492d234",
  "article": {"id": "article", "source": "seeds/article.txt", "title": null, "url": null, "author": null,
              "publisher": null, "published": "2017-09-28"},
  "kind": "mixed",
  "attitude": "assertion",
  "content": {"text": "that “no one has a right to criticize it.”", "spans": [{"start": 1258, "end": 1300}]},
  "cue": {"text": "said", "start": 1240, "end": 1244, "lemma": "say", "negated": false, "modality": "actual"},
  "source": {"text": "Peskov", "start": 1233, "end": 1239},
  "speaker": {"name": "Dmitry Peskov", "role": "Kremlin spokesman", "type": "person", "resolution": "alias",
              "entity": 4},
  "date": {"value": "2017-09-27", "precision": "day", "text": "Wednesday", "start": 1248, "end": 1257,
           "basis": "stated"},
  "via": null,
  "addressee": {"text": "the BBC", "start": 1301, "end": 1308, "name": "BBC"},
  "medium": {"text": "in an interview", "start": 1309, "end": 1324, "kind": "interview"},
  "sentence": {"text": "...", "start": 1170, "end": 1300},
  "confidence": 0.97
}"""

# A high surrogate right before a low one is the one thing that JSON cannot tell from the character they would make.
any_wording = text(characters()).filter(lambda wording: not re.search("[\ud800-\udbff][\udc00-\udfff]", wording))
mentions = builds(Mention, text=any_wording)
claims = builds(
    Claim,
    schema=just(1),
    article=builds(ArticleReference, id=any_wording, title=none() | any_wording),
    content=builds(Content, text=any_wording, spans=lists(builds(Span)).map(tuple)),
    cue=none() | builds(Cue, text=any_wording),
    source=none() | mentions,
    speaker=builds(Speaker, name=none() | any_wording),
    date=none() | builds(StatementDate),
    via=none() | builds(Via, name=any_wording),
    addressee=none() | builds(Addressee, text=any_wording),
    medium=none() | builds(Medium, text=any_wording),
    sentence=mentions,
    confidence=floats(0, 1),
)


def faults(data: object) -> tuple[str, ...]:
    with pytest.raises(BadInput) as caught:
        claim_from_json(data, "claims.jsonl", 7)
    assert str(caught.value).startswith("claims.jsonl, line 7: ")
    return tuple(caught.value.faults)


def test_a_claim_is_written_as_the_contract_shows_it() -> None:
    assert json.dumps(claim_to_json(PESKOV)) == json.dumps(json.loads(AS_JSON))


def test_the_contract_is_read() -> None:
    assert claim_from_json(json.loads(AS_JSON)) == PESKOV


@given(claim=claims)
def test_any_claim_read_back_is_equal_and_stands_on_one_line_of_utf8(claim: Claim) -> None:
    line = json_line(claim_to_json(claim))
    assert line.encode("utf-8").decode("utf-8").splitlines() == [line]
    assert claim_from_json(parse_json(line, "claims")) == claim


def test_unknown_fields_are_left_alone_and_fields_with_a_default_may_lack() -> None:
    data = json.loads(AS_JSON)
    data["mood"] = "cheerful"
    del data["via"], data["schema"], data["cue"]["negated"], data["cue"]["modality"], data["addressee"], data["medium"]
    assert claim_from_json(data) == evolve(PESKOV, addressee=None, medium=None)


def test_a_whole_number_will_do_for_a_fraction() -> None:
    assert claim_from_json({**json.loads(AS_JSON), "confidence": 1}).confidence == 1.0


def test_every_bad_field_is_named_at_once() -> None:
    data = json.loads(AS_JSON)
    data["kind"] = "spoken"
    data["content"]["spans"] = [{"start": "1258", "end": True}, 1300]
    data["cue"] = "said"
    data["speaker"]["name"] = 5
    del data["source"]["start"], data["sentence"]
    assert set(faults(data)) == {
        "kind: 'spoken' is unknown; known are direct, indirect, mixed",
        "content.spans[0].start: a text, but must be a whole number",
        "content.spans[0].end: true or false, but must be a whole number",
        "content.spans[1]: a whole number, but must be an object",
        "cue: a text, but must be an object",
        "source.start: missing",
        "speaker.name: a whole number, but must be a text",
        "sentence: missing",
    }


@pytest.mark.parametrize(("data", "kind"), [([], "a list"), ("claim", "a text"), (None, "null")])
def test_what_is_no_object_is_no_claim(data: object, kind: str) -> None:
    assert faults(data) == (f"{kind}, but must be an object",)


def test_a_list_is_not_taken_from_a_text() -> None:
    data = json.loads(AS_JSON)
    data["content"]["spans"] = "spans"
    assert faults(data) == ("content.spans: a text, but must be a list",)


def test_a_later_version_of_the_record_is_refused() -> None:
    assert faults({**json.loads(AS_JSON), "schema": 2}) == ("schema: version 2 cannot be read, only 1",)


@pytest.mark.parametrize("line", ["", "{", "{'a': 1}", "[" * 200_000, "1" * 5_000, "nul"])
def test_what_is_no_json_is_told_so(line: str) -> None:
    with pytest.raises(BadInput, match="not JSON"):
        parse_json(line, "claims.jsonl", 1)
