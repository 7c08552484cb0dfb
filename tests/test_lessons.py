"""What is learned of claims that were judged, and what is left open."""

import json
import logging
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner
from invented import untrained_models, write_articles, write_claims
from strategies import claim_of
from tokenizers import Tokenizer

from quoteminer.cli import main
from quoteminer.errors import BadInput
from quoteminer.network.architecture import UNKNOWN
from quoteminer.network.weights import TOKENIZER
from quoteminer.records import Span
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.corrections import CorrectedArticle, read_corrections
from quoteminer.training.examples import example_of
from quoteminer.training.held_out import told

TEXT = "Ana said it rains. Omar added that it pours. They say so."


def claim(id: str | None, content: str, source: str, cue: str) -> dict[str, Any]:
    def place(wording: str) -> dict[str, Any]:
        start = TEXT.index(wording)
        return {"text": wording, "start": start, "end": start + len(wording)}

    whole = place(content)
    known = {"id": id} if id else {}
    return {
        **known,
        "article": {"id": "a"},
        "content": {"text": whole.pop("text"), "spans": [whole]},
        "cue": place(cue),
        "source": place(source),
    }


RAINS = claim("c1", "it rains", "Ana", "said")
POURS = claim("c2", "that it pours", "Omar", "added")
BY_HAND = claim(None, "so", "They", "say")


def corrected(folder: Path, claims: list[dict[str, Any]], *judgements: dict[str, Any]) -> CorrectedArticle:
    """The article after the judgements."""
    (folder / "a.txt").write_text(TEXT)
    path = folder / "j.jsonl"
    path.write_text("".join(json.dumps({"schema": 1, "article": "a", **one}) + "\n" for one in judgements))
    (article,) = read_corrections(write_claims(folder / "c.jsonl", claims), [str(folder / "a.txt")], judgements=path)
    return article


def contents(article: CorrectedArticle) -> list[str]:
    return [part.of(TEXT) for claim in article.claims for part in claim.content.spans]


def unknown(article: CorrectedArticle) -> list[str]:
    return [span.of(TEXT) for span in article.unknown]


RIGHT = {"claim": "c1", "verdict": "right"}


@pytest.mark.parametrize(
    ("judgement", "learned", "left_open"),
    [
        ({"verdict": "right"}, ["it rains", "that it pours"], []),
        ({"verdict": "wrong"}, ["it rains"], []),
        ({"verdict": "wrong", "wrong": ["statement"]}, ["it rains"], []),
        ({"verdict": "wrong", "wrong": ["speaker", "date"]}, ["it rains", "that it pours"], []),
        ({"verdict": "wrong", "wrong": ["cue"]}, ["it rains"], ["that it pours", "added", "Omar"]),
        ({"verdict": "check"}, ["it rains"], ["that it pours", "added", "Omar"]),
        (None, ["it rains"], ["that it pours", "added", "Omar"]),
    ],
)
def test_right_claims_teach_wrong_ones_do_not_and_the_rest_stays_open(
    tmp_path: Path, judgement: dict[str, Any] | None, learned: list[str], left_open: list[str]
) -> None:
    judgements = [RIGHT, *([{"claim": "c2", **judgement}] if judgement else [])]
    article = corrected(tmp_path, [RAINS, POURS], *judgements)
    assert (contents(article), unknown(article)) == (learned, left_open)


def test_corrected_places_are_learned(tmp_path: Path) -> None:
    start = TEXT.index("it pours")
    better = {"content": [{"start": start, "end": start + 8, "text": "it pours"}], "source": []}
    wrong = {"claim": "c2", "verdict": "wrong", "wrong": ["content", "source"], "corrected": better}
    article = corrected(tmp_path, [POURS], wrong)
    (attribution,) = article.gold.versions[0]
    assert [span.of(TEXT) for span in attribution.content] == ["it pours"]
    assert [span.of(TEXT) for span in attribution.cue] == ["added"]
    assert attribution.source == ()


def test_a_claim_added_by_hand_needs_no_judgement(tmp_path: Path) -> None:
    assert contents(corrected(tmp_path, [RAINS, BY_HAND], {"claim": "c1", "verdict": "check"})) == ["so"]


