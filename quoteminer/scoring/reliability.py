"""Whether confidence means what it says: of the claims with a given confidence, the share that is right.

Source: Guo et al. 2017, "On Calibration of Modern Neural Networks": bins of equal width; the expected calibration
error is the difference between mean confidence and the share right, averaged over the bins by their claims.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import pi, sqrt
from typing import get_args

from attrs import frozen

from quoteminer.records import Kind
from quoteminer.scoring.claims import ExtractedClaim
from quoteminer.scoring.tables import Rows, Table
from quoteminer.scoring.whole import Whole, is_right, whole_of_claim

BINS = 10


@frozen
class Verdict:
    """A claim's confidence, and whether the claim is right."""

    confidence: float
    is_right: bool
    kind: str


def verdicts_on(claims: Iterable[ExtractedClaim], annotated: Sequence[Whole]) -> Iterator[Verdict]:
    """Whether each claim of an article is right; claims without a confidence are left out."""
    for claim in claims:
        if claim.confidence is not None:
            whole = whole_of_claim(claim)
            yield Verdict(claim.confidence, is_right(whole, annotated), whole.kind)


def reliability_tables(verdicts: Sequence[Verdict]) -> Iterator[Table]:
    """The calibration error overall and by kind, then the bins of each; none where nothing has a confidence."""
    of_kind = {kind: [verdict for verdict in verdicts if verdict.kind == kind] for kind in get_args(Kind)}
    filled = {name: group for name, group in {"all": verdicts, **of_kind}.items() if group}
    if filled:
        yield Table({name: figures(group) for name, group in filled.items()}, "Confidence", 3)
    for name, group in filled.items():
        yield Table(bin_rows(group), f"Confidence of {name} claims", 3)


def figures(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """Mean confidence, share right and calibration error, beside the error that chance alone would make."""
    bins = binned(verdicts).values()
    return {
        **reliability(verdicts),
        "error": sum(abs(surplus(verdicts)) for verdicts in bins) / len(verdicts),
        "by chance": sum(chance(verdicts) for verdicts in bins) / len(verdicts),
    }


def bin_rows(verdicts: Sequence[Verdict]) -> Rows:
    """The bins that hold claims, from the least certain."""
    return {f"{at / BINS:.1f}-{(at + 1) / BINS:.1f}": reliability(held) for at, held in binned(verdicts).items()}


def binned(verdicts: Iterable[Verdict]) -> dict[int, list[Verdict]]:
    """The claims by the bin of their confidence, in order; empty bins left out."""
    bins: dict[int, list[Verdict]] = {}
    for verdict in sorted(verdicts, key=lambda verdict: verdict.confidence):
        bins.setdefault(min(int(verdict.confidence * BINS), BINS - 1), []).append(verdict)
    return bins


def reliability(verdicts: Sequence[Verdict]) -> dict[str, float]:
    """How many claims, how certain on average, and what share right."""
    mean = sum(verdict.confidence for verdict in verdicts) / len(verdicts)
    share = sum(verdict.is_right for verdict in verdicts) / len(verdicts)
    return {"claims": len(verdicts), "confidence": mean, "right": share}


def surplus(verdicts: Iterable[Verdict]) -> float:
    """By how many claims the confidence is too high."""
    return sum(verdict.confidence - verdict.is_right for verdict in verdicts)


def chance(verdicts: Iterable[Verdict]) -> float:
    """The surplus to be expected, up or down, were every confidence true: that of a normal distribution.

    A few hundred claims can hardly show a smaller error, however well calibrated they are.
    """
    variance = sum(verdict.confidence * (1 - verdict.confidence) for verdict in verdicts)
    return sqrt(2 / pi * variance)
