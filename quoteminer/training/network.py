"""The whole making of the attribution network: teacher, student, what is learned on the finished encoder, files."""

import shutil
from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Literal

from attrs import asdict, evolve, frozen
from tokenizers import Tokenizer

from quoteminer.network.architecture import Network
from quoteminer.network.features import load_tokenizer
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import TOKENIZER, Description, load_network, save_network
from quoteminer.records import Calibration
from quoteminer.riqua import read_riqua
from quoteminer.training.attitudes import (
    AttitudeRecipe,
    Lesson,
    judged_by_people,
    judged_by_words,
    learn_attitudes,
    lessons_of,
    shares_right,
    without_words,
)
from quoteminer.training.attributions import Epoch, Recipe, Watched, log, train
from quoteminer.training.calibration import calibrated
from quoteminer.training.corpora import (
    GoldArticle,
    read_gum,
    read_news,
    read_polnear,
    read_wikinews_gold,
)
from quoteminer.training.distilling import taught
from quoteminer.training.encoder import load_pretrained, pretrained_folder
from quoteminer.training.examples import Example, example_of, example_of_excerpt, features_of_text
from quoteminer.training.guidelines import GuidelineRecipe, keep_some_of, learn_guidelines
from quoteminer.training.links import LinkRecipe, learn_links
from quoteminer.training.mentions.chains import read_gap, read_gum_chains, read_litbank
from quoteminer.training.mentions.examples import mention_example
from quoteminer.training.mentions.names import read_names
from quoteminer.training.mentions.records import MentionText
from quoteminer.training.teacher import untrained_teacher

KEPT_BACK = 20
"""Every twentieth article of PolNeAR's training part is kept back to calibrate the confidence on."""

TEACHER = Recipe(encoder_rate=1e-4, average=0.995)
TEACHER_EPOCHS = 3
STUDENT = Recipe(encoder_rate=2e-4)
STUDENT_EPOCHS = 4
GOING_ON = Recipe(encoder_rate=1e-4, resting_layers=3)
GOING_ON_EPOCHS = 3
GOING_ON_KEPT = 0.3
"""How much of its former weights a network that went on keeps (Wortsman et al. 2022, "Robust fine-tuning of zero-shot
models"). With 0, 0.3, 0.5 and 1, exact F1 of the tags on PolNeAR dev: 82.3 / 74.1 / 70.6, 82.6 / 74.4 / 71.0,
82.6 / 74.5 / 71.3 and 82.8 / 75.1 / 71.0; F1 on GAP's validation part with 0.3, 0.5 and 1: 74.3, 71.5 and 60.4."""

Teacher = Literal["large", "self", "none"]
"""Who tells the student what to believe of texts beside people: a larger network that is trained first; the weights
that are there already, from which the student then goes on, so that it keeps what it knows while it learns more (Li and
Hoiem 2016, "Learning without Forgetting"); or nobody."""

NEWS_PARTS = 3
"""An epoch takes one in so many of the articles that the teacher alone has labelled, another share in the next."""

REMINDING_NEWS = 10
"""A network that goes on learning is reminded of what it knows by one in so many of these articles."""

JUDGED_WEIGHT = 3
"""How many times an epoch takes each article of our own gold that is learned from: they are few, and ours."""

SOURCES_WEIGHT = 2
"""Likewise each document that has nothing but its sources marked."""


@frozen(eq=False)
class Corpora:
    """Everything the network learns from and is watched on."""

    annotated: list[GoldArticle]
    """PolNeAR's training part but for what is kept back."""
    sources_only: list[GoldArticle]
    """GUM."""
    news: list[GoldArticle]
    """Not annotated."""
    fiction: list[Example]
    """RiQuA's training part."""
    judged: list[GoldArticle]
    """The articles of our own gold that are learned from: every other one."""
    kept_back: list[GoldArticle]
    mentions: list[MentionText]
    """Names and coreference."""
    watched: Watched
    tokenizer: Tokenizer


