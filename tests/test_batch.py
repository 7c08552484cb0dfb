"""A batch gives every article's claims or a recorded failure, in order, and stops for nothing but what concerns all."""

from collections.abc import Iterable, Iterator
from functools import partial

import pytest
from attrs import define, field
from fake_miners import FakeMiner, articles, only_articles
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.batch.chunks import LONGEST_CHUNK, Item, Items, chunks_of
from quoteminer.batch.mining import mine_all
from quoteminer.batch.running import Standing, Summary, mine_here, run_batch
from quoteminer.errors import BadInput, ModelError, QuoteminerError
from quoteminer.inputs import Duplicate, Failure
from quoteminer.records import Article, Claim


@define
class Recorder:
    """What a batch wrote and reported, and how far it said to be."""

    written: list[str] = field(factory=list)
    reported: list[str] = field(factory=list)
    standings: list[Standing] = field(factory=list)

    def run(self, items: Iterable[Item], miner: FakeMiner | None = None, at_once: int = 3) -> Summary:
        chunks = chunks_of(Items(items), at_once)
        return run_batch(chunks, partial(mine_here, miner=miner or FakeMiner()), self)

    def write(self, article: Article, claims: list[Claim]) -> None:
        assert [claim.id for claim in claims] == [article.id] * bool(article.text)
        self.written.append(article.id)

    def report(self, record: Failure | Duplicate) -> None:
        self.reported.append(str(record))

    def commit(self, standing: Standing) -> None:
        self.standings.append(standing)


def test_articles_are_written_in_order_and_counted() -> None:
    recorder = Recorder()
    assert recorder.run(articles("A b.", "", "C.", "D.", "E\nf.")) == Summary(articles=5, claims=4, words=2)
    assert recorder.written == ["0", "1", "2", "3", "4"]
    assert not recorder.reported


def test_a_duplicate_is_reported_and_not_mined() -> None:
    recorder = Recorder()
    miner = FakeMiner()
    items = [*articles("A."), Duplicate(id="b", source="b.txt", same_as="0"), Duplicate(id="c", same_as="0")]
    assert recorder.run(items, miner) == Summary(articles=1, claims=1, duplicates=2)
    assert miner.taken == ["0"]
    assert recorder.reported == ["b.txt: b has the same text as 0", "c: c has the same text as 0"]


def test_an_article_that_cannot_be_read_stops_no_other() -> None:
    recorder = Recorder()
    items: list[Item] = [*articles("A."), Failure(source="b.jsonl", line=2, reason="text: missing"), *articles("C.")]
    assert recorder.run(items) == Summary(articles=2, claims=2, failures=1)
    assert recorder.reported == ["b.jsonl, line 2: text: missing"]


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_an_article_that_cannot_be_mined_stops_no_other_and_loses_none_read_with_it(at_once: int) -> None:
    recorder = Recorder()
    items = articles("A.", "bad", "C.", "D.", "E.", "F.", "bad", "bad", "I.")
    assert recorder.run(items, FakeMiner(at_once), at_once) == Summary(articles=6, claims=6, failures=3)
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
    def broken() -> Iterator[Item]:
        yield from articles("A.", "B.")
        raise BadInput("news.zip", ["the archive is damaged"])

    recorder = Recorder()
    assert recorder.run(broken()) == Summary(articles=2, claims=2, failures=1)
    assert recorder.reported == ["(no name): no more articles can be read: news.zip: the archive is damaged"]


def test_a_reader_that_cannot_work_at_all_ends_the_run() -> None:
    def broken() -> Iterator[Item]:
        yield from articles("A.")
        raise ModelError("models", "none")

    with pytest.raises(ModelError):
        Recorder().run(broken())


def test_a_miner_that_always_fails_is_not_asked_for_ever() -> None:
    class Broken(FakeMiner):
        def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
            raise QuoteminerError("not today")

    recorder = Recorder()
    assert recorder.run(articles("A.", "B."), Broken()).failures == 2
    assert recorder.reported == ["0.txt: not today", "1.txt: not today"]


