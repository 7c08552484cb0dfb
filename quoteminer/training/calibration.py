"""Fitting the confidence: what share of the attributions that the network finds is right, by what is known of them."""

from collections.abc import Iterator, Sequence

import torch
from attrs import astuple, fields
from torch.nn import functional

from quoteminer.attributions import attributions
from quoteminer.network.reader import ArticleReader
from quoteminer.records import Attribution, Calibration, evidence
from quoteminer.scoring.whole import is_right, layout_of, whole_of, wholes_of
from quoteminer.training.corpora import GoldArticle

WEIGHTS = tuple(field.name for field in fields(Calibration))
PULL = 0.01
"""Towards the raw probability; it keeps a weight finite where all that it bears on are right, or all wrong."""


def calibrated(reader: ArticleReader, articles: Sequence[GoldArticle]) -> Calibration:
    """The curve that fits the attributions found in these articles, which the network must not have learned from.

    What is right is what `quoteminer score` calls right, by any annotator of the article.
    """
    return fitted([judged for article in articles for judged in judged_attributions(article, reader)])


def judged_attributions(article: GoldArticle, reader: ArticleReader) -> Iterator[tuple[Attribution, bool]]:
    """What the network finds in the article, each with its raw probability, and whether it is right."""
    layout = layout_of(article.text)
    annotated = [whole for version in article.versions for whole in wholes_of(version, layout)]
    (reading,) = reader.read([(article.text, layout.paragraphs, layout.quotations)])
    for found in attributions(layout, reading, Calibration()):
        yield found, is_right(whole_of(found.content, found.cue, found.source, found.kind), annotated)


def fitted(judged: Sequence[tuple[Attribution, bool]]) -> Calibration:
    """The logistic curve of greatest likelihood."""
    known = torch.tensor([[evidence(found).get(weight, 0.0) for weight in WEIGHTS] for found, _ in judged])
    known = known.reshape(-1, len(WEIGHTS))
    right = torch.tensor([float(is_right) for _, is_right in judged])
    raw = torch.tensor(astuple(Calibration()))
    weights = raw.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        misfit = functional.binary_cross_entropy_with_logits(known @ weights, right, reduction="sum")
        loss = misfit + PULL * (weights - raw).square().sum()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(closure)  # type: ignore[no-untyped-call]
    return Calibration(**{weight: round(value, 4) for weight, value in zip(WEIGHTS, weights.tolist(), strict=True)})
