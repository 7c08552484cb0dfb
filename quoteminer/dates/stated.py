"""The date that a reporting clause states."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from quoteminer.dates.clauses import Surroundings, expressions_of_saying, own_words
from quoteminer.dates.grammar import Expression
from quoteminer.dates.periods import Period
from quoteminer.dates.tense import speaks_of_future
from quoteminer.dates.timeline import Timeline
from quoteminer.records import Attribution, StatementDate

ABSOLUTE = frozenset({"year", "written", "decade", "number_of_century"})
"""Places of a pattern that leave nothing to count from."""


def stated_dates(timeline: Timeline, attributions: Sequence[Attribution]) -> list[StatementDate | None]:
    """The date that each attribution's reporting clause states, None where it states none."""
    beside = by_sentence(timeline, attributions)
    found = []
    for attribution in attributions:
        own = own_words(attribution)
        number = timeline.sentence_at(own[0].start) if own else None
        found.append(None if number is None else stated_date(timeline, number, beside[number], attribution))
    return found


def by_sentence(timeline: Timeline, attributions: Sequence[Attribution]) -> dict[int, list[Attribution]]:
    """The attributions that stand in each sentence, if only in part."""
    found: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        spans = [*attribution.content, *own_words(attribution)]
        first = timeline.sentence_at(min(span.start for span in spans)) or 0
        last = timeline.sentence_at(max(span.end for span in spans) - 1) or 0
        for number in range(first, last + 1):
            found[number].append(attribution)
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
