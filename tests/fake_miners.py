"""Miners without models, which processes of their own can make as well, and the command that mines with them."""

import os
import signal
import time
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import define, field

from quoteminer.batch import extraction
from quoteminer.batch.chunks import Item
from quoteminer.batch.pool import Pool
from quoteminer.cli import main
from quoteminer.errors import BadInput, ModelError
from quoteminer.records import Article, ArticleReference, Claim, Content, Mention, Span, Speaker


def only_articles(*texts: str) -> list[Article]:
    """Articles of these texts, numbered."""
    return [Article(text=text, id=str(number), source=f"{number}.txt") for number, text in enumerate(texts)]


def articles(*texts: str) -> list[Item]:
    """The same, as items that others can be added to."""
    return [*only_articles(*texts)]


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


def claims_in(article: Article) -> list[Claim]:
    """One claim, or none of an empty article; a text may name something else that happens."""
    what, more, *_ = [*article.text.split(), "", ""]
    if what == "bad":
        raise BadInput(article.id, ["published: no date"])
    if what == "model":
        raise ModelError("models/en", "weights are missing")
    if what == "bug":
        raise ZeroDivisionError
    if what == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if what == "exit":
        os._exit(int(more))
    if what == "sleep":
        time.sleep(float(more))
    return [claim_in(article)] if article.text else []


@define
class FakeMiner:
    """Reads some articles at once, as the real one does."""

    at_once: int = 3
    taken: list[str] = field(factory=list)

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        waiting = iter(articles)
        while together := list(islice(waiting, self.at_once)):
            self.taken += [article.id for article in together]
            mined = [(article, claims_in(article)) for article in together]
            yield from mined


def unstartable() -> FakeMiner:
    """In place of a miner an end."""
    os._exit(3)


def without_models() -> FakeMiner:
    """In place of a miner an error."""
    raise ModelError("models/en", "weights are missing")


def command() -> None:
    """`quoteminer`, its workers without models."""
    extraction.miner_of_chunks = lambda settings, workers, time_limit: Pool(FakeMiner, workers, time_limit).mine
    main(prog_name="quoteminer")
