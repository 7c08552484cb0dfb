"""What the network loses by its tags of names and nominals, and by the antecedents it picks."""

import torch
from torch import Tensor

from quoteminer.network.architecture import FORBIDDEN, Network
from quoteminer.training.mentions.examples import MentionBatch


def mention_loss(network: Network, states: Tensor, batch: MentionBatch) -> Tensor:
    """Tags and antecedents together; `states` are (windows, words, width)."""
    scores = network.mentions(states).float()
    rows = [torch.cat([states[row, : batch.word_lengths[row]] for row in own]).float() for own in batch.rows]
    losses = [antecedent_losses(network, *row) for row in zip(rows, batch.anaphors, batch.candidates, strict=True)]
    picked = torch.cat(losses)
    return tag_loss(scores, batch.allowed) + (picked.mean() if len(picked) else picked.sum())


def tag_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """Mean over the words of which something is known: how unlikely the tags are that each may have."""
    is_known = allowed.any(dim=2) & ~allowed.all(dim=2)
    if not is_known.any():
        return scores.sum() * 0
    known, may = scores[is_known], allowed[is_known]
    fitting = torch.logsumexp(known.masked_fill(~may, FORBIDDEN), dim=1)
    return (torch.logsumexp(known, dim=1) - fitting).mean()


def antecedent_losses(network: Network, states: Tensor, anaphors: Tensor, candidates: Tensor) -> Tensor:
    """(anaphors,): how unlikely the network finds it that each means one of its chain, or, without one, nobody.

    Source: Lee et al. 2017, "End-to-end Neural Coreference Resolution", whose loss is marginal over antecedents too.
    """
    if not len(anaphors) or not len(candidates):
        return states.new_zeros(0)
    scores = network.antecedents(states, anaphors[:, :2], candidates[:, :2])
    is_same = (anaphors[:, None, :2] == candidates[:, :2]).all(dim=2)
    is_meant = (anaphors[:, 2:] == candidates[:, 2]) & ~is_same
    is_right = torch.cat([is_meant, ~is_meant.any(dim=1, keepdim=True)], dim=1)
    open_ = torch.cat([is_same, is_same.new_zeros(len(anaphors), 1)], dim=1)
    scores = scores.masked_fill(open_, FORBIDDEN)
    return torch.logsumexp(scores, dim=1) - torch.logsumexp(scores.masked_fill(~is_right, FORBIDDEN), dim=1)
