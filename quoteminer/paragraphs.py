"""Article -> paragraphs, whether they are parted by blank lines, by single line ends, or wrapped at a column."""

import re
from itertools import pairwise

from quoteminer.records import Span

LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
SENTENCE_ENDS = tuple('.!?:…。！？"”’»)]')
WRAP_WIDTHS = range(50, 101)
"""Columns at which editors and mailers wrap text, 72 and 80 above all; longer or shorter lines were not wrapped."""

WRAPPED_LINES = 2
"""So many full lines must break off in the middle of a sentence: a single one may be a headline."""


def paragraphs(text: str) -> list[Span]:
    """The article's paragraphs in order, without blanks at either end; the gaps between them hold only blanks.

    A line end parts two paragraphs, unless the article is wrapped at a column: then it does so only where the next
    line's first word would still have fitted on the line, or where a blank line follows.
    """
    lines = [line for match in LINE.finditer(text) if (line := Span(*match.span()).trimmed(text))]
    if not is_wrapped(text, lines):
        return lines
    width = max(map(len, lines))
    joined = lines[:1]
    for before, line in pairwise(lines):
        if is_single_line_end(text, before, line) and is_full(text, before, line, width):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def is_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether most line ends stand where a full line broke off in the middle of a sentence."""
    width = max(map(len, lines), default=0)
    ends = [(a, b) for a, b in pairwise(lines) if is_single_line_end(text, a, b)]
    broken = [is_full(text, a, b, width) and text[a.end - 1] not in SENTENCE_ENDS for a, b in ends]
    return width in WRAP_WIDTHS and sum(broken) >= WRAPPED_LINES and 2 * sum(broken) > len(ends)


def is_single_line_end(text: str, line: Span, following: Span) -> bool:
    """Whether no blank line stands between the two."""
    return len(text[line.end : following.start].strip(" \t").splitlines()) <= 1


def is_full(text: str, line: Span, following: Span, width: int) -> bool:
    """Whether the first word of the following line would not have fitted at the end of this one."""
    first_word = following.of(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(first_word) > width
