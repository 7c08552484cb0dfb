"""JSON Lines: an article a line."""

from collections.abc import Iterable, Iterator

from attrs import asdict, frozen

from quoteminer.converter import from_json, parse_json
from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode_lines
from quoteminer.inputs.failures import Failure
from quoteminer.publication import PublicationDate
from quoteminer.records import Article


@frozen(kw_only=True)
class ArticleLine:
    """What is read of a line; other keys are left alone."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: PublicationDate | None = None


def read_jsonl(lines: Iterable[bytes], source: str, stem: str) -> Iterator[Article | Failure]:
    """The articles in order, and a failure for each line that holds none; blank lines are passed over.

    An article without an id is named by the file and its line.
    """
    for number, line in enumerate(decode_lines(lines, source), 1):
        if line.strip():
            yield read_line(line, source, number, f"{stem}-{number}")


def read_line(line: str, source: str, number: int, default_id: str) -> Article | Failure:
    """The line's article, or what is wrong with it, every field at once."""
    data: object = None
    try:
        data = parse_json(line, source, number)
        fields = asdict(from_json(without_empty_fields(data), ArticleLine, source, number))
    except BadInput as error:
        return Failure(article=own_id(data), source=source, line=number, reason="; ".join(error.faults))
    return Article(**{**fields, "id": fields["id"] or default_id, "source": source})


def without_empty_fields(data: object) -> object:
    """The line's object, where an empty text stands for none in every field but the article's text."""
    if not isinstance(data, dict):
        return data
    return {key: value for key, value in data.items() if value != "" or key == "text"}


def own_id(data: object) -> str | None:
    """The id that a bad line gives, where it gives one."""
    written = data.get("id") if isinstance(data, dict) else None
    return written if isinstance(written, str) else None
