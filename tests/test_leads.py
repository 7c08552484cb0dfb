"""Leads: words with a capital before a name that are none of it."""

import pytest

from quoteminer.speakers.capitals import words_of
from quoteminer.speakers.leads import without_leads
from quoteminer.speakers.names import find_names


def names_in(text: str) -> list[tuple[str, str]]:
    words = words_of(text)
    return [(name.text, name.type) for name in without_leads(text, words, find_names(text, words))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Crooked Hillary Clinton there. Hillary Clinton left.", ("Hillary Clinton", "person")),
        ("They met Crooked Hillary Clinton there.", ("Crooked Hillary Clinton", "person")),
        ("Certainly Hillary Clinton came, and certainly late.", ("Hillary Clinton", "person")),
        ("Anna Hillary Clinton came. Then Hillary Clinton left.", ("Anna Hillary Clinton", "person")),
        ("Young Sanders met a young man. Bernie Sanders left with Sanders.", ("Sanders", "unknown")),
        ("Young Sanders met them. Bernie Sanders left with Sanders.", ("Young Sanders", "person")),
        ("They met Republican Sanders. Bernie Sanders left with Sanders.", ("Sanders", "unknown")),
        ("They met American Sniper. The Sniper left.", ("American Sniper", "organization")),
        ("New Iran talks bring new hope. Then Iran agreed.", ("Iran", "place")),
        ("Remarked Oslo University: Yes. Oslo University left.", ("Oslo University", "organization")),
        ("United Oslo University left. University of Oslo came.", ("United Oslo University", "organization")),
        ("Old Acme sells old cars. Then Acme left.", ("Old Acme", "organization")),
    ],
)
def test_a_name_begins_where_the_rest_of_the_article_has_it(text: str, name: tuple[str, str]) -> None:
    assert names_in(text)[0] == name
