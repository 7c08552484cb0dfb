"""What date expressions count from, and the nearest of several dates to it."""

from collections.abc import Callable, Iterable
from datetime import date

from attrs import frozen

from quoteminer.dates.periods import Period


class Unanchored(ValueError):
    """An expression counts from a date that is not known."""


@frozen
class Told:
    """A period that the text has told of before."""

    period: Period
    is_near: bool
    """Whether in the paragraph at hand."""


@frozen(kw_only=True)
class Reference:
    """What an expression counts from."""

    published: date | None = None
    """The day of publication."""
    is_future: bool = False
    """Whether the clause speaks of what is to come: then "Monday" is the next, not the last."""
    told: Callable[[], Iterable[Told]] = tuple
    """Gives the periods that the text has told of before, the latest first."""

    @property
    def today(self) -> date:
        """The day of publication. Raises Unanchored where it is not known."""
        if self.published is None:
            raise Unanchored("no date of publication")
        return self.published


def nearest(dates: Iterable[date | None], reference: Reference, direction: int | None = None) -> date:
    """The first of the dates on the right side of the publication: up to its day, or from it on in a clause of future.

    `direction`, -1 or 1, leaves the day of publication itself out. Days that the calendar does not have may be given
    as None. Raises ValueError where no date will do.
    """
    today, looks_ahead = reference.today, side(reference, direction) > 0
    for day in dates:
        if day is None or (day == today and direction is not None):
            continue
        if day >= today if looks_ahead else day <= today:
            return day
    raise ValueError("no such date")


def side(reference: Reference, direction: int | None = None) -> int:
    """On which side of the publication a date is looked for: -1 or 1."""
    return direction or (1 if reference.is_future else -1)
