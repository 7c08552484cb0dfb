"""Many articles -> claims and recorded failures: a batch never stops at a bad article and never hides one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol

from attrs import define, field

from quoteminer.converter import json_line, to_json
from quoteminer.errors import BadSetting, MissingDependency, ModelError, QuoteminerError
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article, Claim

Item = Article | Failure | Duplicate
"""What `read_paths` gives: an article to mine, why one cannot be had, or one that need not be mined."""
Write = Callable[[Article, list[Claim]], None]
Report = Callable[[Failure | Duplicate], None]

CONCERNS_EVERY_ARTICLE = (BadSetting, ModelError, MissingDependency)
"""Errors that every further article would meet as well, so they end the run."""


class ArticleMiner(Protocol):
    """What a batch asks of a `Miner`."""

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order given."""


@define
class Summary:
    """What became of a batch."""

    articles: int = 0
    """Those mined, with claims or without."""
    claims: int = 0
    failures: int = 0
    duplicates: int = 0
    """Articles not mined because an earlier one has the same text."""

    def __str__(self) -> str:
        mined = f"{self.claims} {plural('claim', self.claims)} in {self.articles} {plural('article', self.articles)}"
        others = ((self.duplicates, "with the text of another"), (self.failures, "failed"))
        return ", ".join([mined, *(f"{count} {what}" for count, what in others if count)])


def plural(noun: str, count: int) -> str:
    """The noun as it stands after the number."""
    return noun if count == 1 else f"{noun}s"


def run_batch(items: Iterable[Item], miner: ArticleMiner, write: Write, report: Report) -> Summary:
    """Mine the articles as they come, and count what became of them.

    `write` gets every article mined, in input order, with its claims, as soon as it has them; `report` gets every
    failure and every duplicate as it occurs. Only QuoteminerError makes a failure; bugs come through. Raises what
    concerns every article: BadSetting, ModelError, MissingDependency.
    """
    batch = Batch(miner, write, report)
    batch.run(items)
    return batch.summary


@define
class Batch:
    """A run of `run_batch`."""

    miner: ArticleMiner
    write: Write
    report: Report
    summary: Summary = field(factory=Summary)
    waiting: deque[Article] = field(factory=deque)
    """Articles that the miner has taken and not yet given back."""

    def run(self, items: Iterable[Item]) -> None:
        """Let the miner take what it likes at once; where it fails, give it the articles it holds one by one."""
        articles = self.articles_of(items)
        while True:
            mined = self.miner.mine_many(articles)
            try:
                for article, claims in mined:
                    self.waiting.popleft()
                    self.done(article, claims)
                return
            except CONCERNS_EVERY_ARTICLE:
                raise
            except QuoteminerError:
                if not self.waiting:
                    raise
            self.mine_one_by_one()

    def articles_of(self, items: Iterable[Item]) -> Iterator[Article]:
        """The articles among the items; the others are reported on the way, and so is an end before its time."""
        try:
            for item in items:
                if isinstance(item, Failure):
                    self.fail(item)
                elif isinstance(item, Duplicate):
                    self.pass_over(item)
                else:
                    self.waiting.append(item)
                    yield item
        except CONCERNS_EVERY_ARTICLE:
            raise
        except QuoteminerError as error:
            self.fail(Failure(reason=f"no more articles can be read: {error}"))

    def mine_one_by_one(self) -> None:
        """Find out which of the waiting articles failed; the others are done."""
        while self.waiting:
            article = self.waiting.popleft()
            try:
                [(_, claims)] = self.miner.mine_many([article])
            except CONCERNS_EVERY_ARTICLE:
                raise
            except QuoteminerError as error:
                self.fail(Failure(article=article.id, source=article.source, reason=str(error)))
            else:
                self.done(article, claims)

    def done(self, article: Article, claims: list[Claim]) -> None:
        self.write(article, claims)
        self.summary.articles += 1
        self.summary.claims += len(claims)

    def fail(self, failure: Failure) -> None:
        self.report(failure)
        self.summary.failures += 1

    def pass_over(self, duplicate: Duplicate) -> None:
        self.report(duplicate)
        self.summary.duplicates += 1


def failures_path(output: Path) -> Path:
    """Where the failures of a run go that writes its claims to this file."""
    return output.parent / f"{output.name}.failures.jsonl"


def duplicates_path(output: Path) -> Path:
    """Where the duplicates of a run go that writes its claims to this file."""
    return output.parent / f"{output.name}.duplicates.jsonl"


def append_record(record: Failure | Duplicate, path: Path) -> None:
    """Add the record to a file of JSON Lines, which is made where there is none. Raises BadSetting."""
    try:
        with path.open("a", encoding="utf-8", newline="\n") as stream:
            stream.write(json_line(to_json(record)) + "\n")
    except OSError as error:
        raise BadSetting("output", f"{path} cannot be written: {error.strerror or error}") from None
