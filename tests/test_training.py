"""The parts of training that plain arithmetic can check, and toys that a network must be able to learn."""

import math
from collections import Counter
from copy import deepcopy
from pathlib import Path
from random import Random

import numpy as np
import pytest
import torch
from attrs import evolve
from chains import path_scores
from hypothesis import given, settings
from hypothesis import strategies as st
from invented import TINY
from strategies import articles
from tokenizers import Tokenizer

from quoteminer.brat import GoldAttribution
from quoteminer.network.architecture import TAGS, UNKNOWN, Crf, Network
from quoteminer.network.decoding import best_tags
from quoteminer.network.features import load_tokenizer
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import TOKENIZER
from quoteminer.network.windows import WINDOW
from quoteminer.records import ATTITUDES, Span
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training import attributions
from quoteminer.training.attitudes import (
    UNSURE,
    AttitudeRecipe,
    Lesson,
    learn_attitudes,
    shares_right,
    told_by_words,
)
from quoteminer.training.attributions import Epoch, Recipe, train
from quoteminer.training.corpora import GoldArticle
from quoteminer.training.distilling import taught
from quoteminer.training.examples import Example, batch_of, example_of, groups
from quoteminer.training.links import LinkRecipe, learn_links
from quoteminer.training.teacher import BUCKETS, FARTHEST, buckets


@pytest.fixture(scope="session")
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED_MODELS / "en" / TOKENIZER)


def chance_network(seed: int = 5) -> Network:
    torch.manual_seed(seed)
    return Network(TINY)


def annotated(text: str, source: str, cue: str, content: str) -> GoldArticle:
    """A text with one attribution."""
    spans = [(Span(text.index(part), text.index(part) + len(part)),) for part in (source, cue, content)]
    return GoldArticle(text[:8], text, ((GoldAttribution(*spans),),))


def believed(examples: list[Example]) -> list[object]:
    """The teacher's beliefs as plain numbers."""
    beliefs = [example.versions[0].beliefs for example in examples]
    return [None if of_words is None else of_words.tolist() for of_words in beliefs]


BRIDGE = annotated("Ana Ruiz said that the bridge was old.", "Ana Ruiz", "said", "that the bridge was old")
PORT = annotated("It is late, thinks the port’s spokeswoman.", "the port’s spokeswoman", "thinks", "It is late")


class TestPartialTags:
    @torch.inference_mode()
    @pytest.mark.parametrize(
        "tags", [(UNKNOWN, 1, UNKNOWN, 0), (UNKNOWN,) * 3, (3, UNKNOWN), (UNKNOWN, 2), (5, 6, 0)], ids=str
    )
    def test_the_loss_is_that_of_every_sequence_with_the_known_tags(self, tags: tuple[int, ...]) -> None:
        torch.manual_seed(3)
        crf = Crf()
        torch.nn.init.normal_(crf.steps)
        emissions = torch.randn(len(tags), len(TAGS))
        scores = path_scores(crf, emissions)
        agreeing = [
            score
            for path, score in scores.items()
            if all(known in (UNKNOWN, tag) for known, tag in zip(tags, path, strict=True))
        ]
        share = math.fsum(map(math.exp, agreeing)) / math.fsum(map(math.exp, scores.values()))
        loss = crf.loss(emissions[None], torch.tensor([tags]), torch.tensor([len(tags)]))
        assert float(loss) == pytest.approx(-math.log(share) / len(tags), abs=1e-4)

    @torch.inference_mode()
    def test_rows_of_other_lengths_do_not_disturb_each_other(self) -> None:
        torch.manual_seed(4)
        crf = Crf()
        emissions = torch.randn(2, 5, len(TAGS))
        tags = torch.tensor([[0, UNKNOWN, 1, 2, UNKNOWN], [3, UNKNOWN, 0, 0, 0]])
        both = crf.loss(emissions, tags, torch.tensor([5, 2]))
        first = crf.loss(emissions[:1], tags[:1], torch.tensor([5]))
        second = crf.loss(emissions[1:, :2], tags[1:, :2], torch.tensor([2]))
        assert float(both) == pytest.approx((5 * float(first) + 2 * float(second)) / 7, abs=1e-4)


