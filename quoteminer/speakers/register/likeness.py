"""Two persons' names -> whether both could be one person's, and what it would take to believe it.

Names speak strongly for one person where surname and given name are spelt alike and only initials or middle names are
left away ("Barack Obama", "Barack H. Obama", "B. Obama"). They speak weakly where a given name could be short for the
other ("Bob", "Robert"), where a second surname is left away, or where surnames are nearly alike ("Zelensky",
"Zelenskyi"): then a role that both have must speak for it, too. Two different given names never are one person's.
"""

from typing import Literal

from rapidfuzz import fuzz

from quoteminer.speakers.register.names import ComparedName
from quoteminer.speakers.spellings import full_forms

Likeness = Literal["strong", "weak"]

LEAST_LIKENESS = 85
"""Likeness of two spellings of a surname, 0 to 100: one letter in seven may differ ("Mauer", "Maurer")."""
SHORTEST_LIKE = 5
"""Letters of a surname from which on likeness counts."""


def likeness(one: ComparedName, other: ComparedName) -> Likeness | None:
    """How strongly two names of several words speak for one person; None where they speak against it."""
    if one.generation != other.generation:
        return None
    if one.surname == other.surname:
        return given_likeness(one.given, other.given) if agree(one.middle, other.middle) else None
    if one.given != other.given or is_initial(one.given):
        return None
    shorter, longer = sorted((one.words, other.words), key=len)
    if longer[: len(shorter)] == shorter:
        return "weak"
    is_near = are_spelt_alike(one.surname, other.surname) and agree(one.middle, other.middle)
    return "weak" if is_near else None


def given_likeness(one: str, other: str) -> Likeness | None:
    """How strongly two given names speak for one person of the same surname."""
    if one == other or (one[0] == other[0] and (is_initial(one) or is_initial(other))):
        return "strong"
    return "weak" if full_forms(one) & full_forms(other) else None


def agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether what stands between given name and surname can be the same, as far as both have it."""
    return all(a == b or (a[0] == b[0] and (is_initial(a) or is_initial(b))) for a, b in zip(one, other, strict=False))


def is_initial(word: str) -> bool:
    """Whether the word is a single letter."""
    return len(word) == 1


def are_spelt_alike(one: str, other: str) -> bool:
    """Whether two surnames are nearly the same letters."""
    if min(len(one), len(other)) < SHORTEST_LIKE:
        return False
    return fuzz.ratio(one, other, score_cutoff=LEAST_LIKENESS) > 0
