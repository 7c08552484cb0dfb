"""Names that a model found, beside and in the place of those of the surface rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.records import FoundName, Span, SpeakerType
from quoteminer.speakers.capitals import words_of
from quoteminer.speakers.given_names import with_given
from quoteminer.speakers.names import Name, find_names


def names_with(text: str, *found: FoundName) -> list[Name]:
    words = words_of(text)
    return with_given(text, words, find_names(text, words), found)


def found(text: str, wording: str, kind: SpeakerType = "person", probability: float = 1.0) -> FoundName:
    start = text.index(wording)
    return FoundName(Span(start, start + len(wording)), kind, probability)


@pytest.mark.parametrize(
    ("text", "wording", "kind", "name", "whole"),
    [
        ("Will agreed.", "Will", "person", "Will", "Will"),
        ("Then he met the eBay chief.", "eBay", "organization", "eBay", "eBay"),
    ],
)
def test_a_name_that_the_rules_do_not_know_is_taken(
    text: str, wording: str, kind: SpeakerType, name: str, whole: str
) -> None:
    made = next(one for one in names_with(text, found(text, wording, kind)) if one.text == name)
    assert (made.whole.of(text), made.type) == (whole, kind)


def test_the_names_of_the_rules_stay() -> None:
    text = "Then President Donald Trump met Ana Ruiz."
    given = (found(text, "President Donald", "organization"), found(text, "met", "person"))
    assert names_with(text, *given) == names_with(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Early polls say so. Ana left.", ["Ana"]),
        ("Early came. Then Early and Ana left.", ["Early", "Early", "Ana"]),
        ("Ana left. Moss came.", ["Ana"]),
        ("Ana left. NASA came. Then Mr. Moss.", ["Ana", "NASA", "Moss"]),
    ],
)
def test_a_lone_word_that_begins_a_sentence_needs_the_model_or_the_article(text: str, names: list[str]) -> None:
    assert [name.text for name in names_with(text, found(text, "Ana"))] == names


def test_a_name_that_the_model_sees_too_is_confirmed() -> None:
    text = "Moss came."
    assert [name.text for name in names_with(text, found(text, "Moss", probability=0.6))] == ["Moss"]


def test_in_a_heading_the_model_knows_more_of_a_name_than_the_rules() -> None:
    text = "Cesira Moss Says What It Is\nThen it was seen that Moss left and that nobody else came there."
    given = (found(text, "Cesira Moss"), FoundName(Span(text.rindex("Moss"), text.rindex("Moss") + 4), "person"))
    assert [name.text for name in names_with(text)] == ["Moss", "Moss"]
    assert [name.text for name in names_with(text, *given)] == ["Cesira Moss", "Moss"]


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
