"""What a person sees while a batch runs: a bar on a terminal, a line now and then elsewhere."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TextIO

from attrs import define, field, frozen

from quoteminer.batch.running import Output, Standing
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.outputs.terminal import counted
from quoteminer.records import Article, Claim

Show = Callable[["Pace"], None]
"""Shows how a run goes."""

FIRST_LINE, LINES = 30.0, 60.0
"""Seconds until the first line is written where no terminal is, and from one line to the next."""


@frozen
class Pace:
    """How far a run has come, and how quickly."""

    standing: Standing
    total: int
    """Bytes of the input; 0 where that is not known."""
    words_per_second: float
    seconds_left: float | None
    """None as long as there is nothing to tell it from."""

    def __str__(self) -> str:
        summary = self.standing.summary
        told = [
            counted(summary.articles, "article"),
            counted(summary.claims, "claim"),
            f"{summary.failures:,} failed",
            f"{self.words_per_second:,.0f} words/s",
        ]
        if self.seconds_left is not None:
            told.append(f"{timedelta(seconds=round(self.seconds_left))} left")
        return ", ".join(told)


@define
class Shown:
    """An output that shows how the run goes that writes to it."""

    output: Output
    show: Show
    total: int = 0
    begun: Standing = field(factory=Standing)
    """How far the run had come when this process took it up."""
    clock: Callable[[], float] = time.monotonic
    start: float = field(factory=time.monotonic)

    def write(self, article: Article, claims: list[Claim]) -> None:
        self.output.write(article, claims)

    def report(self, record: Failure | Duplicate) -> None:
        self.output.report(record)

    def commit(self, standing: Standing) -> None:
        self.output.commit(standing)
        self.show(self.pace(standing, self.clock() - self.start))

    def pace(self, standing: Standing, seconds: float) -> Pace:
        """How quickly it goes, the work of earlier runs left out."""
        words = standing.summary.words - self.begun.summary.words
        done, left = standing.position - self.begun.position, self.total - standing.position
        seconds_left = seconds / done * max(left, 0) if self.total and done else None
        return Pace(standing, self.total, words / seconds if seconds else 0, seconds_left)


def lines(say: Callable[[str], None], clock: Callable[[], float] = time.monotonic) -> Show:
    """Says a line every LINES seconds."""
    due = clock() + FIRST_LINE

    def show(pace: Pace) -> None:
        nonlocal due
        if clock() >= due:
            due = clock() + LINES
            say(str(pace))

    return show


@contextmanager
def bar(stream: TextIO, total: int) -> Iterator[Show]:
    """A bar at the bottom of a terminal, gone when the run is over."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), BarColumn(bar_width=20), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(file=stream), transient=True) as progress:
        task = progress.add_task("loading the models", total=total or None)

        def show(pace: Pace) -> None:
            progress.update(task, completed=pace.standing.position, description=str(pace))

        yield show
