"""Claims, and their articles where those are at hand -> one page for a browser, to search, read and judge them in."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from quoteminer.records import Article, ArticleReference, Claim, Content, Cue, Mention
from quoteminer.report.contents import Reported
from quoteminer.report.page import pieces_of_page

LOG = logging.getLogger(__name__)


def write_report(claims: Iterable[Claim], articles: Mapping[str, Article], stream: TextIO, title: str) -> None:
    """Write the page: HTML that needs no other file and no network.

    `articles` by their ids; the claims of one that is missing, or whose text is not the one that they are of, are
    shown in their sentences alone, and that is logged.
    """
    reported = []
    for number, (reference, own) in enumerate(by_article(claims).items(), 1):
        text = text_of(reference, own, articles) if articles else None
        reported.append(Reported(number, reference, tuple(own), text))
    for piece in pieces_of_page(reported, title):
        stream.write(piece)


def by_article(claims: Iterable[Claim]) -> dict[ArticleReference, list[Claim]]:
    """The claims of each article, articles and claims in the order given."""
    grouped: dict[ArticleReference, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(claim.article, []).append(claim)
    return grouped


def text_of(reference: ArticleReference, claims: Iterable[Claim], articles: Mapping[str, Article]) -> str | None:
    """The text that the claims are of, or None, which is logged, where it is not given."""
    article = articles.get(reference.id)
    if article is None:
        LOG.warning("%s: no article with this id is given, so its claims stand in their sentences alone", reference.id)
        return None
    if stray := next((claim for claim in claims if not is_of(claim, article.text)), None):
        LOG.warning(
            "%s: claim %s has other words than the text given, so the article's claims stand in their sentences alone",
            reference.id,
            stray.id,
        )
        return None
    return article.text


def is_of(claim: Claim, text: str) -> bool:
    """Whether the text has the claim's words in their places."""
    is_content_there = Content.of(text, claim.content.spans) == claim.content
    return is_content_there and all(text[part.start : part.end] == part.text for part in worded_parts(claim))


def worded_parts(claim: Claim) -> Iterator[Cue | Mention]:
    """The sentence, and source and cue where there are any."""
    yield from filter(None, (claim.sentence, claim.source, claim.cue))
