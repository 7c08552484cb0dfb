"""A very long article <-> the stretches that the network reads one by one.

What the network is asked grows with the square of what it is given at once: every content is weighed against every cue.
No news article is so long; a year's volume in one file may be, or a line of megabytes.
"""

from bisect import bisect_left, bisect_right
from collections import ChainMap
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteminer.records import Attribution, Layout, MentionReading, Sentence, Span

LONGEST_STRETCH = 100_000
"""Code points. The longest of 3,300 news articles and press releases at hand has 30,000."""


@frozen(eq=False)
class Stretch:
    """A part of an article as a text of its own."""

    start: int
    """Where it begins in the article."""
    layout: Layout


def stretches(layout: Layout) -> Iterator[Stretch]:
    """The stretches of an article in order; one for all but the longest.

    An article is cut where a paragraph begins, or where none does a sentence, or after so many code points. A quotation
    that is cut counts in neither stretch.
    """
    start = 0
    while len(layout.text) - start > LONGEST_STRETCH:
        end = last_beginning(layout, Span(start, start + LONGEST_STRETCH))
        yield Stretch(start, part_of(layout, Span(start, end)))
        start = end
    yield Stretch(start, part_of(layout, Span(start, len(layout.text))) if start else layout)


def last_beginning(layout: Layout, within: Span) -> int:
    """The best place to cut a stretch: the last at which a paragraph, else a sentence, begins in its second half."""
    paragraph = layout.paragraphs[layout.paragraph_at(within.end)].start if layout.paragraphs else within.end
    middle = (within.start + within.end) // 2
    places = (paragraph, layout.sentence_at(within.end).start, within.end)
    return next(place for place in places if middle < place <= within.end)


def part_of(layout: Layout, span: Span) -> Layout:
    """What stands in a stretch of the article, its places counted from the stretch's beginning."""
    first = layout.paragraph_at(span.start)
    paragraphs = [paragraph for _, paragraph in shared_with(layout.paragraphs, span)]
    sentence_spans = [sentence.span for sentence in layout.sentences]
    sentences = [
        Sentence(shared, layout.sentences[number].paragraph - first)
        for number, shared in shared_with(sentence_spans, span)
    ]
    quotations = [
        quotation.moved(-span.start) for quotation in layout.quotations_at(span) if span.covers(quotation.span)
    ]
    return Layout(span.of(layout.text), tuple(paragraphs), tuple(sentences), tuple(quotations))


def shared_with(spans: Sequence[Span], stretch: Span) -> Iterator[tuple[int, Span]]:
    """The numbers of the spans that lie in the stretch, if only in part, and that part from the stretch's beginning."""
    first = max(0, bisect_right(spans, stretch.start, key=lambda span: span.start) - 1)
    beyond = bisect_left(spans, stretch.end, key=lambda span: span.start)
    for number in range(first, beyond):
        shared = Span(max(spans[number].start, stretch.start), min(spans[number].end, stretch.end))
        if shared.start < shared.end:
            yield number, shared.moved(-stretch.start)


def joined(found: Sequence[tuple[Stretch, Sequence[Attribution]]]) -> list[Attribution]:
    """The attributions of an article, given those of its stretches."""
    whole: list[Attribution] = []
    for stretch, attributions in found:
        before = len(whole)
        for given in attributions:
            continues = None if given.continues is None else given.continues + before
            whole.append(evolve(given.moved(stretch.start), continues=continues))
    return whole


def joined_mentions(found: Sequence[tuple[Stretch, MentionReading]]) -> MentionReading:
    """What was read of an article's mentions, given what was read of those in its stretches."""
    moved = [reading.moved(stretch.start) for stretch, reading in found]
    names = tuple(name for reading in moved for name in reading.names)
    return MentionReading(names, dict(ChainMap(*(dict(reading.antecedents) for reading in moved))))
