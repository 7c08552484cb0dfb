"""A chunk's articles -> what became of each; an article that fails costs itself alone."""

import traceback
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from attrs import frozen

from quoteminer.errors import BadSetting, MissingDependency, ModelError, QuoteminerError
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article, Claim

CONCERNS_EVERY_ARTICLE = (BadSetting, ModelError, MissingDependency)
"""Errors that every further article would meet as well, so they end the run."""


class ArticleMiner(Protocol):
    """What a batch asks of a `Miner`."""

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        """Each article with its claims, in the order given."""


@frozen(eq=False)
class Mined:
    """An article that was mined, and its claims."""

    article: Article
    claims: list[Claim]


Outcome = Mined | Failure | Duplicate
"""What becomes of an item."""


def mine_all(articles: Sequence[Article], miner: ArticleMiner, costs_itself: type[Exception]) -> list[Outcome]:
    """The outcome of each article: mined together, or one by one where that fails.

    An error of the type `costs_itself` is the failure of its article; others come through, and so does what concerns
    every article.
    """
    try:
        return [Mined(article, list(claims)) for article, claims in miner.mine_many(articles)]
    except CONCERNS_EVERY_ARTICLE:
        raise
    except costs_itself as error:
        if len(articles) == 1:
            return [failure_of(articles[0], told(error))]
    return [outcome for article in articles for outcome in mine_all([article], miner, costs_itself)]


def failure_of(article: Article, reason: str) -> Failure:
    """The record of an article that could not be mined."""
    return Failure(article=article.id, source=article.source, reason=reason)


def told(error: Exception) -> str:
    """The error for a person to read; of one that should never occur, the place in the code as well."""
    if isinstance(error, QuoteminerError):
        return str(error)
    place = traceback.extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return f"an error of quoteminer itself, please report it: {what} ({Path(place.filename).name}, line {place.lineno})"
