"""What reports no words, and what looks like it. Sentences are marked up: [source], {cue}, <content>."""

import re

import pytest

from quoteminer.attributions.wordless import is_wordless
from quoteminer.cues import cue_of
from quoteminer.records import Attribution, Kind, Layout, Sentence, Span

MARK = re.compile(r"[\[\]{}<>]")


def span_between(marked: str, opening: str, closing: str) -> Span | None:
    before, found, rest = marked.partition(opening)
    start = len(MARK.sub("", before))
    return Span(start, start + len(MARK.sub("", rest.partition(closing)[0]))) if found else None


def wordless(marked: str) -> bool:
    text = MARK.sub("", marked)
    source, cue, content = (span_between(marked, *marks) for marks in ("[]", "{}", "<>"))
    assert content
    kind: Kind = "direct" if content.of(text).startswith("“") else "indirect"
    attribution = Attribution(content=(content,), cue=cue, source=source, kind=kind, confidence=1.0)
    whole = Span(0, len(text))
    return is_wordless(text, attribution, cue_of(Layout(text, (whole,), (Sentence(whole, 0),), ()), attribution))


@pytest.mark.parametrize(
    "marked",
    [
        "[Smith] {declined} <to comment>.",
        "[Smith] {has declined} <to directly respond to the question>.",
        "[Smith] {declined to comment on} <the case>.",
        "[Smith] {declined} <comment>.",
        "[Smith] {refused} <to be interviewed>.",
        "[Smith] {did not respond to} <questions>.",
        "[Smith] {would not comment on} <the talks>.",
        "[Smith] {said} <so>.",
        "The accord, <which> [Smith] {denounced}, is old.",
        "<The bridge was> {reportedly} closed.",
        "<The bridge> {is expected} to be closed.",
        "<The bridge> {is widely believed} to be unsafe.",
        "Although {known} <to be unsafe>, it stays open.",
        "<The bridge> {seems} to be unsafe.",
        "[Smith] {reads} <“The Catcher in the Rye”> every winter.",
    ],
)
def test_silence_and_what_nobody_says_report_no_words(marked: str) -> None:
    assert wordless(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "[Smith] {declined} <to say whether it is safe>.",
        "[Smith] {declined to comment on} <whether it is safe>.",
        "[Smith] {refused} <to comment on why it was closed>.",
        "[Smith] {did not say} <that it is safe>.",
        "[Smith] {said} <this was it>.",
        "[Smith] {commented} <on the case>.",
        "[Smith] {answered} <that it is safe>.",
        "<The bridge> {is said} to be unsafe.",
        "<The bridge> {is expected} to be closed by [officials].",
        "[Smith] {believed} <that it is safe>.",
        "<The bridge> {reportedly} was closed, [police] said.",
        "[Smith] {reportedly said} <that it is safe>.",
        "[Smith] {seems to think} <that it is safe>.",
        "[Smith] {chanted} <“Lock the Gates!”>",
        "[Smith] {said} <“Make Bridges Great”>.",
        "<“It is safe.”>",
    ],
)
def test_what_was_said_or_denied_is_reported(marked: str) -> None:
    assert not wordless(marked)
