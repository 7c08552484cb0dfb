"""The dates that an article tells, in order: what "the next day" and "a week later" count from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property

from attrs import frozen

from quoteminer.dates.grammar import Expression, expressions_in
from quoteminer.dates.periods import Period
from quoteminer.dates.reference import Reference, Told
from quoteminer.dates.resolving import resolved
from quoteminer.dates.tense import speaks_of_future
from quoteminer.languages.en_dates import OF, OWNED
from quoteminer.records import Sentence, Span

LONGEST_ARTICLE = 8
MOST_LOOKED_BACK = 40
"""Dates told before that are looked at for one to count from."""


@frozen
class ToldDate:
    """A date that the article tells."""

    start: int
    paragraph: int
    period: Period


class Timeline:
    """An article's date expressions, found in a sentence when first asked for, and what they mean."""

    def __init__(
        self, text: str, sentences: Sequence[Sentence], published: date | None, dateline: Expression | None = None
    ) -> None:
        """`published` is the day of publication; the dateline tells that, and no date of the story."""
        self.text = text
        self.sentences = sentences
        self.published = published
        self.dateline = dateline
        self.found: dict[int, list[Expression]] = {}

    def sentence_at(self, offset: int) -> int | None:
        """The number of the last sentence that begins at or before this place."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return number if number >= 0 else None

    def expressions(self, number: int) -> list[Expression]:
        """The expressions of the sentence with that number, in order."""
        if number not in self.found:
            found = expressions_in(self.text, self.sentences[number].span)
            self.found[number] = [e for e in found if not (self.dateline and e.span.overlaps(self.dateline.span))]
        return self.found[number]

    def meant(self, expression: Expression, paragraph: int, is_future: bool) -> Period | None:
        """What an expression of a paragraph means in a clause of that tense."""
        return self.resolved(expression, paragraph, is_future, lambda: self.told)

    @cached_property
    def told(self) -> list[ToldDate]:
        """Every date that the article tells by the way of events, in order."""
        told: list[ToldDate] = []
        for number, sentence in enumerate(self.sentences):
            for expression in self.expressions(number):
                at = expression.span
                is_future = speaks_of_future(self.text, Span(sentence.span.start, at.start))
                if is_about_a_thing(self.text, at):
                    continue
                if period := self.resolved(expression, sentence.paragraph, is_future, lambda: told):
                    told.append(ToldDate(at.start, sentence.paragraph, period))
        return told

    def resolved(
        self, expression: Expression, paragraph: int, is_future: bool, story: Callable[[], Sequence[ToldDate]]
    ) -> Period | None:
        """What an expression means, where the story is what the article has told."""

        def told() -> Iterator[Told]:
            dates = story()
            before = bisect_left(dates, expression.span.start, key=lambda date: date.start)
            for earlier in reversed(dates[max(0, before - MOST_LOOKED_BACK) : before]):
                yield Told(earlier.period, is_near=earlier.paragraph == paragraph)

        return resolved(expression, Reference(published=self.published, is_future=is_future, told=told))


def is_about_a_thing(text: str, at: Span) -> bool:
    """Whether the expression only tells which thing is meant: "the November 27 agreement"."""
    before, after = text[max(0, at.start - LONGEST_ARTICLE) : at.start], text[at.end : at.end + 2]
    return bool(OF.search(before) or (OWNED.search(before) and re.match(r"\s[a-z]", after)))
