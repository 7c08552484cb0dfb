"""Wording of a cue -> its dictionary form.

The rules see the cue alone. They look for one word, the main reporting verb or noun, and lemmatise it: irregular forms
from a table, the rest by the rules of English spelling.
"""

import re

from quoteminer.languages.en import PREPOSITIONS
from quoteminer.languages.en_cues import (
    AUXILIARIES,
    CUE_PHRASES,
    DETERMINERS,
    FILLERS,
    IRREGULAR_FORMS,
    IRREGULAR_STEMS,
    LEADING_WORDS,
    NEGATIONS,
    SILENT_E,
    VERBS_IN_EE,
    VERBS_IN_LY,
)

WORD = re.compile(r"n't\b|'[a-z]+|[^\W\d_]+?(?=n't\b)|[^\W\d_]+")
VOWEL = re.compile("[aeiouy]")
DOUBLED = re.compile(r"([^aeiou])\1$")


def lemma_of(cue_wording: str) -> str:
    """The dictionary form of the cue's main reporting word.

    "has said" gives `say`, "was quoted as saying" `say`, "is expected to announce" `announce`, "his claim that"
    `claim`, "called for" `call`. "according to" is its own, and so is a cue without words (":").
    """
    words = words_of(cue_wording)
    if not words:
        return cue_wording.strip()
    for phrase in CUE_PHRASES:
        if " ".join(words).startswith(phrase):
            return phrase
    return lemmatised(main_word(words))


def words_of(wording: str) -> list[str]:
    """The cue's words in small letters, "didn't" parted in two."""
    return WORD.findall(wording.lower().replace("’", "'"))


def main_word(words: list[str]) -> str:
    """The word that reports, as inflected in the cue."""
    rest = [word for word in words if not is_small(word)]
    if not rest:
        return words[-1]
    if words[0] in DETERMINERS and len(rest) > 1:
        return head_noun(words[1:])
    at = words.index(rest[0])
    if lemmatised(words[at]) in LEADING_WORDS:
        led = led_to(words[at + 1 :])
        if led:
            return main_word(led)
    return rest[0]


def is_small(word: str) -> bool:
    """Whether the word is never the reporting one where another is there."""
    is_adverb = word.endswith("ly") and word not in VERBS_IN_LY
    return is_adverb or any(word in kind for kind in (AUXILIARIES, NEGATIONS, FILLERS, DETERMINERS, PREPOSITIONS))


def head_noun(words: list[str]) -> str:
    """The last word before the first preposition."""
    ends = [at for at, word in enumerate(words) if word in PREPOSITIONS and at > 0]
    return words[ends[0] - 1] if ends else words[-1]


def led_to(words: list[str]) -> list[str]:
    """What follows "to" or "as", or begins with a verb in -ing: the part that a leading verb leads to."""
    for at, word in enumerate(words):
        if word == "to" or (word == "as" and words[at + 1 : at + 2] and words[at + 1].endswith("ing")):
            return [led for led in words[at + 1 :] if led != "to"]
        if word.endswith("ing") and not is_small(word):
            return words[at:]
        if not is_small(word):
            return []
    return []


def lemmatised(word: str) -> str:
    """The dictionary form of a verb, or of a noun in the plural."""
    if word in IRREGULAR_FORMS:
        return IRREGULAR_FORMS[word]
    if word.endswith("ing") and VOWEL.search(word[:-3]):
        return verb_of(word[:-3])
    if word.endswith("ied"):
        return word[:-1] if len(word) == len("died") else word[:-3] + "y"
    if word.endswith("eed"):
        return word[:-1] if word[:-1] in VERBS_IN_EE else word
    if word.endswith("ed") and VOWEL.search(word[:-2]):
        return verb_of(word[:-2])
    return without_s(word)


def verb_of(stem: str) -> str:
    """The verb that a stem before -ed or -ing comes from: a doubled consonant undone, a lost e put back."""
    if stem in IRREGULAR_STEMS:
        return IRREGULAR_STEMS[stem]
    if DOUBLED.search(stem):
        keeps = len(stem) <= len("add") or stem[-1] in "sfz" or (stem[-1] == "l" and is_one_syllable(stem))
        return stem if keeps else stem[:-1]
    return stem + "e" if SILENT_E.search(stem) else stem


def is_one_syllable(stem: str) -> bool:
    """Whether the vowels stand all together."""
    return len(re.findall("[aeiouy]+", stem)) == 1


def without_s(word: str) -> str:
    """A third person or a plural in -s without it."""
    if len(word) <= len("his") or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-1] if len(word) == len("dies") else word[:-3] + "y"
    return word[:-2] if word.endswith(("xes", "ches", "shes", "sses", "zzes", "oes")) else word[:-1]
