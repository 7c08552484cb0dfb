"""Articles -> JSON Lines with their texts, which `inputs/jsonl.py` reads."""

from typing import TextIO

from quoteminer.converter import json_line, to_json
from quoteminer.outputs.files import writing
from quoteminer.records import Article


def write_article(article: Article, stream: TextIO) -> None:
    """The article on a line of its own, handed over at once; read again it is equal, but for its source.

    Raises BadSetting where the disk is full, say.
    """
    with writing():
        stream.write(json_line(to_json(article)) + "\n")
        stream.flush()
