"""Paths as a user names them -> articles, in an order that is the same on every machine."""

import logging
import os
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from attrs import evolve

from quoteminer.errors import BadInput
from quoteminer.inputs import Document, Reader, reader_named, usable
from quoteminer.inputs.duplicates import Duplicate, without_repetition
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.finding import Input, find_inputs
from quoteminer.inputs.opening import STANDARD_INPUT, format_of, opened, stem_of, unreadable
from quoteminer.inputs.sidecars import read_sidecar
from quoteminer.publication import PublicationDate
from quoteminer.records import Article
from quoteminer.settings import Reading

LOG = logging.getLogger(__name__)

__all__ = ["Input", "find_inputs", "read_inputs", "read_paths"]


def read_paths(
    paths: str | Path | Iterable[str | Path], reading: Reading | None = None, published: PublicationDate | None = None
) -> Iterator[Article | Failure | Duplicate]:
    """The articles of files and folders, `-` being standard input, one at a time, as `quoteminer extract` reads them.

    Of articles with the same text the first is given, and a Duplicate for each other; what cannot be read is a Failure.
    `published` takes the place of the articles' own dates. Raises BadSetting for an option that cannot be used, and
    MissingDependency for a file that needs an extra.
    """
    named = [paths] if isinstance(paths, str | Path) else paths
    return without_repetition(read_inputs(find_inputs([os.fspath(path) for path in named], reading), published))


def read_inputs(
    inputs: Iterable[Input | Failure], published: PublicationDate | None = None
) -> Iterator[Article | Failure]:
    """The articles of the files, one at a time, with ids that differ, and the failures met, all in order.

    `published` takes the place of the articles' own dates. Of articles with the same id the first keeps it; the next
    are called `id-2`, `id-3` and so on.
    """
    ids = Ids()
    for item in inputs:
        for read in [item] if isinstance(item, Failure) else read_input(item):
            if isinstance(read, Failure):
                yield read
            else:
                yield evolve(read, id=ids.unused(read.id), published=published or read.published)


class Ids:
    """The ids given so far in a run."""

    def __init__(self) -> None:
        self.last_numbers: dict[str, int] = {}

    def unused(self, wanted: str) -> str:
        """The id wanted, or with the first number that makes it new."""
        given, number = wanted, self.last_numbers.get(wanted, 1)
        while given in self.last_numbers:
            number += 1
            given = f"{wanted}-{number}"
        self.last_numbers[wanted] = number
        self.last_numbers.setdefault(given, 1)
        return given


def read_input(item: Input) -> Iterator[Article | Failure]:
    """The articles of one file, with what its sidecar tells of them; where reading must end is a failure."""
    try:
        known = read_sidecar(item.source)
        with opened(item.source) as opened_stream:
            reader, stream = (item.reader, opened_stream) if item.reader else reader_for(opened_stream)
            document = Document(stream, item.source, stem_of(item.source), item.reading)
            is_empty = True
            for read in reader.read(document):
                is_empty = False
                yield evolve(read, **known) if isinstance(read, Article) else read
            if is_empty:
                LOG.warning("%s: holds no articles", item.source)
    except BadInput as error:
        place = "" if error.source == item.source else f"{error.source}: "
        yield Failure(source=item.source, line=error.line, reason=place + "; ".join(error.faults))
    except (OSError, zlib.error) as error:
        yield unreadable(item.source, error)


def reader_for(stream: BinaryIO) -> tuple[Reader, BinaryIO]:
    """The reader of what standard input begins with, and the input from its beginning on."""
    name, whole = format_of(stream)
    return usable(reader_named(name), STANDARD_INPUT), whole
