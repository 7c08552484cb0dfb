"""The fit of the confidence, on attributions of which the share that is right is known."""

from math import exp
from random import Random
from typing import get_args

import pytest
from attrs import asdict

from quoteminer.network.architecture import Network, NetworkShape
from quoteminer.network.features import load_tokenizer
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import TOKENIZER
from quoteminer.records import Attribution, Calibration, Kind, Span
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.calibration import calibrated, fitted
from quoteminer.training.corpora import GoldArticle

TRUE = Calibration(slope=0.7, direct=1.5, indirect=-0.2, mixed=0.3, without_source=-1.2, going_on=-3.0)


def attribution(random: Random) -> Attribution:
    """Any kind, with or without a source, of any probability."""
    source = Span(0, 4) if random.random() < 0.7 else None
    continues = 0 if not source and random.random() < 0.5 else None
    probability = 1 / (1 + exp(-random.gauss(0.5, 2)))
    kind = random.choice(get_args(Kind))
    return Attribution(content=(Span(5, 9),), source=source, kind=kind, confidence=probability, continues=continues)


def test_the_weights_behind_the_share_that_is_right_are_found_again() -> None:
    random = Random(2)
    drawn = [attribution(random) for _ in range(20_000)]
    found = fitted([(one, random.random() < TRUE.confidence(one)) for one in drawn])
    assert asdict(found) == pytest.approx(asdict(TRUE), abs=0.15)


def test_a_few_that_are_all_right_make_nothing_certain() -> None:
    random = Random(3)
    drawn = [attribution(random) for _ in range(5)]
    found = fitted([(one, True) for one in drawn])
    assert all(0.5 < found.confidence(one) < 1 for one in drawn)


def test_nothing_to_learn_from_leaves_the_probability_as_it_is() -> None:
    assert fitted([]) == Calibration()
    tiny = Network(NetworkShape(width=16, layers=1, heads=2, inner=16, tagger_width=8, link_width=8))
    article = GoldArticle("a", "", versions=((),))
    tokenizer = load_tokenizer(SHIPPED_MODELS / "en" / TOKENIZER)
    reader = ArticleReader(tokenizer, NetworkReader(tiny), Calibration())
    assert calibrated(reader, [article]) == Calibration()
