"""What the network linked to a cue -> whole contents: strays left out, marks taken in, parts put together."""

from collections.abc import Iterable, Iterator, Sequence

from quoteminer.attributions.kinds import kind_of, letters
from quoteminer.attributions.reading import Found
from quoteminer.records import Layout, Span

SHORTEST_CONTENT = 2
"""Letters and digits; a content with fewer says nothing."""
COLON = ":"


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
        if letters(layout.text, part) < SHORTEST_CONTENT:
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


def near_or_quoted(layout: Layout, cue: Span, parts: Iterable[Span]) -> tuple[Span, ...]:
    """The parts that stand in the cue's paragraph, and those of others that are quotations.

    Without marks a part in another paragraph is mostly linked wrongly: in PolNeAR's development part 25 of 32.
    """
    home = layout.paragraph_at(cue.start)
    return tuple(
        part
        for part in parts
        if layout.paragraph_at(part.start) <= home <= layout.paragraph_at(part.end - 1)
        or any(layout.quotations_at(part))
    )


def are_one(layout: Layout, before: Span, after: Span) -> bool:
    """Whether two parts are one stretch: only blanks between them, in one paragraph or in one quotation."""
    gap = Span(before.end, after.start)
    if gap.of(layout.text).strip():
        return False
    same_paragraph = layout.paragraph_at(before.start) == layout.paragraph_at(after.start)
    return same_paragraph or any(quotation.span.covers(gap) for quotation in layout.quotations_at(gap))
