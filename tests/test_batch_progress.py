"""While a batch runs it is told how far it is and how long it will take."""

import io
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from attrs import define, field
from fake_miners import FakeMiner, articles

from quoteminer.batch.chunks import Items, chunks_of
from quoteminer.batch.extent import Extent
from quoteminer.batch.files import Stream
from quoteminer.batch.progress import FIRST_LINE, LINES, Pace, Shown, bar, lines
from quoteminer.batch.running import Standing, Summary, mine_here, run_batch
from quoteminer.cli.running import complain
from quoteminer.inputs import Failure
from quoteminer.records import Article

PACE = Pace(Standing(position=50, summary=Summary(articles=1234, claims=5, failures=1)), 100, 1500.4, 3725.2)


def test_a_pace_is_told_in_a_line() -> None:
    assert str(PACE) == "1,234 articles, 5 claims, 1 failed, 1,500 words/s, 1:02:05 left"
    assert str(Pace(Standing(), 0, 0, None)) == "no articles, no claims, 0 failed, 0 words/s"


@define
class Clock:
    """Time that passes only when told to."""

    now: float = 0

    def __call__(self) -> float:
        return self.now


def test_without_a_terminal_a_line_comes_now_and_then() -> None:
    clock = Clock()
    said: list[str] = []
    show = lines(said.append, clock)
    for _ in range(1000):
        clock.now += 1
        show(PACE)
    assert len(said) == 1 + (1000 - FIRST_LINE) // LINES
    assert set(said) == {str(PACE)}


def test_on_a_terminal_there_is_a_bar_and_what_is_said_stands_above_it(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with bar(terminal, 100) as show:
        show(PACE)
        complain("a.txt: no such file")
        show(PACE)
    assert "1,234 articles" in terminal.getvalue()
    assert "\x1b[" in terminal.getvalue()
    assert re.search(r"(^|\x1b\[2K)quoteminer: a.txt: no such file\n", terminal.getvalue())


@define
class Watcher:
    """What was shown and told of a run."""

    paces: list[Pace] = field(factory=list)
    told: list[str] = field(factory=list)

    def run(self, total: int, standing: Standing) -> Shown:
        output = Stream(lambda article, claims: None, self.told.append)
        return Shown(output, self.paces.append, total, standing, lambda: 10.0, start=0.0)


def test_speed_and_time_left_are_those_of_this_run_and_not_of_one_before() -> None:
    watcher = Watcher()
    begun = Standing(position=400, summary=Summary(words=9_000))
    shown = watcher.run(1000, begun)
    shown.commit(Standing(position=600, summary=Summary(words=9_500)))
    (pace,) = watcher.paces
    assert (pace.words_per_second, pace.seconds_left) == (50, 20)


def test_time_left_is_not_told_without_knowing_how_much_there_is() -> None:
    watcher = Watcher()
    watcher.run(0, Standing()).commit(Standing(summary=Summary(words=500)))
    assert watcher.paces[0].seconds_left is None


def test_failures_are_told_as_they_come() -> None:
    watcher = Watcher()
    chunks = chunks_of(Items(articles("A.", "bad", "C.")), 1)
    run_batch(chunks, partial(mine_here, miner=FakeMiner()), watcher.run(0, Standing()))
    assert watcher.told == ["1.txt: 1: published: no date"]
    assert [pace.standing.items for pace in watcher.paces] == [1, 2, 3]


class TestExtent:
    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Files of ten bytes each, and one that is packed."""
        monkeypatch.chdir(tmp_path)
        for name in ("a.txt", "b.jsonl", "c.txt", "d.gz"):
            Path(name).write_bytes(b"0123456789")

    def test_it_is_passed_file_by_file_and_within_a_file_by_what_is_read_of_it(self) -> None:
        extent = Extent(["a.txt", "b.jsonl", "c.txt"])
        assert (extent.total, extent.position) == (30, 0)

        def items() -> Iterator[Article | Failure]:
            yield Article(id="a", text="01234", source="a.txt")
            yield Article(id="b", text="é", source="b.jsonl")
            yield Article(id="b-2", text="x" * 100, source="b.jsonl")
            yield Failure(source="c.txt", reason="none")

        assert [extent.position for _ in extent.passing(items())] == [5, 12, 20, 20]

    def test_what_is_packed_counts_as_longer(self) -> None:
        assert Extent(["a.txt", "d.gz"]).total == 40

    def test_it_is_unknown_where_the_input_is_no_file(self) -> None:
        extent = Extent(["a.txt", "-"])
        assert extent.total == 0
        assert [extent.position for _ in extent.passing([Article(id="a", text="01234", source="-")])] == [0]
