"""Corpora of names and coreference, and what the network learns from them."""

from pathlib import Path
from random import Random

import pytest
import torch
from tokenizers import Tokenizer

from quoteminer.network.architecture import MENTION_TAGS, Network, NetworkShape
from quoteminer.network.features import load_tokenizer
from quoteminer.network.weights import TOKENIZER
from quoteminer.network.windows import WINDOW
from quoteminer.records import Span
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.attributions import Epoch, Recipe, train
from quoteminer.training.mentions.chains import gum_text, read_gap, read_litbank
from quoteminer.training.mentions.examples import MentionExample, mention_batch, mention_example, mention_groups
from quoteminer.training.mentions.losses import antecedent_losses
from quoteminer.training.mentions.names import names_of, tagged_sentences, text_of
from quoteminer.training.mentions.records import GoldMention, MentionText, joined_tokens

TINY = NetworkShape(width=32, layers=1, heads=2, inner=32, tagger_width=16, link_width=16, dropout=0, head_dropout=0)
MEETING = "Smith met Jones in Rome. She thanked the mayor of Rome."


@pytest.fixture
def tokenizer() -> Tokenizer:
    return load_tokenizer(SHIPPED_MODELS / "en" / TOKENIZER)


def mention(wording: str, kind: str, chain: int, type_: str = "person") -> GoldMention:
    start = MEETING.index(wording)
    return GoldMention(Span(start, start + len(wording)), kind, chain, type_)  # type: ignore[arg-type]


MENTIONED = MentionText(
    MEETING,
    (
        mention("Smith", "name", 0),
        mention("Jones", "name", 1),
        mention("Rome", "name", 2, "place"),
        mention("She", "pronoun", 0),
        mention("the mayor", "nominal", 1),
    ),
)


class TestNames:
    def test_tokens_are_joined_as_they_were_written(self) -> None:
        text, spans = joined_tokens(["He", "(", "Mr", "Ash", ")", "did", "n't", ",", "he", "said", "."])
        assert text == "He (Mr Ash) didn't, he said."
        assert [span.of(text) for span in spans][3] == "Ash"

    @pytest.mark.parametrize(
        ("tags", "names"),
        [
            ("I-PER I-PER O I-PER", [(0, 2, "PER"), (3, 4, "PER")]),
            ("B-PER I-PER B-PER", [(0, 2, "PER"), (2, 3, "PER")]),
            ("I-PER I-ORG", [(0, 1, "PER"), (1, 2, "ORG")]),
            ("O O", []),
        ],
    )
    def test_both_ways_of_tagging_are_read(self, tags: str, names: list[tuple[int, int, str]]) -> None:
        assert list(names_of(tags.split())) == names

    def test_a_file_is_read_by_its_columns(self, tmp_path: Path) -> None:
        path = tmp_path / "web.iob2"
        path.write_text("# text = Rome\n1\tRome\tB-LOC\t-\n2\tfell\tO\t-\n\n1\tMiscellany\tB-OTH\t-\n", "utf-8")
        first, second = map(text_of, tagged_sentences(path, 1, 2))
        assert (first.text, [one.type for one in first.mentions]) == ("Rome fell", ["place"])
        assert [one.type for one in second.mentions] == ["other"]


class TestChains:
    def test_gum_tells_names_from_descriptions_by_their_letters(self) -> None:
        text = "The Office of Trade, which she leads, praised Mr. Ash’s plan and the mayor of Rome."
        entities = {
            "1": {"type": "organization", "mentions": [[0, 36]]},
            "2": {"type": "person", "mentions": [[27, 30]]},
            "3": {"type": "person", "mentions": [[46, 55]]},
            "4": {"type": "person", "mentions": [[65, 82]]},
        }
        read = gum_text({"text": text, "entities": entities})
        assert [(one.kind, one.span.of(text)) for one in read.mentions] == [
            ("nominal", "The Office"),
            ("pronoun", "she"),
            ("name", "Mr. Ash"),
            ("nominal", "the mayor"),
        ]

    def test_litbank_gives_a_mention_its_kind_and_its_chain(self, tmp_path: Path) -> None:
        folder = tmp_path / "coref" / "brat"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("Emma , a lady , spoke . She left .", "utf-8")
        lines = ["T1\tPROP_PER 0 4\tEmma", "T2\tEmma-0 0 4\tEmma", "T3\tPRON_PER 24 27\tShe", "T4\tEmma-0 24 27\tShe"]
        lines.append("T5\tNOM_PER 7 13\ta lady")
        (folder / "a.ann").write_text("\n".join(lines), "utf-8")
        (read,) = read_litbank(tmp_path)
        name, pronoun, alone = read.mentions
        assert (name.kind, pronoun.kind, alone.kind) == ("name", "pronoun", "nominal")
        assert name.chain == pronoun.chain != alone.chain

    def test_gap_gives_whom_a_pronoun_means(self, tmp_path: Path) -> None:
        path = tmp_path / "gap.tsv"
        head = "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
        path.write_text(f"{head}1\t{MEETING}\tShe\t25\tSmith\t0\tTRUE\tJones\t10\tFALSE\thttp\n", "utf-8")
        (read,) = read_gap(path)
        pronoun, first, second = read.mentions
        assert pronoun.chain == first.chain != second.chain


