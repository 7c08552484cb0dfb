"""Date expressions: how they are found in a text, and what they mean, told of on Thursday, 28 September 2017."""

import re
from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteminer.dates import grammar
from quoteminer.dates.grammar import Expression, expressions_in
from quoteminer.dates.reference import Reference
from quoteminer.dates.resolving import resolved
from quoteminer.languages.en_date_patterns import EXPRESSIONS, TABLES
from quoteminer.records import Span

THURSDAY = date(2017, 9, 28)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


def only(text: str) -> Expression:
    """The one expression of a text."""
    (found,) = expressions_in(text, Span(0, len(text)))
    return found


def meaning(text: str, is_future: bool = False, published: date | None = THURSDAY) -> str | None:
    """What the one expression of the text means."""
    period = resolved(only(text), Reference(published=published, is_future=is_future))
    return period.value if period else None


# --- what was told of ---


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("on Monday", "Monday", "2017-09-25"),
        ("Thursday", "Thursday", "2017-09-28"),
        ("on Friday", "Friday", "2017-09-22"),
        ("Tuesday night", "Tuesday night", "2017-09-26"),
        ("on Monday in the early morning", "Monday in the early morning", "2017-09-25"),
        ("last Wednesday", "last Wednesday", "2017-09-20"),
        ("this past Thursday", "this past Thursday", "2017-09-21"),
        ("on Tues.", "Tues.", "2017-09-26"),
        ("on Monday of last week", "Monday of last week", "2017-09-18"),
        ("at 9 a.m. on Monday", "at 9 a.m. on Monday", "2017-09-25"),
        ("Monday, at 17:30 local time", "Monday, at 17:30 local time", "2017-09-25"),
        ("yesterday morning", "yesterday morning", "2017-09-27"),
        ("today", "today", "2017-09-28"),
        ("early today", "early today", "2017-09-28"),
        ("last night", "last night", "2017-09-27"),
        ("the day before yesterday", "the day before yesterday", "2017-09-26"),
        ("on July 4", "July 4", "2017-07-04"),
        ("on Sept. 11", "Sept. 11", "2017-09-11"),
        ("on December 24", "December 24", "2016-12-24"),
        ("on Feb. 29", "Feb. 29", "2016-02-29"),
        ("on 4 July 2019", "4 July 2019", "2019-07-04"),
        ("on July 4th, 2019", "July 4th, 2019", "2019-07-04"),
        ("on Monday, Sept. 25", "Monday, Sept. 25", "2017-09-25"),
        ("on the morning of Sept. 25", "the morning of Sept. 25", "2017-09-25"),
        ("on 2019-08-06", "2019-08-06", "2019-08-06"),
        ("on 9/11/2001", "9/11/2001", "2001-09-11"),
        ("on 23/08/2001", "23/08/2001", "2001-08-23"),
        ("on the 5th.", "the 5th", "2017-09-05"),
        ("on the 30th.", "the 30th", "2017-08-30"),
        ("the 15th day of last month", "the 15th day of last month", "2017-08-15"),
        ("in July", "July", "2017-07"),
        ("in November", "November", "2016-11"),
        ("in May", "May", "2017-05"),
        ("in late June", "late June", "2017-06"),
        ("in March of this year", "March of this year", "2017-03"),
        ("in March last year", "March last year", "2016-03"),
        ("last July", "last July", "2017-07"),
        ("last September", "last September", "2016-09"),
        ("in August 2015", "August 2015", "2015-08"),
        ("in 2015", "2015", "2015"),
        ("last week", "last week", "2017-W38"),
        ("in the week of August 14", "the week of August 14", "2017-W33"),
        ("the first week of July", "the first week of July", "2017-W27"),
        ("the last week of July", "last week of July", "2017-W30"),
        ("last weekend", "last weekend", "2017-09-23/2017-09-24"),
        ("this weekend", "this weekend", "2017-09-23/2017-09-24"),
        ("earlier this month", "earlier this month", "2017-09"),
        ("last month", "last month", "2017-08"),
        ("last year", "last year", "2016"),
        ("last quarter", "last quarter", "2017-04/2017-06"),
        ("in the first quarter", "the first quarter", "2017-01/2017-03"),
        ("in Q3 2016", "Q3 2016", "2016-07/2016-09"),
        ("last summer", "last summer", "2017-06/2017-08"),
        ("in the spring", "the spring", "2017-03/2017-05"),
        ("in the winter of 2015", "the winter of 2015", "2015-12/2016-02"),
        ("in the 1990s", "the 1990s", "1990/1999"),
        ("in the nineties", "the nineties", "1990/1999"),
        ("in the 19th century", "the 19th century", "1800/1899"),
        ("two days ago", "two days ago", "2017-09-26"),
        ("3 hours ago", "3 hours ago", "2017-09-28"),
        ("a week ago", "a week ago", "2017-W38"),
        ("ten months ago", "ten months ago", "2016-11"),
        ("two years ago", "two years ago", "2015"),
        ("over the past two weeks", "the past two weeks", "2017-09-14/2017-09-27"),
        ("the last two quarters", "the last two quarters", "2017-01/2017-06"),
        ("on Labor Day", "Labor Day", "2017-09-04"),
        ("on Thanksgiving", "Thanksgiving", "2016-11-24"),
        ("last Easter", "last Easter", "2017-04-16"),
        ("two days after Christmas", "two days after Christmas", "2016-12-27"),
        ("from May to August", "from May to August", "2017-05/2017-08"),
        ("from May to October 2015", "from May to October 2015", "2015-05/2015-10"),
        ("between 3 and 12 September", "between 3 and 12 September", "2017-09-03/2017-09-12"),
        ("March 11-13", "March 11-13", "2017-03-11/2017-03-13"),
        ("from 2014 to May 2015", "from 2014 to May 2015", "2014/2015-05"),
    ],
)
def test_what_was_told_of(text: str, words: str, value: str) -> None:
    assert only(text).span.of(text) == words
    assert meaning(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Monday", "2017-10-02"),
        ("in May", "2018-05"),
        ("in September", "2017-09"),
        ("on July 4", "2018-07-04"),
        ("on the 5th.", "2017-10-05"),
        ("tomorrow", "2017-09-29"),
        ("next Friday", "2017-10-06"),
        ("this coming Friday", "2017-09-29"),
        ("next month", "2017-10"),
        ("in two weeks", "2017-W41"),
        ("this weekend", "2017-09-30/2017-10-01"),
        ("on Thanksgiving", "2017-11-23"),
        ("in the spring", "2018-03/2018-05"),
        ("Tuesday of next week", "2017-10-03"),
    ],
)
def test_what_is_to_come(text: str, value: str) -> None:
    assert meaning(text, is_future=True) == value


