"""An article, and how it is laid out."""

from bisect import bisect_right
from collections.abc import Iterator

from attrs import field, frozen


@frozen(order=True)
class Span:
    """A stretch of the article's text, in code points, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The wording of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The span so many code points further on."""
        return Span(self.start + by, self.end + by)

    def trimmed(self, text: str) -> "Span":
        """The span without blanks at its ends; empty where it holds nothing else."""
        wording = self.of(text)
        start = self.start + len(wording) - len(wording.lstrip())
        return Span(start, start + len(wording.strip()))


@frozen(kw_only=True)
class ArticleReference:
    """An article as its claims name it: all but its text."""

    id: str
    """Unique among the articles of one run."""
    source: str | None = None
    """The file it was read from, or `-` for standard input."""
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    """Publication date, ISO 8601: `2017-09-28`."""

    @property
    def heading(self) -> str:
        """What people call it: its title, or its id where it has none."""
        return self.title or self.id


@frozen(kw_only=True)
class Article(ArticleReference):
    """A news article: its text exactly as read, and what is known about it."""

    text: str
    """Untouched: after decoding, line ends as they were."""


@frozen
class Quotation:
    """A stretch between two quotation marks that belong together, the marks included."""

    span: Span
    opening: Span
    """The opening mark."""
    closing: Span
    """The closing mark."""
    depth: int = 0
    """How many quotations this one stands in."""
    reopenings: tuple[Span, ...] = ()
    """Opening marks repeated at the start of further paragraphs of the same quotation."""

    @property
    def inner(self) -> Span:
        """What stands between the two marks."""
        return Span(self.opening.end, self.closing.start)

    def moved(self, by: int) -> "Quotation":
        """The quotation so many code points further on."""
        reopenings = tuple(mark.moved(by) for mark in self.reopenings)
        return Quotation(self.span.moved(by), self.opening.moved(by), self.closing.moved(by), self.depth, reopenings)


@frozen
class Sentence:
    """A sentence, without blanks at its ends."""

    span: Span
    paragraph: int
    """The number of the paragraph it stands in, counted from 0."""


@frozen(eq=False)
class Layout:
    """How an article is laid out: its paragraphs, sentences and quotations, each in order of their starts."""

    text: str
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    outermost: tuple[Quotation, ...] = field(init=False)
    """The quotations that stand in no other."""

    @outermost.default
    def _outermost(self) -> tuple[Quotation, ...]:
        return tuple(quotation for quotation in self.quotations if quotation.depth == 0)

    def paragraph_at(self, offset: int) -> int:
        """The number of the last paragraph that begins at or before this place."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1)

    def sentence_at(self, offset: int) -> Span:
        """The last sentence that begins at or before this place; an empty span where there is none."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[number].span if number >= 0 else Span(offset, offset)

    def quotations_at(self, span: Span) -> Iterator[Quotation]:
        """The quotations that share a character with the span, in order."""
        # By number, since a slice would copy all quotations of the article at every call.
        first = bisect_right(self.outermost, span.start, key=lambda quotation: quotation.span.end)
        for outer in map(self.outermost.__getitem__, range(first, len(self.outermost))):
            if outer.span.start >= span.end:
                return
            start = bisect_right(self.quotations, outer.span.start, key=lambda quotation: quotation.span.start) - 1
            for quotation in map(self.quotations.__getitem__, range(start, len(self.quotations))):
                if quotation.span.start >= min(outer.span.end, span.end):
                    break
                if quotation.span.overlaps(span):
                    yield quotation
