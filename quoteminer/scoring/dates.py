"""Date expressions against those of Microsoft's Recognizers-Text: what is found and what it is taken for, in one table.

Of its inputs those count that hold one date or range of dates and give a reference date. A range that is open at one
end ("since Monday", "before 2018") is left out: nobody says something for ever. Of "earlier this month" the days that
have passed are right, and the month. The inputs are drawn by a fixed seed into two halves: one to develop with, one
that only checks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from random import Random

from quoteminer.dates.grammar import Expression, expressions_in
from quoteminer.dates.reference import Reference
from quoteminer.dates.resolving import resolved
from quoteminer.dates.tense import speaks_of_future
from quoteminer.records import Span
from quoteminer.scoring.measures import rate
from quoteminer.scoring.recognizers import (
    KINDS,
    Case,
    Input,
    Stretch,
    cases_of,
    is_closed,
    is_single_date,
    read_inputs,
    stretch_of,
)
from quoteminer.scoring.tables import Rows, Score, Table

SEED = 2017
"""Draws the halves; any would do."""
HALVES = ("develop", "check")
LIBRARY_KINDS = frozenset({"numeric", "holiday"})
"""Kinds of expression that a library reads or looks up."""

Reader = Callable[[Case], str | None]
"""What a program takes the expression of a case for, as ISO 8601."""


def score_dates(gold: Path) -> Score:
    """The share right among dates and ranges, of each half, for quoteminer and for the libraries that are installed.

    `gold` is the file of Recognizers-Text. quoteminer has to find the expression in its sentence; the libraries are
    given it. Raises BadInput for a file that cannot be read.
    """
    inputs = read_inputs(gold)
    cases = list(cases_of(inputs, gold))
    rows: Rows = {}
    for name, reader in readers():
        right = [fits(reader(case), case.wanted) for case in cases]
        for half, drawn in zip(HALVES, drawn_halves(len(cases)), strict=True):
            rows[f"{name}, {half}"] = shares([(cases[number].kind, right[number]) for number in drawn])
    counts = Table({"inputs": {"all": len(inputs), **counts_of(inputs), "judged": len(cases)}})
    return Score("recognizers", (counts, Table(rows)))


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


def fits(value: str | None, wanted: frozenset[Stretch | None]) -> bool:
    """Whether the ISO value covers the days of one of the stretches.

    The gold lets "March to May" end where May begins; both that and the end of May are right.
    """
    if value is None:
        return None in wanted
    first, end, last_begins = stretch_of(value)
    return bool({(first, end), (first, last_begins)} & wanted)


# --- what is compared ---


def readers() -> Iterator[tuple[str, Reader]]:
    """quoteminer, quoteminer without what libraries read for it, and each library alone, if it is installed."""
    yield "quoteminer", read_with_quoteminer
    yield "grammar alone", partial(read_with_quoteminer, left_out=LIBRARY_KINDS)
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
        return str(parse(case.span.of(case.text), default=today, fuzzy=True).date())
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
