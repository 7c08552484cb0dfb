"""Where the results of a batch go, and what is said of them meanwhile."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from quoteminer.cli.running import complain, is_terminal
from quoteminer.errors import BadSetting
from quoteminer.outputs import Writer, local_path, writer_named, writer_of
from quoteminer.settings import Settings

if TYPE_CHECKING:
    from quoteminer.batch.files import Files, Form, Stream
    from quoteminer.batch.progress import Shown

INTERRUPTED = 130
"""The exit status that shells give a command which an interrupt from the keyboard has ended."""


def chosen_writer(output: str | None, form: str | None) -> Writer:
    """The format asked for, else the one that the file's name tells, else text on a terminal, elsewhere JSON Lines.

    Raises BadSetting where the file's name ends in a suffix of no format.
    """
    writer = writer_of(output) if output else None
    return writer_named(form or form_told(output, writer.name if writer else None))


def form_told(output: str | Path | None, known: str | None) -> str:
    """`known`, which the file's name tells, else text on a terminal, elsewhere JSON Lines. Raises BadSetting."""
    if output is None:
        return "text" if is_terminal(sys.stdout) else "jsonl"
    if known is None and Path(output).suffix:
        raise BadSetting("output", f"{output} tells no format by its name: say --format")
    return known or "jsonl"


def files_of(output: str | None) -> list[Path]:
    """The files that a run may write: none for standard output, else the claims and all that may stand beside them."""
    from quoteminer.batch.files import paths_of

    return paths_of(local_path(output)) if output else []


@contextmanager
def open_results(output: str | None, writer: Writer, settings: Settings, restart: bool) -> "Iterator[Files | Stream]":
    """Files that an unfinished run can go on with, or what takes results as they come, such as a pipe.

    Raises BadSetting.
    """
    from quoteminer.batch.extraction import command_of
    from quoteminer.batch.files import Stream, open_files
    from quoteminer.outputs import open_writer

    if output is None or is_special(local_path(output)):
        with open_writer(output, writer) as write:
            yield Stream(write, complain)
    else:
        command = command_of(settings, writer.name)
        with open_files(local_path(output), form_of(writer, output), command, complain, restart) as files:
            yield files


def is_special(path: Path) -> bool:
    """Whether it is neither a file nor a folder."""
    return path.exists() and not path.is_file() and not path.is_dir()


def form_of(writer: Writer, output: str) -> "Form":
    """How the format is written while the run goes on."""
    from quoteminer.batch.files import Form
    from quoteminer.outputs.conversion import convert

    if writer.append:
        return Form(append=writer.append, heading=writer.heading)
    return Form(complete=lambda mined: convert(mined, output, writer))


@contextmanager
def showing(output: str | None, results: "Files | Stream", total: int) -> "Iterator[Shown]":
    """The results, with a bar where a person looks on and no claims are printed there, else a line now and then.

    An interrupt from the keyboard ends the command with a line.
    """
    from quoteminer.batch.progress import Shown, bar, lines

    standing = results.standing
    if standing.items:
        complain(f"going on after {standing.summary}")
    on_terminal = is_terminal(sys.stderr) and (output or not is_terminal(sys.stdout))
    try:
        with bar(sys.stderr, total) if on_terminal else nullcontext(lines(complain)) as show:
            yield Shown(results, show, total, standing)
    except KeyboardInterrupt:
        complain("stopped; the same command goes on from here" if output else "stopped")
        sys.exit(INTERRUPTED)
