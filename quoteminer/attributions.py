"""What the network read -> attributions: whole contents, each with its cue and its source."""

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from quoteminer.languages.en import PROMPTS
from quoteminer.records import Attribution, Calibration, Kind, Layout, Quotation, Span, in_text_order

SHORTEST_CONTENT = 2
"""Letters and digits; a content with fewer says nothing."""

FAIR_CHANCE = 0.1
"""Probability from which a cue without a content takes one that likelier belongs to a cue with several."""


class Found(Protocol):
    """A span that the network found, and how sure it is."""

    @property
    def span(self) -> Span: ...
    @property
    def probability(self) -> float: ...


class NetworkReading(Protocol):
    """The network's spans of one article and the probabilities of the links between them; see network/runtime.py."""

    @property
    def sources(self) -> Sequence[Found]: ...
    @property
    def cues(self) -> Sequence[Found]: ...
    @property
    def contents(self) -> Sequence[Found]: ...
    @property
    def content_to_cue(self) -> NDArray[np.float32]: ...
    @property
    def cue_to_source(self) -> NDArray[np.float32]: ...


@frozen
class Linked:
    """A cue with its source and all contents that the network links to it."""

    cue: Found
    source: Found | None
    contents: tuple[Found, ...]
    link: float = field(default=1.0)
    """Probability of the least certain link."""

    @property
    def probability(self) -> float:
        """That of its least certain span, times its least certain link's."""
        spans = [self.cue, *([self.source] if self.source else []), *self.contents]
        return min(span.probability for span in spans) * self.link


def attributions(layout: Layout, reading: NetworkReading, calibration: Calibration) -> list[Attribution]:
    """The attributions of one article, in order of their contents."""
    found: list[Attribution] = []
    for linked in linked_spans(reading):
        parts = parts_with_cue(layout, linked.cue.span, list(whole_contents(layout, linked.contents)))
        cue = worded(layout.text, linked.cue.span)
        if not parts or not (cue or linked.source) or is_prompt(layout, linked.cue.span):
            continue
        found.append(
            Attribution(
                content=parts,
                cue=cue,
                source=linked.source.span if linked.source else None,
                kind=kind_of(layout, parts, linked.cue.span),
                confidence=calibration.confidence(linked.probability),
            )
        )
    return in_text_order(found)


def linked_spans(reading: NetworkReading) -> Iterator[Linked]:
    """Every cue that owns a content, with its likeliest source."""
    if not reading.contents:
        return
    owners = owners_of(reading.content_to_cue)
    for number, cue in enumerate(reading.cues):
        owned = np.flatnonzero(owners == number).tolist()
        if not owned:
            continue
        source = int(reading.cue_to_source[number].argmax())
        links = [*reading.content_to_cue[owned, number], reading.cue_to_source[number, source]]
        yield Linked(
            cue,
            reading.sources[source] if source < len(reading.sources) else None,
            tuple(reading.contents[at] for at in owned),
            float(min(links)),
        )


def owners_of(content_to_cue: NDArray[np.float32]) -> NDArray[np.int64]:
    """(contents,): the likeliest cue of each content, save that a cue left with none may take one of another's several.

    A cue without a content is hardly ever annotated, so a fair chance is enough for it.
    """
    owners: NDArray[np.int64] = content_to_cue.argmax(axis=1)
    owned = np.bincount(owners, minlength=content_to_cue.shape[1])
    for cue in np.flatnonzero(owned[:-1] == 0):
        free = np.where(owned[owners] > 1, content_to_cue[:, cue], 0)
        content = int(free.argmax())
        if free[content] >= FAIR_CHANCE:
            owned[owners[content]] -= 1
            owners[content], owned[cue] = cue, 1
    return owners


