"""Attributions -> when each was said: the date expression of the reporting clause, else the date of publication.

What expressions look like is data (`languages/en_date_patterns.py`). Here they are found (`grammar`), those of a
reporting clause are told from others (`clauses`), and resolved (`resolving`) against the date of publication or the
date that the article has told of last (`timeline`). A statement that goes on from another takes its date
(`continuations`); an article that comes without a date of publication may tell it at its head (`datelines`).
"""

from collections.abc import Sequence

from quoteminer.dates.continuations import with_inherited
from quoteminer.dates.datelines import date_of_dateline, find_dateline
from quoteminer.dates.published import date_of_publication, day_of
from quoteminer.dates.stated import stated_dates
from quoteminer.dates.timeline import Timeline
from quoteminer.records import Attribution, Sentence, StatementDate

__all__ = ["find_dates"]


def find_dates(
    text: str, published: str | None, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> list[StatementDate | None]:
    """When each attribution was said, in their order; None where nothing tells.

    `published` is the article's date of publication, ISO 8601: a year, a month, a day, or a day with a time; where it
    gives no day, a dateline may. An expression counts when it stands in the clause of the cue and resolves to a date;
    else a statement that goes on takes the date of the one before, and any other the date of publication.
    """
    if not attributions:
        return []
    issued = date_of_publication(published)
    dateline = find_dateline(text)
    if dateline and day_of(issued) is None:
        issued = date_of_dateline(text, dateline, issued) or issued
    timeline = Timeline(text, sentences, day_of(issued), dateline)
    stated = stated_dates(timeline, attributions)
    return [date or issued for date in with_inherited(timeline, attributions, stated)]