def read_corpora(data: Path, gold: Path) -> Corpora:
    """The corpora in their folder, and the Wikinews gold in its file."""
    tokenizer = load_tokenizer(pretrained_folder() / TOKENIZER)
    polnear = read_polnear(data / "polnear", "train")
    kept_back = polnear[::KEPT_BACK]
    ours = read_wikinews_gold(gold)
    watched = {
        "kept_back": [example_of(article, tokenizer) for article in kept_back],
        "dev": [example_of(article, tokenizer) for article in read_polnear(data / "polnear", "dev")],
        "fiction": [example_of_excerpt(excerpt, tokenizer) for excerpt in read_riqua(data / "riqua" / "valid.jsonl")],
    }
    return Corpora(
        annotated=[article for number, article in enumerate(polnear) if number % KEPT_BACK],
        sources_only=read_gum(data / "gum" / "attributions-train.jsonl"),
        news=read_news(data / "news", measured={article.id for article in ours}),
        fiction=[example_of_excerpt(excerpt, tokenizer) for excerpt in read_riqua(data / "riqua" / "train.jsonl")],
        judged=ours[::2],
        kept_back=kept_back,
        mentions=read_mentions(data),
        watched=watched,
        tokenizer=tokenizer,
    )


def read_mentions(data: Path) -> list[MentionText]:
    """Everything that names and antecedents are learned from."""
    return [
        *read_names(data / "ner"),
        *read_gum_chains(data / "gum" / "attributions-train.jsonl"),
        *read_litbank(data / "litbank"),
        *read_gap(data / "gap" / "gap-development.tsv"),
    ]


def train_network(corpora: Corpora, work: Path, folder: Path, teacher: Teacher = "large") -> None:
    """Train, calibrate and save the network; `work` takes logs and checkpoints.

    With the teacher "self" the network goes on from the weights that the folder holds.
    """
    annotated = [example_of(article, corpora.tokenizer) for article in corpora.annotated]
    former = load_network(folder)[0] if teacher == "self" else None
    if former:
        student, recipe = deepcopy(former), GOING_ON
        epochs = epochs_gone_on(NetworkReader(deepcopy(student), "auto"), corpora, annotated, work)
    else:
        student, recipe = Network(), STUDENT
        load_pretrained(student.encoder)
        epochs = [annotated] * STUDENT_EPOCHS
        if teacher == "large":
            larger = train_teacher(corpora, annotated, work / "teacher")
            epochs = epochs_taught_by(larger, corpora, annotated, work)
    network = train(student, with_the_rest(epochs, corpora), corpora.watched, recipe, work / "student")
    if former:
        for part in ("encoder", "taggers", "linkers"):
            keep_some_of(network.get_submodule(part), former.get_submodule(part), GOING_ON_KEPT)
    finish(network, annotated, corpora, work, folder)


def epochs_taught_by(
    teacher: NetworkReader, corpora: Corpora, annotated: list[Example], work: Path
) -> list[list[Example]]:
    """What is learned in each epoch: annotated texts and others, with what the teacher believes of them."""
    known = taught(teacher, annotated, work / "annotated.npz")
    unknown = taught(teacher, unlabelled(corpora.news, corpora.tokenizer), work / "news.npz")
    Random(STUDENT.seed).shuffle(unknown)
    return [known + unknown[epoch % NEWS_PARTS :: NEWS_PARTS] for epoch in range(STUDENT_EPOCHS)]


def epochs_gone_on(
    teacher: NetworkReader, corpora: Corpora, annotated: list[Example], work: Path
) -> list[list[Example]]:
    """The same where the student need only keep what it knows: a part of the texts in each epoch."""
    known = taught(teacher, annotated, work / "annotated.npz")
    known += taught(teacher, unlabelled(corpora.news[::REMINDING_NEWS], corpora.tokenizer), work / "news.npz")
    Random(GOING_ON.seed).shuffle(known)
    return [known[epoch::GOING_ON_EPOCHS] for epoch in range(GOING_ON_EPOCHS)]


