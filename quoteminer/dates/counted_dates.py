"""Expressions that count from a date: "last week", "two days ago", "the next day", "yesterday", "at 9 a.m."."""

from collections.abc import Callable, Mapping
from datetime import date

from quoteminer.dates.grammar import Expression
from quoteminer.dates.named_dates import season
from quoteminer.dates.periods import (
    DAY,
    PRECISIONS,
    SATURDAY,
    Period,
    a_day,
    a_week,
    a_weekend,
    from_to,
    months_later,
    some_days,
    some_months,
    some_years,
)
from quoteminer.dates.reference import Reference, Unanchored
from quoteminer.languages.en_date_words import (
    AHEAD,
    AS_TOLD,
    COUNTS,
    DIRECTIONS,
    FROM_PUBLICATION,
    RELATIVE_DAYS,
    SENSES,
    SEQUENCES,
    UNITS,
)

PERIODS: Mapping[str, Callable[[date, int], Period]] = {
    "day": lambda day, steps: a_day(day + steps * DAY),
    "week": lambda day, steps: a_week(day + 7 * steps * DAY),
    "weekend": lambda day, steps: a_weekend(day + 7 * steps * DAY),
    "fortnight": lambda day, steps: from_to(a_week(day + 14 * steps * DAY), a_week(day + (14 * steps + 7) * DAY)),
    "month": lambda day, steps: some_months(months_later(day, steps)),
    "quarter": lambda day, steps: some_months(months_later(quarter_start(day), 3 * steps), 3),
    "year": lambda day, steps: some_years(day.year + steps),
    "decade": lambda day, steps: some_years(day.year // 10 * 10 + 10 * steps, 10),
    "century": lambda day, steps: some_years(day.year // 100 * 100 + 100 * steps, 100),
}
"""For each unit the period so many of them before or after the one with the day."""
WHOLE_UNITS = frozenset({"quarter", "decade", "century"})
"""Of which "the last two" means whole ones, not so much time up to today."""
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
FINE_ENOUGH = {"day": {"day"}, "week": {"day", "week"}, "month": {"day", "week", "month"}}
"""How precise a date must be for a unit to be counted from it; for those left out any is."""


def relative(expression: Expression, reference: Reference) -> Period:
    """ "yesterday"."""
    return a_day(reference.today + RELATIVE_DAYS[expression.slots["relative"]] * DAY)


def moment(expression: Expression, reference: Reference) -> Period:
    """ "three hours ago": on the day of publication."""
    return a_day(reference.today)


def step(expression: Expression, reference: Reference) -> Period:
    """ "last week", "this month", "next quarter", "last summer".

    "this weekend" is the one that has begun last, since a saying is told of afterwards.
    """
    slots, today = expression.slots, reference.today
    if "season" in slots:
        return season(expression, reference)
    unit, steps = UNITS[slots["unit"]], DIRECTIONS[slots["direction"]]
    is_last = unit == "weekend" and steps == 0 and today.weekday() < SATURDAY and not reference.is_future
    return PERIODS[unit](today, -1 if is_last else steps)


def span(expression: Expression, reference: Reference) -> Period:
    """ "the past two weeks": up to the day before the publication, or from the day after it on."""
    slots, today = expression.slots, reference.today
    unit, count, direction = UNITS[slots["unit"]], count_of(slots), DIRECTIONS[slots["direction"]]
    if direction == 0:
        raise ValueError("no such stretch")
    if unit in WHOLE_UNITS:
        near, far = PERIODS[unit](today, direction), PERIODS[unit](today, direction * count)
        return from_to(near, far) if direction > 0 else from_to(far, near)
    edge = shifted(today, unit, direction * count)
    return some_days(edge, today - DAY) if direction < 0 else some_days(today + DAY, edge)


def offset(expression: Expression, reference: Reference) -> Period:
    """ "two days ago", "a week later": as precise as the unit."""
    slots = expression.slots
    unit, steps = UNITS[slots["unit"]], SENSES[slots["sense"]] * count_of(slots)
    if slots["sense"] in AHEAD and not reference.is_future:
        raise ValueError("so long it took")
    from_today = slots["sense"] in FROM_PUBLICATION
    return PERIODS[unit](reference.today if from_today else told_day(unit, reference) or reference.today, steps)


def sequence(expression: Expression, reference: Reference) -> Period:
    """ "the next day", "that week", "the day before": counted from what the text told of last."""
    slots = expression.slots
    unit = UNITS[slots["unit"]] if "unit" in slots else "day"
    steps = SEQUENCES[slots["sequence"]] if "sequence" in slots else SENSES[slots["sense"]]
    told = told_day(unit, reference)
    if told is None and slots.get("sequence") in AS_TOLD:
        raise Unanchored("nothing told before")
    return PERIODS[unit](told or reference.today, steps)


def told_day(unit: str, reference: Reference) -> date | None:
    """The first day of the last period told of that is precise enough for the unit."""
    told = (told.period for told in reference.told() if told.period.precision in FINE_ENOUGH.get(unit, PRECISIONS))
    return next((period.first for period in told), None)


def clock(expression: Expression, reference: Reference) -> Period:
    """ "at 9 a.m.": on the day that the paragraph tells of, else on that of the publication."""
    told = (told.period for told in reference.told() if told.is_near and told.period.precision == "day")
    return next(told, None) or a_day(reference.today)


def shifted(day: date, unit: str, count: int) -> date:
    """The day so many units on."""
    return day + count * DAYS_IN[unit] * DAY if unit in DAYS_IN else months_later(day, count * MONTHS_IN[unit])


def quarter_start(day: date) -> date:
    """The first day of a day's quarter."""
    return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)


def count_of(slots: Mapping[str, str]) -> int:
    """The number that is named."""
    return int(slots["digits"]) if "digits" in slots else COUNTS[slots["number"]]
