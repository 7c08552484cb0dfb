"""Annotated articles -> windows of words with tags and links, as the network learns them."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

import numpy as np
import torch
from attrs import frozen
from torch import Tensor

from quoteminer.brat import GoldAttribution
from quoteminer.network.architecture import ROLES, TAGS
from quoteminer.network.features import Features, Integers
from quoteminer.network.windows import Window, packed
from quoteminer.records import Span
from quoteminer.training.corpora import GoldArticle


@frozen(eq=False)
class Labels:
    """One annotator's version of an article, on its words."""

    tags: Integers
    """(words,): index into TAGS."""
    cue_of_content: Integers
    """(links, 2): first word of a content part, first word of its cue."""
    source_of_cue: Integers
    """(links, 2): first word of a cue, first word of its source or -1 for a cue without one."""


@frozen(eq=False)
class Example:
    """An article ready to learn from."""

    article: GoldArticle
    features: Features
    versions: tuple[Labels, ...]


@frozen(eq=False)
class Batch:
    """Windows of like length, padded: what one step of training takes."""

    inputs: dict[str, Tensor]
    tags: Tensor
    """(rows, words)"""
    word_lengths: Tensor
    """(rows,)"""
    links: tuple[Tensor, Tensor]
    """For each kind of link (links, 3): row, dependent word, head word or -1 for none."""


def labels_of(attributions: Iterable[GoldAttribution], features: Features) -> Labels:
    """The attributions on the article's words."""
    tags = np.zeros(len(features), dtype=np.int64)
    contents: list[tuple[int, int]] = []
    sources: list[tuple[int, int]] = []
    for attribution in attributions:
        first: dict[str, list[int]] = {}
        for role in ROLES:
            ranges = [words for span in getattr(attribution, role) if len(words := words_in(span, features))]
            for words in ranges:
                tags[words.start : words.stop] = TAGS.index(f"I-{role}")
                tags[words.start] = TAGS.index(f"B-{role}")
            first[role] = [words.start for words in ranges]
        for cue in first["cue"][:1]:
            contents += [(content, cue) for content in first["content"]]
            sources.append((cue, first["source"][0] if first["source"] else -1))
    return Labels(tags, pairs(contents), pairs(sources))


def words_in(span: Span, features: Features) -> range:
    """The numbers of the words that the span touches."""
    first = int(np.searchsorted(features.spans[:, 1], span.start, side="right"))
    last = int(np.searchsorted(features.spans[:, 0], span.end, side="left"))
    return range(first, max(first, last))


def pairs(links: list[tuple[int, int]]) -> Integers:
    """(links, 2), also where there are none."""
    return np.array(links, dtype=np.int64).reshape(-1, 2)


def batches(examples: Sequence[Example], random: Random, length: int, pieces_per_batch: int) -> Iterator[Batch]:
    """One epoch: every article once, in one annotator's version, cut into windows at random places."""
    windows: list[tuple[Example, Labels, Window]] = []
    for example in examples:
        labels = random.choice(example.versions)
        windows += [(example, labels, window) for window in random_windows(example.features, random, length)]
    random.shuffle(windows)
    windows.sort(key=lambda item: item[2].pieces_length // 16)
    grouped: list[list[tuple[Example, Labels, Window]]] = []
    longest = 0
    for item in windows:
        longest = max(longest, item[2].pieces_length)
        if not grouped or (len(grouped[-1]) + 1) * longest > pieces_per_batch:
            grouped.append([])
            longest = item[2].pieces_length
        grouped[-1].append(item)
    random.shuffle(grouped)
    for group in grouped:
        yield batch_of(group)


def random_windows(features: Features, random: Random, length: int) -> Iterator[Window]:
    """The article cut into windows of at most `length` sub-words, the first one shorter by chance."""
    ends = np.append(features.first_piece[1:], len(features.pieces))
    first, room = 0, random.randint(length // 4, length)
    while first < len(features):
        beyond = int(np.searchsorted(ends, features.first_piece[first] + room, side="right"))
        last = max(beyond, first + 1)
        yield Window.over(features, first, last)
        first, room = last, length


def batch_of(group: Sequence[tuple[Example, Labels, Window]]) -> Batch:
    """The windows padded to one length, with their tags and links."""
    inputs = packed([(example.features, window) for example, _, window in group])
    lengths = torch.tensor([window.last - window.first for _, _, window in group])
    tags = torch.zeros(len(group), int(lengths.max()), dtype=torch.long)
    contents: list[Tensor] = []
    sources: list[Tensor] = []
    for row, (_, labels, window) in enumerate(group):
        tags[row, : lengths[row]] = torch.from_numpy(labels.tags[window.first : window.last])
        contents.append(links_within(labels.cue_of_content, window, row))
        sources.append(links_within(labels.source_of_cue, window, row))
    return Batch(inputs, tags, lengths, (torch.cat(contents), torch.cat(sources)))


def links_within(links: Integers, window: Window, row: int) -> Tensor:
    """(links, 3): the links whose both ends lie in the window, counted from its first word."""
    dependents, heads = links[:, 0], links[:, 1]
    inside = (dependents >= window.first) & (dependents < window.last)
    inside &= (heads == -1) | ((heads >= window.first) & (heads < window.last))
    kept = links[inside].copy()
    kept[:, 0] -= window.first
    kept[:, 1] = np.where(kept[:, 1] == -1, -1, kept[:, 1] - window.first)
    return torch.from_numpy(np.column_stack([np.full(len(kept), row), kept]))
