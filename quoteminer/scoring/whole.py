"""Whole attributions: cue, source and all parts of the content together, and when one that was found is right.

Both sides are compared in one form, that of claims (docs/scoring.md). An annotated attribution is brought into it by
the rules that make claims: a part of the content that stands in a paragraph of its own, away from the cue, is an
attribution of its own without cue and source, as a claim that goes on from the one before; and a mere colon or dash
is no cue.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from quoteminer.attributions import has_words, with_cue
from quoteminer.attributions.kinds import kind_of
from quoteminer.brat import GoldAttribution
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Layout, Span
from quoteminer.scoring.claims import ExtractedClaim
from quoteminer.scoring.measures import characters, overlap

LEAST_OVERLAP = 0.8
"""Of the characters that two contents have together, the share that both must have."""


@frozen(eq=False, kw_only=True)
class Whole:
    """An attribution, found or annotated; source and cue may be missing."""

    content: tuple[Span, ...]
    """All parts, in order."""
    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    kind: str
    characters: frozenset[int] = field(init=False, repr=False)
    """The places that the content covers."""

    @characters.default
    def _characters(self) -> frozenset[int]:
        return characters(self.content)


def whole_of(content: Iterable[Span], cue: Span | None, source: Span | None, kind: str) -> Whole:
    """What has at most one cue and one source."""
    cues, sources = (() if span is None else (span,) for span in (cue, source))
    return Whole(content=tuple(sorted(content)), cue=cues, source=sources, kind=kind)


def whole_of_claim(claim: ExtractedClaim) -> Whole:
    """A claim's content, cue and source."""
    return whole_of(claim.content.spans, claim.cue, claim.source, claim.kind or "")


def layout_of(text: str) -> Layout:
    """The paragraphs and quotations of an annotated text; sentences are not asked for."""
    found = paragraphs(text)
    return Layout(text, tuple(found), (), tuple(quotations(text, found)))


def wholes_of(annotated: Iterable[GoldAttribution], layout: Layout) -> list[Whole]:
    """The annotated attributions in the form of claims."""
    return [whole for gold in annotated for whole in as_claims(gold, layout)]


def as_claims(gold: GoldAttribution, layout: Layout) -> Iterator[Whole]:
    """The attribution with its cue, and each part that stands in a paragraph of its own."""
    cue = gold.cue[0] if gold.cue else None
    main, others = with_cue(layout, cue, gold.content) if cue else (gold.content, ())
    cues = tuple(span for span in gold.cue if has_words(layout.text, span))
    yield Whole(content=main, cue=cues, source=gold.source, kind=kind_of(layout, main, cue))
    for part in others:
        yield Whole(content=(part,), cue=(), source=(), kind=kind_of(layout, (part,), cue))


def is_same(one: Whole, other: Whole) -> bool:
    """Whether content, cue and source are the same to the character."""
    return (one.content, one.cue, one.source) == (other.content, other.cue, other.source)


def likeness(one: Whole, other: Whole) -> float:
    """The overlap of the contents, 0 to 1, where cues touch or are missing in both, and sources likewise; else 0."""
    if not one.characters & other.characters:
        return 0.0
    touching = parts_touch(one.cue, other.cue) and parts_touch(one.source, other.source)
    return overlap(one.characters, other.characters) if touching else 0.0


def parts_touch(one: Sequence[Span], other: Sequence[Span]) -> bool:
    """Whether any part of the one shares a character with any of the other, or both are missing."""
    return any(ours.overlaps(theirs) for ours in one for theirs in other) or not (one or other)


def is_right(found: Whole, annotated: Iterable[Whole]) -> bool:
    """Whether one of the annotated attributions is enough like the one found."""
    return any(likeness(found, gold) >= LEAST_OVERLAP for gold in annotated)
