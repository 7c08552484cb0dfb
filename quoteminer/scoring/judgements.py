"""Claims against what people said of each: the share right by kind and part, and whether confidence tells it."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_args

from quoteminer.judgements import JUDGED_PARTS, Judgement, read_judgements
from quoteminer.records import Kind
from quoteminer.scoring.claims import ExtractedClaim
from quoteminer.scoring.measures import rate
from quoteminer.scoring.reliability import Verdict, reliability_tables
from quoteminer.scoring.tables import Rows, Table

LOG = logging.getLogger(__name__)

Judged = tuple[ExtractedClaim, Judgement | None]


def score_judgements(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """How many claims are judged, and what share of those that people know about is right: as a whole, and in each
    part, by kind. Then whether confidence can be relied on, where a claim counts as right when its places are.

    Judgements of claims that are not in the file are counted in a warning.
    """
    judgements = read_judgements(gold)
    judged: list[Judged] = [(claim, judgements.pop((claim.article.id, claim.id or ""), None)) for claim in claims]
    if judgements:
        LOG.warning("%d judgements in %s are of claims that are not in the file", len(judgements), gold)
    of_kind = {kind: [pair for pair in judged if pair[0].kind == kind] for kind in get_args(Kind)}
    groups = {name: group for name, group in {"all": judged, **of_kind}.items() if group}
    return (
        Table({name: whole_figures(group) for name, group in groups.items()}),
        *part_tables(groups),
        *reliability_tables(list(verdicts(judged))),
    )


def whole_figures(judged: Sequence[Judged]) -> dict[str, float]:
    """How many there are, how many were judged, and of those that are right or wrong the share that is right."""
    known = settled(judged)
    return {
        "claims": len(judged),
        "not judged": sum(judgement is None for _, judgement in judged),
        "to check": sum(judgement is not None for _, judgement in judged) - len(known),
        "judged": len(known),
        "right": rate(sum(judgement.verdict == "right" for judgement in known), len(known)),
    }


def part_tables(groups: Mapping[str, Sequence[Judged]]) -> Iterator[Table]:
    """Of the statements that are ones, the share with each part right, a column for each kind; none for none judged.

    The first row is the share of claims that are statements at all.
    """
    known = {name: own for name, group in groups.items() if (own := settled(group))}
    rows: Rows = {part: {} for part in JUDGED_PARTS}
    for name, judgements in known.items():
        statements = [judgement for judgement in judgements if judgement.is_statement]
        for part in JUDGED_PARTS:
            among = judgements if part == "statement" else statements
            rows[part][name] = rate(sum(judgement.is_right(part) for judgement in among), len(among))
    if known:
        yield Table(rows, "Right in each part")


def settled(judged: Sequence[Judged]) -> list[Judgement]:
    """The judgements of those that are right or wrong."""
    return [judgement for _, judgement in judged if judgement and judgement.is_settled]


def verdicts(judged: Sequence[Judged]) -> Iterator[Verdict]:
    """Whether the places of each claim are right, which is what its confidence is about."""
    for claim, judgement in judged:
        if judgement and judgement.is_settled and claim.confidence is not None:
            yield Verdict(claim.confidence, judgement.has_right_places, claim.kind or "")
