"""How much of the input has gone by, for the time that is left: in bytes of its files, as near as its items tell."""

import os
from collections.abc import Iterable, Iterator

from quoteminer.inputs.failures import Failure
from quoteminer.records import Article

PACKED = ".gz"
UNPACKED = 3
"""How many times longer text is than gzip makes it, about."""


class Extent:
    """The files of an input, passed one after the other."""

    def __init__(self, sources: Iterable[str]) -> None:
        sizes = [size_of(source) for source in sources]
        self.total = sum(sizes) if all(sizes) else 0
        """Bytes; 0 where they cannot be told, as for standard input."""
        self.before = 0
        """Bytes of the files that have gone by."""
        self.source: str | None = None
        """The file that the last item came from."""
        self.read = 0
        """Bytes of the texts that have come from it."""

    @property
    def position(self) -> int:
        """Bytes that have gone by."""
        return self.before + min(self.read, size_of(self.source))

    def passing(self, items: Iterable[Article | Failure]) -> Iterator[Article | Failure]:
        """The items, each taken into account as it goes by."""
        for item in items:
            if item.source != self.source:
                self.before, self.source, self.read = self.before + size_of(self.source), item.source, 0
            if isinstance(item, Article):
                self.read += len(item.text.encode("utf-8", "surrogatepass"))
            yield item


def size_of(source: str | None) -> int:
    """Bytes of a file, unpacked; 0 of what is none."""
    if source is None or not os.path.isfile(source):
        return 0
    return os.path.getsize(source) * (UNPACKED if source.endswith(PACKED) else 1)
