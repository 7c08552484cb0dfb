"""Attribution -> its cue: the dictionary form, and whether the statement was made, denied, or only might be made."""

from quoteminer.cues.clauses import clause_around
from quoteminer.cues.lemmas import lemma_of
from quoteminer.cues.stance import is_negated, modality_of
from quoteminer.records import Attribution, Cue, Layout


def cue_of(layout: Layout, attribution: Attribution) -> Cue | None:
    """The attribution's cue with its lemma, negation and modality; None where it has no cue."""
    span = attribution.cue
    if span is None:
        return None
    clause = clause_around(layout, attribution, span)
    return Cue(
        text=span.of(layout.text),
        start=span.start,
        end=span.end,
        lemma=lemma_of(span.of(layout.text)),
        negated=is_negated(clause),
        modality=modality_of(clause),
    )
