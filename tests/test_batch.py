"""A batch gives every article's claims or a recorded failure, in order, and stops for nothing but what concerns all."""

import json
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from attrs import define, field

from quoteminer.batch import Summary, append_record, duplicates_path, failures_path, run_batch
from quoteminer.errors import BadInput, BadSetting, ModelError, QuoteminerError
from quoteminer.inputs import Duplicate, Failure
from quoteminer.records import (
    Article,
    ArticleReference,
    Claim,
    Content,
    Mention,
    Span,
    Speaker,
)


def claim_in(article: Article) -> Claim:
    """The whole article as a claim."""
    return Claim(
        id=article.id,
        article=ArticleReference(id=article.id),
        kind="indirect",
        content=Content(text=article.text, spans=(Span(0, len(article.text)),)),
        speaker=Speaker(),
        sentence=Mention(text=article.text, start=0, end=len(article.text)),
        confidence=1.0,
    )


@define
class FakeMiner:
    """Reads some articles at once, as the real one does; a text that names an error raises it."""

    at_once: int = 3
    taken: list[str] = field(factory=list)

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        waiting = iter(articles)
        while together := list(islice(waiting, self.at_once)):
            self.taken += [article.id for article in together]
            mined = [(article, self.mine(article)) for article in together]
            yield from mined

    def mine(self, article: Article) -> list[Claim]:
        errors: dict[str, Exception] = {
            "bad": BadInput(article.id, ["published: no date"]),
            "model": ModelError("models/en", "weights are missing"),
            "bug": ZeroDivisionError(),
        }
        if article.text in errors:
            raise errors[article.text]
        return [claim_in(article)] if article.text else []


@define
class Recorder:
    """What a batch wrote and reported."""

    written: list[str] = field(factory=list)
    reported: list[str] = field(factory=list)

    def run(self, items: Iterable[Article | Failure | Duplicate], miner: FakeMiner | None = None) -> Summary:
        return run_batch(items, miner or FakeMiner(), self.write, self.report)

    def write(self, article: Article, claims: list[Claim]) -> None:
        assert [claim.id for claim in claims] == [article.id] * bool(article.text)
        self.written.append(article.id)

    def report(self, record: Failure | Duplicate) -> None:
        self.reported.append(str(record))


def articles(*texts: str) -> list[Article | Failure]:
    return [Article(text=text, id=str(number), source=f"{number}.txt") for number, text in enumerate(texts)]


def test_articles_are_written_in_order_and_counted() -> None:
    recorder = Recorder()
    assert recorder.run(articles("A.", "", "C.", "D.", "E.")) == Summary(articles=5, claims=4, failures=0)
    assert recorder.written == ["0", "1", "2", "3", "4"]
    assert not recorder.reported


def test_an_article_that_cannot_be_read_stops_no_other() -> None:
    recorder = Recorder()
    items = [*articles("A."), Failure(source="b.jsonl", line=2, reason="text: missing"), *articles("C.")]
    assert recorder.run(items) == Summary(articles=2, claims=2, failures=1)
    assert recorder.reported == ["b.jsonl, line 2: text: missing"]


def test_a_duplicate_is_reported_and_not_mined() -> None:
    recorder = Recorder()
    miner = FakeMiner()
    items = [*articles("A."), Duplicate(id="b", source="b.txt", same_as="0"), Duplicate(id="c", same_as="0")]
    assert recorder.run(items, miner) == Summary(articles=1, claims=1, duplicates=2)
    assert miner.taken == ["0"]
    assert recorder.reported == ["b.txt: b has the same text as 0", "c: c has the same text as 0"]


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_an_article_that_cannot_be_mined_stops_no_other_and_loses_none_read_with_it(at_once: int) -> None:
    recorder = Recorder()
    items = articles("A.", "bad", "C.", "D.", "E.", "F.", "bad", "bad", "I.")
    assert recorder.run(items, FakeMiner(at_once)) == Summary(articles=6, claims=6, failures=3)
    assert recorder.written == ["0", "2", "3", "4", "5", "8"]
    assert recorder.reported == [f"{number}.txt: {number}: published: no date" for number in (1, 6, 7)]