def test_articles_stream_through() -> None:
    recorder = Recorder()
    heads: list[int] = []

    def watched() -> Iterator[Item]:
        for item in articles(*"abcdefgh"):
            heads.append(len(recorder.written))
            yield item

    recorder.run(watched(), at_once=2)
    assert heads == [0, 0, 2, 2, 4, 4, 6, 6]


def test_how_far_a_run_is_is_told_after_every_chunk() -> None:
    recorder = Recorder()
    recorder.run([*articles("A.", "B."), Failure(reason="gone"), *articles("D.")], at_once=2)
    assert [(standing.items, standing.summary.failures) for standing in recorder.standings] == [(2, 0), (4, 1)]


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        (Summary(articles=1, claims=1), "1 claim in 1 article"),
        (Summary(articles=2, claims=0, failures=3), "no claims in 2 articles, 3 failed"),
        (Summary(articles=2000, claims=10_000), "10,000 claims in 2,000 articles"),
        (
            Summary(articles=2, claims=3, failures=1, duplicates=4),
            "3 claims in 2 articles, 4 with the text of another, 1 failed",
        ),
    ],
)
def test_the_count_is_told(summary: Summary, shown: str) -> None:
    assert str(summary) == shown


def test_a_bug_met_in_an_article_can_be_its_failure_and_is_told_as_such() -> None:
    _, outcome, _ = mine_all(only_articles("A.", "bug", "C."), FakeMiner(), Exception)
    assert isinstance(outcome, Failure)
    assert "quoteminer itself, please report it: ZeroDivisionError (fake_miners.py, line " in outcome.reason


class TestChunks:
    @given(texts=st.lists(st.text(max_size=9)), at_once=st.integers(1, 40), workers=st.integers(1, 4))
    def test_they_hold_all_items_in_order_and_never_more_than_asked_for(
        self, texts: list[str], at_once: int, workers: int
    ) -> None:
        items = articles(*texts)
        chunks = list(chunks_of(Items(items), at_once, workers))
        assert [item for chunk in chunks for item in chunk.items] == items
        assert all(1 <= len(chunk.items) <= at_once for chunk in chunks)

    def test_they_grow_so_that_few_articles_are_shared(self) -> None:
        sizes = [len(chunk.items) for chunk in chunks_of(Items(articles(*["A."] * 1000)), 32, 2)]
        assert sizes[:2] == [4, 4]
        assert sizes == sorted(sizes[:-1]) + sizes[-1:]
        assert max(sizes) == 32

    def test_long_articles_are_not_mined_together(self) -> None:
        long = "a" * (LONGEST_CHUNK // 2 + 1)
        chunks = chunks_of(Items(articles(long, long, "A.", "B.", long * 3, "C.")), 32)
        assert [[item.id for item in chunk.articles] for chunk in chunks] == [["0"], ["1", "2", "3"], ["4"], ["5"]]

    def test_their_digest_stands_for_all_that_was_read_and_no_more(self) -> None:
        texts = ["A.", "B.", "\ud800", "D."]
        digests = [[chunk.digest for chunk in chunks_of(Items(articles(*texts)), size)] for size in (1, 2)]
        assert digests[0][1::2] == digests[1]
        changed = [chunk.digest for chunk in chunks_of(Items(articles("A.", "B!", *texts[2:])), 1)]
        assert [one == other for one, other in zip(digests[0], changed, strict=True)] == [True, False, False, False]

    def test_a_digest_is_the_same_after_going_over_items(self) -> None:
        items, again = (Items(articles("A.", "B.", "C.")) for _ in range(2))
        *_, last = chunks_of(items, 1)
        again.skip(2)
        *_, same = chunks_of(again, 1)
        assert (same.digest, again.count) == (last.digest, 3)
