"""Names as articles give them -> what they are compared by: their words in one spelling, without titles."""

import re
from functools import lru_cache

from attrs import frozen

from quoteminer.languages import en
from quoteminer.languages.en_names import (
    FEMALE_NAMES,
    GENERATIONS,
    LEGAL_FORMS,
    MALE_NAMES,
    SPELLINGS,
    TITLE_ABBREVIATIONS,
)
from quoteminer.records import SpeakerType
from quoteminer.speakers.entities import fold
from quoteminer.speakers.spellings import given_spelling, surname_spelling

RESPELLING = tuple((re.compile(pattern), replacement) for pattern, replacement in SPELLINGS)
TITLES = (en.ROLE_NOUNS | en.STATUSES | en.HONORIFICS.keys() | TITLE_ABBREVIATIONS.keys()) - MALE_NAMES - FEMALE_NAMES
PRONOUNS = (
    en.MALE_PRONOUNS
    | en.FEMALE_PRONOUNS
    | en.NEUTER_PRONOUNS
    | en.PLURAL_PRONOUNS
    | en.FIRST_PERSON_PRONOUNS
    | en.SECOND_PERSON_PRONOUNS
    | en.RELATIVE_PRONOUNS
)
DESCRIBING = PRONOUNS | en.POSSESSIVE_PRONOUNS | (en.DEFINITE_WORDS | en.ARTICLES) - {"the"}
"""First words of a wording that is no name."""
COMMON_NOUNS = TITLES | en.PERSON_NOUNS | en.GROUP_NOUNS | en.DOCUMENT_NOUNS
SINGLE_LETTERS = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_]\.?")
LEAST_ACRONYM, LONGEST_ACRONYM = 2, 8
"""Letters."""


@frozen
class ComparedName:
    """A name as it is compared; names that are equal here are one, written or titled in several ways."""

    words: tuple[str, ...]
    """In small letters, without accents, titles and legal forms; initials one by one."""
    generation: str = ""
    """What sets a son apart from his father ("jr", "iii")."""
    is_person: bool | None = None
    """Whether it is a person's; None for names of several words, where the words tell enough."""

    @property
    def is_bare(self) -> bool:
        """Whether it is one word: a surname, an acronym, or a whole name."""
        return len(self.words) == 1

    @property
    def given(self) -> str:
        """The first word, a person's given name or its initial."""
        return self.words[0]

    @property
    def middle(self) -> tuple[str, ...]:
        """What stands between given name and surname."""
        return self.words[1:-1]

    @property
    def surname(self) -> str:
        """The last word."""
        return self.words[-1]


@lru_cache(maxsize=100_000)
def compared(name: str, kind: SpeakerType) -> ComparedName | None:
    """The name as it is compared; None where the wording names nobody ("the minister", "they", "Senators")."""
    words = [word for folded in fold(name.replace("&", " and ")) for word in parted(folded, name) if word]
    words = words[1:] if words[:1] == ["the"] else words
    if not words or not is_name(name, words):
        return None
    if kind == "person":
        words = without_titles(words)
        spelt = (given_spelling(words[0]), *words[1:-1], surname_spelling(words[-1])) if len(words) > 1 else (words[0],)
        return ComparedName(spelt, generation_of(name), True if len(spelt) == 1 else None)
    spelt = tuple(respelt(word) for word in without_legal_form(words))
    return ComparedName(spelt, "", False if len(spelt) == 1 else None)


def parted(word: str, name: str) -> list[str]:
    """The letters of initials written together ("J.D.", or "JD" beside small letters), else the word."""
    if SINGLE_LETTERS.fullmatch(word):
        return word.replace(".", " ").split()
    is_pair = len(word) == 2 and word.upper() in name.split() and name.upper() != name
    return list(word) if is_pair and name.startswith(word.upper()) else [word.strip(".")]


def is_name(name: str, words: list[str]) -> bool:
    """Whether the wording has a capital, or is of a script without, and is no pronoun or common noun."""
    has_capital = name != name.lower() or name == name.upper()
    first = name.split(maxsplit=1)[0].lower().partition("'")[0].partition("’")[0]
    describes = first in DESCRIBING and not acronym_of(name)
    return has_capital and not describes and not all(is_common(word) for word in words)


def is_common(word: str) -> bool:
    """Whether the word names an office, a kind of people or a document, singular or plural."""
    return word in COMMON_NOUNS or word.removesuffix("s") in COMMON_NOUNS


def without_titles(words: list[str]) -> list[str]:
    """The words of a person's name after any titles."""
    first = 0
    while first < len(words) - 1 and (words[first] in TITLES or words[first].removesuffix("s") in TITLES):
        first += 1
    return words[first:]


def without_legal_form(words: list[str]) -> list[str]:
    """The words of a company's name without "Inc" and the like at their end."""
    return words[:-1] if len(words) > 1 and words[-1] in LEGAL_FORMS else words


def generation_of(name: str) -> str:
    """ "jr" and the like, where the name ends so."""
    last = name.rsplit(maxsplit=1)[-1].strip(".,").lower()
    return last if last in GENERATIONS else ""


def respelt(word: str) -> str:
    """The word in a spelling that is neither British nor American, but the same for both."""
    for pattern, replacement in RESPELLING:
        word = pattern.sub(replacement, word)
    return word


def acronym_of(name: str) -> str | None:
    """The letters of a name that is an acronym ("WHO", "U.N."), else None."""
    letters = name.replace(".", "")
    is_one = letters.isalpha() and letters.isupper() and LEAST_ACRONYM <= len(letters) <= LONGEST_ACRONYM
    return letters if is_one else None
