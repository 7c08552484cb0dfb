"""Occasions: to whom a statement was made, and where, and what is neither."""

import re
from collections.abc import Sequence

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from quoteminer.cues import cue_of
from quoteminer.occasions import Occasion, find_occasions
from quoteminer.records import Attribution, Cue, Layout, Sentence, Span, Speaker

SOMEBODY = Speaker(name="Ana Ruiz", type="person", resolution="name")


def span_of(text: str, wording: str | None) -> Span | None:
    """Where the wording stands first; it must."""
    return None if wording is None else Span(text.index(wording), text.index(wording) + len(wording))


def attribution(text: str, source: str | None, cue: str | None, *content: str) -> Attribution:
    parts = tuple(sorted(part for wording in content if (part := span_of(text, wording))))
    return Attribution(
        content=parts, source=span_of(text, source), cue=span_of(text, cue), kind="indirect", confidence=1.0
    )


def cue_in(text: str, given: Attribution, sentences: Sequence[Sentence]) -> Cue | None:
    """The cue of an attribution in a text without quotations, which is one paragraph."""
    return cue_of(Layout(text, (Span(0, len(text)),), tuple(sentences), ()), given)


def occasions(text: str, *attributions: Attribution, speaker: Speaker = SOMEBODY) -> list[Occasion]:
    sentences = [Sentence(Span(*line.span()), 0) for line in re.finditer(r"[^\n]+", text)]
    cues = [cue_in(text, given, sentences) for given in attributions]
    return find_occasions(text, sentences, attributions, cues, [speaker] * len(attributions))


def addressee(text: str, source: str | None, cue: str | None, *content: str) -> str | None:
    (found,) = occasions(text, attribution(text, source, cue, *content))
    return found.addressee.of(text) if found.addressee else None


def medium(
    text: str, source: str | None, cue: str | None, *content: str, speaker: Speaker = SOMEBODY
) -> tuple[str, str] | None:
    (found,) = occasions(text, attribution(text, source, cue, *content), speaker=speaker)
    assert found.medium is None or text[found.medium.start : found.medium.end] == found.medium.text
    return (found.medium.text, found.medium.kind) if found.medium else None


