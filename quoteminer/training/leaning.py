"""How readily the tagger marks a word at all, set where exact F1 is best.

A likelihood is greatest where probabilities are right; F1 is often greatest where a doubtful span is marked rather than
left. One number added to the score of "no part of an attribution" moves between the two.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from quoteminer.network.architecture import TAGS
from quoteminer.network.decoding import best_tags
from quoteminer.network.runtime import NetworkReader
from quoteminer.training.attributions import f1_of_roles
from quoteminer.training.examples import Example

OFFSETS = tuple(step / 4 for step in range(-2, 9))
"""Tried in this order; the first of equals is taken. Beyond 2 every word is marked sooner or later."""


@torch.inference_mode()
def lean(reader: NetworkReader, examples: Sequence[Example]) -> float:
    """Take from the score of O what is best on examples that were not learned from; the offset taken."""
    states = reader.encode([example.features for example in examples])
    pairs = zip(examples, states, strict=True)
    emissions = [reader.emissions(example.features, article) for example, article in pairs]
    best = max(OFFSETS, key=lambda offset: mean_f1(reader, examples, emissions, offset))
    outside = reader.tagger.layers[-1].bias
    outside[TAGS.index("O")] -= best
    return best


def mean_f1(reader: NetworkReader, examples: Sequence[Example], emissions: Sequence[Tensor], offset: float) -> float:
    """The mean over the roles of exact F1 with an offset taken from the score of O."""
    taken = torch.zeros(len(TAGS))
    taken[TAGS.index("O")] = offset
    tagged = best_tags(reader.tagger.crf, [article - taken for article in emissions])
    scores = f1_of_roles(examples, tagged)
    return sum(scores.values()) / len(scores)
