"""An article with its claims marked, and a numbered list of them below, for a terminal of any width or a plain file.

Square brackets with the claim's number stand round each content, so that colours and bold letters only help:
`Peskov said [6: that “no one has a right to criticize it”].`
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from quoteminer.outputs.terminal import console_on, heading, printable, show, show_claim
from quoteminer.paragraphs import paragraphs
from quoteminer.records import Article, Claim, Span
from quoteminer.views.nesting import Closing, Mark, Opening, Step, marks_of, walks

if TYPE_CHECKING:
    from rich.text import Text

BLANKS = re.compile(r"\s+")
NUMBER_STYLE = "cyan"
CONTENT_STYLE = "underline"
SOURCE_STYLE = "bold"
CUE_STYLE = "italic green"
NEGATED_STYLE = "italic red"


def write_marked(article: Article, claims: Sequence[Claim], stream: TextIO) -> None:
    """The article's heading, its text with the claims marked, and the claims; colours only on a terminal."""
    console = console_on(stream)
    for line in heading(article, len(claims)):
        show(line, console)
    for paragraph in marked_paragraphs(article.text, claims):
        console.print()
        show(paragraph, console)
    for number, claim in enumerate(claims, 1):
        show_claim(number, claim, console)
    console.print()


def marked_paragraphs(text: str, claims: Sequence[Claim]) -> Iterator["Text"]:
    """Each paragraph on one line, its claims marked."""
    from rich.text import Text

    for way in walks(paragraphs(text), marks_of(claims)):
        paragraph = Text()
        opened: list[Mark] = []
        for step in way:
            if isinstance(step, Opening):
                opened.append(step.mark)
            paragraph.append(wording_of(step, text), style_of(step, opened))
            if isinstance(step, Closing):
                opened.pop()
        yield paragraph


def wording_of(step: Step, text: str) -> str:
    """What is printed at a step: a bracket of a content, or the text's own words."""
    if isinstance(step, Span):
        return printable(BLANKS.sub(" ", step.of(text)))
    if step.mark.role != "content":
        return ""
    return f"[{step.mark.number}: " if isinstance(step, Opening) else "]"


def style_of(step: Step, opened: Sequence[Mark]) -> str:
    """How it is printed, given the marks that it stands in."""
    if not isinstance(step, Span):
        return NUMBER_STYLE
    return " ".join(dict.fromkeys(style for mark in opened for style in styles_of_mark(mark)))


def styles_of_mark(mark: Mark) -> list[str]:
    """The styles that a mark gives its words."""
    if mark.role == "content":
        return [CONTENT_STYLE]
    if mark.role == "source":
        return [SOURCE_STYLE]
    return (NEGATED_STYLE if mark.is_negated else CUE_STYLE).split()
