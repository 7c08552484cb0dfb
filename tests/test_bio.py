"""BIO labels and the spans that they mark."""

import pytest

from quoteminer.bio import faults_of, labelled
from quoteminer.records import Span


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ("", set()),
        ("O O", set()),
        ("B-cue I-cue O B-cue", {Span(0, 2), Span(3, 4)}),
        ("B-cue B-cue I-cue", {Span(0, 1), Span(1, 3)}),
        ("I-cue O B-source I-cue", set()),
        ("B-cue I-source", {Span(0, 1)}),
    ],
)
def test_a_span_goes_from_its_b_over_every_i_of_its_role(labels: str, spans: set[Span]) -> None:
    assert labelled(tuple(labels.split()), "cue") == spans


def test_faults_are_named() -> None:
    assert faults_of(["O", "B-cue"], 2) == []
    assert faults_of(["O", "B-verb", "X"], 2) == ["unknown B-verb, X", "3 for 2 tokens"]
