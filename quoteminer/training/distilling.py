"""What the teacher believes of texts, annotated or not, for the student to learn from.

Source: Hinton et al. 2015, "Distilling the Knowledge in a Neural Network". The student learns the teacher's marginal
probabilities of all tags, and, where nobody annotated a text, the teacher's best tags in place of people's.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from attrs import evolve
from torch.nn.utils.rnn import pad_sequence

from quoteminer.network.decoding import marginal_probabilities, viterbi
from quoteminer.network.features import Features, Integers
from quoteminer.network.runtime import NetworkReader
from quoteminer.training.examples import Example, Halves, Labels, link_array

ARTICLES_AT_ONCE = 32


def taught(teacher: NetworkReader, examples: Sequence[Example], kept: Path) -> list[Example]:
    """The examples with the teacher's beliefs; those without versions get its best tags as their only one.

    What the teacher said is kept in the file `kept`, so that an interrupted training need not ask again.
    """
    if not kept.exists():
        answers = list(asked(teacher, [example.features for example in examples]))
        save_answers(answers, kept)
    return [with_beliefs(*pair) for pair in zip(examples, load_answers(kept), strict=True)]


def with_beliefs(example: Example, answer: tuple[Integers, Halves]) -> Example:
    """The example with one article's tags and beliefs."""
    tags, beliefs = answer
    unlinked = Labels(tags, (link_array([]), link_array([])), beliefs)
    versions = [evolve(labels, beliefs=beliefs) for labels in example.versions]
    return evolve(example, versions=tuple(versions) or (unlinked,))


@torch.inference_mode()
def asked(teacher: NetworkReader, articles: Sequence[Features]) -> Iterator[tuple[Integers, Halves]]:
    """(words,) best tags and (words, tags) marginal probabilities of each article."""
    for first in range(0, len(articles), ARTICLES_AT_ONCE):
        together = articles[first : first + ARTICLES_AT_ONCE]
        states = teacher.encode(together)
        emissions = [teacher.emissions(*article) for article in zip(together, states, strict=True)]
        lengths = torch.tensor([len(article) for article in together])
        padded = pad_sequence(emissions, batch_first=True)
        inside = torch.arange(padded.shape[1]) < lengths[:, None]
        tags = viterbi(teacher.tagger.crf, padded, inside)
        marginals = marginal_probabilities(teacher.tagger.crf, padded, inside)
        for row, length in enumerate(lengths.tolist()):
            yield tags[row, :length].numpy(), marginals[row, :length].numpy().astype(np.float16)


def save_answers(answers: Sequence[tuple[Integers, Halves]], path: Path) -> None:
    """Keep the answers in one file."""
    lengths = np.array([len(tags) for tags, _ in answers])
    tags, beliefs = (np.concatenate([answer[part] for answer in answers]) for part in (0, 1))
    np.savez(path.with_suffix(".new.npz"), lengths=lengths, tags=tags.astype(np.int8), beliefs=beliefs)
    path.with_suffix(".new.npz").replace(path)


def load_answers(path: Path) -> Iterator[tuple[Integers, Halves]]:
    """The answers again, article by article."""
    with np.load(path) as kept:
        ends = np.cumsum(kept["lengths"])[:-1]
        parts = (np.split(kept["tags"].astype(np.int64), ends), np.split(kept["beliefs"], ends))
    yield from zip(*parts, strict=True)
