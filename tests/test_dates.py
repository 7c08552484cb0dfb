"""Dates: which expression is the time of a saying, what goes on from another, and what an article's head tells."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_text import read

from quoteminer.dates import find_dates
from quoteminer.records import Attribution, Sentence, Span, StatementDate

THURSDAY = "2017-09-28"
THURSDAY_DATE = date.fromisoformat(THURSDAY)
VALUE = re.compile(r"(\d{4}(-\d\d(-\d\d)?|-W\d\d)?(/(?!$)|$)){1,2}")


def dates_of(marked: str, published: str | None = THURSDAY) -> list[StatementDate | None]:
    text, sentences, attributions = read(marked)
    return find_dates(text, published, sentences, attributions)


def values(marked: str, published: str | None = THURSDAY) -> list[str | None]:
    """The stated dates, None where the text states none."""
    found = dates_of(marked, published)
    return [date.value if date and date.basis == "stated" else None for date in found]


def inherited(marked: str) -> list[str | None]:
    """The inherited dates, None where there is none."""
    return [date.value if date and date.basis == "inherited" else None for date in dates_of(marked)]


# --- in the reporting clause ---


def test_the_date_comes_with_its_words_and_their_place() -> None:
    assert dates_of("Earlier in September, [the aide] {said} <so>.")[0] == StatementDate(
        value="2017-09", precision="month", text="Earlier in September", start=0, end=20
    )


def test_precision_is_that_of_the_expression() -> None:
    found = dates_of(
        "[A] {said} in 2015 <x>.\n[A] {said} in July <x>.\n[A] {said} last week <x>.\n[A] {said} Monday <x>."
    )
    assert [date and date.precision for date in found] == ["year", "month", "week", "day"]


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Earlier in September, [the aide, Ann Lee], {said} <that it was agreed>.", "2017-09"),
        ("On Tuesday, [Ann] {said} <that the talks took place on Monday>.", "2017-09-26"),
        ("On Monday after the vote, [Ann] {said} <that it broke>.", "2017-09-25"),
        ("Asked on Monday about the bridge, [Ann] {said} <that it broke>.", "2017-09-25"),
        ("Speaking to 3,000 supporters before the gates on Monday, [Ann] {said} <that it broke>.", "2017-09-25"),
        ("[Ann, who asked for silence,] {had told} the press on Monday <that it broke>.", "2017-09-25"),
        ("On Monday and Tuesday [Ann] {said} <that it broke>.", "2017-09-26"),
        ("[Ann] {backed} <the plan> at a meeting in Springfield, Illinois on Monday.", "2017-09-25"),
        ("[Ann] {announced} <a sale> shortly before midnight Wednesday in a video.", "2017-09-27"),
        ("[Ann] {accused} <him of lying> during Monday's debate.", "2017-09-25"),
        ("On the morning of Sept. 25 [Ann] {said} <that it broke>.", "2017-09-25"),
        ("[A poll conducted in May] {found} <that few agree>.", "2017-05"),
        ("{According to} [a March 14, 2016 press release], <it broke>.", "2016-03-14"),
        ("{According to} [a 1989 report from the board], <it broke>.", "1989"),
    ],
)
def test_a_date_in_the_reporting_clause_is_when_it_was_said(marked: str, value: str) -> None:
    assert values(marked) == [value]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ann] {said} <that the talks took place on Monday>.",
        "[Ann, who resigned on Monday], {said} <that it broke>.",
        "After the vote on Monday, [Ann] {said} <that it broke>.",
        "[Ann], in office since 2015, {said} <that it broke>.",
        "[Ann], elected in 2015, {said} <that it broke>.",
        "The bridge fell on Monday, but [Ann] {said} <that it was safe>.",
        "[Ann], who left the board in February, {said} <that it broke>.",
        "The board met this year, even though [Ann] {said} <that it broke>.",
        "The bridge was closed on Monday, with [Ann] {describing} <the danger>.",
        "Many asked for help this year and [Ann] {expects} <that more will>.",
        "[People] {claiming} <that it was unsafe> gathered on Saturday.",
        "A bridge, {reported} by [the press] as <old>, fell into the river, near the town, yesterday.",
        "[The author of the 2012 plan] {said} <that it broke>.",
        "[This year's winner] {said} <that it broke>.",
        "[USA Today] {said} <that it broke>.",
        "[Ann] {told} the Sunday Times <that it broke>.",
        "[Ann] {said} on “This Week” <that it broke>.",
        "[Ann] {said} every Monday <that it broke>.",
        "[Ann] {said} of the May vote <that it broke>.",
        "[Ann] {said} it may <break>.",
        "[Ann] {said} on 31 February 2015 <that it broke>.",
        "[Ann] {wept} the day after the bridge <broke>.",
    ],
)
def test_other_dates_are_not_when_it_was_said(marked: str) -> None:
    assert values(marked) == [None]
    assert [date and (date.value, date.basis) for date in dates_of(marked)] == [(THURSDAY, "published")]


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


def test_a_saying_to_come_is_dated_ahead() -> None:
    assert values("[Ann] {will announce} on Monday <that it broke>.") == ["2017-10-02"]
    assert values("[Ann] {will announce} in May <that it broke>.") == ["2018-05"]


def test_nothing_was_said_after_it_was_published() -> None:
    assert values("[Ann] {said} the next day <that it broke>.") == [None]
    assert values("[Ann] {said} on July 4, 2019 <that it broke>.") == ["2019-07-04"]


# --- counted from what the text told of last ---


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("that day", "2017-09-25"),
        ("later that day", "2017-09-25"),
        ("earlier in the day", "2017-09-25"),
        ("at 11:30 a.m.", "2017-09-25"),
        ("the next day", "2017-09-26"),
        ("the day before", "2017-09-24"),
        ("two days later", "2017-09-27"),
        ("a week earlier", "2017-W38"),
        ("the previous month", "2017-08"),
    ],
)
def test_some_dates_count_from_the_last_one_told(wording: str, value: str) -> None:
    assert values(f"The bridge fell on Monday.\n[Ann] {{said}} {wording} <that it was safe>.") == [value]


def test_a_date_that_only_tells_which_thing_is_meant_is_no_step_of_the_story() -> None:
    told = "They met on Monday. They spoke of the September 10 accident.\n"
    assert values(told + "[Ann] {said} the next day <that it was safe>.") == ["2017-09-26"]
    assert values("The Bridge Act of 2016 was amended in 2015.\n[Ann] {wept} a year later <so>.") == ["2016"]


def test_a_clock_time_alone_is_of_the_day_of_publication() -> None:
    assert values("[Ann] {said} around 11:30 am (1830 UTC) <that it was safe>.") == [THURSDAY]


# --- statements that go on ---


@pytest.mark.parametrize(
    "after",
    [
        "[She] {added} <that it was old>.",
        "[She] {said} <that it was old>.",
        "[Ruiz] {said} <that it was old>.",
    ],
)
def test_a_statement_that_goes_on_inherits_the_date(after: str) -> None:
    first, second = dates_of(f"[Mayor Ana Ruiz] {{said}} on Monday <that it broke>.\n{after}")
    assert first is not None
    assert (first.value, first.text, first.basis) == ("2017-09-25", "Monday", "stated")
    assert second == evolve(first, basis="inherited")


@pytest.mark.parametrize(
    "after",
    [
        "[Bob Lee] {added} <that it was old>.",
        "[She] {has said} <that it was old>.",
        "[She] {says} <that it was old>.",
        "Later [she] {said} <that it was old>.",
        "[I] {said} <that it was old>.",
        "\n\n[She] {said} <that it was old>.",
        "\n\nA word.\n\n[She] {added} <that it was old>.",
    ],
)
def test_another_speaker_or_occasion_inherits_nothing(after: str) -> None:
    assert inherited(f"[Mayor Ana Ruiz] {{said}} on Monday <that it broke>.\n{after}") == [None, None]


def test_it_is_handed_on_and_a_date_of_its_own_wins() -> None:
    marked = (
        "[Ana Ruiz] {said} on Monday <that it broke>.\n[She] {added} <that it was old>.\n[She] {said} <it was so>.\n"
        "[She] {added} on Tuesday <that it was safe>.\n[She] {went on} <to weep>."
    )
    assert inherited(marked) == [None, "2017-09-25", "2017-09-25", None, "2017-09-26"]


def test_a_quotation_that_goes_on_inherits_the_date() -> None:
    text, sentences, (first,) = read("[Ana Ruiz] {said} on Monday: <“It broke.>\n\n“It was old.”")
    onward = Attribution(content=(Span(text.index("“It was"), len(text)),), kind="direct", confidence=1.0, continues=0)
    dates = find_dates(text, THURSDAY, sentences, [first, onward])
    assert [date and (date.value, date.basis) for date in dates] == [
        ("2017-09-25", "stated"),
        ("2017-09-25", "inherited"),
    ]


# --- publication ---


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


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Thursday, September 28, 2017", "Thursday, September 28, 2017"),
        ("Published 28 September 2017 10:15 GMT", "28 September 2017"),
        ("Last updated on Sept. 28, 2017", "Sept. 28, 2017"),
        ("2017-09-28", "2017-09-28"),
        ("By Ana Ruiz | September 28, 2017", "September 28, 2017"),
        ("Bridge opens at last\n\nSeptember 28, 2017", "September 28, 2017"),
        ("ANKARA, Sept 28, 2017 (Reuters) - The bridge opened.", "Sept 28, 2017"),
        ("NEW YORK, Sept. 28, 2017 — The bridge opened.", "Sept. 28, 2017"),
        ("September 28, 2017 (AP) – The bridge opened.", "September 28, 2017"),
    ],
)
def test_a_dateline_stands_in_for_the_date_of_publication(head: str, words: str) -> None:
    marked = f"{head}\n\n[Ann] {{said}} on Monday <that it broke>.\n\n[Bob] {{wept}} <that it was old>."
    monday, untold = dates_of(marked, None)
    start = head.index(words)
    assert monday is not None
    assert (monday.value, monday.basis) == ("2017-09-25", "stated")
    assert untold == StatementDate(
        value=THURSDAY, precision="day", text=words, start=start, end=start + len(words), basis="dateline"
    )


@pytest.mark.parametrize(
    "head",
    [
        "On September 28, 2017 the bridge opened.",
        "The bridge opened on September 28, 2017",
        "The bridge, September 28, 2017, was safe.",
        "ANKARA (AP) — The bridge opened.",
        "September 2017",
    ],
)
def test_other_dates_at_the_head_are_no_dateline(head: str) -> None:
    assert dates_of(f"{head}\n\n[Ann] {{said}} <that it broke>.", None) == [None]


@pytest.mark.parametrize(
    ("published", "value", "basis"),
    [
        (None, None, None),
        ("2017", "2017-09-28", "dateline"),
        ("2017-09", "2017-09-28", "dateline"),
        ("2017-10", "2017-10", "published"),
        ("2017-09-29", "2017-09-29", "published"),
    ],
)
def test_a_dateline_without_a_year_takes_that_of_the_publication(
    published: str | None, value: str | None, basis: str | None
) -> None:
    date = dates_of("ANKARA, Sept 28 (Reuters) - [Ann] {said} <that it broke>.", published)[0]
    assert (date.value if date else None, date.basis if date else None) == (value, basis)


# --- what the docs say ---

TABLE = re.compile(r"^\| ([^|*]+) \| (`[^|]+`) \|", re.MULTILINE)
ROWS = TABLE.findall((Path(__file__).parents[1] / "docs" / "dates.md").read_text("utf-8"))
TOLD = [
    (words, value.strip("`"))
    for row, means in ROWS
    for words, value in zip(row.split(" · "), means.split(" · "), strict=True)
]


@pytest.mark.parametrize(("words", "value"), TOLD)
def test_every_example_of_the_docs_is_so(words: str, value: str) -> None:
    cue = "will say" if words.startswith("will say ") else "said"
    marked = f"The bridge fell on Monday.\n[Ann] {{{cue}}} {words.removeprefix(f'{cue} ')}, <that it was safe>."
    assert values(marked) == [value]


# --- laws ---

ODD_PIECES: Sequence[str] = (
    "on 31 February", "9999 years ago", "999 months ago", "next year", "Feb. 29", "in 1000", "that day", "0001-01-01",
    "[Ann] ", "said", "Monday", "last", "“", "\n", ".", "\x00", "\ud800", "على", "the next day", "from", "to", "May 5",
    "two weeks before", "Easter", "the first week of", "99/99/99", "20171345", "at 9 a.m.", "the 31st", "٣٤", "Q3",
    "and", "2999", "the 1990s", "in 999 centuries", "week 53", "Christmas 1700", "from 3 to 12 of Sept", "31/02/2017",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(ODD_PIECES) | st.text()), st.sampled_from([None, "0001-01-01", "9999-12-31", THURSDAY]))
def test_no_text_raises_and_every_date_stands_where_it_says(pieces: list[str], published: str | None) -> None:
    text = " ".join(pieces)
    if not text:
        return
    cue = Span(len(text) // 2, len(text) // 2 + 1)
    given_attribution = Attribution(content=(Span(0, 1),), cue=cue, kind="indirect", confidence=1.0)
    sentence = Sentence(Span(0, len(text)), 0)
    for found in find_dates(text, published, [sentence], [given_attribution]):
        if found and found.start is not None and found.end is not None:
            assert text[found.start : found.end] == found.text
        assert found is None or VALUE.fullmatch(found.value)


@pytest.mark.parametrize("word", ["A" * 110, "by " * 30, "A." * 50, "published " * 10, "(" * 100])
def test_no_head_of_an_article_takes_long(word: str) -> None:
    assert dates_of(f"{word} Sept 28 x\n\n[Ann] {{said}} <so>.", None) == [None]


@pytest.mark.parametrize("piece", ["the next day ", "from May 5 to ", "two days after ", "in 2015 ", "1/1/1 "])
def test_however_many_dates_there_are_they_are_read(piece: str) -> None:
    marked = f"[Ann] {{said}} on Monday <so>.\n{piece * 3000}\n[Ann] {{said}} that day <so>."
    assert len(dates_of(marked)) == 2


COUNTED = ("Monday", "on Friday", "yesterday", "last week", "two months ago", "in May", "on July 4", "last summer",
           "three years ago", "on the 5th", "last weekend", "this past Tuesday", "in the fall")  # fmt: skip


@settings(deadline=None)
@given(st.sampled_from(COUNTED), st.dates(min_value=THURSDAY_DATE.replace(year=1900)))
def test_what_was_said_lies_before_the_publication(wording: str, published: date) -> None:
    (found,) = dates_of(f"[Ann] {{said}} {wording} <that it was so>.", published.isoformat())
    assert found is not None
    assert found.basis == "stated"
    assert found.value[:4] <= f"{published.year + (published.month == 12):04}"
    if found.precision == "day":
        assert found.value[:10] <= published.isoformat()


@settings(deadline=None)
@given(
    st.sampled_from(("on Monday", "in May", "on July 4", "tomorrow", "next week", "in two weeks", "next month")),
    st.dates(max_value=THURSDAY_DATE.replace(year=9900)),
)
def test_what_will_be_said_lies_after_it(wording: str, published: date) -> None:
    (found,) = dates_of(f"[Ann] {{will say}} {wording} <so>.", published.isoformat())
    assert found is not None
    assert found.basis == "stated"
    if found.precision == "day":
        assert found.value >= published.isoformat()
    if found.precision == "month":
        assert found.value >= published.isoformat()[:7]
