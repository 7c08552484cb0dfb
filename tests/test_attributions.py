"""Whole attributions made of what a network found, without a network."""

import re
from math import exp

import numpy as np
import pytest
from attrs import evolve, frozen
from numpy.typing import NDArray
from wordings import place

from quoteminer.attributions import attributions
from quoteminer.attributions.kinds import kind_of
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Calibration, Kind, Layout, Sentence, Span

Links = NDArray[np.float32]
SENTENCE = re.compile(r"\S.*?(?:[.:][”]?(?=\s)|$)", re.DOTALL)
NAME = Span(0, 4)
CURVE = Calibration(slope=0.8, direct=1.5, without_source=-1, going_on=-2)


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
    attitudes: Links
    statements: Links


def layout_of(text: str) -> Layout:
    found = paragraphs(text)
    sentences = tuple(
        Sentence(Span(paragraph.start + sentence.start(), paragraph.start + sentence.end()), number)
        for number, paragraph in enumerate(found)
        for sentence in SENTENCE.finditer(paragraph.of(text))
    )
    return Layout(text, tuple(found), sentences, tuple(quotations(text, found)))


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
    attitudes = np.tile(np.array([0.1, 0.7, 0.1, 0.1], dtype=np.float32), (len(contents), 1))
    statements = np.full(len(contents), 0.6, dtype=np.float32)
    reading = Reading(**found, content_to_cue=links, cue_to_source=heads, attitudes=attitudes, statements=statements)
    return attributions(layout_of(text), reading, Calibration())


def test_a_cue_is_put_together_with_its_source_and_content() -> None:
    text = "The mayor said that the bridge is safe."
    (found,) = read(text, ["The mayor"], ["said"], ["that the bridge is safe"], [0], [0])
    assert found.confidence == pytest.approx(0.9 * 0.7, abs=1e-6)
    assert evolve(found, confidence=0.5, statement=0.5) == Attribution(
        content=(place(text, "that the bridge is safe"),),
        cue=place(text, "said"),
        source=place(text, "The mayor"),
        kind="indirect",
        confidence=0.5,
        attitude="belief",
        statement=0.5,
    )


@pytest.mark.parametrize(
    ("text", "content", "kept"),
    [
        ("He said it is old despite a sale.", "it is old despite", "it is old"),
        ("He said it fell, and the mayor left.", "it fell, and", "it fell"),
        ("He said the rest is more than.", "the rest is more than", "the rest is more than"),
        ("He said he is the one they sang for then.", "he is the one they sang for", "he is the one they sang for"),
        ("He said “although” twice.", "“although”", "“although”"),
    ],
)
def test_no_statement_ends_with_what_leads_on(text: str, content: str, kept: str) -> None:
    (found,) = read(text, ["He"], ["said"], [content], [0], [0])
    assert [part.of(text) for part in found.content] == [kept]


