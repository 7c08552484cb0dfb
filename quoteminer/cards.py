"""A folder of models: what lies in it, and the card that tells what each language's models are and how good."""

import hashlib
import sys
from pathlib import Path

from attrs import field, frozen

from quoteminer.errors import ModelError

CARD = "card.md"
BLOCK = 1 << 20
"""Bytes read at once."""


@frozen
class ModelFile:
    """A file of a language's models."""

    name: str
    """Its path within the folder of the language, with `/` between folders."""
    size: int
    """Bytes."""
    checksum: str
    """SHA-256, in hexadecimal digits."""


@frozen
class ModelFolder:
    """The models of a language."""

    path: Path
    files: tuple[ModelFile, ...]
    """In order of their names, the card left out."""
    card: str = field(repr=False)
    """Markdown: data and licences, recipe, figures, weaknesses."""

    @property
    def language(self) -> str:
        """Code of the language."""
        return self.path.name


def model_folders(models: Path) -> list[ModelFolder]:
    """The models that the folder holds, one language after the other.

    Raises ModelError where there is no such folder, no language in it, or a language without a card.
    """
    try:
        folders = sorted(path for path in models.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))
        if not folders:
            raise ModelError(str(models), "no folder of a language in it")
        return [model_folder(path) for path in folders]
    except OSError as error:
        raise ModelError(str(error.filename or models), error.strerror or str(error)) from error


def model_folder(path: Path) -> ModelFolder:
    """The models of one language. Raises ModelError where they have no card that can be read."""
    if not (path / CARD).is_file():
        raise ModelError(str(path), f"{CARD} is missing: nothing tells what these models are")
    try:
        card = (path / CARD).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise ModelError(str(path), f"{CARD} is not UTF-8 from byte {error.start} on") from error
    return ModelFolder(path, tuple(file for file in files_in(path) if file.name != CARD), card)


def files_in(folder: Path) -> list[ModelFile]:
    """Every file of a language's models, the card too, in order of their paths."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return [model_file(path, path.relative_to(folder).as_posix()) for path in paths]


def model_file(path: Path, name: str) -> ModelFile:
    """The file's size and checksum."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK):
            digest.update(block)
    return ModelFile(name, path.stat().st_size, digest.hexdigest())


def print_models(models: Path) -> None:
    """Write the files of every language and its card to standard output, rendered where that is a terminal.

    Raises what `model_folders` raises.
    """
    for folder in model_folders(models):
        if sys.stdout.isatty():
            render(folder)
        else:
            print(listing(folder), folder.card.rstrip(), sep="\n\n")


def listing(folder: ModelFolder) -> str:
    """The language, then a line for each file: checksum as `sha256sum` writes it, size, name."""
    lines = (f"{file.checksum}  {file.size:>12,}  {file.name}" for file in folder.files)
    return "\n".join([f"{folder.language}: {folder.path}", *lines])


def render(folder: ModelFolder) -> None:
    """The same for a terminal, the card's Markdown set in type."""
    from rich.console import Console
    from rich.markdown import Markdown

    console = Console(highlight=False, markup=False, emoji=False)
    console.print(listing(folder), soft_wrap=True)
    console.print(Markdown(folder.card))
