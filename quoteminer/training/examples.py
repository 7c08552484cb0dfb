"""Annotated articles -> windows of words with tags and links, as the network learns them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from random import Random

import numpy as np
import torch
from attrs import frozen
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from quoteminer.brat import GoldAttribution
from quoteminer.network.architecture import ROLES, TAGS, UNKNOWN
from quoteminer.network.features import Features, Integers, features_of
from quoteminer.network.windows import Window, packed
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Span
from quoteminer.riqua import Excerpt
from quoteminer.training.corpora import GoldArticle

Halves = NDArray[np.float16]


@frozen(eq=False)
class Labels:
    """What is known of an article's words: one annotator's version, or a teacher's."""

    tags: Integers
    """(words,): index into TAGS, or UNKNOWN where nobody has annotated."""
    links: tuple[Integers, Integers]
    """For each of LINKS (links, 4): first and last word of the dependent, then of its head or -1 where it has none."""
    beliefs: Halves | None = None
    """(words, tags): how likely a teacher holds each tag to be."""


@frozen(eq=False)
class Example:
    """An article ready to learn from."""

    features: Features
    versions: tuple[Labels, ...]
    convention: str = "news"
    """One of CONVENTIONS."""


@frozen(eq=False)
class Batch:
    """Windows of like length and of one convention, padded: what one step of training takes."""

    convention: str
    inputs: dict[str, Tensor]
    tags: Tensor
    """(rows, words)"""
    word_lengths: Tensor
    """(rows,)"""
    links: tuple[tuple[Tensor, Tensor], ...]
    """For each row and each of LINKS (links, 4) as in Labels, words counted from the row's first."""
    beliefs: Tensor | None
    """(rows, words, tags), where a teacher labelled the words."""


Cut = tuple[Example, Labels, Window]
"""A window of an example in one version."""


def example_of(article: GoldArticle, tokenizer: Tokenizer) -> Example:
    """The article with its features and every annotator's labels."""
    features = features_of_text(article.text, tokenizer)
    versions = (labels_of(version, features, article.complete, article.unknown) for version in article.versions)
    return Example(features, tuple(versions))


def example_of_excerpt(excerpt: Excerpt, tokenizer: Tokenizer) -> Example:
    """A passage of a novel, its spans not linked."""
    features = features_of_text(excerpt.text, tokenizer)
    tags = np.zeros(len(features), dtype=np.int64)
    for role in ROLES:
        mark(tags, role, excerpt.spans(role), features)
    return Example(features, (Labels(reopened(tags), (link_array([]), link_array([]))),), "fiction")


def features_of_text(text: str, tokenizer: Tokenizer) -> Features:
    """What the network reads of a text."""
    found = paragraphs(text)
    return features_of(text, found, quotations(text, found), tokenizer)


def labels_of(
    attributions: Iterable[GoldAttribution], features: Features, complete: bool = True, unknown: Iterable[Span] = ()
) -> Labels:
    """The attributions on the article's words; the other words belong to none or, where not `complete` and within the
    stretches `unknown`, are unknown."""
    tags = np.full(len(features), 0 if complete else UNKNOWN, dtype=np.int64)
    for stretch in unknown:
        words = words_in(stretch, features)
        tags[words.start : words.stop] = UNKNOWN
    contents: list[tuple[int, ...]] = []
    sources: list[tuple[int, ...]] = []
    for attribution in attributions:
        ends = {role: mark(tags, role, getattr(attribution, role), features) for role in ROLES}
        for cue in ends["cue"][:1]:
            contents += [(*content, *cue) for content in ends["content"]]
            sources.append((*cue, *(ends["source"][0] if ends["source"] else (-1, -1))))
    return Labels(reopened(tags), (link_array(contents), link_array(sources)))


def mark(tags: Integers, role: str, spans: Iterable[Span], features: Features) -> list[tuple[int, int]]:
    """Write the spans' tags over those that are there; the first and last word of each."""
    ranges = [words for span in spans if len(words := words_in(span, features))]
    for words in ranges:
        tags[words.start : words.stop] = TAGS.index(f"I-{role}")
        tags[words.start] = TAGS.index(f"B-{role}")
    return [(words.start, words.stop - 1) for words in ranges]


