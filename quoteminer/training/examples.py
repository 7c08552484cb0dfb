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
    links: tuple[Integers, Integers]
    """For each of LINKS (links, 4): first and last word of the dependent, then of its head or -1 where it has none."""


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
    links: tuple[tuple[Tensor, Tensor], ...]
    """For each row and each of LINKS (links, 4) as in Labels, words counted from the row's first."""


def labels_of(attributions: Iterable[GoldAttribution], features: Features) -> Labels:
    """The attributions on the article's words."""
    tags = np.zeros(len(features), dtype=np.int64)
    contents: list[tuple[int, ...]] = []
    sources: list[tuple[int, ...]] = []
    for attribution in attributions:
        ends: dict[str, list[tuple[int, int]]] = {}
        for role in ROLES:
            ranges = [words for span in getattr(attribution, role) if len(words := words_in(span, features))]
            for words in ranges:
                tags[words.start : words.stop] = TAGS.index(f"I-{role}")
                tags[words.start] = TAGS.index(f"B-{role}")
            ends[role] = [(words.start, words.stop - 1) for words in ranges]
        for cue in ends["cue"][:1]:
            contents += [(*content, *cue) for content in ends["content"]]
            sources.append((*cue, *(ends["source"][0] if ends["source"] else (-1, -1))))
    return Labels(tags, (link_array(contents), link_array(sources)))


def words_in(span: Span, features: Features) -> range:
    """The numbers of the words that the span touches."""
    first = int(np.searchsorted(features.spans[:, 1], span.start, side="right"))
    last = int(np.searchsorted(features.spans[:, 0], span.end, side="left"))
    return range(first, max(first, last))


def link_array(links: list[tuple[int, ...]]) -> Integers:
    """(links, 4), also where there are none."""
    return np.array(links, dtype=np.int64).reshape(-1, 4)


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
    links = []
    for row, (_, labels, window) in enumerate(group):
        tags[row, : lengths[row]] = torch.from_numpy(labels.tags[window.first : window.last])
        of_contents, of_cues = labels.links
        links.append((links_within(of_contents, window), links_within(of_cues, window)))
    return Batch(inputs, tags, lengths, tuple(links))


def links_within(links: Integers, window: Window) -> Tensor:
    """(links, 4): the links that lie in the window with both ends, counted from its first word."""
    there = links != -1
    inside = ((links >= window.first) & (links < window.last)) | ~there
    kept = links[inside.all(axis=1)]
    return torch.from_numpy(np.where(kept == -1, -1, kept - window.first))
