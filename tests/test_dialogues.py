"""Turns of a conversation: dialogues in quotation marks, and transcripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wordings import laid_out, place, said

from quoteminer.attributions.dialogues import with_turns
from quoteminer.records import Attribution, Layout, Span

ASKED = "“Why was it closed?” the judge asked."
REPLIED = "“There were cracks,” Reed replied."


def layout_of(*lines: str) -> Layout:
    return laid_out("\n\n".join(lines))


def asked_and_replied(layout: Layout) -> list[Attribution]:
    return [
        said(layout.text, "“Why was it closed?”", "asked", "the judge"),
        said(layout.text, "“There were cracks,”", "replied", "Reed"),
    ]


def speakers_of(layout: Layout, attributions: list[Attribution]) -> list[str | None]:
    """The wording of the source of each turn, or of the one that it is put down to."""
    found = with_turns(layout, attributions)
    named = [given if given.continues is None else found[given.continues] for given in found]
    return [given.source.of(layout.text) if given.source else None for given in named]


def test_who_asked_first_asks_again_and_the_other_answers() -> None:
    layout = layout_of(ASKED, REPLIED, "“Cracks?”", "“Two of them.”", "“And nobody saw them?”", "“Nobody.”")
    assert speakers_of(layout, asked_and_replied(layout)) == ["the judge", "Reed"] * 3


def test_a_turn_laid_at_the_wrong_door_changes_hands() -> None:
    layout = layout_of(ASKED, REPLIED, "“Cracks?”")
    wrong = Attribution(content=(place(layout.text, "“Cracks?”"),), kind="direct", confidence=0.9, continues=1)
    assert speakers_of(layout, [*asked_and_replied(layout), wrong]) == ["the judge", "Reed", "the judge"]


@pytest.mark.parametrize(
    "lines",
    [
        (ASKED, REPLIED, "“They were old.”"),
        (ASKED, "Nothing was heard.", REPLIED, "“Cracks?”"),
        (ASKED, REPLIED, "He paused. “Cracks?”"),
    ],
)
def test_what_neither_answers_nor_asks_in_turn_stays_as_it_is(lines: tuple[str, ...]) -> None:
    layout = layout_of(*lines)
    attributions = asked_and_replied(layout)
    assert with_turns(layout, attributions) == attributions


def test_a_question_that_waits_for_no_answer_makes_no_dialogue() -> None:
    layout = layout_of("“It is safe,” Berg said.", "“Why should we believe it?” Reed said.", "“We will not.”")
    attributions = [
        said(layout.text, "“It is safe,”", "said", "Berg"),
        said(layout.text, "“Why should we believe it?”", "said", "Reed"),
        Attribution(content=(place(layout.text, "“We will not.”"),), kind="direct", confidence=0.9, continues=1),
    ]
    assert with_turns(layout, attributions) == attributions


def test_one_speaker_takes_no_turns_with_himself() -> None:
    layout = layout_of("“Why was it closed?” Reed asked.", "“How old is it?” Reed asked.", "“I want to know.”")
    attributions = [
        said(layout.text, "“Why was it closed?”", "asked", "Reed"),
        said(layout.text, "“How old is it?”", "asked", "Reed"),
    ]
    assert with_turns(layout, attributions) == attributions


TRANSCRIPT = (
    "Reporter: Why was it closed?",
    "Anna Berg: We found cracks. They were deep.",
    "Reporter: When will it open?",
    "Anna Berg: In May.",
)


def test_the_turns_of_a_transcript_are_their_speakers() -> None:
    layout = layout_of(*TRANSCRIPT)
    assert speakers_of(layout, []) == ["Reporter", "Anna Berg"] * 2
    assert with_turns(layout, [])[1].content == (place(layout.text, "We found cracks. They were deep."),)


def test_turns_that_are_attributed_already_are_left_alone() -> None:
    layout = layout_of(*TRANSCRIPT)
    source, content = place(layout.text, "Anna Berg"), place(layout.text, "We found cracks.")
    mine = Attribution(content=(content,), source=source, kind="indirect", confidence=0.6)
    found = with_turns(layout, [mine])
    assert len(found) == 4
    assert found[1] == mine


def test_the_letters_of_questions_and_answers_name_nobody() -> None:
    layout = layout_of("Q: Why was it closed?", "A: We found cracks.", "Q: When will it open?", "A: In May.")
    source = Attribution(
        content=(place(layout.text, "Why was it closed?"),), source=Span(0, 1), kind="indirect", confidence=0.6
    )
    assert speakers_of(layout, [source]) == [None] * 4


@pytest.mark.parametrize(
    "lines",
    [
        ("Name: Anna Berg.", "Office: Mayor.", "Town: Ystad.", "Since: May."),
        ("Date: May", "Place: Ystad", "Date: June", "Place: Malmö"),
        ("Reporter: Why?", "Berg: Cracks.", "The bridge is old.", "It is closed."),
    ],
)
def test_lists_of_particulars_are_no_transcripts(lines: tuple[str, ...]) -> None:
    assert with_turns(layout_of(*lines), []) == []


@settings(deadline=None)
@given(st.lists(st.sampled_from([ASKED, REPLIED, "“Cracks?”", "“Yes.”", "Q: Why?", "A: So.", "…?”"]) | st.text()))
def test_no_text_raises_and_no_turn_is_lost(lines: list[str]) -> None:
    layout = layout_of(*lines)
    direct = [Attribution(content=(q.span,), kind="direct", confidence=0.9) for q in layout.outermost[:2]]
    found = with_turns(layout, direct)
    assert len(found) >= len(direct)
    for turn in found:
        assert turn.content[0].of(layout.text)
        assert turn.continues is None or 0 <= turn.continues < len(found)
