"""Chunks on their way through the workers: what is still to be mined of each, and what became of the rest."""

from collections.abc import Iterable
from typing import cast

from attrs import evolve, frozen

from quoteminer.batch.chunks import Chunk
from quoteminer.batch.mining import Outcome, failure_of
from quoteminer.batch.running import Result, with_unmined
from quoteminer.records import Article

TRIES = 2
"""An article that ends its worker so often while it is mined by itself is given up."""

LEAST_TIME = 60.0
"""Seconds that every article may take, unless the user says otherwise."""

SLOWEST = 1_500
"""Code points mined in a second where it goes very slowly: a third of what half a core did that something else used as
well."""


@frozen(eq=False)
class Job:
    """A chunk, and the outcomes of its articles as far as they are known."""

    chunk: Chunk
    articles: list[Article]
    outcomes: list[Outcome | None]

    @classmethod
    def of(cls, chunk: Chunk) -> "Job":
        articles = chunk.articles
        return cls(chunk, articles, [None] * len(articles))

    @property
    def is_done(self) -> bool:
        """Whether all outcomes are known."""
        return None not in self.outcomes

    @property
    def result(self) -> Result:
        """The chunk with the outcome of each of its items, once it is done."""
        return self.chunk, with_unmined(self.chunk, cast(list[Outcome], self.outcomes))


@frozen(eq=False)
class Task:
    """Articles of a job for a worker to mine together."""

    job: Job
    places: range
    """Where they stand among the job's articles."""
    tries: int = 0
    """How many workers were lost over them."""

    @classmethod
    def of(cls, job: Job) -> "Task":
        """All articles of the job."""
        return cls(job, range(len(job.articles)))

    @property
    def articles(self) -> list[Article]:
        return self.job.articles[self.places.start : self.places.stop]

    def settle(self, outcomes: Iterable[Outcome]) -> None:
        """Note what became of the articles."""
        for place, outcome in zip(self.places, outcomes, strict=True):
            self.job.outcomes[place] = outcome

    def seconds(self, time_limit: float | None) -> float:
        """How long a worker may be at it: `time_limit` for an article, or by its length; for several, that of the
        longest and what it takes to mine them all.
        """
        lengths = [len(article.text) for article in self.articles]
        longest = LEAST_TIME + max(lengths) / SLOWEST if time_limit is None else time_limit
        return longest if len(lengths) == 1 else longest + sum(lengths) / SLOWEST

    def after_loss(self, how: str, is_too_slow: bool) -> "list[Task]":
        """What to do when a worker was lost over the articles: each is tried by itself; an article that was by itself
        is tried again, or has failed.
        """
        if len(self.places) > 1:
            return [Task(self.job, range(place, place + 1)) for place in self.places]
        if not is_too_slow and self.tries + 1 < TRIES:
            return [evolve(self, tries=self.tries + 1)]
        self.settle([failure_of(self.articles[0], how)])
        return []
