"""Attributions, and how sure they are: what is found before anyone has asked who is meant."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from math import exp, log
from typing import Literal, get_args

from attrs import evolve, frozen

from quoteminer.records.articles import Sentence, Span

Kind = Literal["direct", "indirect", "mixed"]
Attitude = Literal["assertion", "belief", "fact", "eventuality"]
"""How a source stands to a content: it says it, holds it true, knows it, or means it to come about (PDTB, PARC)."""

ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)

ROLES = ("source", "cue", "content")
"""The parts of an attribution."""


@frozen(kw_only=True)
class Attribution:
    """A content laid at somebody's door: where its parts stand, before anyone has asked who is meant."""

    content: tuple[Span, ...]
    """One or several parts, in order."""
    cue: Span | None = None
    """The reporting expression ("said", "according to")."""
    source: Span | None = None
    """The mention of who said it, as written."""
    kind: Kind
    confidence: float
    """0 to 1, calibrated."""
    attitude: Attitude = "assertion"
    statement: float = 1.0
    """How likely it is a claim by the guidelines, rather than a plan, an act or a topic."""
    continues: int | None = None
    """The number, in the article's list, of the attribution that this one goes on from without a source of its own."""
    within: int | None = None
    """The number of the attribution whose content tells of this one ("Reuters reports that Smith said ...")."""
    is_carrier: bool = False
    """Its content tells of another attribution and hardly anything else, so that it only passes that one on."""

    @property
    def own_words(self) -> tuple[Span, ...]:
        """Cue and source, those that it has."""
        return tuple(span for span in (self.cue, self.source) if span)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Everything that belongs to it."""
        return (*self.content, *self.own_words)

    def moved(self, by: int) -> "Attribution":
        """The attribution so many code points further on."""
        content = tuple(part.moved(by) for part in self.content)
        cue, source = (span.moved(by) if span else None for span in (self.cue, self.source))
        return evolve(self, content=content, cue=cue, source=source)


@frozen(kw_only=True)
class Calibration:
    """Turns the network's probability of an attribution into the share of right ones: a logistic curve.

    Its fields are weights: the log odds are the network's times `slope`, plus what else is known of the attribution.
    One slope for all kinds: on PolNeAR's dev part a curve of its own for each did worse (log loss 0.523 against 0.517),
    and with the two last weights all did better (0.486).
    """

    slope: float = 1.0
    direct: float = 0.0
    indirect: float = 0.0
    mixed: float = 0.0
    without_source: float = 0.0
    going_on: float = 0.0
    """Of an attribution that continues another."""

    def confidence(self, found: Attribution) -> float:
        """0 to 1, for an attribution with the network's probability as its confidence; source: Platt 1999."""
        return 1 / (1 + exp(-sum(getattr(self, weight) * value for weight, value in evidence(found).items())))


def evidence(found: Attribution) -> dict[str, float]:
    """What each weight of a Calibration is multiplied with; weights that are not named, with nothing."""
    bounded = min(max(found.confidence, 1e-6), 1 - 1e-6)
    known = {"slope": log(bounded / (1 - bounded)), found.kind: 1.0}
    if found.continues is not None:
        return {**known, "going_on": 1.0}
    return known if found.source else {**known, "without_source": 1.0}


def by_sentence(sentences: Sequence[Sentence], attributions: Iterable[Attribution]) -> list[list[Attribution]]:
    """For each sentence the attributions that stand in it, if only in part."""
    starts = [sentence.span.start for sentence in sentences]
    standing: list[list[Attribution]] = [[] for _ in sentences]
    for attribution in attributions:
        first = max(0, bisect_right(starts, min(span.start for span in attribution.spans)) - 1)
        for here in standing[first : bisect_left(starts, max(span.end for span in attribution.spans))]:
            here.append(attribution)
    return standing


def in_text_order(attributions: Sequence[Attribution], left_out: Collection[int] = ()) -> list[Attribution]:
    """The attributions by the place of their contents, the numbers in `continues` and `within` kept right.

    Those with the numbers left out are not among them, and whatever goes on from one of them goes on from none.
    """
    kept = (number for number in range(len(attributions)) if number not in left_out)
    order = sorted(kept, key=lambda number: attributions[number].content[0])
    place: dict[int | None, int] = {number: at for at, number in enumerate(order)}
    ordered = (attributions[number] for number in order)
    return [evolve(given, continues=place.get(given.continues), within=place.get(given.within)) for given in ordered]
