"""Judgements: what a line may hold, what is refused, and what they say of a claim's parts."""

import json
from pathlib import Path
from typing import Any

import pytest
from hostile import damaged_gzip

from quoteminer.converter import from_json, json_line, parse_json, to_json
from quoteminer.errors import BadInput
from quoteminer.judgements import (
    JUDGED_PARTS,
    PLACES,
    Corrected,
    Judgement,
    Place,
    read_judgements,
)

LINE: dict[str, Any] = {"schema": 1, "claim": "c1", "article": "a", "verdict": "wrong", "wrong": ["cue", "date"]}


def written(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("\n".join(map(json.dumps, lines)) + "\n\n", encoding="utf-8")
    return path


def test_the_last_judgement_on_a_claim_counts(tmp_path: Path) -> None:
    path = written(tmp_path / "j.jsonl", LINE, {**LINE, "article": "b"}, {**LINE, "verdict": "check", "wrong": []})
    assert {key: judgement.verdict for key, judgement in read_judgements(path).items()} == {
        ("a", "c1"): "check",
        ("b", "c1"): "wrong",
    }


def test_a_line_written_is_read_as_it_was() -> None:
    corrected = Corrected(content=(Place(1, 5, "said"),), cue=(), speaker="Ana")
    judgement = Judgement(claim="c", article="a", verdict="wrong", wrong=("content", "cue"), corrected=corrected)
    assert from_json(parse_json(json_line(to_json(judgement)), "j"), Judgement, "j") == judgement


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"verdict": "maybe"}, "verdict: 'maybe' is unknown; known are right, wrong, check"),
        ({"wrong": ["mood"]}, r"wrong\[0\]: 'mood' is unknown; known are statement, content"),
        ({"verdict": "right"}, "wrong: parts are named, but the verdict is 'right'"),
        ({"schema": 2}, "schema: version 2 cannot be read, only 1"),
        ({"corrected": {"content": []}}, "corrected: content: empty"),
        ({"corrected": {"cue": [{"start": 1, "end": 2}] * 2}}, "corrected: cue: 2 places, but there can be only one"),
        ({"corrected": {"cue": [{"start": "1", "end": 2}]}}, r"corrected.cue\[0\].start: a text, but must be a whole"),
        ({"claim": None}, "claim: null, but must be a text"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, change: dict[str, Any], told: str) -> None:
    path = written(tmp_path / "j.jsonl", LINE, {**LINE, **change})
    with pytest.raises(BadInput, match=rf"j.jsonl, line 2: {told}"):
        read_judgements(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="none.jsonl: cannot be read: No such file"):
        read_judgements(tmp_path / "none.jsonl")


def test_a_packed_file_that_is_damaged_is_named(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl.gz"
    path.write_bytes(damaged_gzip())
    with pytest.raises(BadInput, match=r"j.jsonl.gz: cannot be read: Error -\d while decompressing"):
        read_judgements(path)


class TestParts:
    def judged(self, **fields: Any) -> Judgement:
        return Judgement(claim="c", article="a", **fields)

    def test_of_a_right_claim_all_is_right(self) -> None:
        assert all(map(self.judged(verdict="right").is_right, JUDGED_PARTS))

    def test_of_a_wrong_one_the_parts_named_are_wrong(self) -> None:
        judgement = self.judged(verdict="wrong", wrong=("date",))
        assert [part for part in JUDGED_PARTS if not judgement.is_right(part)] == ["date"]
        assert judgement.has_right_places
        assert not self.judged(verdict="wrong", wrong=("source",)).has_right_places

    @pytest.mark.parametrize("wrong", [(), ("statement",), ("statement", "date")])
    def test_what_nobody_states_has_no_right_part(self, wrong: tuple[Any, ...]) -> None:
        judgement = self.judged(verdict="wrong", wrong=wrong)
        assert not judgement.is_statement
        assert not any(map(judgement.is_right, JUDGED_PARTS))

    def test_what_is_to_be_checked_is_not_settled(self) -> None:
        assert not self.judged(verdict="check").is_settled
        assert set(PLACES) < JUDGED_PARTS.keys()
