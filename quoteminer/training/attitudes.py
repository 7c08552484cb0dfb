"""Learning how sources stand to contents, on the finished encoder.

No corpus at hand marks attitudes. The words of many cues tell them plainly; the head learns them from those cues in
PolNeAR and, seeing the states of the encoder rather than the words, judges the others alike. Which attributions are
statements it learns from the Wikinews gold, whose annotators left plans, acts and topics out, and from what the cue
and the content's first word tell together.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from random import Random
from zlib import crc32

import torch
from attrs import evolve, frozen
from torch import Tensor, nn
from torch.nn import functional

from quoteminer.attributions import attributions
from quoteminer.brat import GoldAttribution
from quoteminer.cues.lemmas import lemma_of
from quoteminer.languages.en_attitudes import CLAUSE_OPENERS, INFINITIVE, PLANS, STATING, SURE_CUES, TOPICS
from quoteminer.network.architecture import AttitudeHead
from quoteminer.network.features import Features
from quoteminer.network.reader import ArticleReader
from quoteminer.network.runtime import NetworkReader
from quoteminer.records import ATTITUDES, Calibration, Span
from quoteminer.scoring.measures import characters, overlap
from quoteminer.scoring.whole import layout_of
from quoteminer.training.corpora import GoldArticle
from quoteminer.training.examples import words_in

UNSURE = -1

CLAIMED = 0.3
"""Overlap of contents from which an attribution is the gold's claim; with less, but some, nobody can tell."""

HELD_BACK = 8
"""One word in so many is held back when the head is tested on words that it did not learn."""


@frozen
class AttitudeRecipe:
    """How the head learns."""

    seed: int = 1
    epochs: int = 6
    rate: float = 1e-3
    weight_decay: float = 0.01
    pairs_per_batch: int = 64
    gold_weight: float = 3.0
    """How much a pair that people judged counts beside one that a word tells."""
    anew: bool = True
    """Whether the head forgets what it knows first."""


@frozen
class Judged:
    """A cue and the first part of its content in a text, with what is known of them."""

    cue: Span
    content: Span
    attitude: int = UNSURE
    """Index into ATTITUDES."""
    statement: int = UNSURE
    """1 for a statement, 0 for none."""
    weight: float = 1.0


@frozen(eq=False)
class Lesson:
    """What the head reads of one pair, and what it should say."""

    cue: Tensor
    """(2, width): states of the cue's first and last word."""
    content: Tensor
    attitude: int
    statement: int
    weight: float


def told_by_words(text: str, cue: Span, content: Span) -> Judged:
    """What the words of the cue and the content's first word tell, as far as they do."""
    lemma = lemma_of(cue.of(text)).split()[0]
    opening = content.of(text).lower().split()[:1]
    is_infinitive = opening == [INFINITIVE]
    is_clause = bool(opening) and (opening[0] in CLAUSE_OPENERS or not opening[0][0].isalnum())
    return Judged(cue, content, attitude_of(lemma, is_infinitive), statement_of(lemma, is_infinitive, is_clause))


def attitude_of(lemma: str, is_infinitive: bool) -> int:
    """Index of the attitude that the cue's word tells, an infinitive deciding between two; UNSURE where it does not."""
    classes = [number for number, attitude in enumerate(ATTITUDES) if lemma in SURE_CUES[attitude]]
    if len(classes) > 1:
        eventuality = ATTITUDES.index("eventuality")
        classes = [number for number in classes if (number == eventuality) == is_infinitive]
    return classes[0] if len(classes) == 1 else UNSURE


def statement_of(lemma: str, is_infinitive: bool, is_clause: bool) -> int:
    """1 where cue and content plainly make a statement, 0 where plainly none, else UNSURE."""
    if (is_infinitive and lemma in PLANS) or (not is_infinitive and not is_clause and lemma in TOPICS):
        return 0
    return 1 if lemma in STATING and (is_clause or is_infinitive) else UNSURE


def judged_by_words(text: str, attributions: Iterable[GoldAttribution]) -> Iterator[Judged]:
    """Annotated attributions with what their words tell."""
    for attribution in attributions:
        for cue in attribution.cue[:1]:
            yield told_by_words(text, cue, attribution.content[0])