def test_a_content_split_by_its_attribution_is_one_claim_in_two_parts() -> None:
    text = "“We looked,” she said, “at every bolt.”"
    (found,) = read(text, ["she"], ["said"], ["“We looked,”", "“at every bolt.”"], [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["“We looked,”", "“at every bolt.”"]
    assert found.kind == "direct"


def test_words_of_another_sentence_are_no_part_of_what_was_said() -> None:
    text = "Half a million were without power. According to the plan, it returns today."
    contents = ["Half a million were without power", "it returns today"]
    (found,) = read(text, ["the plan"], ["According to"], contents, [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["it returns today"]


def test_unless_they_are_quoted_or_stand_below_a_colon() -> None:
    quoted = "The mayor said that it is safe. “We looked,” as everybody knows."
    (found,) = read(quoted, ["The mayor"], ["said"], ["that it is safe", "“We looked,”"], [0, 0], [0])
    assert len(found.content) == 2
    listed = "He told both of us: Look again. And Mind the gap."
    (found,) = read(listed, ["He"], ["told"], ["both of us", "Mind the gap"], [0, 0], [0])
    assert len(found.content) == 2


def test_a_cue_without_source_or_without_content() -> None:
    text = "It is said that nobody saw it. Critics spoke."
    (found,) = read(text, ["Critics"], ["is said", "spoke"], ["that nobody saw it"], [0], [1, 0])
    assert found.source is None
    assert found.cue == place(text, "is said")


@pytest.mark.parametrize(
    ("cue", "source", "content"),
    [
        ("is said", None, ["The minister", "to have left"]),
        ("was also widely believed", None, ["The minister", "to have left"]),
        ("was asked", "The minister", ["to have left"]),
        ("claimed", "The minister", ["to have left"]),
    ],
)
def test_the_subject_of_a_passive_belongs_to_the_content(cue: str, source: str | None, content: list[str]) -> None:
    text = f"The minister {cue} to have left."
    (found,) = read(text, ["The minister"], [cue], ["to have left"], [0], [0])
    assert [part.of(text) for part in found.content] == content
    assert found.source == (place(text, source) if source else None)


@pytest.mark.parametrize(
    ("cue", "content", "whole_cue", "rest"),
    [
        ("declined", "to say whether it is safe", "declined to say", "whether it is safe"),
        ("plans", "to tell the whole council that it is safe", "plans to tell", "that it is safe"),
        ("is expected", "to announce on Monday that it is safe", "is expected to announce", "that it is safe"),
        ("refused", "to say “it is safe”", "refused to say", "“it is safe”"),
        ("declined", "to confirm the date", "declined", "to confirm the date"),
        ("plans", "to announce a date that suits all", "plans", "to announce a date that suits all"),
        ("vowed", "to say that it is safe", "vowed", "to say that it is safe"),
    ],
)
def test_a_verb_of_saying_that_a_clause_follows_belongs_to_the_cue(
    cue: str, content: str, whole_cue: str, rest: str
) -> None:
    text = f"The minister {cue} {content}."
    (found,) = read(text, ["The minister"], [cue], [content], [0], [0])
    assert found.cue == place(text, whole_cue)
    assert [part.of(text) for part in found.content] == [rest]


def test_who_is_expected_to_say_something_is_its_source() -> None:
    text = "The minister is expected to announce that it is safe."
    (found,) = read(text, ["The minister"], ["is expected"], ["to announce that it is safe"], [0], [0])
    assert found.source == place(text, "The minister")


def test_who_is_quoted_as_saying_something_is_its_source() -> None:
    text = "The minister was quoted as saying last month that it is safe."
    (found,) = read(text, [], ["was quoted as saying last month"], ["The minister", "that it is safe"], [0, 0], [0])
    assert found.cue == place(text, "was quoted as saying")
    assert found.source == place(text, "The minister")
    text = "The minister was quoted as saying that it is safe."
    (found,) = read(text, [], ["was quoted as saying"], ["The minister", "that it is safe"], [0, 0], [0])
    assert found.source == place(text, "The minister")
    assert found.content == (place(text, "that it is safe"),)


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("The mayor was told by the engineers that it fell.", ["that it fell"], "the engineers"),
        ("The mayor was also told by Ana Ruiz of “a crack”.", ["of “a crack”"], "Ana Ruiz"),
        ("The mayor was informed that it fell.", ["that it fell"], None),
        ("The mayor was told, by the way, that it fell.", ["that it fell"], None),
        ("“It fell,” the mayor was told by Ana Ruiz.", ["“It fell,”"], None),
    ],
)
def test_whom_a_passive_tells_of_as_told_is_no_source(text: str, content: list[str], source: str | None) -> None:
    cue = next(cue for cue in ("was told", "was also told", "was informed") if cue in text)
    mayor = "The mayor" if text.startswith("The") else "the mayor"
    (found,) = read(text, [mayor], [cue], content, [0], [0])
    assert (found.source.of(text) if found.source else None) == source
    assert [part.of(text) for part in found.content] == content


def test_nor_a_part_of_the_content() -> None:
    text = "She was told by Ana Ruiz that it fell."
    (found,) = read(text, ["Ana Ruiz"], ["was told"], ["She", "that it fell"], [0, 0], [0])
    assert [part.of(text) for part in found.content] == ["that it fell"]
    assert found.source == place(text, "Ana Ruiz")


@pytest.mark.parametrize("carrier", [" per ABC News", ", as quoted by ABC News"])
def test_who_passed_it_on_is_no_part_of_the_source(carrier: str) -> None:
    text = f"“It fell,” said Ana Ruiz{carrier}."
    (found,) = read(text, [f"Ana Ruiz{carrier}"], ["said"], ["“It fell,”"], [0], [0])
    assert found.source == place(text, "Ana Ruiz")


def test_but_not_if_a_clause_follows() -> None:
    text = "The minister is known that he left."
    (found,) = read(text, ["The minister"], ["is known"], ["that he left"], [0], [0])
    assert found.source


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


def test_a_quotation_in_a_further_paragraph_goes_on_as_a_claim_of_its_own() -> None:
    text = "“We looked,” she said.\n\n“The bridge is safe.”"
    first, second = read(text, ["she"], ["said"], ["“We looked,”", "“The bridge is safe.”"], [0, 0], [0])
    assert (first.continues, second.continues) == (None, 0)
    assert (second.cue, second.source, second.kind) == (None, None, "direct")


def test_a_content_without_marks_in_a_further_paragraph_is_not_the_cue_s() -> None:
    text = "“We looked,” she said.\n\nThe bridge is safe."
    (found,) = read(text, ["she"], ["said"], ["“We looked,”", "The bridge is safe."], [0, 0], [0])
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


def confidence(
    probability: float, kind: Kind = "direct", source: Span | None = NAME, continues: int | None = None
) -> float:
    """The confidence of an attribution with this raw probability."""
    given = Attribution(content=(NAME,), kind=kind, confidence=probability, source=source, continues=continues)
    return CURVE.confidence(given)


def test_confidence_keeps_the_order_of_probabilities() -> None:
    values = [confidence(probability) for probability in (0.0, 0.1, 0.5, 0.9, 1.0)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def test_confidence_depends_on_kind_source_and_whether_it_goes_on() -> None:
    assert confidence(0.5, "indirect") == 0.5
    assert confidence(0.5, "direct") == pytest.approx(1 / (1 + exp(-1.5)))
    assert confidence(0.5, "indirect", source=None) == pytest.approx(1 / (1 + exp(1)))
    assert confidence(0.5, "indirect", source=None, continues=0) == pytest.approx(1 / (1 + exp(2)))


def test_without_calibration_confidence_is_the_probability() -> None:
    text = "“We looked,” she said.\n\n“The bridge is safe.”"
    both = read(text, ["she"], ["said"], ["“We looked,”", "“The bridge is safe.”"], [0, 0], [0])
    assert [given.confidence for given in both] == pytest.approx([0.9 * 0.7] * 2, abs=1e-6)
