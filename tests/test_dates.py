"""Dates: what expressions mean, and which of them is the time of a saying.

Sentences are marked up: [source], {cue}, <content>; one source, cue and content in a row make an attribution.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.dates import date_expressions, find_dates
from quoteminer.records import Attribution, Sentence, Span, StatementDate

MARK = re.compile(r"[\[\]{}<>]")
THURSDAY = "2017-09-28"


def read(marked: str) -> tuple[str, list[Sentence], list[Attribution]]:
    """The text without marks, its lines as sentences, and an attribution for each content."""
    spans: dict[str, list[Span]] = {"[": [], "{": [], "<": []}
    text, opened = "", {"[": 0, "{": 0, "<": 0}
    position = 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[0] in opened:
            opened[mark[0]] = len(text)
        else:
            kind = {"]": "[", "}": "{", ">": "<"}[mark[0]]
            spans[kind].append(Span(opened[kind], len(text)))
    text += marked[position:]
    lines = [Sentence(Span(*m.span()), number) for number, m in enumerate(re.finditer(r"[^\n]+", text))]
    parts = zip(spans["<"], spans["{"], spans["["], strict=True)
    attributions = [
        Attribution(content=(content,), cue=cue, source=source, kind="indirect", confidence=1.0)
        for content, cue, source in parts
    ]
    return text, lines, attributions


def dates_of(marked: str, published: str | None = THURSDAY) -> list[StatementDate | None]:
    text, sentences, attributions = read(marked)
    return find_dates(text, published, sentences, attributions)


def values(marked: str, published: str | None = THURSDAY) -> list[str | None]:
    """The stated dates, None where the text states none."""
    found = dates_of(marked, published)
    return [date.value if date and date.basis == "stated" else None for date in found]


@pytest.mark.parametrize(
    ("wording", "value", "text"),
    [
        ("on Monday", "2017-09-25", "Monday"),
        ("Thursday", "2017-09-28", "Thursday"),
        ("on Friday", "2017-09-22", "Friday"),
        ("Tuesday night", "2017-09-26", "Tuesday night"),
        ("last Wednesday", "2017-09-20", "last Wednesday"),
        ("this past Thursday", "2017-09-21", "this past Thursday"),
        ("on Tues.", "2017-09-26", "Tues."),
        ("yesterday morning", "2017-09-27", "yesterday morning"),
        ("today", "2017-09-28", "today"),
        ("early today", "2017-09-28", "early today"),
        ("last night", "2017-09-27", "last night"),
        ("on July 4", "2017-07-04", "July 4"),
        ("on Sept. 11", "2017-09-11", "Sept. 11"),
        ("on December 24", "2016-12-24", "December 24"),
        ("on 4 July 2019", "2019-07-04", "4 July 2019"),
        ("on July 4th, 2019", "2019-07-04", "July 4th, 2019"),
        ("on Monday, Sept. 25", "2017-09-25", "Monday, Sept. 25"),
        ("on 2019-08-06", "2019-08-06", "2019-08-06"),
        ("in July", "2017-07", "July"),
        ("in November", "2016-11", "November"),
        ("in May", "2017-05", "May"),
        ("in late June", "2017-06", "late June"),
        ("in March of this year", "2017-03", "March of this year"),
        ("in March last year", "2016-03", "March last year"),
        ("last July", "2017-07", "last July"),
        ("in August 2015", "2015-08", "August 2015"),
        ("in 2015", "2015", "2015"),
        ("last week", "2017-W38", "last week"),
        ("last weekend", "2017-09-23/2017-09-24", "last weekend"),
        ("this weekend", "2017-09-23/2017-09-24", "this weekend"),
        ("earlier this month", "2017-09", "earlier this month"),
        ("last month", "2017-08", "last month"),
        ("last year", "2016", "last year"),
        ("two days ago", "2017-09-26", "two days ago"),
        ("3 hours ago", "2017-09-28", "3 hours ago"),
        ("a week ago", "2017-W38", "a week ago"),
        ("ten months ago", "2016-11", "ten months ago"),
        ("two years ago", "2015", "two years ago"),
    ],
)
def test_an_expression_is_resolved_against_the_date_of_publication(wording: str, value: str, text: str) -> None:
    marked = f"[The mayor] {{said}} {wording} <that the bridge is safe>."
    date = dates_of(marked)[0]
    assert date is not None
    assert (date.value, date.text, date.basis) == (value, text, "stated")
    assert (read(marked)[0])[date.start : date.end] == text


def test_precision_is_that_of_the_expression() -> None:
    found = dates_of(
        "[A] {said} in 2015 <x>.\n[A] {said} in July <x>.\n[A] {said} last week <x>.\n[A] {said} Monday <x>."
    )
    assert [date and date.precision for date in found] == ["year", "month", "week", "day"]


def test_a_sentence_may_open_with_the_date() -> None:
    assert values("Earlier in September, [the aide, Ann Lee], {said} <that it was agreed>.") == ["2017-09"]
    assert dates_of("Earlier in September, [the aide] {said} <so>.")[0] == StatementDate(
        value="2017-09", precision="month", text="Earlier in September", start=0, end=20
    )


def test_a_date_in_the_content_is_not_when_it_was_said() -> None:
    assert values("[Ann] {said} <that the talks took place on Monday>.") == [None]
    assert values("On Tuesday, [Ann] {said} <that the talks took place on Monday>.") == ["2017-09-26"]


def test_a_date_belongs_to_the_cue_it_stands_by() -> None:
    assert values("[Ann] {said} on Monday <that it broke>, and [Bob] {added} <that it was old>.") == [
        "2017-09-25",
        None,
    ]
    assert values("[Ann] {said} <that it broke>, and [Bob] {added} on Monday <that it was old>.") == [
        None,
        "2017-09-25",
    ]


def test_a_date_inside_a_reported_clause_is_its_own_cues() -> None:
    marked = "[Ann] {said} on Monday <that she wept>.\nBob: “[I] {told} her on Tuesday <that it broke>.”"
    assert values(marked) == ["2017-09-25", "2017-09-26"]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ann, who resigned on Monday], {said} <that it broke>.",
        "After the vote on Monday, [Ann] {said} <that it broke>.",
        "[Ann], in office since 2015, {said} <that it broke>.",
        "The bridge fell on Monday, but [Ann] {said} <that it was safe>.",
        "[Ann], who left the board in February, {said} <that it broke>.",
        "The board met this year, even though [Ann] {said} <that it broke>.",
        "[USA Today] {said} <that it broke>.",
        "[Ann] {told} the Sunday Times <that it broke>.",
        "[Ann] {said} every Monday <that it broke>.",
        "[Ann] {said} of the May vote <that it broke>.",
        "[Ann] {said} it may <break>.",
        "[Ann] {said} on 31 February 2015 <that it broke>.",
    ],
)
def test_other_dates_are_not_when_it_was_said(marked: str) -> None:
    assert values(marked) == [None]
    assert [date and (date.value, date.basis) for date in dates_of(marked)] == [(THURSDAY, "published")]


def test_a_documents_date_is_its_statements() -> None:
    assert values("{According to} [a March 14, 2016 press release], <it broke>.") == ["2016-03-14"]
    assert values("{According to} [a 1989 report from the board], <it broke>.") == ["1989"]


def test_a_saying_to_come_is_dated_ahead() -> None:
    assert values("[Ann] {will announce} on Monday <that it broke>.") == ["2017-10-02"]
    assert values("[Ann] {will announce} in May <that it broke>.") == ["2018-05"]


def test_that_day_is_the_day_the_text_spoke_of() -> None:
    assert values("The bridge fell on Monday.\n[Ann] {said} that day <that it was safe>.") == ["2017-09-25"]
    assert values("The bridge fell on Monday.\n[Ann] {said} the next day <that it was safe>.") == ["2017-09-26"]


@pytest.mark.parametrize(
    ("published", "value", "precision"),
    [
        ("2017-09-28", "2017-09-28", "day"),
        ("2017-09-28T10:00:00Z", "2017-09-28", "day"),
        ("2017-09", "2017-09", "month"),
        ("2017", "2017", "year"),
    ],
)
def test_without_a_stated_date_the_publication_counts(published: str, value: str, precision: str) -> None:
    date = dates_of("[Ann] {said} <that it broke>.", published)[0]
    assert date is not None
    assert (date.value, date.precision, date.basis, date.text) == (value, precision, "published", None)


@pytest.mark.parametrize("published", [None, "", "yesterday", "2017-02-31", "20170928"])
def test_without_a_publication_date_only_full_dates_count(published: str | None) -> None:
    assert values("[Ann] {said} on Monday <x>.\n[Ann] {said} on July 4, 2016 <x>.", published) == [None, "2016-07-04"]
    assert dates_of("[Ann] {said} on Monday <x>.", published) == [None]


ODD_PIECES: Sequence[str] = (
    "on 31 February", "9999 years ago", "999 months ago", "next year", "Feb. 29", "in 1000", "that day", "0001-01-01",
    "[Ann] ", "said", "Monday", "last", "“", "\n", ".", "\x00", "\ud800", "على",
)  # fmt: skip


@given(st.lists(st.sampled_from(ODD_PIECES) | st.text()), st.sampled_from([None, "0001-01-01", "9999-12-31", THURSDAY]))
def test_no_text_raises_and_every_date_stands_where_it_says(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    if not text:
        return
    cue = Span(len(text) // 2, len(text) // 2 + 1)
    given_attribution = Attribution(content=(Span(0, 1),), cue=cue, kind="indirect", confidence=1.0)
    sentence = Sentence(Span(0, len(text)), 0)
    for date in find_dates(text, published, [sentence], [given_attribution]):
        if date and date.start is not None and date.end is not None:
            assert text[date.start : date.end] == date.text
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d(/\d{4}-\d\d-\d\d)?)?|-W\d\d)?", date.value)
    spans = [expression.span for expression in date_expressions(text)]
    assert all(before.end <= after.start for before, after in pairwise(spans))
