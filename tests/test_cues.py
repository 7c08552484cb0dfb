"""Cues: their dictionary form, and whether the statement was made, denied or only might be.

Sentences are marked up: [source], {cue}, <content>.
"""

import os
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoteminer.cues import cue_of
from quoteminer.cues.clauses import Clause
from quoteminer.cues.lemmas import lemma_of, lemmatised, words_of
from quoteminer.cues.stance import is_negated
from quoteminer.records import Attribution, Cue, Layout, Sentence, Span


def cue_in(marked: str) -> Cue:
    """The cue of a sentence with one source, cue and content marked up in it."""
    text = re.sub(r"[\[\]{}<>]", "", marked)
    source, cue, content = (between(marked, *marks) for marks in ("[]", "{}", "<>"))
    layout = Layout(text, (Span(0, len(text)),), (Sentence(Span(0, len(text)), 0),), ())
    found = cue_of(layout, Attribution(content=(content,), cue=cue, source=source, kind="indirect", confidence=1.0))
    assert found is not None
    return found


def between(marked: str, opening: str, closing: str) -> Span:
    """Where the text without marks has what stands between these two."""
    before, _, rest = marked.partition(opening)
    start = len(re.sub(r"[\[\]{}<>]", "", before))
    return Span(start, start + len(re.sub(r"[\[\]{}<>]", "", rest.partition(closing)[0])))


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
        ("plans to announce", "announce"),
        ("is due to tell", "tell"),
        ("is about to say", "say"),
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
     "refused to say whether", "without specifying", "cannot confirm", "was unable to say", "would not say",
     "has yet to say"],
)  # fmt: skip
def test_a_cue_that_denies_is_negated(wording: str) -> None:
    assert is_negated(Clause(verb=tuple(words_of(wording))))


@pytest.mark.parametrize(
    "wording",
    ["said", "yet said", "not only said", "did not deny", "refused", "could not resist saying", "helped", "noted",
     "according to", ":", ""],
)  # fmt: skip
def test_any_other_cue_is_not(wording: str) -> None:
    assert not is_negated(Clause(verb=tuple(words_of(wording))))


@pytest.mark.parametrize(
    "marked",
    [
        "[He] {declined} <to say whether it was safe>.",
        "Nor did [he] {say} <that it was safe>.",
        "[No official] {has said} <that it was safe>.",
        "[Neither of them] {claimed} <that it was safe>.",
        "[Smith] did not {say} <that it was safe>.",
        "Never has [Smith] {claimed} <that it was safe>.",
    ],
)
def test_a_denial_may_stand_outside_the_cue(marked: str) -> None:
    assert cue_in(marked).negated


@pytest.mark.parametrize(
    "marked",
    [
        "Not only did [he] {say} <that it was safe>.",
        "[No. 10 Downing Street] {said} <that it was safe>.",
        "[Nobody] {denied} <that it was safe>.",
        "It was not safe, [he] {said}, <that nobody knew>.",
        "[He] {promised} <to help rebuild it>.",
        "[The man who had not been seen] {said} <that it was safe>.",
    ],
)
def test_a_negation_of_something_else_denies_nothing(marked: str) -> None:
    assert not cue_in(marked).negated


@pytest.mark.parametrize(
    ("marked", "modality"),
    [
        ("[Smith] {said} <that it was safe>.", "actual"),
        ("[Smith] {did not say} <that it was safe>.", "actual"),
        ("[Smith] {went on to say} <that it was safe>.", "actual"),
        ("[Smith] {is said} <to have left>.", "actual"),
        ("[Smith] {had to admit} <that it was safe>.", "actual"),
        ("In May [Smith] {said} <that it was safe>.", "actual"),
        ("[Smith] in May {said} <that it was safe>.", "actual"),
        ("[Smith] {would not say} <whether it was safe>.", "actual"),
        ("[Smith] {could not confirm} <that it was safe>.", "actual"),
        ("[Smith] {would later say} <that it was safe>.", "actual"),
        ("[He]{’d said} <that it was safe>.", "actual"),
        ("[I] {would argue} <that it is safe>.", "actual"),
        ("<“It is safe,”> [Smith] {said}.", "actual"),
        ("<“Is it safe?”> [Smith] {asked}.", "actual"),
        ("Why did [Smith] {say} <that it was safe>?", "actual"),
        ("It will be closed if, as [Smith] {says}, <it is unsafe>.", "actual"),
        ("{According to} [Smith], <it may be safe>.", "actual"),
        ("[Smith] {will say} <that it is safe>.", "future"),
        ("[Smith] will on Monday {announce} <that it is safe>.", "future"),
        ("[He]{’ll say} <that it is safe>.", "future"),
        ("[Smith] {is to tell} <that it is safe>.", "future"),
        ("[Smith] {is expected to announce} <that it is safe>.", "future"),
        ("[Smith] {plans to announce} <that it is safe>.", "future"),
        ("[Smith] {is about to announce} <that it is safe>.", "future"),
        ("[Smith] {is going to say} <that it is safe>.", "future"),
        ("[Smith] {would say} <that it is safe>.", "hypothetical"),
        ("[He]{’d say} <that it is safe>.", "hypothetical"),
        ("[Critics] {might argue} <that it is unsafe>.", "hypothetical"),
        ("[Smith] {could have claimed} <that it is safe>.", "hypothetical"),
        ("[Smith] {should admit} <that it is unsafe>.", "hypothetical"),
        ("If [he] {says} <that it is safe>, people will cross it.", "hypothetical"),
        ("They asked whether [Smith] {had said} <that it was safe>.", "hypothetical"),
        ("Had [he] {said} <that it was safe>, people would have crossed it.", "hypothetical"),
        ("Would [he] {say} <that it is safe>?", "hypothetical"),
        ("Did [the mayor] {say} <that it was safe>?", "hypothetical"),
    ],
)
def test_modality_tells_a_statement_made_from_one_that_might_be(marked: str, modality: str) -> None:
    assert cue_in(marked).modality == modality


def test_a_cue_keeps_its_place() -> None:
    assert cue_in("[He] {did not say} <that>.") == Cue(text="did not say", start=3, end=14, lemma="say", negated=True)


def test_an_attribution_without_a_cue_has_none() -> None:
    layout = Layout("“Yes.”", (Span(0, 6),), (Sentence(Span(0, 6), 0),), ())
    assert cue_of(layout, Attribution(content=(Span(0, 6),), kind="direct", confidence=1.0)) is None


@settings(deadline=None)
@given(st.text(), st.data())
def test_no_wording_raises(wording: str, data: st.DataObject) -> None:
    assert isinstance(lemma_of(wording), str)
    places = st.integers(0, len(wording))
    cue, source, content = (Span(*sorted((data.draw(places), data.draw(places)))) for _ in range(3))
    layout = Layout(wording, (), (), ())
    found = cue_of(layout, Attribution(content=(content,), cue=cue, source=source, kind="indirect", confidence=1.0))
    assert found is not None
    assert found.text == cue.of(wording)


def test_verbs_of_a_treebank_get_the_lemma_that_people_gave_them() -> None:
    folder = os.environ.get("QUOTEMINER_DATA")
    if not folder:
        pytest.skip("QUOTEMINER_DATA does not name the folder of the corpora")
    lines = (Path(folder) / "ud" / "gum-dev.conllu").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if "\t" in line]
    verbs = [(row[1].lower(), row[2].lower()) for row in rows if row[3] == "VERB" and row[1].isalpha()]
    right = sum(lemmatised(form) == lemma for form, lemma in verbs)
    assert right / len(verbs) > 0.98
