"""What the network reads of names and of those they are looked back to."""

import pytest
import torch
from torch import Tensor, nn

from quoteminer.network.architecture import MENTION_TAGS, Network, NetworkShape
from quoteminer.network.decoding import WordSpan
from quoteminer.network.features import Features, load_tokenizer
from quoteminer.network.mentions import REACH, antecedents, mention_reading, mentions_of
from quoteminer.network.weights import TOKENIZER
from quoteminer.pipeline import Miner
from quoteminer.records import Span
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.examples import features_of_text

TINY = NetworkShape(width=16, layers=1, heads=2, inner=16, tagger_width=8, link_width=8)


def scores_of(*tags: str) -> Tensor:
    scores = torch.full((len(tags), len(MENTION_TAGS)), -9.0)
    for word, tag in enumerate(tags):
        scores[word, MENTION_TAGS.index(tag)] = 9.0
    return scores


def features(text: str) -> Features:
    return features_of_text(text, load_tokenizer(SHIPPED_MODELS / "en" / TOKENIZER))


@pytest.fixture
def network() -> Network:
    torch.manual_seed(1)
    return Network(TINY).eval()


class TestMentions:
    def found(self, *tags: str) -> list[tuple[str, int, int]]:
        return [(mention.role, mention.first, mention.last) for mention in mentions_of(scores_of(*tags))]

    def test_tags_mark_names_and_descriptions(self) -> None:
        found = self.found("B-person", "I-person", "O", "B-nominal", "I-nominal", "B-place")
        assert found == [("person", 0, 2), ("nominal", 3, 5), ("place", 5, 6)]

    def test_two_names_that_touch_stay_two(self) -> None:
        assert self.found("B-person", "B-person") == [("person", 0, 1), ("person", 1, 2)]

    def test_a_name_whose_beginning_is_missing_begins_where_it_is_seen(self) -> None:
        assert self.found("O", "I-person", "I-person", "O") == [("person", 1, 3)]
        assert self.found("B-place", "I-person") == [("place", 0, 1), ("person", 1, 2)]

    def test_a_text_without_words_mentions_nobody(self) -> None:
        assert self.found() == []

    def test_a_name_is_as_likely_as_its_least_likely_word(self) -> None:
        scores = scores_of("B-person", "I-person")
        scores[1] /= 9
        (mention,) = mentions_of(scores)
        assert mention.probability == pytest.approx(float(torch.softmax(scores[1], 0).max()))


class TestAntecedents:
    @torch.inference_mode()
    def likely(self, network: Network, read: Features, anaphors: list[WordSpan], names: list[WordSpan]) -> list[float]:
        told = antecedents(network, read, torch.randn(len(read), TINY.width), anaphors, names)
        return [sum(earlier.values()) for earlier in told.values()]

    def test_nothing_looks_back_to_itself(self, network: Network) -> None:
        read = features("the minister spoke")
        own = WordSpan("nominal", 0, 2, 1.0)
        assert self.likely(network, read, [own], [own]) == [0]

    def test_nothing_looks_back_too_far(self, network: Network) -> None:
        read = features("Smith " + "spoke " * (REACH + 1) + "he")
        name, pronoun = WordSpan("person", 0, 1, 1.0), WordSpan("pronoun", len(read) - 1, len(read), 1.0)
        assert self.likely(network, read, [pronoun], [name]) == [0]

    @torch.inference_mode()
    def test_chances_are_shared_out_among_mentions_and_nobody(self, network: Network) -> None:
        read = features("Smith met Jones and he spoke")
        states = torch.randn(len(read), TINY.width)
        names = [WordSpan("person", 0, 1, 1.0), WordSpan("person", 2, 3, 1.0)]
        told = antecedents(network, read, states, [WordSpan("pronoun", 4, 5, 1.0)], names)
        assert list(told) == [Span(20, 22)]
        assert set(told[Span(20, 22)]) <= {Span(0, 5), Span(10, 15)}
        assert 0 < sum(told[Span(20, 22)].values()) < 1

    @torch.inference_mode()
    def test_sources_with_a_name_look_back_to_nobody(self, network: Network) -> None:
        read = features("Smith met Mr Jones")
        last = network.mentions[-1]
        assert isinstance(last, nn.Linear)
        last.weight.zero_()
        last.bias.copy_(scores_of("B-person")[0])
        reading = mention_reading(
            network, read, torch.randn(len(read), TINY.width), [WordSpan("source", 2, 4, 1.0)], torch.zeros(0).numpy()
        )
        assert len(reading.names) == len(read)
        assert not reading.antecedents


@pytest.fixture(scope="module")
def miner() -> Miner:
    return Miner()


class TestShippedNetwork:
    TEXT = (
        "Angela Merkel met Emmanuel Macron in Berlin on Monday. The chancellor said that the talks had gone well, and "
        "she thanked her guest. Siemens will build the trains, the company said."
    )

    def test_likely_names_are_typed(self, miner: Miner) -> None:
        [(_, reading)] = miner.read_mentions([self.TEXT])
        likely = {name.span.of(self.TEXT): name.type for name in reading.names if name.probability >= 0.8}
        assert likely["Angela Merkel"] == "person"

    def test_pronouns_and_descriptions_look_back_with_chances(self, miner: Miner) -> None:
        [(_, reading)] = miner.read_mentions([self.TEXT])
        told = {mention.of(self.TEXT): earlier for mention, earlier in reading.antecedents.items()}
        assert {"she", "her", "the company"} <= told.keys()
        assert all(0 < sum(earlier.values()) <= 1 + 1e-6 for earlier in told.values())

    def test_two_texts_are_read_as_each_alone(self, miner: Miner) -> None:
        other = "Smith spoke. He was ill."
        together = [reading for _, reading in miner.read_mentions([self.TEXT, other])]
        assert together == [reading for text in (self.TEXT, other) for _, reading in miner.read_mentions([text])]
