"""The scores of tag sequences by brute force, for tests of the chain."""

from itertools import pairwise, product

import torch

from quoteminer.network.architecture import TAGS, Crf


def path_scores(crf: Crf, emissions: torch.Tensor) -> dict[tuple[int, ...], float]:
    """Every tag sequence of (words, tags) emissions with its log score."""
    steps = crf.transitions
    return {
        path: float(
            sum(emissions[at, tag] for at, tag in enumerate(path))
            + sum(steps[before, after] for before, after in pairwise(path))
        )
        for path in product(range(len(TAGS)), repeat=len(emissions))
    }
