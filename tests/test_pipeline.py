"""The doors of the library: one article or many, as text or as a record."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from quoteminer.drafts import dated, text_id
from quoteminer.errors import BadInput
from quoteminer.pipeline import Miner, mine
from quoteminer.records import Article

TEXT = "“The bridge is safe,” Mayor Ana Ruiz said on Monday."


@pytest.mark.parametrize("published", ["yesterday", "2020-13-01", "2020-02-30T10:00", "", "20"])
def test_a_publication_date_that_is_none_is_told_before_any_model_is_loaded(published: str) -> None:
    told = f"{text_id(TEXT)}: published: {published!r} is no date in ISO form, such as 2017-09-28"
    with pytest.raises(BadInput) as raised:
        mine(TEXT, published=published)
    assert str(raised.value) == told
    with pytest.raises(BadInput, match="letters.txt: published: "):
        next(Miner().mine_many([Article(id="a", text=TEXT, source="letters.txt", published=published)]))


@pytest.mark.parametrize("published", ["2020-01-08", "2020-01-08T23:00:00+02:00", " 2020-01-08 "])
def test_every_way_to_write_a_date_comes_to_one(published: str) -> None:
    assert dated(Article(id="a", text=TEXT, published=published)).published == "2020-01-08"
    assert dated(Article(id="a", text=TEXT)).published is None


@pytest.mark.parametrize("published", [date(2020, 1, 8), datetime(2020, 1, 8, 12), "2020-01-08"])
@pytest.mark.parametrize("own", ["1999-01-01", "soon"])
def test_a_date_given_wins_over_the_record_s(miner: Miner, published: date | str, own: str) -> None:
    (claim,) = miner.mine(Article(id="a", text=TEXT, published=own), published)
    assert claim.article.published == "2020-01-08"
    assert claim.date
    assert claim.date.value == "2020-01-06"


def test_articles_are_taken_in_only_as_they_are_needed(miner: Miner) -> None:
    taken = 0

    def articles() -> Iterator[Article]:
        nonlocal taken
        for taken in range(1, 101):
            yield Article(id=str(taken), text="")

    next(miner.mine_many(articles()))
    assert taken == miner.settings.articles_at_once


@pytest.mark.parametrize("wrong", [None, 5, b"A.", Path("article.html")])
def test_what_is_no_article_is_told_with_what_reads_files(miner: Miner, wrong: Any) -> None:
    for mining in (lambda: miner.mine(wrong), lambda: list(miner.mine_many([wrong]))):
        with pytest.raises(TypeError, match=r"an article is a quoteminer\.Article, not .*read_paths reads files"):
            mining()
