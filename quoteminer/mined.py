"""What mining gives: an article's claims, as a list that knows its article and shows itself in a notebook."""

from collections.abc import Iterable
from typing import SupportsIndex, overload

from quoteminer.records import Article, Claim


class Claims(list[Claim]):
    """A list of claims, and in everything but its looks no more than that: a notebook shows it as a table.

    `Claims(claim for claim in claims if claim.kind == "direct")` makes one of any claims.
    """

    @overload
    def __getitem__(self, place: SupportsIndex) -> Claim: ...
    @overload
    def __getitem__(self, place: slice) -> "Claims": ...
    def __getitem__(self, place: SupportsIndex | slice) -> "Claim | Claims":
        """The claim at a place; a slice is such a list again."""
        return Claims(super().__getitem__(place)) if isinstance(place, slice) else super().__getitem__(place)

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from quoteminer.views.notebook import claims_html

        return claims_html(self)


class MinedArticle(Claims):
    """The claims of one article, which a notebook shows in their places in its text.

    `MinedArticle(mined.article, [claim])` shows the article with one claim alone.
    """

    def __init__(self, article: Article, claims: Iterable[Claim]) -> None:
        super().__init__(claims)
        self.article = article
        """The article, its publication date in ISO form."""

    def _repr_html_(self) -> str:
        """How a notebook shows it."""
        from quoteminer.views.notebook import article_html

        return article_html(self.article, self)
