"""Quotation marks: every convention of the table, and what a mark that is no mark may cost."""

import pytest
from attrs import evolve
from hypothesis import given
from strategies import (
    QuotingParagraph,
    any_text,
    articles,
    mark_pairs,
    paragraphs_of_words,
    plain_words,
    quoting_paragraphs,
)

from quoteminer.languages.marks import MARK_PAIRS, MarkPair
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Quotation, Span


def found_in(text: str) -> list[Quotation]:
    return quotations(text, paragraphs(text))


def wordings(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in found_in(text)]


def spans_of(quotation: Quotation) -> list[Span]:
    return [quotation.span, quotation.opening, *quotation.reopenings, quotation.closing]


def moved(quotation: Quotation, by: int) -> Quotation:
    """The quotation as it stands in a text with so many characters more in front."""
    span, opening, *reopenings, closing = (Span(span.start + by, span.end + by) for span in spans_of(quotation))
    return evolve(quotation, span=span, opening=opening, closing=closing, reopenings=tuple(reopenings))


@given(any_text() | articles())
def test_quotations_lie_in_the_text_between_marks_of_one_row(text: str) -> None:
    rows = {(pair.opening, pair.closing) for pair in MARK_PAIRS}
    for quotation in found_in(text):
        opening, closing = quotation.opening, quotation.closing
        assert 0 <= opening.start < opening.end < closing.start < closing.end <= len(text)
        assert quotation.span == Span(opening.start, closing.end)
        assert (opening.of(text), closing.of(text)) in rows
        assert quotation.inner.of(text).strip()
        assert all(mark.of(text) == opening.of(text) for mark in quotation.reopenings)


@given(any_text() | articles())
def test_quotations_are_in_order_and_nest(text: str) -> None:
    found = found_in(text)
    for number, quotation in enumerate(found):
        around = [other for other in found[:number] if other.span.overlaps(quotation.span)]
        assert all(other.span.covers(quotation.span) for other in around)
        assert quotation.depth == len(around)
    assert [quotation.span.start for quotation in found] == sorted(quotation.span.start for quotation in found)


@given(any_text() | articles())
def test_a_quotation_leaves_its_paragraph_only_where_its_mark_is_repeated(text: str) -> None:
    starts = {paragraph.start for paragraph in paragraphs(text)}
    for quotation in found_in(text):
        crossed = {start for start in starts if quotation.span.start < start < quotation.span.end}
        assert crossed == {mark.start for mark in quotation.reopenings}


@given(quoting_paragraphs())
def test_every_row_of_the_table_is_found_round_plain_words(paragraph: QuotingParagraph) -> None:
    [quotation] = found_in(paragraph.text)
    assert (quotation.span, quotation.depth) == (Span(paragraph.start, paragraph.end), 0)
    assert quotation.opening.of(paragraph.text) == paragraph.pair.opening
    assert quotation.closing.of(paragraph.text) == paragraph.pair.closing


@given(mark_pairs(), plain_words(), plain_words(), plain_words())
def test_every_row_is_one_quotation_when_reopened_at_each_paragraph(
    pair: MarkPair, first: str, second: str, third: str
) -> None:
    opening, closing = pair.opening, pair.closing
    quoted = f"{opening}{first}.\n\n{opening}{second}.\n\n{opening}{third}.{closing}"
    [quotation] = found_in(f"{quoted} {first}.")
    assert (quotation.span, len(quotation.reopenings)) == (Span(0, len(quoted)), 2)


@given(articles(), paragraphs_of_words())
def test_a_paragraph_in_front_only_shifts(text: str, neutral: str) -> None:
    front = neutral + "\n\n"
    assert found_in(front + text) == [moved(quotation, len(front)) for quotation in found_in(text)]


