"""The network: a BERT encoder with features added to its words, and heads for attributions and for who is meant.

Encoder: Devlin et al. 2019, in the size of MiniLM (Wang et al. 2020). Tags: a linear-chain CRF (Lafferty et al. 2001)
over words. Links: each content picks its cue and each cue its source by a biaffine score over all words, as a
dependency parser picks heads (Dozat and Manning 2017). Who is meant: names and nominals are tagged word by word, and a
source that is a pronoun or a nominal picks its antecedent among them as spans pick their heads.
"""

from typing import cast

import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from quoteminer.network.features import CASES, GAPS, MARKS
from quoteminer.records import ATTITUDES

ROLES = ("source", "cue", "content")
TAGS = ("O", *(f"{prefix}-{role}" for role in ROLES for prefix in "BI"))
"""BIO tags; B-source is 1, I-source 2, and so on."""

CONVENTIONS = ("news", "claims", "fiction")
"""Whose idea of source, cue and content the tags follow: PolNeAR's; that of our own guidelines, which leave plans, acts
and topics out; or RiQuA's, which also marks who is spoken to."""

LINKS = ("content_to_cue", "cue_to_source")

MENTION_TYPES = ("person", "organization", "place", "other", "nominal")
"""What can be meant by a source: names by what they name, and descriptions of somebody without a name."""

MENTION_TAGS = ("O", *(f"{prefix}-{kind}" for kind in MENTION_TYPES for prefix in "BI"))
"""BIO tags of names and nominals."""

GAP_SIZES = 18
"""How many sizes of gaps between spans are told apart in each direction: up to 400 words."""

FORBIDDEN = -1e4

UNKNOWN = -1
"""The tag of a word that nobody has annotated."""


@frozen
class NetworkShape:
    """The sizes of the network; those of the encoder must fit its weights."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    positions: int = 512
    tagger_width: int = 256
    link_width: int = 128
    dropout: float = 0.1
    head_dropout: float = 0.3
    norm_epsilon: float = 1e-12


class Layer(nn.Module):
    """One layer of the encoder: self-attention and a feed-forward part, each with its norm after it."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.heads = shape.heads
        self.project = nn.Linear(shape.width, 3 * shape.width)
        self.attended = nn.Linear(shape.width, shape.width)
        self.attention_norm = nn.LayerNorm(shape.width, eps=shape.norm_epsilon)
        self.widen = nn.Linear(shape.width, shape.inner)
        self.narrow = nn.Linear(shape.inner, shape.width)
        self.output_norm = nn.LayerNorm(shape.width, eps=shape.norm_epsilon)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        rows, length, width = states.shape
        projected = self.project(states).view(rows, length, 3, self.heads, width // self.heads)
        query, key, value = projected.permute(2, 0, 3, 1, 4)
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias.to(query.dtype))
        mixed = self.attended(mixed.transpose(1, 2).reshape(rows, length, width))
        states = self.attention_norm(states + self.dropout(mixed))
        inner = self.narrowed(functional.gelu(self.widen(states)))
        output: Tensor = self.output_norm(states + self.dropout(inner))
        return output

    def narrowed(self, wide: Tensor) -> Tensor:
        """(rows, pieces, width): in use row by row, since the sums of so long a product come out a little differently
        with the number of rows, and what stands in an article must not depend on the articles read with it."""
        narrow: Tensor = self.narrow(wide) if self.training else torch.stack([self.narrow(row) for row in wide])
        return narrow


