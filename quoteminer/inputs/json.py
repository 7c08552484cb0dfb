"""JSON: an article, a list of articles, or an object with one list of them."""

from collections.abc import Iterator

from attrs import evolve

from quoteminer.converter import parse_json
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.fields import named_as_ours, read_json_object
from quoteminer.records import Article


def read_json(document: Document) -> Iterator[Article | Failure]:
    """The articles in order, and a failure for each object that holds none.

    The file is held in memory whole, so it may be as large as one article at most; JSON Lines has no such bounds.
    """
    data = parse_json(document.text(), document.source)
    listed = articles_listed(data, document)
    if listed is None:
        yield read_json_object(data, document, None, document.stem)
        return
    for number, item in enumerate(listed, 1):
        default_id = f"{document.stem}-{number}"
        read = read_json_object(item, document, None, default_id)
        yield read if isinstance(read, Article) else placed(read, number, default_id)


def articles_listed(data: object, document: Document) -> list[object] | None:
    """The list of articles, where there is one: the whole, or the one list of objects in an object without a text."""
    if isinstance(data, list):
        return data
    named = named_as_ours(data, document.reading.fields)
    if not isinstance(data, dict) or not isinstance(named, dict) or "text" in named:
        return None
    lists = [value for value in data.values() if isinstance(value, list) and value and isinstance(value[0], dict)]
    return lists[0] if len(lists) == 1 else None


def placed(failure: Failure, number: int, default_id: str) -> Failure:
    """The failure of an article of a list, with its place there."""
    return evolve(failure, article=failure.article or default_id, reason=f"article {number}: {failure.reason}")
