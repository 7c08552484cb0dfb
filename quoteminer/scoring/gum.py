"""Speakers and dates against GUM's attribution relations, entities and dates: who is meant, and when it was said.

GUM marks finer and odder attributions than a reader of news would, credit lines too, so that a full score is out of
reach. The word lists are part of how the figures are defined, so they stand here and not among the languages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from attrs import field, frozen

from quoteminer.records import Span
from quoteminer.scoring.claims import Dated, ExtractedClaim, by_id
from quoteminer.scoring.measures import rate
from quoteminer.scoring.reading import read_lines
from quoteminer.scoring.tables import Table

LEAST_OVERLAP = 0.3
NOT_JUDGED = frozenset("i we you who which that it one".split())
"""Sources that neither name nor describe anybody."""
TITLE = re.compile(r"^(the|a|an|mr|mrs|ms|dr|sir|dame|lord|president|senator|sen|prof|professor|judge)\.?\s+", re.I)
MOST_WORDS_MORE = 2


@frozen
class Relation:
    """One attribution: the parts of its source, and the entity that the source means."""

    source: tuple[Span, ...]
    entity: str | None = None
    content_edu: Span | None = None
    """The clause that says what is attributed."""


@frozen
class Entity:
    """Somebody or something that the document speaks of."""

    names: tuple[str, ...] = ()


@frozen
class GoldDate:
    """A date expression and its value, None where GUM gives none."""

    start: int
    end: int
    when: str | None = None


@frozen
class Document:
    """One document of GUM."""

    id: str
    text: str
    attributions: tuple[Relation, ...]
    entities: dict[str, Entity | None] = field(factory=dict)
    dates: tuple[GoldDate, ...] = ()

    def names_of(self, entity: str | None) -> tuple[str, ...]:
        """The proper names that the document has for the entity."""
        known = self.entities.get(entity) if entity else None
        return known.names if known else ()


def score_gum(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """The share of relations found, of speakers named or left unknown among them, and of right dates.

    found: a claim's source shares at least 0.3 of the characters with the gold source. named: of those found whose
    entity has a name, the speaker's name fits it. unknown: of the same, no speaker with a name. dates: of the stated
    dates that fall on a date of GUM, the value fits.
    """
    articles = by_id(claims)
    counts: Counter[str] = Counter()
    for document in read_lines(gold, Document):
        of_document = articles.get(document.id, [])
        for relation in document.attributions:
            counts.update(speaker_counts(document, relation, of_document))
        for claim in of_document:
            counts.update(date_counts(claim.date, document.dates))
    rows = {
        figure: {"rate": rate(counts[figure], counts[of]), "right": counts[figure], "of": counts[of]}
        for figure, of in (("found", "judged"), ("named", "nameable"), ("unknown", "nameable"), ("dates", "dated"))
    }
    return (Table(rows),)


def speaker_counts(document: Document, relation: Relation, claims: Iterable[ExtractedClaim]) -> Iterable[str]:
    """What one relation adds to the counts."""
    if not is_judged(document, relation):
        return
    yield "judged"
    hits = [claim for claim in claims if claim.source is not None and stands_at(claim.source, relation.source)]
    if not hits:
        return
    yield "found"
    if names := document.names_of(relation.entity):
        yield "nameable"
        given = [claim.name for claim in hits if claim.name]
        if not given:
            yield "unknown"
        elif any(fits(name, names) for name in given):
            yield "named"


def is_judged(document: Document, relation: Relation) -> bool:
    """Whether the source names or describes somebody."""
    return " ".join(part.of(document.text) for part in relation.source).lower() not in NOT_JUDGED


def date_counts(date: Dated | None, gold: Iterable[GoldDate]) -> Iterable[str]:
    """What one claim's date adds to the counts."""
    if not date or not date.is_stated or date.start is None or date.end is None:
        return
    value = str(date.value)
    for other in gold:
        if other.when and date.start < other.end and other.start < date.end:
            yield "dated"
            if value.startswith(other.when) or other.when.startswith(value):
                yield "dates"
            return


def stands_at(span: Span, places: Iterable[Span]) -> bool:
    """Whether the span and a place share enough of the stretch from where the first begins to where the last ends."""
    for place in places:
        shared = min(span.end, place.end) - max(span.start, place.start)
        stretch = max(span.end, place.end) - min(span.start, place.start)
        if shared / max(1, stretch) >= LEAST_OVERLAP:
            return True
    return False


def fits(name: str, gold_names: Iterable[str]) -> bool:
    """Whether one of the names holds all words of the other, the last word is shared, and few words are added."""
    given = words(name)
    for full in filter(None, map(words, gold_names)):
        nested = set(given) <= set(full) or set(full) <= set(given)
        if given and nested and (given[-1] in full or full[-1] in given) and len(given) <= len(full) + MOST_WORDS_MORE:
            return True
    return False


def words(name: str) -> list[str]:
    """The name's words in small letters, without a title before them and without possessives."""
    return re.findall(r"[^\W_]+", TITLE.sub("", name).lower().replace("’s", "").replace("'s", ""))
