"""Claims -> marks over their article's text, cut so that each stands wholly within or wholly beside every other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from attrs import evolve, frozen

from quoteminer.paragraphs import paragraphs
from quoteminer.records import Claim, Span

Role = Literal["content", "source", "cue"]
ORDER: tuple[Role, ...] = ("content", "source", "cue")
"""Of marks over the same words the first is the outermost."""


@frozen
class Mark:
    """A part of a claim, over a stretch of the text."""

    number: int
    """The claim's number in the list, counted from 1."""
    claim: Claim
    role: Role
    span: Span
    is_first: bool = True
    """It is where the claim's content begins, and no later part of it; of sources and cues there is only one."""

    @property
    def is_negated(self) -> bool:
        """Whether it is a cue that says that the statement was not made."""
        return self.role == "cue" and self.claim.cue is not None and self.claim.cue.negated

    def moved(self, by: int) -> "Mark":
        """The mark so many code points further on."""
        return evolve(self, span=self.span.moved(by))


@frozen
class Opening:
    """Here a mark begins, or goes on after it was cut."""

    mark: Mark
    is_first: bool
    """The mark begins here, and so does the content of its claim, if it is one."""


@frozen
class Closing:
    """Here the mark opened last ends."""

    mark: Mark


Step = Opening | Closing | Span
"""What one meets on the way through a text; a span is plain text between two other steps."""


def marks_of(claims: Sequence[Claim]) -> Iterator[Mark]:
    """The contents, sources and cues of the claims."""
    for number, claim in enumerate(claims, 1):
        for part, span in enumerate(claim.content.spans):
            yield Mark(number, claim, "content", span, is_first=part == 0)
        if claim.source:
            yield Mark(number, claim, "source", Span(claim.source.start, claim.source.end))
        if claim.cue:
            yield Mark(number, claim, "cue", Span(claim.cue.start, claim.cue.end))


def blocks_of(text: str) -> list[Span]:
    """The text cut before each paragraph but the first; together the blocks are the whole text."""
    starts = [paragraph.start for paragraph in paragraphs(text)]
    return [Span(start, end) for start, end in pairwise([0, *starts[1:], len(text)])]


def walks(blocks: Sequence[Span], marks: Iterable[Mark]) -> Iterator[list[Step]]:
    """The way through each block, whose openings and closings pair off within it.

    Blocks are in order and do not overlap; what lies between them is passed over.
    """
    waiting = sorted(marks, key=outermost_first)
    going_on: list[Mark] = []
    at = 0
    for block in blocks:
        begun = at
        while at < len(waiting) and waiting[at].span.start < block.end:
            at += 1
        here = [mark for mark in [*going_on, *waiting[begun:at]] if mark.span.overlaps(block)]
        yield list(walk(block, here))
        going_on = [mark for mark in here if mark.span.end > block.end]


def outermost_first(mark: Mark) -> tuple[int, int, int, int]:
    """The order in which marks open."""
    return mark.span.start, -mark.span.end, ORDER.index(mark.role), mark.number


def walk(block: Span, marks: Sequence[Mark]) -> Iterator[Step]:
    """The way through one block. A mark that another one crosses is closed with it, and opened again at once."""
    starting: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        starting[max(mark.span.start, block.start)].append(mark)
    ends = {min(mark.span.end, block.end) for mark in marks}
    opened: list[Mark] = []
    for start, end in pairwise(sorted({block.start, *starting, *ends, block.end})):
        first_ended = next((at for at, mark in enumerate(opened) if mark.span.end <= start), len(opened))
        crossed = opened[first_ended:]
        yield from map(Closing, reversed(crossed))
        del opened[first_ended:]
        for mark in sorted((mark for mark in [*crossed, *starting[start]] if mark.span.end > start), key=longest_first):
            yield Opening(mark, mark.is_first and mark.span.start == start)
            opened.append(mark)
        yield Span(start, end)
    yield from map(Closing, reversed(opened))


def longest_first(mark: Mark) -> tuple[int, int, int]:
    """The order of marks that open at the same place."""
    return -mark.span.end, ORDER.index(mark.role), mark.number
