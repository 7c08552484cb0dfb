"""Attributions -> when each was said: the date expression of the reporting clause, else the date of publication.

What expressions look like is data (`languages/en_dates.py`): patterns with slots, and tables of words. Here they are
found, resolved against the date of publication, and given to the attributions whose clause they stand in.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from attrs import frozen

from quoteminer.languages.en_dates import (
    CLAUSE_BREAK,
    DATE_PATTERNS,
    DATE_SLOTS,
    DEPENDENT_OPENING,
    DIRECTIONS,
    FOLLOWING_DAYS,
    FUTURE_WORDS,
    MONTHS,
    NOT_WHEN_SAID,
    NUMBERS,
    RELATIVE_DAYS,
    RELATIVE_OPENING,
    SHORTER_THAN_A_DAY,
    UNITS,
    WEEKDAYS,
    YEAR_WORDS,
)
from quoteminer.records import Attribution, Precision, Sentence, Span, StatementDate

WORDS: Mapping[str, Mapping[str, object]] = {
    "weekday": WEEKDAYS,
    "month": MONTHS,
    "relative": RELATIVE_DAYS,
    "following": FOLLOWING_DAYS,
    "direction": DIRECTIONS,
    "year_words": YEAR_WORDS,
    "unit": UNITS,
    "number": NUMBERS,
}
Value = tuple[str, Precision]
SATURDAY = 5
LONGEST_WORD = 30
"""Characters looked back at for the word before an expression."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A date pattern with its slots filled in, each as a named group."""

    def slot(match: re.Match[str]) -> str:
        words = sorted(WORDS.get(match[1], ()), key=len, reverse=True)
        wording = DATE_SLOTS.get(match[1]) or "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
        return rf"(?P<{match[1]}>{wording})"

    return re.compile(rf"(?<![\w-]){re.sub('(?<!P)<([a-z_]+)>', slot, pattern)}(?!\w)", re.IGNORECASE)


PATTERNS = tuple(compiled(pattern) for pattern in DATE_PATTERNS)


@frozen
class Expression:
    """A date expression in the text, its slots not yet resolved."""

    span: Span
    slots: Mapping[str, str]
    """What fills each slot, in small letters with single blanks."""


@frozen
class Surroundings:
    """A sentence with the date expressions and the attributions that stand in it, if only in part."""

    text: str
    sentence: Span
    expressions: list[Expression]
    attributions: list[Attribution]


def find_dates(
    text: str, published: str | None, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> list[StatementDate | None]:
    """When each attribution was said, in their order; None where nothing tells.

    `published` is the article's date of publication, ISO 8601: a year, a month, a day, or a day with a time. An
    expression counts when it stands in the clause of the cue and resolves to a date; otherwise the date of publication
    is taken, as precise as it is given.
    """
    expressions = list(date_expressions(text)) if attributions else []
    around = surroundings(text, sentences, attributions, expressions)
    starts = [sentence.span.start for sentence in sentences]
    found = []
    for attribution in attributions:
        own = own_words(attribution)
        at = bisect_right(starts, own[0].start) - 1 if own else -1
        stated = stated_date(around[at], attribution, day_of(published), expressions) if at >= 0 else None
        found.append(stated or publication_date(published))
    return found


def surroundings(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], expressions: Sequence[Expression]
) -> list[Surroundings]:
    """For each sentence what stands in it."""
    found = [Surroundings(text, sentence.span, [], []) for sentence in sentences]
    starts = [sentence.span.start for sentence in sentences]
    for expression in expressions:
        at = bisect_right(starts, expression.span.start) - 1
        if at >= 0 and found[at].sentence.covers(expression.span):
            found[at].expressions.append(expression)
    for attribution in attributions:
        spans = [*attribution.content, *own_words(attribution)]
        first = max(0, bisect_right(starts, min(span.start for span in spans)) - 1)
        for around in found[first : bisect_left(starts, max(span.end for span in spans))]:
            around.attributions.append(attribution)
    return found


def own_words(attribution: Attribution) -> list[Span]:
    """The attribution's cue and source, those that it has."""
    return [span for span in (attribution.cue, attribution.source) if span]


def stated_date(
    around: Surroundings, attribution: Attribution, reference: date | None, expressions: Sequence[Expression]
) -> StatementDate | None:
    """The date that the reporting clause states, the expression nearest to cue or source first."""
    for expression in sorted(around.expressions, key=lambda e: min(gap(e.span, own) for own in own_words(attribution))):
        if not tells_when_said(around, expression.span, attribution):
            continue
        if value := resolved(expression, reference, is_future(around.text, attribution.cue), expressions):
            at = expression.span
            return StatementDate(
                value=value[0], precision=value[1], text=at.of(around.text), start=at.start, end=at.end
            )
    return None


