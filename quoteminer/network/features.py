"""Article -> what the network reads of it: sub-words with letter case, quotation marks and gaps beside them."""

import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray
from tokenizers import Tokenizer

from quoteminer.records import Quotation, Span

CASES = ("lower", "title", "upper", "other")
MARKS = ("outside", "inside", "mark")
GAPS = ("none", "blank", "paragraph")

Integers = NDArray[np.int64]
Booleans = NDArray[np.bool_]


@frozen(eq=False)
class Features:
    """An article of `words` words and `pieces` sub-words, as arrays."""

    spans: Integers = field()
    """(words, 2): start and end of each word in code points."""
    first_piece: Integers = field()
    """(words,): the number of each word's first sub-word."""
    pieces: Integers = field()
    """(pieces,): sub-word numbers in the vocabulary."""
    case: Integers = field()
    """(pieces,): index into CASES of the word's letters."""
    marks: Integers = field()
    """(pieces,): index into MARKS, whether the word stands in quotation marks or is one."""
    gaps: Integers = field()
    """(pieces,): index into GAPS, what stands before the word; further sub-words of a word have none."""

    breaks: Booleans = field()
    """(words,): the word begins a paragraph, and no quotation goes on into it from the one before."""

    def __len__(self) -> int:
        return len(self.spans)


def features_of(
    text: str, paragraphs: Sequence[Span], quotations: Sequence[Quotation], tokenizer: Tokenizer
) -> Features:
    """The article's words and sub-words with their features; characters that no sub-word covers are left out."""
    encoding = tokenizer.encode(speakable(text), add_special_tokens=False)
    words = np.array([-1 if word is None else word for word in encoding.word_ids], dtype=np.int64)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    begins = np.ones(len(words), dtype=bool)
    begins[1:] = words[1:] != words[:-1]
    first_piece = np.flatnonzero(begins)
    last_piece = np.append(first_piece[1:], len(words)) - 1 if len(words) else first_piece
    spans = np.stack([offsets[first_piece, 0], offsets[last_piece, 1]], axis=1) if len(words) else offsets
    word_of_piece = np.cumsum(begins) - 1
    gaps = np.zeros(len(words), dtype=np.int64)
    gaps[first_piece] = gaps_before(spans, paragraphs)
    return Features(
        spans=spans,
        first_piece=first_piece,
        pieces=np.array(encoding.ids, dtype=np.int64),
        case=np.array([case_of(text[start:end]) for start, end in spans], dtype=np.int64)[word_of_piece],
        marks=marks_at(len(text), quotations)[spans[:, 0]][word_of_piece],
        gaps=gaps,
        breaks=breaks_before(spans, gaps[first_piece], quotations),
    )


def speakable(text: str) -> str:
    """The text with unpaired surrogates, which UTF-8 cannot carry, replaced one by one so that offsets stay."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if has_surrogates(text) else text


def has_surrogates(text: str) -> bool:
    """Whether the text holds a code point that UTF-8 cannot carry."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def case_of(word: str) -> int:
    """Index into CASES."""
    if word.islower():
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[:1].isupper() else 3


def marks_at(length: int, quotations: Sequence[Quotation]) -> Integers:
    """(length,): index into MARKS of every character of the text."""
    marks = np.zeros(length, dtype=np.int64)
    for quotation in quotations:
        marks[quotation.span.start : quotation.span.end] = 1
    for quotation in quotations:
        for mark in (quotation.opening, *quotation.reopenings, quotation.closing):
            marks[mark.start : mark.end] = 2
    return marks


def gaps_before(spans: Integers, paragraphs: Sequence[Span]) -> Integers:
    """(words,): index into GAPS of what stands before each word."""
    gaps = np.ones(len(spans), dtype=np.int64)
    gaps[1:][spans[1:, 0] == spans[:-1, 1]] = 0
    starts = np.array([paragraph.start for paragraph in paragraphs], dtype=np.int64)
    paragraph = np.searchsorted(starts, spans[:, 0], side="right")
    gaps[:1] = 2
    gaps[1:][paragraph[1:] != paragraph[:-1]] = 2
    return gaps


def breaks_before(spans: Integers, gaps: Integers, quotations: Sequence[Quotation]) -> Booleans:
    """(words,): whether each word begins a paragraph outside every quotation begun before."""
    breaks: Booleans = gaps == GAPS.index("paragraph")
    for quotation in quotations:
        if quotation.reopenings:
            first, last = np.searchsorted(spans[:, 0], (quotation.span.start + 1, quotation.span.end))
            breaks[first:last] = False
    return breaks


@cache
def load_tokenizer(path: Path) -> Tokenizer:
    """The sub-word tokenizer of a model folder, without truncation or padding."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
