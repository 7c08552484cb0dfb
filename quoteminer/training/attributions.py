"""Learning the attribution network: the loop, its checkpoints and its log."""

import json
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from random import Random

import numpy as np
import torch
from attrs import asdict, frozen
from torch import Tensor, nn
from torch.nn import functional

from quoteminer.network.architecture import ROLES, Encoder, Network
from quoteminer.network.decoding import Floats, best_tags, spans_of
from quoteminer.network.features import Features
from quoteminer.network.processor import quickest_number_type
from quoteminer.network.runtime import NetworkReader
from quoteminer.network.windows import WINDOW
from quoteminer.training.examples import Batch, Example, Labels, batch_of, groups
from quoteminer.training.links import link_loss
from quoteminer.training.mentions.examples import MentionBatch, MentionExample, mention_batch, mention_groups
from quoteminer.training.mentions.losses import mention_loss

LOG = logging.getLogger(__name__)

UNKNOWN_PIECE, MASK_PIECE = 100, 103

Watched = Mapping[str, Sequence[Example]]
"""Examples that are scored and not learned from, by name; all of one name follow one convention."""


@frozen
class Recipe:
    """How the network learns; every number that changes the outcome."""

    seed: int = 1
    encoder_rate: float = 2e-4
    head_rate: float = 1e-3
    warm_up: float = 0.1
    """The part of all steps in which the rates rise."""
    weight_decay: float = 0.01
    pieces_per_batch: int = 4096
    masked: float = 0.05
    """The part of sub-words hidden from the network, so that it learns from what stands around them."""
    average: float = 0.998
    """How much of the running average of the weights each step keeps; the average is what is saved."""
    link_weight: float = 0.3
    resting_layers: int = 0
    """So many of the lowest layers of the encoder stay as they are."""
    gold_part: float = 1.0
    """How much a teacher's best tags count beside its beliefs."""


@frozen(eq=False)
class Epoch:
    """What is learned in one epoch: attributions, and who is meant."""

    examples: Sequence[Example]
    mentions: Sequence[MentionExample] = ()


def train(network: Network, epochs: Sequence[Epoch], watched: Watched, recipe: Recipe, folder: Path) -> Network:
    """Train the network and return its running average; log the scores on `watched` after each epoch.

    `folder` gets `log.jsonl` and, after each epoch, `checkpoint.pt`, from which an
    interrupted training goes on.
    """
    torch.manual_seed(recipe.seed)
    folder.mkdir(parents=True, exist_ok=True)
    let_rest(network.encoder, recipe.resting_layers)
    learner = Learner(network, recipe)
    steps = sum(len(batches_of(epoch, Random(0), recipe)) for epoch in epochs)
    learner.plan(steps)
    start = learner.resume(folder / "checkpoint.pt")
    log(folder, recipe=asdict(recipe), steps=steps, resumed_after_epoch=start)
    for epoch, given in enumerate(epochs[start:], start + 1):
        began = time.time()
        for make in batches_of(given, Random(f"{recipe.seed}/{epoch}"), recipe):
            loss = learner.step(make())
            if learner.steps % 20 == 0:
                log(folder, step=learner.steps, loss=round(loss, 4), seconds=round(time.time() - began))
        learner.save(folder / "checkpoint.pt", epoch)
        scores = {name: span_scores(learner.averaged, of_name) for name, of_name in watched.items()}
        log(folder, epoch=epoch, seconds=round(time.time() - began), **scores)
    return learner.averaged


def let_rest(encoder: Encoder, layers: int) -> None:
    """Keep the embeddings of words from changing, and with any layers at rest all that lies below them."""
    encoder.words.requires_grad_(False)
    if layers:
        encoder.requires_grad_(False)
        for layer in encoder.layers[layers:]:
            layer.requires_grad_(True)


def batches_of(epoch: Epoch, random: Random, recipe: Recipe) -> list[Callable[[], Batch | MentionBatch]]:
    """The batches of an epoch in a random order, each made when it is called."""
    size = WINDOW, recipe.pieces_per_batch
    made: list[Callable[[], Batch | MentionBatch]] = [
        partial(batch_of, group) for group in groups(epoch.examples, random, *size)
    ]
    made += [partial(mention_batch, group) for group in mention_groups(epoch.mentions, random, *size)]
    random.shuffle(made)
    return made


