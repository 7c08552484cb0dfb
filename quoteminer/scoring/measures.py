"""What every comparison counts with: overlap, best pairs and rates."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from quoteminer.records import Span

Given = TypeVar("Given")
Wanted = TypeVar("Wanted")


def rate(right: int, of: int) -> float:
    """Per cent; 0 of nothing."""
    return 100 * right / max(1, of)


def rates(right: int, found: int, gold: int) -> dict[str, float]:
    """Precision, recall and F1 in per cent, 0 where nothing was found or nothing was to be found."""
    return {"precision": rate(right, found), "recall": rate(right, gold), "F1": rate(2 * right, found + gold)}


def characters(spans: Iterable[Span]) -> frozenset[int]:
    """Every position that a span covers."""
    return frozenset(position for span in spans for position in range(span.start, span.end))


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """What both share of what either has, 0 to 1."""
    shared = len(one & other)
    return shared / max(1, len(one) + len(other) - shared)


def touch(one: Span | None, other: Span | None) -> bool:
    """Whether the two share a character, or are both missing."""
    if one is None or other is None:
        return one is other
    return one.overlaps(other)


def best_pairs(
    given: Sequence[Given], wanted: Sequence[Wanted], alike: Callable[[Given, Wanted], float], least: float
) -> list[tuple[int, int]]:
    """Numbers of those that fit each other with at least `least`, the most alike first, each used once."""
    scored = [(-alike(one, other), w, g) for w, other in enumerate(wanted) for g, one in enumerate(given)]
    free_given, free_wanted = set(range(len(given))), set(range(len(wanted)))
    pairs = []
    for score, w, g in sorted(scored):
        if -score >= least and g in free_given and w in free_wanted:
            free_given.remove(g)
            free_wanted.remove(w)
            pairs.append((g, w))
    return pairs
