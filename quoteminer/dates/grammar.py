"""Text -> its date expressions, by the words and patterns that the language gives."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from attrs import evolve, field, frozen

from quoteminer.languages.en_date_patterns import (
    AND,
    EXPRESSIONS,
    HEADS,
    JOINTS,
    LAST_DAY,
    MODIFIERS,
    PIECES,
    RANGE_LEADS,
    TABLES,
    TAILS,
    TO,
)
from quoteminer.languages.en_date_words import ALSO_OTHER_WORDS
from quoteminer.languages.marks import MARK_PAIRS
from quoteminer.records import Span

MARKS = {(pair.opening, pair.closing) for pair in MARK_PAIRS}
LONGEST_HEAD = 60
"""Characters looked back at for what belongs to an expression."""
WORD = re.compile(r"[^\W\d_]+|\d+")
DIGIT = re.compile(r"\d")
FIGURE = "figure"
RANGE = "range"
NAMES = ("weekday", "any_weekday", "month", "holiday", "feast")
"""Places filled by what is written with a capital."""
SLOT = re.compile(r"(?<!P)<([a-z_]+)>")


@frozen
class Expression:
    """A date expression in the text, not yet resolved."""

    span: Span
    kind: str
    """How it is resolved."""
    slots: Mapping[str, str] = field(factory=dict)
    """What fills each place of its pattern, in small letters with single blanks."""
    parts: tuple["Expression", ...] = ()
    """The expressions that it is made of."""


def expressions_in(text: str, within: Span) -> list[Expression]:
    """The date expressions of a stretch in order, none overlapping; of two that do, the longer of the first counts."""
    whole: list[Expression] = []
    simple = list(simple_expressions(text, within))
    for number in reversed(range(len(simple))):
        earliest = simple[number - 1].span.end if number else within.start
        latest = whole[-1].span.start if whole else within.end
        left = with_head(text, with_tail(text, simple[number], latest), earliest)
        if whole and (joined := joined_expression(text, left, whole[-1])):
            whole[-1] = joined
        else:
            whole.append(left)
    return whole[::-1]


def simple_expressions(text: str, within: Span) -> Iterator[Expression]:
    """The expressions that one pattern finds, in order, none overlapping."""
    words = frozenset(WORD.findall(within.of(text).lower()))
    held = {table for table, first_words in openings().items() if not first_words.isdisjoint(words)}
    if DIGIT.search(text, within.start, within.end):
        held.add(FIGURE)
    found = [
        expression
        for kind, needed, pattern in patterns()
        if needed in held
        for match in pattern.finditer(text, within.start, within.end)
        if (expression := expression_of(text, kind, match))
    ]
    end = within.start
    for expression in sorted(found, key=lambda e: (e.span.start, -e.span.end)):
        if expression.span.start >= end:
            end = expression.span.end
            yield expression


def expression_of(text: str, kind: str, match: re.Match[str]) -> Expression | None:
    """The expression that a pattern matched, None where it is another word ("may") or part of a name ("USA Today")."""
    span = Span(*match.span("whole" if "whole" in match.re.groupindex else 0))
    names = [match[slot] for slot in NAMES if match.groupdict().get(slot)]
    if ALSO_OTHER_WORDS.intersection(names) or is_part_of_name(text, span, is_name=bool(names)):
        return None
    return Expression(span, kind, slots_of(match))


def slots_of(match: re.Match[str]) -> dict[str, str]:
    """What fills the places of a pattern."""
    return {slot: " ".join(wording.lower().split()) for slot, wording in match.groupdict().items() if wording}


def is_part_of_name(text: str, at: Span, is_name: bool) -> bool:
    """Whether the words around the expression make it part of a name: "the Sunday Times", "Kamloops This Week"."""
    before, after = text[max(0, at.start - LONGEST_HEAD) : at.start], text[at.end : at.end + 3]
    if not is_name:
        if is_in_marks(text, at):
            return True
        follows_name = text[at.start].isupper() and re.search(r"[A-Z][\w.]*[^\S\n]$", before) is not None
        return follows_name or re.fullmatch(r"[A-Z][a-z]+\s+[A-Z][a-z]+", at.of(text)) is not None
    return re.search(r"\b[Tt]he\s+$", before) is not None and re.match(r"\s+[A-Z]", after) is not None


def is_in_marks(text: str, at: Span) -> bool:
    """Whether the expression alone stands in quotation marks, as the name of a programme does."""
    return at.start > 0 and (text[at.start - 1], text[at.end : at.end + 1]) in MARKS


# --- what belongs to an expression, and what it makes with the next one ---


def with_tail(text: str, expression: Expression, latest: int) -> Expression:
    """The expression with what follows it: another day of the month, the part of the day, the clock time."""
    start, end = expression.span.start, expression.span.end
    if "day" in expression.slots and (last := anchored(LAST_DAY).match(text, end, latest)):
        return Expression(Span(start, last.end()), "days", slots_of(last), (expression,))
    tail = anchored(TAILS).match(text, end, latest)
    return evolve(expression, span=Span(start, tail.end())) if tail and tail[0].strip() else expression


def with_head(text: str, expression: Expression, earliest: int) -> Expression:
    """The expression with what before it makes another of it ("two days before ..."), or only belongs to it."""
    start, end = expression.span.start, expression.span.end
    before = max(earliest, start - LONGEST_HEAD)
    for kind, pattern in HEADS:
        head = anchored(pattern).search(text, before, start)
        if head and (kind != "days" or "day" in expression.slots):
            return Expression(Span(head.start(), end), kind, slots_of(head), (expression,))
    if modifier := anchored(MODIFIERS).search(text, before, start):
        return evolve(expression, span=Span(modifier.start(), end))
    return expression


def joined_expression(text: str, left: Expression, right: Expression) -> Expression | None:
    """Both as one: a day of a week ("Monday of last week") or from one to the other; None where they stay two."""
    whole = Span(left.span.start, right.span.end)
    between = text[left.span.end : right.span.start]
    for kind, lefts, joint, rights in JOINTS:
        if left.kind in lefts and right.kind in rights and anchored(joint).fullmatch(between):
            return Expression(whole, kind, parts=(left, right))
    if RANGE in (left.kind, right.kind) or not anchored(TO).fullmatch(between):
        return None
    lead = anchored(RANGE_LEADS).search(text, max(0, whole.start - LONGEST_HEAD), whole.start)
    if lead is None and anchored(AND).fullmatch(between):
        return None
    return Expression(Span(lead.start() if lead else whole.start, whole.end), RANGE, parts=(left, right))


# --- the patterns ---


@cache
def patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The kinds of expressions, what each needs, and their patterns, made at the first need."""
    border = r"(?<![\w$£€])(?<![^\W\d]-)"
    return tuple(
        (kind, needed, re.compile(rf"{border}{filled(pattern)}(?!\w)", re.IGNORECASE))
        for kind, needed, pattern in EXPRESSIONS
    )


@cache
def openings() -> dict[str, frozenset[str]]:
    """For each table that a pattern needs, the first words of what it holds."""
    needed = {table for _, table, _ in EXPRESSIONS if table != FIGURE}
    return {table: frozenset(word for entry in TABLES[table] for word in WORD.findall(entry)[:1]) for table in needed}


@cache
def anchored(pattern: str) -> re.Pattern[str]:
    """A pattern of what stands beside an expression."""
    return re.compile(rf"(?<!\w){filled(pattern)}" if pattern.endswith("$") else filled(pattern), re.IGNORECASE)


def filled(pattern: str) -> str:
    """A pattern with its places filled in, each as a named group."""
    if not SLOT.search(pattern):
        return pattern.replace(" ", r"(?:\s+)")
    return filled(SLOT.sub(lambda slot: rf"(?P<{slot[1]}>{PIECES.get(slot[1]) or alternatives(slot[1])})", pattern))


def alternatives(table: str) -> str:
    """The words of a table, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", " ") for word in sorted(TABLES[table], key=len, reverse=True))
