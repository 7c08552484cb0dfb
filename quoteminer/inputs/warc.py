"""WARC: the pages of a web archive, by warcio."""

import logging
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from typing import Any

from attrs import evolve

from quoteminer.errors import BadInput
from quoteminer.inputs.documents import PIECE, Document
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.html import LARGEST_PAGE, article_of_page
from quoteminer.inputs.parsing import faults_of
from quoteminer.records import Article

LOG = logging.getLogger(__name__)

MISPLACED = "Record not followed by newline"
PAGES = ("text/html", "application/xhtml+xml")


def read_warc(document: Document) -> Iterator[Article | Failure]:
    """The articles of the pages that were found, in order, and a failure for each page without one.

    Redirects, pages that were not found, pictures and other files are no articles. When a page was fetched does not say
    when it was published, so that date is not taken.
    """
    number = 0
    for record in records_of(document):
        if is_page(record):
            number += 1
            yield read_page(record, document, f"{document.stem}-{number}")
    if not number:
        raise BadInput(document.source, ("a web archive without a page",))


def records_of(document: Document) -> Iterator[Any]:
    """The archive's records. Raises BadInput where it is damaged.

    warcio writes to standard error where a record does not end as it should, with a piece of the page.
    """
    with faults_of("WARC", document.source, "warcio"):
        from warcio.archiveiterator import ArchiveIterator

        records = iter(ArchiveIterator(document.stream))
    while True:
        complaints = StringIO()
        with faults_of("WARC", document.source, "warcio"), redirect_stderr(complaints):
            record = next(records, None)
        if MISPLACED in complaints.getvalue():
            LOG.warning("%s: a record is longer or shorter than it says", document.source)
        if record is None:
            return
        yield record


def is_page(record: Any) -> bool:
    """Whether the record is a page of HTML as a server gave it, and not a redirect or an error."""
    if record.rec_type == "resource":
        return media_type(record.rec_headers) in PAGES
    found = record.http_headers is not None and record.http_headers.get_statuscode() == "200"
    return bool(record.rec_type == "response" and found and media_type(record.http_headers) in PAGES)


def media_type(headers: Any) -> str:
    """The media type that the headers tell."""
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def read_page(record: Any, document: Document, page_id: str) -> Article | Failure:
    """The article of a page, or why it has none."""
    url = record.rec_headers.get_header("WARC-Target-URI")
    headers = record.http_headers or record.rec_headers
    charset = str(headers.get_header("Content-Type") or "").lower().partition("charset=")[2].strip(" \"'") or None
    try:
        with faults_of("a page", document.source, "warcio"):
            data = record.content_stream().read(LARGEST_PAGE + 1)
            refuse_what_is_cut_off(record, document)
        return evolve(article_of_page(data, document, url, charset), id=page_id)
    except BadInput as error:
        return document.failure(f"{url}: {'; '.join(error.faults)}", article=page_id)


def refuse_what_is_cut_off(record: Any, document: Document) -> None:
    """Raise BadInput where the archive ends within the record; warcio takes what there is for all of it."""
    while record.raw_stream.read(PIECE):
        pass
    if record.raw_stream.limit > 0:
        raise BadInput(document.source, ("cut off: the archive ends within the page",))
