"""Speakers of the sources that people marked: who is meant, without the faults of finding out who speaks.

Every source of the gold goes into the step that finds speakers as if it had been found; against GUM and Wikinews.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import get_args

from attrs import frozen

from quoteminer.errors import BadInput
from quoteminer.records import Attribution, Resolution, Span, Speaker
from quoteminer.scoring import recognised
from quoteminer.scoring.claims import GoldClaim, GoldClaims
from quoteminer.scoring.gum import Document, Relation, fits, is_judged
from quoteminer.scoring.measures import rate
from quoteminer.scoring.reading import read_lines
from quoteminer.scoring.sources import ReadMentions, attribution
from quoteminer.scoring.tables import Score, Table
from quoteminer.scoring.wikinews import alike
from quoteminer.speakers import find_speakers

ROWS = ("all", *get_args(Resolution))
Judgement = Callable[[Speaker], dict[str, bool]]
"""For each figure that a source counts in, whether the speaker found for it is as wanted."""


@frozen
class Marked:
    """A text with the sources that people marked in it."""

    text: str
    attributions: list[Attribution]
    judgements: list[Judgement]
    """One for each attribution."""


def score_speakers(gold: Path, read: ReadMentions) -> Score:
    """How many of the sources marked in the gold are put down to the right speakers, in all and by resolution.

    `read` gives how texts are laid out, and what a network reads of the mentions in them. Raises BadInput for gold that
    cannot be read or marks no speakers.
    """
    against = recognised(gold).name
    if against not in MARKED:
        raise BadInput(str(gold), (f"is gold for {against}, which marks no speakers; {', '.join(MARKED)} do",))
    marked = list(MARKED[against](gold))
    judged: defaultdict[str, Counter[str]] = defaultdict(Counter)
    right: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for own, (layout, reading) in zip(marked, read([own.text for own in marked]), strict=True):
        found = find_speakers(layout, own.attributions, reading)
        for speaker, judgement in zip(found, own.judgements, strict=True):
            verdicts = judgement(speaker)
            for row in ("all", speaker.resolution):
                judged[row].update(verdicts.keys())
                right[row].update(figure for figure, is_right in verdicts.items() if is_right)
    rows = {row: figures_of(right[row], judged[row]) for row in sorted(judged, key=ROWS.index) if judged[row]}
    return Score(against, (Table(rows),))


def figures_of(right: Counter[str], judged: Counter[str]) -> dict[str, float]:
    """The rates of one row, and how many sources they are of."""
    return {"sources": max(judged.values()), **{figure: rate(right[figure], of) for figure, of in judged.items()}}


def marked_in_gum(gold: Path) -> Iterator[Marked]:
    """The sources of GUM's attribution relations."""
    for document in read_lines(gold, Document):
        relations = [relation for relation in document.attributions if relation.source]
        yield Marked(
            document.text,
            [attribution(around(r.source), (r.content_edu or around(r.source),)) for r in relations],
            [judgement_of(document, relation) for relation in relations],
        )


def around(parts: Sequence[Span]) -> Span:
    """From where the first part begins to where the last ends."""
    return Span(parts[0].start, parts[-1].end)


def judgement_of(document: Document, relation: Relation) -> Judgement:
    """Whether the speaker's name fits one of the entity's, where GUM has a name and the source is no "I" or "which"."""
    names = document.names_of(relation.entity)
    if not names or not is_judged(document, relation):
        return lambda speaker: {}
    return lambda speaker: {
        "named": speaker.name is not None and fits(speaker.name, names),
        "unknown": speaker.name is None,
    }


def marked_in_wikinews(gold: Path) -> Iterator[Marked]:
    """The sources of the claims annotated in Wikinews."""
    for article in read_lines(gold, GoldClaims):
        claims = [claim for claim in article.claims if claim.source]
        given = [attribution(claim.source, claim.content) for claim in claims]
        yield Marked(article.text, given, [judgement_on(claim) for claim in claims])


def judgement_on(claim: GoldClaim) -> Judgement:
    """Whether name and role are alike, type and resolution the same."""
    want = claim.speaker
    return lambda speaker: {
        "name": alike(speaker.name, want.name),
        "role": alike(speaker.role, want.role),
        "type": speaker.type == want.type,
        "resolution": speaker.resolution == want.resolution,
    }


MARKED: dict[str, Callable[[Path], Iterator[Marked]]] = {"gum": marked_in_gum, "wikinews": marked_in_wikinews}
"""The kinds of gold that mark who is meant, and how they are read."""
