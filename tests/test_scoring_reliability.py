"""Whether confidence means what it says, on claims that can be counted by hand."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.scoring.reliability import Verdict, figures, reliability_tables


def verdicts(confidence: float, right: int, of: int, kind: str = "direct") -> list[Verdict]:
    return [Verdict(confidence, number < right, kind) for number in range(of)]


def test_the_error_is_the_mean_difference_weighted_by_claims() -> None:
    shown = figures(verdicts(0.85, 8, 10) + verdicts(0.35, 5, 10) + verdicts(1.0, 20, 20))
    assert shown["claims"] == 40
    assert shown["confidence"] == pytest.approx((8.5 + 3.5 + 20) / 40)
    assert shown["right"] == pytest.approx(33 / 40)
    assert shown["error"] == pytest.approx((0.5 + 1.5 + 0) / 40)


def test_what_is_too_high_and_what_is_too_low_cancel_out_only_within_a_bin() -> None:
    together = verdicts(0.82, 0, 1) + verdicts(0.88, 1, 1)
    apart = verdicts(0.5, 0, 1) + verdicts(0.7, 1, 1)
    assert figures(together)["error"] == pytest.approx(0.7 / 2)
    assert figures(apart)["error"] == pytest.approx((0.5 + 0.3) / 2)


def test_chance_makes_about_the_error_that_is_told() -> None:
    random = Random(5)
    confidences = [random.uniform(0.3, 1) for _ in range(300)]
    trials = [[Verdict(c, random.random() < c, "direct") for c in confidences] for _ in range(200)]
    errors = [figures(trial)["error"] for trial in trials]
    assert sum(errors) / len(errors) == pytest.approx(figures(trials[0])["by chance"], rel=0.1)


@given(st.lists(st.builds(Verdict, st.floats(0, 1), st.booleans(), st.just("mixed"))))
def test_every_claim_has_its_bin(given: list[Verdict]) -> None:
    tables = {table.title: table.rows for table in reliability_tables(given)}
    if not given:
        assert tables == {}
        return
    assert tables["Confidence"]["all"] == tables["Confidence"]["mixed"]
    assert 0 <= tables["Confidence"]["all"]["error"] <= 1
    assert sum(row["claims"] for row in tables["Confidence of mixed claims"].values()) == len(given)
    for name, row in tables["Confidence of all claims"].items():
        least, most = map(float, name.split("-"))
        assert least - 1e-9 <= row["confidence"] <= most + 1e-9