@pytest.mark.parametrize(
    ("correction", "fault"),
    [
        ({"cue": [{"start": 5, "end": 500}]}, r"corrected.cue\[0\]: 5-500 lies outside the text"),
        ({"cue": [{"start": 4, "end": 8, "text": "says"}]}, r"corrected.cue\[0\].text: 'says', but the article has"),
        ({"content": [{"start": 9, "end": 17}, {"start": 4, "end": 8}]}, "corrected.content: not in order"),
    ],
)
def test_a_correction_that_does_not_fit_is_named(tmp_path: Path, correction: dict[str, Any], fault: str) -> None:
    wrong = {"claim": "c1", "verdict": "wrong", "wrong": ["cue", "content"], "corrected": correction}
    with pytest.raises(BadInput, match=f"j.jsonl: claim c1 of article a: {fault}"):
        corrected(tmp_path, [RAINS], wrong)


def test_where_nothing_is_right_there_is_nothing_to_learn(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no claim in it is judged right"):
        corrected(tmp_path, [RAINS], {"claim": "c1", "verdict": "wrong"})


def test_articles_that_nobody_judged_are_left_out(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXT)
    other = {**POURS, "article": {"id": "b"}}
    (tmp_path / "j.jsonl").write_text(json.dumps({"schema": 1, "article": "a", **RIGHT}))
    claims = write_claims(tmp_path / "c.jsonl", [RAINS, other])
    with caplog.at_level(logging.WARNING):
        (article,) = read_corrections(claims, [str(tmp_path)], judgements=tmp_path / "j.jsonl")
    assert article.article.id == "a"
    assert "1 of 2 articles" in caplog.text


def test_an_article_with_the_text_of_another_is_not_taken_for_silent(tmp_path: Path) -> None:
    for name in ("a.txt", "copy.txt"):
        (tmp_path / name).write_text(TEXT)
    claims = write_claims(tmp_path / "c.jsonl", [RAINS])
    assert [one.article.id for one in read_corrections(claims, [str(tmp_path)], all_checked=True)] == ["a"]


def test_words_left_open_are_learned_neither_way(tmp_path: Path) -> None:
    article = corrected(tmp_path, [RAINS, POURS], RIGHT)
    tokenizer = Tokenizer.from_file(str(SHIPPED_MODELS / "en" / TOKENIZER))
    example = example_of(article.gold, tokenizer)
    (labels,) = example.versions
    words = [TEXT[start:end] for start, end in example.features.spans]
    open_words = [word for word, tag in zip(words, labels.tags, strict=True) if tag == UNKNOWN]
    assert open_words == ["Omar", "added", "that", "it", "pours"]
    assert np.count_nonzero(labels.tags > 0) == 4  # Ana said it rains


def test_claims_found_where_nobody_judged_are_not_scored(tmp_path: Path) -> None:
    article = corrected(tmp_path, [RAINS, POURS], RIGHT)
    found = [mined("it rains"), mined("that it pours"), mined("so")]
    assert [one.content.text for one in told(article, found)] == ["it rains", "so"]


def mined(content: str) -> Any:
    """A claim as a miner gives it, of which only the content is asked for."""

    start = TEXT.index(content)
    return claim_of(TEXT, Span(start, start + len(content)))


def test_the_command_learns_from_judgements(tmp_path: Path) -> None:
    claims = [{**one, "id": f"c{number}"} for number, one in enumerate(write_articles(tmp_path / "articles"))]
    write_claims(tmp_path / "claims.jsonl", claims)
    judgements = [
        {"claim": one["id"], "article": one["article"]["id"], "verdict": "right" if number % 3 else "wrong"}
        for number, one in enumerate(claims)
    ]
    (tmp_path / "j.jsonl").write_text("".join(json.dumps(one) + "\n" for one in judgements))
    arguments = ["train", "claims.jsonl", "--judgements", "j.jsonl", "--articles", "articles", "--epochs", "1"]
    paths = [str(tmp_path / one) if "." in one or one == "articles" else one for one in arguments]
    untrained = untrained_models(tmp_path / "untrained")
    result = CliRunner().invoke(main, [*paths, "--models", str(untrained), "-o", str(tmp_path / "own")])
    assert result.exit_code == 0, result.output
    assert "judged in `j.jsonl`" in (tmp_path / "own" / "en" / "card.md").read_text("utf-8")
