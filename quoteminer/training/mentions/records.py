"""What the corpora of names and of coreference have in common."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from quoteminer.records import Span

MentionKind = Literal["name", "nominal", "pronoun"]


@frozen
class GoldMention:
    """A mention of somebody or something."""

    span: Span
    kind: MentionKind
    chain: int
    """The same number for the same entity within one text."""
    type: str
    """One of MENTION_TYPES but "nominal": what is mentioned."""


@frozen
class MentionText:
    """A text with its mentions."""

    text: str
    mentions: tuple[GoldMention, ...]
    knows_names: bool = True
    """Whether every name is marked."""
    knows_capitals: bool = True
    """Whether a capitalised word that is in no mention's name is known to be in none."""
    knows_nominals: bool = True
    """Whether every description of a person, an organisation or a place is marked."""


def joined_tokens(tokens: Iterable[str]) -> tuple[str, list[Span]]:
    """The text that tokens stood in, as near as can be told, and the place of each."""
    text = ""
    spans = []
    for token in tokens:
        is_apart = bool(text) and not token.startswith(CLOSING) and not text.endswith(OPENING)
        start = len(text) + is_apart
        text = f"{text} {token}" if is_apart else text + token
        spans.append(Span(start, len(text)))
    return text, spans


CLOSING = (",", ".", ";", ":", "!", "?", ")", "]", "'s", "’s", "n't", "%")
OPENING = ("(", "[", "$")
