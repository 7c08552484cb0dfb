"""Files to write: text to add to, and wholes that are there complete or not at all."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Literal, TextIO

from quoteminer.errors import BadSetting


@contextmanager
def open_output(path: Path | None, mode: Literal["w", "a"] = "w") -> Iterator[TextIO]:
    """The file to write, or standard output for None: UTF-8, lines ended by a line feed. Raises BadSetting.

    With `a` as mode it goes on at the end of the file.
    """
    if path is None:
        if sys.stdout is None:
            raise BadSetting("output", "standard output is closed")
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        yield sys.stdout
        return
    try:
        stream = path.open(mode, encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(error) from None
    try:
        yield stream
    except BaseException:
        with suppress(OSError):
            stream.close()
        raise
    stream.close()


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A file of another name to write, which takes the place of `path` once it is complete, and is gone otherwise.

    What is no file, such as a pipe, is written to at once. Raises BadSetting.
    """
    if path.exists() and not path.is_file():
        yield path
        return
    path = path.resolve()  # the file that a link leads to, rather than the link
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        yield unfinished
        os.replace(unfinished, path)
    except OSError as error:
        raise unwritable(error) from None
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


@contextmanager
def writing() -> Iterator[None]:
    """What the operating system says against writing is told as ours; that a pipe's reader has gone is no fault."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error) from None


def unwritable(error: OSError) -> BadSetting:
    """What the operating system says about the output."""
    return BadSetting("output", f"{error.filename or 'the file'} cannot be written: {error.strerror or error}")