def publication_date(published: str | None) -> StatementDate | None:
    """The date of publication as the date of a statement, None where it is none."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T ])", published or "")
    if match is None:
        return None
    value = calendar_value(*(int(part) if part else None for part in match.groups()))
    return value and StatementDate(value=value[0], precision=value[1], basis="published")


# --- which expressions belong to an attribution ---


def tells_when_said(around: Surroundings, at: Span, attribution: Attribution) -> bool:
    """Whether the expression stands in the reporting clause and is the time of the saying."""
    nearest = min(own_words(attribution), key=lambda own: gap(at, own))
    sources = [other.source for other in around.attributions if other.source]
    if contents_around(around, at) != contents_around(around, nearest):
        return False
    if NOT_WHEN_SAID.search(around.text, around.sentence.start, at.start):
        return False
    if attribution.source and attribution.source.covers(at):
        return RELATIVE_OPENING.search(around.text, attribution.source.start, at.start) is None
    if any(source.covers(at) for source in sources):
        return False
    if at.start < nearest.start and DEPENDENT_OPENING.match(around.text, around.sentence.start, at.start):
        return False
    first = min(own_words(attribution))
    if first.end <= at.start and RELATIVE_OPENING.search(around.text, first.end, at.start) and first != nearest:
        return False
    between = Span(min(at.end, nearest.end), max(at.start, nearest.start))
    return not is_taken(around, between, attribution) and not has_break(around, between)


def contents_around(around: Surroundings, at: Span) -> set[Span]:
    """The contents that the stretch stands in, wholly or in part."""
    return {part for attribution in around.attributions for part in attribution.content if part.overlaps(at)}


def is_taken(around: Surroundings, between: Span, attribution: Attribution) -> bool:
    """Whether another speaker's cue or content stands between the expression and the attribution's own words."""
    others = [other for other in around.attributions if other is not attribution]
    strangers = [other for other in others if other.source is None or other.source != attribution.source]
    return any(between.covers(span) for other in strangers for span in (*other.content, other.cue) if span)


def has_break(around: Surroundings, between: Span) -> bool:
    """Whether a clause ends between the expression and the attribution's own words, contents left aside."""
    breaks = (Span(*match.span()) for match in CLAUSE_BREAK.finditer(around.text, between.start, between.end))
    return any(not contents_around(around, span) for span in breaks)


def gap(one: Span, other: Span) -> int:
    """Characters between two stretches, 0 where they touch."""
    return max(0, one.start - other.end, other.start - one.end)


def is_future(text: str, cue: Span | None) -> bool:
    """Whether the cue speaks of a saying still to come."""
    return cue is not None and not FUTURE_WORDS.isdisjoint(cue.of(text).lower().replace("'", " '").split())


# --- finding expressions ---


def date_expressions(text: str) -> Iterator[Expression]:
    """The text's date expressions in order, none overlapping; of two that do, the longer counts."""
    found = [e for pattern in PATTERNS for m in pattern.finditer(text) if (e := expression_of(text, m))]
    end = 0
    for expression in sorted(found, key=lambda e: (e.span.start, -e.span.end)):
        if expression.span.start >= end:
            end = expression.span.end
            yield expression


def expression_of(text: str, match: re.Match[str]) -> Expression | None:
    """The expression that a pattern matched, None where it is a verb or a name ("may", "USA Today")."""
    names = [match[slot] for slot in ("weekday", "month") if match.groupdict().get(slot)]
    span = Span(*match.span("whole" if "whole" in match.re.groupindex else 0))
    if any(not name[0].isupper() for name in names) or is_part_of_name(text, span, is_name=bool(names)):
        return None
    return Expression(span, {slot: " ".join(v.lower().split()) for slot, v in match.groupdict().items() if v})


def is_part_of_name(text: str, at: Span, is_name: bool) -> bool:
    """Whether the words around the expression make it part of a name: "the Sunday Times", "Kamloops This Week"."""
    before, after = text[max(0, at.start - LONGEST_WORD) : at.start], text[at.end : at.end + 3]
    if not is_name:
        return text[at.start].isupper() and re.search(r"[A-Z][\w.]*[^\S\n]$", before) is not None
    return re.search(r"\b[Tt]he\s+$", before) is not None and re.match(r"\s+[A-Z]", after) is not None


# --- resolving expressions ---


def resolved(
    expression: Expression, reference: date | None, is_future: bool, expressions: Sequence[Expression]
) -> Value | None:
    """An expression's ISO value and precision; None where it names no date, or needs a reference that is unknown."""
    slots = expression.slots
    try:
        if "following" in slots:
            before = day_before(expression, reference, expressions)
            return day_value(before + timedelta(days=FOLLOWING_DAYS[slots["following"]])) if before else None
        if "year" in slots:
            return calendar_value(int(slots["year"]), month_number(slots), day_number(slots))
        return RESOLVERS[kind_of(slots)](slots, reference, is_future) if reference else None
    except (ValueError, OverflowError):
        return None


def day_before(expression: Expression, reference: date | None, expressions: Sequence[Expression]) -> date | None:
    """The last day that the text names before the expression."""
    for earlier in reversed([e for e in expressions if e.span < expression.span and "following" not in e.slots]):
        value = resolved(earlier, reference, False, ())
        if value and value[1] == "day" and "/" not in value[0]:
            return date.fromisoformat(value[0])
    return None


