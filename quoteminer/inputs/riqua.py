"""RiQuA's files: an excerpt of a novel a line, as tokens."""

from collections.abc import Iterator

from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article
from quoteminer.riqua import excerpt_of


def read_riqua_lines(document: Document) -> Iterator[Article | Failure]:
    """The excerpts in order, and a failure for each line that holds none; blank lines are passed over."""
    for number, line in enumerate(document.text_lines(), 1):
        if isinstance(line, Failure):
            yield line
        elif line.strip():
            yield read_excerpt(line, document, number)
        document.next_article()


def read_excerpt(line: str, document: Document, number: int) -> Article | Failure:
    """The line's excerpt, or what is wrong with it."""
    try:
        excerpt = excerpt_of(line, document.source, number)
    except BadInput as error:
        return document.failure("; ".join(error.faults), number)
    return Article(id=excerpt.id, text=excerpt.text, source=document.source)
