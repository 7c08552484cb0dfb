"""Attribution -> the words of its reporting clause that tell whether the statement was made.

The cue mostly holds them all ("did not say", "would have said"). But an auxiliary may stand before the source ("Would
he say ...", "nor did she claim ..."), a condition too ("if he says ..."), and what was declined after the cue.
"""

import re
from collections.abc import Sequence

from attrs import frozen

from quoteminer.cues.lemmas import words_of
from quoteminer.languages.en_cues import AUXILIARIES, NEGATIONS, NOBODY
from quoteminer.records import Attribution, Layout, Span

BREAK = re.compile(r"[^\w\s'’-]")
"""Punctuation, beyond which words belong to another clause."""
CAPITALISED = re.compile(r"(?<=\s)[A-Z]\w*")
QUESTION_MARK = "?"
LONGEST_GAP = 4
"""Words between a source and its cue that can be auxiliaries and adverbs; more are a clause of their own."""
NEAREST = 3
"""Words looked at on either side of the clause."""


@frozen(kw_only=True)
class Clause:
    """A reporting clause, all words in small letters and in order."""

    opening: tuple[str, ...] = ()
    """The last words before its subject or, where that does not come first, before its verb."""
    subject: tuple[str, ...] = ()
    verb: tuple[str, ...]
    """The reporting expression with its auxiliaries and negations, wherever they stand."""
    complement: tuple[str, ...] = ()
    """The first words of a content that follows the cue."""
    is_inverted: bool = False
    """An auxiliary stands before the subject: "would he say"."""
    is_question: bool = False
    """A question mark ends the sentence, outside all quotation marks."""
    is_nobodys: bool = False
    """The subject says that there is none: "no official", "neither of them"."""


def clause_around(layout: Layout, attribution: Attribution, cue: Span) -> Clause:
    """The clause of an attribution with this cue."""
    text, source = layout.text, attribution.source
    leads = source is not None and source.start <= cue.start
    subject = source if source and leads else Span(cue.start, cue.start)
    sentence = layout.sentence_at(subject.start)
    opening, verb = parted(opening_words(text, attribution.content, Span(sentence.start, subject.start)))
    return Clause(
        opening=opening,
        subject=tuple(words_of(source.of(text))) if source else (),
        verb=(*verb, *words_between(text, attribution.content, Span(subject.end, cue.start)), *plain_words(text, cue)),
        complement=complement_of(text, attribution.content, cue),
        is_inverted=bool(verb) and leads,
        is_question=layout.sentence_at(cue.start).of(text).endswith(QUESTION_MARK),
        is_nobodys=source is not None and NOBODY.match(source.of(text)) is not None,
    )


def parted(words: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words up to the auxiliaries and negations that they end with, and those."""
    at = len(words)
    while at and words[at - 1] in AUXILIARIES | NEGATIONS:
        at -= 1
    return tuple(words[:at]), tuple(words[at:])


def opening_words(text: str, contents: Sequence[Span], before: Span) -> list[str]:
    """The last words of a stretch that no punctuation and no content parts from its end."""
    start = max([before.start, *(part.end for part in contents if part.end <= before.end)])
    stretch = Span(min(start, before.end), before.end)
    breaks = [match.end() for match in BREAK.finditer(text, stretch.start, stretch.end)]
    return plain_words(text, Span(max([stretch.start, *breaks]), stretch.end))[-NEAREST:]


def words_between(text: str, contents: Sequence[Span], gap: Span) -> list[str]:
    """The words between source and cue, where they belong to the verb."""
    if gap.start >= gap.end or BREAK.search(text, gap.start, gap.end) or any(part.overlaps(gap) for part in contents):
        return []
    words = plain_words(text, gap)
    return words if len(words) <= LONGEST_GAP else []


def plain_words(text: str, span: Span) -> list[str]:
    """The words of a stretch without those, after its first, that carry a capital ("in May" has no auxiliary)."""
    return words_of(CAPITALISED.sub("", span.of(text)))


def complement_of(text: str, contents: Sequence[Span], cue: Span) -> tuple[str, ...]:
    """The first words of what follows the cue and was said, or was not."""
    after = [part for part in contents if part.start >= cue.end]
    return tuple(words_of(text[after[0].start : after[0].end])[:NEAREST]) if after else ()
