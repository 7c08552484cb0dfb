"""Names of persons that are written in several ways -> one spelling that stands for all."""

import re
from functools import lru_cache

from quoteminer.languages.en_names import GIVEN_NAME_SPELLINGS, SHORT_FORMS, SURNAME_SPELLINGS

ROMANIZING = tuple((re.compile(pattern), replacement) for pattern, replacement in SURNAME_SPELLINGS)


def given_spelling(word: str) -> str:
    """The spelling that stands for all in which another alphabet's given name is written."""
    return GIVEN_NAME_SPELLINGS.get(word, word)


@lru_cache(maxsize=10_000)
def surname_spelling(word: str) -> str:
    """The same for surnames."""
    for pattern, replacement in ROMANIZING:
        word = pattern.sub(replacement, word)
    return word


def full_forms(given: str) -> frozenset[str]:
    """The given name and the names that it may be short for."""
    return SHORT_FORMS.get(given, frozenset()) | {given}


def are_one_given_name(one: str, other: str) -> bool:
    """Whether two given names may be one person's: spelt in two ways, or the one short for the other."""
    return given_spelling(one) == given_spelling(other) or one in full_forms(other) or other in full_forms(one)
