"""Sentences marked up for the tests of dates: [source], {cue}, <content>."""

import re

from quoteminer.records import Attribution, Sentence, Span

MARK = re.compile(r"[\[\]{}<>]")
OPENINGS = {"]": "[", "}": "{", ">": "<"}


def read(marked: str) -> tuple[str, list[Sentence], list[Attribution]]:
    """The text without marks, its lines as sentences, and an attribution for each content.

    The sources, cues and contents that come first, second and so on belong together. An empty line parts paragraphs.
    """
    spans: dict[str, list[Span]] = {"[": [], "{": [], "<": []}
    text, opened = "", {"[": 0, "{": 0, "<": 0}
    position = 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[0] in opened:
            opened[mark[0]] = len(text)
        else:
            spans[OPENINGS[mark[0]]].append(Span(opened[OPENINGS[mark[0]]], len(text)))
    text += marked[position:]
    lines = [Sentence(Span(*m.span()), text[: m.start()].count("\n\n")) for m in re.finditer(r"[^\n]+", text)]
    parts = zip(spans["<"], spans["{"], spans["["], strict=True)
    attributions = [
        Attribution(content=(content,), cue=cue, source=source, kind="indirect", confidence=1.0)
        for content, cue, source in parts
    ]
    return text, lines, attributions
