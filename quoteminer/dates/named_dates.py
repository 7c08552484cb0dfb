"""Expressions that give a date's name: days, weekdays, months, quarters, seasons, years, decades, centuries, feasts."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from quoteminer.dates.grammar import Expression
from quoteminer.dates.periods import DAY, Period, a_day, a_week, months_later, some_months, some_years
from quoteminer.dates.reference import Reference, nearest, side
from quoteminer.languages.en_date_words import (
    DECADES,
    DIRECTIONS,
    HOLIDAYS,
    MONTHS,
    NEAREST,
    ORDINALS,
    SEASONS,
    SHORT_WEEKDAYS,
    YEAR_STEPS,
)

LEAP_YEARS = 8
"""Years within which every day of the calendar comes once, 29 February at a century's end too."""
A_LEAP_YEAR = "2000"
MONTHS_OF_A_WEEKDAY = 24
"""Months within which a day of the month falls on a given weekday."""
COUNTRY = "US"
"""Whose holidays a feast day's name means."""


def calendar(expression: Expression, reference: Reference) -> Period:
    """ "July 4, 2016", "Sept. 11", "the 5th", "in May", "2015": what is not named is that of the nearest such date."""
    slots = expression.slots
    year = year_of(slots, reference)
    month, day = month_of(slots), day_of(slots)
    if year is not None:
        return named_period(year, month, day)
    direction = DIRECTIONS[slots["direction"]] if "direction" in slots else None
    if day is None:
        return some_months(nearest_month(month or 1, reference, direction))
    if month is None:
        return a_day(nearest(days_of_months(day, weekday_of(slots), reference), reference))
    return a_day(nearest(days_of_years(month, day, reference), reference, direction))


def named_period(year: int, month: int | None, day: int | None) -> Period:
    """The year, month or day. Raises ValueError where the calendar has no such day."""
    if day is not None:
        return a_day(date(year, month or 1, day))
    return some_months(date(year, month, 1)) if month else some_years(year)


def nearest_month(month: int, reference: Reference, direction: int | None) -> date:
    """The first day of the last such month that has begun, or of the next that has not ended."""
    today = reference.today
    this_year, here = date(today.year, month, 1), today.replace(day=1)
    if direction == 0 or (this_year == here and direction is None):
        return this_year
    if side(reference, direction) > 0:
        return months_later(this_year, 12 if this_year <= here else 0)
    return months_later(this_year, -12 if this_year >= here else 0)


def days_of_years(month: int, day: int, reference: Reference) -> Iterator[date | None]:
    """That day in the year of publication and in those on."""
    for years in range(LEAP_YEARS + 1):
        yield existing_day(reference.today.year + side(reference) * years, month, day)


def days_of_months(day: int, weekday: int | None, reference: Reference) -> Iterator[date | None]:
    """That day in the month of publication and in those on, where it is the weekday wanted."""
    for months in range(MONTHS_OF_A_WEEKDAY):
        month = months_later(reference.today.replace(day=1), side(reference) * months)
        found = existing_day(month.year, month.month, day)
        yield found if found and weekday in (None, found.weekday()) else None


