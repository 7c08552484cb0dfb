"""What the page shows of each article and claim, ready for its template."""

from collections.abc import Iterator
from typing import TypeVar

from attrs import evolve, frozen
from markupsafe import Markup

from quoteminer.outputs.terminal import role_besides
from quoteminer.records import ArticleReference, Claim, Content, Cue, Mention, Span
from quoteminer.report.days import days_of
from quoteminer.views.highlights import highlight
from quoteminer.views.rendering import safe_link

Part = TypeVar("Part", Cue, Mention)


@frozen
class Reported:
    """An article and its claims."""

    number: int
    """Among those of the report, counted from 1."""
    reference: ArticleReference
    claims: tuple[Claim, ...]
    text: str | None
    """None where it is not at hand."""

    @property
    def link(self) -> str | None:
        """Its address, if it is safe to follow."""
        return safe_link(self.reference.url)

    @property
    def anchor(self) -> str:
        """What the ids of its claims' places begin with."""
        return f"place-{self.number}-"

    @property
    def paragraphs(self) -> list[Markup]:
        """Its text with the claims marked; none where it is not at hand."""
        return [] if self.text is None else highlight(self.text, self.claims, self.anchor)

    @property
    def cards(self) -> Iterator["Card"]:
        """Its claims, numbered from 1."""
        return (Card(number, claim, self) for number, claim in enumerate(self.claims, 1))


@frozen
class Card:
    """A claim as the list shows it."""

    number: int
    """Among those of its article, counted from 1."""
    claim: Claim
    article: Reported

    @property
    def id(self) -> str:
        """The id of its element."""
        return f"claim-{self.article.number}-{self.claim.id}"

    @property
    def place(self) -> str | None:
        """The id of the element where it begins in the article's text."""
        return None if self.article.text is None else self.article.anchor + self.claim.id

    @property
    def role(self) -> str | None:
        """The speaker's role, where the name does not tell it."""
        return role_besides(self.claim.speaker)

    @property
    def days(self) -> tuple[str, str] | None:
        """The first and the last day on which it may have been made."""
        return days_of(self.claim.date.value) if self.claim.date else None

    @property
    def wording(self) -> Markup:
        """Its sentences, with the claim marked in them."""
        return Markup("").join(highlight(self.claim.sentence.text, [within_sentence(self.claim)]))


def within_sentence(claim: Claim) -> Claim:
    """The claim with its places counted from where its sentence begins, and without a part that stands elsewhere."""
    sentence = Span(claim.sentence.start, claim.sentence.end)
    spans = tuple(span.moved(-sentence.start) for span in claim.content.spans if sentence.covers(span))
    return evolve(
        claim,
        content=Content(text=claim.content.text, spans=spans),
        source=moved_into(sentence, claim.source),
        cue=moved_into(sentence, claim.cue),
    )


def moved_into(sentence: Span, part: Part | None) -> Part | None:
    """The cue or source, counted from the sentence's beginning; None where it stands outside."""
    if part is None or not sentence.covers(Span(part.start, part.end)):
        return None
    return evolve(part, start=part.start - sentence.start, end=part.end - sentence.start)