def judged_by_people(article: GoldArticle, reader: ArticleReader) -> Iterator[Judged]:
    """What the network finds in an article of our own gold, with whether its annotators saw a claim there too."""
    layout = layout_of(article.text)
    claimed = [characters(claim.content) for claim in article.versions[0]]
    (reading,) = reader.read([(article.text, layout.paragraphs, layout.quotations)])
    for found in attributions(layout, reading, Calibration()):
        shared = max((overlap(characters(found.content), content) for content in claimed), default=0.0)
        if found.cue and not 0 < shared < CLAIMED:
            told = told_by_words(article.text, found.cue, found.content[0])
            yield evolve(told, statement=int(shared > 0), weight=AttitudeRecipe().gold_weight)


def without_words(judged: Iterable[Judged], text: str, held_back: bool) -> Iterator[Judged]:
    """Those whose cue's word is held back to see how the head does on words it never learned, or else the others."""
    for pair in judged:
        is_held_back = crc32(lemma_of(pair.cue.of(text)).encode()) % HELD_BACK == 0
        if is_held_back == held_back:
            yield pair


def lessons_of(features: Features, states: Tensor, judged: Iterable[Judged]) -> Iterator[Lesson]:
    """The pairs of one article on its words' states."""
    for pair in judged:
        cue, content = words_in(pair.cue, features), words_in(pair.content, features)
        if len(cue) and len(content) and (pair.attitude, pair.statement) != (UNSURE, UNSURE):
            of_cue, of_content = (states[[words.start, words.stop - 1]].half() for words in (cue, content))
            yield Lesson(of_cue, of_content, pair.attitude, pair.statement, pair.weight)


def learn_attitudes(reader: NetworkReader, lessons: Sequence[Lesson], recipe: AttitudeRecipe) -> float:
    """Train the head on the lessons, the encoder left as it is; the last epoch's loss."""
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)
    if recipe.anew:
        reader.network.attitudes = AttitudeHead(reader.network.shape)
    head = reader.network.attitudes
    optimizer = torch.optim.AdamW(head.parameters(), lr=recipe.rate, weight_decay=recipe.weight_decay)
    total = 0.0
    head.train()
    for _ in range(recipe.epochs):
        order = random.sample(lessons, len(lessons))
        groups = [order[at : at + recipe.pairs_per_batch] for at in range(0, len(order), recipe.pairs_per_batch)]
        total = sum(learn(head, optimizer, group) for group in groups) / max(1, len(groups))
    head.eval()
    return total


def learn(head: AttitudeHead, optimizer: torch.optim.Optimizer, group: Sequence[Lesson]) -> float:
    """One step; the loss before."""
    attitudes, statements, weights = answers(group)
    scores = judged_by(head, group)
    losses = functional.cross_entropy(scores[:, :-1], attitudes, ignore_index=UNSURE, reduction="none")
    known = statements != UNSURE
    wanted = statements.clamp_min(0).float()
    losses = losses + known * functional.binary_cross_entropy_with_logits(scores[:, -1], wanted, reduction="none")
    loss = (weights * losses).mean()
    optimizer.zero_grad(set_to_none=True)
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(head.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def answers(group: Sequence[Lesson]) -> tuple[Tensor, Tensor, Tensor]:
    """Attitudes, statements and weights of the lessons, each (pairs,)."""
    return (
        torch.tensor([lesson.attitude for lesson in group]),
        torch.tensor([lesson.statement for lesson in group]),
        torch.tensor([lesson.weight for lesson in group]),
    )


def judged_by(head: AttitudeHead, group: Sequence[Lesson]) -> Tensor:
    """(pairs, attitudes + 1) log scores."""
    cues, contents = (torch.stack([getattr(lesson, part) for lesson in group]).float() for part in ("cue", "content"))
    states = torch.cat([cues, contents]).flatten(0, 1)
    numbers = torch.arange(len(states)).view(2, len(group), 2)
    scores: Tensor = head(states, numbers[0], numbers[1])
    return scores


@torch.inference_mode()
def shares_right(head: AttitudeHead, lessons: Sequence[Lesson]) -> dict[str, float]:
    """Of the lessons with a known answer, the percentage that the head gets right."""
    if not lessons:
        return {}
    attitudes, statements, _ = answers(lessons)
    scores = judged_by(head, lessons)
    right: dict[str, tuple[Tensor, Callable[[], Tensor]]] = {
        "attitude": (attitudes != UNSURE, lambda: scores[:, :-1].argmax(dim=1) == attitudes),
        "statement": (statements != UNSURE, lambda: (scores[:, -1] > 0).int() == statements),
    }
    return {name: round(100 * share(known, fits()), 1) for name, (known, fits) in right.items() if known.any()}


def share(known: Tensor, fits: Tensor) -> float:
    """The part of the known ones that fit."""
    return float((known & fits).sum() / known.sum())
