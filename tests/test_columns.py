"""A claim as a row has every field of it, and the docs tell of each column."""

import pytest
from attrs import evolve
from hypothesis import given
from strategies import claims
from test_docs import ROOT, field_paths
from test_outputs import ANONYMOUS, SAID

from quoteminer.columns import COLUMNS, FIELD_COLUMNS, Column, claim_of, row_of
from quoteminer.errors import BadInput
from quoteminer.outputs.schema import ARTICLES, SPEAKERS
from quoteminer.records import Claim, Content, Span


@given(claim=claims())
def test_a_row_is_read_back_equal(claim: Claim) -> None:
    assert claim_of(row_of(claim), "claims") == claim


def test_every_field_of_a_claim_has_its_column() -> None:
    paths = {path for path in field_paths(Claim) if "[]" not in path}
    records = {path.partition(".")[0] for path in paths if "." in path}
    assert sorted(column.path for column in FIELD_COLUMNS) == sorted(paths - records)


def test_names_differ_and_are_explained() -> None:
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)
    assert all(column.description for column in COLUMNS)


def test_where_a_content_of_several_parts_begins_and_ends_is_told() -> None:
    parted = evolve(SAID, content=Content(text="a … b", spans=(Span(8, 9), Span(20, 21))))
    row = row_of(parted)
    assert (row["content_spans"], row["content_start"], row["content_end"]) == ("[[8, 9], [20, 21]]", 8, 21)


def test_what_is_not_there_is_none() -> None:
    row = row_of(ANONYMOUS)
    assert [row[name] for name in ("cue_text", "cue_negated", "speaker_name", "via_start")] == [None] * 4


def test_columns_that_were_taken_out_are_what_their_fields_are_by_default() -> None:
    row = {name: value for name, value in row_of(SAID).items() if not name.startswith(("via_", "cue_"))}
    assert claim_of(row, "claims") == evolve(SAID, via=None, cue=None)


def test_every_bad_field_is_named() -> None:
    row = row_of(SAID) | {"kind": "loud", "confidence": None}
    with pytest.raises(BadInput, match=r"claims\.csv, line 7: kind: 'loud' is unknown.*confidence: missing"):
        claim_of(row, "claims.csv", 7)
    with pytest.raises(BadInput, match=r"content\.spans: '8-50' is no list of \[start, end\]"):
        claim_of(row_of(SAID) | {"content_spans": "8-50"}, "claims.csv")


@pytest.mark.parametrize("column", [*COLUMNS, *ARTICLES.columns, *SPEAKERS.columns], ids=lambda column: column.name)
def test_every_column_has_its_row_in_the_docs(column: Column) -> None:
    kinds = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    row = f"| `{column.name}` | {kinds[column.kind]} | {column.description}. |"
    assert row in (ROOT / "docs" / "formats.md").read_text("utf-8")
