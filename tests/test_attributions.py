"""Whole attributions made of what a network found, without a network."""

import numpy as np
import pytest
from attrs import evolve, frozen
from numpy.typing import NDArray

from quoteminer.attributions import attributions, kind_of
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Calibration, Layout, Sentence, Span

Links = NDArray[np.float32]


@frozen
class Found:
    span: Span
    probability: float = 0.9


@frozen(eq=False, kw_only=True)
class Reading:
    """A network's findings, given as wordings and as pairs of numbers for the links."""

    sources: list[Found]
    cues: list[Found]
    contents: list[Found]
    content_to_cue: Links
    cue_to_source: Links


def layout_of(text: str) -> Layout:
    found = paragraphs(text)
    sentences = tuple(Sentence(span, number) for number, span in enumerate(found))
    return Layout(text, tuple(found), sentences, tuple(quotations(text, found)))


def place(text: str, wording: str) -> Span:
    start = text.index(wording)
    return Span(start, start + len(wording))


def read(
    text: str,
    sources: list[str],
    cues: list[str],
    contents: list[str],
    owners: list[int],
    speakers: list[int],
) -> list[Attribution]:
    """The attributions, given for each content the number of its cue and for each cue that of its source (or -1)."""
    links = np.zeros((len(contents), len(cues) + 1), dtype=np.float32)
    links[np.arange(len(contents)), owners] = 0.8
    heads = np.zeros((len(cues), len(sources) + 1), dtype=np.float32)
    heads[np.arange(len(cues)), speakers] = 0.7
    found = {
        role: [Found(place(text, wording)) for wording in wordings]
        for role, wordings in (("sources", sources), ("cues", cues), ("contents", contents))
    }
    reading = Reading(**found, content_to_cue=links, cue_to_source=heads)
    return attributions(layout_of(text), reading, Calibration())


def test_a_cue_is_put_together_with_its_source_and_content() -> None:
    text = "The mayor said that the bridge is safe."
    (found,) = read(text, ["The mayor"], ["said"], ["that the bridge is safe"], [0], [0])
    assert found.confidence == pytest.approx(0.9 * 0.7, abs=1e-6)
    assert evolve(found, confidence=0.5) == Attribution(
        content=(place(text, "that the bridge is safe"),),
        cue=place(text, "said"),
        source=place(text, "The mayor"),
        kind="indirect",
        confidence=0.5,
    )


def test_a_content_split_by_its_attribution_is_one_claim_in_two_parts() -> None:
    text = "“We looked,” she said, “at every bolt.”"
    (found,) = read(text, ["she"], ["said"], ["“We looked,”", "“at every bolt.”"], [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["“We looked,”", "“at every bolt.”"]
    assert found.kind == "direct"


def test_a_cue_without_source_or_without_content() -> None:
    text = "It is said that nobody saw it. Critics spoke."
    (found,) = read(text, ["Critics"], ["is said", "spoke"], ["that nobody saw it"], [0], [1, 0])
    assert found.source is None
    assert found.cue == place(text, "is said")


def test_marks_at_the_ends_belong_to_the_content() -> None:
    text = "“We looked at every bolt,” she said."
    (found,) = read(text, ["she"], ["said"], ["We looked at every bolt,"], [0], [0])
    assert found.content[0].of(text) == "“We looked at every bolt,”"


@pytest.mark.parametrize(
    ("content", "whole"),
    [
        ("the plan was “mostly false", "the plan was “mostly false.”"),
        ("“mostly false", "“mostly false.”"),
        ("mostly false.”", "“mostly false.”"),
        ("mostly", "mostly"),
        ("the plan was", "the plan was"),
    ],
)
def test_marks_are_taken_in_where_all_words_between_them_are(content: str, whole: str) -> None:
    text = "He said the plan was “mostly false.”"
    (found,) = read(text, ["He"], ["said"], [content], [0], [0])
    assert found.content[0].of(text) == whole


@pytest.mark.parametrize("further", ["“The bridge is safe.”", "The bridge is safe."])
def test_a_content_in_a_further_paragraph_is_not_the_cue_s(further: str) -> None:
    text = f"“We looked,” she said.\n\n{further}"
    (found,) = read(text, ["she"], ["said"], ["“We looked,”", further], [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["“We looked,”"]


def test_a_content_without_marks_in_another_paragraph_than_its_cue_is_none() -> None:
    text = "Buses ran again, drivers were told.\n\nThe town has two bridges."
    assert read(text, ["drivers"], ["told"], ["The town has two bridges"], [0], [0]) == []


def test_a_content_below_its_cue_stays_with_it() -> None:
    text = "The mayor said:\n\n“The bridge is safe.”"
    (found,) = read(text, ["The mayor"], ["said"], ["“The bridge is safe.”"], [0], [0])
    assert found.cue == place(text, "said")


def test_reopened_paragraphs_of_one_quotation_are_one_part() -> None:
    text = "She said: “We looked.\n\n“The bridge is safe.”"
    (found,) = read(text, ["She"], ["said"], ["“We looked.", "“The bridge is safe.”"], [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["“We looked.\n\n“The bridge is safe.”"]


def test_a_mere_colon_is_no_cue() -> None:
    text = "Mayor: bridge is safe"
    (found,) = read(text, ["Mayor"], [":"], ["bridge is safe"], [0], [0])
    assert found.cue is None
    assert found.source == place(text, "Mayor")


def test_a_colon_without_a_source_attributes_nothing() -> None:
    assert read("The rule: nobody enters", [], [":"], ["nobody enters"], [0], [0]) == []


def test_a_line_that_sends_the_reader_elsewhere_reports_nothing() -> None:
    assert read("READ MORE: Mayor says bridge is safe", ["Mayor"], ["says"], ["bridge is safe"], [0], [0]) == []


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("He said “we go.”", "“we go.”", "direct"),
        ("He said that “we” go", "that “we” go", "mixed"),
        ("He said that we go", "that we go", "indirect"),
        ("“He said that we go,” she said", "that we go", "indirect"),
    ],
)
def test_kind_tells_how_much_stands_in_marks(text: str, content: str, kind: str) -> None:
    assert kind_of(layout_of(text), [place(text, content)], place(text, "said")) == kind


def test_calibration_keeps_the_order() -> None:
    curve = Calibration(slope=0.8, bias=0.3)
    values = [curve.confidence(probability) for probability in (0.0, 0.1, 0.5, 0.9, 1.0)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1
