"""Cues: their dictionary form and whether they deny, from the wording alone."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.cues import cue_of, is_negated, lemma_of, lemmatised
from quoteminer.records import Cue, Span


@pytest.mark.parametrize(
    ("wording", "lemma"),
    [
        ("said", "say"),
        ("has said", "say"),
        ("did not say", "say"),
        ("didn’t say", "say"),
        ("also said Thursday morning", "say"),
        ("declined to say", "say"),
        ("was quoted as saying", "say"),
        ("went on to say", "say"),
        ("told", "tell"),
        ("wrote", "write"),
        ("is expected to announce", "announce"),
        ("according to", "according to"),
        ("According to", "according to"),
        ("according to a speech", "according to"),
        ("his claim that", "claim"),
        ("claims", "claim"),
        ("'s claims about", "claim"),
        ("a glowing endorsement of", "endorsement"),
        ("called for", "call"),
        ("noted", "note"),
        ("added", "add"),
        ("admitted", "admit"),
        ("argues", "argue"),
        ("stressed", "stress"),
        ("agreed", "agree"),
        ("denied", "deny"),
        ("replies", "reply"),
        ("criticizing", "criticize"),
        ("lying", "lie"),
        ("could not resist pointing out", "point"),
        (":", ":"),
        ("―", "―"),
        ("said:", "say"),
        ("has", "have"),
        ("", ""),
    ],
)
def test_the_lemma_is_that_of_the_main_reporting_word(wording: str, lemma: str) -> None:
    assert lemma_of(wording) == lemma


@pytest.mark.parametrize(
    "wording",
    ["did not say", "didn’t say", "never claimed", "denied", "has denied", "disputes", "declined to say",
     "refused to say whether", "without specifying", "cannot confirm"],
)  # fmt: skip
def test_a_cue_that_denies_is_negated(wording: str) -> None:
    assert is_negated(wording)


@pytest.mark.parametrize(
    "wording",
    ["said", "not only said", "did not deny", "refused", "could not resist saying", "noted", "according to", ":", ""],
)
def test_any_other_cue_is_not(wording: str) -> None:
    assert not is_negated(wording)


def test_a_cue_keeps_its_place() -> None:
    text = "He did not say that."
    assert cue_of(text, Span(3, 14)) == Cue(text="did not say", start=3, end=14, lemma="say", negated=True)
    assert cue_of(text, None) is None


@given(st.text())
def test_no_wording_raises(wording: str) -> None:
    assert isinstance(lemma_of(wording), str)
    assert isinstance(is_negated(wording), bool)


def test_verbs_of_a_treebank_get_the_lemma_that_people_gave_them() -> None:
    folder = os.environ.get("QUOTEMINER_DATA")
    if not folder:
        pytest.skip("QUOTEMINER_DATA does not name the folder of the corpora")
    lines = (Path(folder) / "ud" / "gum-dev.conllu").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    verbs = [(row[1].lower(), row[2].lower()) for row in rows if row[3] == "VERB" and row[1].isalpha()]
    right = sum(lemmatised(form) == lemma for form, lemma in verbs)
    assert right / len(verbs) > 0.98
