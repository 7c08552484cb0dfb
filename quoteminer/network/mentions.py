"""States of an article's words -> the names in it, and whom its pronouns and descriptions look back to."""

from collections.abc import Iterator, Sequence
from typing import get_args

import numpy as np
import torch
from torch import Tensor

from quoteminer.network.architecture import MENTION_TYPES, Network
from quoteminer.network.decoding import WordSpan
from quoteminer.network.features import Features, Integers
from quoteminer.records import FoundName, MentionReading, Span, SpeakerType

LEAST_LIKELY = 0.05
"""Antecedents less likely than this are not told."""

REACH = 500
"""Words: training never saw an antecedent farther away."""

TYPES: dict[str, SpeakerType] = {kind: kind for kind in get_args(SpeakerType)}


def mention_reading(
    network: Network, features: Features, states: Tensor, sources: Sequence[WordSpan], pronouns: Integers
) -> MentionReading:
    """What one article's mentions say; `states` are (words, width), `pronouns` the numbers of words that are some.

    Looked back from are pronouns, descriptions, and the sources that hold no name.
    """
    found = list(mentions_of(network.mentions(states)))
    names = [mention for mention in found if mention.role != "nominal"]
    nominals = [mention for mention in found if mention.role == "nominal"]
    single = [WordSpan("pronoun", at, at + 1, 1.0) for at in pronouns.tolist()]
    anaphors = without_doubles([*single, *nominals, *(source for source in sources if not holds(source, names))])
    candidates = [mention for mention in found if mention.role != "other"]
    return MentionReading(
        tuple(FoundName(span_of(name, features), TYPES.get(name.role, "unknown"), name.probability) for name in names),
        antecedents(network, features, states, anaphors, candidates),
    )


def mentions_of(scores: Tensor) -> Iterator[WordSpan]:
    """The names and nominals that (words, tags) scores mark, word by word; an I- without its B- begins one as well."""
    probabilities, tags = torch.softmax(scores, dim=1).max(dim=1)
    kinds = ((tags + 1) // 2).tolist()
    begins = ((tags % 2 == 1) & (tags > 0)).tolist()
    first = 0
    for at in range(len(kinds) + 1):
        goes_on = 0 < at < len(kinds) and kinds[at] == kinds[at - 1] and not begins[at]
        if goes_on:
            continue
        if at and kinds[at - 1]:
            yield WordSpan(MENTION_TYPES[kinds[at - 1] - 1], first, at, float(probabilities[first:at].min()))
        first = at


def without_doubles(spans: Sequence[WordSpan]) -> list[WordSpan]:
    """The first of those that begin at the same word, in order."""
    by_start: dict[int, WordSpan] = {}
    for span in spans:
        by_start.setdefault(span.first, span)
    return [by_start[start] for start in sorted(by_start)]


def holds(source: WordSpan, names: Sequence[WordSpan]) -> bool:
    """Whether a name lies in the source."""
    return any(source.first <= name.first and name.last <= source.last for name in names)


def span_of(mention: WordSpan, features: Features) -> Span:
    """The place in the article of a span in words."""
    return Span(int(features.spans[mention.first, 0]), int(features.spans[mention.last - 1, 1]))


def antecedents(
    network: Network,
    features: Features,
    states: Tensor,
    anaphors: Sequence[WordSpan],
    candidates: Sequence[WordSpan],
) -> dict[Span, dict[Span, float]]:
    """For each anaphor how likely it means the same as each of the candidates that are likely at all."""
    if not anaphors or not candidates:
        return {}
    left, right = ends_of(anaphors), ends_of(candidates)
    scores = network.antecedents(states, left, right)
    apart = (left[:, :1] > right[:, 1]) | (left[:, 1:] < right[:, 0])
    near = (left[:, :1] - right[:, 0]).abs() <= REACH
    scores[:, :-1].masked_fill_(~(apart & near), -torch.inf)
    likely = torch.softmax(scores, dim=1)[:, :-1].numpy()
    places = [span_of(mention, features) for mention in candidates]
    told: dict[Span, dict[Span, float]] = {span_of(anaphor, features): {} for anaphor in anaphors}
    spans = list(told)
    for row, column in zip(*np.nonzero(likely >= LEAST_LIKELY), strict=True):
        told[spans[row]][places[column]] = float(likely[row, column])
    return told


def ends_of(spans: Sequence[WordSpan]) -> Tensor:
    """(spans, 2): the numbers of each span's first and last word."""
    return torch.tensor([(span.first, span.last - 1) for span in spans], dtype=torch.long).reshape(-1, 2)