class TestTeaching:
    def test_beliefs_are_probabilities_and_texts_without_annotation_get_the_best_tags(
        self, tokenizer: Tokenizer, tmp_path: Path
    ) -> None:
        known = example_of(BRIDGE, tokenizer)
        unknown = evolve(example_of(PORT, tokenizer), versions=())
        teacher = NetworkReader(chance_network())
        first, second = taught(teacher, [known, unknown], tmp_path / "kept.npz")
        for example in (first, second):
            (labels,) = example.versions
            assert labels.beliefs is not None
            assert labels.beliefs.shape == (len(example.features), len(TAGS))
            assert np.allclose(labels.beliefs.astype(np.float64).sum(axis=1), 1, atol=5e-3)
        assert np.array_equal(first.versions[0].tags, known.versions[0].tags)
        with torch.inference_mode():
            (states,) = teacher.encode([unknown.features])
            crf = teacher.tagger.crf
            assert isinstance(crf, Crf)
            ((best, _),) = best_tags(crf, [teacher.emissions(unknown.features, states)])
        assert second.versions[0].tags.tolist() == best

    def test_what_the_teacher_said_is_not_asked_again(self, tokenizer: Tokenizer, tmp_path: Path) -> None:
        examples = [evolve(example_of(article, tokenizer), versions=()) for article in (BRIDGE, PORT)]
        first = taught(NetworkReader(chance_network(1)), examples, tmp_path / "kept.npz")
        other = taught(NetworkReader(chance_network(2)), examples, tmp_path / "other.npz")
        again = taught(NetworkReader(chance_network(2)), examples, tmp_path / "kept.npz")
        assert believed(again) == believed(first)
        assert believed(other) != believed(first)

    def test_distances_fall_into_buckets(self) -> None:
        def bucket(apart: int) -> int:
            """The definition of Raffel et al. 2020, which MPNet takes over."""
            half = BUCKETS // 2
            near, size = half // 2, abs(apart)
            place = size
            if size >= near:
                place = near + int(math.log(size / near) / math.log(FARTHEST / near) * (half - near))
            return min(place, half - 1) + (half if apart > 0 else 0)

        apart = list(range(-300, 301))
        assert buckets(torch.tensor(apart)).tolist() == [bucket(distance) for distance in apart]


class TestAttitudes:
    @pytest.mark.parametrize(
        ("text", "attitude", "statement"),
        [
            ("said | that it is late", "assertion", 1),
            ("believes | that it is late", "belief", 1),
            ("plans | to open it", "eventuality", 0),
            ("promised | to open it", "eventuality", 1),
            ("discussed | the bridge", None, 0),
            ("was met | by the bridge", None, UNSURE),
        ],
    )
    def test_words_tell_what_they_can(self, text: str, attitude: str | None, statement: int) -> None:
        bar = text.index("|")
        told = told_by_words(text, Span(0, bar - 1), Span(bar + 2, len(text)))
        assert (None if told.attitude == UNSURE else ATTITUDES[told.attitude], told.statement) == (attitude, statement)

    def lessons(self, count: int) -> list[Lesson]:
        """Pairs whose attitude the cue's first state tells, and whose statement the content's last one does."""
        torch.manual_seed(6)
        made = []
        for number in range(count):
            attitude, statement = number % len(ATTITUDES), number // len(ATTITUDES) % 2
            cue, content = torch.randn(2, 2, TINY.width).half()
            cue[0, attitude] += 6
            content[1, 0] = 6 * statement - 3
            made.append(Lesson(cue, content, attitude, statement if number % 3 else UNSURE, 1.0))
        return made

    def test_the_head_learns_what_can_be_learned(self) -> None:
        reader = NetworkReader(chance_network())
        lessons = self.lessons(400)
        recipe = AttitudeRecipe(epochs=30, rate=1e-2)
        first = learn_attitudes(reader, lessons[:320], evolve(recipe, epochs=1))
        assert learn_attitudes(reader, lessons[:320], recipe) < first / 2
        assert min(shares_right(reader.network.attitudes, lessons[320:]).values()) > 90

    @pytest.mark.parametrize("anew", [True, False])
    def test_the_head_forgets_first_only_if_asked_to(self, anew: bool) -> None:
        reader = NetworkReader(chance_network())
        head = reader.network.attitudes
        learn_attitudes(reader, self.lessons(4), AttitudeRecipe(anew=anew))
        assert (reader.network.attitudes is head) is not anew


