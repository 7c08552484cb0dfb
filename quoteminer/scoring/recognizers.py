"""The test cases of Microsoft's Recognizers-Text for dates: sentences, a reference date, and what each may mean."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

from attrs import field, frozen
from cattrs import BaseValidationError, Converter, transform_error

from quoteminer.errors import BadInput
from quoteminer.records import Span
from quoteminer.scoring.reading import field_first, read_text

DAY = timedelta(days=1)
KINDS = {"datetimeV2.date": "dates", "datetimeV2.daterange": "ranges"}
ANY_YEAR = "XXXX"
PERIOD = re.compile(rf"(?:\d{{4}}|{ANY_YEAR})(?:-\d\d|-W\d\d)?")
"""TIMEX3 for a year, a month or a week."""
NOT_RESOLVED = "not resolved"
Stretch = tuple[date, date]
"""The first day and the day after the last."""


@frozen
class GoldValue:
    """One of the values that an expression can have."""

    timex: str = ""
    value: str | None = None
    start: str | None = None
    end: str | None = None
    """The day after its last."""


@frozen
class Resolution:
    """All its values: of "Friday" the last and the next."""

    values: tuple[GoldValue, ...] = ()


@frozen
class Result:
    """An expression as marked."""

    start: int = field(default=0, alias="Start")
    last: int = field(default=0, alias="End")
    """Its last character, which belongs to it."""
    kind: str = field(default="", alias="TypeName")
    resolution: Resolution = field(factory=Resolution, alias="Resolution")


@frozen
class Context:
    """What an input is read with."""

    reference: str | None = field(default=None, alias="ReferenceDateTime")


@frozen
class Input:
    """A sentence and the expressions marked in it."""

    text: str = field(alias="Input")
    context: Context = field(factory=Context, alias="Context")
    results: tuple[Result, ...] = field(default=(), alias="Results")


@frozen
class Case:
    """A sentence with one date expression, and the stretches of days that it may mean."""

    text: str
    span: Span
    reference: date
    kind: str
    wanted: frozenset[Stretch | None]
    """First day and the day after the last; None where it means nothing."""


def read_inputs(path: Path) -> list[Input]:
    """The inputs of the file. Raises BadInput."""
    try:
        data = json.loads(read_text(path))
    except ValueError as fault:
        raise BadInput(str(path), (f"not JSON: {fault}",)) from fault
    if not isinstance(data, list):
        raise BadInput(str(path), ("not a list of inputs, as Recognizers-Text has them",))
    try:
        return Converter(use_alias=True).structure(data, list[Input])
    except BaseValidationError as fault:
        raise BadInput(str(path), tuple(map(field_first, transform_error(fault)))) from fault


def cases_of(inputs: Sequence[Input], path: Path) -> Iterator[Case]:
    """The cases that are judged. Raises BadInput with the number of the input where something is no date."""
    for number, given in enumerate(inputs, start=1):
        try:
            if is_single_date(given) and is_closed(given):
                yield case_of(given)
        except ValueError as fault:
            raise BadInput(str(path), (f"input {number}: {fault}",)) from fault


def is_single_date(given: Input) -> bool:
    """Whether it holds one expression, a date or a range of dates, and is read with a date."""
    return len(given.results) == 1 and given.results[0].kind in KINDS and given.context.reference is not None


def is_closed(given: Input) -> bool:
    """Whether all that its expression can mean has two ends, or is no stretch at all."""
    values = given.results[0].resolution.values
    return all(value.value is not None or (value.start and value.end) for value in values)


def case_of(given: Input) -> Case:
    """An input with one closed date or range as a case. Raises ValueError where something is no date."""
    (result,) = given.results
    return Case(
        given.text,
        Span(result.start, result.last + 1),
        datetime.fromisoformat(str(given.context.reference)).date(),
        KINDS[result.kind],
        frozenset(stretch for value in result.resolution.values for stretch in wanted_stretches(value)),
    )


def wanted_stretches(value: GoldValue) -> Iterator[Stretch | None]:
    """First day and day after the last of what it means, and of the whole period that it is part of."""
    if value.value == NOT_RESOLVED:
        yield None
    elif value.value is not None:
        yield stretch_of(value.value)[:2]
    else:
        start, end = str(value.start), str(value.end)
        yield date.fromisoformat(start), date.fromisoformat(end)
        if PERIOD.fullmatch(value.timex):
            yield stretch_of(value.timex.replace(ANY_YEAR, start[:4]))[:2]


def stretch_of(value: str) -> tuple[date, date, date]:
    """An ISO value's first day, the day after its last, and where its last part begins."""
    parts = [part_of(piece) for piece in value.split("/")]
    return parts[0][0], parts[-1][1], parts[-1][0] if len(parts) > 1 else parts[-1][1]


def part_of(value: str) -> tuple[date, date]:
    """The first day of a year, month, week or day, and the day after its last."""
    if match := re.fullmatch(r"(\d{4})", value):
        return date(int(match[1]), 1, 1), date(int(match[1]) + 1, 1, 1)
    if re.fullmatch(r"\d{4}-\d\d", value):
        first = date.fromisoformat(f"{value}-01")
        return first, (first + 31 * DAY).replace(day=1)
    if re.fullmatch(r"\d{4}-W\d\d", value):
        return date.fromisoformat(f"{value}-1"), date.fromisoformat(f"{value}-7") + DAY
    return date.fromisoformat(value), date.fromisoformat(value) + DAY
