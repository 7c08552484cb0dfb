"""Places of a text told by their wordings, for tests of what stands where."""

from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Layout, Sentence, Span


def place(text: str, wording: str) -> Span:
    """Where the wording stands first."""
    start = text.index(wording)
    return Span(start, start + len(wording))


def laid_out(text: str, *sentences: Span) -> Layout:
    """The text with its paragraphs and quotations, and these sentences, all of them in its first paragraph."""
    found = paragraphs(text)
    split = tuple(Sentence(span, 0) for span in sentences)
    return Layout(text, tuple(found), split, tuple(quotations(text, found)))


def said(text: str, content: str, cue: str, source: str) -> Attribution:
    """A quotation attributed to somebody."""
    parts = (place(text, content),)
    return Attribution(content=parts, cue=place(text, cue), source=place(text, source), kind="direct", confidence=0.9)
