"""W3C Web Annotation: each claim a note on the places of its content, found again by position and by wording.

Source: Web Annotation Data Model, W3C Recommendation 23 February 2017. Positions there count code points, as ours do.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from attrs import frozen

from quoteminer.outputs.document import open_document
from quoteminer.outputs.writers import Write
from quoteminer.records import Article, ArticleReference, Claim, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT_WIDTH = 32
"""Characters before and after a wording that tell it from others alike."""

Node = dict[str, Any]


@contextmanager
def annotation_page(output: str | None) -> Iterator[Write]:
    """A function that adds an article's claims to a page of annotations. Raises BadSetting."""
    head = {"@context": CONTEXT, "id": identifier("page", output or "-"), "type": "AnnotationPage"}
    with open_document(output, head, "items") as add:

        def write(article: ArticleReference, claims: Sequence[Claim]) -> None:
            for claim in claims:
                add(annotation(claim, article))

        yield write


def identifier(*parts: str) -> str:
    """An address that is the same for the same parts."""
    return uuid5(NAMESPACE_URL, "\n".join(["quoteminer", *parts])).urn


def annotation(claim: Claim, article: ArticleReference) -> Node:
    """The claim as a note: its targets are the parts of the content, its bodies tell who said it, how and when."""
    window = window_of(claim, article)
    return {
        "id": identifier(article.id, claim.id),
        "type": "Annotation",
        "motivation": "identifying",
        "body": [
            {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
            for purpose, value in bodies(claim)
        ],
        "target": [{"source": address_of(article), "selector": window.selectors(span)} for span in claim.content.spans],
    }


def bodies(claim: Claim) -> Iterator[tuple[str, str]]:
    """What the note says, each with its purpose."""
    if claim.speaker.name:
        yield "identifying", claim.speaker.name
    parts = [claim.speaker.name, claim.speaker.role, claim.cue and claim.cue.text, claim.date and claim.date.value]
    told = ", ".join(part for part in parts if part)
    if told:
        yield "describing", told
    yield "classifying", claim.kind
    if claim.cue and claim.cue.negated:
        yield "classifying", "negated"
    if claim.cue and claim.cue.modality != "actual":
        yield "classifying", claim.cue.modality


def address_of(article: ArticleReference) -> str:
    """The article's own address, else that of its file, relative to where the command ran."""
    return article.url or quote(article.source or article.id)


@frozen
class Window:
    """A stretch of the article whose wording is known."""

    text: str
    start: int
    """Where it begins in the article."""

    def wording(self, start: int, end: int) -> str:
        """What stands there, as far as it is known."""
        return self.text[max(start - self.start, 0) : max(end - self.start, 0)]

    def selectors(self, span: Span) -> list[Node]:
        """The place by its position, and by its wording with what stands around it."""
        before = self.wording(span.start - CONTEXT_WIDTH, span.start)
        after = self.wording(span.end, span.end + CONTEXT_WIDTH)
        exact = self.wording(span.start, span.end)
        return [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": exact, "prefix": before, "suffix": after},
        ]


def window_of(claim: Claim, article: ArticleReference) -> Window:
    """The whole article where its text is known, else the claim's own sentences."""
    return (
        Window(article.text, 0) if isinstance(article, Article) else Window(claim.sentence.text, claim.sentence.start)
    )