def whole_contents(layout: Layout, contents: Sequence[Found]) -> Iterator[Span]:
    """The contents' spans with their quotation marks, those put together that only blanks or one quotation part."""
    whole: Span | None = None
    for part in sorted(with_marks(layout, found.span) for found in contents):
        if sum(character.isalnum() for character in part.of(layout.text)) < SHORTEST_CONTENT:
            continue
        if whole and are_one(layout, whole, part):
            whole = Span(whole.start, max(whole.end, part.end))
            continue
        if whole:
            yield whole
        whole = part
    if whole:
        yield whole


def with_marks(layout: Layout, span: Span) -> Span:
    """The span with the marks of every quotation whose words it holds all."""
    start, end = span.start, span.end
    for quotation in layout.quotations_at(span):
        inner = quotation.inner
        shared = Span(max(span.start, inner.start), min(span.end, inner.end))
        if 0 < letters(layout.text, inner) == letters(layout.text, shared):
            start, end = min(start, quotation.span.start), max(end, quotation.span.end)
    return Span(start, end)


def are_one(layout: Layout, before: Span, after: Span) -> bool:
    """Whether two parts are one stretch: only blanks between them, in one paragraph or in one quotation."""
    gap = Span(before.end, after.start)
    if gap.of(layout.text).strip():
        return False
    same_paragraph = layout.paragraph_at(before.start) == layout.paragraph_at(after.start)
    return same_paragraph or any(quotation.span.covers(gap) for quotation in layout.quotations_at(gap))


def parts_with_cue(layout: Layout, cue: Span, parts: Sequence[Span]) -> tuple[Span, ...]:
    """The parts that are one claim with the cue: those in its paragraph or, where there are none, in the nearest.

    A part in any other paragraph is left out. Where it is a quotation it goes on without a cue, which is not for this
    step; where it is none the link is mostly wrong (in PolNeAR's development part 25 of 32).
    """
    near = [part for part in parts if paragraphs_between(layout, cue, part) == 0]
    quoted = [part for part in parts if any(layout.quotations_at(part))]
    if not near and quoted:
        nearest = min(quoted, key=lambda part: abs(part.start - cue.start))
        near = [part for part in quoted if paragraphs_between(layout, nearest, part) == 0]
    return tuple(near)


def paragraphs_between(layout: Layout, here: Span, there: Span) -> int:
    """How many paragraphs the one stands away from the other, 0 where they share one."""
    first, last = layout.paragraph_at(there.start), layout.paragraph_at(there.end - 1)
    return max(0, first - layout.paragraph_at(here.start), layout.paragraph_at(here.start) - last)


def is_prompt(layout: Layout, cue: Span) -> bool:
    """Whether the cue stands in a line that sends the reader elsewhere ("READ MORE: ...")."""
    paragraph = layout.paragraphs[layout.paragraph_at(cue.start)] if layout.paragraphs else cue
    return PROMPTS.match(paragraph.of(layout.text)) is not None


def worded(text: str, cue: Span) -> Span | None:
    """The cue, unless it is a mere colon or dash."""
    return cue if any(character.isalnum() for character in cue.of(text)) else None


def kind_of(layout: Layout, parts: Sequence[Span], cue: Span | None) -> Kind:
    """Whether all, some or none of the content's words stand in quotation marks that the cue does not stand in."""
    words = inside = 0
    for part in parts:
        own = [q for q in layout.quotations_at(part) if cue is None or not q.span.covers(cue)]
        words += letters(layout.text, part)
        inside += letters_within(layout.text, part, own)
    if inside == 0:
        return "indirect"
    return "direct" if inside >= words else "mixed"


def letters_within(text: str, part: Span, quotations: Sequence[Quotation]) -> int:
    """Letters and digits of the part that stand in any of the quotations, which are in order."""
    count, done = 0, part.start
    for quotation in quotations:
        shared = Span(max(done, quotation.span.start), min(part.end, quotation.span.end))
        if shared.start < shared.end:
            count += letters(text, shared)
            done = shared.end
    return count


def letters(text: str, span: Span) -> int:
    """Letters and digits in the span."""
    return sum(character.isalnum() for character in span.of(text))
