"""What reading claims back takes, whatever their format."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from quoteminer.outputs.writers import ArticleClaims
from quoteminer.records import Claim


def by_article(claims: Iterable[Claim]) -> Iterator[ArticleClaims]:
    """Claims that follow each other and are of the same article, together with it."""
    for article, group in groupby(claims, lambda claim: claim.article):
        yield article, list(group)
