"""Names that a model found -> names of the article, titles set apart, beside those that rules found."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from quoteminer.languages import en
from quoteminer.records import FoundName
from quoteminer.speakers.kinds import type_of
from quoteminer.speakers.names import Name, made_name
from quoteminer.speakers.words import Word, is_title

LEAST_LIKELY = 0.8
"""Names less likely than this are left to the rules. `quoteminer score-speakers` on the half of the Wikinews gold that
is learned from, share named rightly at 0.5, 0.7 and 0.9: 94.6, 96.2, 96.2."""
LEAST_SEEN = 0.5
"""How likely a name is to be at least for the model to confirm what the rules only guess."""
NO_NAME_BEGINS = en.ARTICLES | en.DEFINITE_WORDS
TITLE_WORDS = en.HONORIFICS.keys() | en.STATUSES | en.RANKS


def with_given(text: str, words: Sequence[Word], names: Sequence[Name], given: Sequence[FoundName]) -> list[Name]:
    """The names in order: those of the rules, as far as they are no mere guesses, and those given that touch none of
    them and have a capital; in headings, where rules know only what the text repeats, persons' names as given.

    The rules set titles apart and know how the news writes names, the model knows more names than they: where its names
    take the place of theirs, more speakers are named wrongly (docs/experiments.md).
    """
    names = confirmed(words, names, given)
    likely = sorted((name for name in given if name.probability >= LEAST_LIKELY), key=lambda name: name.span)
    made = [name for name in names_of(text, words, likely) if not name.text.islower()]
    headed = {at for name in made if name.type == "person" and words[name.last_word].is_headed for at in name.numbers}
    names = [name for name in names if not headed.issuperset(name.numbers)]
    taken = {at for name in names for at in name.numbers}
    return sorted([*(name for name in made if taken.isdisjoint(name.numbers)), *names], key=lambda name: name.span)


def confirmed(words: Sequence[Word], names: Sequence[Name], given: Sequence[FoundName]) -> list[Name]:
    """The names of the rules without lone words that have a capital only where a sentence begins with them, and that
    the model does not see as names: "Early polls", "Remember that"."""
    inside = {word.lower for word in words if word.text[0].isupper() and not word.is_first}  # those of headings as well
    seen = {at for one in given if one.probability >= LEAST_SEEN for at in range(one.span.start, one.span.end)}
    return [
        name
        for name in names
        if name.span.start in seen or not is_beginning(words, name) or words[name.last_word].lower in inside
    ]


def is_beginning(words: Sequence[Word], name: Name) -> bool:
    """Whether a name is one word, of which nothing else is known, at the beginning of a sentence."""
    return name.type == "unknown" and name.first_word == name.last_word and words[name.first_word].is_first


def names_of(text: str, words: Sequence[Word], given: Sequence[FoundName]) -> Iterator[Name]:
    """The given names, in order, as names of the article; what holds no word, or a word of the one before, is none."""
    free = 0
    for one in given:
        first, end = (
            bisect_left(words, place, key=lambda word: word.start) for place in (one.span.start, one.span.end)
        )
        first = after_articles(words, max(first, free), end)
        if first < end:
            start = after_titles(words, first, end) if one.type == "person" else first
            yield made_of(text, words, one, (first_title(words, first, free), start, end))
            free = end


def after_articles(words: Sequence[Word], first: int, end: int) -> int:
    """The number of the first word that is no article."""
    return next((at for at in range(first, end) if words[at].lower not in NO_NAME_BEGINS), end)


def after_titles(words: Sequence[Word], first: int, end: int) -> int:
    """The number of the first word of a person's name that is no title; the last word is none."""
    return next((at for at in range(first, end) if not is_before_name(words[at])), end - 1)


def is_before_name(word: Word) -> bool:
    """Whether the word is a title or part of one."""
    return not word.is_nameless and (is_title(word) or word.lower in TITLE_WORDS)


def first_title(words: Sequence[Word], start: int, free: int) -> int:
    """The number of the first of the capitalised titles right before a name."""
    while start > free and words[start].is_joined and words[start - 1].is_capital and is_before_name(words[start - 1]):
        start -= 1
    return start


def made_of(text: str, words: Sequence[Word], given: FoundName, places: tuple[int, int, int]) -> Name:
    """The name of the article whose titles, whose wording and whose end have these numbers."""
    first, start, end = places
    titles, name = words[first:start], words[start:end]
    kind = type_of(titles, name) if given.type == "unknown" else given.type
    return made_name(text, titles, name, kind, first)
