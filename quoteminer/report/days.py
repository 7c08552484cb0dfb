"""Dates of claims, which may be years, weeks or intervals -> their first and last day, which can be compared."""

from calendar import monthrange
from datetime import date

YEAR, MONTH = len("2017"), len("2017-09")
DAY = len("2017-09-27")


def days_of(value: str) -> tuple[str, str] | None:
    """The first and last day of a date as claims have it: `2017`, `2017-09`, `2017-W39`, `2017-09-27` with or without
    a time, or an interval of two of these. None where it is none of them.
    """
    start, _, end = value.partition("/")
    try:
        return first_day(start).isoformat(), last_day(end or start).isoformat()
    except ValueError:
        return None


def first_day(value: str) -> date:
    """Raises ValueError for what is no date."""
    if "W" in value:
        return date.fromisoformat(f"{value}-1")
    return date.fromisoformat((value + "-01-01"[len(value) - YEAR :] if len(value) <= MONTH else value)[:DAY])


def last_day(value: str) -> date:
    """Raises ValueError for what is no date."""
    first = first_day(value)
    if "W" in value:
        return date.fromisoformat(f"{value}-7")
    if len(value) == YEAR:
        return first.replace(month=12, day=31)
    return first.replace(day=monthrange(first.year, first.month)[1]) if len(value) == MONTH else first
