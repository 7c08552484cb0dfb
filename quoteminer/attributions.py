"""What the network read -> attributions: whole contents, each with its cue and its source."""

from collections.abc import Iterator, Sequence
from typing import Protocol

import numpy as np
from attrs import evolve, field, frozen
from numpy.typing import NDArray

from quoteminer.languages.en import INFINITIVE, PROMPTS, RAISED
from quoteminer.records import (
    ATTITUDES,
    Attitude,
    Attribution,
    Calibration,
    Kind,
    Layout,
    Quotation,
    Span,
    in_text_order,
)

SHORTEST_CONTENT = 2
"""Letters and digits; a content with fewer says nothing."""

COLON = ":"

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
    @property
    def attitudes(self) -> NDArray[np.float32]: ...
    @property
    def statements(self) -> NDArray[np.float32]: ...


@frozen
class Linked:
    """A cue with its source and all contents that the network links to it."""

    cue: Found
    source: Found | None
    contents: tuple[Found, ...]
    link: float = field(default=1.0)
    """Probability of the least certain link."""
    attitude: Attitude = "assertion"
    statement: float = 1.0

    @property
    def probability(self) -> float:
        """That of its least certain span, times its least certain link's."""
        spans = [self.cue, *([self.source] if self.source else []), *self.contents]
        return min(span.probability for span in spans) * self.link


def attributions(layout: Layout, reading: NetworkReading, calibration: Calibration) -> list[Attribution]:
    """The attributions of one article, in order of their contents.

    A content that stands in another paragraph than its cue, further parts of the same quotation aside, is an
    attribution of its own that continues the one with the cue.
    """
    found: list[Attribution] = []
    for linked in linked_spans(layout, reading):
        parts = tuple(whole_contents(layout, linked.contents))
        cue = worded(layout.text, linked.cue.span)
        if not parts or not (cue or linked.source) or is_prompt(layout, linked.cue.span):
            continue
        main, others = with_cue(layout, linked.cue.span, parts)
        number, probability = len(found), linked.probability
        source = linked.source.span if linked.source else None
        if source and is_raised(layout.text, source, linked.cue.span, main):
            main, source = (source, *main), None
        found.append(
            Attribution(
                content=main,
                cue=cue,
                source=source,
                kind=kind_of(layout, main, linked.cue.span),
                confidence=probability,
                attitude=linked.attitude,
                statement=linked.statement,
            )
        )
        for part in others:
            kind = kind_of(layout, (part,), linked.cue.span)
            found.append(evolve(found[number], content=(part,), cue=None, source=None, kind=kind, continues=number))
    return in_text_order([evolve(given, confidence=calibration.confidence(given)) for given in found])


def linked_spans(layout: Layout, reading: NetworkReading) -> Iterator[Linked]:
    """Every cue that owns a content, with its likeliest source."""
    if not reading.contents:
        return
    owners = owners_of(reading.content_to_cue)
    for number, cue in enumerate(reading.cues):
        owned = without_strays(layout, cue.span, reading.contents, np.flatnonzero(owners == number).tolist())
        if not owned:
            continue
        source = int(reading.cue_to_source[number].argmax())
        links = [*reading.content_to_cue[owned, number], reading.cue_to_source[number, source]]
        yield Linked(
            cue,
            reading.sources[source] if source < len(reading.sources) else None,
            tuple(reading.contents[at] for at in owned),
            float(min(links)),
            ATTITUDES[int(reading.attitudes[owned].mean(axis=0).argmax())],
            float(reading.statements[owned].max()),
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


def without_strays(layout: Layout, cue: Span, contents: Sequence[Found], owned: list[int]) -> list[int]:
    """The numbers of a cue's contents but for strays, where any others are left.

    A stray stands in another sentence than the cue, without quotation marks and not below a colon that the cue's
    sentence ends with. Of 783 unquoted parts of split contents in 300 articles of PolNeAR's training part 5 do so.
    """
    home = layout.sentence_at(cue.start)
    if home.of(layout.text).endswith(COLON):
        return owned
    at_home = [
        number
        for number in owned
        if home.overlaps(contents[number].span) or kind_of(layout, (contents[number].span,), cue) != "indirect"
    ]
    return at_home or owned


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
    """The span with the quotation marks that stand right at its ends and belong to what it holds."""
    start, end = span.start, span.end
    for quotation in layout.quotations_at(Span(start - 1, end + 1)):
        inside = quotation.inner
        if inside.start == start and inside.end <= end + 1:
            start = quotation.span.start
        if inside.end == end and inside.start >= start - 1:
            end = quotation.span.end
    return Span(start, end)


def are_one(layout: Layout, before: Span, after: Span) -> bool:
    """Whether two parts are one stretch: only blanks between them, in one paragraph or in one quotation."""
    gap = Span(before.end, after.start)
    if gap.of(layout.text).strip():
        return False
    same_paragraph = layout.paragraph_at(before.start) == layout.paragraph_at(after.start)
    return same_paragraph or any(quotation.span.covers(gap) for quotation in layout.quotations_at(gap))


def with_cue(layout: Layout, cue: Span, parts: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The parts that are one claim with the cue, and the others: those in a paragraph that is neither's.

    Where no part stands in the cue's paragraph, the nearest is the cue's.
    """
    places = [layout.paragraph_at(part.start) for part in parts]
    home = layout.paragraph_at(cue.start)
    if home not in places and home not in [layout.paragraph_at(part.end - 1) for part in parts]:
        nearest = min(range(len(parts)), key=lambda number: abs(parts[number].start - cue.start))
        home = places[nearest]
    main = [
        part
        for part, place in zip(parts, places, strict=True)
        if place <= home <= max(place, layout.paragraph_at(part.end - 1))
    ]
    return tuple(main), tuple(part for part in parts if part not in main)


def is_raised(text: str, source: Span, cue: Span, parts: Sequence[Span]) -> bool:
    """Whether the source is the subject of what is said: "the minister" of "the minister is said to have left".

    So PolNeAR has it in all 65 such attributions of its training part.
    """
    is_subject = source.end <= cue.start and not text[source.end : cue.start].strip()
    return is_subject and RAISED.fullmatch(cue.of(text)) is not None and INFINITIVE.match(parts[0].of(text)) is not None


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
