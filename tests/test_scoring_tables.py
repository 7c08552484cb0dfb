"""How a score is shown: plain text in a pipe, tables on a terminal, JSON when asked for."""

import io
import json
import sys

import pytest

from quoteminer.scoring import Score, Table, print_score

SCORE = Score(
    "polnear",
    (
        Table({"source": {"right": 2, "F1": 66.666}, "cue": {"right": 10, "F1": 100.0}}),
        Table({"all": {"error": 0.0412}}, "Confidence", 3),
    ),
)


def test_plain_text_shows_every_figure_in_its_column(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(SCORE)
    assert capsys.readouterr().out.splitlines() == [
        "        right     F1",
        "source      2   66.7",
        "cue        10  100.0",
        "",
        "Confidence",
        "     error",
        "all  0.041",
    ]


def test_json_holds_every_table(capsys: pytest.CaptureFixture[str]) -> None:
    print_score(SCORE, as_json=True)
    shown = json.loads(capsys.readouterr().out)
    assert shown["against"] == "polnear"
    assert [table["title"] for table in shown["tables"]] == ["", "Confidence"]
    assert shown["tables"][0]["rows"] == SCORE.rows


def test_a_terminal_gets_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    monkeypatch.setenv("COLUMNS", "80")
    print_score(SCORE)
    shown = terminal.getvalue()
    assert "66.7" in shown
    assert "Confidence" in shown
    assert "─" in shown


def test_figures_are_those_of_the_tables_without_a_title() -> None:
    assert SCORE.figures == {"source right": 2, "source F1": 66.666, "cue right": 10, "cue F1": 100.0}
    assert SCORE["Confidence"] == {"all": {"error": 0.0412}}
