"""Objects of JSON and rows of tables -> articles, by the names of their fields or by a mapping of them."""

import logging
from collections.abc import Mapping
from typing import Any

from attrs import asdict, evolve, frozen

from quoteminer.converter import from_json
from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.publication import PublicationDate
from quoteminer.records import Article
from quoteminer.settings import ARTICLE_FIELDS

LOG = logging.getLogger(__name__)

MOST_NAMES = 20
"""Fields of an object without a text that are told of."""
DATE_NAMES = frozenset(
    "date pubdate publishdate publicationdate publishedat publisheddate datepublished firstpublished".split()
)
"""Likely names, without underscores, of the field with the date of publication. It may be another date, so that it is
never taken unasked."""

MISSING: Any = object()
"""Stands for a field that an object does not have."""


@frozen(kw_only=True)
class ArticleFields:
    """What is read of an object or a row; other keys are left alone."""

    text: str
    id: str | None = None
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: PublicationDate | None = None


def read_object(data: object, document: Document, line: int | None, default_id: str) -> Article | Failure:
    """The object's article, or what is wrong with it, every field at once."""
    named = named_as_ours(data, document.reading.fields)
    try:
        known = asdict(from_json(without_empty_fields(named), ArticleFields, document.source, line))
    except BadInput as error:
        faults = [told_with_its_name(fault, document.reading.fields) for fault in error.faults]
        return document.failure("; ".join(faults), line, own_id(named))
    if isinstance(data, dict) and known["published"] is None:
        tell_of_date(data, document)
    return Article(**{**known, "id": known["id"] or default_id, "source": document.source})


def tell_of_date(data: Mapping[str, Any], document: Document) -> None:
    """Say, once of a file, which field seems to hold the date of publication though nobody says so."""
    likely = next((name for name in data if str(name).lower().replace("_", "") in DATE_NAMES), None)
    if likely is None or document.date_is_told or {"published"} & {*data, *document.reading.fields}:
        return
    document.date_is_told = True
    hint = "%s: no field 'published'; where %r is the day of publication, say --field published=%s"
    LOG.warning(hint, document.source, likely, likely)


def read_json_object(data: object, document: Document, line: int | None, default_id: str) -> Article | Failure:
    """Likewise of JSON; where there is no text, the failure tells the fields, as one of them may be it."""
    read = read_object(data, document, line, default_id)
    if isinstance(read, Article) or not isinstance(data, dict) or not data:
        return read
    if value_at(data, document.reading.fields.get("text", "text")) is not MISSING:
        return read
    shown = ", ".join([*map(str, data)][:MOST_NAMES]) + (", …" if len(data) > MOST_NAMES else "")
    return evolve(read, reason=f"{read.reason}; the fields are {shown}; --field text=NAME names another")


def named_as_ours(data: object, mapping: Mapping[str, str]) -> object:
    """The object's fields under our names; what is not mapped keeps its own."""
    if not isinstance(data, dict):
        return data
    found = {name: value_at(data, mapping.get(name, name)) for name in ARTICLE_FIELDS}
    return {name: value for name, value in found.items() if value is not MISSING}


def value_at(data: Mapping[str, Any], path: str) -> Any:
    """The value of the field of that name or, where there is none, of `a.b` the field b in a."""
    if path in data:
        return data[path]
    first, dot, rest = path.partition(".")
    inner = data.get(first, MISSING)
    return value_at(inner, rest) if dot and isinstance(inner, dict) else MISSING


def without_empty_fields(data: object) -> object:
    """The object, where an empty text stands for none in every field but the article's text, and a number for an id."""
    if not isinstance(data, dict):
        return data
    full = {key: value for key, value in data.items() if value != "" or key == "text"}
    return {**full, "id": str(full["id"])} if type(full.get("id")) is int else full


def told_with_its_name(fault: str, mapping: Mapping[str, str]) -> str:
    """The fault of a field that begins with our name for it, with the name that the file has as well."""
    name, colon, rest = fault.partition(":")
    return f"{name} (field {mapping[name]!r}){colon}{rest}" if name in mapping else fault


def own_id(data: object) -> str | None:
    """The id that a bad object gives, where it gives one."""
    written = data.get("id") if isinstance(data, dict) else None
    return written if isinstance(written, str) else None
