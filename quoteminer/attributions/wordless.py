"""Attributions that report no words: "declined to comment", "is expected to", a bare "reportedly", titles of works."""

import re
from collections.abc import Sequence

from quoteminer.attributions.titles import are_title
from quoteminer.languages.en import STANDING_WORDS, TELLING_FORMS
from quoteminer.languages.en_cues import (
    AUXILIARIES,
    EVIDENTIALS,
    IMPERSONAL_PARTICIPLES,
    IMPERSONAL_VERBS,
    QUESTION_OPENERS,
    SEEMING_VERBS,
    WITHHOLDING_WORDS,
    WORDLESS_PARTICIPLES,
    WORDLESS_VERBS,
)
from quoteminer.records import Attribution, Cue

WORD = re.compile(r"\w+")
NEAREST = 3
"""Words after a verb of speech among which a reported clause would begin."""


def is_wordless(text: str, attribution: Attribution, cue: Cue | None) -> bool:
    """Whether an attribution says neither what was said nor what was denied, or does not say that anybody said it."""
    if attribution.kind == "indirect" and stands_for_something(text, attribution):
        return True
    if cue is None:
        return False
    if is_silence(text, attribution, cue) or is_title(text, attribution, cue):
        return True
    return attribution.source is None and is_impersonal(cue)


def stands_for_something(text: str, attribution: Attribution) -> bool:
    """Whether the content is only a word for what is said elsewhere, or a thing: "he said so", "which he denied"."""
    words = [word for part in attribution.content for word in WORD.findall(part.of(text).lower())]
    return len(words) == 1 and words[0] in STANDING_WORDS


def is_silence(text: str, attribution: Attribution, cue: Cue) -> bool:
    """Whether somebody is told to have said nothing: "declined to comment", "did not respond to"."""
    words = WORD.findall(attribution.content[0].of(text).lower())
    if cue.lemma in WITHHOLDING_WORDS:
        words = without_lead(words)
    elif cue.negated:
        words = [cue.lemma, *words]
    else:
        return False
    is_speech = bool(words) and words[0] in WORDLESS_VERBS | WORDLESS_PARTICIPLES
    return is_speech and not QUESTION_OPENERS & set(words[1 : 1 + NEAREST])


def is_title(text: str, attribution: Attribution, cue: Cue) -> bool:
    """Whether the content is the title of a work in marks, and the cue no word of telling: "reads “War and Peace”"."""
    wording = attribution.content[0].of(text)
    is_unpunctuated = wording[-2:-1].isalnum()
    tells = TELLING_FORMS.intersection(WORD.findall(cue.text.lower()))
    return attribution.kind == "direct" and are_title(WORD.findall(wording)) and is_unpunctuated and not tells


def without_lead(words: Sequence[str]) -> list[str]:
    """A content's words from its verb on: "to directly respond", "to be named"."""
    at = next((at for at, word in enumerate(words) if word not in ("to", "be") and not word.endswith("ly")), len(words))
    return list(words[at:])


def is_impersonal(cue: Cue) -> bool:
    """Whether a cue without a source lays words at nobody's door: "is expected", "seems", "reportedly"."""
    words = WORD.findall(cue.text.lower())
    is_reduced = len(words) == 1 and words[0] in IMPERSONAL_PARTICIPLES
    is_passive = cue.lemma in IMPERSONAL_VERBS and (is_reduced or bool(set(words[:-1]) & AUXILIARIES))
    is_evidential = bool(words) and set(words) - AUXILIARIES <= EVIDENTIALS
    return is_passive or is_evidential or cue.lemma in SEEMING_VERBS