class TestMedium:
    @pytest.mark.parametrize(
        ("text", "source", "cue", "content", "expected"),
        [
            ("It rains, Ruiz said in a statement.", "Ruiz", "said", "It rains", ("in a statement", "statement")),
            ("It rains, Ruiz wrote on Facebook.", "Ruiz", "wrote", "It rains", ("on Facebook", "social_media")),
            ("Ruiz said via Twitter it rains.", "Ruiz", "said", "it rains", ("via Twitter", "social_media")),
            ("It rains, said Ruiz in an email.", "Ruiz", "said", "It rains", ("in an email", "message")),
            (
                "It rains, Ruiz told reporters at a news conference.",
                "Ruiz", "told", "It rains", ("at a news conference", "press_conference"),
            ),
            (
                "Ruiz, in a long, angry interview with the Echo, said it rains.",
                "Ruiz", "said", "it rains", ("in a long, angry interview", "interview"),
            ),
            (
                "In her resignation speech, Ruiz said it rains.",
                "Ruiz", "said", "it rains", ("In her resignation speech", "speech"),
            ),
            (
                "On Saturday, in a brief but official statement, Ruiz said it rains.",
                "Ruiz", "said", "it rains", ("in a brief but official statement", "statement"),
            ),
            (
                "Speaking at a campaign rally in Leeds, Ruiz said it rains.",
                "Ruiz", "said", "it rains", ("at a campaign rally", "event"),
            ),
            ("In court papers, Ruiz said it rains.", "Ruiz", "said", "it rains", ("In court papers", "court_document")),
            ("It rains, Ruiz said by phone.", "Ruiz", "said", "It rains", ("by phone", "call")),
            (
                "It rains, Ruiz said on ABC's “Good Day.”",
                "Ruiz", "said", "It rains", ("on ABC's “Good Day.”", "broadcast"),
            ),
            (
                "It rains, Ruiz wrote in the Evening Herald.",
                "Ruiz", "wrote", "It rains", ("in the Evening Herald", "publication"),
            ),
            ("Ruiz praised the rain in a speech.", "Ruiz", "praised", "the rain", ("in a speech", "speech")),
            ("Ruiz won in a tweet, saying it rains.", "Ruiz", "saying", "it rains", ("in a tweet", "social_media")),
        ],
    )  # fmt: skip
    def test_a_phrase_beside_the_reporting_words(
        self, text: str, source: str, cue: str, content: str, expected: tuple[str, str]
    ) -> None:
        assert medium(text, source, cue, content) == expected

    def test_the_phrase_may_stand_in_the_cue(self) -> None:
        text = "It rains, Ruiz said in a statement."
        assert medium(text, "Ruiz", "said in a statement", "It rains") == ("in a statement", "statement")

    @pytest.mark.parametrize("cue", ["issued a statement saying", "saying"], ids=["within the cue", "before it"])
    def test_what_somebody_issues(self, cue: str) -> None:
        text = "The board issued a statement saying it rains."
        assert medium(text, "The board", cue, "it rains") == ("a statement", "statement")

    def test_a_longer_phrase_begins_with_the_medium_itself(self) -> None:
        text = "In an interview on television, Ruiz said it rains."
        assert medium(text, "Ruiz", "said", "it rains") == ("In an interview", "interview")

    @pytest.mark.parametrize(
        ("source", "expected"),
        [
            ("Ruiz's statement", ("statement", "statement")),
            ("a tweet by Ruiz", ("a tweet", "social_media")),
            ("The report", None),
            ("Ruiz's statement writer", None),
        ],
    )
    def test_a_document_that_speaks_for_somebody(self, source: str, expected: tuple[str, str] | None) -> None:
        text = f"{source} said it rains."
        assert medium(text, source, "said", "it rains") == expected
        assert medium(text, source, "said", "it rains", speaker=evolve(SOMEBODY, type="document")) is None

    @pytest.mark.parametrize(
        ("text", "source", "cue", "content"),
        [
            ("Ruiz said it rains in the report.", "Ruiz", "said", "it rains in the report"),
            ("Reed, who resigned in a letter, said it rains.", "Reed", "said", "it rains"),
            ("In the Post, nobody was found; Ruiz said it rains.", "Ruiz", "said", "it rains"),
            ("Ruiz said it rains, but Reed left in a statement.", "Ruiz", "said", "it rains"),
            ("It rains, Ruiz said in Post Street.", "Ruiz", "said", "It rains"),
            ("It rains, Ruiz said in response.", "Ruiz", "said", "It rains"),
        ],
    )
    def test_what_belongs_to_other_words_is_none(self, text: str, source: str, cue: str, content: str) -> None:
        assert medium(text, source, cue, content) is None

    def test_a_phrase_belongs_to_the_nearer_cue(self) -> None:
        text = "Ruiz said it rains, and Reed replied in a tweet that it snows."
        one = attribution(text, "Ruiz", "said", "it rains")
        other = attribution(text, "Reed", "replied", "that it snows")
        first, second = occasions(text, one, other)
        assert first.medium is None
        assert second.medium is not None
        assert second.medium.text == "in a tweet"


