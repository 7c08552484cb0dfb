"""Turns of a conversation -> whose each is, where the text leaves that to the reader.

Two forms are known. In a dialogue two speakers take turns, a paragraph each, and after the first two only the quotation
marks are left ("“Why?” the judge asked." "“I was late,” Smith said." "“How late?”" "“An hour.”"). In a transcript every
turn begins with its speaker and a colon.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteminer.languages.en import ASKING_FORMS, PROMPTS, TURN_LETTERS
from quoteminer.records import Attribution, Layout, Quotation, Span, in_text_order

LABEL = re.compile(r"(?P<source>[A-Z][\w.’'-]*(?: [A-Z(][\w.’')-]*){0,4}):\s+(?=\S)")
"""The speaker of a turn, at the start of its paragraph."""
TURN_ENDS = re.compile(r"[.!?…][\W]*$")
QUESTION_ENDS = re.compile(r"\?\W*$")
FEWEST_TURNS = 4
"""Turns that make a transcript; fewer paragraphs with labels are a list of particulars."""
TAKES_TURNS, LABELLED = 0.75, 0.8
"""Confidence of such claims, as for quotations that go on or have a source beside them; see cueless.py."""


def with_turns(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with each turn of a dialogue laid at the right door, and the missed turns of transcripts."""
    found = [without_letter(layout.text, given) for given in attributions]
    dialogue = Dialogue(layout, [*found, *missed_turns(layout, attributions)])
    for number in range(2, len(layout.paragraphs)):
        if quotation := lone_quotation(layout, number):
            dialogue.take_turn(number, quotation)
    return in_text_order(dialogue.found)


# --- dialogues ---


def lone_quotation(layout: Layout, number: int) -> Quotation | None:
    """The quotation that makes up a whole paragraph."""
    paragraph = layout.paragraphs[number]
    return next((q for q in layout.quotations_at(paragraph) if q.span == paragraph), None)


class Dialogue:
    """The turns of an article's quoted speakers so far, by paragraph."""

    def __init__(self, layout: Layout, attributions: Sequence[Attribution]) -> None:
        self.text = layout.text
        self.found = list(attributions)
        self.turns: dict[int, int] = {}
        """For each paragraph the number of the first direct attribution that has a part in it."""
        for start, number in sorted((p.start, n) for n, a in enumerate(self.found) for p in a.content):
            if self.found[number].kind == "direct":
                self.turns.setdefault(layout.paragraph_at(start), number)
        self.speakers: dict[int, int] = {}

    def take_turn(self, paragraph: int, quotation: Quotation) -> None:
        """Lay a lone quotation at the door of the speaker before last, if it answers or asks in turn."""
        earlier, before = self.turns.get(paragraph - 2), self.turns.get(paragraph - 1)
        if earlier is None or before is None or self.may_be_one(earlier, before):
            return
        asks_again = QUESTION_ENDS.search(quotation.span.of(self.text)) and self.asks(earlier)
        if not asks_again and not self.asks(before):
            return
        own, speaker = self.turns.get(paragraph), self.speaker_of(earlier)
        if own is None:
            self.turns[paragraph] = len(self.found)
            content = (quotation.span,)
            self.found.append(Attribution(content=content, kind="direct", confidence=TAKES_TURNS, continues=speaker))
        elif self.found[own].source is None and self.found[own].cue is None:
            self.found[own] = evolve(self.found[own], continues=speaker)

    def speaker_of(self, number: int) -> int:
        """The number of the attribution that says whose a turn is."""
        if number not in self.speakers:
            before = self.found[number].continues
            self.speakers[number] = number if before is None else self.speakers.get(before, before)
        return self.speakers[number]

    def may_be_one(self, one: int, other: int) -> bool:
        """Whether two turns may be one speaker's: the same attribution names it, or the same words, or none."""
        sources = [self.found[self.speaker_of(number)].source for number in (one, other)]
        wordings = [source.of(self.text).lower() if source else None for source in sources]
        return None in wordings or wordings[0] == wordings[1]

    def asks(self, number: int) -> bool:
        """Whether a turn waits for an answer: its cue says that it asks, or it is a lone question taken in turn.

        A question mark alone does not tell: much that is quoted in the news asks without waiting for an answer.
        """
        turn = self.found[number]
        if not QUESTION_ENDS.search(turn.content[-1].of(self.text)):
            return False
        if turn.cue is None:
            return turn.continues is not None
        return not ASKING_FORMS.isdisjoint(turn.cue.of(self.text).lower().split())


# --- transcripts ---


def without_letter(text: str, given: Attribution) -> Attribution:
    """The attribution without its source where that is only the letter of a question or an answer."""
    is_letter = given.source is not None and given.cue is None and given.source.of(text) in TURN_LETTERS
    return evolve(given, source=None) if is_letter else given


def missed_turns(layout: Layout, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The turns of a transcript in paragraphs of which nothing is attributed yet."""
    spans = (span for given in attributions for span in given.spans)
    ranges = (range(layout.paragraph_at(span.start), layout.paragraph_at(span.end - 1) + 1) for span in spans)
    taken = {number for numbers in ranges for number in numbers}
    for source, content in labelled_turns(layout):
        if layout.paragraph_at(source.start) not in taken:
            named = source if source.of(layout.text) not in TURN_LETTERS else None
            yield Attribution(content=(content,), source=named, kind="indirect", confidence=LABELLED)


def labelled_turns(layout: Layout) -> list[tuple[Span, Span]]:
    """The speaker and the words of each turn, if two speakers at least take several turns."""
    turns = [turn for paragraph in layout.paragraphs if (turn := labelled_turn(layout.text, paragraph))]
    labels = Counter(source.of(layout.text) for source, _ in turns)
    several = {label for label, count in labels.items() if count > 1}
    turns = [turn for turn in turns if turn[0].of(layout.text) in several]
    return turns if len(several) > 1 and len(turns) >= FEWEST_TURNS else []


def labelled_turn(text: str, paragraph: Span) -> tuple[Span, Span] | None:
    """A paragraph's label and what follows it, where that is a sentence."""
    label = LABEL.match(text, paragraph.start, paragraph.end)
    if label is None or PROMPTS.match(paragraph.of(text)) or not TURN_ENDS.search(paragraph.of(text)):
        return None
    return Span(*label.span("source")), Span(label.end(), paragraph.end)
