"""A table of claims is safe to open as a spreadsheet."""

import csv
from pathlib import Path

import pytest
from attrs import evolve
from test_outputs import ANONYMOUS, SAID

from quoteminer.errors import BadInput
from quoteminer.outputs import writer_named
from quoteminer.outputs.conversion import convert
from quoteminer.outputs.csv import cell_of, read_csv
from quoteminer.records import Claim, Content, Span

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "'=1")


def written(path: Path, *claims: Claim) -> str:
    convert([(SAID.article, list(claims))], str(path), writer_named("csv"))
    with path.open(encoding="utf-8", newline="") as stream:
        return stream.read()


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_can_be_run_as_a_formula_and_all_are_read_back(formula: str, tmp_path: Path) -> None:
    claim = evolve(SAID, content=Content(text=formula, spans=(Span(0, 1),)), article=evolve(SAID.article, id=formula))
    text = written(tmp_path / "claims.csv", claim)
    [row] = csv.DictReader(text.removeprefix("\ufeff").splitlines(keepends=True))
    assert row["content_text"] == row["article_id"] == f"'{formula}"
    assert [claims for _, claims in read_csv(str(tmp_path / "claims.csv"))] == [[claim]]


def test_numbers_and_plain_words_are_left_alone() -> None:
    assert [cell_of(value) for value in ("a=b", -3, 0.5, True, None, "")] == ["a=b", "-3", "0.5", "true", "", "'"]


def test_spreadsheets_know_the_encoding_by_a_mark_and_lines_end_as_the_standard_has_it(tmp_path: Path) -> None:
    text = written(tmp_path / "claims.csv", ANONYMOUS)
    assert text.startswith("\ufeffid,")
    assert text.endswith(",1\r\n")


def test_a_spreadsheet_may_change_the_case_and_the_order_of_columns(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    header, *rows = csv.reader(written(path, SAID).removeprefix("\ufeff").splitlines(keepends=True))
    with path.open("w", encoding="utf-16", newline="") as stream:
        csv.writer(stream).writerows([cell.replace("false", "FALSE") for cell in row[::-1]] for row in (header, *rows))
    assert [claims for _, claims in read_csv(str(path))] == [[SAID]]


def test_a_cell_may_be_longer_than_python_lets_through_and_leaves_its_limit_alone(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    claim = evolve(SAID, content=Content(text="x" * (limit + 1), spans=(Span(0, 1),)))
    written(tmp_path / "claims.csv", claim, ANONYMOUS)
    assert [own for _, claims in read_csv(str(tmp_path / "claims.csv")) for own in claims] == [claim, ANONYMOUS]
    assert csv.field_size_limit() == limit


def test_every_bad_cell_of_a_row_is_named(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    written(path, SAID, ANONYMOUS)
    text = path.read_text("utf-8")
    path.write_text(text.replace(",0.5,", ",half,").replace("unknown,none,,", "unknown,none,first,"), "utf-8")
    with pytest.raises(BadInput, match=r"line 5: confidence: 'half' is no float; speaker\.entity: 'first' is no int"):
        list(read_csv(str(path)))
    path.write_text(f"{text}a,b\n", "utf-8")
    with pytest.raises(BadInput, match=r"line 6: .*kind: missing"):
        list(read_csv(str(path)))
