"""Scoring of date expressions: what is judged, what is right, and what the command prints."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from quoteminer.cli import main
from quoteminer.errors import BadInput
from quoteminer.scoring.dates import LIBRARY_KINDS, fits, score_dates
from quoteminer.scoring.recognizers import stretch_of

RECOGNIZERS = Path(os.environ.get("QUOTEMINER_DATA", "")) / "dates" / "recognizers-datetime-english.json"
FLOOR = 64.0
"""Per cent right of the half that only checks; raised when the score rises."""
REFERENCE = {"ReferenceDateTime": "2017-09-28T00:00:00"}


def an_input(text: str, words: str, kind: str, *values: dict[str, Any]) -> dict[str, Any]:
    start = text.index(words)
    result = {"Start": start, "End": start + len(words) - 1, "TypeName": f"datetimeV2.{kind}"}
    return {"Input": text, "Context": REFERENCE, "Results": [{**result, "Resolution": {"values": list(values)}}]}


INPUTS = [
    an_input("We met on Monday.", "Monday", "date", {"value": "2017-09-25"}, {"value": "2017-10-02"}),
    an_input("We met on Tuesday.", "Tuesday", "date", {"value": "2017-09-25"}),
    an_input("We met on 9/11/2001.", "9/11/2001", "date", {"value": "2001-09-11"}),
    an_input("It was feb 30.", "feb 30", "date", {"value": "not resolved"}),
    an_input("It was last week.", "last week", "daterange", {"start": "2017-09-18", "end": "2017-09-25"}),
    an_input(
        "It was earlier this month.",
        "earlier this month",
        "daterange",
        {"timex": "2017-09", "Mod": "start", "start": "2017-09-01", "end": "2017-09-16"},
    ),
    an_input("Open since Monday.", "since Monday", "daterange", {"start": "2017-09-25", "Mod": "since"}),
    an_input("At noon.", "noon", "time", {"value": "12:00:00"}),
    {"Input": "Nothing here."},
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(INPUTS), encoding="utf-8-sig")
    return path


def right(path: Path, reader: str) -> int:
    """How many of the cases a reader has right, over both halves."""
    rows = score_dates(path).rows
    return round(sum(rows[f"{reader}, {half}"]["both"] * 3 / 100 for half in ("develop", "check")))


def test_single_closed_dates_and_ranges_are_judged(gold: Path) -> None:
    assert score_dates(gold).rows["inputs"] == {"all": 9, "single": 7, "open": 1, "judged": 6}


def test_what_is_right_is_counted(gold: Path) -> None:
    assert right(gold, "quoteminer") == 5
    assert right(gold, "grammar alone") == 4


@pytest.mark.parametrize(
    ("value", "stretch", "is_right"),
    [
        ("2017-09", ("2017-09-01", "2017-10-01"), True),
        ("2017-W39", ("2017-09-25", "2017-10-02"), True),
        ("2017", ("2017-01-01", "2018-01-01"), True),
        ("2017-09-28", ("2017-09-28", "2017-09-29"), True),
        ("2017-03/2017-05", ("2017-03-01", "2017-05-01"), True),
        ("2017-03/2017-05", ("2017-03-01", "2017-06-01"), True),
        ("2017-09", ("2017-09-01", "2017-09-16"), False),
        ("2017-09-28", ("2017-09-01", "2017-10-01"), False),
    ],
)
def test_a_value_is_right_that_covers_the_same_days(value: str, stretch: tuple[str, str], is_right: bool) -> None:
    days = (stretch_of(stretch[0])[0], stretch_of(stretch[1])[0])
    assert fits(value, frozenset({days})) is is_right


def test_no_value_is_right_where_none_is_wanted() -> None:
    assert fits(None, frozenset({None}))
    assert not fits(None, frozenset())


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("[", "not JSON"),
        ("{}", "not a list of inputs, as Recognizers-Text has them"),
        ('[{"Context": {}}]', "required field missing"),
        (json.dumps([an_input("On Monday.", "Monday", "date", {"value": "soon"})]), "input 1: .*soon"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_fault(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "gold.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadInput, match=f"gold.json: .*{fault}"):
        score_dates(path)


def test_the_command_prints_the_table(gold: Path) -> None:
    result = CliRunner().invoke(main, ["score-dates", str(gold)])
    assert result.exit_code == 0
    assert result.output == f"{score_dates(gold)}\n"
    tables = json.loads(CliRunner().invoke(main, ["score-dates", str(gold), "--json"]).output)["tables"]
    assert [table["rows"] for table in tables] == [table.rows for table in score_dates(gold).tables]
    assert CliRunner().invoke(main, ["score-dates", "no such file"]).exit_code == 2


def test_what_libraries_do_has_its_kinds() -> None:
    from quoteminer.dates.resolving import RESOLVERS

    assert RESOLVERS.keys() >= LIBRARY_KINDS


@pytest.mark.skipif(not RECOGNIZERS.is_file(), reason="QUOTEMINER_DATA names no folder with Recognizers-Text's cases")
def test_quality_has_a_floor_and_is_above_every_library() -> None:
    rows = score_dates(RECOGNIZERS).rows
    best = max(row["both"] for name, row in rows.items() if name.endswith("alone, check"))
    assert rows["quoteminer, check"]["both"] >= max(FLOOR, best)


def test_the_command_prints_one_json_object_when_asked_to(gold: Path) -> None:
    run = CliRunner().invoke(main, ["score-dates", str(gold), "--json"])
    assert run.exit_code == 0
    assert json.loads(run.output)["against"] == "recognizers"
