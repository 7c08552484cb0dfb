"""Fitting the confidence: what share of the attributions with a given probability is right."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch.nn import functional

from quoteminer.attributions import attributions
from quoteminer.brat import GoldAttribution
from quoteminer.network.features import load_tokenizer
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Calibration, Layout, Sentence, Span
from quoteminer.training.corpora import GoldArticle

LEAST_OVERLAP = 0.8
"""Of the characters that a content and the annotated one have together, the share that both must have."""


def calibrated(reader: NetworkReader, articles: Sequence[GoldArticle], tokenizer: Path) -> Calibration:
    """The curve that fits the attributions found in these articles, which the network must not have learned from."""
    article_reader = ArticleReader(load_tokenizer(tokenizer), reader, Calibration())
    probabilities: list[float] = []
    right: list[bool] = []
    for article in articles:
        for found in attributions_of(article.text, article_reader):
            probabilities.append(found.confidence)
            right.append(any(is_right(found, gold) for version in article.versions for gold in version))
    return fitted(torch.tensor(probabilities, dtype=torch.float64), torch.tensor(right, dtype=torch.float64))


def attributions_of(text: str, reader: ArticleReader) -> list[Attribution]:
    """What the network finds in the text, each with its raw probability; paragraphs stand in for sentences."""
    found = paragraphs(text)
    marks = quotations(text, found)
    reading = reader.read([(text, found, marks)])[0]
    sentences = tuple(Sentence(span, number) for number, span in enumerate(found))
    layout = Layout(text, tuple(found), sentences, tuple(marks))
    return attributions(layout, reading, Calibration())


def is_right(found: Attribution, gold: GoldAttribution) -> bool:
    """Whether the contents overlap enough, and cues and sources touch or are missing in both."""
    ours, theirs = characters(found.content), characters(gold.content)
    overlap = len(ours & theirs) / max(1, len(ours | theirs))
    return overlap >= LEAST_OVERLAP and touch(found.cue, gold.cue) and touch(found.source, gold.source)


def characters(spans: Sequence[Span]) -> set[int]:
    """The places that the spans cover."""
    return {place for span in spans for place in range(span.start, span.end)}


def touch(ours: Span | None, theirs: Sequence[Span]) -> bool:
    """Whether they share a character, or neither is there."""
    return any(ours.overlaps(span) for span in theirs) if ours else not theirs


def fitted(probabilities: torch.Tensor, right: torch.Tensor) -> Calibration:
    """The logistic curve of greatest likelihood (Platt 1999)."""
    bounded = probabilities.clamp(1e-6, 1 - 1e-6)
    odds = torch.log(bounded / (1 - bounded))
    curve = torch.tensor([1.0, 0.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([curve], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        loss = functional.binary_cross_entropy_with_logits(curve[0] * odds + curve[1], right)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    slope, bias = curve.tolist()
    return Calibration(round(slope, 4), round(bias, 4))