class Encoder(nn.Module):
    """Sub-words and their features -> one vector each."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.positions = nn.Embedding(shape.positions, shape.width)
        self.case = nn.Embedding(len(CASES), shape.width)
        self.marks = nn.Embedding(len(MARKS), shape.width)
        self.gaps = nn.Embedding(len(GAPS), shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=shape.norm_epsilon)
        self.dropout = nn.Dropout(shape.dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        for added in (self.case, self.marks, self.gaps):
            nn.init.zeros_(added.weight)

    def forward(self, pieces: Tensor, case: Tensor, marks: Tensor, gaps: Tensor, lengths: Tensor) -> Tensor:
        """(rows, pieces, width) from (rows, pieces) arrays; `lengths` counts each row's pieces before padding."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        added = self.positions(places) + self.case(case) + self.marks(marks) + self.gaps(gaps)
        states: Tensor = self.dropout(self.norm(self.words(pieces) + added))
        bias = self.attention_bias(places, lengths, states.dtype)
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def attention_bias(self, places: Tensor, lengths: Tensor, number_type: torch.dtype) -> Tensor:
        """What is added to the scores of attention, to be spread to (rows, heads, pieces, pieces): padding is shut."""
        beyond = (places >= lengths[:, None])[:, None, None, :]
        return torch.zeros(beyond.shape, dtype=number_type, device=places.device).masked_fill(beyond, -torch.inf)


class Crf(nn.Module):
    """A linear chain over words: scores of going from one tag to the next, illegal steps shut."""

    shut: Tensor
    """Log scores that forbid: none where a step is legal."""

    def __init__(self) -> None:
        super().__init__()
        self.steps = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        legal = [[is_legal(before, after) for after in TAGS] for before in TAGS]
        self.register_buffer("shut", torch.where(torch.tensor(legal), 0.0, FORBIDDEN), persistent=False)

    @property
    def transitions(self) -> Tensor:
        """(tags before, tags after): log scores."""
        return self.steps + self.shut

    def loss(self, emissions: Tensor, tags: Tensor, lengths: Tensor) -> Tensor:
        """Negative log likelihood per word of (rows, words) `tags` given (rows, words, tags) `emissions`.

        A word whose tag is UNKNOWN may have any: then the likelihood is that of all sequences with the known tags.
        """
        inside = torch.arange(tags.shape[1], device=tags.device) < lengths[:, None]
        if (tags == UNKNOWN).any():
            shut = (tags != UNKNOWN)[:, :, None] & (tags[:, :, None] != torch.arange(len(TAGS), device=tags.device))
            agreeing = self.log_partition(emissions.masked_fill(shut, FORBIDDEN), inside)
            return (self.log_partition(emissions, inside) - agreeing).sum() / inside.sum()
        emitted = emissions.gather(2, tags[:, :, None])[:, :, 0]
        stepped = self.transitions[tags[:, :-1], tags[:, 1:]]
        gold = (emitted * inside).sum() + (stepped * inside[:, 1:]).sum()
        return (self.log_partition(emissions, inside).sum() - gold) / inside.sum()

    def log_partition(self, emissions: Tensor, inside: Tensor) -> Tensor:
        """(rows,): log of the sum over all tag sequences."""
        forward = emissions[:, 0]
        for at in range(1, emissions.shape[1]):
            further = torch.logsumexp(forward[:, :, None] + self.transitions, dim=1) + emissions[:, at]
            forward = torch.where(inside[:, at, None], further, forward)
        return torch.logsumexp(forward, dim=1)


class Linker(nn.Module):
    """Scores how well each of some spans suits as the head of another; a learned score stands for no head.

    A span is given by its first and its last word. What stands between two spans counts by its length and direction.
    """

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.dependents = nn.Sequential(nn.Linear(2 * shape.width, shape.link_width), nn.GELU())
        self.heads = nn.Sequential(nn.Linear(2 * shape.width, shape.link_width), nn.GELU())
        self.weight = nn.Parameter(torch.empty(shape.link_width, shape.link_width))
        self.head_bias = nn.Linear(shape.link_width, 1)
        self.gaps = nn.Embedding(2 * GAP_SIZES, shape.link_width)
        self.gap_bias = nn.Embedding(2 * GAP_SIZES, 1)
        self.none = nn.Linear(shape.link_width, 1)
        self.dropout = nn.Dropout(shape.head_dropout)
        nn.init.xavier_uniform_(self.weight)
        nn.init.zeros_(self.gaps.weight)
        nn.init.zeros_(self.gap_bias.weight)

    def forward(self, states: Tensor, dependents: Tensor, heads: Tensor) -> Tensor:
        """(dependents, heads + 1) log scores; the last column is for no head.

        `states` are those of the article's words, (words, width); the spans are (spans, 2), first and last word.
        """
        left = self.dropout(self.dependents(states[dependents].flatten(1)))
        right = self.dropout(self.heads(states[heads].flatten(1)))
        gaps = gap_sizes(dependents, heads)
        scores = left @ self.weight @ right.T + self.head_bias(right).T + self.gap_bias(gaps)[:, :, 0]
        scores = scores + (left @ self.gaps.weight.T).gather(1, gaps)
        return torch.cat([scores, self.none(left)], dim=1)


