"""An article on its way to its claims: checked, its date in one form, and what the steps have found in it so far."""

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from quoteminer.errors import BadInput
from quoteminer.publication import publication_date
from quoteminer.records import Article, Attribution, Claim, Layout, MentionReading
from quoteminer.stretches import Stretch, joined_mentions

if TYPE_CHECKING:
    from quoteminer.network.runtime import Reading


@frozen(kw_only=True, eq=False)
class Draft:
    """An article on its way: each step fills in something more."""

    article: Article
    """Its publication date in one form."""
    layout: Layout
    """Complete when paragraphs, quotations and sentences have been found."""
    readings: "tuple[tuple[Stretch, Reading], ...]" = ()
    """What the network read in each stretch."""
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    @classmethod
    def of(cls, article: Article) -> "Draft":
        """The article with nothing found in it. Raises BadInput where its publication date is none."""
        return cls(article=dated(article), layout=Layout(article.text))

    def laid_out(self, **found: Any) -> "Draft":
        """The draft with fields of its layout filled in."""
        return evolve(self, layout=evolve(self.layout, **found))

    @property
    def mentions(self) -> MentionReading:
        return joined_mentions([(stretch, reading.mentions) for stretch, reading in self.readings])


def checked(article: object) -> Article:
    """The article, if it is one. Raises TypeError."""
    if not isinstance(article, Article):
        raise TypeError(f"an article is a quoteminer.Article, not {article!r:.60}; quoteminer.read_paths reads files")
    return article


def dated(article: Article) -> Article:
    """The article with its publication date in one form. Raises BadInput where it is no date."""
    if article.published is None:
        return article
    try:
        return evolve(article, published=publication_date(article.published))
    except ValueError as error:
        raise BadInput(article.source or article.id, [f"published: {error}"]) from None


def article_of(text: str, published: str | date | None = None) -> Article:
    """The article of a text that came without a record."""
    return Article(id=text_id(text), text=text, published=None if published is None else str(published))


def text_id(text: str) -> str:
    """An id for a text that came without one: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
