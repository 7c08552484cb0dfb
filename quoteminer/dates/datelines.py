"""The date at the head of an article: a line that tells no more, the end of a byline, or a wire service's dateline."""

import re
from collections.abc import Iterator
from datetime import date

from quoteminer.dates.grammar import Expression, expressions_in
from quoteminer.dates.reference import Reference
from quoteminer.dates.resolving import resolved
from quoteminer.languages.en_dates import AFTER_DATELINE, BYLINE, DATELINE_PLACE, DATELINE_WORDS
from quoteminer.records import Span, StatementDate

HEAD_LINES = 6
"""Lines, empty ones left out, in which a dateline is looked for."""
SLOTS_OF_A_DAY = ({"day", "month"}, {"day", "month_number"}, {"mark", "written"})
LONGEST_HEAD = 2_000
"""Code points of the text in which those lines stand."""
LONGEST_DATELINE = 120
"""Code points of a line in which a dateline may stand, up to its end."""


def find_dateline(text: str) -> Expression | None:
    """The date expression at the head of the article that tells when it was published; it names a day at least."""
    for line in head_lines(text):
        for expression in expressions_in(text, Span(line.start, min(line.end, line.start + LONGEST_DATELINE))):
            if is_day(expression) and is_dateline(text, line, expression.span):
                return expression
    return None


def head_lines(text: str) -> Iterator[Span]:
    """The article's first lines that are not empty."""
    lines = re.finditer(r"[^\r\n]*\S[^\r\n]*", text[:LONGEST_HEAD])
    for _, line in zip(range(HEAD_LINES), lines, strict=False):
        yield Span(*line.span())


def is_day(expression: Expression) -> bool:
    """Whether the expression, or that of its parts which is no clock time, names a day of the calendar."""
    parts = [part for part in (expression.parts or (expression,)) if part.kind != "clock"]
    return len(parts) == 1 and any(slots <= parts[0].slots.keys() for slots in SLOTS_OF_A_DAY)


def is_dateline(text: str, line: Span, at: Span) -> bool:
    """Whether what stands beside the date in its line makes it a dateline."""
    is_alone = DATELINE_WORDS.fullmatch(text, line.start, at.start) and DATELINE_WORDS.fullmatch(text, at.end, line.end)
    is_after_byline = BYLINE.fullmatch(text, line.start, at.start) and DATELINE_WORDS.fullmatch(text, at.end, line.end)
    is_after_place = DATELINE_PLACE.fullmatch(text, line.start, at.start) or at.start == line.start
    return bool(is_alone or is_after_byline or (is_after_place and AFTER_DATELINE.match(text, at.end, line.end)))


def date_of_dateline(text: str, dateline: Expression, issued: StatementDate | None) -> StatementDate | None:
    """The day that a dateline gives; a year that it does not name is that of the publication, where that is known.

    None where no year is known, or the month of publication is another.
    """
    known = re.match(r"(\d{4})(?:-(\d\d))?", issued.value) if issued else None
    year_end = date(int(known[1]), 12, 31) if known else None
    period = resolved(dateline, Reference(published=year_end))
    if period is None or (issued and not period.value.startswith(issued.value)):
        return None
    at = dateline.span
    return StatementDate(
        value=period.value, precision="day", text=at.of(text), start=at.start, end=at.end, basis="dateline"
    )
