"""Which date expression of a sentence is the time of a saying: the one that stands in its reporting clause."""

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from quoteminer.dates.grammar import Expression
from quoteminer.languages.en import DOCUMENT_NOUNS
from quoteminer.languages.en_dates import (
    AFTER_CONTENT,
    BEFORE_FRONTED,
    BREAK_AFTER_DATE,
    CLAUSE_BREAK,
    DEPENDENT_OPENING,
    ISSUED_THINGS,
    JOINED_CLAUSE,
    NOT_WHEN_SAID,
    OCCASION,
    PARTICIPLE,
    POSSESSIVE,
    RELATIVE_OPENING,
    SET_OFF,
)
from quoteminer.records import Attribution, Span

WORD = re.compile(r"\w+")


@frozen
class Surroundings:
    """A sentence with the attributions that stand in it, if only in part."""

    text: str
    sentence: Span
    attributions: tuple[Attribution, ...]

    def contents_at(self, stretch: Span) -> set[Span]:
        """The contents that the stretch stands in, wholly or in part."""
        return {part for attribution in self.attributions for part in attribution.content if part.overlaps(stretch)}

    def opens(self, words: re.Pattern[str], within: Span) -> bool:
        """Whether the words stand in the stretch, contents left aside."""
        found = (Span(*match.span()) for match in words.finditer(self.text, within.start, within.end))
        return any(not self.contents_at(span) for span in found)


@frozen
class Candidate:
    """A date expression that may be the time of an attribution's saying."""

    around: Surroundings
    at: Span
    attribution: Attribution

    @property
    def text(self) -> str:
        return self.around.text

    @property
    def start(self) -> int:
        """Where the sentence begins."""
        return self.around.sentence.start

    @property
    def own(self) -> Span:
        """The cue or the source, whichever is nearer."""
        return min(self.attribution.own_words, key=lambda word: gap(self.at, word))

    @property
    def between(self) -> Span:
        """From the nearer of expression and own words to the other."""
        return Span(min(self.at.end, self.own.end), max(self.at.start, self.own.start))


def expressions_of_saying(
    around: Surroundings, expressions: Sequence[Expression], attribution: Attribution
) -> Iterator[Expression]:
    """Those of the sentence's expressions that tell when the attribution was said, the nearest to its words first."""
    own = attribution.own_words
    for expression in sorted(expressions, key=lambda expression: min(gap(expression.span, word) for word in own)):
        if tells_when_said(Candidate(around, expression.span, attribution)):
            yield expression


def gap(one: Span, other: Span) -> int:
    """Characters between two stretches, 0 where they touch."""
    return max(0, one.start - other.end, other.start - one.end)


def tells_when_said(candidate: Candidate) -> bool:
    """Whether the expression stands in the reporting clause and is the time of the saying."""
    source = candidate.attribution.source
    if source and source.covers(candidate.at):
        return is_of_document(candidate, source) and not is_of_something_else(candidate)
    return not any(speaks_against(candidate) for speaks_against in DOUBTS)


def is_of_document(candidate: Candidate, source: Span) -> bool:
    """Whether the source that the expression stands in is a document, and was issued then."""
    nouns = WORD.findall(source.of(candidate.text).lower())
    is_document = any(not things.isdisjoint(nouns) for things in (DOCUMENT_NOUNS, ISSUED_THINGS))
    befell = any(
        told.search(candidate.text, source.start, candidate.at.start) for told in (RELATIVE_OPENING, PARTICIPLE)
    )
    return is_document and not befell


# --- what speaks against an expression outside the source ---


def is_in_other_content(candidate: Candidate) -> bool:
    """Whether the expression stands in a content that the cue does not, or the reverse."""
    return candidate.around.contents_at(candidate.at) != candidate.around.contents_at(candidate.own)


def is_in_other_source(candidate: Candidate) -> bool:
    """Whether it stands in the source of another attribution."""
    return any(other.source.covers(candidate.at) for other in candidate.around.attributions if other.source)


def is_of_something_else(candidate: Candidate) -> bool:
    """Whether the words beside it make it the time or the owner of something else than the saying."""
    text, at = candidate.text, candidate.at
    if NOT_WHEN_SAID.search(text, candidate.start, at.start):
        return True
    return POSSESSIVE.match(text, at.end) is not None and OCCASION.search(text, candidate.start, at.start) is None


def is_of_clause_before(candidate: Candidate) -> bool:
    """Whether it stands in a dependent clause that ends before the attribution's own words."""
    text, at, own = candidate.text, candidate.at, candidate.own
    is_closed = at < own and "," in text[at.end : own.start]
    return is_closed and DEPENDENT_OPENING.search(text[candidate.start : at.start]) is not None


def is_of_aside(candidate: Candidate) -> bool:
    """Whether it tells, between commas, what else befell somebody then (", founded in 1980,")."""
    text, at = candidate.text, candidate.at
    befell, is_set_off = (words.search(text, candidate.start, at.start) for words in (PARTICIPLE, SET_OFF))
    return bool(befell and is_set_off) and text[at.end : at.end + 1] == ","


def is_of_relative_clause(candidate: Candidate) -> bool:
    """Whether it stands in a clause about the source, between that and the cue (", who resigned on Monday, said")."""
    first, own = min(candidate.attribution.own_words), candidate.own
    is_after_cue = own == candidate.attribution.cue and own < candidate.at
    if own == first or first.end > candidate.at.start or is_after_cue:
        return False
    return candidate.around.opens(RELATIVE_OPENING, Span(first.end, candidate.at.start))


def is_of_clause_joined(candidate: Candidate) -> bool:
    """Whether it ends a clause of its own that "and" joins to the source's ("fell this year and he expects")."""
    text, at, own = candidate.text, candidate.at, candidate.own
    is_joined = own == candidate.attribution.source and JOINED_CLAUSE.fullmatch(text, at.end, own.start)
    return bool(is_joined) and not BEFORE_FRONTED.fullmatch(text, candidate.start, at.start)


def is_taken(candidate: Candidate) -> bool:
    """Whether another speaker's cue or content stands between it and the attribution's own words."""
    own, between = candidate.attribution, candidate.between
    strangers = (other for other in candidate.around.attributions if other.source and other.source != own.source)
    return any(between.covers(span) for other in strangers for span in (*other.content, other.cue) if span)


def is_in_other_clause(candidate: Candidate) -> bool:
    """Whether a clause ends between it and the attribution's own words."""
    breaks = BREAK_AFTER_DATE if candidate.at < candidate.own else CLAUSE_BREAK
    return candidate.around.opens(breaks, candidate.between)


def is_apart_from_content(candidate: Candidate) -> bool:
    """Whether words of another clause stand between it and a content on the way to the attribution's own words."""
    text, at, own = candidate.text, candidate.at, candidate.own
    for part in candidate.attribution.content:
        if own.end <= part.start and part.end <= at.start and not AFTER_CONTENT.fullmatch(text, part.end, at.start):
            return True
        is_fronted = BEFORE_FRONTED.fullmatch(text, candidate.start, at.start)
        if at.end <= part.start and part.end <= own.start and not is_fronted:
            return True
    return False


DOUBTS: tuple[Callable[[Candidate], bool], ...] = (
    is_in_other_content,
    is_in_other_source,
    is_of_something_else,
    is_of_clause_before,
    is_of_aside,
    is_of_relative_clause,
    is_of_clause_joined,
    is_taken,
    is_in_other_clause,
    is_apart_from_content,
)
"""What speaks against an expression, each reason by itself, the cheaper ones first."""
