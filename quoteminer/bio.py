"""BIO labels of tokens -> the spans that they mark. Source: Ramshaw and Marcus 1995."""

from collections.abc import Sequence

from quoteminer.records import ROLES, Span

LABELS = frozenset(["O", *(f"{place}-{role}" for place in "BI" for role in ROLES)])
"""Every label that a token can bear."""


def faults_of(labels: Sequence[str], tokens: int) -> list[str]:
    """What is wrong with the labels of so many tokens, if anything."""
    faults = [f"unknown {', '.join(unknown)}"] if (unknown := sorted(set(labels) - LABELS)) else []
    return faults if len(labels) == tokens else [*faults, f"{len(labels)} for {tokens} tokens"]


def labelled(labels: Sequence[str], role: str) -> set[Span]:
    """The spans, in token numbers, of one role in a BIO sequence; an `I` without its `B` begins none."""
    spans = set()
    for start, label in enumerate(labels):
        if label == f"B-{role}":
            end = start + 1
            while labels[end : end + 1] == (f"I-{role}",):
                end += 1
            spans.add(Span(start, end))
    return spans