@pytest.mark.parametrize("text", ["model", "bug"])
def test_what_is_no_article_s_fault_ends_the_run_and_what_was_written_stays(text: str) -> None:
    recorder = Recorder()
    with pytest.raises((ModelError, ZeroDivisionError)):
        recorder.run(articles("A.", "B.", "C.", text, "E."))
    assert recorder.written == ["0", "1", "2"]


def test_a_wrong_setting_met_after_a_bad_article_ends_the_run_too() -> None:
    with pytest.raises(ModelError):
        Recorder().run(articles("bad", "model"))


def test_an_error_of_the_reader_itself_is_reported() -> None:
    def broken() -> Iterator[Article | Failure]:
        yield from articles("A.", "B.")
        raise BadInput("news.zip", ["the archive is damaged"])

    recorder = Recorder()
    assert recorder.run(broken()) == Summary(articles=2, claims=2, failures=1)
    assert recorder.reported == ["(no name): no more articles can be read: news.zip: the archive is damaged"]


def test_a_miner_that_fails_without_an_article_is_not_asked_for_ever() -> None:
    class Broken(FakeMiner):
        def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
            raise QuoteminerError("not today")

    with pytest.raises(QuoteminerError, match="not today"):
        Recorder().run(articles("A."), Broken())


def test_articles_stream_through() -> None:
    miner = FakeMiner(at_once=2)
    recorder = Recorder()
    heads: list[int] = []

    def watched() -> Iterator[Article | Failure]:
        for item in articles(*"abcdefgh"):
            heads.append(len(recorder.written))
            yield item

    recorder.run(watched(), miner)
    assert heads == [0, 0, 2, 2, 4, 4, 6, 6]


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        (Summary(articles=1, claims=1), "1 claim in 1 article"),
        (Summary(articles=2, claims=0, failures=3), "0 claims in 2 articles, 3 failed"),
        (
            Summary(articles=2, claims=3, failures=1, duplicates=4),
            "3 claims in 2 articles, 4 with the text of another, 1 failed",
        ),
    ],
)
def test_the_count_is_told(summary: Summary, shown: str) -> None:
    assert str(summary) == shown


def test_failures_are_kept_as_json_lines_beside_the_claims(tmp_path: Path) -> None:
    path = failures_path(tmp_path / "claims.jsonl")
    append_record(Failure(source="a.jsonl", line=3, reason="text: missing"), path)
    append_record(Failure(article="\ud800", source="\udcff.txt", reason="no such file"), path)
    assert path.name == "claims.jsonl.failures.jsonl"
    assert [json.loads(line) for line in path.read_text("utf-8").splitlines()] == [
        {"article": None, "source": "a.jsonl", "line": 3, "reason": "text: missing"},
        {"article": "\ud800", "source": "\udcff.txt", "line": None, "reason": "no such file"},
    ]


def test_duplicates_are_kept_beside_the_claims_too(tmp_path: Path) -> None:
    path = duplicates_path(tmp_path / "claims.jsonl")
    append_record(Duplicate(id="b", source="b.txt", published="2017-09-28", same_as="a"), path)
    assert path.name == "claims.jsonl.duplicates.jsonl"
    assert json.loads(path.read_text("utf-8")) == {
        "id": "b", "source": "b.txt", "title": None, "url": None, "author": None, "publisher": None,
        "published": "2017-09-28", "same_as": "a",
    }  # fmt: skip


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, a disk that is always full")
def test_failures_that_cannot_be_kept_are_a_bad_setting() -> None:
    with pytest.raises(BadSetting, match="No space left"):
        append_record(Failure(reason="text: missing"), Path("/dev/full"))
