"""Cells of CSV longer than Python lets through by itself, whose limit is one for the whole process."""

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import TypeVar

Row = TypeVar("Row")
LOCK = RLock()
"""Held while the limit is another, so that no thread puts back what a second one has set."""


def with_cells_up_to(most: int, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows that a reader of the standard library gives, each read with so many characters allowed to a cell."""
    while True:
        with limit_of(most):
            try:
                row = next(rows)
            except StopIteration:
                return
        yield row


@contextmanager
def limit_of(most: int) -> Iterator[None]:
    """The limit set, and put back afterwards."""
    with LOCK:
        before = csv.field_size_limit(most)
        try:
            yield
        finally:
            csv.field_size_limit(before)
