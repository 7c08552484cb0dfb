"""What the network read -> attributions: whole contents, each with its cue and its source.

The steps that follow stand in files of their own here: `cueless` and `dialogues` attribute quotations that no cue
explains, `nested` what contents tell of others, and `wordless` tells which attributions report no words after all.
"""

from collections.abc import Iterator

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from quoteminer.attributions.boundaries import Roles, settled
from quoteminer.attributions.contents import near_or_quoted, whole_contents, without_strays
from quoteminer.attributions.kinds import kind_of
from quoteminer.attributions.reading import Found, NetworkReading
from quoteminer.languages.en import PROMPTS
from quoteminer.records import ATTITUDES, Attitude, Attribution, Calibration, Layout, Span, in_text_order

FAIR_CHANCE = 0.1
"""Probability from which a cue without a content takes one that likelier belongs to a cue with several."""


@frozen
class Linked:
    """A cue with its source and all contents that the network links to it."""

    cue: Found
    source: Found | None
    contents: tuple[Found, ...]
    link: float
    """Probability of the least certain link."""
    attitude: Attitude
    statement: float
    """How likely it is a claim by the guidelines."""

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
        parts = near_or_quoted(layout, linked.cue.span, whole_contents(layout, linked.contents))
        is_worded = has_words(layout.text, linked.cue.span)
        if not parts or not (is_worded or linked.source) or is_prompt(layout, linked.cue.span):
            continue
        main, others = with_cue(layout, linked.cue.span, parts)
        source = linked.source.span if linked.source else None
        roles = settled(layout.text, Roles(source, linked.cue.span, main))
        number = len(found)
        found.append(
            Attribution(
                content=roles.content,
                cue=roles.cue if is_worded else None,
                source=roles.source,
                kind=kind_of(layout, roles.content, roles.cue),
                confidence=linked.probability,
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


def is_prompt(layout: Layout, cue: Span) -> bool:
    """Whether the cue stands in a line that sends the reader elsewhere ("READ MORE: ...")."""
    paragraph = layout.paragraphs[layout.paragraph_at(cue.start)] if layout.paragraphs else cue
    return PROMPTS.match(layout.text, paragraph.start, paragraph.end) is not None


def has_words(text: str, cue: Span) -> bool:
    """Whether the cue is more than a colon or a dash."""
    return any(character.isalnum() for character in cue.of(text))