class TestExamples:
    def test_words_have_the_tags_they_may_have(self, tokenizer: Tokenizer) -> None:
        def tags(given: MentionText) -> list[str]:
            allowed = mention_example(given, tokenizer).allowed
            return ["|".join(MENTION_TAGS[tag] for tag in row.nonzero()[0]) for row in allowed]

        assert tags(MENTIONED)[:4] == ["B-person", "O", "B-person", "O"]
        assert tags(MENTIONED)[8:10] == ["B-nominal", "I-nominal"]
        assert tags(MentionText(MEETING, MENTIONED.mentions[:1], knows_nominals=False))[1] == "O|B-nominal|I-nominal"
        assert tags(MentionText(MEETING, (), knows_names=False))[0] == "|".join(MENTION_TAGS)
        assert tags(MentionText(MEETING, (), knows_capitals=False))[1] == "O"
        assert tags(MentionText(MEETING, (), knows_capitals=False))[2] == "|".join(MENTION_TAGS)

    def test_every_word_is_read_once(self, tokenizer: Tokenizer) -> None:
        example = mention_example(MentionText(MEETING * 90, ()), tokenizer)
        groups = mention_groups([example, example], Random(1), WINDOW, 1024)
        words = sum(int(mention_batch(group).word_lengths.sum()) for group in groups)
        assert words == 2 * len(example.features)

    def test_places_count_from_the_first_word_of_their_stretch(self, tokenizer: Tokenizer) -> None:
        ((stretch,),) = mention_groups([mention_example(MENTIONED, tokenizer)], Random(1), WINDOW, 1024)
        batch = mention_batch([stretch])
        assert batch.anaphors[0].tolist() == [[6, 6, 0], [8, 9, 1]]
        assert batch.candidates[0].tolist() == [[0, 0, 0], [2, 2, 1], [4, 4, 2], [8, 9, 1]]


class TestLearning:
    @pytest.fixture
    def example(self, tokenizer: Tokenizer) -> MentionExample:
        return mention_example(MENTIONED, tokenizer)

    def test_the_loss_is_that_of_missing_the_chain(self) -> None:
        torch.manual_seed(1)
        network = Network(TINY).eval()
        states, candidates = torch.randn(9, TINY.width), torch.tensor([[0, 0, 0], [2, 2, 1]])
        anaphors = torch.tensor([[5, 5, 0], [6, 6, 7]])
        losses = antecedent_losses(network, states, anaphors, candidates)
        chances = torch.softmax(network.antecedents(states, anaphors[:, :2], candidates[:, :2]), dim=1)
        assert torch.allclose(losses, -torch.log(torch.stack([chances[0, 0], chances[1, 2]])), atol=1e-5)

    def test_the_network_learns_who_is_meant(self, example: MentionExample, tmp_path: Path) -> None:
        torch.manual_seed(1)
        network = Network(TINY)
        recipe = Recipe(encoder_rate=1e-2, head_rate=1e-2, masked=0, average=0.9)
        trained = train(network, [Epoch([], [example] * 4)] * 40, {}, recipe, tmp_path).eval()
        ((stretch,),) = mention_groups([example], Random(1), WINDOW, 1024)
        batch = mention_batch([stretch])
        inputs = dict(batch.inputs)
        first = inputs.pop("first")
        with torch.inference_mode():
            states = trained.encoder(**inputs)[0][first[0]]
            tags = trained.mentions(states).argmax(dim=1)
            losses = antecedent_losses(trained, states, batch.anaphors[0], batch.candidates[0])
        assert batch.allowed[0][range(len(tags)), tags].all()
        assert losses.max() < 0.5

    def test_resting_layers_stay_as_they_are(self, example: MentionExample, tmp_path: Path) -> None:
        torch.manual_seed(1)
        network = Network(NetworkShape(width=32, layers=2, heads=2, inner=32, tagger_width=16, link_width=16))
        before = {name: weight.clone() for name, weight in network.encoder.state_dict().items()}
        recipe = Recipe(encoder_rate=1e-2, head_rate=1e-2, resting_layers=1, average=0)
        trained = train(network, [Epoch([], [example] * 4)] * 3, {}, recipe, tmp_path)
        for name, weight in trained.encoder.state_dict().items():
            assert torch.equal(weight, before[name]) == (not name.startswith("layers.1."))
