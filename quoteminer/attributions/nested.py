"""Contents that tell of a further statement -> the attributions in them ("Reuters reports that Smith said ...").

The network gives every word one role, and PolNeAR, from which it learned, annotates the outer layer alone. So a content
with words of telling in it is read a second time, by itself, and what is found there stands within the attribution
that it belongs to.
"""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteminer.languages.en import COMPLEMENTIZER, POSSESSIVE_ENDING, PRONOUNS, TELLING_FORMS
from quoteminer.records import Attribution, Layout, Sentence, Span, in_text_order

WORD = re.compile(r"\w+")
CARRIED_SHARE = 0.8
"""Share of a content's letters that, when inner attributions hold them, leaves it nothing of its own."""


@frozen(eq=False)
class Passage:
    """Part of a content that may tell of a further statement."""

    owner: int
    """The number of the attribution whose content it is."""
    span: Span
    layout: Layout
    """The passage as a text of its own."""


def passages(layout: Layout, attributions: Sequence[Attribution]) -> Iterator[Passage]:
    """The parts of contents that are worth reading once more: unquoted at their start, and with words of telling."""
    for number, given in enumerate(attributions):
        for part in given.content:
            start = COMPLEMENTIZER.match(layout.text, part.start, part.end)
            span = Span(start.end() if start else part.start, part.end)
            if has_words_of_telling(span.of(layout.text)) and not is_quoted(layout, span):
                yield Passage(number, span, cut_out(layout, span))


def has_words_of_telling(wording: str) -> bool:
    """Whether any word tells that something was said or thought."""
    return any(word in TELLING_FORMS for word in WORD.findall(wording.lower()))


def is_quoted(layout: Layout, span: Span) -> bool:
    """Whether all of the span stands in quotation marks; claims told inside somebody's very words are theirs."""
    return any(quotation.span.covers(span) for quotation in layout.quotations_at(span))


def cut_out(layout: Layout, span: Span) -> Layout:
    """A stretch of an article as one sentence of a text of its own, with the quotations that stand in it."""
    whole = Span(0, len(span))
    inside = (quotation for quotation in layout.quotations_at(span) if span.covers(quotation.span))
    quotations = tuple(quotation.moved(-span.start) for quotation in inside)
    return Layout(span.of(layout.text), (whole,), (Sentence(whole, 0),), quotations)


def with_inner(
    layout: Layout, attributions: Sequence[Attribution], found: Sequence[tuple[Passage, Sequence[Attribution]]]
) -> list[Attribution]:
    """The attributions and those found in passages of their contents, in order of their contents."""
    outer, inner = list(attributions), []
    for passage, inside in found:
        owner = attributions[passage.owner]
        told = [placed(given, passage, owner) for given in inside if tells(passage.layout, given)]
        if carries(layout, owner, told):
            outer[passage.owner] = evolve(owner, is_carrier=True)
        inner += told
    return in_text_order([*outer, *inner])


def tells(layout: Layout, inner: Attribution) -> bool:
    """Whether an attribution in a passage is a statement of somebody named or described there, in no quotation.

    Whom a pronoun means cannot be told well enough to lay another's words at his door: mostly it is the outer speaker
    ("Smith said he believes ...").
    """
    if inner.source is None or inner.cue is None or inner.continues is not None:
        return False
    is_pronoun = inner.source.of(layout.text).lower() in PRONOUNS
    return not is_pronoun and has_words_of_telling(inner.cue.of(layout.text)) and not is_quoted(layout, inner.cue)


def placed(inner: Attribution, passage: Passage, owner: Attribution) -> Attribution:
    """The attribution at its place in the article; it is no surer than the one it stands within."""
    confidence = min(inner.confidence, owner.confidence)
    return evolve(inner.moved(passage.span.start), confidence=confidence, within=passage.owner)


def carries(layout: Layout, owner: Attribution, told: Sequence[Attribution]) -> bool:
    """Whether the inner attributions leave the content of the outer one nothing to say but them.

    Of "Smith's claim that it is safe" the outer speaker mostly has something to say, be it only "is false".
    """
    own = places(layout, owner.content)
    clauses = [inner for inner in told if inner.source and not POSSESSIVE_ENDING.search(inner.source.of(layout.text))]
    return len(own & places(layout, [stretch_of(inner) for inner in clauses])) >= CARRIED_SHARE * len(own)


def stretch_of(inner: Attribution) -> Span:
    """From the first to the last of what belongs to an attribution, and so with what stands in its reporting clause."""
    return Span(min(span.start for span in inner.spans), max(span.end for span in inner.spans))


def places(layout: Layout, spans: Sequence[Span]) -> set[int]:
    """The offsets of the letters and digits in the spans."""
    return {at for span in spans for at in range(span.start, span.end) if layout.text[at].isalnum()}
