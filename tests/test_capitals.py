"""Capitals: which words of headings have one that says something."""

import pytest

from quoteminer.speakers.capitals import words_of

BODY = """
Sen. Ana Ruiz spoke in Oslo. She will see what the school says. Then Ruiz went to the Acme Bank with a guide who
visits it and can leave.
"""


@pytest.mark.parametrize(
    ("line", "capitals"),
    [
        ("Ana Ruiz Blasts Acme for Its School Plan", "Ana Ruiz Acme"),
        ("Will Ruiz See What Oslo Says?", "Ruiz Oslo"),
        ("What Ana Can’t Say in Her School", "Ana"),
        ("Senator Joan Kimmel Visits Norway and the FBI", "Senator Joan Kimmel Norway FBI"),
        ("School Fires Dr. Kimmel After a Row", "Dr. Kimmel"),
        ("SENATE HEARS RUIZ ON SCHOOL PLAN", "RUIZ"),
    ],
)
def test_a_capital_in_a_heading_says_something_where_the_text_has_it_too(line: str, capitals: str) -> None:
    words = words_of(line + BODY)
    assert [word.text for word in words if word.is_headed and word.is_capital] == capitals.split()


def test_without_a_heading_capitals_stay_as_they_are() -> None:
    assert not any(word.is_headed or word.is_muted for word in words_of(BODY))
