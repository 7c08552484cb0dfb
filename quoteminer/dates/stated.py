"""The date that a reporting clause states."""

from collections.abc import Sequence
from datetime import date

from quoteminer.dates.clauses import Surroundings, expressions_of_saying
from quoteminer.dates.grammar import Expression
from quoteminer.dates.periods import Period
from quoteminer.dates.tense import speaks_of_future
from quoteminer.dates.timeline import Timeline
from quoteminer.records import Attribution, StatementDate, by_sentence

ABSOLUTE = frozenset({"year", "written", "decade", "number_of_century"})
"""Places of a pattern that leave nothing to count from."""


def stated_dates(timeline: Timeline, attributions: Sequence[Attribution]) -> list[StatementDate | None]:
    """The date that each attribution's reporting clause states, None where it states none."""
    beside = by_sentence(timeline.sentences, attributions)
    found = []
    for attribution in attributions:
        own = next(iter(attribution.own_words), None)
        number = timeline.sentence_at(own.start) if own else None
        found.append(None if number is None else stated_date(timeline, number, beside[number], attribution))
    return found


def stated_date(
    timeline: Timeline, number: int, beside: Sequence[Attribution], attribution: Attribution
) -> StatementDate | None:
    """The date that the reporting clause states, the expression nearest to cue or source first."""
    text, sentence = timeline.text, timeline.sentences[number]
    around = Surroundings(text, sentence.span, tuple(beside))
    is_future = attribution.cue is not None and speaks_of_future(text, attribution.cue)
    for expression in expressions_of_saying(around, timeline.expressions(number), attribution):
        period = timeline.meant(expression, sentence.paragraph, is_future)
        if period and (is_future or is_past(period, expression, timeline.published)):
            at = expression.span
            return StatementDate(
                value=period.value, precision=period.precision, text=at.of(text), start=at.start, end=at.end
            )
    return None


def is_past(period: Period, expression: Expression, published: date | None) -> bool:
    """Whether what is told of can have been said then; a year that is named is believed in any case."""
    named = {slot for part in (expression, *expression.parts) for slot in part.slots}
    return published is None or period.first <= published or not ABSOLUTE.isdisjoint(named)
