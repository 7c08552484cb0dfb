"""Claims against the gold of one article, written by hand: {"claims": [...], "never": [...]}.

The article is not named in such gold, so that every claim given is taken as that article's.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from quoteminer.records import Span
from quoteminer.scoring.claims import ExtractedClaim, GoldClaim, GoldClaims
from quoteminer.scoring.measures import characters, overlap
from quoteminer.scoring.reading import read_object
from quoteminer.scoring.tables import Table

LEAST_OVERLAP = 0.8
FIELDS = ("kind", "cue", "name", "role", "date", "via")


def score_seed(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """How many gold claims are found, in their order, each by the free claim most alike, and with which fields right.

    extra: claims that none of the gold ones was found by. never: claims whose content holds text that must not be
    one, or lies within it.
    """
    wanted = read_object(gold, GoldClaims)
    free = list(claims)
    right = Counter(dict.fromkeys(("content", *FIELDS), 0))
    for want in wanted.claims:
        claim = nearest(free, want)
        if claim:
            free = [other for other in free if other is not claim]
            right.update(["content", *right_fields(claim, want)])
    never = sum(text in c.content.text or c.content.text in text for text in wanted.never for c in claims)
    return (
        Table({"gold": {"claims": len(wanted.claims)}}),
        Table({"right": dict(right)}),
        Table({"besides": {"extra": len(free), "never": never}}),
    )


def nearest(claims: Sequence[ExtractedClaim], want: GoldClaim) -> ExtractedClaim | None:
    """The first of the claims most alike in content, None where none is alike enough."""
    wanted = characters(want.content)

    def likeness(claim: ExtractedClaim) -> float:
        return overlap(characters(claim.content.spans), wanted)

    best = max(claims, key=likeness, default=None)
    return best if best and likeness(best) >= LEAST_OVERLAP else None


def right_fields(claim: ExtractedClaim, want: GoldClaim) -> list[str]:
    """The fields in which the claim is as wanted."""
    fits = {
        "kind": claim.kind == want.kind,
        "cue": start_of(claim.cue) == start_of(want.cue),
        "name": without_article(claim.name) == want.speaker.name,
        "role": (claim.role or None) == want.speaker.role,
        "date": is_date_right(claim, want),
        "via": (claim.via_name or None) == want.via,
    }
    return [field for field, fit in fits.items() if fit]


def start_of(cue: Span | None) -> int | None:
    """Where the cue begins."""
    return None if cue is None else cue.start


def without_article(name: str | None) -> str:
    """The name without "the" before it."""
    return (name or "").removeprefix("the ").removeprefix("The ")


def is_date_right(claim: ExtractedClaim, want: GoldClaim) -> bool:
    """Whether the date has the value wanted, or is not stated where none is wanted."""
    if want.date:
        return claim.date is not None and claim.date.value == want.date.value
    return claim.date is None or not claim.date.is_stated
