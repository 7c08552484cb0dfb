"""Records <-> JSON: the one cattrs converter, strict about types, and naming every bad field at once."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar, get_args, get_origin

import attrs

from quoteminer.errors import BadInput
from quoteminer.publication import PublicationDate, publication_date
from quoteminer.records import SCHEMA, Claim

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")
KINDS_OF_VALUE: dict[type, str] = {
    dict: "an object",
    list: "a list",
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    type(None): "null",
}
BARRED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What JSON may hold unescaped but a file had better not: some programs take the first for line ends, and the last,
surrogates without a partner, cannot be written as UTF-8 at all."""


def claim_to_json(claim: Claim) -> dict[str, Any]:
    """The claim in the form of docs/claims.md, fields in its order, ready for `json_line`."""
    return to_json(claim)


def claim_from_json(data: object, source: str = "claim", line: int | None = None) -> Claim:
    """The claim that the JSON object holds; fields it does not know are left alone.

    `source` and `line` are where the object came from. Raises BadInput that names every bad field at once.
    """
    version = data.get("schema", SCHEMA) if isinstance(data, dict) else SCHEMA
    if version != SCHEMA:
        raise BadInput(source, (f"schema: version {version!r} cannot be read, only {SCHEMA}",), line)
    return from_json(data, Claim, source, line)


def to_json(record: object) -> dict[str, Any]:
    """Any record as a JSON object."""
    unstructured: dict[str, Any] = converter().unstructure(record)
    return unstructured


def from_json(data: object, record: type[T], source: str, line: int | None = None) -> T:
    """The record that the JSON object holds. Raises BadInput that names every bad field at once."""
    from cattrs import BaseValidationError

    try:
        return converter().structure(data, record)
    except (BaseValidationError, ValueError) as error:
        raise BadInput(source, tuple(faults_of(error)), line) from None


def json_line(data: object) -> str:
    """The JSON on one line, its end not included, that any program can read as UTF-8 and parse to equal data."""
    return BARRED.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(data, ensure_ascii=False))


def parse_json(text: str, source: str, line: int | None = None) -> object:
    """The value that a line of JSON stands for. Raises BadInput."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise BadInput(
            source, (f"not JSON: {error.msg.removesuffix(' at')} at character {error.pos + 1}",), line
        ) from None
    except (ValueError, RecursionError) as error:
        raise BadInput(source, (f"not JSON that can be read: {error}",), line) from None


@cache
def converter() -> "Converter":
    """The converter, made at the first need so that commands that do without it start quicker."""
    from cattrs import Converter
    from cattrs.cols import homogenous_tuple_structure_factory
    from cattrs.gen import make_dict_structure_fn

    made = Converter(unstruct_collection_overrides={tuple: list})
    for primitive in (str, bool, int):
        made.register_structure_hook(primitive, exactly)
    made.register_structure_hook(float, number)
    made.register_structure_hook(PublicationDate, lambda value, _: publication_date(exactly(value, str)))

    @made.register_structure_hook_factory(is_literal)
    def choice(wanted: Any, _: "Converter") -> Any:
        return one_of

    @made.register_structure_hook_factory(is_tuple)
    def row(wanted: Any, own: "Converter") -> Any:
        structure = homogenous_tuple_structure_factory(wanted, own)
        return lambda value, kind: structure(exactly(value, list), kind)

    @made.register_structure_hook_factory(attrs.has)
    def record(wanted: Any, own: "Converter") -> Any:
        structure = make_dict_structure_fn(wanted, own)
        return lambda value, kind: structure(exactly(value, dict), kind)

    return made


def is_literal(wanted: Any) -> bool:
    """Whether the type is a choice among a few values."""
    return get_origin(wanted) is Literal


def is_tuple(wanted: Any) -> bool:
    """Whether the type is a tuple of however many values of one type."""
    return get_origin(wanted) is tuple


def exactly(value: Any, wanted: type) -> Any:
    """The value, if JSON gave it the type wanted; true and false are no numbers."""
    if type(value) is not wanted:
        raise ValueError(f"{kind_of(value)}, but must be {KINDS_OF_VALUE[wanted]}")
    return value


def number(value: Any, _: type) -> float:
    """The value as a float; JSON writes whole ones without a point."""
    return float(value) if type(value) is int else float(exactly(value, float))


def one_of(value: Any, wanted: Any) -> Any:
    """The value, if it is among those the Literal lists."""
    if value not in get_args(wanted):
        raise ValueError(f"{value!r} is unknown; known are {', '.join(map(str, get_args(wanted)))}")
    return value


def kind_of(value: object) -> str:
    """What a JSON value is, for a person to read."""
    return KINDS_OF_VALUE.get(type(value), type(value).__name__)


def faults_of(error: BaseException, path: str = "") -> Iterator[str]:
    """One sentence for each fault in the tree of errors that cattrs raises, the field first."""
    from cattrs import ClassValidationError, IterableValidationError

    if isinstance(error, ClassValidationError):
        of_fields, of_the_whole = error.group_exceptions()
        for inner, field in of_fields:
            yield from faults_of(inner, f"{path}.{field.name}" if path else field.name)
        for whole in of_the_whole:
            yield from faults_of(whole, path)
    elif isinstance(error, IterableValidationError):
        for inner, item in error.group_exceptions()[0]:
            yield from faults_of(inner, f"{path}[{item.index}]")
    else:
        fault = "missing" if isinstance(error, KeyError) else str(error)
        yield f"{path}: {fault}" if path else fault
