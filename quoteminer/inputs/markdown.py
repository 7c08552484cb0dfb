"""Markdown: what a reader reads of it, without the markup, and the front matter of it."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from quoteminer.inputs.documents import Document
from quoteminer.inputs.markup import CELL, LINE, PARAGRAPH, text_of
from quoteminer.inputs.parsing import faults_of
from quoteminer.records import Article

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.{0,65536}?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
"""YAML between lines of dashes at the very beginning."""

NAMES = {
    "title": ("title",),
    "author": ("author", "authors", "by"),
    "url": ("url", "canonical_url", "link"),
    "publisher": ("publisher", "site"),
    "published": ("published", "date"),
    "id": ("id",),
}
"""What writers of front matter call what we know of an article, likeliest first."""

BREAKS = {
    **dict.fromkeys("p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre div section article table tr hr".split(), PARAGRAPH),
    "br": LINE,
    **dict.fromkeys(("td", "th"), CELL),
}
LEFT_OUT = frozenset(("script", "style", "head", "template"))


def read_markdown(document: Document) -> Iterator[Article]:
    """The file's one article; its title is that of the front matter, or else the first heading of the first rank."""
    from lxml import html

    written = document.text()
    known, start = front_matter(written)
    with faults_of("Markdown", document.source, "markdown_it"):
        page = markdown().render(written[start:])
        parser = html.HTMLParser(huge_tree=True)  # it holds no more than the file did, and its depth is bounded
        root = html.document_fromstring(f"<body>{page}</body>", parser)
    heading = root.find(".//h1")
    title = known.get("title") or (text_of(heading, {}) if heading is not None else None)
    published = document.date(known.get("published"))
    yield document.article(text_of(root, BREAKS, LEFT_OUT), **{**known, "title": title, "published": published})


@cache
def markdown() -> "MarkdownIt":
    """The parser of CommonMark, with tables."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])


def front_matter(written: str) -> tuple[dict[str, str], int]:
    """What the front matter tells of the article, and where the text begins; a line of dashes may begin none."""
    import yaml

    match = FRONT_MATTER.match(written)
    if match is None:
        return {}, 0
    try:
        told = yaml.load(match[1], Loader=yaml.BaseLoader)  # which makes nothing but texts, lists and mappings
    except (yaml.YAMLError, RecursionError):
        return {}, 0
    if not isinstance(told, dict):
        return {}, 0
    values = {field: first_text(told, names) for field, names in NAMES.items()}
    return {field: value for field, value in values.items() if value}, match.end()


def first_text(told: Mapping[Any, object], names: tuple[str, ...]) -> str:
    """The value under the first of the names that has one: a text, or a list of texts."""
    for name in names:
        value = told.get(name)
        texts = [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]
        if any(texts):
            return "; ".join(text.strip() for text in texts)
    return ""
