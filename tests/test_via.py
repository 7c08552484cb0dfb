"""Via: who passed a statement on, and who did not.

Sentences are marked up: [source], {cue}, <content>; one source, cue and content in a row make an attribution.
"""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteminer.records import Attribution, Sentence, Span, Speaker, Via
from quoteminer.via import find_vias

MARK = re.compile(r"[\[\]{}<>]")
KIND = {"]": "[", "}": "{", ">": "<"}


def read(marked: str) -> tuple[str, list[Sentence], list[Attribution]]:
    """The text without marks, its lines as sentences, and an attribution for each source, cue and content."""
    spans: dict[str, list[Span]] = {"[": [], "{": [], "<": []}
    opened: dict[str, list[int]] = {"[": [], "{": [], "<": []}
    text, position = "", 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[0] in opened:
            opened[mark[0]].append(len(text))
        else:
            spans[KIND[mark[0]]].append(Span(opened[KIND[mark[0]]].pop(), len(text)))
    text += marked[position:]
    lines = [Sentence(Span(*m.span()), number) for number, m in enumerate(re.finditer(r"[^\n]+", text))]
    parts = zip(sorted(spans["<"]), sorted(spans["{"]), sorted(spans["["]), strict=True)
    return text, lines, [
        Attribution(content=(content,), cue=cue, source=source, kind="indirect", confidence=1.0)
        for content, cue, source in parts
    ]  # fmt: skip


def vias_in(marked: str) -> list[Via | None]:
    """The via of each attribution, their speakers unknown."""
    text, sentences, attributions = read(marked)
    return find_vias(text, sentences, attributions, [Speaker() for _ in attributions])


def names(marked: str) -> list[str | None]:
    return [via.name if via else None for via in vias_in(marked)]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("<It starts soon>, [Demir] {said} on Monday, as cited by Anadolu news agency.", "Anadolu news agency"),
        ("<It starts soon>, [Demir] {said}, according to the state-run Anadolu Agency.", "Anadolu Agency"),
        ("[Demir] {said} <it starts soon>, according to Syrian state media.", "Syrian state media"),
        ("<“It starts soon,”> {said} [Demir] per ABC News.", "ABC News"),
        ("[Demir] {said} <it starts soon>, according to the News.com.au report.", "News.com.au"),
        ("[Demir] {said} <it starts soon>, according to a report from ABC Australia.", "ABC Australia"),
        ("As reported by the BBC, [Demir] {said} <it starts soon>.", "BBC"),
        ("In a News.com.au report, [Dr Gary Lee] {said} <it starts soon>.", "News.com.au"),
        ("Reuters, citing [officials], {reported} <it starts soon>.", "Reuters"),
        ("State press agency PAP reported on Monday [a minister] {said} <it starts soon>.", "PAP"),
        ("Reuters reported that [a minister] {said} <it starts soon>.", "Reuters"),
        ("One news site, Znak.com, claims [officials] {have said} <it starts soon>.", "Znak.com"),
        ("Residents there told the press [the officers] {claimed} <it starts soon>.", "Residents there"),
        ("As reported by clerks in Leeds, [Demir] {said} <it starts soon>.", "clerks in Leeds"),
        ("The Bank of England said [its staff] {believe} <it starts soon>.", "Bank of England"),
    ],
)
def test_who_passes_a_statement_on_is_named(marked: str, name: str) -> None:
    assert names(marked) == [name]


@pytest.mark.parametrize(
    "marked",
    [
        "[Demir] {told} the BBC <it starts soon>.",
        "<It starts soon>, {according to} [Anadolu news agency].",
        "[Demir] {said} <it starts soon, according to Reuters>.",
        "[Demir] {said} <it starts soon>.\nIt was planned, according to Reuters.",
        "[Demir] {said} <sales grew 3 tonnes per day>.",
        "[Demir] {said} per capita <sales grew>.",
        "He said that [Demir] {said} <it starts soon>.",
        "Demir said [he] {believes} <it starts soon>.",
        "In the wake of the New York Times report, [Demir] {said} <it starts soon>.",
        "Let's say [Demir] {thinks} <it starts soon>.",
        "[Demir], reported by Reuters as ill, {said} <it starts soon>.",
        "Work began in May; according to Reuters it was late; [Demir] {said} <it starts soon>.",
    ],
)
def test_nobody_else_is(marked: str) -> None:
    assert names(marked) == [None]


def test_who_says_the_statement_that_holds_another_passes_it_on() -> None:
    text = "The daily Haaretz reported that a minister said it starts soon. He said that Demir said it was late."
    haaretz, minister, he, demir = (
        said(text, source, cue, within)
        for source, cue, within in (
            ("The daily Haaretz", "reported", None),
            ("a minister", "said it", 0),
            ("He", "said that", None),
            ("Demir", "said it was", 2),
        )
    )
    given = [haaretz, minister, he, demir]
    sentences = [Sentence(Span(0, 63), 0), Sentence(Span(64, len(text)), 0)]
    speakers = [Speaker() for _ in given]
    assert [via.name if via else None for via in find_vias(text, sentences, given, speakers)] == [
        None, "Haaretz", None, None,
    ]  # fmt: skip
    speakers[2] = Speaker(name="Anna Berg", resolution="pronoun")
    via = find_vias(text, sentences, given, speakers)[3]
    assert via == Via(name="Anna Berg", text="He", start=64, end=66)


def test_who_only_hears_a_statement_passes_nothing_on() -> None:
    text = "A jury in Leeds heard how Demir said it was late."
    given = [said(text, "A jury in Leeds", "heard", None), said(text, "Demir", "said", 0)]
    assert find_vias(text, [Sentence(Span(0, len(text)), 0)], given, [Speaker(), Speaker()]) == [None, None]


def said(text: str, source: str, cue: str, within: int | None) -> Attribution:
    """An attribution with what follows its cue, to the end of the text, as its content."""
    at, start = text.index(cue), text.index(source)
    return Attribution(
        content=(Span(at + len(cue), len(text)),),
        cue=Span(at, at + len(cue)),
        source=Span(start, start + len(source)),
        kind="indirect",
        confidence=1.0,
        within=within,
    )


def test_a_carrier_of_one_statement_is_not_its_neighbours() -> None:
    marked = "[Ann] {said} <it broke>, according to Reuters, and [Bob] {said} <it was old>."
    assert names(marked) == ["Reuters", None]


def test_the_phrase_keeps_its_wording_and_place() -> None:
    marked = "[Demir] {said} <it starts soon>, according to the News.com.au report."
    assert vias_in(marked) == [Via(name="News.com.au", text="the News.com.au report", start=40, end=62)]
    assert read(marked)[0][40:62] == "the News.com.au report"


@settings(deadline=None)
@given(st.lists(st.sampled_from(["as cited by", "Reuters", "according to", "reported", "citing", "'s", "In a", "report",
                                 ",", "the", "\n"]) | st.text(), min_size=1))  # fmt: skip
def test_no_text_raises_and_every_phrase_stands_where_it_says(pieces: list[str]) -> None:
    text = " ".join(pieces) + " ."
    middle = len(text) // 2
    attribution = Attribution(content=(Span(0, 1),), cue=Span(middle, middle + 1), kind="indirect", confidence=1.0)
    for via in find_vias(text, [Sentence(Span(0, len(text)), 0)], [attribution], [Speaker()]):
        assert via is None or (text[via.start : via.end] == via.text and via.name)
