"""Articles -> JSON Lines with their texts, which `inputs/jsonl.py` reads."""

from typing import TextIO

from quoteminer.converter import json_line, to_json
from quoteminer.errors import BadSetting
from quoteminer.records import Article


def write_article(article: Article, stream: TextIO) -> None:
    """The article on a line of its own, handed over at once; read again it is equal, but for its source.

    Raises BadSetting where the disk is full, say.
    """
    try:
        stream.write(json_line(to_json(article)) + "\n")
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise BadSetting("output", f"the articles cannot be written: {error.strerror or error}") from None