def reopened(tags: Integers) -> Integers:
    """The tags with a span that another cuts in two begun anew behind it, as the network's chain of tags wants it."""
    before = np.append(0, tags[:-1])
    is_inside = (tags > 0) & (tags % 2 == 0)
    return np.where(is_inside & (before != tags) & (before != tags - 1), tags - 1, tags)


def words_in(span: Span, features: Features) -> range:
    """The numbers of the words that the span touches."""
    first = int(np.searchsorted(features.spans[:, 1], span.start, side="right"))
    last = int(np.searchsorted(features.spans[:, 0], span.end, side="left"))
    return range(first, max(first, last))


def link_array(links: list[tuple[int, ...]]) -> Integers:
    """(links, 4), also where there are none."""
    return np.array(links, dtype=np.int64).reshape(-1, 4)


def groups(examples: Sequence[Example], random: Random, length: int, pieces_per_batch: int) -> list[list[Cut]]:
    """The windows of one epoch as they go into batches: every article once, in one of its versions, cut into windows
    at random places."""
    cuts: dict[tuple[str, bool], list[Cut]] = defaultdict(list)
    for example in examples:
        labels = random.choice(example.versions)
        alike = cuts[example.convention, labels.beliefs is not None]
        alike += [(example, labels, window) for window in random_windows(example.features, random, length)]
    grouped = [group for alike in cuts.values() for group in groups_of(alike, random, pieces_per_batch)]
    random.shuffle(grouped)
    return grouped


def groups_of(cuts: list[Cut], random: Random, pieces_per_batch: int) -> list[list[Cut]]:
    """The windows in groups of like length, each of at most so many sub-words with its padding."""
    random.shuffle(cuts)
    cuts.sort(key=lambda cut: cut[2].pieces_length // 16)
    grouped: list[list[Cut]] = []
    longest = 0
    for cut in cuts:
        longest = max(longest, cut[2].pieces_length)
        if not grouped or (len(grouped[-1]) + 1) * longest > pieces_per_batch:
            grouped.append([])
            longest = cut[2].pieces_length
        grouped[-1].append(cut)
    return grouped


def random_windows(features: Features, random: Random, length: int) -> Iterator[Window]:
    """The article cut into windows of at most `length` sub-words, the first one shorter by chance."""
    ends = np.append(features.first_piece[1:], len(features.pieces))
    first, room = 0, random.randint(length // 4, length)
    while first < len(features):
        beyond = int(np.searchsorted(ends, features.first_piece[first] + room, side="right"))
        last = max(beyond, first + 1)
        yield Window.over(features, first, last)
        first, room = last, length


def batch_of(group: Sequence[Cut]) -> Batch:
    """The windows padded to one length, with their tags, links and beliefs."""
    inputs = packed([(example.features, window) for example, _, window in group])
    lengths = torch.tensor([window.last - window.first for _, _, window in group])
    tags = [torch.from_numpy(labels.tags[window.first : window.last]) for _, labels, window in group]
    links = [tuple(links_within(of, window) for of in labels.links) for _, labels, window in group]
    return Batch(
        convention=group[0][0].convention,
        inputs=inputs,
        tags=pad_sequence(tags, batch_first=True),
        word_lengths=lengths,
        links=tuple((contents, cues) for contents, cues in links),
        beliefs=beliefs_of(group),
    )


def beliefs_of(group: Sequence[Cut]) -> Tensor | None:
    """(rows, words, tags) of a group that a teacher labelled."""
    given = [labels.beliefs[window.first : window.last] for _, labels, window in group if labels.beliefs is not None]
    return pad_sequence([torch.from_numpy(one).float() for one in given], batch_first=True) if given else None


def links_within(links: Integers, window: Window) -> Tensor:
    """(links, 4): the links that lie in the window with both ends, counted from its first word."""
    there = links != -1
    inside = ((links >= window.first) & (links < window.last)) | ~there
    kept = links[inside.all(axis=1)]
    return torch.from_numpy(np.where(kept == -1, -1, kept - window.first))
