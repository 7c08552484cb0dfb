"""Statements that go on from another one: they were made when that one was."""

from bisect import bisect_right
from collections.abc import Sequence

from attrs import evolve

from quoteminer.dates.clauses import own_words
from quoteminer.languages.en import FIRST_PERSON_PRONOUNS, IRREGULAR_FORMS, SECOND_PERSON_PRONOUNS, SUBJECT_PRONOUNS
from quoteminer.languages.en_dates import GOES_ON, NOT_PAST, SOME_TIME_BEFORE
from quoteminer.records import Attribution, Sentence, StatementDate

THIRD_PERSON = SUBJECT_PRONOUNS - FIRST_PERSON_PRONOUNS - SECOND_PERSON_PRONOUNS


def with_inherited(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    stated: Sequence[StatementDate | None],
) -> list[StatementDate | None]:
    """The dates, with those that an attribution inherits from the one it goes on from, in the attributions' order."""
    dates = list(stated)
    in_order = sorted(range(len(attributions)), key=lambda number: place_of(attributions[number]))
    for before, number in zip([None, *in_order], in_order, strict=False):
        if dates[number] is None:
            origin = origin_of(text, sentences, attributions, number, before)
            inherited = dates[origin] if origin is not None else None
            dates[number] = inherited and evolve(inherited, basis="inherited")
    return dates


def place_of(attribution: Attribution) -> int:
    """Where the attribution's own words begin, or its content if it has none."""
    return min(own_words(attribution) or attribution.content).start


def origin_of(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], number: int, before: int | None
) -> int | None:
    """The number of the attribution that one goes on from; `before` is the one that stands before it."""
    after = attributions[number]
    if after.continues is not None or before is None:
        return after.continues
    return before if goes_on(text, sentences, attributions[before], after) else None


def goes_on(text: str, sentences: Sequence[Sentence], before: Attribution, after: Attribution) -> bool:
    """Whether the latter of two attributions is more of what the same speaker said on the same occasion.

    Its source is a pronoun or the name used before; and its cue says so ("added") not far below, or it stands in the
    paragraph of the former and tells of the same time.
    """
    if before.cue is None or after.cue is None or not is_same_speaker(text, before, after):
        return False
    earlier, later = before.cue.of(text), after.cue.of(text)
    paragraphs = paragraph_at(sentences, place_of(after)) - paragraph_at(sentences, place_of(before))
    if GOES_ON.search(later):
        return paragraphs <= 1
    return paragraphs == 0 and is_past(earlier) == is_past(later) and SOME_TIME_BEFORE.search(later) is None


def is_past(cue: str) -> bool:
    """Whether the cue has a verb in the past tense."""
    words = cue.lower().split()
    return any(word.endswith("ed") or (word in IRREGULAR_FORMS and not NOT_PAST.search(word)) for word in words)


def is_same_speaker(text: str, before: Attribution, after: Attribution) -> bool:
    """Whether the source of the latter is a pronoun, or ends in a word of the former's."""
    if after.source is None or before.source is None:
        return False
    words = after.source.of(text).split()
    is_pronoun = len(words) == 1 and words[0].lower() in THIRD_PERSON
    return is_pronoun or not set(words[-1:]).isdisjoint(before.source.of(text).split())


def paragraph_at(sentences: Sequence[Sentence], offset: int) -> int:
    """The number of the paragraph that a place stands in."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.span.start) - 1
    return sentences[at].paragraph if at >= 0 else 0
