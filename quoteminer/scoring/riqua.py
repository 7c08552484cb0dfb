"""Spans against RiQuA's excerpts of novels, on their tokens; the figures are those of `cofenet.py`."""

from collections.abc import Sequence
from pathlib import Path

from quoteminer.riqua import read_riqua
from quoteminer.scoring.claims import ExtractedClaim, by_name
from quoteminer.scoring.cofenet import Instance, figures_of
from quoteminer.scoring.tables import Table


def score_riqua(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """Exact, begin and Jaccard figures of each role."""
    excerpts = read_riqua(gold)
    return figures_of(by_name(claims), [Instance(found.id, found.offsets, found.labels) for found in excerpts])
