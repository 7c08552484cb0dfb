"""Whole attributions by what may make them hard: their kind, how far off the source is, how long the content is."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from math import inf
from typing import get_args

from attrs import frozen

from quoteminer.records import Kind, Span
from quoteminer.scoring.measures import best_pairs, rate
from quoteminer.scoring.tables import Table
from quoteminer.scoring.whole import LEAST_OVERLAP, Whole, is_same, likeness

WORD = re.compile(r"\w[\w’'-]*")

APART = ((-1, "no source"), (1, "0-1 words"), (3, "2-3 words"), (7, "4-7 words"), (15, "8-15 words"), (inf, "farther"))
LONG = ((5, "1-5 words"), (10, "6-10 words"), (20, "11-20 words"), (40, "21-40 words"), (inf, "longer"))
"""Bins: the greatest value in each, and its name. The middle of PolNeAR's training part is at 1 and at 10 words."""


def names(bins: Iterable[tuple[float, str]]) -> tuple[str, ...]:
    """The names of the bins."""
    return tuple(name for _, name in bins)


@frozen(kw_only=True)
class Judged:
    """An attribution, found or annotated, and whether the other side has it too."""

    kind: str
    apart: int
    """Words between the source and the nearest part of the content; -1 where there is no source."""
    words: int
    """Of the content."""
    is_exact: bool
    is_right: bool


@frozen
class Comparison:
    """What was found and what was annotated, each against the other."""

    found: tuple[Judged, ...] = ()
    annotated: tuple[Judged, ...] = ()

    @classmethod
    def of_all(cls, parts: Iterable["Comparison"]) -> "Comparison":
        """Several comparisons, of one article each, as one."""
        sides = [(part.found, part.annotated) for part in parts]
        found, annotated = (chain.from_iterable(side) for side in zip(*sides, strict=True)) if sides else ((), ())
        return cls(tuple(found), tuple(annotated))

    def where(self, row_of: Callable[[Judged], str], row: str) -> "Comparison":
        """Those on both sides that belong to a row."""
        sides = (tuple(judged for judged in side if row_of(judged) == row) for side in (self.found, self.annotated))
        return Comparison(*sides)

    @property
    def figures(self) -> dict[str, float]:
        """How many there are, then precision, recall and F1 of those right to the character and of those right."""
        counts = {"gold": len(self.annotated), "found": len(self.found)}
        exact = [[judged.is_exact for judged in side] for side in (self.found, self.annotated)]
        right = [[judged.is_right for judged in side] for side in (self.found, self.annotated)]
        return {**counts, **named("exact", *exact), **named("right", *right)}


def named(name: str, found: Sequence[bool], annotated: Sequence[bool]) -> dict[str, float]:
    """Precision, recall and F1, in per cent, of those found and those annotated that have a partner.

    In a split the partner of an attribution may fall elsewhere, so both sides have their own count.
    """
    precision, recall = rate(sum(found), len(found)), rate(sum(annotated), len(annotated))
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name} P": precision, f"{name} R": recall, f"{name} F1": both}


def compared(found: Sequence[Whole], annotated: Sequence[Whole], text: str) -> Comparison:
    """Both sides of one article, paired one to one, the most alike first."""
    exact = best_pairs(found, annotated, is_same, 1.0)
    right = best_pairs(found, annotated, likeness, LEAST_OVERLAP)
    sides = []
    for side, wholes in enumerate((found, annotated)):
        is_exact, is_right = ({pair[side] for pair in pairs} for pairs in (exact, right))
        sides.append(tuple(judged(whole, text, at in is_exact, at in is_right) for at, whole in enumerate(wholes)))
    return Comparison(*sides)


def judged(whole: Whole, text: str, is_exact: bool, is_right: bool) -> Judged:
    """The attribution with what the splits ask of it."""
    return Judged(
        kind=whole.kind,
        apart=words_apart(whole, text),
        words=sum(count_words(text, part) for part in whole.content),
        is_exact=is_exact,
        is_right=is_right,
    )


def words_apart(whole: Whole, text: str) -> int:
    """Words between the source and the nearest part of the content; -1 where there is no source."""
    gaps = [
        Span(min(source.end, part.end), max(source.start, part.start))
        for source in whole.source
        for part in whole.content
    ]
    return min((count_words(text, gap) for gap in gaps), default=-1)


def count_words(text: str, span: Span) -> int:
    """Words in the span; none in one that ends before it begins."""
    return len(WORD.findall(text, span.start, max(span.start, span.end)))


def bin_of(value: float, bins: Iterable[tuple[float, str]]) -> str:
    """The name of the bin that holds the value."""
    return next(name for most, name in bins if value <= most)


SPLITS: tuple[tuple[str, tuple[str, ...], Callable[[Judged], str]], ...] = (
    ("kind", get_args(Kind), lambda judged: judged.kind),
    ("words between source and content", names(APART), lambda judged: bin_of(judged.apart, APART)),
    ("words of the content", names(LONG), lambda judged: bin_of(judged.words, LONG)),
)
"""What attributions are split by: the rows, and which of them one belongs to."""


def split_tables(comparison: Comparison) -> list[Table]:
    """The figures of each split; rows that nothing belongs to are left out."""
    tables = []
    for split, rows, row_of in SPLITS:
        parts = {row: comparison.where(row_of, row) for row in rows}
        filled = {row: part.figures for row, part in parts.items() if part.found or part.annotated}
        tables.append(Table(filled, f"Whole attributions by {split}"))
    return tables
