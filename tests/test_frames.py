"""Claims and articles as data frames."""

import sys
from datetime import date
from typing import Any

import pytest
from test_outputs import ANONYMOUS, SAID

import quoteminer
from quoteminer.columns import COLUMNS, row_of
from quoteminer.errors import BadInput, BadSetting, MissingDependency
from quoteminer.pipeline import Miner

pandas = pytest.importorskip("pandas", reason="no pandas to make frames with")

BODY = "The bridge is safe, Mayor Anna Berg said on Monday. “We looked at every bolt,” she added."


def test_each_claim_is_a_row_and_each_column_has_its_type() -> None:
    frame = quoteminer.to_frame(claim for claim in (SAID, ANONYMOUS))
    assert list(frame.columns) == [column.name for column in COLUMNS]
    assert dict(frame.iloc[0].dropna()) == {name: value for name, value in row_of(SAID).items() if value is not None}
    assert [str(frame[name].dtype) for name in ("speaker_name", "cue_start", "cue_negated", "confidence")] == [
        "string",
        "Int64",
        "boolean",
        "Float64",
    ]
    assert frame["cue_start"].tolist() == [3, pandas.NA]


def test_no_claims_are_a_frame_without_rows() -> None:
    frame = quoteminer.to_frame([])
    assert frame.shape == (0, len(COLUMNS))
    assert str(frame["cue_start"].dtype) == "Int64"


def test_a_frame_of_articles_is_mined_and_claims_lead_back_to_their_rows(miner: Miner) -> None:
    articles = pandas.DataFrame(
        {
            "body": [None, BODY, "It rained.", BODY],
            "date": [pandas.NaT, pandas.Timestamp("2017-09-28"), pandas.NaT, pandas.NaT],
            "headline": ["Nothing", "Bridge", "Rain", None],
        },
        index=["a", "b", "c", "b2"],
    )
    found = miner.mine_frame(articles, text="body", published="date", title="headline")
    assert found.index.tolist() == ["b", "b", "b2", "b2"]
    assert found["article_id"].tolist() == ["b", "b", "b2", "b2"]
    assert found["date_value"].tolist()[0] == "2017-09-25"
    assert found["article_title"].tolist() == ["Bridge", "Bridge", pandas.NA, pandas.NA]
    joined = articles.join(found, how="left")
    assert joined["speaker_name"].dropna().tolist() == ["Anna Berg"] * 4
    assert len(joined) == 6


def test_ids_may_be_numbers_and_dates_may_be_dates(miner: Miner) -> None:
    articles = pandas.DataFrame({"text": [BODY], "key": [17], "on": [date(2017, 9, 28)]})
    found = miner.mine_frame(articles, published="on", id="key")
    assert set(found["article_id"]) == {"17"}
    assert set(found["article_published"]) == {"2017-09-28"}


def test_a_frame_without_articles_has_no_claims(miner: Miner) -> None:
    found = miner.mine_frame(pandas.DataFrame({"text": []}, index=pandas.Index([], dtype="int64")))
    assert found.shape == (0, len(COLUMNS))
    assert str(found.index.dtype) == "int64"


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"text": "body"}, "text: the frame has no column 'body'"),
        ({"heading": "text"}, "heading: no field of an article; known are id"),
    ],
)
def test_a_column_that_is_not_there_is_a_bad_setting(miner: Miner, columns: dict[str, str], said: str) -> None:
    with pytest.raises(BadSetting, match=said):
        miner.mine_frame(pandas.DataFrame({"text": [BODY]}), **columns)


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("text", 17, "row 0: text: 17 is no text"),
        ("text", ["a"], "is no text"),
        ("on", "last week", "published: 'last"),
    ],
)
def test_a_cell_that_cannot_be_used_is_named(miner: Miner, column: str, cell: Any, said: str) -> None:
    articles = pandas.DataFrame({"text": [BODY], "on": ["2017-09-28"]}, dtype=object)
    articles.at[0, column] = cell
    with pytest.raises(BadInput, match=said):
        miner.mine_frame(articles, published="on")


def test_without_pandas_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingDependency, match=r"pandas: pip install 'quoteminer\[pandas\]'"):
        quoteminer.to_frame([])
