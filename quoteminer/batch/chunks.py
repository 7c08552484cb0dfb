"""Items as they are read -> chunks, whose articles a worker mines together, and what stands for all that went by."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from attrs import frozen

from quoteminer.batch.mining import CONCERNS_EVERY_ARTICLE
from quoteminer.errors import QuoteminerError
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article

Item = Article | Failure | Duplicate
"""What reading gives: an article to mine, why one cannot be had, or one that need not be mined."""

LONGEST_CHUNK = 200_000
"""Code points of a chunk's articles together; a longer article is a chunk by itself."""

SMALLEST_CHUNK = 4
"""Articles in each of a run's first chunks, so that few articles are shared among all workers and the first claims come
soon."""

SHARE = 4
"""A chunk takes at most one in so many of the articles read before it, shared among the workers."""


@frozen(eq=False)
class Chunk:
    """Items that follow one another in the input."""

    items: tuple[Item, ...]
    digest: str
    """Stands for all items of the input up to the last of these."""
    position: int = 0
    """Bytes of the input read by then."""

    @property
    def articles(self) -> list[Article]:
        """What is to be mined."""
        return [item for item in self.items if isinstance(item, Article)]


class Items:
    """The items of an input one after the other, with what stands for those that went by."""

    def __init__(self, items: Iterable[Item], position: Callable[[], int] = int) -> None:
        """`position` tells how many bytes of the input have gone by."""
        self.rest = guarded(items)
        self.position = position
        self.hash = hashlib.sha256()
        self.count = 0

    def __iter__(self) -> Iterator[Item]:
        for item in self.rest:
            self.hash.update(repr(item).encode("utf-8"))
            self.count += 1
            yield item

    @property
    def digest(self) -> str:
        """Equal for two inputs if the items that went by are equal, and came in the same order."""
        return self.hash.hexdigest()

    def skip(self, count: int) -> None:
        """Let so many items go by, or all where there are fewer."""
        for _ in islice(self, count):
            pass


def guarded(items: Iterable[Item]) -> Iterator[Item]:
    """The items; an end before its time is an item too. Raises what concerns every article."""
    try:
        yield from items
    except CONCERNS_EVERY_ARTICLE:
        raise
    except QuoteminerError as error:
        yield Failure(reason=f"no more articles can be read: {error}")


def chunks_of(items: Items, articles_at_once: int, workers: int = 1) -> Iterator[Chunk]:
    """The items in chunks of at most so many, fewer at first, and no longer than LONGEST_CHUNK together."""
    gathered: list[Item] = []
    length = 0
    end = items.digest, items.position()
    for item in items:
        if gathered and length + length_of(item) > LONGEST_CHUNK:
            yield Chunk(tuple(gathered), *end)
            gathered, length = [], 0
        gathered.append(item)
        length += length_of(item)
        end = items.digest, items.position()
        if len(gathered) >= min(max(items.count // (SHARE * workers), SMALLEST_CHUNK), articles_at_once):
            yield Chunk(tuple(gathered), *end)
            gathered, length = [], 0
    if gathered:
        yield Chunk(tuple(gathered), *end)


def length_of(item: Item) -> int:
    """Code points that there are to mine."""
    return len(item.text) if isinstance(item, Article) else 0
