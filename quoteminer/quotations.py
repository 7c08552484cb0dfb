"""Article -> the stretches that stand between quotation marks, paired by the table in `languages/marks.py`."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from quoteminer.languages.en import APOSTROPHE_ENDINGS, ELISIONS
from quoteminer.languages.marks import ALL_MARKS, APOSTROPHES, CLOSING_PUNCTUATION, MARK_PAIRS, OPENING_BRACKETS
from quoteminer.records import Quotation, Span

CLOSINGS = {pair.opening: frozenset(p.closing for p in MARK_PAIRS if p.opening == pair.opening) for pair in MARK_PAIRS}
OPENINGS = {pair.closing: frozenset(p.opening for p in MARK_PAIRS if p.closing == pair.closing) for pair in MARK_PAIRS}
ALWAYS_OPENING = frozenset(CLOSINGS) - frozenset().union(*CLOSINGS.values())
MARK = re.compile("|".join(re.escape(mark) for mark in sorted(ALL_MARKS, key=len, reverse=True)))
WORD = re.compile(r"\w+")
SHORT_YEAR = re.compile(r"\d\d\D*")
LONGEST_ENDING = max(map(len, APOSTROPHE_ENDINGS))
NON_BLANK = re.compile(r"\S")


@frozen
class Mark:
    """One quotation mark in the text, with what its surroundings allow it to be."""

    text: str
    span: Span
    is_free_before: bool
    """A blank, an opening bracket, a dash, another mark or nothing stands before it."""
    is_free_after: bool
    """A blank, punctuation, another mark or nothing stands after it."""

    @property
    def looks_opening(self) -> bool:
        return self.is_free_before and not self.is_free_after

    @property
    def looks_closing(self) -> bool:
        return self.is_free_after and not self.is_free_before


@frozen
class Opened:
    """A quotation whose end has not been met yet."""

    mark: Mark
    reopenings: tuple[Span, ...] = ()


class OpenQuotations:
    """The quotations that no mark has closed yet, each in the ones before it.

    The levels of every opening mark are kept, so that closing takes no longer in a text where nothing is ever closed.
    """

    def __init__(self, opened: Iterable[Opened]) -> None:
        self.stack: list[Opened] = []
        self.levels: dict[str, list[int]] = defaultdict(list)
        for one in opened:
            self.add(one)

    def add(self, opened: Opened) -> None:
        """Open a quotation within the others."""
        self.levels[opened.mark.text].append(len(self.stack))
        self.stack.append(opened)

    def level_closed_by(self, mark: str) -> int | None:
        """The level of the innermost quotation that the mark can close."""
        return max((self.levels[o][-1] for o in OPENINGS.get(mark, ()) if self.levels.get(o)), default=None)

    def close(self, level: int) -> Opened:
        """Take out the quotation at that level; those still open within it are dropped."""
        closed = self.stack[level]
        for opened in self.stack[level:]:
            self.levels[opened.mark.text].pop()
        del self.stack[level:]
        return closed


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Every quotation of the article, in order of its start, nested ones after those they stand in.

    Marks are paired within their paragraph. A quotation still open at the paragraph's end goes on only where the next
    paragraph begins with the same opening mark; otherwise its mark is dropped, so that a missing mark costs at most
    its own paragraph.
    """
    found: list[Quotation] = []
    unclosed: list[Opened] = []
    for paragraph in paragraphs:
        marks = list(marks_of(text, paragraph))
        carried = reopened(unclosed, marks, paragraph)
        pairs, unclosed = paired(text, marks[1:] if carried else marks, carried)
        found += pairs
    found.sort(key=lambda quotation: (quotation.span.start, -quotation.span.end))
    return with_depths(found)


def marks_of(text: str, paragraph: Span) -> Iterator[Mark]:
    """The paragraph's quotation marks, apostrophes inside words left out."""
    for match in MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        mark = Mark(
            match[0],
            Span(start, end),
            is_free_before=before.isspace() or before in OPENING_BRACKETS or before in ALL_MARKS,
            is_free_after=after.isspace() or after in CLOSING_PUNCTUATION or after in ALL_MARKS,
        )
        if mark.text not in APOSTROPHES or mark.is_free_before or mark.is_free_after:
            yield mark


def reopened(unclosed: list[Opened], marks: list[Mark], paragraph: Span) -> list[Opened]:
    """The quotation that goes on in this paragraph by repeating its opening mark, if one does."""
    if not marks or marks[0].span.start != paragraph.start:
        return []
    again = [opened for opened in unclosed if opened.mark.text == marks[0].text]
    return [evolve(again[0], reopenings=(*again[0].reopenings, marks[0].span))] if again else []


def paired(text: str, marks: list[Mark], carried: list[Opened]) -> tuple[list[Quotation], list[Opened]]:
    """The quotations closed among these marks, and what stays open after them."""
    found: list[Quotation] = []
    still_open = OpenQuotations(carried)
    for at, mark in enumerate(marks):
        level = closed_level(mark, still_open)
        if level is not None and not is_apostrophe(text, marks, at):
            opened = still_open.close(level)
            if NON_BLANK.search(text, opened.mark.span.end, mark.span.start):
                span = Span(opened.mark.span.start, mark.span.end)
                found.append(Quotation(span, opened.mark.span, mark.span, reopenings=opened.reopenings))
        elif opens(text, mark):
            still_open.add(Opened(mark))
    return found, still_open.stack


def closed_level(mark: Mark, still_open: OpenQuotations) -> int | None:
    """The level of the open quotation that this mark closes, None where it closes none."""
    if mark.text in CLOSINGS and mark.looks_opening:
        return None
    if (mark.text in APOSTROPHES or mark.text in ALWAYS_OPENING) and not mark.is_free_after:
        return None
    return still_open.level_closed_by(mark.text)


def opens(text: str, mark: Mark) -> bool:
    """Whether the mark can begin a quotation where it stands."""
    if mark.text not in CLOSINGS:
        return False
    if mark.text in ALWAYS_OPENING and mark.text not in APOSTROPHES:
        return True
    if mark.text in APOSTROPHES:
        return mark.looks_opening and not is_elision(text, mark)
    return not mark.looks_closing


def is_elision(text: str, mark: Mark) -> bool:
    """Whether the mark is an apostrophe that drops the beginning of a word or a year ('em, '90s)."""
    word = WORD.match(text, mark.span.end)
    return word is not None and (word[0].lower() in ELISIONS or SHORT_YEAR.fullmatch(word[0]) is not None)


def is_apostrophe(text: str, marks: list[Mark], at: int) -> bool:
    """Whether a mark that could close only ends a word ('the workers' rights', rock 'n' roll): another closes later."""
    mark = marks[at]
    before = text[max(0, mark.span.start - LONGEST_ENDING) : mark.span.start].lower()
    if mark.text not in APOSTROPHES or not before.endswith(APOSTROPHE_ENDINGS):
        return False
    if not re.match(r"\s+\w", text[mark.span.end : mark.span.end + 3]):
        return False
    for number in range(at + 1, len(marks)):
        later = marks[number]
        if later.text == mark.text and later.looks_opening:
            return False
        if later.text == mark.text and later.looks_closing:
            return True
    return False


def with_depths(ordered: list[Quotation]) -> list[Quotation]:
    """The quotations with the number of others that each stands in."""
    found: list[Quotation] = []
    around: list[Quotation] = []
    for quotation in ordered:
        while around and not around[-1].span.covers(quotation.span):
            around.pop()
        found.append(evolve(quotation, depth=len(around)))
        around.append(quotation)
    return found
