"""What the tests of reading share: writing a file, reading it as a user would, and sorting what came of it."""

from pathlib import Path
from typing import Any

from quoteminer import Article, Duplicate, Failure, Reading, read_paths


def read(*paths: str | Path, **options: Any) -> list[Article | Failure | Duplicate]:
    """What the paths give, with options of `Reading`."""
    return list(read_paths(paths, Reading(**options)))


def read_content(content: str | bytes, name: str, **options: Any) -> list[Article | Failure | Duplicate]:
    """What a file of that name and content, written to the current folder, gives."""
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return read(name, **options)


def read_one(content: str | bytes, name: str, **options: Any) -> Article:
    """The file's one article."""
    [article] = read_content(content, name, **options)
    assert isinstance(article, Article), article
    return article


def texts(items: list[Article | Failure | Duplicate]) -> list[str]:
    """The texts of the articles among the items."""
    return [item.text for item in items if isinstance(item, Article)]


def told(items: list[Article | Failure | Duplicate]) -> list[str]:
    """What is said of the items that are no articles."""
    return [str(item) for item in items if not isinstance(item, Article)]
