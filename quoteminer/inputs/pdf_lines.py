"""Lines of a page as they are set -> its paragraphs.

A page says where each line stands and nothing of paragraphs. One ends where more space follows than between other
lines, where the size of the letters changes, or where the next word would have had plenty of room on the line.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from pypdf import PageObject

MORE_SPACE = 1.25
"""Times the usual distance between two lines: more parts paragraphs. Word processors add half a line and more."""
FAR = 8
"""Times the usual distance: no space between two paragraphs is as large."""
FULLNESS = 0.92
"""Of the width of full lines, in characters, which in most fonts are not equally wide.

Tried on 40 articles of Wikinews, 612 paragraphs, set in Times and in Helvetica with no space between paragraphs, so
that nothing but the length of lines tells of them. At 0.85, 0.9, 0.92, 0.95 and 0.97 came out right 406, 450, 474, 499
and 498; cut in two were 2, 2, 3, 8 and 31. A cut costs claims, two paragraphs in one hardly any.
"""
SENTENCE_END = re.compile(r"[.!?:…][\"'”’»)\]]*$")
HYPHENATED = re.compile(r"\W*(?P<before>(?:\w+-)*)(?P<part>\w+)-")
COMPOUND = re.compile(r"\w+-\w+")
LOWER_CASE_WORD = re.compile(r"[^\W\d_A-Z]\w*")


@frozen
class Line:
    """A line of a page, its place in points from an edge of the page."""

    text: str
    height: float
    size: float
    """Of its letters, before the page scales them."""


def lines_of(page: "PageObject") -> list[Line]:
    """The page's lines that hold more than blanks, in the order in which the file has them."""
    pieces: list[tuple[str, float, float]] = []

    def take(text: str, page_matrix: Any, text_matrix: Any, _: object, size: float) -> None:
        pieces.append((text, text_matrix[5] * page_matrix[3] + page_matrix[5], size))

    page.extract_text(visitor_text=take)
    return list(joined_to_lines(pieces))


def joined_to_lines(pieces: Iterable[tuple[str, float, float]]) -> Iterator[Line]:
    """Pieces of text with heights and sizes -> lines, each where its first piece that is no blank stands."""
    characters = ((character, height, size) for text, height, size in pieces for character in text)
    for ends, line in groupby(characters, lambda piece: piece[0] == "\n"):
        set_here = [] if ends else list(line)
        written = [piece for piece in set_here if not piece[0].isspace()]
        if written:
            _, height, size = written[0]
            yield Line("".join(piece[0] for piece in set_here).strip(), height, size)


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages: paragraphs with a blank line between them, each on one line."""
    lines = [line for page in pages for line in page]
    usual, widths, compounds = usual_distance(pages), widths_of(lines), compounds_in(lines)
    tops = {id(page[0]) for page in pages if page}
    pieces = [line.text for line in lines[:1]]
    for line, following in pairwise(lines):
        is_new_page = id(following) in tops
        if breaks_off(line, following) if is_new_page else goes_on(line, following, usual, widths[line.size]):
            pieces[-1:] = [with_what_parts_words(line, following, compounds), following.text]
        else:
            pieces += ["\n\n", following.text]
    return "".join(pieces)


def usual_distance(pages: Iterable[Sequence[Line]]) -> float:
    """Points between two lines that follow each other, as most do; 0 where there are none."""
    apart = [abs(one.height - other.height) for page in pages for one, other in pairwise(page)]
    return median_low(distances) if (distances := [distance for distance in apart if distance]) else 0


def widths_of(lines: Iterable[Line]) -> dict[float, int]:
    """Characters of a full line, by the size of its letters: one in ten may be longer, as a footer is."""
    lengths: dict[float, list[int]] = {}
    for line in lines:
        lengths.setdefault(line.size, []).append(len(line.text))
    return {size: sorted(own)[len(own) * 9 // 10] for size, own in lengths.items()}


def goes_on(line: Line, following: Line, usual: float, width: int) -> bool:
    """Whether the next line of a page is of the same paragraph."""
    distance = abs(line.height - following.height)
    if line.size != following.size:
        return False
    if distance > MORE_SPACE * usual:
        return is_far(distance, usual) and breaks_off(line, following)
    return breaks_off(line, following) or is_full(line, following, width)


def is_full(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would hardly have fitted on the line."""
    return len(line.text) + 1 + len(following.text.split(maxsplit=1)[0]) > FULLNESS * width


def is_far(distance: float, usual: float) -> bool:
    """Whether the next line stands in the next column, or beyond a picture."""
    return distance > FAR * usual


def breaks_off(line: Line, following: Line) -> bool:
    """Whether a sentence goes on in the next line, which may be in another column or on another page."""
    is_open = SENTENCE_END.search(line.text) is None
    return is_open and line.size == following.size and LOWER_CASE_WORD.match(following.text) is not None


def compounds_in(lines: Iterable[Line]) -> set[str]:
    """Words with a hyphen that stand within a line."""
    return {word.lower() for line in lines for word in COMPOUND.findall(line.text)}


def with_what_parts_words(line: Line, following: Line, compounds: Collection[str]) -> str:
    """The line and a blank; none after a hyphen, which itself is left out where it only seems to divide a word."""
    last = HYPHENATED.fullmatch(line.text.rsplit(maxsplit=1)[-1])
    rest = LOWER_CASE_WORD.match(following.text)
    if last is None or rest is None:
        return f"{line.text} "
    is_compound = bool(last["before"]) or f"{last['part']}-{rest[0]}".lower() in compounds
    return line.text if is_compound else line.text[:-1]
