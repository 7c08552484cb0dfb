"""Paragraphs, however a file parts them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from
from strategies import any_text, paragraphs_of_words

from quoteminer.paragraphs import paragraphs

LINE_ENDS = ("\n", "\r\n", "\r", "\v", "\f", "\u2028", "\u2029", "\x85")

WRAPPED = """\
WASHINGTON - The Senate voted on Tuesday to keep the bridge over the
river open for another year, a spokesman for the committee told the
paper.

Senator Reed said he was glad of the result, which had seemed to many
in the town to be far away.
A new bridge is planned.
"""


def wordings(text: str) -> list[str]:
    return [paragraph.of(text) for paragraph in paragraphs(text)]


@given(any_text())
def test_paragraphs_are_in_order_and_part_nothing_but_blanks(text: str) -> None:
    at = 0
    for paragraph in paragraphs(text):
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert not text[at : paragraph.start].strip()
        assert paragraph.of(text) == paragraph.of(text).strip()
        at = paragraph.end
    assert not text[at:].strip()


@given(any_text())
def test_paragraphs_begin_only_at_line_ends(text: str) -> None:
    found = paragraphs(text)
    for before, after in pairwise(found):
        assert len(f".{text[before.end : after.start]}.".splitlines()) > 1


@given(lists(paragraphs_of_words(), min_size=1, max_size=5), sampled_from(LINE_ENDS), sampled_from((1, 2, 3)))
def test_every_kind_of_line_end_parts_paragraphs(given_paragraphs: list[str], line_end: str, times: int) -> None:
    assert wordings((line_end * times).join(given_paragraphs)) == given_paragraphs


@given(lists(paragraphs_of_words(), min_size=1, max_size=5), paragraphs_of_words(), sampled_from(("\n\n", "\n")))
def test_a_paragraph_in_front_only_shifts(given_paragraphs: list[str], neutral: str, line_end: str) -> None:
    text = line_end.join(given_paragraphs)
    front = neutral + line_end
    shifted = [(span.start + len(front), span.end + len(front)) for span in paragraphs(text)]
    assert [(span.start, span.end) for span in paragraphs(front + text)] == [(0, len(neutral)), *shifted]


def test_wrapped_lines_are_put_together() -> None:
    lines = WRAPPED.splitlines()
    assert wordings(WRAPPED) == ["\n".join(lines[:3]), "\n".join(lines[4:6]), lines[6]]


def test_wrapped_lines_are_put_together_with_windows_line_ends() -> None:
    text = WRAPPED.replace("\n", "\r\n")
    assert [wording.replace("\r\n", "\n") for wording in wordings(text)] == wordings(WRAPPED)


def test_blanks_at_either_end_belong_to_no_paragraph() -> None:
    assert wordings("  \t One. \u00a0\n\n \u3000\n   Two.  ") == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\r\n \t\x1c\u2028"])
def test_blanks_alone_are_no_paragraph(text: str) -> None:
    assert paragraphs(text) == []


def test_five_megabytes_in_one_line_are_one_paragraph() -> None:
    text = "word " * 1_000_000
    assert [(span.start, span.end) for span in paragraphs(text)] == [(0, len(text) - 1)]
