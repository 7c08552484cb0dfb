"""Pronouns against GAP."""

import csv
from pathlib import Path

import pytest
from read_mentions import giving

from quoteminer.errors import BadInput
from quoteminer.pipeline import Miner
from quoteminer.records import MentionReading, Span
from quoteminer.scoring.pronouns import score_pronouns

HEAD = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL"
TEXT = "Ann Smith met Eve Jones. She left."
SHE, ANN, EVE = Span(25, 28), Span(0, 9), Span(14, 23)


def gold(folder: Path, meant: str) -> Path:
    is_a, is_b = str(meant == "A").upper(), str(meant == "B").upper()
    path = folder / "gap.tsv"
    path.write_text(f"{HEAD}\n1\t{TEXT}\tShe\t25\tAnn Smith\t0\t{is_a}\tJones\t18\t{is_b}\thttp\n", "utf-8")
    return path


@pytest.mark.parametrize(
    ("meant", "said", "precision", "recall"),
    [
        ("A", {ANN: 0.6, EVE: 0.2}, 100, 100),
        ("B", {ANN: 0.6, EVE: 0.2}, 0, 0),
        ("B", {ANN: 0.2, EVE: 0.6}, 100, 100),
        ("neither", {ANN: 0.6}, 0, 0),
        ("A", {}, 0, 0),
        ("A", {ANN: 0.3, Span(29, 33): 0.6}, 100, 100),
        ("A", {Span(29, 33): 0.6}, 0, 0),
    ],
)
def test_the_likelier_name_counts(
    tmp_path: Path, miner: Miner, meant: str, said: dict[Span, float], precision: float, recall: float
) -> None:
    reading = MentionReading((), {SHE: said})
    table, _ = score_pronouns(gold(tmp_path, meant), giving(reading, miner)).tables
    assert (table.rows["all"]["precision"], table.rows["all"]["recall"]) == (precision, recall)


def test_another_mention_of_the_same_name_counts_for_it(tmp_path: Path, miner: Miner) -> None:
    text = TEXT.replace("left", "left, Ms Smith said")
    path = gold(tmp_path, "A")
    path.write_text(path.read_text("utf-8").replace(TEXT, text), "utf-8")
    later = Span(text.index("Ms Smith"), text.index("Ms Smith") + 8)
    reading = MentionReading((), {SHE: {later: 0.4, ANN: 0.2, EVE: 0.3}})
    table, _ = score_pronouns(path, giving(reading, miner)).tables
    assert table.rows["she"]["F1"] == 100


@pytest.mark.parametrize(
    ("said", "meant"),
    [({}, "A"), ({EVE: 0.9}, "B"), ({EVE: 0.05, ANN: 0.05}, "A")],
)
def test_the_rules_are_asked_as_well(tmp_path: Path, miner: Miner, said: dict[Span, float], meant: str) -> None:
    reading = MentionReading((), {SHE: said})
    _, table = score_pronouns(gold(tmp_path, meant), giving(reading, miner)).tables
    assert table.rows["all"]["F1"] == 100


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("She left.\t\t0\tAnn\t0\tTRUE\tEve\t0\tFALSE", "Pronoun missing"),
        ("She left.\tShe\tx\tAnn\t0\tTRUE\tEve\t-1\tFALSE", "Pronoun-offset, B-offset: no whole number"),
    ],
)
def test_what_is_not_gap_is_named_with_its_line(tmp_path: Path, row: str, reason: str) -> None:
    path = tmp_path / "gap.tsv"
    path.write_text(f"{HEAD}\n1\t{row}\thttp\n", "utf-8")
    with pytest.raises(BadInput, match=rf"gap\.tsv, line 2: {reason}"):
        score_pronouns(path, lambda texts: [])


def test_a_text_that_python_takes_for_too_long_is_named(tmp_path: Path) -> None:
    limit = csv.field_size_limit(10)
    try:
        with pytest.raises(BadInput, match=r"gap\.tsv: cannot be read: field larger than field limit"):
            score_pronouns(gold(tmp_path, "A"), lambda texts: [])
    finally:
        csv.field_size_limit(limit)
