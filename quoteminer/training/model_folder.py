"""A folder of models made from another: whether it may be written, what goes into it, and its card."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from quoteminer import __version__
from quoteminer.cards import CARD, model_file
from quoteminer.errors import BadSetting
from quoteminer.network.architecture import Network
from quoteminer.network.weights import DESCRIPTION, WEIGHTS, Description, save_network
from quoteminer.records import Calibration
from quoteminer.settings import SHIPPED_MODELS
from quoteminer.training.held_out import BeforeAndAfter

LANGUAGE = "en"
RESOURCES = "resources.json"
"""What stanza reads first in a folder of its models."""


@frozen(kw_only=True)
class Origin:
    """What fine-tuned models came from."""

    base: Path
    """The models that they were before."""
    claims: Path
    judgements: Path | None = None
    """What was said of the claims, where that is a file of its own."""
    learned: str
    """How much was learned from, for a person to read."""
    recipe: Mapping[str, object]
    """Every number that changes the outcome."""


def check_output(output: Path, base: Path) -> None:
    """Raise BadSetting where the folder must not be written: it holds other things, or the models to begin with."""
    own = output.resolve()
    for kept in (SHIPPED_MODELS.resolve(), base.resolve()):
        if kept in (own, *own.parents) or own in kept.parents:
            raise BadSetting("output", f"{output} holds the models to begin with, which stay as they are")
    if not output.exists():
        return
    if not output.is_dir():
        raise BadSetting("output", f"{output} is no folder")
    if any(output.iterdir()) and not is_model_folder(output):
        raise BadSetting("output", f"{output} holds other things than models, so nothing is written there")


def is_model_folder(folder: Path) -> bool:
    """Whether the folder holds models, which new ones may replace."""
    return (folder / RESOURCES).is_file() and (folder / LANGUAGE / DESCRIPTION).is_file()


def write_models(network: Network, calibration: Calibration, base: Path, folder: Path) -> None:
    """Make a complete folder of models: the network, and all else from the folder `base`."""
    left_out = shutil.ignore_patterns(WEIGHTS, DESCRIPTION, CARD)
    shutil.copytree(base / LANGUAGE, folder / LANGUAGE, ignore=left_out)
    shutil.copyfile(base / RESOURCES, folder / RESOURCES)
    save_network(network, Description(shape=network.shape, calibration=calibration), folder / LANGUAGE, bits=16)


def make_room(output: Path) -> None:
    """Make the folder, if it is not there: better told now than after the learning that it cannot be made."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(output, error) from None


def install(made: Path, output: Path) -> None:
    """Put finished models where they are wanted, in the place of older ones. Raises BadSetting."""
    try:
        shutil.copytree(made, output, dirs_exist_ok=True)
    except OSError as error:
        raise unwritable(output, error) from None


def unwritable(output: Path, error: OSError) -> BadSetting:
    """What the operating system says about the folder."""
    return BadSetting("output", f"{output} cannot be written: {error.strerror or error}")


def told_with_checksum(path: Path) -> str:
    """A file's name and checksum."""
    return f"`{path.name}`; SHA-256: {model_file(path, path.name).checksum}"


def card(origin: Origin, scores: BeforeAndAfter) -> str:
    """What people should know of fine-tuned models, that of the models they were before included."""
    own = origin.base / LANGUAGE / CARD
    weights = model_file(origin.base / LANGUAGE / WEIGHTS, WEIGHTS).checksum
    judged = f"; judged in {told_with_checksum(origin.judgements)}" if origin.judgements else ""
    return f"""# Models for English, fine-tuned

Made by `quoteminer train` of quoteminer {__version__}.

| | |
|---|---|
| they were before | the models whose card follows at the end; SHA-256 of `{WEIGHTS}`: {weights} |
| learned from | {origin.learned} of {told_with_checksum(origin.claims)}{judged} |

## How

```json
{json.dumps(origin.recipe, indent=2)}
```

The confidence is calibrated as it was before. What tags news for all attributions, and fiction, was not taught again
and may do worse than it did.

## How well they do

As `quoteminer extract` reads by default, they are {scores.verdict}:

```
{scores.score}
```

---

{own.read_text(encoding="utf-8") if own.is_file() else ""}"""
