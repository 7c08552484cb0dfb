"""Models of a user's own: what is learned from corrected claims, what is refused, and what is written."""

import json
import logging
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import torch
from attrs import evolve
from click.testing import CliRunner, Result
from invented import article_about, untrained_models, write_articles, write_claims

from quoteminer.cli import main
from quoteminer.errors import BadInput, BadSetting
from quoteminer.network.reader import ArticleReader
from quoteminer.network.weights import WEIGHTS
from quoteminer.records import Article
from quoteminer.settings import SHIPPED_MODELS, Reading
from quoteminer.training.attitudes import AttitudeRecipe
from quoteminer.training.attributions import Recipe
from quoteminer.training.corrections import FAULTS_TOLD, CorrectedArticle, read_corrections
from quoteminer.training.fine_tuning import FineTuning, fine_tune, tuned
from quoteminer.training.held_out import WHOLE, BeforeAndAfter, Measured, parted
from quoteminer.training.links import LinkRecipe
from quoteminer.training.model_folder import check_output, make_room

STRONG = FineTuning(
    epochs=60,
    together=Recipe(encoder_rate=2e-2, head_rate=2e-2, masked=0.0, pieces_per_batch=1024),
    links=LinkRecipe(anew=False, epochs=4, rate=1e-2),
    attitudes=AttitudeRecipe(anew=False, epochs=20, rate=1e-2),
)
"""What teaches chance weights something in a second; the gentle recipe is for weights that know a lot."""


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the articles, their claims, and models that know nothing."""
    folder = tmp_path_factory.mktemp("workplace")
    write_claims(folder / "claims.jsonl", write_articles(folder / "articles"))
    untrained_models(folder / "untrained")
    return folder


@pytest.fixture(scope="module")
def corrected(workplace: Path) -> list[CorrectedArticle]:
    return read_corrections(workplace / "claims.jsonl", [str(workplace / "articles")])


@pytest.fixture(scope="module")
def learned(workplace: Path) -> BeforeAndAfter:
    """Scores of models in the folder `learned`, which began with those that know nothing."""
    claims, articles = workplace / "claims.jsonl", [str(workplace / "articles")]
    return fine_tune(claims, articles, workplace / "learned", workplace / "untrained", STRONG)


def run(*arguments: object, status: int = 0) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exit_code == status, result.output
    return result


class TestLearning:
    def test_what_was_not_known_is_found_in_articles_never_seen(self, learned: BeforeAndAfter) -> None:
        assert max(learned.before.f1.values()) < 10
        assert min(learned.after.f1.values()) > 80
        assert not learned.worse

    def test_the_new_models_extract_and_the_old_ones_are_as_they_were(
        self, workplace: Path, learned: BeforeAndAfter
    ) -> None:
        (workplace / "new.txt").write_text(article_about(30, "Ana Ruiz", "that the bridge would open again in May"))
        found = run("extract", workplace / "new.txt", "--models", workplace / "learned", "--format", "jsonl").stdout
        (claim,) = map(json.loads, found.splitlines())
        assert claim["content"]["text"] == "that the bridge would open again in May"
        assert (claim["source"]["text"], claim["cue"]["text"]) == ("Ana Ruiz", "said")
        untouched = run("extract", workplace / "new.txt", "--models", workplace / "untrained", "--format", "jsonl")
        assert untouched.stdout == ""

    def test_the_card_tells_where_the_models_come_from(self, workplace: Path, learned: BeforeAndAfter) -> None:
        card = (workplace / "learned" / "en" / "card.md").read_text("utf-8")
        for read in (workplace / "untrained" / "en" / WEIGHTS, workplace / "claims.jsonl"):
            assert sha256(read.read_bytes()).hexdigest() in card
        assert '"epochs": 60' in card
        assert str(learned.score) in card
        assert "# Models that know nothing" in card
        assert "Models for English, fine-tuned" in run("models", "--models", workplace / "learned").stdout


def test_the_command_teaches_scores_and_says_how_it_went(workplace: Path) -> None:
    arguments = ["train", workplace / "claims.jsonl", "--articles", workplace / "articles", "--epochs", "1"]
    result = run(*arguments, "--models", workplace / "untrained", "-o", workplace / "own")
    assert result.stdout.splitlines()[0].startswith("F1 on what was held out: ")
    assert [line.split()[0] for line in result.stdout.splitlines()[2:6]] == ["source", "cue", "content", "whole"]
    assert f"{workplace / 'own'} holds models nowhere worse than before" in " ".join(result.stderr.split())
    run(*arguments, "--models", workplace / "own", "-o", workplace / "own again")
    assert (workplace / "own again" / "en" / "tokenize").is_dir()


def test_the_same_seed_gives_the_same_weights(
    workplace: Path, corrected: list[CorrectedArticle], tmp_path: Path
) -> None:
    def weights(name: str, seed: int) -> dict[str, torch.Tensor]:
        reader = ArticleReader.load(workplace / "untrained" / "en", "float32")
        options = evolve(STRONG, epochs=2, seed=seed).seeded
        return tuned(reader, corrected[5:], corrected[:5], options, tmp_path / name).state_dict()

    first, second, other = weights("first", 3), weights("second", 3), weights("other", 4)
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert not all(torch.equal(first[name], other[name]) for name in first)


def test_what_got_worse_is_told() -> None:
    before = Measured({"source": 70.0, "cue": 80.0, WHOLE: 60.0}, {})
    after = Measured({"source": 70.04, "cue": 79.0, WHOLE: 59.9}, {})
    assert BeforeAndAfter("5 articles", before, after).verdict.endswith("held out: cue, whole attributions")
    assert BeforeAndAfter("5 articles", before, before).verdict.startswith("nowhere worse")


class TestHeldOut:
    def articles(self, count: int) -> list[CorrectedArticle]:
        return [CorrectedArticle(Article(id=str(number), text=f"Text {number}."), ()) for number in range(count)]

    def ids(self, articles: list[CorrectedArticle]) -> set[str]:
        return {article.article.id for article in articles}

    def test_about_the_share_is_held_out(self) -> None:
        learned, held_out = parted(self.articles(1000), 0.2)
        assert 150 < len(held_out) < 250
        assert self.ids(learned) | self.ids(held_out) == self.ids(self.articles(1000))

    def test_articles_stay_on_their_side_when_others_join(self) -> None:
        _, few = parted(self.articles(100), 0.2)
        _, many = parted(self.articles(300), 0.2)
        assert self.ids(few) <= self.ids(many)
        assert {number for number in self.ids(many) if int(number) < 100} == self.ids(few)

    @pytest.mark.parametrize(("share", "count"), [(0.0, 1), (0.5, 3), (1.0, 3)])
    def test_at_least_one_and_at_most_half(self, share: float, count: int) -> None:
        assert len(parted(self.articles(6), share)[1]) <= count
        assert parted(self.articles(6), share)[1]


Change = Callable[[dict[str, Any]], object]


class TestBadInput:
    @pytest.fixture
    def claims(self, tmp_path: Path) -> list[dict[str, Any]]:
        return write_articles(tmp_path / "articles")

    def faults(self, tmp_path: Path, claims: list[dict[str, Any]]) -> str:
        with pytest.raises(BadInput) as caught:
            read_corrections(write_claims(tmp_path / "claims.jsonl", claims), [str(tmp_path / "articles")])
        return str(caught.value)

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            (lambda c: c["article"].update(id="99"), "article.id: '99' is none of the 24 articles given"),
            (lambda c: c["cue"].update(end=5000), "cue: 51-5000 lies outside the text of "),
            (lambda c: c["source"].update(start=47, end=47), "source: 47-47 holds no word"),
            (lambda c: c["cue"].update(text="says"), "cue.text: 'says', but the article has 'said' there"),
            (lambda c: c["source"].update(text="Ana"), "source.text: 'Ana', but the article has 'Ana Ruiz' there"),
            (lambda c: c["content"].update(text="that"), "content.text: 'that', but the article has 'that the bridge"),
            (lambda c: c["content"].update(spans=[]), "content.spans: empty"),
            (lambda c: c["content"].update(spans=[[9, 20], [5, 8]]), "content.spans: not in order, or they overlap"),
            (lambda c: c["content"].update(spans=[[9, 5]]), "content.spans[0]: [9, 5] is no span"),
            (lambda c: c.update(cue={"start": 1}), "cue.end: is missing"),
            (lambda c: c.update(attitude="doubt"), "attitude: 'doubt' is unknown; known are assertion, "),
            (lambda c: c.update(schema=2), "schema: version 2 cannot be read, only 1"),
            (lambda c: c.pop("content"), "content: is missing"),
        ],
    )
    def test_a_claim_that_does_not_fit_is_named(
        self, tmp_path: Path, claims: list[dict[str, Any]], change: Change, told: str
    ) -> None:
        change(claims[0])
        assert f"{tmp_path / 'claims.jsonl'}, line 1: {told}" in self.faults(tmp_path, claims)

    def test_all_faults_are_named_at_once(self, tmp_path: Path, claims: list[dict[str, Any]]) -> None:
        claims[1]["cue"]["text"] = claims[1]["source"]["text"] = "?"
        claims[3]["article"]["id"] = "99"
        told = self.faults(tmp_path, claims)
        for place in ("line 2: cue.text", "line 2: source.text", "line 4: article.id"):
            assert place in told

    def test_where_every_line_is_wrong_the_first_are_enough(self, tmp_path: Path, claims: list[dict[str, Any]]) -> None:
        for claim in claims:
            claim["article"]["id"] += "?"
        told = self.faults(tmp_path, claims)
        assert told.count("article.id") == FAULTS_TOLD
        assert told.endswith(f"and {len(claims) - FAULTS_TOLD} more lines")

    def test_no_json_and_no_claims(self, tmp_path: Path, claims: list[dict[str, Any]]) -> None:
        (tmp_path / "claims.jsonl").write_text("nonsense\n")
        with pytest.raises(BadInput, match="claims.jsonl, line 1: not JSON"):
            read_corrections(tmp_path / "claims.jsonl", [str(tmp_path / "articles")])
        assert "no claims in it" in self.faults(tmp_path, [])

    def test_a_path_without_articles_is_named(self, tmp_path: Path, claims: list[dict[str, Any]]) -> None:
        path = write_claims(tmp_path / "claims.jsonl", claims)
        with pytest.raises(BadSetting, match="articles: nowhere: no such file or folder"):
            read_corrections(path, [str(tmp_path / "articles"), "nowhere"])

    def test_too_few_articles_are_refused_and_nothing_is_written(
        self, tmp_path: Path, claims: list[dict[str, Any]]
    ) -> None:
        path = write_claims(tmp_path / "claims.jsonl", claims[:4])
        with pytest.raises(BadInput, match="articles to learn from: 4, needed are 5"):
            fine_tune(path, [str(tmp_path / "articles")], tmp_path / "own")
        assert not (tmp_path / "own").exists()


class TestCorrections:
    def test_a_claim_added_by_hand_needs_only_its_places(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("“We won,” said Ana.")
        claims = [{"article": {"id": "a"}, "content": {"spans": [{"start": 0, "end": 9}]}}]
        (article,) = read_corrections(write_claims(tmp_path / "c.jsonl", claims), [str(tmp_path / "a.txt")])
        (attribution,) = article.gold.versions[0]
        assert (attribution.cue, attribution.source) == ((), ())
        assert [part.of(article.gold.text) for part in attribution.content] == ["“We won,”"]

    def test_articles_are_read_as_is_told(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_text('{"id": "a", "body": "“We won,” said Ana."}', "utf-8")
        claims = [{"article": {"id": "a"}, "content": {"spans": [{"start": 0, "end": 9}]}}]
        path = write_claims(tmp_path / "c.jsonl", claims)
        (article,) = read_corrections(path, [str(tmp_path / "a.json")], reading=Reading(fields={"text": "body"}))
        assert article.article.text == "“We won,” said Ana."

    def test_articles_without_a_claim_are_left_out_unless_all_were_checked(
        self, workplace: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        lines = (workplace / "claims.jsonl").read_text("utf-8").splitlines(keepends=True)
        (tmp_path / "some.jsonl").write_text("".join(lines[:10]))
        (tmp_path / "empty.txt").touch()
        paths = [str(workplace / "articles"), str(tmp_path / "empty.txt")]
        with caplog.at_level(logging.WARNING):
            assert len(read_corrections(tmp_path / "some.jsonl", paths)) == 10
        assert "15 of 25 articles have no claim and are left out" in caplog.text
        every = read_corrections(tmp_path / "some.jsonl", paths, all_checked=True)
        assert len(every) == 24  # the empty one has nothing to learn from
        assert [len(article.claims) for article in every] == [1] * 10 + [0] * 14

    def test_claims_may_lie_among_their_articles(self, tmp_path: Path) -> None:
        claims = write_articles(tmp_path / "articles")
        path = write_claims(tmp_path / "articles" / "claims.jsonl", claims)
        assert len(read_corrections(path, [str(tmp_path / "articles")])) == len(claims)

    def test_a_claim_within_another_is_marked_over_it(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("Reuters said that Ana thinks it is late.")
        inner = {"article": {"id": "a"}, "content": {"spans": [[29, 39]]}, "cue": {"start": 22, "end": 28}}
        outer = {"article": {"id": "a"}, "content": {"spans": [[13, 39]]}, "cue": {"start": 8, "end": 12}}
        (article,) = read_corrections(write_claims(tmp_path / "c.jsonl", [inner, outer]), [str(tmp_path / "a.txt")])
        assert [attribution.content[0].start for attribution in article.gold.versions[0]] == [13, 29]


class TestOutput:
    @pytest.mark.parametrize("place", ["", "en", ".."])
    def test_the_models_to_begin_with_are_never_touched(self, place: str, workplace: Path) -> None:
        for models in (SHIPPED_MODELS, workplace / "untrained"):
            with pytest.raises(BadSetting, match="output: .* holds the models to begin with"):
                check_output(models / place, workplace / "untrained")

    def test_other_things_are_not_mixed_with_models(self, workplace: Path, tmp_path: Path) -> None:
        (tmp_path / "notes.txt").touch()
        with pytest.raises(BadSetting, match="holds other things than models"):
            check_output(tmp_path, workplace / "untrained")
        with pytest.raises(BadSetting, match="is no folder"):
            check_output(tmp_path / "notes.txt", workplace / "untrained")

    def test_older_models_may_be_replaced_and_an_empty_folder_filled(self, workplace: Path, tmp_path: Path) -> None:
        check_output(tmp_path, workplace / "untrained")
        check_output(tmp_path / "new" / "folder", workplace / "untrained")
        check_output(untrained_models(tmp_path / "older"), workplace / "untrained")

    def test_a_folder_that_cannot_be_made_is_told_before_the_learning(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(BadSetting, match="output: .* cannot be written: Not a directory"):
            make_room(tmp_path / "file" / "own")

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            (["--epochs", "0"], "epochs: 0 is not between 1 and 1000"),
            (["--held-out", "0.9"], "--held-out: 0.9 is not between 0 and 0.5"),
            (["--models", "nowhere"], "nowhere"),
        ],
    )
    def test_options_that_cannot_be_used_are_told(
        self, workplace: Path, tmp_path: Path, options: list[str], told: str
    ) -> None:
        arguments = ["train", workplace / "claims.jsonl", "--articles", workplace / "articles", "-o", tmp_path / "own"]
        result = run(*arguments, *options, status=2)
        assert told in result.stderr
        assert not (tmp_path / "own").exists()
