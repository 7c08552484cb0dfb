"""Spans against CofeNet's cut of PolNeAR: tokens with a place in the article and BIO labels of the three roles.

The figures are those of Wang et al. 2022, "CofeNet: Context and Former-Label Enhanced Net for Complicated Quotation
Extraction": exact, begin and Jaccard. A span in code points counts as the tokens it touches; spans outside the gold's
instances are not judged, and a span that several claims share counts once.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from quoteminer.bio import faults_of, labelled
from quoteminer.records import ROLES, Span
from quoteminer.scoring.claims import ExtractedClaim, by_name
from quoteminer.scoring.measures import rates
from quoteminer.scoring.reading import read_lines
from quoteminer.scoring.tables import Table


@frozen
class Instance:
    """A sentence or so of an article."""

    doc: str
    offsets: tuple[Span | None, ...]
    """Where each token stands in the article; None for one that is not found there."""
    labels: tuple[str, ...] = field()

    @labels.validator
    def _check(self, _: object, labels: tuple[str, ...]) -> None:
        if faults := faults_of(labels, len(self.offsets)):
            raise ValueError(", ".join(faults))


@frozen
class Counts:
    """What one role's spans of one instance add to the figures."""

    exact: tuple[int, int, int]
    """Right, found, gold."""
    begin: tuple[int, int, int]
    jaccard: tuple[float, ...]
    """The best overlap of every gold span, and 0 for every span found that overlaps none."""


def score_cofenet(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """Exact, begin and Jaccard figures of each role."""
    return figures_of(by_name(claims), read_lines(gold, Instance))


def figures_of(claims: Mapping[str, Sequence[ExtractedClaim]], instances: Iterable[Instance]) -> tuple[Table, ...]:
    """The figures of each role, given the claims of each document."""
    spans = {document: spans_of(of_document) for document, of_document in claims.items()}
    counts: dict[str, list[Counts]] = {role: [] for role in ROLES}
    for instance in instances:
        for role in ROLES:
            found = on_tokens(spans.get(instance.doc, {}).get(role, set()), instance.offsets)
            counts[role].append(counts_of(found, labelled(instance.labels, role)))
    return (Table({role: summed(counts[role]) for role in ROLES}),)


def spans_of(claims: Sequence[ExtractedClaim]) -> dict[str, set[Span]]:
    """The spans of each role in one article's claims."""
    return {
        "source": {claim.source for claim in claims if claim.source is not None},
        "cue": {claim.cue for claim in claims if claim.cue is not None},
        "content": {span for claim in claims for span in claim.content.spans},
    }


def on_tokens(spans: set[Span], offsets: Sequence[Span | None]) -> set[Span]:
    """The spans in token numbers, those that touch no token left out."""
    places = [place for place in offsets if place is not None]
    if not places:
        return set()
    instance = Span(min(place.start for place in places), max(place.end for place in places))
    found = set()
    for span in filter(instance.overlaps, spans):
        touched = [number for number, place in enumerate(offsets) if place is not None and place.overlaps(span)]
        if touched:
            found.add(Span(touched[0], touched[-1] + 1))
    return found


def counts_of(found: set[Span], gold: set[Span]) -> Counts:
    """One instance's share of the figures."""
    begins, gold_begins = {span.start for span in found}, {span.start for span in gold}
    best = [max((jaccard(span, other) for other in found), default=0.0) for span in gold]
    stray = [0.0 for span in found if not any(span.overlaps(other) for other in gold)]
    return Counts(
        exact=(len(found & gold), len(found), len(gold)),
        begin=(len(begins & gold_begins), len(begins), len(gold_begins)),
        jaccard=(*best, *stray),
    )


def jaccard(one: Span, other: Span) -> float:
    """Tokens that both have over tokens that either has."""
    shared = max(0, min(one.end, other.end) - max(one.start, other.start))
    return shared / (len(one) + len(other) - shared)


def summed(counts: Sequence[Counts]) -> dict[str, float]:
    """The figures of one role."""
    exact = rates(*(sum(count.exact[k] for count in counts) for k in range(3)))
    begin = rates(*(sum(count.begin[k] for count in counts) for k in range(3)))
    overlaps = [value for count in counts for value in count.jaccard]
    return {**exact, "begin F1": begin["F1"], "Jaccard": 100 * sum(overlaps) / max(1, len(overlaps))}
