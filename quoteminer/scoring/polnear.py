"""Spans, whole attributions and confidence against PolNeAR's own folder: `text/*.txt`, brat's `attributions/*.ann`.

Where several annotators read an article, the version of the first, by the name of the file, is gold; or every
version, one after the other, as CofeNet's cut has them, the article's claims being counted against each.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from pathlib import Path

from attrs import frozen

from quoteminer.brat import GoldAttribution, brat_attributions
from quoteminer.errors import BadInput
from quoteminer.records import ROLES, Layout, Span
from quoteminer.scoring.claims import ExtractedClaim, by_name
from quoteminer.scoring.measures import rates
from quoteminer.scoring.reading import read_text
from quoteminer.scoring.reliability import Verdict, reliability_tables, verdicts_on
from quoteminer.scoring.splits import Comparison, compared, split_tables
from quoteminer.scoring.tables import Rows, Table
from quoteminer.scoring.whole import layout_of, whole_of_claim, wholes_of

FOLDERS = ("attributions", "text")

Version = Sequence[GoldAttribution]


@frozen
class Annotated:
    """An article as people annotated it, and what was found in it."""

    layout: Layout
    versions: tuple[Version, ...]
    """In order of the annotators' names."""
    claims: tuple[ExtractedClaim, ...]


def score_polnear(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """Exact spans of each role, whole attributions and their splits, and whether confidence can be relied on."""
    return tables(list(annotated_articles(claims, gold)), 1)


def score_polnear_by_all(claims: Sequence[ExtractedClaim], gold: Path) -> tuple[Table, ...]:
    """The same with every annotator's version as gold."""
    return tables(list(annotated_articles(claims, gold)), None)


def tables(articles: Sequence[Annotated], versions: int | None) -> tuple[Table, ...]:
    """The figures, with so many versions of each article as gold."""
    counted = [(article, version) for article in articles for version in article.versions[:versions]]
    whole = Comparison.of_all(comparison(*pair) for pair in counted)
    people = Comparison.of_all(agreement for article in articles for agreement in agreements(article))
    return (
        Table(span_rows(counted)),
        Table(whole_rows(whole, people), "Whole attributions"),
        *split_tables(whole),
        *reliability_tables([verdict for pair in counted for verdict in verdicts(*pair)]),
    )


def annotated_articles(claims: Sequence[ExtractedClaim], gold: Path) -> Iterator[Annotated]:
    """The articles in order of their names."""
    articles = by_name(claims)
    for text, paths in groupby(annotation_files(gold), lambda path: text_file(gold, path)):
        layout = layout_of(read_text(text))
        versions = (list(brat_attributions(read_text(path), layout.text, str(path))) for path in paths)
        yield Annotated(layout, tuple(versions), tuple(articles.get(text.stem, ())))


def annotation_files(gold: Path) -> list[Path]:
    """The annotators' versions, in order of their names."""
    paths = sorted((gold / "attributions").glob("*.ann"))
    if not paths:
        raise BadInput(str(gold), ("no attributions/*.ann in it",))
    return paths


def text_file(gold: Path, annotations: Path) -> Path:
    """The text that the annotations are of; the annotator's suffix ("_4e07") is no part of its name."""
    whole = gold / "text" / f"{annotations.stem}.txt"
    return whole if whole.exists() else whole.with_stem(annotations.stem.rpartition("_")[0])


def span_rows(counted: Sequence[tuple[Annotated, Version]]) -> Rows:
    """Precision, recall and F1 of each role's spans, exact in code points."""
    rows = {}
    for role in ROLES:
        pairs = [(spans_found(article, role), spans_annotated(version, role)) for article, version in counted]
        right, found, gold = (sum(map(len, spans)) for spans in zip(*((f & g, f, g) for f, g in pairs), strict=True))
        rows[role] = rates(right, found, gold)
    return rows


def spans_found(article: Annotated, role: str) -> set[Span]:
    """Every span of a role in the claims; one that several claims share counts once."""
    return {span for claim in article.claims for span in getattr(whole_of_claim(claim), role)}


def spans_annotated(version: Version, role: str) -> set[Span]:
    """Every span of a role in the annotations, likewise."""
    return {span for attribution in version for span in getattr(attribution, role)}


def comparison(article: Annotated, version: Version) -> Comparison:
    """The article's claims against one annotator's version."""
    found = [whole_of_claim(claim) for claim in article.claims]
    return compared(found, wholes_of(version, article.layout), article.layout.text)


def agreements(article: Annotated) -> Iterator[Comparison]:
    """Every later annotator against every earlier one, as if the later one's attributions were claims."""
    versions = [wholes_of(version, article.layout) for version in article.versions]
    for earlier, later in combinations(versions, 2):
        yield compared(later, earlier, article.layout.text)


def whole_rows(claims: Comparison, people: Comparison) -> Rows:
    """The claims' figures and, where an article has several annotators, people's."""
    return {"claims": claims.figures, **({"people": people.figures} if people.annotated else {})}


def verdicts(article: Annotated, version: Version) -> Iterator[Verdict]:
    """Whether each claim that states a confidence is right."""
    wanted = wholes_of(version, article.layout)
    return verdicts_on(article.claims, wanted)
