"""Names that a model found, beside and in the place of those of the surface rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.records import FoundName, Span, SpeakerType
from quoteminer.speakers.given_names import with_given
from quoteminer.speakers.names import Name, find_names
from quoteminer.speakers.words import words_of


def names_with(text: str, *found: FoundName) -> list[Name]:
    words = words_of(text)
    return with_given(text, words, find_names(text, words), found)


def found(text: str, wording: str, kind: SpeakerType = "person", probability: float = 1.0) -> FoundName:
    start = text.index(wording)
    return FoundName(Span(start, start + len(wording)), kind, probability)


@pytest.mark.parametrize(
    ("text", "wording", "kind", "name", "whole"),
    [
        ("On Twitter West agreed.", "West", "person", "West", "West"),
        ("Then President Donald Trump spoke.", "Donald Trump", "person", "Donald Trump", "President Donald Trump"),
        ("Then President Donald Trump spoke.", "President Donald Trump", "person", "Donald Trump", "President Donald Trump"),  # noqa: E501
        ("Then Mrs. Ana Ruiz's aide spoke.", "Mrs. Ana Ruiz's", "person", "Ana Ruiz", "Mrs. Ana Ruiz"),
        ("It was the World Bank.", "the World Bank", "organization", "World Bank", "World Bank"),
        ("The rapper will.i.am spoke.", "will.i.am", "person", "will.i.am", "will.i.am"),
    ],
)  # fmt: skip
def test_a_given_name_is_set_apart_from_its_titles(
    text: str, wording: str, kind: SpeakerType, name: str, whole: str
) -> None:
    made = next(one for one in names_with(text, found(text, wording, kind)) if one.text == name)
    assert (made.whole.of(text), made.type) == (whole, kind)


def test_a_given_name_takes_the_place_of_those_it_touches_and_leaves_the_others() -> None:
    text = "On Twitter West Wing met Ana Ruiz."
    given = (found(text, "West Wing", "organization"), found(text, "Twitter", "organization"))
    assert [one.text for one in names_with(text, *given)] == ["Twitter", "West Wing", "Ana Ruiz"]


def test_an_unlikely_name_and_an_unknown_type_are_left_to_the_rules() -> None:
    text = "Then Ana Ruiz spoke."
    assert names_with(text, found(text, "Ana", probability=0.2)) == names_with(text)
    assert names_with(text, found(text, "Ana Ruiz", "unknown")) == names_with(text)


def test_gender_acronym_and_possessive_are_read_as_of_other_names() -> None:
    text = "It was Anna's World Bank (WB)."
    anna, bank, _ = names_with(text, found(text, "Anna"), found(text, "World Bank", "organization"))
    assert (anna.gender, anna.is_possessive, bank.acronym) == ("female", True, "WB")


TEXTS = st.lists(st.sampled_from("President Ana Ruiz ( WHO ) , the Mr. 's é \n — x".split(" ")), max_size=20).map(
    " ".join
)


@given(TEXTS, st.data())
def test_whatever_is_given_names_lie_apart_and_where_they_say(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text) + 2)
    spans = st.tuples(places, places).map(lambda ends: Span(min(ends), max(ends)))
    kinds: st.SearchStrategy[SpeakerType] = st.sampled_from(("person", "place", "unknown"))
    names = names_with(text, *data.draw(st.lists(st.builds(FoundName, spans, kinds, st.floats(0, 1)), max_size=5)))
    assert [one.text for one in names] == [" ".join(one.span.of(text).split()) for one in names]
    assert all(one.last_word < other.first_word for one, other in pairwise(names))
