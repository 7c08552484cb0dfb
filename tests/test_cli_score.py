"""The command `quoteminer score`."""

import sys
from pathlib import Path
from types import ModuleType

import pytest
from commands import run

from quoteminer.errors import BadInput


@pytest.fixture(autouse=True)
def scoring(monkeypatch: pytest.MonkeyPatch) -> None:
    def score(claims: Path, gold: Path, against: str | None, every_annotator: bool) -> object:
        if gold.name == "bad.json":
            raise BadInput(str(gold), ["no known kind of gold"])
        return f"{claims} {gold} {against} {every_annotator}"

    def print_score(score: object, as_json: bool) -> None:
        print(score, as_json)

    scoring = ModuleType("quoteminer.scoring")
    scoring.score = score  # type: ignore[attr-defined]
    scoring.print_score = print_score  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "quoteminer.scoring", scoring)


@pytest.mark.parametrize(
    ("options", "reached"),
    [
        ([], "None False False"),
        (["--against", "gum"], "gum False False"),
        (["--every-annotator", "--json"], "None True True"),
    ],
)
def test_options_reach_the_score(options: list[str], reached: str) -> None:
    assert run("score", "claims.jsonl", "gold", *options).output == f"claims.jsonl gold {reached}\n"


def test_bad_gold_is_one_line() -> None:
    assert run("score", "a", "bad.json", status=2).stderr == "quoteminer: bad.json: no known kind of gold\n"
