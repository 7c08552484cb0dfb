"""Texts with their mentions -> stretches of words with tags and chains, as the network learns them."""

from collections.abc import Iterator, Sequence
from random import Random

import numpy as np
import torch
from attrs import frozen
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from quoteminer.languages.en import THIRD_PERSON_PRONOUNS
from quoteminer.network.architecture import MENTION_TAGS
from quoteminer.network.features import CASES, Features, Integers
from quoteminer.network.windows import Window, packed
from quoteminer.training.examples import features_of_text, random_windows, words_in
from quoteminer.training.mentions.records import GoldMention, MentionText

DEFINITE = ("the ", "this ", "that ", "these ", "those ", "his ", "her ", "their ", "its ")
MEANT = ("person", "organization", "place")
WINDOWS_TOGETHER = 3
"""Windows in which an antecedent is looked for: about 500 words."""


@frozen(eq=False)
class MentionExample:
    """A text ready to learn from."""

    features: Features
    allowed: Integers
    """(words, tags): 1 for each of MENTION_TAGS that a word may have; all of them where nothing is known of it."""
    anaphors: Integers
    """(anaphors, 3): first and last word, and the chain."""
    candidates: Integers
    """(candidates, 3): the same of the names and nominals that may be meant."""


@frozen(eq=False)
class Stretch:
    """Windows of a text that follow one another."""

    example: MentionExample
    windows: tuple[Window, ...]

    @property
    def length(self) -> int:
        """Sub-words."""
        return sum(window.pieces_length for window in self.windows)


@frozen(eq=False)
class MentionBatch:
    """Stretches as one step of training takes them, their windows padded to one length."""

    inputs: dict[str, Tensor]
    word_lengths: Tensor
    """(windows,)"""
    allowed: Tensor
    """(windows, words, tags), none for the words of padding."""
    rows: tuple[range, ...]
    """For each stretch the numbers of its windows."""
    anaphors: tuple[Tensor, ...]
    """For each stretch (anaphors, 3), words counted from its first."""
    candidates: tuple[Tensor, ...]


def mention_example(given: MentionText, tokenizer: Tokenizer) -> MentionExample:
    """The text with its features, the tags its words may have, and who may mean whom."""
    features = features_of_text(given.text, tokenizer)
    placed = [(mention, words) for mention in given.mentions if (words := words_in(mention.span, features))]
    anaphors = [
        (words.start, words.stop - 1, mention.chain) for mention, words in placed if is_anaphor(mention, given.text)
    ]
    candidates = [
        (words.start, words.stop - 1, mention.chain)
        for mention, words in placed
        if mention.kind != "pronoun" and mention.type in MEANT
    ]
    allowed = allowed_tags(given, placed, features)
    return MentionExample(features, allowed, array_of(anaphors), array_of(candidates))


def is_anaphor(mention: GoldMention, text: str) -> bool:
    """Whether the mention may mean somebody mentioned elsewhere: a pronoun or a definite description."""
    wording = mention.span.of(text).lower()
    if mention.kind == "pronoun":
        return wording in THIRD_PERSON_PRONOUNS
    return mention.kind == "nominal" and mention.type in MEANT and wording.startswith(DEFINITE)


def array_of(rows: Sequence[tuple[int, int, int]]) -> Integers:
    """(rows, 3), also where there are none."""
    return np.array(rows, dtype=np.int64).reshape(-1, 3)


def allowed_tags(given: MentionText, placed: Sequence[tuple[GoldMention, range]], features: Features) -> Integers:
    """(words, tags): the tag that each word is known to have, or all that it may have."""
    words = len(features)
    is_capitalised = features.case[features.first_piece] != CASES.index("lower")
    allowed = np.zeros((words, len(MENTION_TAGS)), dtype=np.int64)
    allowed[:, 0] = 1
    if not given.knows_nominals:
        allowed[:, [MENTION_TAGS.index("B-nominal"), MENTION_TAGS.index("I-nominal")]] = 1
    if not given.knows_names:
        allowed[:] = 1
    if not given.knows_capitals:
        allowed[is_capitalised] = 1
    taken = np.zeros(words, dtype=bool)
    ranked = sorted(placed, key=lambda pair: (pair[0].kind != "name", len(pair[1])))
    for mention, own in ranked:
        label = label_of(mention)
        if label is None or taken[own.start : own.stop].any():
            continue
        taken[own.start : own.stop] = True
        allowed[own.start : own.stop] = 0
        allowed[own.start, MENTION_TAGS.index(f"B-{label}")] = 1
        allowed[own.start + 1 : own.stop, MENTION_TAGS.index(f"I-{label}")] = 1
    return allowed


def label_of(mention: GoldMention) -> str | None:
    """One of MENTION_TYPES, or None for what is not tagged."""
    if mention.kind == "name":
        return mention.type
    return "nominal" if mention.kind == "nominal" and mention.type in MEANT else None


def mention_groups(
    examples: Sequence[MentionExample], random: Random, length: int, pieces_per_batch: int
) -> list[list[Stretch]]:
    """The stretches of one epoch as they go into batches, those of like length together."""
    stretches = [stretch for example in examples for stretch in stretches_of(example, random, length)]
    random.shuffle(stretches)
    stretches.sort(key=lambda stretch: max(window.pieces_length for window in stretch.windows) // 16)
    grouped: list[list[Stretch]] = []
    used = pieces_per_batch
    for stretch in stretches:
        cost = len(stretch.windows) * max(window.pieces_length for window in stretch.windows)
        if used + cost > pieces_per_batch:
            grouped.append([])
            used = 0
        grouped[-1].append(stretch)
        used += cost
    random.shuffle(grouped)
    return grouped


def stretches_of(example: MentionExample, random: Random, length: int) -> Iterator[Stretch]:
    """The text cut into windows at random places, some of them together."""
    windows = list(random_windows(example.features, random, length))
    for first in range(0, len(windows), WINDOWS_TOGETHER):
        yield Stretch(example, tuple(windows[first : first + WINDOWS_TOGETHER]))


def mention_batch(group: Sequence[Stretch]) -> MentionBatch:
    """The stretches padded to one length, with what their words may be."""
    windows = [(stretch.example, window) for stretch in group for window in stretch.windows]
    starts = np.cumsum([0, *(len(stretch.windows) for stretch in group)])
    allowed = [torch.from_numpy(example.allowed[window.first : window.last]) for example, window in windows]
    return MentionBatch(
        inputs=packed([(example.features, window) for example, window in windows]),
        word_lengths=torch.tensor([window.last - window.first for _, window in windows]),
        allowed=pad_sequence(allowed, batch_first=True).bool(),
        rows=tuple(map(range, starts[:-1].tolist(), starts[1:].tolist())),
        anaphors=tuple(within(stretch, stretch.example.anaphors) for stretch in group),
        candidates=tuple(within(stretch, stretch.example.candidates) for stretch in group),
    )


def within(stretch: Stretch, places: Integers) -> Tensor:
    """(places, 3): those that lie in the stretch, counted from its first word."""
    first, last = stretch.windows[0].first, stretch.windows[-1].last
    kept = places[(places[:, 0] >= first) & (places[:, 1] < last)]
    return torch.from_numpy(kept - np.array([first, first, 0]))
