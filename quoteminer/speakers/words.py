"""Article -> its words, each with what its place and its letters tell."""

import re
from collections.abc import Iterator

from attrs import evolve, field, frozen

from quoteminer.languages import en
from quoteminer.records import Span

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:['’.&-]|[’']s-)[^\W_]+)*")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
CONTRACTION = re.compile(r"(?:n?['’]t|['’](?:m|re|ve|ll|d))$")
LINE = re.compile(r"[^\r\n]+")
FIRST_AFTER = '\n\r.!?:“"„«•…'
"""Marks after which a word begins a sentence, a line or a quotation."""
LEAST_HEADING = 3
"""Words of a line from which on it is a heading if it is all in capitals."""


@frozen
class Word:
    """A word of the article, its possessive ending taken off."""

    text: str
    span: Span
    is_possessive: bool
    is_joined: bool
    """Nothing but blanks of one line stands between it and the word before."""
    is_first: bool
    """It begins a sentence, a line or a quotation."""
    is_shouted: bool = False
    """It stands in a heading all in capitals."""
    is_muted: bool = False
    """Its capital is only the heading's: the article nowhere else gives the word one."""
    lower: str = field(init=False)

    @lower.default
    def _lower(self) -> str:
        return self.text.lower().rstrip(".")

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper() and not self.is_muted

    @property
    def is_acronym(self) -> bool:
        return self.text.isupper() and len(self.text) > 1 and not self.is_shouted

    @property
    def is_nameless(self) -> bool:
        """Whether its capital, if it has one, says nothing."""
        is_adjective = self.lower.endswith(en.COMPOUND_ADJECTIVES)
        return is_adjective or (CONTRACTION.sub("", self.lower) in en.NAMELESS_CAPITALS and not self.is_acronym)

    @property
    def is_role(self) -> bool:
        return self.lower in en.ROLE_NOUNS or self.lower.rpartition("-")[2] in en.ROLE_NOUNS

    @property
    def is_role_of_several(self) -> bool:
        return self.lower.endswith("s") and self.lower[:-1] in en.ROLE_NOUNS

    @property
    def is_relative(self) -> bool:
        return self.lower in en.RELATIVE_PRONOUNS and not self.is_acronym


def words_of(text: str) -> list[Word]:
    """The article's words in order."""
    words = list(read_words(text))
    if not any(word.is_shouted for word in words):
        return words
    known = {word.lower for word in words if word.is_capital and not (word.is_shouted or word.is_first)}
    return [evolve(word, is_muted=word.is_shouted and word.lower not in known and not is_title(word)) for word in words]


def headings(text: str) -> list[Span]:
    """The lines all in capitals; none where the whole text is."""
    lines = [match for match in LINE.finditer(text) if match[0].isupper() and len(match[0].split()) >= LEAST_HEADING]
    return [] if text.isupper() else [Span(*line.span()) for line in lines]


def read_words(text: str) -> Iterator[Word]:
    """The words one by one."""
    shouted = headings(text)
    end, is_very_first = 0, True
    for match in WORD.finditer(text):
        start, word = match.start(), match[0]
        gap = text[end:start]
        end = match.end()
        if possessive := POSSESSIVE.search(word):
            word = word[: possessive.start()]
        is_possessive = possessive is not None or (word[-1] in "sS" and text[end : end + 1] in ("’", "'"))
        if text[end : end + 1] == "." and (word.lower() in en.ABBREVIATIONS or (len(word) == 1 and word.isupper())):
            word, end = text[start : end + 1], end + 1
        is_first = is_very_first or any(mark in FIRST_AFTER for mark in gap)
        is_very_first = False
        while shouted and shouted[0].end <= start:
            shouted.pop(0)
        is_shouted = bool(shouted) and shouted[0].start <= start
        yield Word(word, Span(start, start + len(word)), is_possessive, gap.strip(" \xa0") == "", is_first, is_shouted)


def is_title(word: Word) -> bool:
    """Whether the word is an office, of one or several ("Senators Snowe and Collins")."""
    return word.is_role or word.is_role_of_several
