"""Spans and whole attributions against PolNeAR's own folder: `text/*.txt` and brat's `attributions/*.ann`.

Where several annotators read an article, their versions are gold one after the other, and the article's claims are
counted against each: no annotator is preferred, and the score does not rise by picking the kindest. CofeNet's cut
counts in the same way.
"""

from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.brat import GoldAttribution, brat_attributions
from quoteminer.errors import BadInput
from quoteminer.records import ROLES, Span
from quoteminer.scoring.claims import ExtractedClaim, by_name
from quoteminer.scoring.measures import Rows, best_pairs, characters, overlap, rates
from quoteminer.scoring.reading import read_text

FOLDERS = ("attributions", "text")
LEAST_OVERLAP = 0.8


@frozen
class Counts:
    """What one version of an article adds to a line of figures."""

    right: int
    found: int
    gold: int


def score_polnear(claims: Sequence[ExtractedClaim], gold: Path) -> Rows:
    """Exact spans of each role in code points, then whole attributions, exact and about right.

    A whole attribution is right when source, cue and every part of the content are; about right when the contents
    share at least 0.8 of the characters that either has, and cue and source touch the gold's.
    """
    articles = by_name(claims)
    counts: dict[str, list[Counts]] = {}
    for path in annotation_files(gold):
        name, wanted = read_version(gold, path)
        for row, count in counted([attribution_of(claim) for claim in articles.get(name, [])], wanted).items():
            counts.setdefault(row, []).append(count)
    return {
        row: rates(sum(c.right for c in versions), sum(c.found for c in versions), sum(c.gold for c in versions))
        for row, versions in counts.items()
    }


def annotation_files(gold: Path) -> list[Path]:
    """The annotators' versions, in order of their names."""
    paths = sorted((gold / "attributions").glob("*.ann"))
    if not paths:
        raise BadInput(str(gold), ("no attributions/*.ann in it",))
    return paths


def read_version(gold: Path, path: Path) -> tuple[str, list[GoldAttribution]]:
    """The article's name and one annotator's attributions; the annotator's suffix ("_4e07") is no part of the name."""
    whole = gold / "text" / f"{path.stem}.txt"
    article = whole if whole.exists() else whole.with_stem(path.stem.rpartition("_")[0])
    return article.stem, list(brat_attributions(read_text(path), read_text(article), str(path)))


def attribution_of(claim: ExtractedClaim) -> GoldAttribution:
    """The claim's spans in the form of the gold's."""
    source, cue = (() if span is None else (span,) for span in (claim.source, claim.cue))
    return GoldAttribution(source, cue, tuple(sorted(claim.content.spans)))


def counted(given: Sequence[GoldAttribution], wanted: Sequence[GoldAttribution]) -> dict[str, Counts]:
    """One version's counts for every row of the table."""
    rows = {}
    for role in ROLES:
        found, gold = spans_of(given, role), spans_of(wanted, role)
        rows[role] = Counts(len(found & gold), len(found), len(gold))
    for row, alike, least in (("whole", same, 1.0), ("whole at 0.8", likeness, LEAST_OVERLAP)):
        rows[row] = Counts(len(best_pairs(given, wanted, alike, least)), len(given), len(wanted))
    return rows


def spans_of(attributions: Sequence[GoldAttribution], role: str) -> set[Span]:
    """Every span of a role; one that several attributions share counts once."""
    return {span for attribution in attributions for span in getattr(attribution, role)}


def same(given: GoldAttribution, wanted: GoldAttribution) -> float:
    """1 where all three roles are equal."""
    return float(given == wanted)


def likeness(given: GoldAttribution, wanted: GoldAttribution) -> float:
    """The overlap of the contents where cues and sources touch or are missing in both, else 0."""
    touching = parts_touch(given.cue, wanted.cue) and parts_touch(given.source, wanted.source)
    return overlap(characters(given.content), characters(wanted.content)) if touching else 0.0


def parts_touch(given: Sequence[Span], wanted: Sequence[Span]) -> bool:
    """Whether any part of the one shares a character with any of the other, or both are missing."""
    return any(one.overlaps(other) for one in given for other in wanted) or not (given or wanted)
