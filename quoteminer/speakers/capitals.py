"""Article -> its words, those of headings with a capital only where it says something."""

from collections.abc import Collection, Sequence

from quoteminer.languages import en
from quoteminer.languages.en_names import DEMONYMS, ORGANIZATIONS, PLACES
from quoteminer.speakers.headings import headings
from quoteminer.speakers.kinds import GIVEN_NAMES
from quoteminer.speakers.words import Word, is_title, read_words

WELL_KNOWN = GIVEN_NAMES | PLACES | ORGANIZATIONS | DEMONYMS


def words_of(text: str) -> list[Word]:
    """The article's words in order."""
    headed = headings(text)
    words = list(read_words(text, headed))
    if not headed:
        return words
    body = [word for word in words if not word.is_headed]
    small = {word.lower for word in body if word.text[0].islower()}
    known = {word.lower for word in body if word.text[0].isupper() and not is_weak(word, small)}
    return [
        word._replace(is_muted=True) if word.is_headed and not says_something(words, at, known, small) else word
        for at, word in enumerate(words)
    ]


def is_weak(word: Word, small: Collection[str]) -> bool:
    """Whether the word has its capital only because a sentence begins with it, as far as the article tells."""
    return word.is_first and (word.lower in small or word.is_nameless)


def says_something(words: Sequence[Word], at: int, known: Collection[str], small: Collection[str]) -> bool:
    """Whether a word of a heading is part of a name or title: the article gives it a capital elsewhere too, or else it
    is one that is well known, or follows a title or somebody's given name."""
    word = words[at]
    if word.lower in known or is_title(word) or word.lower in en.HONORIFICS:
        return True
    if word.is_shouted or word.is_nameless:
        return False
    if word.is_acronym or (word.lower in WELL_KNOWN and word.lower not in small):
        return True
    before = words[at - 1] if at and word.is_joined else None
    is_strange = before is not None and before.lower in GIVEN_NAMES and not {before.lower} & {*known, *small}
    return before is not None and (is_strange or before.lower in en.HONORIFICS or is_title(before))
