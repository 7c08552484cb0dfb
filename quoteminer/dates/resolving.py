"""Date expressions -> periods of the calendar: the table of how each kind is resolved, and those made of others."""

from collections.abc import Callable
from datetime import date

from attrs import evolve

from quoteminer.dates import counted_dates, named_dates
from quoteminer.dates.counted_dates import PERIODS, count_of, shifted
from quoteminer.dates.grammar import Expression
from quoteminer.dates.periods import DAY, Period, a_day, from_to, months_later, some_days
from quoteminer.dates.reference import Reference
from quoteminer.languages.en_date_words import LATEST, ORDINALS, SENSES, UNITS

THURSDAY = 3
NAMED = frozenset({"calendar", "numeric", "weekday", "season", "quarter", "holiday"})
"""Kinds of expression that give a date's name, without counting from another."""


def resolved(expression: Expression, reference: Reference) -> Period | None:
    """What the expression means; None where it names no date, or counts from one that is not known."""
    try:
        return RESOLVERS[expression.kind](expression, reference)
    except (ValueError, OverflowError):
        return None


def part(expression: Expression, reference: Reference) -> Period:
    """What a part of an expression means. Raises ValueError where it means nothing."""
    return RESOLVERS[expression.kind](expression, reference)


def offset(expression: Expression, reference: Reference) -> Period:
    """ "two days ago"; "three days after Easter"."""
    if not expression.parts:
        return counted_dates.offset(expression, reference)
    slots = expression.slots
    base = part(expression.parts[0], reference)
    return a_day(shifted(base.first, UNITS[slots["unit"]], SENSES[slots["sense"]] * count_of(slots)))


def within(expression: Expression, reference: Reference) -> Period:
    """ "Monday of last week", "next week Wednesday"."""
    day, week = sorted(expression.parts, key=lambda piece: piece.kind != "weekday")
    return a_day(named_dates.in_week(part(week, reference).first, named_dates.weekday_of(day.slots) or 0))


def clocked(expression: Expression, reference: Reference) -> Period:
    """ "at 9 a.m. on Monday"."""
    return part(next(piece for piece in expression.parts if piece.kind != "clock"), reference)


def unit_of(expression: Expression, reference: Reference) -> Period:
    """ "the week of April 10"."""
    return PERIODS[UNITS[expression.slots["unit"]]](part(expression.parts[0], reference).first, 0)


def nth(expression: Expression, reference: Reference) -> Period:
    """ "the first week of 2015", "the 15th day of next month"; a week is the month's that has its Thursday."""
    slots, whole = expression.slots, part(expression.parts[0], reference)
    unit = UNITS[slots["unit"]]
    start = whole.first
    if unit == "week":
        start += (THURSDAY - start.weekday()) % 7 * DAY
    found = PERIODS[unit](start, int(slots.get("nth") or ORDINALS[slots["ordinal"]]) - 1)
    if found.first > whole.last:
        raise ValueError("not that many")
    return found


def last(expression: Expression, reference: Reference) -> Period:
    """ "the last week of July"."""
    unit, whole = expression.parts
    if unit.slots["direction"] not in LATEST or "unit" not in unit.slots:
        raise ValueError("no such unit")
    end = part(whole, reference).last
    if UNITS[unit.slots["unit"]] == "week":
        end -= (end.weekday() - THURSDAY) % 7 * DAY
    return PERIODS[UNITS[unit.slots["unit"]]](end, 0)


def days(expression: Expression, reference: Reference) -> Period:
    """ "May 9 to 12", "between 3 and 12 September": over the end of a month where the second day is the smaller."""
    slots, named = expression.slots, part(expression.parts[0], reference).first
    other = named_dates.number_of_day(slots.get("first_day") or slots["last_day"])
    if "first_day" in slots:
        month = months_later(named, -int(other > named.day))
        return some_days(month.replace(day=other), named)
    month = months_later(named, int(other < named.day))
    return some_days(named, month.replace(day=other))


def from_one_to_another(expression: Expression, reference: Reference) -> Period:
    """ "from May to October 2020": what is not named of the one is taken from the other."""
    left, right = expression.parts
    if reference.is_future or ("year" in right.slots and "year" not in left.slots):
        end = part(right, reference)
        start = part(left, seen_from(end.first, reference, left, is_future=False))
        if start.first <= end.last:
            return from_to(start, end)
    start = part(left, reference)
    end = part(right, seen_from(start.last, reference, right, is_future=True))
    if start.first > end.last:
        raise ValueError("no such stretch")
    return from_to(start, end)


def seen_from(day: date, reference: Reference, expression: Expression, is_future: bool) -> Reference:
    """The reference for one end of a range that is named, from a day of the other; what is counted stays as it is."""
    if expression.kind not in NAMED:
        return reference
    return evolve(reference, published=day, is_future=is_future)


RESOLVERS: dict[str, Callable[[Expression, Reference], Period]] = {
    "calendar": named_dates.calendar,
    "years": named_dates.years,
    "numeric": named_dates.numeric,
    "weekday": named_dates.weekday,
    "quarter": named_dates.quarter,
    "season": named_dates.season,
    "decade": named_dates.decade,
    "century": named_dates.century,
    "week": named_dates.week_of_year,
    "holiday": named_dates.holiday,
    "relative": counted_dates.relative,
    "step": counted_dates.step,
    "span": counted_dates.span,
    "offset": offset,
    "moment": counted_dates.moment,
    "sequence": counted_dates.sequence,
    "clock": counted_dates.clock,
    "within": within,
    "clocked": clocked,
    "unit_of": unit_of,
    "nth": nth,
    "last": last,
    "days": days,
    "range": from_one_to_another,
}
"""How each kind of expression is resolved."""
