"""Headings: which lines of an article they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.speakers.headings import headings

BODY = "\nThe mayor came to see the school and the bridge, and then the council met again in the old town hall.\n"


@pytest.mark.parametrize(
    ("line", "is_shouted"),
    [
        ("SEN. DOLE SAYS SO", [True]),
        ("Ana Ruiz Visits School After the Fire", [False]),
        ("Ana Ruiz Visits School After the Fire.", [False]),
        ("Ana Ruiz, Al Roe and Peter Moss", []),
        ("Ana Ruiz visits school after the fire", []),
        ("Ana Ruiz Visits", []),
    ],
)
def test_a_heading_is_told_by_its_capitals(line: str, is_shouted: list[bool]) -> None:
    text = line + BODY
    found = headings(text)
    assert [heading.is_shouted for heading in found] == is_shouted
    assert all(text[heading.start : heading.end] == line for heading in found)


@pytest.mark.parametrize("text", ["ALL OF IT\nIN CAPITALS", "Ana Ruiz Visits a School After Her Trip"])
def test_a_text_that_is_all_headings_has_none(text: str) -> None:
    assert headings(text) == []


@given(st.text(st.sampled_from("Aa bC.\n\r’-"), max_size=80))
def test_headings_lie_apart_and_in_order(text: str) -> None:
    places = [place for heading in headings(text) for place in (heading.start, heading.end)]
    assert places == sorted(places)
    assert all("\n" not in text[heading.start : heading.end] for heading in headings(text))
