"""What every command does: tell errors in one line, and say things on standard error."""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO, TypeVar

import click

from quoteminer.errors import BadSetting, QuoteminerError
from quoteminer.outputs.terminal import visible
from quoteminer.settings import SHIPPED_MODELS

SOME_FAILED = 1
WRONG_USE = 2
STANDARD_OUTPUT = Path("-")

a_path = click.Path(path_type=Path)

Command = TypeVar("Command", bound=Callable[..., None])


def writes(help: str) -> Callable[[Command], Command]:
    """Gives a command the option `--output`, whose value is None for standard output."""

    def file_of(context: click.Context, parameter: click.Parameter, path: Path | None) -> Path | None:
        return None if path == STANDARD_OUTPUT else path

    return click.option("-o", "--output", type=a_path, callback=file_of, metavar="FILE", help=help)


def with_options(options: Sequence[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    """Gives a command all these options, in their order."""

    def given(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return given


by_models = click.option(
    "--models", type=a_path, default=SHIPPED_MODELS, metavar="DIR", help="Folder of models in place of ours."
)


@contextmanager
def errors_in_one_line() -> Iterator[None]:
    """What the user can put right ends the command with a line instead of a traceback."""
    try:
        yield
    except BadSetting as error:
        complain(f"{as_an_option(error.name)}: {error.problem}")
        sys.exit(WRONG_USE)
    except QuoteminerError as error:
        complain(str(error))
        sys.exit(WRONG_USE)


def as_an_option(setting: str) -> str:
    """A setting's name as the running command takes it, `--min-confidence`; itself where the command has no such."""
    context = click.get_current_context(silent=True)
    for parameter in context.command.params if context else ():
        names = [name for name in parameter.opts if name.startswith("--")]
        if names and (parameter.name == setting or f"--{setting}" in names):
            return names[0]
    return setting


def complain(message: str) -> None:
    """Say it on standard error, on one line, so that no name or text of an input can disturb the terminal."""
    if sys.stderr is not None:  # as Python has it when the caller closed the stream
        # Not by click.echo: that writes past a bar of rich, and into it.
        print(f"quoteminer: {visible(message)}", file=sys.stderr)


class Complaints(logging.Handler):
    """Warnings of the library on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        complain(record.getMessage())


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person looks on; None is a stream that the caller closed."""
    return stream is not None and stream.isatty()


def refuse_to_overwrite(output: Path | None, sources: Sequence[str]) -> None:
    """Raise BadSetting where the file to write is one of those to read."""
    if output and any(Path(source).resolve() == output.resolve() for source in sources):
        raise BadSetting("output", f"{output} is to be read as well")
