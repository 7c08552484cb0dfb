"""Scores by judgements: shares right by kind and part, and confidence by the places alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from quoteminer.scoring import score


def claim(number: int, kind: str = "direct", confidence: float = 0.9) -> dict[str, Any]:
    return {
        "id": f"c{number}",
        "article": {"id": "a"},
        "kind": kind,
        "content": {"text": "", "spans": [[number, number + 1]]},
        "confidence": confidence,
    }


def judgement(number: int, verdict: str, *wrong: str, article: str = "a") -> dict[str, Any]:
    return {"schema": 1, "claim": f"c{number}", "article": article, "verdict": verdict, "wrong": wrong}


def write(path: Path, lines: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


CLAIMS = [*(claim(number) for number in range(4)), *(claim(number, "mixed", 0.6) for number in range(4, 8))]
JUDGEMENTS = [
    judgement(0, "right"),
    judgement(1, "wrong", "date"),
    judgement(2, "wrong"),
    judgement(3, "check"),
    judgement(4, "wrong", "content", "date"),
    judgement(5, "right"),
]


def test_shares_by_kind_and_part(tmp_path: Path) -> None:
    claims, gold = write(tmp_path / "claims.jsonl", CLAIMS), write(tmp_path / "j.jsonl", JUDGEMENTS)
    scored = score(claims, gold)
    assert scored.against == "judgements"
    assert scored.rows["all"] == {"claims": 8, "not judged": 2, "to check": 1, "judged": 5, "right": 40.0}
    assert scored.rows["mixed"] == {"claims": 4, "not judged": 2, "to check": 0, "judged": 2, "right": 50.0}
    assert "indirect" not in scored.rows
    parts = scored["Right in each part"]
    assert parts["statement"] == {"all": 80.0, "direct": pytest.approx(200 / 3), "mixed": 100.0}
    assert parts["date"] == {"all": 50.0, "direct": 50.0, "mixed": 50.0}
    assert parts["content"] == {"all": 75.0, "direct": 100.0, "mixed": 50.0}


def test_confidence_is_about_places(tmp_path: Path) -> None:
    """A claim with a wrong date alone counts as right there, as it does against other gold."""
    claims, gold = write(tmp_path / "claims.jsonl", CLAIMS), write(tmp_path / "j.jsonl", JUDGEMENTS)
    rows = score(claims, gold)["Confidence"]
    assert rows["direct"]["claims"] == 3
    assert rows["direct"]["right"] == pytest.approx(2 / 3)
    assert rows["mixed"]["right"] == pytest.approx(1 / 2)


def test_judgements_of_other_claims_are_told(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    gold = write(tmp_path / "j.jsonl", [*JUDGEMENTS, judgement(0, "right", article="b"), judgement(99, "right")])
    score(write(tmp_path / "claims.jsonl", CLAIMS), gold)
    assert "2 judgements in" in caplog.text


def test_where_nothing_is_settled_there_are_counts_alone(tmp_path: Path) -> None:
    gold = write(tmp_path / "j.jsonl", [judgement(0, "check")])
    (table,) = score(write(tmp_path / "claims.jsonl", CLAIMS), gold).tables
    assert table.rows["all"]["judged"] == 0
