"""A text file: the whole of it is one article."""

from collections.abc import Iterator

from quoteminer.inputs.documents import Document
from quoteminer.records import Article


def read_text(document: Document) -> Iterator[Article]:
    """The file's one article, named by the file; an empty file is an article too."""
    yield document.article(document.text())