def existing_day(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def years(expression: Expression, reference: Reference) -> Period:
    """ "2014 to 2018"."""
    first, last = int(expression.slots["year"]), int(expression.slots["last_year"])
    return some_years(first, last - first + 1)


def numeric(expression: Expression, reference: Reference) -> Period:
    """ "2019/8/1", "9/11/2001", "7/6": read by dateutil, the month first where both are possible."""
    from dateutil.parser import parse

    written = expression.slots["written"]
    if len(re.findall(r"\w+", written)) == 2:
        read = parse("/".join([*re.findall(r"\w+", written), A_LEAP_YEAR]))
        return a_day(nearest(days_of_years(read.month, read.day, reference), reference))
    return a_day(parse(written).date())


def weekday(expression: Expression, reference: Reference) -> Period:
    """ "on Monday": the last up to the day of publication; "last Monday" and "next Monday": of those weeks."""
    slots, today = expression.slots, reference.today
    wanted = SHORT_WEEKDAYS[slots["weekday"]]
    direction = DIRECTIONS[slots["direction"]] if "direction" in slots else None
    if direction is not None and slots["direction"] not in NEAREST:
        return a_day(in_week(today + direction * 7 * DAY, wanted))
    week = (today + side(reference, direction) * days * DAY for days in range(8))
    return a_day(nearest((day for day in week if day.weekday() == wanted), reference, direction))


def in_week(day: date, wanted: int) -> date:
    """The weekday wanted in a day's week."""
    return day + (wanted - day.weekday()) * DAY


def quarter(expression: Expression, reference: Reference) -> Period:
    """ "the first quarter", "Q3 2019"."""
    slots = expression.slots
    number = int(slots.get("number_of_quarter") or ORDINALS[slots["ordinal"]])
    if number > 4:
        raise ValueError("no such quarter")
    return months_named(3 * number - 2, slots, reference)


def season(expression: Expression, reference: Reference) -> Period:
    """ "last summer", "spring of 2016", "in the fall": three months, as the north has them."""
    return months_named(SEASONS[expression.slots["season"]], expression.slots, reference)


def months_named(month: int, slots: Mapping[str, str], reference: Reference) -> Period:
    """Three months from that month on, of the year named or of the nearest."""
    year = year_of(slots, reference)
    direction = DIRECTIONS[slots["direction"]] if "direction" in slots else None
    return some_months(date(year, month, 1) if year else nearest_month(month, reference, direction), 3)


def decade(expression: Expression, reference: Reference) -> Period:
    """ "the 1990s", "the '90s", "the nineties"."""
    slots = expression.slots
    short = int(slots.get("short_decade") or DECADES.get(slots.get("decade_word", ""), 0))
    return some_years(int(slots["decade"]) if "decade" in slots else 1900 + short, 10)


def century(expression: Expression, reference: Reference) -> Period:
    """ "the 19th century": 1800 to 1899, as most speak of it."""
    slots = expression.slots
    return some_years(100 * (int(slots.get("number_of_century") or ORDINALS[slots["ordinal"]]) - 1), 100)


def week_of_year(expression: Expression, reference: Reference) -> Period:
    """ "week 31 of 2018", as ISO 8601 numbers them."""
    year = year_of(expression.slots, reference) or reference.today.year
    return a_week(date.fromisocalendar(year, int(expression.slots["number_of_week"]), 1))


def holiday(expression: Expression, reference: Reference) -> Period:
    """ "on Thanksgiving": the day that the library of holidays gives for it."""
    slots = expression.slots
    year = year_of(slots, reference)
    name = HOLIDAYS[slots.get("holiday") or slots["feast"]]
    if year:
        return a_day(day_of_holiday(name, year))
    direction = DIRECTIONS[slots["direction"]] or None if "direction" in slots else None
    around = (reference.today.year + side(reference, direction) * step for step in range(3))
    return a_day(nearest((day_of_holiday(name, year) for year in around), reference, direction))


def day_of_holiday(name: str, year: int) -> date:
    """The day of a holiday in a year. Raises ValueError where it had none."""
    from holidays import country_holidays

    days = country_holidays(COUNTRY, years=year, categories=("public", "unofficial"), observed=False)
    for day, names in days.items():
        if name in names.split("; "):
            return day
    raise ValueError("no such holiday")


# --- what the places of the pattern say ---


def year_of(slots: Mapping[str, str], reference: Reference) -> int | None:
    """The year that is named, or told by "last year" and the like."""
    if "year_step" in slots:
        return reference.today.year + YEAR_STEPS[slots["year_step"]]
    return int(slots["year"]) if "year" in slots else None


def month_of(slots: Mapping[str, str]) -> int | None:
    """The month that is named."""
    return int(slots["month_number"]) if "month_number" in slots else MONTHS.get(slots.get("month", ""))


def day_of(slots: Mapping[str, str]) -> int | None:
    """The day of the month that is named."""
    named = slots.get("day") or slots.get("ordinal_day")
    return number_of_day(named) if named else None


def number_of_day(named: str) -> int:
    """The number of a day of the month: "third", "3rd", "3"."""
    return ORDINALS.get(named) or int(named.rstrip("sthndr"))


def weekday_of(slots: Mapping[str, str]) -> int | None:
    """The weekday that is named."""
    return SHORT_WEEKDAYS.get(slots.get("any_weekday") or slots.get("weekday", ""))