@given(mark_pairs(), plain_words(), plain_words(), paragraphs_of_words(), quoting_paragraphs())
def test_an_unclosed_or_wrong_way_mark_costs_at_most_its_paragraph(
    pair: MarkPair, before: str, after: str, between: str, paragraph: QuotingParagraph
) -> None:
    for faulty in (f"{before} {pair.opening}{after}.", f"{before} {pair.closing}{after}{pair.opening} {before}."):
        front = f"{faulty}\n\n{between}\n\n"
        expected = [moved(quotation, len(front)) for quotation in found_in(paragraph.text)]
        assert [q for q in found_in(front + paragraph.text) if q.span.end > len(front)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “it rains” and left.", ["“it rains”"]),
        ('She said "it rains" and left.', ['"it rains"']),
        ("‘It rains,’ she said.", ["‘It rains,’"]),
        ("'It rains,' she said.", ["'It rains,'"]),
        ("«Il pleut», dit-elle. « Il pleut »", ["«Il pleut»", "« Il pleut »"]),
        ("»Es regnet«, sagte sie.", ["»Es regnet«"]),
        ("»Det regnar», sade hon.", ["»Det regnar»"]),
        ("„Es regnet“, sagte sie. „Pada”, mówi.", ["„Es regnet“", "„Pada”"]),
        ("”Det regnar”, sade hon.", ["”Det regnar”"]),
        ("``It rains,'' she said.", ["``It rains,''"]),
        ("''It rains,'' she said. ''Don't go.''", ["''It rains,''", "''Don't go.''"]),
        ("「雨だ」と彼女は『言った』。", ["「雨だ」", "『言った』"]),
        ("He said:“It rains”—and (“again”) left.", ["“It rains”", "“again”"]),
    ],
)
def test_each_convention(text: str, expected: list[str]) -> None:
    assert wordings(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“He told me ‘never’ to go.”",
        "\"He told me 'never' to go.\"",
        "‘He told me “never” to go.’",
        "“‘Never’ is what he told me.”",
        "“He told me ‘never.’”",
        "«Il m’a dit “jamais” hier.»",
        "''He told me 'never' to go.''",
    ],
)
def test_a_quotation_in_a_quotation(text: str) -> None:
    outer, inner = found_in(text)
    assert outer.span == Span(0, len(text))
    assert (outer.depth, inner.depth) == (0, 1)
    assert "never" in inner.span.of(text).lower() or "jamais" in inner.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "“One.\n\n“Two.\n\n“Three,”",
        '"One.\n"Two.\n"Three,"',
        "‘One, Tom’s.\n\n‘Two, don’t.\n\n‘Three, the dogs’ home,’",
        "“One ‘and a half’.\n\n“Two.\n\n“Three,”",
    ],
)
def test_a_quotation_reopened_at_each_paragraph_is_one(text: str) -> None:
    whole = found_in(text + " she said. She left.")[0]
    assert whole.span == Span(0, len(text))
    assert [mark.of(text) for mark in whole.reopenings] == [text[0]] * 2
    assert all(text[mark.start - 1] == "\n" for mark in whole.reopenings)


def test_a_quotation_that_no_paragraph_takes_up_again_is_dropped() -> None:
    assert wordings("“One.\n\nShe left.\n\n“Two,” he said.") == ["“Two,”"]
    assert wordings("She said “no.\n\nHe said “yes” to it.") == ["“yes”"]
    assert wordings("She said ”no“ to it.\n\nHe said “yes” to it.") == ["“yes”"]


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights and Tom's dog, the dogs' home and O'Neill's.",
        "The workers’ rights and Tom’s dog, the dogs’ home and O’Neill’s.",
        "Don't, won't; it's rock 'n' roll in the '90s, get 'em.",
        "Don’t, won’t; it’s rock ’n’ roll in the ’90s, get ’em.",
        "'Tis the season of '08.",
        'A 6" nail, and he stands 5\'10" tall.',
    ],
)
def test_apostrophes_and_inches_are_no_marks(text: str) -> None:
    assert wordings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘I know the workers’ rights,’ said Tom’s brother.", ["‘I know the workers’ rights,’"]),
        ("'I know the workers' rights,' said Tom's brother.", ["'I know the workers' rights,'"]),
        ("It is 'the boys' club' to him, and 'fine'.", ["'the boys' club'", "'fine'"]),
        ("‘It’s the ’90s,’ she said, ‘don’t wait.’", ["‘It’s the ’90s,’", "‘don’t wait.’"]),
        ("‘It’s only rock ’n’ roll,’ she said.", ["‘It’s only rock ’n’ roll,’"]),
        ("'2016 was a bad year,' he said.", ["'2016 was a bad year,'"]),
        ("The '2nd Amendment people' came.", ["'2nd Amendment people'"]),
    ],
)
def test_british_single_marks_beside_apostrophes(text: str, expected: list[str]) -> None:
    assert wordings(text) == expected


@pytest.mark.parametrize("text", ["", '"', "'", "”", "“”", "“ ”", "''", "`" * 9, "\ud800“\udfff", "“" * 99, "”“" * 99])
def test_marks_around_nothing_are_no_quotation(text: str) -> None:
    assert [wording for wording in wordings(text) if not wording.strip("“”\"'` ")] == []


@pytest.mark.parametrize(
    "piece", ["word ", "“a” ", '"', "“a ", "“‘a ", "‘ s’ a ", "the dogs’ “home” ", "a’ ", "‘dogs’ a "]
)
def test_a_long_line_of_nothing_but_odd_marks_comes_back(piece: str) -> None:
    """A search that began anew at every mark would take hours here."""
    text = piece * (500_000 // len(piece))
    assert all(span.end <= len(text) for span in (quotation.span for quotation in found_in(text)))


def test_five_megabytes_of_prose_in_one_line() -> None:
    sentence = "The mayor said on Monday that the town’s bridge was safe, and “we looked at every bolt,” she added. "
    found = found_in(sentence * (5_000_000 // len(sentence)))
    assert len(found) == 5_000_000 // len(sentence)


def test_deeply_nested_marks_are_all_found() -> None:
    depth = 2_000
    found = found_in("「『" * depth + "a" + "』」" * depth)
    assert [quotation.depth for quotation in found] == list(range(2 * depth))
