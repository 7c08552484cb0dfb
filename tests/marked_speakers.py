"""Articles marked up for the tests of speakers: [source], and <content> where it matters; each line is a sentence."""

import re

from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Layout, Sentence, Span, Speaker
from quoteminer.speakers import find_speakers

MARK = re.compile(r"[\[\]<>]")
LINE = re.compile(r"[^\n]+")


def read(marked: str) -> tuple[str, list[Span], list[Span]]:
    """The text without marks, its sources and its contents."""
    found: dict[str, list[Span]] = {"]": [], ">": []}
    opened: list[int] = []
    text, position = "", 0
    for mark in MARK.finditer(marked):
        text += marked[position : mark.start()]
        position = mark.end()
        if mark[0] in "[<":
            opened.append(len(text))
        else:
            found[mark[0]].append(Span(opened.pop(), len(text)))
    return text + marked[position:], found["]"], sorted(found[">"])


def attribution(source: Span | None, content: Span, continues: int | None = None) -> Attribution:
    return Attribution(content=(content,), source=source, kind="indirect", confidence=1.0, continues=continues)


def speakers_in(marked: str) -> list[Speaker]:
    """The speakers of the marked sources, in order."""
    text, sources, contents = read(marked)
    contents += [Span(source.end, source.end) for source in sources[len(contents) :]]
    given = [attribution(source, content) for source, content in zip(sorted(sources), contents, strict=True)]
    return speakers(text, given)


def layout_of(text: str) -> Layout:
    lines = tuple(Sentence(Span(*match.span()), number) for number, match in enumerate(LINE.finditer(text)))
    own = tuple(paragraphs(text))
    return Layout(text, own, lines, tuple(quotations(text, own)))


def speakers(text: str, given: list[Attribution]) -> list[Speaker]:
    return find_speakers(layout_of(text), given)


def last_of(marked: str) -> tuple[str | None, str | None, str, str]:
    speaker = speakers_in(marked)[-1]
    return speaker.name, speaker.role, speaker.type, speaker.resolution
