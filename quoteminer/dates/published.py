"""The date of publication, as the date of a statement that tells none of its own."""

import re
from datetime import date

from quoteminer.dates.named_dates import named_period
from quoteminer.records import StatementDate


def date_of_publication(published: str | None) -> StatementDate | None:
    """The date of publication as the date of a statement, None where it is none."""
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?=$|[T ])", published or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        period = named_period(year or 0, month, day)
    except ValueError:
        return None
    return StatementDate(value=period.value, precision=period.precision, basis="published")


def day_of(issued: StatementDate | None) -> date | None:
    """The day of publication, where it is known to the day."""
    return date.fromisoformat(issued.value) if issued and issued.precision == "day" else None
