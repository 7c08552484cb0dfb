"""The run of a batch: every item's outcome to the output, in input order, and counted."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from attrs import asdict, field, frozen

from quoteminer.batch.chunks import Chunk
from quoteminer.batch.mining import ArticleMiner, Mined, Outcome, mine_all
from quoteminer.errors import QuoteminerError
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.outputs.terminal import counted
from quoteminer.records import Article, Claim

Result = tuple[Chunk, list[Outcome]]
"""A chunk, and what became of each of its items."""

MineChunks = Callable[[Iterable[Chunk]], Iterator[Result]]
"""Mines chunks and gives their results in the same order: `Pool.mine`, or `mine_here` with a miner."""


@frozen(kw_only=True)
class Summary:
    """What became of a batch."""

    articles: int = 0
    """Those mined, with claims or without."""
    claims: int = 0
    failures: int = 0
    duplicates: int = 0
    """Articles not mined because an earlier one has the same text."""
    words: int = 0
    """Blanks in the articles mined, near enough."""

    def __add__(self, other: "Summary") -> "Summary":
        return Summary(**{name: count + getattr(other, name) for name, count in asdict(self).items()})

    def __str__(self) -> str:
        mined = f"{counted(self.claims, 'claim')} in {counted(self.articles, 'article')}"
        return with_others(mined, self.duplicates, self.failures)


def with_others(done: str, duplicates: int, failures: int) -> str:
    """What was done, and how many articles it was not done with."""
    others = ((duplicates, "with the text of another"), (failures, "failed"))
    return ", ".join([done, *(f"{count:,} {what}" for count, what in others if count)])


@frozen(kw_only=True)
class Standing:
    """How far a run has come."""

    items: int = 0
    """Those whose outcome was written."""
    digest: str = ""
    """Stands for those items."""
    summary: Summary = field(factory=Summary)
    position: int = 0
    """Bytes of the input read by then."""

    def after(self, chunk: Chunk, outcomes: Iterable[Outcome]) -> "Standing":
        """How far the run has come when the chunk is done as well."""
        summary = sum(map(count_of, outcomes), self.summary)
        items = self.items + len(chunk.items)
        return Standing(items=items, digest=chunk.digest, summary=summary, position=chunk.position)


def count_of(outcome: Outcome) -> Summary:
    """One outcome, counted."""
    if not isinstance(outcome, Mined):
        return Summary(failures=1) if isinstance(outcome, Failure) else Summary(duplicates=1)
    text = outcome.article.text
    return Summary(articles=1, claims=len(outcome.claims), words=text.count(" ") + text.count("\n"))


class Output(Protocol):
    """Where a batch puts what comes out."""

    def write(self, article: Article, claims: list[Claim]) -> None:
        """Take an article that was mined."""

    def report(self, record: Failure | Duplicate) -> None:
        """Take the record of an article that was not mined."""

    def commit(self, standing: Standing) -> None:
        """Keep all that was taken so far, whatever comes after."""


def run_batch(chunks: Iterable[Chunk], mine: MineChunks, output: Output, standing: Standing | None = None) -> Summary:
    """Mine the chunks, and count what became of the articles.

    `output` gets the outcome of every item, in input order, as soon as it is known. `standing` is how far an earlier
    run came with which this one goes on: the chunks begin after its items. Raises what concerns every article:
    BadSetting, ModelError, MissingDependency.
    """
    standing = standing or Standing()
    for chunk, outcomes in mine(chunks):
        for outcome in outcomes:
            if isinstance(outcome, Mined):
                output.write(outcome.article, outcome.claims)
            else:
                output.report(outcome)
        standing = standing.after(chunk, outcomes)
        output.commit(standing)
    return standing.summary


def mine_here(chunks: Iterable[Chunk], miner: ArticleMiner) -> Iterator[Result]:
    """Mine the chunks in this process, where an error that is none of ours ends the run with its traceback."""
    for chunk in chunks:
        yield chunk, with_unmined(chunk, mine_all(chunk.articles, miner, QuoteminerError))


def with_unmined(chunk: Chunk, outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The outcome of every item, given those of the articles."""
    mined = iter(outcomes)
    return [next(mined) if isinstance(item, Article) else item for item in chunk.items]
