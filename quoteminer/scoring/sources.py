"""Texts and the sources marked in them, as the step that finds speakers is given them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Layout, MentionReading, Span
from quoteminer.sentences import Splitter
from quoteminer.settings import Settings

ReadMentions = Callable[[Sequence[str]], list[MentionReading]]
"""What a model reads of the mentions in each text."""


def layouts_of(texts: Sequence[str], models: Path) -> Iterator[Layout]:
    """How the texts are laid out, as articles are before anything is found in them."""
    own = [tuple(paragraphs(text)) for text in texts]
    for text, parts, sentences in zip(texts, own, Splitter(models, Settings().language).split(texts, own), strict=True):
        yield Layout(text, parts, tuple(sentences), tuple(quotations(text, parts)))


def attribution(source: Span | None, content: tuple[Span, ...]) -> Attribution:
    """What the gold marks, as the steps before would give it."""
    return Attribution(content=content, source=source, kind="indirect", confidence=1.0)
