"""HTML pages: the article without what stands around it, by trafilatura."""

import codecs
import re
from collections.abc import Iterator
from typing import Any

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode, wide_encoding
from quoteminer.inputs.documents import MEGABYTE, Document
from quoteminer.inputs.markup import CELL, LINE, PARAGRAPH, text_of, without_xml_declaration
from quoteminer.inputs.parsing import faults_of
from quoteminer.records import Article
from quoteminer.settings import encoding_of_text

LARGEST_PAGE = 5 * MEGABYTE
"""Bytes. Of a page ten times as large trafilatura takes forty times as long: 28 s for 10 MB of plain paragraphs."""

BREAKS = {
    **dict.fromkeys(("p", "head", "list", "item", "quote", "code", "table", "row", "div"), PARAGRAPH),
    "lb": LINE,
    "cell": CELL,
}
"""Elements of the tree that trafilatura gives, whose names are those of TEI."""

DECLARED = re.compile(rb"""<(?:meta\b[^>]*?charset|\?xml\b[^>]*?encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
DECLARED_WITHIN = 4096
"""Bytes from the beginning; HTML asks for 1024, and many pages take longer."""

READ_AS_WINDOWS_1252 = {"ascii", "iso8859-1", "cp1252"}
"""By the WHATWG's Encoding Standard."""


def read_html(document: Document) -> Iterator[Article]:
    """The page's one article."""
    yield article_of_page(document.whole(), document)


def article_of_page(data: bytes, document: Document, url: str | None = None, charset: str | None = None) -> Article:
    """The article of a page, whose address and encoding may be known from elsewhere. Raises BadInput."""
    if len(data) > LARGEST_PAGE:
        raise BadInput(document.source, (f"a page of more than {LARGEST_PAGE // MEGABYTE} MB is not read",))
    encoding = document.reading.encoding or known_encoding(charset) or declared_encoding(data)
    found = extracted(decode(data, document.source, encoding), document.source, url)
    text = text_of(found.body, BREAKS) if found is not None and found.body is not None else ""
    if not text:
        raise BadInput(document.source, ("a page without the text of an article",))
    return document.article(
        text,
        title=found.title,
        url=url or found.url,
        author=found.author,
        publisher=found.sitename,
        published=document.date(found.date),
    )


def extracted(page: str, source: str, url: str | None) -> Any:
    """What trafilatura makes of a page; None where it finds no article.

    Dates are taken from what the page says of itself, and not guessed from dates that stand somewhere in it.
    """
    with faults_of("HTML", source, "trafilatura", "htmldate", "courlan"):
        from trafilatura import bare_extraction

        return bare_extraction(
            without_xml_declaration(page),
            url=url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the page names, unless its bytes are plainly in another."""
    declared = DECLARED.search(data[:DECLARED_WITHIN])
    if declared is None or wide_encoding(data) or data.startswith(codecs.BOM_UTF8):
        return None
    return known_encoding(declared[1].decode("ascii", "replace"))


def known_encoding(name: str | None) -> str | None:
    """The encoding as Python names it; None for one unknown, for UTF-8, and for what cannot be true in a page.

    Without an encoding, UTF-8 is tried first and Windows-1252 after it, which serves pages that name either.
    """
    try:
        found = encoding_of_text(name or "utf-8")
    except LookupError:
        return None
    return None if found in READ_AS_WINDOWS_1252 or found.startswith(("utf", "unicode")) else found
