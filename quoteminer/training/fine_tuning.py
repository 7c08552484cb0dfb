"""Fine-tuning: the shipped network goes on learning from a user's corrected claims, a part of them held out.

Tags and links go on learning together, at low rates, from where they stand; then, on the finished encoder, links and
attitudes once more, as in the making of the network (network.py). The confidence stays as it was calibrated: few of a
user's claims are held out, and a curve fitted to those could not be measured on them.
"""

import logging
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import asdict, evolve, field, frozen
from tokenizers import Tokenizer

from quoteminer.cards import CARD
from quoteminer.errors import BadInput
from quoteminer.network.architecture import Network
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.outputs.terminal import counted
from quoteminer.records import ATTITUDES
from quoteminer.settings import SHIPPED_MODELS, Reading, at_least
from quoteminer.training.attitudes import (
    AttitudeRecipe,
    Judged,
    judged_by_people,
    learn_attitudes,
    lessons_of,
    told_by_words,
)
from quoteminer.training.attributions import Epoch, Recipe, train
from quoteminer.training.corrections import CorrectedArticle, read_corrections
from quoteminer.training.examples import Example, example_of
from quoteminer.training.held_out import BeforeAndAfter, measured, parted
from quoteminer.training.links import LinkRecipe, learn_links
from quoteminer.training.model_folder import (
    LANGUAGE,
    Origin,
    card,
    check_output,
    install,
    make_room,
    write_models,
)

LOG = logging.getLogger(__name__)

CONVENTION = "claims"
"""The tagger that reads news for claims, and so follows whoever corrects them."""

LEAST_ARTICLES = 5
"""With fewer, what is held out tells nothing."""

TOGETHER = Recipe(encoder_rate=1e-4, head_rate=5e-4, pieces_per_batch=1024, average=0.99)
LINKS = LinkRecipe(anew=False, epochs=2, rate=5e-4)
HELD = AttitudeRecipe(anew=False, epochs=2, rate=5e-4)
"""Half the rates of the making; docs/experiments.md tells how they were tried, on the Wikinews gold."""


@frozen(kw_only=True)
class FineTuning:
    """How the network goes on learning, and from what; every number that changes the outcome."""

    epochs: int = field(default=6, validator=at_least(1, 1000))
    seed: int = field(default=1, validator=at_least(0, 2**32 - 1))
    held_out: float = field(default=0.2, validator=at_least(0, 0.5))
    """The share of articles that is not learned from, but scored before and after."""
    all_checked: bool = False
    """Whether articles without a claim were checked as well and hold none; otherwise they are left out."""
    reading: Reading = field(factory=Reading)
    """How the articles are read, as they were when the claims were made."""
    together: Recipe = TOGETHER
    links: LinkRecipe = LINKS
    attitudes: AttitudeRecipe = HELD

    @property
    def seeded(self) -> "FineTuning":
        """The same with the one seed in every part."""
        return evolve(
            self,
            together=evolve(self.together, seed=self.seed),
            links=evolve(self.links, seed=self.seed),
            attitudes=evolve(self.attitudes, seed=self.seed),
        )


def fine_tune(
    claims: Path,
    articles: Sequence[str],
    output: Path,
    base: Path = SHIPPED_MODELS,
    options: FineTuning = FineTuning(),
    judgements: Path | None = None,
) -> BeforeAndAfter:
    """Let the network of the models `base` learn from corrected claims; the folder `output` gets models of its own.

    `claims` is a file as `quoteminer extract` writes it, corrected, or with `judgements` on it in a file of their own;
    `articles` are the paths that it was made from.
    Gives the scores on the articles held out. The same input gives the same weights on the same machine. Raises
    BadInput for claims that do not fit the articles or are too few, BadSetting for a path or an output that cannot be
    used, ModelError for a base that cannot.
    """
    check_output(output, base)
    options = options.seeded
    corrected = read_corrections(claims, articles, options.all_checked, judgements, options.reading)
    if len(corrected) < LEAST_ARTICLES:
        raise BadInput(str(claims), (f"articles to learn from: {len(corrected)}, needed are {LEAST_ARTICLES}",))
    learned, held_out = parted(corrected, options.held_out)
    LOG.info("learning from %s, held out: %s", amount(learned), amount(held_out))
    before = measured(base, held_out)
    make_room(output)
    reader = ArticleReader.load(base / LANGUAGE, "float32", CONVENTION)
    with TemporaryDirectory() as work:
        made = Path(work) / "models"
        write_models(tuned(reader, learned, held_out, options, Path(work)), reader.calibration, base, made)
        scores = BeforeAndAfter(amount(held_out), before, measured(made, held_out))
        origin = Origin(
            base=base, claims=claims, judgements=judgements, learned=amount(learned), recipe=asdict(options)
        )
        (made / LANGUAGE / CARD).write_text(card(origin, scores), encoding="utf-8")
        install(made, output)
    return scores


def amount(articles: Sequence[CorrectedArticle]) -> str:
    """How many articles and claims there are, for a person to read."""
    claims = sum(len(article.claims) for article in articles)
    return f"{counted(len(articles), 'article')} with {counted(claims, 'claim')}"


def tuned(
    reader: ArticleReader,
    learned: Sequence[CorrectedArticle],
    held_out: Sequence[CorrectedArticle],
    options: FineTuning,
    work: Path,
) -> Network:
    """The network after it went on learning; the folder `work` takes logs and checkpoints."""
    judged = [list(judged_by_user(article, reader)) for article in learned]
    examples = own_examples(learned, reader.tokenizer)
    watched = {"held_out": own_examples(held_out, reader.tokenizer)}
    network = train(reader.network.network, [Epoch(examples)] * options.epochs, watched, options.together, work)
    finished = NetworkReader(network, convention=CONVENTION)
    learn_links(finished, examples, options.links)
    states = finished.encode([example.features for example in examples])
    read = zip(examples, states, judged, strict=True)
    lessons = [lesson for example, own, pairs in read for lesson in lessons_of(example.features, own, pairs)]
    learn_attitudes(finished, lessons, options.attitudes)
    return finished.network


def own_examples(articles: Sequence[CorrectedArticle], tokenizer: Tokenizer) -> list[Example]:
    """The articles with their claims, for the tagger that follows the user."""
    return [evolve(example_of(article.gold, tokenizer), convention=CONVENTION) for article in articles]


def judged_by_user(article: CorrectedArticle, reader: ArticleReader) -> Iterator[Judged]:
    """The user's claims, which are statements, and what the network finds where the user saw none, which are not."""
    text = article.article.text
    for claim in article.claims:
        if claim.cue:
            told = told_by_words(text, claim.cue.span, claim.content.spans[0])
            attitude = ATTITUDES.index(claim.attitude) if claim.attitude else told.attitude
            yield evolve(told, attitude=attitude, statement=1)
    for pair in judged_by_people(article.gold, reader):
        if not pair.statement and not article.is_unknown([pair.cue, pair.content]):
            yield evolve(pair, weight=1.0)
