"""JSON -> small records, every fault of an object named at once; claims and gold come through here."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import cattrs

from quoteminer.errors import BadInput
from quoteminer.records import Span

Record = TypeVar("Record")


def text_of(value: object, _: type[str]) -> str:
    """Text; a number too, as ids may be numbers."""
    if not isinstance(value, str | int | float):
        raise ValueError(f"{value!r:.40} is no text")
    return str(value)


def whole_number(value: object, _: type[int]) -> int:
    """A whole number, not one in quotes or with a fraction."""
    if not isinstance(value, int):
        raise ValueError(f"{value!r:.40} is no whole number")
    return value


def span_of(value: object, _: type[Span]) -> Span:
    """A span written as {"start": 3, "end": 8} or as [3, 8]."""
    ends = [value.get("start"), value.get("end")] if isinstance(value, Mapping) else value
    match ends:
        case [int(start), int(end)] if 0 <= start <= end:
            return Span(start, end)
    raise ValueError(f"{value!r:.60} is no span with start and end")


CONVERTER = cattrs.Converter()
CONVERTER.register_structure_hook(str, text_of)
CONVERTER.register_structure_hook(int, whole_number)
CONVERTER.register_structure_hook(Span, span_of)


def read_lines(path: Path, form: type[Record]) -> list[Record]:
    """The records of a JSON Lines file, blank lines left out. Raises BadInput with the line and all its faults."""
    lines = read_text(path).split("\n")
    return [parsed(line, form, path, number) for number, line in enumerate(lines, start=1) if line.strip()]


def read_object(path: Path, form: type[Record]) -> Record:
    """The record of a file that is one JSON object."""
    return parsed(read_text(path), form, path, None)


def first_object(path: Path) -> dict[str, Any]:
    """The first JSON object of a file, whether it fills a line or the whole file; empty where it begins otherwise."""
    text = read_text(path).lstrip()
    try:
        value, _ = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


def parsed(text: str, form: type[Record], path: Path, line: int | None) -> Record:
    """The record written as JSON."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as fault:
        raise BadInput(
            str(path), (f"not JSON: {fault.msg} at character {fault.colno}",), line or fault.lineno
        ) from fault
    except (ValueError, RecursionError) as fault:
        raise BadInput(str(path), (f"not JSON: {fault}",), line) from fault
    return record_of(value, form, path, line)


def record_of(value: object, form: type[Record], path: Path, line: int | None = None) -> Record:
    """The record that a value of JSON holds."""
    try:
        return CONVERTER.structure(as_object(value, path, line), form)
    except cattrs.BaseValidationError as fault:
        faults = cattrs.transform_error(fault, format_exception=described)
        raise BadInput(str(path), tuple(map(field_first, faults)), line) from fault


def as_object(value: object, path: Path, line: int | None) -> dict[str, Any]:
    """The value if it is a JSON object."""
    if not isinstance(value, dict):
        raise BadInput(str(path), ("not a JSON object",), line)
    return value


def described(fault: BaseException, _: type | None) -> str:
    """What is wrong with one field."""
    return "is missing" if isinstance(fault, KeyError) else str(fault)


def field_first(fault: str) -> str:
    """The fault with the field's name in front, where cattrs puts it last ("... @ $.cue.start")."""
    problem, _, place = fault.rpartition(" @ ")
    return f"{place.removeprefix('$').removeprefix('.')}: {problem}"


def read_text(path: Path) -> str:
    """The file's text, a byte order mark left out."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as fault:
        raise BadInput(str(path), (fault.strerror or str(fault),)) from fault
    except UnicodeDecodeError as fault:
        raise BadInput(str(path), (f"not UTF-8 at byte {fault.start}",)) from fault