class Learner:
    """The network with all that training keeps beside it."""

    def __init__(self, network: Network, recipe: Recipe) -> None:
        self.network, self.recipe, self.steps = network, recipe, 0
        self.averaged = deepcopy(network)
        self.optimizer = torch.optim.AdamW(parameter_groups(network, recipe), betas=(0.9, 0.98), eps=1e-6)
        self.schedule: torch.optim.lr_scheduler.LambdaLR | None = None

    def plan(self, steps: int) -> None:
        """Let the rates rise for the first part of so many steps and then fall to nothing."""
        warm = max(1, int(steps * self.recipe.warm_up))
        cooling = max(1, steps - warm)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer, lambda at: min((at + 1) / warm, max(0.0, (steps - at) / cooling))
        )

    def step(self, batch: Batch | MentionBatch) -> float:
        """Learn from one batch; the loss before."""
        self.network.train()
        with torch.autocast("cpu", torch.bfloat16, enabled=quickest_number_type() == "bfloat16"):
            loss = self.loss(batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        if self.schedule:
            self.schedule.step()
        self.steps += 1
        self.average()
        return loss.item()

    def loss(self, batch: Batch | MentionBatch) -> Tensor:
        """What the network loses by one batch."""
        inputs = dict(batch.inputs)
        first = inputs.pop("first")
        inputs["pieces"] = self.masked(inputs["pieces"])
        encoded = self.network.encoder(**inputs)
        states = encoded.gather(1, first[:, :, None].expand(-1, -1, encoded.shape[2]))
        if isinstance(batch, MentionBatch):
            with torch.autocast("cpu", enabled=False):
                return mention_loss(self.network, states.float(), batch)
        return self.attribution_loss(states, batch)

    def attribution_loss(self, states: Tensor, batch: Batch) -> Tensor:
        """Tags and links together; `states` are (rows, words, width)."""
        loss: Tensor
        tagger = self.network.tagger(batch.convention)
        emissions = tagger(states).float()
        with torch.autocast("cpu", enabled=False):
            loss = tagger.crf.loss(emissions, batch.tags, batch.word_lengths)
            if batch.beliefs is not None:
                loss = self.recipe.gold_part * loss + belief_loss(emissions, batch.beliefs)
            rows = zip(states.float(), batch.links, strict=True)
            linking = torch.stack([link_loss(self.network, row, *links) for row, links in rows]).mean()
            loss = loss + self.recipe.link_weight * linking
        return loss

    def masked(self, pieces: Tensor) -> Tensor:
        """The sub-words with some hidden by chance."""
        chosen = (torch.rand(pieces.shape) < self.recipe.masked) & (pieces > MASK_PIECE)
        return pieces.masked_fill(chosen, MASK_PIECE)

    @torch.no_grad()
    def average(self) -> None:
        """Move the running average towards the weights, fast at first."""
        keep = min(self.recipe.average, (1 + self.steps) / (10 + self.steps))
        for ours, theirs in zip(self.averaged.parameters(), self.network.parameters(), strict=True):
            ours.lerp_(theirs, 1 - keep)

    def save(self, path: Path, epoch: int) -> None:
        """Keep all that is needed to go on after this epoch."""
        assert self.schedule is not None
        state = {
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "random": torch.get_rng_state(),
            "epoch": epoch,
            "steps": self.steps,
        }
        torch.save(state, path.with_suffix(".new"))
        path.with_suffix(".new").replace(path)

    def resume(self, path: Path) -> int:
        """Take up a checkpoint where there is one; the number of epochs done."""
        if not path.exists():
            return 0
        state = torch.load(path, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        assert self.schedule is not None
        self.schedule.load_state_dict(state["schedule"])
        torch.set_rng_state(state["random"])
        self.steps = state["steps"]
        return int(state["epoch"])


def belief_loss(emissions: Tensor, beliefs: Tensor) -> Tensor:
    """Cross entropy per word between a teacher's beliefs and the student's; words of padding have no beliefs."""
    losses = -(beliefs * functional.log_softmax(emissions, dim=2)).sum()
    return losses / beliefs.sum().clamp_min(1.0)


def parameter_groups(network: Network, recipe: Recipe) -> list[dict[str, object]]:
    """Encoder and heads at their own rates; no decay for biases, norms and embeddings of features."""
    groups = []
    encoder = {id(parameter) for parameter in network.encoder.parameters()}
    for rate, wanted in ((recipe.encoder_rate, True), (recipe.head_rate, False)):
        learning = (parameter for parameter in network.parameters() if parameter.requires_grad)
        own = [parameter for parameter in learning if (id(parameter) in encoder) == wanted]
        for decay, matrices in ((recipe.weight_decay, True), (0.0, False)):
            chosen = [parameter for parameter in own if (parameter.ndim > 1) == matrices]
            groups.append({"params": chosen, "lr": rate, "weight_decay": decay})
    return groups


def span_scores(network: Network, examples: Sequence[Example]) -> dict[str, float]:
    """Exact F1 of the spans of each role, in words, against the first annotator of each article."""
    reader = NetworkReader(deepcopy(network), "auto", examples[0].convention)
    with torch.inference_mode():
        states = reader.encode([example.features for example in examples])
        tagged = best_tags(reader.tagger.crf, [reader.tagger(article) for article in states])
    return {role: round(100 * f1, 2) for role, f1 in f1_of_roles(examples, tagged).items()}


def f1_of_roles(examples: Sequence[Example], tagged: Sequence[tuple[list[int], Floats]]) -> dict[str, float]:
    """Exact F1, 0 to 1, of the spans that these tags of the examples mark, by role."""
    counts = {role: [0, 0, 0] for role in ROLES}
    for example, (tags, probabilities) in zip(examples, tagged, strict=True):
        found = {(span.role, span.first, span.last) for span in spans_of(tags, probabilities)}
        gold = gold_spans(example.versions[0], example.features)
        for role, count in counts.items():
            of_role = [{span for span in spans if span[0] == role} for spans in (found, gold, found & gold)]
            for at, spans in enumerate(of_role):
                count[at] += len(spans)
    return {role: 2 * both / max(1, f + g) for role, (f, g, both) in counts.items()}


def gold_spans(labels: Labels, features: Features) -> set[tuple[str, int, int]]:
    """The annotated spans as (role, first word, last word + 1)."""
    certain = np.ones(len(features) + 1, dtype=np.float32)
    return {(span.role, span.first, span.last) for span in spans_of(labels.tags.tolist(), certain)}


def log(folder: Path, **entry: object) -> None:
    """One line in the folder's log and in Python's."""
    line = json.dumps(entry)
    LOG.info("%s", line)
    with (folder / "log.jsonl").open("a", encoding="utf-8") as file:
        file.write(line + "\n")
