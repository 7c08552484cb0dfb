"""A network on disk: weights as safetensors in 8-bit numbers, and a description in JSON.

Each row of a matrix is kept as 8-bit integers with one scale, everything else as 16-bit floats: a quarter of the size.
A network that went on learning from such weights keeps 16 bits of all: what it learned is mostly less than a step of
the 8-bit integers and would be rounded away.
"""

import json
from pathlib import Path
from typing import Literal

import cattrs
import torch
from attrs import asdict, field, frozen
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from quoteminer.errors import ModelError
from quoteminer.network.architecture import TAGS, Network, NetworkShape
from quoteminer.records import Calibration

WEIGHTS, DESCRIPTION, TOKENIZER = "network.safetensors", "network.json", "tokenizer.json"

FORMAT = 3
"""Version of the two files; it rises when older code cannot read newer weights."""

SCALE = ".scale"


@frozen(kw_only=True)
class Description:
    """What must be known of a network to run it."""

    format: int = FORMAT
    tags: tuple[str, ...] = TAGS
    shape: NetworkShape = field(factory=NetworkShape)
    calibration: Calibration = field(factory=Calibration)


def save_network(network: Network, description: Description, folder: Path, bits: Literal[8, 16] = 8) -> None:
    """Write weights and description into the folder, the numbers of matrices in so many bits."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = network.state_dict()
    halves = {name: weight.to(torch.float16) for name, weight in weights.items()}
    save_file(packed(weights) if bits == 8 else halves, str(folder / WEIGHTS))
    written = json.dumps(asdict(description), indent=2, ensure_ascii=False)
    (folder / DESCRIPTION).write_text(written + "\n", encoding="utf-8")


def load_network(folder: Path) -> tuple[Network, Description]:
    """The network of a model folder, in 32-bit floats.

    Raises ModelError where a file is missing, damaged or of another version.
    """
    try:
        given = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
        description = cattrs.structure(given, Description)
        network = Network(description.shape)
        network.load_state_dict(unpacked(load_file(str(folder / WEIGHTS))))
    except FileNotFoundError as error:
        raise ModelError(str(folder), f"{Path(error.filename or WEIGHTS).name} is missing") from error
    except (ValueError, KeyError, RuntimeError, SafetensorError, cattrs.BaseValidationError) as error:
        raise ModelError(str(folder), f"the network cannot be read ({error})") from error
    if description.format != FORMAT or description.tags != TAGS:
        raise ModelError(str(folder), f"the network is of format {description.format}, needed is {FORMAT}")
    return network, description


def packed(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights with matrices as 8-bit integers and their rows' scales beside them."""
    small: dict[str, Tensor] = {}
    for name, weight in weights.items():
        if weight.ndim == 2 and min(weight.shape) > 1:
            scale = weight.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / 127
            small[name] = (weight / scale).round().to(torch.int8)
            small[name + SCALE] = scale
        else:
            small[name] = weight.to(torch.float16)
    return small


def unpacked(small: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights as 32-bit floats again."""
    return {
        name: weight.float() * small[name + SCALE] if name + SCALE in small else weight.float()
        for name, weight in small.items()
        if not name.endswith(SCALE)
    }
