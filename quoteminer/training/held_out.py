"""The part of a user's articles that is kept from learning, and how well models do on it before and after."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.pipeline import Miner
from quoteminer.records import Article, Claim, Cue, Mention, Span
from quoteminer.scoring import Score, Table
from quoteminer.scoring.claims import ArticleName, ExtractedClaim, Parts
from quoteminer.scoring.polnear import Annotated, comparison, span_rows, verdicts
from quoteminer.scoring.reliability import figures
from quoteminer.scoring.splits import Comparison
from quoteminer.scoring.whole import layout_of
from quoteminer.settings import Settings
from quoteminer.training.corrections import CorrectedArticle

WHOLE = "whole attributions"


@frozen
class Measured:
    """How well models do on the articles held out."""

    f1: dict[str, float]
    """In per cent: exact spans of each role, and whole attributions at 0.8 overlap."""
    confidence: dict[str, float]
    """How certain the claims are, and what share of them is right; empty where there are none."""


@frozen
class BeforeAndAfter:
    """The same articles read by the models that were given and by those that went on learning."""

    held_out: str
    """How many articles and claims there are, for a person to read."""
    before: Measured
    after: Measured

    @property
    def score(self) -> Score:
        """The figures side by side."""
        f1 = {row: {"before": self.before.f1[row], "after": self.after.f1[row]} for row in self.before.f1}
        tables = [Table(f1, f"F1 on what was held out: {self.held_out}")]
        if self.before.confidence and self.after.confidence:
            confidence = {"before": self.before.confidence, "after": self.after.confidence}
            tables.append(Table(confidence, "Confidence of the claims found there", 3))
        return Score("held out", tuple(tables))

    @property
    def verdict(self) -> str:
        """Whether it was worth while, in words."""
        if self.worse:
            return f"worse than before on the articles held out: {', '.join(self.worse)}"
        return "nowhere worse than before on the articles held out"

    @property
    def worse(self) -> tuple[str, ...]:
        """What fell by a tenth of a point or more."""
        before, after = self.before.f1, self.after.f1
        return tuple(row for row in before if round(after[row], 1) < round(before[row], 1))


def parted(articles: Sequence[CorrectedArticle], share: float) -> tuple[list[CorrectedArticle], list[CorrectedArticle]]:
    """The articles to learn from and those held out: about the share, at least one and at most half.

    An article's own text draws its lot, so that it stays on its side when others join, is given under another name, or
    the models learned here go on learning later.
    """
    drawn = sorted(articles, key=lambda article: lot(article.article))
    count = sum(lot(article.article) < share for article in drawn)
    count = min(max(1, count), len(drawn) // 2)
    return drawn[count:], drawn[:count]


def lot(article: Article) -> float:
    """A number from 0 to 1 that the text alone decides."""
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8]) / 2**64


def measured(models: Path, articles: Sequence[CorrectedArticle]) -> Measured:
    """How well the claims that `quoteminer extract --models` would give agree with the user's. Raises ModelError."""
    counted = [(article, article.versions[0]) for article in annotated(models, articles)]
    whole = Comparison.of_all(comparison(*pair) for pair in counted)
    f1 = {role: row["F1"] for role, row in span_rows(counted).items()}
    judged = [verdict for pair in counted for verdict in verdicts(*pair)]
    return Measured({**f1, WHOLE: whole.figures["right F1"]}, figures(judged) if judged else {})


def annotated(models: Path, articles: Sequence[CorrectedArticle]) -> list[Annotated]:
    """The articles as the user annotated them, with the claims that the models find."""
    mined = Miner(Settings(models=models)).mine_many(article.article for article in articles)
    return [
        Annotated(layout_of(given.article.text), given.gold.versions, tuple(map(extracted, told(given, claims))))
        for given, (_, claims) in zip(articles, mined, strict=True)
    ]


def told(article: CorrectedArticle, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims found of which it is known whether they are right: those by claims that nobody judged are not."""
    known = [span for claim in article.claims for span in claim.content.spans]
    for claim in claims:
        spans = claim.content.spans
        if not article.is_unknown(spans) or any(span.overlaps(other) for span in spans for other in known):
            yield claim


def extracted(claim: Claim) -> ExtractedClaim:
    """The claim as scoring reads it from a file."""
    return ExtractedClaim(
        article=ArticleName(claim.article.id),
        content=Parts(claim.content.spans),
        kind=claim.kind,
        cue=place_of(claim.cue),
        source=place_of(claim.source),
        confidence=claim.confidence,
    )


def place_of(part: Cue | Mention | None) -> Span | None:
    """Where a cue or a source stands, if there is one."""
    return Span(part.start, part.end) if part else None
