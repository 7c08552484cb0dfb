"""Articles cut into the stretches that the encoder reads at once, and packed into padded rows."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from attrs import frozen
from torch import Tensor

from quoteminer.network.features import Features, Integers

WINDOW = 254
"""Sub-words read at once; the two places up to 256 are for the marks of beginning and end."""

OVERLAP = 64
"""Sub-words that neighbouring windows share, so that no word is read at the edge of what is known.

With 32 exact F1 on PolNeAR dev was 83.6 / 75.1 / 71.6 (with 64: 83.1 / 75.0 / 71.5), but content F1 on the half of the
Wikinews gold that is learned from 86.5 (88.6); it takes 5% off the network's time.
"""

BEGIN, END, PADDING = 101, 102, 0
"""BERT's [CLS], [SEP] and [PAD]."""

ROW_STEP = 32
"""Rows are padded to a multiple of this, whatever else is in their batch, so that company changes no result."""


@frozen(eq=False)
class Window:
    """Words `first` to `last` of an article, and the sub-words they are made of."""

    first: int
    last: int
    first_piece: int
    last_piece: int

    @classmethod
    def over(cls, features: Features, first: int, last: int) -> "Window":
        """The window over the words from `first` up to `last`."""
        beyond = features.first_piece[last] if last < len(features) else len(features.pieces)
        return cls(first, last, int(features.first_piece[first]), int(beyond))

    @property
    def pieces_length(self) -> int:
        """Sub-words in the window, those beyond its size cut off (only a monstrous word has them)."""
        return min(self.last_piece - self.first_piece, WINDOW)


def overlapping_windows(features: Features, length: int = WINDOW, overlap: int = OVERLAP) -> list[Window]:
    """Windows of at most `length` sub-words that cover the article in order, cut between words."""
    ends = np.append(features.first_piece[1:], len(features.pieces))
    windows: list[Window] = []
    first = 0
    while first < len(features):
        last = max(first + 1, int(np.searchsorted(ends, features.first_piece[first] + length, side="right")))
        windows.append(Window.over(features, first, last))
        if last == len(features):
            break
        again = int(np.searchsorted(features.first_piece, features.first_piece[last] - overlap))
        first = max(first + 1, min(again, last))
    return windows


def owned_words(windows: Sequence[Window]) -> list[tuple[int, int]]:
    """For each window the words that are read from it: those farther from its edges than from its neighbours'."""
    cuts = [(before.last + after.first + 1) // 2 for before, after in pairwise(windows)]
    return list(zip([0, *cuts], [*cuts, windows[-1].last if windows else 0], strict=True)) if windows else []


def packed(rows: Sequence[tuple[Features, Window]]) -> dict[str, Tensor]:
    """The windows as the network's inputs: (rows, pieces) arrays, lengths, and (rows, words) first sub-words."""
    length = padded_length(max(window.pieces_length for _, window in rows))
    words = max(window.last - window.first for _, window in rows)
    pieces = np.full((len(rows), length), PADDING, dtype=np.int64)
    case, marks, gaps = (np.zeros((len(rows), length), dtype=np.int64) for _ in range(3))
    first = np.zeros((len(rows), words), dtype=np.int64)
    lengths = np.array([window.pieces_length + 2 for _, window in rows], dtype=np.int64)
    for row, (features, window) in enumerate(rows):
        taken = slice(window.first_piece, window.first_piece + window.pieces_length)
        placed = slice(1, 1 + window.pieces_length)
        pieces[row, 0], pieces[row, window.pieces_length + 1] = BEGIN, END
        for array, given in ((pieces, "pieces"), (case, "case"), (marks, "marks"), (gaps, "gaps")):
            array[row, placed] = getattr(features, given)[taken]
        first[row, : window.last - window.first] = places_of_words(features.first_piece, window)
    arrays = {"pieces": pieces, "case": case, "marks": marks, "gaps": gaps, "lengths": lengths, "first": first}
    return {name: torch.from_numpy(array) for name, array in arrays.items()}


def places_of_words(first_piece: Integers, window: Window) -> Integers:
    """(words,): where in its row each word's first sub-word stands."""
    places = first_piece[window.first : window.last] - window.first_piece
    return np.minimum(places, WINDOW - 1) + 1


def padded_length(pieces: int) -> int:
    """The row length for so many sub-words and the two marks."""
    return -(-(pieces + 2) // ROW_STEP) * ROW_STEP
