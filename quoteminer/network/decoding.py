"""Emissions -> the best tags, how sure the network is of them, and the links between the spans they make."""

from collections.abc import Sequence

import numpy as np
import torch
from attrs import frozen
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from quoteminer.network.architecture import ROLES, TAGS, Crf

Floats = NDArray[np.float32]

LEAST_EMITTED = 1e-300
"""Stands for a tag that a word cannot have, so that it is divided by something."""


@frozen
class WordSpan:
    """A span in words: of `role`, from word `first` up to `last`."""

    role: str
    first: int
    last: int
    probability: float
    """How likely its least certain word has the tag it was given."""


@torch.inference_mode()
def best_tags(crf: Crf, emissions: Sequence[Tensor]) -> list[tuple[list[int], Floats]]:
    """For each article of (words, tags) emissions its best tags (Viterbi) and each tag's marginal probability."""
    if not emissions:
        return []
    lengths = torch.tensor([len(article) for article in emissions])
    padded = pad_sequence(list(emissions), batch_first=True)
    inside = torch.arange(padded.shape[1]) < lengths[:, None]
    tags, marginals = viterbi(crf, padded, inside), marginal_probabilities(crf, padded, inside)
    return [
        (tags[row, :length].tolist(), marginals[row, :length].gather(1, tags[row, :length, None])[:, 0].numpy())
        for row, length in enumerate(lengths.tolist())
    ]


def viterbi(crf: Crf, emissions: Tensor, inside: Tensor) -> Tensor:
    """(rows, words): the tag sequence with the highest score; places beyond a row's end hold any tag."""
    transitions = crf.transitions
    score = emissions[:, 0]
    came_from = []
    stay = torch.arange(len(TAGS)).expand_as(score)
    for at in range(1, emissions.shape[1]):
        best, before = (score[:, :, None] + transitions).max(dim=1)
        score = torch.where(inside[:, at, None], best + emissions[:, at], score)
        came_from.append(torch.where(inside[:, at, None], before, stay))
    tag = score.argmax(dim=1, keepdim=True)
    tags = [tag]
    for before in reversed(came_from):
        tag = before.gather(1, tag)
        tags.append(tag)
    return torch.cat(tags[::-1], dim=1)


def marginal_probabilities(crf: Crf, emissions: Tensor, inside: Tensor) -> Tensor:
    """(rows, words, tags): the probability of every tag of every word over all tag sequences.

    Forward and backward sums go side by side, the backward ones over reversed rows, as probabilities that are scaled to
    one at every word (Rabiner 1989): four small steps a word where logarithms take ten.
    """
    rows, words = inside.shape
    lengths = inside.sum(dim=1, keepdim=True)
    places = torch.arange(words).expand(rows, words)
    turned = torch.where(inside, lengths - 1 - places, places)[:, :, None].expand_as(emissions)
    likely = torch.exp((emissions - emissions.amax(dim=2, keepdim=True)).double())
    emitted = torch.stack([likely, likely.gather(1, turned)]).unbind(dim=2)
    steps = torch.exp(crf.transitions.double())
    steps = torch.stack([steps, steps.T])
    reached = [emitted[0] / emitted[0].sum(dim=2, keepdim=True)]
    for emission in emitted[1:]:
        further = torch.bmm(reached[-1], steps) * emission
        reached.append(further / further.sum(dim=2, keepdim=True))
    forward, backward = torch.stack(reached, dim=2)
    both = forward * backward.gather(1, turned) / likely.clamp_min(LEAST_EMITTED)
    marginals: Tensor = (both / both.sum(dim=2, keepdim=True)).float()
    return marginals


def spans_of(tags: Sequence[int], probabilities: Floats) -> list[WordSpan]:
    """The spans that BIO tags mark, in order, with the probability of the least certain tag in and after each."""
    found: list[WordSpan] = []
    first = 0
    for at, tag in enumerate([*tags, 0]):
        before = tags[at - 1] if at else 0
        if before and tag != inside_tag(before):
            least = float(probabilities[first : at + 1].min())
            found.append(WordSpan(ROLES[(before - 1) // 2], first, at, least))
        if tag and (tag != inside_tag(before) or not before):
            first = at
    return found


def inside_tag(tag: int) -> int:
    """The I- tag of a tag's role; 0 for O."""
    return tag + tag % 2 if tag else 0
