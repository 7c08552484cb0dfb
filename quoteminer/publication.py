"""When an article was published, as a user or a file writes it -> a date in one form."""

import re
from datetime import date, datetime
from typing import NewType

PublicationDate = NewType("PublicationDate", str)
"""ISO 8601: `2017-09-28`, or where no more is known `2017-09` or `2017`."""

WITHOUT_DAY = re.compile(r"[0-9]{4}(-[0-9]{2})?")


def publication_date(written: str) -> PublicationDate:
    """The date of an ISO 8601 date, timestamp, month or year.

    Of a timestamp the date is taken as it stands, in the timestamp's own zone; a month or a year stays one, and
    weekdays in the article then cannot be resolved. Raises ValueError.
    """
    stripped = written.strip()
    try:
        if not WITHOUT_DAY.fullmatch(stripped):
            return PublicationDate(datetime.fromisoformat(stripped).date().isoformat())
        date.fromisoformat(f"{stripped}-01-01"[:10])
        return PublicationDate(stripped)
    except ValueError:
        raise ValueError(f"{written!r} is no date in ISO form, such as 2017-09-28") from None
