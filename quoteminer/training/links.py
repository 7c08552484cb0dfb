"""Learning the links between spans, beside the tags and then once more on the finished encoder."""

from collections.abc import Sequence
from random import Random

import numpy as np
import torch
from attrs import frozen
from torch import Tensor, nn
from torch.nn import functional

from quoteminer.network.architecture import LINKS, Linker, Network
from quoteminer.network.decoding import best_tags, spans_of
from quoteminer.network.features import Integers
from quoteminer.network.runtime import NetworkReader
from quoteminer.training.examples import Example

HEAD_ROLES = {"content_to_cue": "cue", "cue_to_source": "source"}


@frozen
class LinkRecipe:
    """How the linkers learn on the finished encoder."""

    seed: int = 1
    epochs: int = 8
    rate: float = 1e-3
    weight_decay: float = 0.01
    anew: bool = True
    """Whether they forget what they know first."""


def link_loss(network: Network, states: Tensor, of_contents: Tensor, of_cues: Tensor) -> Tensor:
    """Cross entropy of picking the right head among the annotated ones, or none; both kinds of link together."""
    sources = torch.unique(of_cues[of_cues[:, 2] >= 0, 2:], dim=0)
    cues = torch.unique(of_cues[:, :2], dim=0)
    losses = [
        head_loss(network.linkers["content_to_cue"], states, of_contents, cues),
        head_loss(network.linkers["cue_to_source"], states, of_cues, sources),
    ]
    return torch.stack(losses).sum()


def head_loss(linker: nn.Module, states: Tensor, links: Tensor, heads: Tensor) -> Tensor:
    """Cross entropy of each link's head among `heads`, (spans, 2), or none."""
    if not len(links):
        return states.new_zeros(())
    is_head = (links[:, None, 2:] == heads).all(dim=2)
    wanted = torch.where(is_head.any(dim=1), is_head.int().argmax(dim=1) if len(heads) else 0, len(heads))
    return functional.cross_entropy(linker(states, links[:, :2], heads), wanted)


def learn_links(reader: NetworkReader, examples: Sequence[Example], recipe: LinkRecipe) -> float:
    """Train the linkers on whole articles, read as they will be in use, the encoder left as it is; the last loss.

    Beside the annotated spans those that the network finds wrongly stand for choice, as they will in use.
    """
    torch.manual_seed(recipe.seed)
    random = Random(recipe.seed)
    network = reader.network
    if recipe.anew:
        network.linkers = nn.ModuleDict({link: Linker(network.shape) for link in LINKS})
    features = [example.features for example in examples]
    states = [state.half() for state in reader.encode(features)]
    found = [wrong_heads(reader, example, state) for example, state in zip(examples, states, strict=True)]
    optimizer = torch.optim.AdamW(network.linkers.parameters(), lr=recipe.rate, weight_decay=recipe.weight_decay)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.0, recipe.epochs * len(examples))
    network.linkers.train()
    total = 0.0
    for _ in range(recipe.epochs):
        total = 0.0
        for number in random.sample(range(len(examples)), len(examples)):
            labels = random.choice(examples[number].versions)
            loss = article_loss(network, states[number].float(), labels.links, found[number])
            optimizer.zero_grad(set_to_none=True)
            if loss.requires_grad:
                loss.backward()  # type: ignore[no-untyped-call]
                nn.utils.clip_grad_norm_(network.linkers.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
    network.linkers.eval()
    return total / max(1, len(examples))


def article_loss(network: Network, states: Tensor, links: Sequence[Integers], wrong: dict[str, Tensor]) -> Tensor:
    """Both kinds of links of one article, with the wrongly found heads among those to choose from."""
    loss = states.new_zeros(())
    for link, array in zip(LINKS, links, strict=True):
        wanted = torch.from_numpy(array)
        own = wanted[wanted[:, 2] >= 0, 2:]
        heads = torch.unique(torch.cat([own, wrong[link]]), dim=0)
        loss = loss + head_loss(network.linkers[link], states, wanted, heads)
    return loss


@torch.inference_mode()
def wrong_heads(reader: NetworkReader, example: Example, states: Tensor) -> dict[str, Tensor]:
    """For each kind of link (spans, 2): heads that the network finds where no annotator marked a word so."""
    if not len(states):
        return {link: torch.zeros(0, 2, dtype=torch.long) for link in LINKS}
    ((tags, probabilities),) = best_tags(reader.tagger.crf, [reader.emissions(example.features, states.float())])
    marked = np.stack([labels.tags for labels in example.versions]).max(axis=0) > 0
    wrong = [span for span in spans_of(tags, probabilities) if not marked[span.first : span.last].any()]
    return {
        link: torch.tensor([(s.first, s.last - 1) for s in wrong if s.role == role], dtype=torch.long).reshape(-1, 2)
        for link, role in HEAD_ROLES.items()
    }
