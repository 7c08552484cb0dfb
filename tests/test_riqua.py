"""Tokens of a novel as running text, each with its place."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.errors import BadInput
from quoteminer.inputs.paths import find_inputs, read_inputs
from quoteminer.records import Article
from quoteminer.riqua import read_riqua, running_text
from quoteminer.settings import Reading

TOKENS = "`` Is n't it late , '' asked Ann ( 's friend ) -- `` No . ''".split()
LABELS = "B-content I-content I-content I-content I-content I-content I-content B-cue B-source O O O O O".split()
LABELS += "B-content I-content I-content I-content".split()


def write(path: Path, *lines: object) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("`` Go , '' said he , `` or stay ! ''", "“Go,” said he, “or stay!”"),
        ("I 'll ask Ann 's aunt ; she does n't know", "I'll ask Ann's aunt; she doesn't know"),
        ("all friends ' houses ( and 'Pray ' too )", "all friends' houses (and 'Pray' too)"),
        ("Miss -- , tell 'em -- now", "Miss --, tell 'em -- now"),
        ("", ""),
    ],
)
def test_tokens_stand_as_on_a_page(tokens: str, text: str) -> None:
    assert running_text(tokens.split())[0] == text


@given(st.lists(st.text(min_size=1) | st.sampled_from(TOKENS)))
def test_every_token_stands_where_it_is_said_to_and_only_blanks_between(tokens: list[str]) -> None:
    text, offsets = running_text(tokens)
    marks = {"``": "“", "''": "”"}
    assert [place.of(text) for place in offsets] == [marks.get(token, token) for token in tokens]
    ends = [0, *(place.end for place in offsets)]
    starts = [*(place.start for place in offsets), len(text)]
    assert {text[end:start] for end, start in zip(ends, starts, strict=True)} <= {"", " "}


def test_an_excerpt_has_spans_of_each_role(tmp_path: Path) -> None:
    path = write(tmp_path / "part.jsonl", {"id": "novel.ann", "tokens": TOKENS, "labels": LABELS})
    (excerpt,) = read_riqua(path)
    assert (excerpt.id, excerpt.document) == ("novel-1", "novel")
    found = {role: [span.of(excerpt.text) for span in excerpt.spans(role)] for role in ("source", "cue", "content")}
    assert found == {"source": ["Ann"], "cue": ["asked"], "content": ["“Isn't it late,”", "“No.”"]}


def test_extract_and_score_see_the_same_text(tmp_path: Path) -> None:
    line = {"id": "novel.ann", "tokens": TOKENS, "labels": LABELS}
    path = write(tmp_path / "part.jsonl", line, line)
    articles = list(read_inputs(find_inputs([str(path)], Reading(input_format="riqua"))))
    assert articles == [Article(id=read.id, text=read.text, source=str(path)) for read in read_riqua(path)]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ({"id": "a", "tokens": ["x"], "labels": ["B-verb"]}, "labels: unknown B-verb"),
        ({"id": "a", "tokens": ["x"], "labels": []}, "labels: 0 for 1 tokens"),
        ({"id": "a", "tokens": "x", "labels": []}, "tokens: a text, but must be a list"),
        ({"id": "a"}, "tokens: missing; labels: missing"),
        (["x"], "a list, but must be an object"),
    ],
)
def test_a_bad_line_is_named_and_costs_only_itself(tmp_path: Path, line: object, fault: str) -> None:
    path = write(tmp_path / "part.jsonl", {"id": "a", "tokens": [], "labels": []}, line)
    with pytest.raises(BadInput) as raised:
        read_riqua(path)
    assert str(raised.value) == f"{path}, line 2: {fault}"
    good, bad = read_inputs(find_inputs([str(path)], Reading(input_format="riqua")))
    assert isinstance(good, Article)
    assert str(bad) == str(raised.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="nowhere.jsonl: No such file"):
        read_riqua(tmp_path / "nowhere.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"{}\n\xe9")
    with pytest.raises(BadInput, match="latin.jsonl: not UTF-8 at byte 3"):
        read_riqua(tmp_path / "latin.jsonl")