def unlabelled(articles: Sequence[GoldArticle], tokenizer: Tokenizer) -> list[Example]:
    """Articles that nobody annotated, ready for a teacher."""
    return [evolve(example_of(article, tokenizer), versions=()) for article in articles]


def with_the_rest(epochs: list[list[Example]], corpora: Corpora) -> list[Epoch]:
    """The epochs with what no teacher has a say in: our gold, sources, novels, names and antecedents."""
    ours = [example_of(article, corpora.tokenizer) for article in corpora.judged] * JUDGED_WEIGHT
    sources = [example_of(article, corpora.tokenizer) for article in corpora.sources_only] * SOURCES_WEIGHT
    mentions = [mention_example(text, corpora.tokenizer) for text in corpora.mentions]
    return [Epoch([*examples, *ours, *sources, *corpora.fiction], mentions) for examples in epochs]


def train_teacher(corpora: Corpora, annotated: list[Example], work: Path) -> NetworkReader:
    """The larger network, ready to be asked."""
    watched = {name: examples for name, examples in corpora.watched.items() if name != "fiction"}
    examples = annotated + [example_of(article, corpora.tokenizer) for article in corpora.sources_only]
    return NetworkReader(train(untrained_teacher(), [Epoch(examples)] * TEACHER_EPOCHS, watched, TEACHER, work), "auto")


def finish(network: Network, annotated: list[Example], corpora: Corpora, work: Path, folder: Path) -> None:
    """Set and learn on the finished encoder what needs no further change of it, and write the files of the model."""
    reader = NetworkReader(deepcopy(network), "auto")
    log(work, guideline_loss=learn_guidelines(reader, corpora.judged, corpora.tokenizer, GuidelineRecipe()))
    log(work, link_loss=learn_links(reader, annotated, LinkRecipe()))
    log(work, **attitudes_learned(ArticleReader(corpora.tokenizer, reader, Calibration()), annotated, corpora))
    network.taggers.load_state_dict(reader.network.taggers.state_dict())
    network.linkers.load_state_dict(reader.network.linkers.state_dict())
    network.attitudes.load_state_dict(reader.network.attitudes.state_dict())
    calibration = calibrated(ArticleReader(corpora.tokenizer, reader, Calibration()), corpora.kept_back)
    log(work, calibration=asdict(calibration))
    save_network(network, Description(calibration=calibration), folder)
    shutil.copyfile(pretrained_folder() / TOKENIZER, folder / TOKENIZER)


def attitudes_learned(reader: ArticleReader, annotated: list[Example], corpora: Corpora) -> dict[str, float]:
    """Train the head of attitudes: first without some words, to see how it does on them, then with all of them."""
    judged = [(article.text, list(judged_by_words(article.text, article.versions[0]))) for article in corpora.annotated]
    read = [(example.features, pairs) for example, pairs in zip(annotated, judged, strict=True)]
    ours = [(article.text, list(judged_by_people(article, reader))) for article in corpora.judged]
    read += [(features_of_text(text, corpora.tokenizer), (text, pairs)) for text, pairs in ours]
    learned: list[Lesson] = []
    held_back: list[Lesson] = []
    for (features, (text, pairs)), states in zip(read, reader.network.encode([one for one, _ in read]), strict=True):
        learned += lessons_of(features, states, without_words(pairs, text, held_back=False))
        held_back += lessons_of(features, states, without_words(pairs, text, held_back=True))
    learn_attitudes(reader.network, learned, AttitudeRecipe())
    unseen = shares_right(reader.network.network.attitudes, held_back)
    learn_attitudes(reader.network, learned + held_back, AttitudeRecipe())
    return {f"{name}_on_unseen_words": share for name, share in unseen.items()}
