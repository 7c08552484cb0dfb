"""Processes that mine give the same as one, in the same order, and outlive whatever an article does to them."""

import os
import signal
import time
from collections.abc import Iterator
from multiprocessing import active_children

import pytest
from fake_miners import FakeMiner, articles, unstartable, without_models

from quoteminer.batch.chunks import Chunk, Item, Items, chunks_of
from quoteminer.batch.mining import Mined, Outcome
from quoteminer.batch.pool import READ_AHEAD, Pool
from quoteminer.batch.running import mine_here
from quoteminer.batch.tasks import LEAST_TIME, Job, Task
from quoteminer.errors import BadSetting, ModelError
from quoteminer.inputs import Duplicate, Failure
from quoteminer.records import Article

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills by signals")


def outcomes(pool: Pool, *texts: str, at_once: int = 4) -> list[str]:
    """The id of each article that was mined, the reason of each that was not, as they come."""
    results = pool.mine(chunks_of(Items(articles(*texts)), at_once))
    return [told(outcome) for _, of_chunk in results for outcome in of_chunk]


def told(outcome: Outcome) -> str:
    if isinstance(outcome, Failure):
        return f"{outcome.article}: {outcome.reason}"
    return outcome.article.id if isinstance(outcome, Mined) else outcome.id


@pytest.mark.parametrize("number", [1, 2, 3])
def test_any_number_of_processes_gives_what_one_gives_in_the_same_order(number: int) -> None:
    texts = ["sleep 0.3", *["A."] * 9, "bad", "", "sleep 0.1", *["B."] * 9]
    unmined: list[Item] = [Failure(source="c.txt", reason="no such file"), Duplicate(id="d", same_as="0")]
    items = [*articles(*texts), *unmined, *articles("C.")]
    alone = list(mine_here(chunks_of(Items(items), 3), FakeMiner()))
    together = list(Pool(FakeMiner, number).mine(chunks_of(Items(items), 3)))
    assert [[told(outcome) for outcome in of_chunk] for _, of_chunk in together] == [
        [told(outcome) for outcome in of_chunk] for _, of_chunk in alone
    ]
    assert [chunk.digest for chunk, _ in together] == [chunk.digest for chunk, _ in alone]
    assert not active_children()


def test_an_article_that_kills_its_worker_costs_only_itself() -> None:
    assert outcomes(Pool(FakeMiner, 2), "A.", "kill", "C.", "exit 3", "E.", "F.") == [
        "0",
        "1: ended its worker 2 times (signal SIGKILL)",
        "2",
        "3: ended its worker 2 times (exit status 3)",
        "4",
        "5",
    ]


def test_an_article_that_takes_too_long_costs_only_itself_and_is_not_tried_again() -> None:
    begun = time.monotonic()
    assert outcomes(Pool(FakeMiner, 1, time_limit=1), "A.", "sleep 60", "C.") == [
        "0",
        "1: took longer than 1 seconds",
        "2",
    ]
    assert time.monotonic() - begun < 30


def test_a_bug_met_in_an_article_costs_only_itself() -> None:
    mined, failed, other = outcomes(Pool(FakeMiner, 1), "A.", "bug", "C.")
    assert (mined, other) == ("0", "2")
    assert "please report it: ZeroDivisionError" in failed


def test_what_concerns_every_article_ends_the_run() -> None:
    with pytest.raises(ModelError, match="weights are missing"):
        outcomes(Pool(FakeMiner, 2), "A.", "model")
    with pytest.raises(ModelError, match="weights are missing"):
        outcomes(Pool(without_models, 2), "A.")
    assert not active_children()


def test_workers_that_cannot_even_start_end_the_run() -> None:
    with pytest.raises(BadSetting, match=r"workers: 3 ended .* \(exit status 3\): is there memory for 2\?"):
        outcomes(Pool(unstartable, 2), "A.")


def test_workers_killed_from_outside_lose_nothing() -> None:
    texts = ["sleep 0.02"] * 60
    killed = 0
    found: list[str] = []
    for _, of_chunk in Pool(FakeMiner, 2).mine(chunks_of(Items(articles(*texts)), 4)):
        found += map(told, of_chunk)
        if killed < 10 and active_children():
            os.kill(active_children()[0].pid or 0, signal.SIGKILL)
            killed += 1
    assert killed == 10
    assert found == [str(number) for number in range(60)]


@pytest.mark.parametrize("number", [1, 2])
def test_a_worker_that_has_mined_many_articles_makes_room_for_another(
    monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr("quoteminer.batch.pool.MOST_MINED", 8)
    seen: set[int] = set()
    found: list[str] = []
    for _, of_chunk in Pool(FakeMiner, number).mine(chunks_of(Items(articles(*["A."] * 32)), 4)):
        found += map(told, of_chunk)
        seen |= {child.pid or 0 for child in active_children()}
    assert found == [str(place) for place in range(32)]
    assert len(seen) > number
    assert not active_children()


def test_no_worker_is_started_without_need() -> None:
    seen: set[int] = set()
    for _ in Pool(FakeMiner, 8).mine(chunks_of(Items(articles("A.", "B.")), 4)):
        seen |= {child.pid or 0 for child in active_children()}
    assert len(seen) == 1


def test_no_more_is_read_than_is_needed_soon() -> None:
    taken = 0

    def chunks() -> Iterator[Chunk]:
        nonlocal taken
        texts = ["sleep 2", *["A."] * 1000]
        for chunk in chunks_of(Items(articles(*texts)), 1):
            taken += 1
            yield chunk

    results = Pool(FakeMiner, 2).mine(chunks())
    next(results)
    assert 2 < taken <= 2 * READ_AHEAD
    results.close()
    assert not active_children()


def test_a_run_that_is_given_up_leaves_no_process() -> None:
    results = Pool(FakeMiner, 2).mine(chunks_of(Items(articles("A.", "sleep 60")), 1))
    next(results)
    results.close()
    assert not active_children()


@pytest.mark.parametrize(
    ("lengths", "limit", "seconds"),
    [
        ([0], None, LEAST_TIME),
        ([1_500_000], None, LEAST_TIME + 1000),
        ([1_500_000], 5, 5),
        ([1_500, 3_000], 5, 5 + 3),
        ([1_500, 3_000], None, LEAST_TIME + 2 + 3),
    ],
)
def test_time_goes_by_length_and_several_articles_have_that_of_the_longest_and_what_all_take(
    lengths: list[int], limit: float | None, seconds: float
) -> None:
    items = tuple(Article(id=str(length), text="a" * length) for length in lengths)
    assert Task.of(Job.of(Chunk(items, ""))).seconds(limit) == pytest.approx(seconds)