def kind_of(slots: Mapping[str, str]) -> str:
    """The slot that says how an expression without a year is resolved."""
    return next(kind for kind in RESOLVERS if kind in slots)


def in_month(slots: Mapping[str, str], reference: date, is_future: bool) -> Value | None:
    """ "July 4", "in July": the last one not after publication, or the next; "March of this year": as it says."""
    month, day = month_number(slots) or 1, day_number(slots)
    if "year_words" in slots:
        return calendar_value(reference.year + YEAR_WORDS[slots["year_words"]], month, day)
    direction = DIRECTIONS[slots["direction"]] if "direction" in slots else None
    asked, here = (month, day or 0), (reference.month, reference.day if day else 0)
    if direction == 0:
        return calendar_value(reference.year, month, day)
    if direction == 1 or (direction is None and is_future):
        return calendar_value(reference.year + (asked < here or (asked == here and direction == 1)), month, day)
    return calendar_value(reference.year - (asked > here or (asked == here and direction == -1)), month, day)


def on_weekday(slots: Mapping[str, str], reference: date, is_future: bool) -> Value:
    """ "on Monday": the last one up to the day of publication; "last Monday" and "next Monday": of those weeks."""
    weekday, direction = WEEKDAYS[slots["weekday"]], slots.get("direction")
    if direction == "this past":
        return day_value(reference - timedelta(days=(reference.weekday() - weekday - 1) % 7 + 1))
    if direction is not None:
        week = reference - timedelta(days=reference.weekday())
        return day_value(week + timedelta(days=weekday, weeks=DIRECTIONS[direction]))
    if is_future:
        return day_value(reference + timedelta(days=(weekday - reference.weekday()) % 7))
    return day_value(reference - timedelta(days=(reference.weekday() - weekday) % 7))


def on_relative_day(slots: Mapping[str, str], reference: date, _: bool) -> Value:
    """ "yesterday"."""
    return day_value(reference + timedelta(days=RELATIVE_DAYS[slots["relative"]]))


def in_unit(slots: Mapping[str, str], reference: date, is_future: bool) -> Value | None:
    """ "two days ago", "last week", "earlier this month": a day, week, month or year, as the word says.

    "this weekend" is the one that has begun last, since a saying is told of afterwards.
    """
    count = -NUMBERS[slots["number"]] if "number" in slots else -int(slots.get("count", 0))
    steps = DIRECTIONS[slots["direction"]] if "direction" in slots else count
    unit = UNITS[slots["unit"]]
    if unit == "day":
        return day_value(reference + timedelta(days=0 if slots["unit"] in SHORTER_THAN_A_DAY else steps))
    if unit == "year":
        return calendar_value(reference.year + steps, None, None)
    if unit == "month":
        months = reference.year * 12 + reference.month - 1 + steps
        return calendar_value(months // 12, months % 12 + 1, None)
    is_ahead = unit == "weekend" and steps == 0 and reference.weekday() < SATURDAY and not is_future
    monday = reference + timedelta(days=-reference.weekday(), weeks=steps - is_ahead)
    return week_value(monday) if unit == "week" else weekend_value(monday)


RESOLVERS: dict[str, Callable[[Mapping[str, str], date, bool], Value | None]] = {
    "month": in_month,
    "weekday": on_weekday,
    "relative": on_relative_day,
    "unit": in_unit,
}
"""How an expression is resolved, by the first of these slots that it fills."""


def month_number(slots: Mapping[str, str]) -> int | None:
    """The month of an expression that names one."""
    return int(slots["month_number"]) if "month_number" in slots else MONTHS.get(slots.get("month", ""))


def day_number(slots: Mapping[str, str]) -> int | None:
    """The day of the month of an expression that names one."""
    return int(re.sub(r"\D", "", slots["day"])) if "day" in slots else None


def calendar_value(year: int | None, month: int | None, day: int | None) -> Value | None:
    """A year, a month or a day as ISO 8601; None where the calendar has no such day."""
    try:
        checked = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if month is None:
        return f"{checked.year:04}", "year"
    return (checked.isoformat(), "day") if day is not None else (f"{checked.year:04}-{month:02}", "month")


def day_value(day: date) -> Value:
    """A day as ISO 8601."""
    return day.isoformat(), "day"


def week_value(monday: date) -> Value:
    """A week as ISO 8601: `2020-W02`."""
    year, week, _ = monday.isocalendar()
    return f"{year:04}-W{week:02}", "week"


def weekend_value(monday: date) -> Value:
    """The Saturday and Sunday of a week as an ISO 8601 interval."""
    saturday = monday + timedelta(days=5)
    return f"{saturday.isoformat()}/{(saturday + timedelta(days=1)).isoformat()}", "day"


def day_of(published: str | None) -> date | None:
    """The day of publication, where it is known to the day."""
    stated = publication_date(published)
    return date.fromisoformat(stated.value) if stated and stated.precision == "day" else None
