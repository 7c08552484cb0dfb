"""The whole making of the attribution network: teacher, student, what is learned on the finished encoder, files."""

import shutil
from copy import deepcopy
from pathlib import Path
from random import Random

from attrs import asdict, evolve, frozen
from tokenizers import Tokenizer

from quoteminer.network.architecture import Network
from quoteminer.network.features import load_tokenizer
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.weights import TOKENIZER, Description, save_network
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
from quoteminer.training.attributions import Recipe, Watched, log, train
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
from quoteminer.training.guidelines import GuidelineRecipe, learn_guidelines
from quoteminer.training.links import LinkRecipe, learn_links
from quoteminer.training.teacher import untrained_teacher

KEPT_BACK = 20
"""Every twentieth article of PolNeAR's training part is kept back to calibrate the confidence on."""

TEACHER = Recipe(encoder_rate=1e-4, average=0.995)
TEACHER_EPOCHS = 3
STUDENT = Recipe(encoder_rate=2e-4)
STUDENT_EPOCHS = 4

NEWS_PARTS = 3
"""An epoch takes one in so many of the articles that the teacher alone has labelled, another share in the next."""

JUDGED_WEIGHT = 3
"""How many times an epoch takes each article of our own gold that is learned from: they are few, and ours."""


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
        watched=watched,
        tokenizer=tokenizer,
    )


def train_network(corpora: Corpora, work: Path, folder: Path, with_teacher: bool = True) -> None:
    """Train, calibrate and save the attribution network; `work` takes logs and checkpoints."""
    annotated = [example_of(article, corpora.tokenizer) for article in corpora.annotated]
    epochs = taught_epochs(corpora, annotated, work) if with_teacher else [annotated] * STUDENT_EPOCHS
    ours = [example_of(article, corpora.tokenizer) for article in corpora.judged] * JUDGED_WEIGHT
    epochs = [examples + ours + corpora.fiction for examples in epochs]
    student = Network()
    load_pretrained(student.encoder)
    network = train(student, epochs, corpora.watched, STUDENT, work / "student")
    finish(network, annotated, corpora, work, folder)


def taught_epochs(corpora: Corpora, annotated: list[Example], work: Path) -> list[list[Example]]:
    """What the student learns in each epoch: annotated texts and others, with what the teacher believes of them."""
    teacher = train_teacher(corpora, annotated, work / "teacher")
    news = [evolve(example_of(article, corpora.tokenizer), versions=()) for article in corpora.news]
    known = taught(teacher, annotated, work / "annotated.npz")
    unknown = taught(teacher, news, work / "news.npz")
    Random(STUDENT.seed).shuffle(unknown)
    return [known + unknown[epoch % NEWS_PARTS :: NEWS_PARTS] for epoch in range(STUDENT_EPOCHS)]


def train_teacher(corpora: Corpora, annotated: list[Example], work: Path) -> NetworkReader:
    """The larger network, ready to be asked."""
    watched = {name: examples for name, examples in corpora.watched.items() if name != "fiction"}
    examples = annotated + [example_of(article, corpora.tokenizer) for article in corpora.sources_only]
    return NetworkReader(train(untrained_teacher(), [examples] * TEACHER_EPOCHS, watched, TEACHER, work), "auto")


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
