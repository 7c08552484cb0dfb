"""Stretches of the calendar that an expression can mean, and how ISO 8601 writes them."""

from datetime import date, timedelta

from attrs import frozen

from quoteminer.records import Precision

DAY = timedelta(days=1)
SATURDAY = 5
PRECISIONS: tuple[Precision, ...] = ("year", "month", "week", "day", "time")
"""The least precise first."""


@frozen
class Period:
    """A stretch of whole days."""

    first: date
    last: date
    """Its last day, which belongs to it."""
    value: str
    """ISO 8601: a day, a week, a month, a year, or an interval of two of these."""
    precision: Precision


def a_day(day: date) -> Period:
    """One day: `2017-09-27`."""
    return Period(day, day, day.isoformat(), "day")


def a_week(day: date) -> Period:
    """The week of a day, from Monday on: `2020-W02`."""
    monday = day - day.weekday() * DAY
    year, week, _ = monday.isocalendar()
    return Period(monday, monday + 6 * DAY, f"{year:04}-W{week:02}", "week")


def a_weekend(day: date) -> Period:
    """The Saturday and Sunday of a day's week."""
    saturday = day + (SATURDAY - day.weekday()) * DAY
    return some_days(saturday, saturday + DAY)


def some_days(first: date, last: date) -> Period:
    """From one day to another: `2020-01-04/2020-01-05`."""
    return Period(first, last, f"{first.isoformat()}/{last.isoformat()}", "day") if first < last else a_day(first)


def some_months(first: date, months: int = 1) -> Period:
    """Whole months from that of the first day on: `2017-09`, `2017-06/2017-08`."""
    first = first.replace(day=1)
    last = months_later(first, months) - DAY
    value = f"{first:%Y-%m}" if months == 1 else f"{first:%Y-%m}/{last:%Y-%m}"
    return Period(first, last, value, "month")


def some_years(first: int, years: int = 1) -> Period:
    """Whole calendar years: `2017`, `1990/1999`."""
    last = first + years - 1
    value = f"{first:04}" if years == 1 else f"{first:04}/{last:04}"
    return Period(date(first, 1, 1), date(last, 12, 31), value, "year")


def from_to(start: Period, end: Period) -> Period:
    """From the beginning of one period to the end of another, as precise as the less precise: `2014/2018-05`."""
    value = f"{start.value.split('/')[0]}/{end.value.split('/')[-1]}"
    return Period(start.first, end.last, value, min(start.precision, end.precision, key=PRECISIONS.index))


def months_later(day: date, months: int) -> date:
    """The same day of another month, or the last of that month where it has no such day."""
    from dateutil.relativedelta import relativedelta

    later: date = day + relativedelta(months=months)
    return later