class TestExamples:
    @given(texts=st.lists(articles(), min_size=1, max_size=4), seed=st.integers(0, 100))
    @settings(deadline=None, max_examples=30)
    def test_every_word_of_every_article_is_read_once(self, texts: list[str], seed: int) -> None:
        tokenizer = load_tokenizer(SHIPPED_MODELS / "en" / TOKENIZER)
        long = [text * 40 for text in texts]
        examples = [example_of(GoldArticle(str(number), text, ((),)), tokenizer) for number, text in enumerate(long)]
        number_of = {id(example): number for number, example in enumerate(examples)}
        grouped = groups(examples, Random(seed), WINDOW, 1024)
        read = Counter(
            (number_of[id(example)], word)
            for group in grouped
            for example, _, window in group
            for word in range(window.first, window.last)
        )
        expected = {(number, word) for number, one in enumerate(examples) for word in range(len(one.features))}
        assert read.keys() == expected
        assert not read or max(read.values()) == 1
        for group in grouped:
            longest = max(window.pieces_length for _, _, window in group)
            assert len(group) == 1 or longest * len(group) <= 1024

    def test_a_batch_holds_the_tags_and_links_of_its_words(self, tokenizer: Tokenizer) -> None:
        example = example_of(BRIDGE, tokenizer)
        (group,) = groups([example], Random(1), WINDOW, 1024)
        batch = batch_of(group)
        written = [TAGS[tag] for tag in batch.tags[0].tolist()]
        assert written == ["B-source", "I-source", "B-cue", "B-content", *["I-content"] * 4, "O"]
        ((contents, cues),) = batch.links
        assert (contents.tolist(), cues.tolist()) == ([[3, 7, 2, 2]], [[2, 2, 0, 1]])

    def test_words_outside_a_partly_annotated_article_are_unknown(self, tokenizer: Tokenizer) -> None:
        example = example_of(evolve(BRIDGE, complete=False), tokenizer)
        assert example.versions[0].tags.tolist()[-1] == UNKNOWN


class TestTraining:
    RECIPE = Recipe(encoder_rate=2e-2, head_rate=2e-2, masked=0.0)

    @pytest.fixture
    def examples(self, tokenizer: Tokenizer) -> list[Example]:
        return [example_of(article, tokenizer) for article in (BRIDGE, PORT)]

    def test_a_network_learns_its_articles(self, examples: list[Example], tmp_path: Path) -> None:
        network = train(chance_network(), [Epoch(examples * 4)] * 40, {"own": examples}, self.RECIPE, tmp_path)
        assert min(attributions.span_scores(network, examples).values()) == 100

    def test_an_interrupted_training_comes_to_the_same_end(
        self, examples: list[Example], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        epochs, watched = [Epoch(examples * 3)] * 3, {"own": examples}
        whole = train(chance_network(), epochs, watched, self.RECIPE, tmp_path / "whole")

        def interrupt(*_: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(attributions, "span_scores", interrupt)
            with pytest.raises(KeyboardInterrupt):
                train(chance_network(), epochs, watched, self.RECIPE, tmp_path / "parted")
        parted = train(chance_network(99), epochs, watched, self.RECIPE, tmp_path / "parted")
        for name, weight in whole.state_dict().items():
            assert torch.equal(weight, parted.state_dict()[name]), name

    def test_scoring_on_the_way_is_without_chance(self, examples: list[Example]) -> None:
        network = chance_network().train()
        state = torch.get_rng_state()
        attributions.span_scores(network, examples)
        assert torch.equal(torch.get_rng_state(), state)

    def test_a_single_step_is_a_training_too(self, examples: list[Example], tmp_path: Path) -> None:
        network = chance_network()
        before = deepcopy(network.state_dict())
        after = train(network, [Epoch(examples[:1])], {}, self.RECIPE, tmp_path).state_dict()
        assert not torch.equal(before["taggers.news.crf.steps"], after["taggers.news.crf.steps"])

    @pytest.mark.parametrize("anew", [True, False])
    def test_links_are_learned_on_the_encoder_as_it_is(self, examples: list[Example], anew: bool) -> None:
        reader = NetworkReader(chance_network())
        encoder, linkers = deepcopy(reader.network.encoder.state_dict()), reader.network.linkers
        unlinked = evolve(
            examples[0], versions=(evolve(examples[0].versions[0], links=(np.zeros((0, 4), np.int64),) * 2),)
        )
        recipe = LinkRecipe(epochs=1, rate=1e-2, anew=anew)
        first = learn_links(reader, [unlinked, *examples], recipe)
        assert (reader.network.linkers is linkers) is not anew
        assert learn_links(reader, [unlinked, *examples], evolve(recipe, epochs=30)) < first / 2
        assert all(torch.equal(weight, encoder[name]) for name, weight in reader.network.encoder.state_dict().items())
