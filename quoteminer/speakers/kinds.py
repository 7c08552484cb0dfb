"""The words of a name -> what kind of thing bears it, and the gender that they tell."""

import re
from collections.abc import Sequence

from quoteminer.languages import en
from quoteminer.languages.en_names import (
    COMPANY_WORDS,
    DEMONYMS,
    FEMALE_NAMES,
    INSTITUTIONAL_ADJECTIVES,
    MALE_NAMES,
    ORGANIZATIONS,
    PLACES,
    PRESS_WORDS,
)
from quoteminer.records import SpeakerType
from quoteminer.speakers.words import Word, is_title

GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES
ORGANIZATION_ENDS = en.ORGANIZATION_WORDS - en.ROLE_NOUNS
NO_GIVEN_NAMES = DEMONYMS | PLACES | en.DIRECTIONS | INSTITUTIONAL_ADJECTIVES
NAMED_ORGANIZATIONS = ORGANIZATION_ENDS | ORGANIZATIONS
LAST_OF_ORGANIZATIONS = COMPANY_WORDS | PRESS_WORDS
NUMERAL = re.compile(r"[IVX]+")
"""What sets kings and popes apart, and sons from their fathers."""


def is_given(word: Word) -> bool:
    """Whether the word is a common given name."""
    return word.lower in GIVEN_NAMES


def type_of(titles: Sequence[Word], name: Sequence[Word]) -> SpeakerType:
    """What kind of thing bears the name."""
    wording = " ".join(word.text for word in name).lower()
    if any(is_title(word) or word.lower in en.HONORIFICS for word in titles):
        return "person"
    if wording in PLACES or (len(name) > 1 and name[-1].lower in en.PLACE_WORDS) or is_building(name):
        return "place"
    if is_organization(name):
        return "organization"
    if is_given(name[0]):
        return "person"
    if name[-1].lower in en.DOCUMENT_NOUNS:
        return "document"
    if len(name) == 1:
        return "organization" if is_acronym(name[0]) else "unknown"
    if any(is_acronym(word) for word in name) or name[0].lower in NO_GIVEN_NAMES:
        return "organization"
    return "person" if len(name) <= 5 and "." not in name[-1].text[:-1] else "organization"


def is_building(name: Sequence[Word]) -> bool:
    """Whether a word of the name says that it is a building's ("Trump Tower", but not "Jerry Hall")."""
    return not is_given(name[0]) and any(word.lower in en.BUILDINGS for word in name[1:])


def is_organization(name: Sequence[Word]) -> bool:
    """Whether a word of the name says that an organisation bears it."""
    if any(word.lower in NAMED_ORGANIZATIONS or word.text in ("of", "for", "&") for word in name):
        return True
    return len(name) > 1 and name[-1].lower in LAST_OF_ORGANIZATIONS and not is_given(name[0])


def is_acronym(word: Word) -> bool:
    """Whether the word is an acronym, no initials, no numeral ("Johann II") and no number ("COVID-19")."""
    return word.text.replace("&", "").isalpha() and word.is_acronym and not NUMERAL.fullmatch(word.text)


def gender_of(titles: Sequence[Word], name: Sequence[Word]) -> str | None:
    """The gender that honorific, title or given name tells."""
    for word in titles:
        if gender := en.HONORIFICS.get(word.lower):
            return gender
        if word.lower in en.FEMALE_ROLES or word.lower in en.MALE_ROLES:
            return "female" if word.lower in en.FEMALE_ROLES else "male"
    is_male, is_female = name[0].lower in MALE_NAMES, name[0].lower in FEMALE_NAMES
    if len(name) < 2 and not titles and not (is_male or is_female):
        return None
    return "male" if is_male and not is_female else "female" if is_female and not is_male else None
