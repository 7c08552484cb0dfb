"""Attributions -> the clauses that report them: what stands in the sentence of the reporting words, and how near."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import field, frozen

from quoteminer.languages.en_occasions import CLAUSE_ENDS, HANGING_PARTICIPLE, OPENING_PARTICIPLE, STRONG_BREAKS
from quoteminer.records import Attribution, Sentence, Span, by_sentence

CLAUSE_END = re.compile(CLAUSE_ENDS)
STRONG_BREAK = re.compile(STRONG_BREAKS)
HANGING = re.compile(HANGING_PARTICIPLE)
OPENING = re.compile(OPENING_PARTICIPLE)
WORD = re.compile(r"[\w&-]+(?:['’.][\w&-]+)*")
NEAR, FAR = 90, 160
"""Characters that may stand between the reporting words and a phrase after them, and a phrase that opens the
sentence."""
FEW_WORDS, SEVERAL_WORDS = 3, 6


@frozen(eq=False)
class Clause:
    """The reporting words of one attribution and the sentence they stand in."""

    text: str
    sentence: Span
    attribution: Attribution
    strangers: Sequence[Span]
    """Everything in the sentence that belongs to other attributions, save contents that hold this one's words."""
    own: list[Span] = field(init=False)
    """Source and cue, those that there are, in order of the text."""

    @own.default
    def _own(self) -> list[Span]:
        return sorted(self.attribution.own_words)

    def is_free(self, phrase: Span) -> bool:
        """Whether the phrase is no part of a content, of the source, or of another attribution."""
        taken = [*self.attribution.content, *self.strangers]
        if self.attribution.source:
            taken.append(self.attribution.source)
        return self.sentence.covers(phrase) and not any(phrase.overlaps(span) for span in taken)

    def belongs(self, phrase: Span) -> bool:
        """Whether the phrase tells something of the reporting words: it stands in them, opens their sentence, or
        follows them or the content with nothing in between that ends the clause.
        """
        cue = self.attribution.cue
        if cue and cue.covers(phrase):
            return True
        if not self.is_free(phrase):
            return False
        return self.opens(phrase) if phrase.end <= self.own[0].start else self.follows(phrase)

    def opens(self, phrase: Span) -> bool:
        """Whether the phrase stands at the head of the sentence and leads to the reporting words."""
        before = Span(max(self.sentence.start, phrase.start - FAR), phrase.start).of(self.text)
        is_head = len(WORD.findall(before)) <= SEVERAL_WORDS and (not before.strip() or before.rstrip()[-1] in ',:—”"')
        is_short = len(WORD.findall(before)) <= 1
        if not is_head and not is_short and not OPENING.match(before):
            return self.is_joined(phrase, self.own[0])
        between = Span(phrase.end, self.own[0].start)
        leads = between.of(self.text).rstrip().endswith(",") or len(WORD.findall(between.of(self.text))) <= FEW_WORDS
        is_whole = STRONG_BREAK.search(self.text, between.start, between.end) is None
        return leads and len(between) <= FAR and is_whole and not self.is_interrupted(between)

    def follows(self, phrase: Span) -> bool:
        """Whether the phrase stands right after the source, the cue or a part of the content, or the cue hangs on it
        ("claimed victory in a tweet, saying").
        """
        cue = self.attribution.cue
        if cue and HANGING.fullmatch(self.text, phrase.end, cue.end):
            return True
        parts = [*self.own, *self.attribution.content]
        nearest = max((part for part in parts if part.end <= phrase.start), key=lambda part: part.end, default=None)
        return nearest is not None and self.is_joined(nearest, phrase)

    def is_joined(self, left: Span, right: Span) -> bool:
        """Whether little and nothing that ends the clause stands between the two."""
        between = Span(left.end, right.start)
        is_whole = CLAUSE_END.search(self.text, between.start, between.end) is None
        return len(between) <= NEAR and is_whole and not self.is_interrupted(between)

    def is_interrupted(self, between: Span) -> bool:
        """Whether words of another attribution stand in the stretch."""
        return any(between.overlaps(span) for span in self.strangers)

    def distance(self, phrase: Span) -> int:
        """Characters between the phrase and the nearest of the reporting words."""
        return min(max(span.start - phrase.end, phrase.start - span.end, 0) for span in self.own)


def clauses_of(text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> list[Clause | None]:
    """The clause of each attribution, in their order; None for one without cue and source."""
    starts = [sentence.span.start for sentence in sentences]
    standing = by_sentence(sentences, attributions)
    clauses: list[Clause | None] = []
    for attribution in attributions:
        own = next(iter(attribution.own_words), None)
        at = bisect_right(starts, own.start) - 1 if own else -1
        if at < 0:
            clauses.append(None)
        else:
            others = tuple(strangers(attribution, standing[at]))
            clauses.append(Clause(text, sentences[at].span, attribution, others))
    return clauses


def strangers(attribution: Attribution, standing: Sequence[Attribution]) -> Iterator[Span]:
    """What belongs to the others in a sentence: their words, and contents that do not hold this one's words."""
    for other in standing:
        if other is attribution:
            continue
        if other.cue and other.cue != attribution.cue:
            yield other.cue
        if other.source and other.source != attribution.source:
            yield other.source
        for part in other.content:
            if not any(part.overlaps(span) for span in attribution.own_words):
                yield part
