"""Article -> its headings, where a capital makes no name: lines all in capitals, lines with a capital on each word."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from quoteminer.languages import en

LINE = re.compile(r"[^\r\n]+")
LETTERS = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LEAST_SHOUTED = 3
"""Words of a line from which on it is a heading if it is all in capitals."""
LEAST_CAPITALISED = 4
"""Words with a capital from which on a line may be one."""
LEAST_SHARE = 0.6
"""Of its words, those with a capital."""
SMALL = (
    en.PREPOSITIONS
    | en.CONJUNCTIONS
    | en.PHRASE_BREAKS
    | en.ARTICLES
    | en.NAME_PARTICLES
    | en.PRONOUNS
    | en.SMALL_WORDS
)
"""Words that may go without one."""
LEAST_COMMON = 4
"""Letters of a word that is known for a common one by its small letters elsewhere."""
NO_NAMES = en.NAMELESS_CAPITALS - en.LINKING_PREPOSITIONS - en.ARTICLES - {"and", "the"}
"""Words that tell of a sentence, and stand in no list of names."""


class Heading(NamedTuple):
    """A line that is a heading, by its place in code points."""

    start: int
    end: int
    is_shouted: bool
    """All in capitals; else with a capital on each word."""


def headings(text: str) -> list[Heading]:
    """The headings of an article, in order."""
    return [] if text.isupper() else sorted([*shouted(text), *capitalised(text)])


def shouted(text: str) -> Iterator[Heading]:
    """The lines all in capitals."""
    for line in LINE.finditer(text):
        if line[0].isupper() and len(line[0].split()) >= LEAST_SHOUTED:
            yield Heading(*line.span(), is_shouted=True)


def capitalised(text: str) -> Iterator[Heading]:
    """The lines that write each longer word with a capital ("Mayor Visits School After Fire") and are no names alone;
    none where they are most of the text."""
    lines = [line for line in LINE.finditer(text) if is_capitalised(line[0])]
    if lines and 2 * sum(len(line[0]) for line in lines) < len(text):
        common = NO_NAMES | {word for word in LETTERS.findall(text) if word.islower() and len(word) >= LEAST_COMMON}
        for line in lines:
            if any(word.lower() in common for word in LETTERS.findall(line[0])):
                yield Heading(*line.span(), is_shouted=False)


def is_capitalised(line: str) -> bool:
    """Whether most words of a line have a capital, and only little ones go without."""
    words = capitals = 0
    for match in LETTERS.finditer(line):
        word = match[0]
        if word[0].islower() and word not in SMALL:
            return False
        words, capitals = words + 1, capitals + word[0].isupper()
    return capitals >= max(LEAST_CAPITALISED, LEAST_SHARE * words) and not line.isupper()
