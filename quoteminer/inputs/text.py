"""A text file: the whole of it is one article."""

from collections.abc import Iterable, Iterator

from quoteminer.inputs.decoding import decode
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article


def read_text(lines: Iterable[bytes], source: str, stem: str) -> Iterator[Article | Failure]:
    """The file's one article, named by the file; an empty file is an article too."""
    yield Article(id=stem, text=decode(b"".join(lines), source), source=source)
