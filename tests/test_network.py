"""The network's parts that can be checked against plain arithmetic, and its files."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Literal

import numpy as np
import pytest
import torch
from chains import path_scores
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import any_text

from quoteminer.errors import ModelError
from quoteminer.network.architecture import TAGS, Crf, Network, NetworkShape, is_legal
from quoteminer.network.decoding import WordSpan, best_tags, spans_of
from quoteminer.network.features import Features, features_of, load_tokenizer
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import DESCRIPTION, TOKENIZER, WEIGHTS, Description, load_network, save_network
from quoteminer.network.windows import WINDOW, overlapping_windows, owned_words, packed
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.settings import SHIPPED_MODELS

TINY = NetworkShape(width=16, layers=1, heads=2, inner=16, tagger_width=8, link_width=8)
SHIPPED = SHIPPED_MODELS / "en"


def features(text: str) -> Features:
    found = paragraphs(text)
    return features_of(text, found, quotations(text, found), load_tokenizer(SHIPPED / TOKENIZER))


@given(text=any_text())
def test_words_lie_in_the_text_in_order(text: str) -> None:
    read = features(text)
    ends = 0
    for start, end in read.spans:
        assert ends <= start < end <= len(text)
        ends = end
    assert len(read.pieces) == len(read.case) == len(read.marks) == len(read.gaps)
    assert len(read.breaks) == len(read)


def test_features_tell_case_marks_and_gaps() -> None:
    read = features("NATO said: “Yes.”\n\nIt did")
    words = ["NATO said: “Yes.”\n\nIt did"[start:end] for start, end in read.spans]
    assert words == ["NATO", "said", ":", "“", "Yes", ".", "”", "It", "did"]
    first = read.first_piece
    assert read.case[first].tolist() == [2, 0, 3, 3, 1, 3, 3, 1, 0]
    assert read.marks[first].tolist() == [0, 0, 0, 2, 1, 1, 2, 0, 0]
    assert read.gaps[first].tolist() == [2, 1, 0, 1, 0, 0, 0, 2, 1]
    assert np.flatnonzero(read.breaks).tolist() == [0, 7]


def test_a_quotation_that_goes_on_breaks_no_span() -> None:
    read = features("“We go.\n\n“We stay.”\n\nIt did")
    assert len(np.flatnonzero(read.breaks)) == 2


@given(count=st.integers(0, 900), overlap=st.integers(0, 200))
@settings(deadline=None)
def test_windows_read_every_word_once(count: int, overlap: int) -> None:
    read = features("unbelievably good " * count)
    windows = overlapping_windows(read, overlap=overlap)
    assert all(window.pieces_length <= WINDOW for window in windows)
    words = [word for start, end in owned_words(windows) for word in range(start, end)]
    assert words == list(range(len(read)))
    for window, (start, end) in zip(windows, owned_words(windows), strict=True):
        assert window.first <= start <= end <= window.last


def test_a_monstrous_word_fits_its_row() -> None:
    read = features("x" * 5_000 + " " + "漢" * 3_000)
    rows = packed([(read, window) for window in overlapping_windows(read)])
    assert int(rows["first"].max()) < rows["pieces"].shape[1] <= WINDOW + 2


@pytest.fixture
def crf() -> Crf:
    torch.manual_seed(3)
    chain = Crf()
    torch.nn.init.normal_(chain.steps)
    return chain


@torch.inference_mode()
def test_the_chain_agrees_with_brute_force(crf: Crf) -> None:
    emissions = [torch.randn(4, len(TAGS)), torch.randn(2, len(TAGS)), torch.randn(1, len(TAGS))]
    for article, (tags, probabilities) in zip(emissions, best_tags(crf, emissions), strict=True):
        scores = path_scores(crf, article)
        best = max(scores, key=scores.__getitem__)
        assert tuple(tags) == best
        total = torch.logsumexp(torch.tensor(list(scores.values())), 0)
        for at, tag in enumerate(best):
            of_tag = [score for path, score in scores.items() if path[at] == tag]
            share = torch.exp(torch.logsumexp(torch.tensor(of_tag), 0) - total)
            assert probabilities[at] == pytest.approx(float(share), abs=1e-4)
        gold = torch.tensor([best])
        loss = crf.loss(article[None], gold, torch.tensor([len(article)]))
        assert float(loss) == pytest.approx(float(total - scores[best]) / len(article), abs=1e-4)


def test_no_tag_goes_on_with_another_role(crf: Crf) -> None:
    ((tags, _),) = best_tags(crf.requires_grad_(False), [torch.randn(200, len(TAGS))])
    assert all(is_legal(TAGS[a], TAGS[b]) for a, b in pairwise(tags))


def test_spans_of_tags() -> None:
    tags = [TAGS.index(tag) for tag in ("B-cue", "B-cue", "I-cue", "O", "I-source", "B-content")]
    probabilities = np.array([0.9, 0.8, 0.7, 0.6, 0.5, 0.4], dtype=np.float32)
    found = spans_of(tags, probabilities)
    assert [(span.role, span.first, span.last) for span in found] == [
        ("cue", 0, 1),
        ("cue", 1, 3),
        ("source", 4, 5),
        ("content", 5, 6),
    ]
    assert isinstance(found[0], WordSpan)
    assert [round(span.probability, 2) for span in found] == [0.8, 0.6, 0.4, 0.4]


@pytest.mark.parametrize(("bits", "error"), [(8, 0.02), (16, 0.0005)])
def test_weights_survive_their_small_form(tmp_path: Path, bits: Literal[8, 16], error: float) -> None:
    torch.manual_seed(0)
    network = Network(TINY)
    save_network(network, Description(shape=TINY), tmp_path, bits)
    loaded, description = load_network(tmp_path)
    assert description == Description(shape=TINY)
    for name, weight in network.state_dict().items():
        assert torch.allclose(loaded.state_dict()[name], weight, atol=error * float(weight.abs().max()) + 1e-6)


@pytest.mark.parametrize("number_type", ["float32", "bfloat16", "int8"])
def test_every_number_type_reads(number_type: str) -> None:
    reader = ArticleReader.load(SHIPPED, number_type)
    text = "“We looked at every bolt,” the mayor said on Monday."
    found = paragraphs(text)
    (reading,) = reader.read([(text, found, quotations(text, found))])
    assert [cue.span.of(text) for cue in reading.cues] == ["said"]


def test_the_network_reads_nothing_in_nothing() -> None:
    readings = NetworkReader(Network(TINY)).read([features(""), features("\n \0"), features("One word")])
    assert [len(reading.contents) for reading in readings[:2]] == [0, 0]


def test_a_missing_or_damaged_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=DESCRIPTION):
        load_network(tmp_path)
    save_network(Network(TINY), Description(shape=TINY), tmp_path)
    (tmp_path / WEIGHTS).write_bytes(b"nonsense")
    with pytest.raises(ModelError, match="cannot be read"):
        load_network(tmp_path)
    save_network(Network(TINY), Description(shape=TINY), tmp_path)
    described = json.loads((tmp_path / DESCRIPTION).read_text())
    for other in (1, 99):
        (tmp_path / DESCRIPTION).write_text(json.dumps(described | {"format": other}))
        with pytest.raises(ModelError, match=f"format {other}, needed is 3"):
            load_network(tmp_path)
