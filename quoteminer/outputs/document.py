"""A JSON document with a list in it that is written item by item, each on a line of its own."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, TextIO

from quoteminer.converter import json_line
from quoteminer.outputs.files import open_output, whole_file, writing


@contextmanager
def open_document(output: str | None, head: dict[str, Any], name: str) -> Iterator[Callable[[Any], None]]:
    """A function that adds an item to the list of that name, the last of a document's fields, `head` being the others.

    The document is there once all is written. Raises BadSetting.
    """
    whole = whole_file(Path(output)) if output is not None else nullcontext()
    with whole as path, open_output(path) as stream, writing():
        stream.write(f"{json_line(head)[:-1]}, {json_line(name)}: [")
        yield adding_to(stream)
        stream.write("\n]}\n")
        stream.flush()


def adding_to(stream: TextIO) -> Callable[[Any], None]:
    """A function that writes an item, and before it what parts it from the last."""
    separators = iter(["\n"])

    def add(item: Any) -> None:
        stream.write(next(separators, ",\n") + json_line(item))

    return add
