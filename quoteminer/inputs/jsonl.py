"""JSON Lines: an article a line."""

from collections.abc import Iterator

from quoteminer.converter import parse_json
from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.fields import read_json_object
from quoteminer.records import Article


def read_jsonl(document: Document) -> Iterator[Article | Failure]:
    """The articles in order, and a failure for each line that holds none; blank lines are passed over.

    An article without an id is named by the file and its line.
    """
    for number, line in enumerate(document.text_lines(), 1):
        if isinstance(line, Failure):
            yield line
        elif line.strip():
            yield read_line(line, document, number)
        document.next_article()


def read_line(line: str, document: Document, number: int) -> Article | Failure:
    """The line's article, or what is wrong with it."""
    try:
        data = parse_json(line, document.source, number)
    except BadInput as error:
        return document.failure("; ".join(error.faults), number)
    return read_json_object(data, document, number, f"{document.stem}-{number}")
