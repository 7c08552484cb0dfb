"""Date expressions against those of Microsoft's Recognizers-Text: what is found and what it is taken for, in one table.

Of its inputs those count that hold one date or range of dates and give a reference date. A range that is open at one
end ("since Monday", "before 2018") is left out: nobody says something for ever. Of "earlier this month" the days that
have passed are right, and the month. The inputs are drawn by a fixed seed into two halves: one to develop with, one
that only checks.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from random import Random

from attrs import field, frozen
from cattrs import BaseValidationError, Converter, transform_error

from quoteminer.dates.grammar import Expression, expressions_in
from quoteminer.dates.reference import Reference
from quoteminer.dates.resolving import resolved
from quoteminer.dates.tense import speaks_of_future
from quoteminer.errors import BadInput
from quoteminer.records import Span
from quoteminer.scoring.measures import Rows, Score, rate
from quoteminer.scoring.reading import read_text

SEED = 2017
"""Draws the halves; any would do."""
HALVES = ("develop", "check")
DAY = timedelta(days=1)
KINDS = {"datetimeV2.date": "dates", "datetimeV2.daterange": "ranges"}
ANY_YEAR = "XXXX"
PERIOD = re.compile(rf"(?:\d{{4}}|{ANY_YEAR})(?:-\d\d|-W\d\d)?")
"""TIMEX3 for a year, a month or a week."""
NOT_RESOLVED = "not resolved"
LIBRARY_KINDS = frozenset({"numeric", "holiday"})
"""Kinds of expression that a library resolves."""


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
    wanted: frozenset[tuple[date, date] | None]
    """First day and the day after the last; None where it means nothing."""


Reader = Callable[[Case], str | None]
"""What a program takes the expression of a case for, as ISO 8601."""


def score_dates(gold: Path) -> Score:
    """The share right among dates and ranges, of each half, for quoteminer and for the libraries that are installed.

    `gold` is the file of Recognizers-Text. quoteminer has to find the expression in its sentence; the libraries are
    given it. Raises BadInput for a file that cannot be read.
    """
    inputs = read_inputs(gold)
    cases = [case for given in inputs if (case := case_of(given))]
    rows: Rows = {"inputs": {"all": len(inputs), **counts_of(inputs), "judged": len(cases)}}
    for name, reader in readers():
        right = [fits(reader(case), case.wanted) for case in cases]
        for half, drawn in zip(HALVES, drawn_halves(len(cases)), strict=True):
            rows[f"{name}, {half}"] = shares([(cases[number].kind, right[number]) for number in drawn])
    return Score("recognizers", rows)


def counts_of(inputs: Sequence[Input]) -> dict[str, float]:
    """Of how many inputs the expression is a single date or range, and of how many of those it is an open range."""
    single = [given for given in inputs if is_single_date(given)]
    return {"single": len(single), "open": sum(not is_closed(given) for given in single)}


def drawn_halves(number: int) -> tuple[list[int], list[int]]:
    """The numbers of the cases of each half."""
    drawn = list(range(number))
    Random(SEED).shuffle(drawn)
    return drawn[: number // 2], drawn[number // 2 :]


def shares(judged: Sequence[tuple[str, bool]]) -> dict[str, float]:
    """Per cent right of each kind and of all."""
    kinds = {kind: [right for own, right in judged if own == kind] for kind in KINDS.values()}
    kinds["both"] = [right for _, right in judged]
    return {kind: rate(sum(right), len(right)) for kind, right in kinds.items()}


# --- the gold ---


def read_inputs(path: Path) -> list[Input]:
    """The inputs of the file. Raises BadInput."""
    import json

    try:
        return Converter(use_alias=True).structure(json.loads(read_text(path)), list[Input])
    except ValueError as fault:
        raise BadInput(str(path), (f"no JSON: {fault}",)) from fault
    except BaseValidationError as fault:
        raise BadInput(str(path), tuple(transform_error(fault))) from fault


def is_single_date(given: Input) -> bool:
    """Whether it holds one expression, a date or a range of dates, and is read with a date."""
    return len(given.results) == 1 and given.results[0].kind in KINDS and given.context.reference is not None


def is_closed(given: Input) -> bool:
    """Whether all that its expression can mean has two ends, or is no stretch at all."""
    values = given.results[0].resolution.values
    return all(value.value is not None or (value.start and value.end) for value in values)


def case_of(given: Input) -> Case | None:
    """The input as a case; None where it is not judged."""
    if not is_single_date(given) or not is_closed(given):
        return None
    (result,) = given.results
    return Case(
        given.text,
        Span(result.start, result.last + 1),
        datetime.fromisoformat(str(given.context.reference)).date(),
        KINDS[result.kind],
        frozenset(stretch for value in result.resolution.values for stretch in wanted_stretches(value)),
    )


def wanted_stretches(value: GoldValue) -> Iterator[tuple[date, date] | None]:
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


def fits(value: str | None, wanted: frozenset[tuple[date, date] | None]) -> bool:
    """Whether the ISO value covers the days of one of the stretches.

    The gold lets "March to May" end where May begins; both that and the end of May are right.
    """
    if value is None:
        return None in wanted
    first, end, last_begins = stretch_of(value)
    return bool({(first, end), (first, last_begins)} & wanted)


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


# --- what is compared ---


def readers() -> Iterator[tuple[str, Reader]]:
    """quoteminer with and without the libraries it builds on, and each library alone, if it is installed."""
    yield "quoteminer", read_with_quoteminer
    yield "without libraries", partial(read_with_quoteminer, left_out=LIBRARY_KINDS)
    yield "dateutil alone", read_with_dateutil
    if find_spec("dateparser"):
        yield "dateparser alone", read_with_dateparser


def read_with_quoteminer(case: Case, left_out: frozenset[str] = frozenset()) -> str | None:
    """The expression that quoteminer finds at the place of the case's."""
    found = [e for e in expressions_in(case.text, Span(0, len(case.text))) if e.span.overlaps(case.span)]
    if not found:
        return None
    expression = max(found, key=lambda e: min(e.span.end, case.span.end) - max(e.span.start, case.span.start))
    if left_out.intersection(kinds_of(expression)):
        return None
    is_future = speaks_of_future(case.text, Span(0, expression.span.start))
    period = resolved(expression, Reference(published=case.reference, is_future=is_future))
    return period.value if period else None


def kinds_of(expression: Expression) -> Iterator[str]:
    """The kinds of an expression and of its parts."""
    yield expression.kind
    for part in expression.parts:
        yield from kinds_of(part)


def read_with_dateutil(case: Case) -> str | None:
    """What dateutil's parser makes of the expression."""
    from dateutil.parser import parse

    try:
        today = datetime.combine(case.reference, datetime.min.time())
        return parse(case.span.of(case.text), default=today, fuzzy=True).date().isoformat()
    except (ValueError, OverflowError):
        return None


def read_with_dateparser(case: Case) -> str | None:
    """What dateparser makes of the expression, as precise as it says."""
    from dateparser.date import DateDataParser

    today = datetime.combine(case.reference, datetime.min.time())
    parser = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": today, "PREFER_DATES_FROM": "past"})
    found = parser.get_date_data(case.span.of(case.text))
    if found is None or found.date_obj is None:
        return None
    forms: Mapping[str, str] = {"year": "%Y", "month": "%Y-%m", "week": "%G-W%V"}
    return str(found.date_obj.strftime(forms.get(found.period, "%Y-%m-%d")))
