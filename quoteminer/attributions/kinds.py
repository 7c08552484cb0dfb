"""Content -> whether it is direct, indirect or mixed: how much of it stands in quotation marks."""

from collections.abc import Sequence

from quoteminer.records import Kind, Layout, Quotation, Span


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
