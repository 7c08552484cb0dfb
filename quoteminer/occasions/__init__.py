"""Attributions -> the occasion of each statement: to whom it was made, and where."""

from collections.abc import Sequence

from attrs import frozen

from quoteminer.occasions.addressees import find_addressee
from quoteminer.occasions.clauses import Clause, clauses_of
from quoteminer.occasions.media import Candidate, candidates_in, find_medium
from quoteminer.records import Attribution, Cue, Medium, Sentence, Span, Speaker

__all__ = ["Occasion", "find_occasions"]


@frozen
class Occasion:
    """To whom a statement was made, and where, as far as its clause tells."""

    addressee: Span | None = None
    medium: Medium | None = None


def find_occasions(
    text: str,
    sentences: Sequence[Sentence],
    attributions: Sequence[Attribution],
    cues: Sequence[Cue | None],
    speakers: Sequence[Speaker],
) -> list[Occasion]:
    """The occasion of each attribution, in their order, told by the sentence of its cue or source.

    `cues` and `speakers` are those of the attributions.
    """
    search = OccasionSearch(text)
    clauses = clauses_of(text, sentences, attributions)
    return [
        search.occasion(clause, cue, speaker) if clause else Occasion()
        for clause, cue, speaker in zip(clauses, cues, speakers, strict=True)
    ]


class OccasionSearch:
    """The search for the occasions of one article, which looks through each sentence once."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.candidates: dict[Span, list[Candidate]] = {}

    def occasion(self, clause: Clause, cue: Cue | None, speaker: Speaker) -> Occasion:
        """The occasion that a clause tells."""
        if clause.sentence not in self.candidates:
            self.candidates[clause.sentence] = candidates_in(self.text, clause.sentence)
        medium = find_medium(clause, speaker, self.candidates[clause.sentence])
        return Occasion(find_addressee(clause, cue, medium), medium)