@pytest.mark.parametrize(
    "text",
    [
        "it may rain",
        "they march on",
        "USA Today",
        "Kamloops This Week",
        "“This Week”",
        "the Sunday Times",
        "the sun and the sat phone",
        "a second chance",
        "$12 and 50%",
        "2,000 people",
        "a 1930s-era house",
        "the 24/7 service",
        "a score of 3-2",
        "the 5th floor",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert expressions_in(text, Span(0, len(text))) == []


@pytest.mark.parametrize("text", ["on 31 February 2015", "on 31/02/2015", "9999 years ago", "that day", "in two weeks"])
def test_what_means_no_day_has_no_meaning(text: str) -> None:
    found = expressions_in(text, Span(0, len(text)))
    assert {resolved(expression, Reference(published=THURSDAY)) for expression in found} <= {None}


def test_without_a_date_of_publication_only_what_is_named_in_full_has_a_meaning() -> None:
    assert meaning("on Monday", published=None) is None
    assert meaning("on July 4, 2016", published=None) == "2016-07-04"


# --- laws ---

WAYS_TO_WRITE_A_DAY = (
    "{0:%B} {0.day}, {0:%Y}",
    "{0.day} {0:%B} {0:%Y}",
    "{0:%A}, {0:%b}. {0.day}, {0:%Y}",
    "{0:%Y-%m-%d}",
    "{0:%Y}/{0.month}/{0.day}",
)


@settings(deadline=None)
@given(DAYS, st.sampled_from(WAYS_TO_WRITE_A_DAY))
def test_a_day_in_full_is_that_day(day: date, form: str) -> None:
    text = form.format(day).replace("May.", "May")
    assert meaning(text, published=None) == day.isoformat()


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_day_without_a_year_is_the_nearest_past_or_coming_one(day: date, published: date) -> None:
    text = f"{day:%B} {day.day}"
    past, coming = (meaning(text, is_future, published) for is_future in (False, True))
    assert past is not None
    assert coming is not None
    assert past <= published.isoformat() <= coming
    assert past[5:] == coming[5:] == day.isoformat()[5:]


WORDINGS = (
    "Monday", "May 5", "2015", "in", "the", "last week", "two", "days ago", "to", "of", "and", "-", ",", "first",
    "'90s", "quarter", "the 3rd", "Easter", "noon", "at 9 a.m.", "summer", "next", "that day", "12", "Q1", "hours ago",
    "17:30",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDINGS), max_size=12).map(" ".join))
def test_expressions_stand_in_order_and_apart(text: str) -> None:
    spans = [expression.span for expression in expressions_in(text, Span(0, len(text)))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@settings(deadline=None)
@given(st.lists(st.sampled_from(WORDINGS), max_size=12).map(" ".join))
def test_what_a_pattern_needs_is_in_all_that_it_finds(text: str) -> None:
    words = set(grammar.WORD.findall(text.lower()))
    for _, needed, pattern in grammar.patterns():
        if pattern.search(text):
            assert re.search(r"\d", text) if needed == grammar.FIGURE else grammar.openings()[needed] & words


def test_what_a_pattern_needs_is_a_table_or_a_figure() -> None:
    assert {needed for _, needed, _ in EXPRESSIONS} <= {*TABLES, grammar.FIGURE}


# --- beside a library ---

SAME_IN_DATEPARSER = st.one_of(
    st.sampled_from("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()),
    st.sampled_from(("today", "yesterday")),
    st.integers(2, 40).map("{} days ago".format),
    DAYS.map(lambda day: f"{day:%B} {day.day}, {day.year}"),
    DAYS.filter(lambda day: (day.month, day.day) != (2, 29)).map(lambda day: f"{day:%B} {day.day}"),
)


@settings(deadline=None)
@given(SAME_IN_DATEPARSER, DAYS)
def test_dateparser_reads_simple_days_alike(text: str, published: date) -> None:
    dateparser = pytest.importorskip("dateparser")
    if text == f"{published:%A}":  # which dateparser takes for the one of the week before
        return
    today = datetime.combine(published, datetime.min.time())
    choices = {"RELATIVE_BASE": today, "PREFER_DATES_FROM": "past"}
    theirs = dateparser.parse(text, languages=["en"], settings=choices)
    assert meaning(text, published=published) == theirs.date().isoformat()
