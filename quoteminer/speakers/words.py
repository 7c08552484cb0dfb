"""Article -> its words, each with what its place and its letters tell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from quoteminer.languages import en
from quoteminer.languages.en_names import DEMONYMS
from quoteminer.speakers.headings import Heading

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:(?:['’.&-]|[’']s-)[^\W_]+)*|(?<= )&(?= )")
POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)
CONTRACTED_VERB = re.compile(r"(?<=\w)['’](?:m|re|ve|ll|d)$", re.IGNORECASE)
CONTRACTION = re.compile(r"(?:n?['’]t|['’](?:m|re|ve|ll|d))$")
APOSTROPHES = ("'", "’")
BEGINS_AFTER = re.compile(r'[\n\r.!?:“"„«•…]')
"""Marks after which a word begins a sentence, a line or a quotation."""


class Word(NamedTuple):
    """A word of the article, its possessive ending and its contracted verb taken off.

    A tuple and no attrs record, since it is made for every word of every article: a record takes seven times as long.
    """

    text: str
    lower: str
    """In small letters, without a full stop at its end."""
    start: int
    end: int
    is_possessive: bool
    is_joined: bool
    """Nothing but blanks of one line stands between it and the word before."""
    is_first: bool
    """It begins a sentence, a line or a quotation."""
    is_shouted: bool = False
    """It stands in a heading all in capitals."""
    is_headed: bool = False
    """It stands in a heading, of this kind or with a capital on each word."""
    is_muted: bool = False
    """Its capital is only the heading's: the article nowhere else gives the word one."""

    @property
    def is_capital(self) -> bool:
        starts = 3 if self.text.startswith(en.NAME_PREFIXES) else 0
        return self.text[starts : starts + 1].isupper() and not self.is_muted

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
    def is_people(self) -> bool:
        """Whether the word means the members of a people, a faith or a party ("Americans", "Democrats")."""
        return self.lower.endswith("s") and self.lower[:-1] in DEMONYMS

    @property
    def is_relative(self) -> bool:
        return self.lower in en.RELATIVE_PRONOUNS and not self.is_acronym


def read_words(text: str, headings: Sequence[Heading] = ()) -> Iterator[Word]:
    """The words one by one, those within headings told as such."""
    ahead = iter(headings)
    heading = next(ahead, None)
    end, is_joined, is_first = 0, True, True
    for match in WORD.finditer(text):
        start, word = match.start(), match[0]
        if end:
            gap = text[end:start]
            is_joined = gap == " " or gap.strip(" \xa0") == ""
            is_first = not is_joined and BEGINS_AFTER.search(gap) is not None
        end = match.end()
        word, is_possessive = without_ending(word, text[end : end + 1])
        if text[end : end + 1] == "." and (word.lower() in en.ABBREVIATIONS or (len(word) == 1 and word.isupper())):
            word, end = text[start : end + 1], end + 1
        while heading is not None and heading.end <= start:
            heading = next(ahead, None)
        is_headed = heading is not None and heading.start <= start
        is_shouted = heading is not None and is_headed and heading.is_shouted
        lower = word.lower().rstrip(".")
        yield Word(word, lower, start, start + len(word), is_possessive, is_joined, is_first, is_shouted, is_headed)


def capitals_within(words: Iterable[Word]) -> set[str]:
    """The words, in small letters, that somewhere have a capital though no sentence begins with them."""
    return {word.lower for word in words if word.is_capital and not word.is_first}


def without_ending(word: str, following: str) -> tuple[str, bool]:
    """The word without "'s" or a contracted verb, and whether it is a possessive."""
    if "'" in word or "’" in word:
        if possessive := POSSESSIVE.search(word):
            return word[: possessive.start()], True
        if contracted := CONTRACTED_VERB.search(word):
            return word[: contracted.start()], False
    return word, following in APOSTROPHES and word[-1] in "sS"


def is_title(word: Word) -> bool:
    """Whether the word is an office, of one or several ("Senators Snowe and Collins")."""
    return word.is_role or word.is_role_of_several
