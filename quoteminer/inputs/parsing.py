"""Other people's parsers: what they raise is a fault of the file."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from quoteminer.errors import BadInput, QuoteminerError

SILENT = logging.NullHandler()
SHOWN = 200
"""Characters of a parser's message."""


@contextmanager
def faults_of(kind: str, source: str, *libraries: str) -> Iterator[None]:
    """Makes a BadInput of whatever the libraries raise, and keeps their warnings off the terminal.

    A parser meets files that no one foresaw, and raises whatever its code happens to raise there: IndexError,
    RecursionError, errors of its own. All of them mean that this one file cannot be read.
    """
    for library in libraries:
        logging.getLogger(library).addHandler(SILENT)
    try:
        yield
    except QuoteminerError:
        raise
    except Exception as error:
        told = " ".join(str(error).split())[:SHOWN]
        raise BadInput(source, (f"cannot be read as {kind}: {told or type(error).__name__}",)) from error