def gap_sizes(dependents: Tensor, heads: Tensor) -> Tensor:
    """(dependents, heads): a number for the size of the gap between two spans, in steps of half a doubling.

    The lower half of the numbers is for heads that stand before their dependent.
    """
    before = dependents[:, :1] - heads[:, 1]
    after = heads[:, 0] - dependents[:, 1:]
    words = torch.maximum(before, after).clamp_min(1).float()
    sizes = (2 * torch.log2(words)).long().clamp_max(GAP_SIZES - 1)
    return torch.where(after > before, sizes + GAP_SIZES, sizes)


def tag_layers(shape: NetworkShape, tags: int) -> nn.Sequential:
    """(..., width) states of words -> (..., tags) scores."""
    return nn.Sequential(
        nn.Dropout(shape.head_dropout),
        nn.Linear(shape.width, shape.tagger_width),
        nn.GELU(),
        nn.Dropout(shape.head_dropout),
        nn.Linear(shape.tagger_width, tags),
    )


class Tagger(nn.Module):
    """States of words -> scores of tags, and the chain that the tags form."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.layers = tag_layers(shape, len(TAGS))
        self.crf = Crf()

    def forward(self, states: Tensor) -> Tensor:
        """(..., tags) emissions from (..., width) states."""
        emissions: Tensor = self.layers(states)
        return emissions


class AttitudeHead(nn.Module):
    """Tells from a cue and a content how the source stands to the content, and whether that makes a statement."""

    def __init__(self, shape: NetworkShape) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Dropout(shape.head_dropout),
            nn.Linear(4 * shape.width, shape.link_width),
            nn.GELU(),
            nn.Dropout(shape.head_dropout),
            nn.Linear(shape.link_width, len(ATTITUDES) + 1),
        )

    def forward(self, states: Tensor, cues: Tensor, contents: Tensor) -> Tensor:
        """(pairs, attitudes + 1) log scores, the last that of a statement.

        `states` are those of the article's words, (words, width); cues and contents (pairs, 2), first and last word.
        """
        scores: Tensor = self.layers(torch.cat([states[cues].flatten(1), states[contents].flatten(1)], dim=1))
        return scores


class Network(nn.Module):
    """Encoder and heads. The heads read the state of each word's first sub-word."""

    def __init__(self, shape: NetworkShape | None = None, encoder: Encoder | None = None) -> None:
        super().__init__()
        self.shape = shape or NetworkShape()
        self.encoder = encoder or Encoder(self.shape)
        self.taggers = nn.ModuleDict({convention: Tagger(self.shape) for convention in CONVENTIONS})
        self.linkers = nn.ModuleDict({link: Linker(self.shape) for link in LINKS})
        self.attitudes = AttitudeHead(self.shape)
        self.mentions = tag_layers(self.shape, len(MENTION_TAGS))
        self.antecedents = Linker(self.shape)

    def tagger(self, convention: str) -> Tagger:
        """The tagger of one of CONVENTIONS."""
        return cast(Tagger, self.taggers[convention])


def is_legal(before: str, after: str) -> bool:
    """Whether BIO allows the second tag to follow the first: I- only goes on with its own role."""
    return not after.startswith("I-") or before[2:] == after[2:]
