"""Whole claims against annotated articles, one a line: {"id", "claims"}, the claims as annotated in Wikinews.

The little words that names are compared without are part of how the figures are defined, so they stand here.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from quoteminer.scoring.claims import Dated, ExtractedClaim, GoldClaim, GoldClaims, by_id
from quoteminer.scoring.measures import best_pairs, characters, overlap, rate, rates, touch
from quoteminer.scoring.reading import read_lines
from quoteminer.scoring.reliability import Verdict, reliability_tables, verdicts_on
from quoteminer.scoring.tables import Table
from quoteminer.scoring.whole import whole_of

LEAST_OVERLAP = 0.8
LOOSE_OVERLAP = 0.5
RARE_FIELDS = ("addressee", "medium")
"""Fields that most claims do not have, so that agreement alone says little of them."""
FIELDS = ("kind", "cue", "source", "name", "role", "date", "via", *RARE_FIELDS)
LEFT_OUT = frozenset("the a an mr mrs ms dr".split())
MOST_WORDS_MORE = 2


def score_wikinews(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """Content F1 at 0.8 (and at 0.5) overlap, F1 of claims with source and name right too, and the fields of those
    found: kind equal; cue and source touching the gold's; name, role, via, addressee and medium alike; stated date
    equal. Addressee and medium, which few claims have, also by what was found of them and what was to be found.
    Then whether confidence can be relied on.
    """
    articles = by_id(claims)
    counts: Counter[str] = Counter()
    verdicts: list[Verdict] = []
    for article in read_lines(gold, GoldClaims):
        of_article = articles.get(article.id, [])
        counts.update(counts_of(of_article, article.claims))
        wanted = [whole_of(claim.content, claim.cue, claim.source, claim.kind) for claim in article.claims]
        verdicts += verdicts_on(of_article, wanted)
    return (*claim_tables(counts), *reliability_tables(verdicts))


def claim_tables(counts: Counter[str]) -> tuple[Table, ...]:
    """The figures that the counts of all articles give."""
    given, wanted = counts["given"], counts["gold"]
    found = {"content": "found", "content at 0.5": "loosely found", "whole": "whole"}
    rare = {
        field: rates(counts[f"right {field}"], counts[f"given {field}"], counts[f"gold {field}"])
        for field in RARE_FIELDS
    }
    return (
        Table({"claims": {"extracted": given, "gold": wanted}}),
        Table({row: rates(counts[count], given, wanted) for row, count in found.items()} | rare),
        Table({"found": {field: rate(counts[field], counts["found"]) for field in FIELDS}}),
    )


def counts_of(claims: Sequence[ExtractedClaim], gold: Sequence[GoldClaim]) -> Counter[str]:
    """What one article adds to the counts."""
    given = [characters(claim.content.spans) for claim in claims]
    wanted = [characters(claim.content) for claim in gold]
    pairs = best_pairs(given, wanted, overlap, LEAST_OVERLAP)
    counts = Counter(
        {
            "given": len(claims),
            "gold": len(gold),
            "found": len(pairs),
            "loosely found": len(best_pairs(given, wanted, overlap, LOOSE_OVERLAP)),
        }
    )
    for one, other in pairs:
        fits = right_fields(claims[one], gold[other])
        counts.update(fits)
        counts["whole"] += {"source", "name"} <= set(fits)
        counts.update(rare_fields(claims[one], gold[other]))
    return counts


def right_fields(claim: ExtractedClaim, want: GoldClaim) -> list[str]:
    """The fields in which the claim is as wanted."""
    fits = {
        "kind": claim.kind == want.kind,
        "cue": touch(claim.cue, want.cue),
        "source": touch(claim.source, want.source),
        "name": alike(claim.name, want.speaker.name),
        "role": alike(claim.role, want.speaker.role),
        "date": stated(claim.date) == stated(want.date),
        "via": alike(claim.via_name, want.via),
        "addressee": alike(claim.addressee_text, want.addressee),
        "medium": alike(claim.medium_text, want.medium),
    }
    return [field for field, fit in fits.items() if fit]


def rare_fields(claim: ExtractedClaim, want: GoldClaim) -> Iterator[str]:
    """Which of the fields that most claims do not have are given, wanted, and given as wanted."""
    for field, text, gold in zip(
        RARE_FIELDS, (claim.addressee_text, claim.medium_text), (want.addressee, want.medium), strict=True
    ):
        if text:
            yield f"given {field}"
        if gold:
            yield f"gold {field}"
        if text and gold and alike(text, gold):
            yield f"right {field}"


def stated(date: Dated | None) -> str | None:
    """The date's value where the text states it."""
    return date.value if date and date.is_stated else None


def alike(name: str | None, gold: str | None) -> bool:
    """Whether the words of the one are among the other's, few of them more than the gold has; or both are missing."""
    given, wanted = words(name), words(gold)
    if not given or not wanted:
        return given == wanted
    return (given <= wanted or wanted <= given) and len(given) <= len(wanted) + MOST_WORDS_MORE


def words(name: str | None) -> set[str]:
    """The name's words in small letters, without possessives and little words."""
    without_possessives = re.sub(r"['’]s\b", "", (name or "").lower())
    return set(re.findall(r"[^\W_]+", without_possessives)) - LEFT_OUT
