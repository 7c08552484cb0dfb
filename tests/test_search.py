"""Speakers, told by a model of names and of whom mentions look back to; marked up as in test_speakers."""

import pytest
from marked_speakers import attribution, layout_of, read

from quoteminer.records import FoundName, MentionReading, Span, Speaker
from quoteminer.speakers import find_speakers, names_at


def read_with(marked: str, reading: dict[str, dict[str, float]], *names: FoundName) -> Speaker:
    """The last speaker, told by a model that takes some wordings to look back to others."""
    text, sources, _ = read(marked)

    def place(wording: str) -> Span:
        return Span(text.index(wording), text.index(wording) + len(wording))

    earlier = {place(one): {place(other): p for other, p in others.items()} for one, others in reading.items()}
    given = [attribution(source, Span(source.end, source.end)) for source in sorted(sources)]
    return find_speakers(layout_of(text), given, MentionReading(names, earlier))[-1]


MET = "Peter Moss met Adam Birk and a tall guest.\nLast [he] said so."


@pytest.mark.parametrize(
    ("earlier", "name"),
    [
        ({}, "Peter Moss"),
        ({"Peter Moss": 0.2, "Adam Birk": 0.7}, "Adam Birk"),
        ({"Peter Moss": 0.3, "Adam Birk": 0.4}, "Peter Moss"),
        ({"Adam Birk": 0.05}, "Peter Moss"),
        ({"he": 0.9, "Adam Birk": 0.7}, "Adam Birk"),
    ],
)
def test_what_a_model_and_the_rules_say_of_a_pronoun_adds_up(earlier: dict[str, float], name: str) -> None:
    assert read_with(MET, {"he": earlier}).name == name


def test_a_pronoun_may_mean_a_name_further_on() -> None:
    marked = "Peter Moss met Adam Birk.\nIn [his] speech, Al Roe said so."
    assert read_with(marked, {}).name == "Peter Moss"
    assert read_with(marked, {"his": {"Al Roe": 0.9}}).name == "Al Roe"


@pytest.mark.parametrize("wording", ["the agency", "its polling", "they"])
def test_nothing_but_he_or_she_means_a_name_further_on(wording: str) -> None:
    marked = f"Peter Moss came.\n[{wording}] said so, and the World Health Organization agreed."
    assert read_with(marked, {wording.split(maxsplit=1)[0]: {"World Health Organization": 0.9}}).name == wording
    assert read_with(marked, {wording: {"World Health Organization": 0.9}}).name == wording


def test_a_pronoun_means_nobody_named_in_a_sentence_further_on() -> None:
    marked = "Peter Moss met Adam Birk.\n[He] said so.\nAl Roe agreed."
    assert read_with(marked, {"He": {"Al Roe": 0.9}}).name == "Peter Moss"


def test_a_pronoun_means_nobody_further_on_who_is_not_named() -> None:
    marked = "Peter Moss met Adam Birk.\nIn [his] speech, the winner said so."
    assert read_with(marked, {"his": {"the winner": 0.9}, "the winner": {"his": 0.9}}).name == "Peter Moss"


@pytest.mark.parametrize(
    ("text", "mention", "share", "name"),
    [
        ("Jesse Wayne Moss wrote songs. Moss was born in Ohio.\n", "Moss was", 0.9, "Moss"),
        ("Jesse Wayne Moss wrote songs. Moss was born in Ohio.\n", "Moss was", 0.6, "her"),
        ("Robert smiled.\n", "Robert", 0.9, "Robert"),
        ("Robert smiled.\n", "Robert", 0.6, "her"),
    ],
)
def test_a_sure_model_is_believed_against_the_gender_that_a_name_tells(
    text: str, mention: str, share: float, name: str
) -> None:
    assert read_with(f"{text}Then [her] said so.", {"her": {mention: share}}).name == name


def test_a_description_that_stands_before_a_name_means_its_bearer() -> None:
    marked = "Peter Moss met old banker Adam Birk.\nLast [he] said so."
    assert read_with(marked, {"he": {"old banker": 0.9}}).name == "Adam Birk"


def test_a_model_tells_whom_a_description_means() -> None:
    marked = "Peter Moss met Adam Birk.\nHe smiled.\nThen [the winner] said so."
    assert read_with(marked, {}).resolution == "unnamed"
    reading = {"the winner": {"He": 0.9}, "He": {"Adam Birk": 0.8}}
    speaker = read_with(marked, reading)
    assert (speaker.name, speaker.resolution) == ("Adam Birk", "nominal")


@pytest.mark.parametrize("wording", ["critics", "some", "his critics", "the police"])
def test_several_or_anybody_are_no_single_person_whatever_a_model_says(wording: str) -> None:
    marked = f"Peter Moss met Adam Birk.\nThen [{wording}] said so."
    speaker = read_with(marked, {wording: {"Adam Birk": 0.9}})
    assert (speaker.name, speaker.resolution) == (wording, "unnamed")


def test_names_may_come_from_a_model() -> None:
    marked = "[Will] said so."
    will = FoundName(Span(0, 4), "person")
    assert read_with(marked, {}).resolution == "unnamed"
    named = read_with(marked, {}, will)
    assert (named.name, named.type, named.resolution) == ("Will", "person", "name")
    assert names_at("Will said so.", [will.span], MentionReading((will,))) == ["Will"]
