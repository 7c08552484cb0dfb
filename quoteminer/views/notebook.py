"""Claims and articles -> HTML that a notebook shows by itself: a card, a table, or the article with its claims marked.

It brings its own style sheet and nothing else: no script, and nothing from the network. The text keeps the notebook's
own colour, and tints lie thinly over its background, so that a light theme and a dark one need no telling apart.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen
from markupsafe import Markup

from quoteminer.outputs.terminal import counted, dated, known_of, role_besides
from quoteminer.records import Article, ArticleReference, Claim, Span
from quoteminer.views.highlights import marked
from quoteminer.views.nesting import blocks_of, marks_of
from quoteminer.views.rendering import rendered, safe_link

MOST_ROWS = 60
"""Rows of a table. A notebook keeps in its file what it shows, and nobody reads on for longer."""


@frozen
class Note:
    """What is told of a claim in few words."""

    number: int
    claim: Claim
    role: str | None
    """The speaker's, where the name does not tell it."""
    date: str | None
    """Its value, ISO 8601."""
    told: str | None
    """What tells the date: the words of the article, or only the day on which it appeared."""
    stance: str | None
    """What sets the claim apart from a statement that was simply made: "negated", "hypothetical"."""


@frozen
class Row:
    """A paragraph, and notes on the claims that begin in it."""

    text: Markup
    notes: list[Note]


def article_html(article: Article, claims: Sequence[Claim]) -> Markup:
    """The article's text with its claims marked, and beside each paragraph who says what begins there, and when."""
    facts = [counted(len(claims), "claim"), *known_of(article)]
    return rendered("article.html", heading=heading_of(article), facts=facts, rows=rows_of(article.text, claims))


def claims_html(claims: Sequence[Claim]) -> Markup:
    """A table of the claims; of very many, the first."""
    several = len({claim.article.id for claim in claims}) > 1
    rows = [(note, heading_of(note.claim.article)) for note in notes_of(claims[:MOST_ROWS])]
    counts = {"total": len(claims), "counted": counted(len(claims), "claim")}
    return rendered("claims.html", rows=rows, several=several, **counts)


def claim_html(claim: Claim) -> Markup:
    """A card: who said it, the sentence that tells of it with the claim marked, and what else is known."""
    (note,) = notes_of([claim])
    facts = {name: fact for name, fact in facts_of(claim) if fact}
    heading = heading_of(claim.article)
    return rendered("claim.html", note=note, sentence=sentence_of(claim), facts=facts, heading=heading)


def heading_of(article: ArticleReference) -> dict[str, Any]:
    """The article's heading, and its address if it is safe to follow."""
    return {"title": article.heading, "url": safe_link(article.url)}


def rows_of(text: str, claims: Sequence[Claim]) -> list[Row]:
    """The article's paragraphs, each with its notes."""
    blocks = blocks_of(text)
    rows = [Row(html, []) for html in marked(text, blocks, marks_of(claims))]
    starts = [block.start for block in blocks]
    for note in notes_of(claims):
        rows[bisect_right(starts, beginning(note.claim)) - 1].notes.append(note)
    return rows


def beginning(claim: Claim) -> int:
    """Where its content begins; of one without a place, its sentence."""
    return claim.content.spans[0].start if claim.content.spans else claim.sentence.start


def notes_of(claims: Sequence[Claim]) -> Iterator[Note]:
    """A note on each claim, numbered from 1."""
    for number, claim in enumerate(claims, 1):
        date = claim.date
        told = (f"“{date.text}”" if date.text else "date of the article") if date else None
        yield Note(number, claim, role_besides(claim.speaker), date.value if date else None, told, stance_of(claim))


def sentence_of(claim: Claim) -> Markup:
    """The sentence that tells of the claim, with its parts marked."""
    wording, start = claim.sentence.text, claim.sentence.start
    (html,) = marked(wording, [Span(0, len(wording))], [mark.moved(-start) for mark in marks_of([claim])])
    return html


def facts_of(claim: Claim) -> Iterator[tuple[str, str | None]]:
    """What else is known of a claim, by name."""
    yield "date", dated(claim.date) if claim.date else None
    yield "kind", claim.kind
    yield "attitude", None if claim.attitude == "assertion" else claim.attitude
    yield "made", stance_of(claim)
    yield "named as", claim.source.text if claim.source and claim.source.text != claim.speaker.name else None
    yield "to", (claim.addressee.name or claim.addressee.text) if claim.addressee else None
    yield "where", claim.medium.text if claim.medium else None
    yield "via", claim.via.name if claim.via else None
    yield "confidence", f"{claim.confidence:.2f}"
    yield "id", claim.id


def stance_of(claim: Claim) -> str | None:
    """Whether its cue says that it was not made, or not yet, or only might be."""
    if claim.cue is None:
        return None
    stances = (["negated"] if claim.cue.negated else []) + [claim.cue.modality]
    return ", ".join(stance for stance in stances if stance != "actual") or None
