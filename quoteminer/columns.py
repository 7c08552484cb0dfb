"""A claim as one row of flat columns, and back: what CSV, Parquet, databases and data frames share."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import field, frozen

from quoteminer.converter import claim_from_json, claim_to_json
from quoteminer.errors import BadInput
from quoteminer.records import Claim

Value = str | int | float | bool | None
Row = dict[str, Value]

SURROGATES = re.compile("[\ud800-\udfff]")
"""What no UTF-8 can hold: it becomes a replacement character, so that places stay right."""


@frozen
class Column:
    """A column: a field of a claim, or of one of the records in it."""

    path: str
    """The field as docs/claims.md calls it: `cue.lemma`."""
    kind: type[str | int | float | bool]
    description: str
    derived: Callable[[Any], Value] | None = None
    """Makes the value of the claim's JSON, for a column that is written beside the fields and not read back."""

    # Kept rather than computed, since every cell of a table asks for them.
    name: str = field(init=False)
    """The field's name, as databases like it: `cue_lemma`."""
    keys: tuple[str, ...] = field(init=False)
    """The field's name in parts: `cue`, `lemma`."""

    @name.default
    def _name(self) -> str:
        return self.path.replace(".", "_")

    @keys.default
    def _keys(self) -> tuple[str, ...]:
        return tuple(self.path.split("."))


def place_of(number: int, end: str) -> Callable[[Any], Value]:
    """Where the content's first part begins or its last one ends."""
    return lambda claim: claim["content"]["spans"][number][end] if claim["content"]["spans"] else None


COLUMNS = (
    Column("id", str, "The same text with the same places gives the same id"),
    Column("speaker.name", str, "Who said it: the fullest name that the article gives"),
    Column("speaker.role", str, "Title or function of the speaker"),
    Column("content.text", str, "What is reported to have been said"),
    Column("date.value", str, "When it was said, ISO 8601"),
    Column("kind", str, "direct, mixed or indirect: how much of the content stands in quotation marks"),
    Column("confidence", float, "0 to 1: of the claims given 0.8, about 80% are right"),
    Column("article.id", str, "The article's id in the run"),
    Column("article.title", str, "Title of the article"),
    Column("article.published", str, "Publication date of the article, ISO 8601"),
    Column("article.url", str, "Address of the article"),
    Column("article.author", str, "Who wrote the article"),
    Column("article.publisher", str, "Who published the article"),
    Column("article.source", str, "File that the article was read from"),
    Column("speaker.type", str, "person, organization, place, group, document or unknown"),
    Column("speaker.resolution", str, "How the source gives the name: name, alias, pronoun, nominal, unnamed or none"),
    Column("speaker.entity", int, "The same number for the same speaker within an article"),
    Column("content.spans", str, "Places of the content's parts in the article's text, as JSON: [[start, end], …]"),
    Column("content.start", int, "Where the first part begins", place_of(0, "start")),
    Column("content.end", int, "Where the last part ends", place_of(-1, "end")),
    Column("attitude", str, "assertion, belief, fact or eventuality"),
    Column("date.precision", str, "year, month, week, day or time"),
    Column("date.text", str, "Words that tell the date"),
    Column("date.start", int, "Where they begin"),
    Column("date.end", int, "Where they end"),
    Column("date.basis", str, "How the date is known: stated, inherited, dateline or published"),
    Column("cue.text", str, "Words that report it"),
    Column("cue.start", int, "Where they begin"),
    Column("cue.end", int, "Where they end"),
    Column("cue.lemma", str, "Main word of the cue, as a dictionary has it"),
    Column("cue.negated", bool, "Whether the text says that the speaker did not say it"),
    Column("cue.modality", str, "Whether it was said: actual, future or hypothetical"),
    Column("source.text", str, "Mention of the speaker, as written"),
    Column("source.start", int, "Where it begins"),
    Column("source.end", int, "Where it ends"),
    Column("via.name", str, "Who passed the statement on"),
    Column("via.text", str, "Words that say so"),
    Column("via.start", int, "Where they begin"),
    Column("via.end", int, "Where they end"),
    Column("via.claim", str, "Id of their own claim, that it was said"),
    Column("addressee.text", str, "Whom it was said to, as written"),
    Column("addressee.start", int, "Where that begins"),
    Column("addressee.end", int, "Where it ends"),
    Column("addressee.name", str, "Fullest name of the addressee in the article"),
    Column("medium.text", str, "Where it was said, as written"),
    Column("medium.start", int, "Where that begins"),
    Column("medium.end", int, "Where it ends"),
    Column("medium.kind", str, "What kind of medium that is"),
    Column("sentence.text", str, "Every sentence that the content or the cue touches"),
    Column("sentence.start", int, "Where the first begins"),
    Column("sentence.end", int, "Where the last ends"),
    Column("schema", int, "Version of the claim record"),
)
"""Every field of a claim, what people look at first in front. docs/formats.md has the same table."""

FIELD_COLUMNS = tuple(column for column in COLUMNS if column.derived is None)
"""Those that a claim can be read back from."""


def row_of(claim: Claim) -> Row:
    """The claim's columns in their order."""
    data = claim_to_json(claim)
    return {column.name: value_of(data, column) for column in COLUMNS}


def value_of(data: Any, column: Column) -> Value:
    """The column's value in a claim's JSON; text as UTF-8 can hold it, None where its record is not there."""
    if column.derived:
        return column.derived(data)
    for key in column.keys:
        data = None if data is None else data[key]
    if column.path == "content.spans":
        return json.dumps([[span["start"], span["end"]] for span in data])
    return storable(data) if isinstance(data, str) else data


def storable(text: str) -> str:
    """The text with a replacement character for each half of a surrogate pair, as long as before."""
    return text if text.isascii() else SURROGATES.sub("\N{REPLACEMENT CHARACTER}", text)


def claim_of(row: Mapping[str, Value], source: str, line: int | None = None) -> Claim:
    """The claim of a row, equal to the one that `row_of` was given; columns it does not know are left alone.

    `source` and `line` are where the row came from. Raises BadInput that names every bad field at once.
    """
    data: dict[str, Any] = {"article": {}, "content": {}, "speaker": {}, "sentence": {}}
    for column in FIELD_COLUMNS:
        value = row.get(column.name)
        if value is not None:
            *record, own = column.keys
            place = data.setdefault(record[0], {}) if record else data
            place[own] = spans_of(value, source, line) if column.path == "content.spans" else value
    return claim_from_json(data, source, line)


def spans_of(written: Value, source: str, line: int | None) -> list[dict[str, int]]:
    """The content's places in the form that JSON has them in a claim. Raises BadInput."""
    try:
        return [{"start": start, "end": end} for start, end in json.loads(str(written))]
    except (ValueError, TypeError, RecursionError):
        raise BadInput(source, (f"content.spans: {written!r} is no list of [start, end]",), line) from None
