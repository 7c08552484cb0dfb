"""Wording of a cue -> its dictionary form, and whether it denies that the content was said.

The rules see the cue alone. They look for one word, the main reporting verb or noun, and lemmatise it: irregular forms
from a table, the rest by the rules of English spelling.
"""

import re
from itertools import zip_longest

from quoteminer.languages.en import (
    AUXILIARIES,
    CUE_PHRASES,
    DENYING_VERBS,
    DETERMINERS,
    FILLERS,
    IRREGULAR_FORMS,
    IRREGULAR_STEMS,
    LEADING_WORDS,
    NEGATIONS,
    ONLY,
    PREPOSITIONS,
    SILENT_E,
    VERBS_IN_EE,
    VERBS_IN_LY,
    WITHHOLDING_VERBS,
)
from quoteminer.records import Cue, Span

WORD = re.compile(r"n't\b|'[a-z]+|[^\W\d_]+?(?=n't\b)|[^\W\d_]+")
VOWEL = re.compile("[aeiouy]")
DOUBLED = re.compile(r"([^aeiou])\1$")


def cue_of(text: str, span: Span | None) -> Cue | None:
    """The cue that stands at a span of the article, with its lemma and negation; None where there is no cue."""
    if span is None:
        return None
    wording = span.of(text)
    return Cue(text=wording, start=span.start, end=span.end, lemma=lemma_of(wording), negated=is_negated(wording))


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


def is_negated(cue_wording: str) -> bool:
    """Whether the cue says that its source did not say the content, or denied it.

    A negation before a verb of denying takes the denial back: "did not deny" is not negated.
    """
    words = words_of(cue_wording)
    negations = [word in NEGATIONS and following not in ONLY for word, following in zip_longest(words, words[1:])]
    denies = bool(words) and lemmatised(main_word(words)) in DENYING_VERBS
    return any(negations) is not (denies or is_withheld(words))


def words_of(wording: str) -> list[str]:
    """The cue's words in small letters, "didn't" parted in two."""
    return WORD.findall(wording.lower().replace("’", "'"))


def is_withheld(words: list[str]) -> bool:
    """Whether a verb such as "declined" stands before the reporting verb, which so did not happen."""
    lemmas = [lemmatised(word) for word in words]
    main = lemmatised(main_word(words)) if words else ""
    return any(lemma in WITHHOLDING_VERBS and lemma != main for lemma in lemmas)


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
