"""Statements that go on from another one: they were made when that one was."""

from collections.abc import Sequence

from attrs import evolve

from quoteminer.dates.timeline import Timeline
from quoteminer.languages.en import FIRST_PERSON_PRONOUNS, SECOND_PERSON_PRONOUNS, SUBJECT_PRONOUNS
from quoteminer.languages.en_cues import IRREGULAR_FORMS
from quoteminer.languages.en_dates import GOES_ON, NOT_PAST, OTHER_TIME
from quoteminer.records import Attribution, Span, StatementDate

THIRD_PERSON = SUBJECT_PRONOUNS - FIRST_PERSON_PRONOUNS - SECOND_PERSON_PRONOUNS


def with_inherited(
    timeline: Timeline, attributions: Sequence[Attribution], stated: Sequence[StatementDate | None]
) -> list[StatementDate | None]:
    """The dates, with those that an attribution inherits from the one it goes on from, in the attributions' order."""
    dates = list(stated)
    in_order = sorted(range(len(attributions)), key=lambda number: place_of(attributions[number]))
    for before, number in zip([None, *in_order], in_order, strict=False):
        if dates[number] is None:
            origin = origin_of(timeline, attributions, number, before)
            inherited = dates[origin] if origin is not None else None
            dates[number] = inherited and evolve(inherited, basis="inherited")
    return dates


def place_of(attribution: Attribution) -> int:
    """Where the attribution's own words begin, or its content if it has none."""
    return min(attribution.own_words or attribution.content).start


def origin_of(timeline: Timeline, attributions: Sequence[Attribution], number: int, before: int | None) -> int | None:
    """The number of the attribution that one goes on from; `before` is the one that stands before it."""
    after = attributions[number]
    if after.continues is not None:
        return after.continues if after.kind != "indirect" else None
    return before if before is not None and goes_on(timeline, attributions[before], after) else None


def goes_on(timeline: Timeline, before: Attribution, after: Attribution) -> bool:
    """Whether the latter of two attributions is more of what the same speaker said on the same occasion.

    Its source is a pronoun or the name used before, and its sentence tells of no other time; and its cue says so
    ("added") not far below, or it stands in the paragraph of the former and in its tense.
    """
    there, here = (timeline.sentence_at(place_of(attribution)) for attribution in (before, after))
    if before.cue is None or after.cue is None or there is None or here is None:
        return False
    if not is_same_speaker(timeline.text, before, after) or (here != there and tells_of_time(timeline, here, after)):
        return False
    earlier, later = before.cue.of(timeline.text), after.cue.of(timeline.text)
    paragraphs = timeline.sentences[here].paragraph - timeline.sentences[there].paragraph
    return paragraphs <= 1 if GOES_ON.search(later) else paragraphs == 0 and is_past(earlier) == is_past(later)


def tells_of_time(timeline: Timeline, number: int, attribution: Attribution) -> bool:
    """Whether the sentence, what is reported left aside, tells of a time: by a date, an adverb or a verb's tense."""
    sentence = timeline.sentences[number].span
    times = [Span(*match.span()) for match in OTHER_TIME.finditer(timeline.text, sentence.start, sentence.end)]
    times += [expression.span for expression in timeline.expressions(number)]
    return any(not part.overlaps(time) for time in times for part in attribution.content)


def is_past(cue: str) -> bool:
    """Whether the cue has a verb in the past tense."""
    words = cue.lower().split()
    return any(word.endswith("ed") or (word in IRREGULAR_FORMS and not NOT_PAST.search(word)) for word in words)


def is_same_speaker(text: str, before: Attribution, after: Attribution) -> bool:
    """Whether the source of the latter is a pronoun, or ends in a name that stands in the former's."""
    if after.source is None or before.source is None:
        return False
    words = after.source.of(text).split()
    if len(words) == 1 and words[0].lower() in THIRD_PERSON:
        return True
    return bool(words) and words[-1][0].isupper() and words[-1] in before.source.of(text).split()