class TestAddressee:
    @pytest.mark.parametrize(
        ("text", "cue", "content", "expected"),
        [
            ("Ruiz told reporters that it rains.", "told", "that it rains", "reporters"),
            ("It rains, Ruiz told the Evening Herald on Monday.", "told", "It rains", "the Evening Herald"),
            ("It rains, Ruiz told Hamburg Radio's Jo Weber.", "told", "It rains", "Hamburg Radio's Jo Weber"),
            ("It rains, Ruiz told the U.S. Senate.", "told", "It rains", "the U.S. Senate"),
            ("Ruiz told a crowd of supporters it rains.", "told", "it rains", "a crowd of supporters"),
            ("Ruiz told reporters of her plan to leave.", "told", "of her plan to leave", "reporters"),
            ("Ruiz told her supporters that it rains.", "told", "that it rains", "her supporters"),
            ("Ruiz told her that it rains.", "told", "that it rains", "her"),
            ("Ruiz urged Congress to act.", "urged", "to act", "Congress"),
            ("Ruiz urged Congress to act.", "urged", "Congress to act", "Congress"),
            ("Ruiz called on tech companies not to wait.", "called on", "tech companies not to wait", "tech companies"),
            ("Ruiz warned voters it rains.", "warned", "it rains", "voters"),
            ("Ruiz told reporters today it rains.", "told", "reporters today it rains", "reporters"),
            ("Ruiz told Channel Nine the dam holds.", "told", "Channel Nine the dam holds", "Channel Nine"),
            ("It rains, Ruiz said to reporters.", "said", "It rains", "reporters"),
            ("It rains, Ruiz wrote to the committee.", "wrote", "It rains", "the committee"),
            ("Ruiz called it odd to the Echo.", "called", "it odd", "the Echo"),
            ("Ruiz, speaking to a cheering crowd in Leeds, said it rains.", "said", "it rains", "a cheering crowd"),
            ("It rains, Ruiz said in an interview with the Echo.", "said", "It rains", "the Echo"),
            ("In a letter this week to Congress, Ruiz said it rains.", "said", "it rains", "Congress"),
        ],
    )
    def test_who_is_spoken_to(self, text: str, cue: str, content: str, expected: str | None) -> None:
        assert addressee(text, "Ruiz", cue, content) == expected

    def test_the_subject_of_a_passive(self) -> None:
        text = "The reporters were told by Ruiz that it rains."
        assert addressee(text, "Ruiz", "were told", "that it rains") == "The reporters"
        assert addressee(text, "The reporters", "were told", "that it rains") is None

    def test_the_object_may_stand_in_the_cue(self) -> None:
        text = "It rains, Ruiz told reporters."
        assert addressee(text, "Ruiz", "told reporters", "It rains") == "reporters"

    @pytest.mark.parametrize(
        ("text", "cue", "content"),
        [
            ("Ruiz asked why it rains.", "asked", "why it rains"),
            ("“Why?” Ruiz asked rhetorically.", "asked", "“Why?”"),
            ("Ruiz ordered the release of the files to begin.", "ordered", "the release of the files"),
            ("Ruiz asked questions about the rain.", "asked", "about the rain"),
            ("Ruiz warned on Monday it rains.", "warned", "it rains"),
            ("Ruiz warned Saturday it rains.", "warned", "it rains"),
            ("Ruiz told herself it rains.", "told", "it rains"),
            ("It rains, Ruiz said to cheers.", "said", "It rains"),
            ("It rains, Ruiz said to calm fears.", "said", "It rains"),
            ("Ruiz accused him of lying.", "accused", "him of lying"),
            ("“Why?” asked Ruiz.", "asked", "“Why?”"),
        ],
    )
    def test_who_is_not(self, text: str, cue: str, content: str) -> None:
        assert addressee(text, "Ruiz", cue, content) is None

    def test_the_addressee_of_one_is_not_that_of_another(self) -> None:
        text = "Ruiz told reporters that Reed had said it rains."
        outer = attribution(text, "Ruiz", "told", "that Reed had said it rains")
        inner = attribution(text, "Reed", "had said", "it rains")
        first, second = occasions(text, outer, inner)
        assert first.addressee == span_of(text, "reporters")
        assert second.addressee is None


def test_a_quotation_without_words_of_its_own_has_no_occasion() -> None:
    text = "“It rains.” Nobody wrote to the board."
    assert occasions(text, attribution(text, None, None, "“It rains.”")) == [Occasion()]


spans = st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda pair: Span(pair[0], sum(pair)))


@given(any_text() | st.sampled_from(["Ruiz told reporters in a letter to Congress that it rains. " * 2]), st.data())
def test_whatever_is_found_lies_in_the_text(text: str, data: st.DataObject) -> None:
    places = spans.filter(lambda span: span.end <= len(text))
    if len(text) < 75:
        text += "told the board in a letter to him that it rains on Twitter. " * 2
    given_ = Attribution(
        content=(data.draw(places),),
        cue=data.draw(st.none() | places),
        source=data.draw(st.none() | places),
        kind="mixed",
        confidence=0.5,
    )
    sentences = [Sentence(Span(0, len(text)), 0)]
    (found,) = find_occasions(text, sentences, [given_], [cue_in(text, given_, sentences)], [SOMEBODY])
    if found.addressee:
        assert found.addressee.of(text).strip() == found.addressee.of(text) != ""
    if found.medium:
        assert text[found.medium.start : found.medium.end] == found.medium.text != ""
