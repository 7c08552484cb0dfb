"""The command `quoteminer show`."""

from pathlib import Path

import pytest
from commands import run

pytestmark = pytest.mark.usefixtures("fake_pipeline")


def test_an_article_is_printed_with_its_claims_marked_and_listed() -> None:
    Path("a.txt").write_text("It rains.")
    assert run("show", "a.txt", "--published", "2024-03-07").output.split("\n\n") == [
        "a\n1 claim · 2024-03-07 · a.txt",
        "[1: It rains.]",
        "  1  no speaker given\n     It rains.\n     indirect · confidence 0.90",
        "",
    ]


def test_standard_input_and_every_article_of_a_file_can_be_shown() -> None:
    lines = '{"text": "A.", "title": "First"}\n{"text": "B.", "title": "Second"}\n'
    shown = run("show", "-", given=lines).stdout
    assert [line for line in shown.splitlines() if line in ("First", "Second", "[1: A.]", "[1: B.]")] == [
        "First",
        "[1: A.]",
        "Second",
        "[1: B.]",
    ]


def test_settings_reach_the_miner() -> None:
    Path("a.txt").write_text("It rains.")
    assert "no claims" in run("show", "a.txt", "--min-confidence", "1").stdout


def test_a_bad_article_is_told_and_the_others_are_shown() -> None:
    Path("a.jsonl").write_text('{"text": "A."}\n{}\n{"text": "C."}\n')
    result = run("show", "a.jsonl", status=1)
    assert "[1: A.]" in result.stdout
    assert "[1: C.]" in result.stdout
    assert result.stderr == "quoteminer: a.jsonl, line 2: text: missing\n"


@pytest.mark.parametrize("wrong", [("nowhere.txt",), ("a.txt", "--published", "soon"), ("a.txt", "--models", "x")])
def test_what_cannot_be_done_is_told_in_a_line(wrong: tuple[str, ...]) -> None:
    Path("a.txt").write_text("It rains.")
    result = run("show", *wrong, status=2)
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
