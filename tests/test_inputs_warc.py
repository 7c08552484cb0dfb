"""Of a web archive every page that was found is an article or a failure."""

import gzip
import io

import pytest
from hostile import page, response, warc_record
from reading_files import read_content, texts, told
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")


def archive(packed: bool) -> bytes:
    """An archive as warcio writes it: a page, a page of another encoding, a redirect, an error, a picture."""
    stream = io.BytesIO()
    writer = WARCWriter(stream, gzip=packed)
    answers = [
        ("http://example.org/bridge", "200 OK", "text/html; charset=utf-8", page("“It opens,” she said.").encode()),
        (
            "http://example.org/cafe",
            "200 OK",
            "text/html; charset=koi8-r",
            page("Мост откроют в мае.").encode("koi8-r"),
        ),
        ("http://example.org/old", "301 Moved", "text/html", page("Moved.").encode()),
        ("http://example.org/gone", "404 Not Found", "text/html", page("Gone.").encode()),
        ("http://example.org/a.png", "200 OK", "image/png", b"\x89PNG"),
        ("http://example.org/empty", "200 OK", "text/html", b"<html></html>"),
    ]
    for url, status, media_type, body in answers:
        headers = StatusAndHeaders(status, [("Content-Type", media_type)], protocol="HTTP/1.1")
        record = writer.create_warc_record(url, "response", payload=io.BytesIO(body), http_headers=headers)
        writer.write_record(record)
        record.raw_stream.close()  # a temporary file
    return stream.getvalue()


@pytest.mark.parametrize(("packed", "name"), [(False, "crawl.warc"), (True, "crawl.warc.gz")])
def test_each_page_that_was_found_is_an_article(packed: bool, name: str) -> None:
    items = read_content(archive(packed), name)
    pages = [item for item in items if isinstance(item, Article)]
    assert [(article.id, article.url, article.title, article.source) for article in pages] == [
        ("crawl-1", "http://example.org/bridge", "Bridge", name),
        ("crawl-2", "http://example.org/cafe", "Bridge", name),
    ]
    assert pages[0].text.startswith("“It opens,” she said.")
    assert pages[1].text.startswith("Мост откроют в мае.")
    assert told(items) == [f"{name}, crawl-3: http://example.org/empty: a page without the text of an article"]


def test_when_a_page_was_fetched_is_not_when_it_was_published() -> None:
    [article] = read_content(warc_record("response", "http://example.org/a", response(page().encode())), "a.warc")
    assert isinstance(article, Article)
    assert article.published is None


@pytest.mark.parametrize(
    ("coding", "coded"),
    [
        ("Content-Encoding: gzip", gzip.compress(page("Packed.").encode())),
        ("Transfer-Encoding: chunked", b"%x\r\n%s\r\n0\r\n\r\n" % (len(page("Packed.")), page("Packed.").encode())),
    ],
)
def test_what_the_server_packed_is_unpacked(coding: str, coded: bytes) -> None:
    [text] = texts(read_content(warc_record("response", "http://example.org/a", response(coded, coding)), "a.warc"))
    assert text.startswith("Packed.")


def test_an_archive_without_a_page_is_a_failure() -> None:
    assert told(read_content(b"", "a.warc")) == ["a.warc: a web archive without a page"]


def test_a_page_that_is_cut_off_is_a_failure_and_those_before_it_are_read() -> None:
    first, second = (
        warc_record("response", f"http://example.org/{name}", response(page(f"{name}, she said.").encode()))
        for name in "ab"
    )
    items = read_content(first + second[:-150], "a.warc")
    assert [text[:12] for text in texts(items)] == ["a, she said."]
    assert told(items) == ["a.warc, a-2: http://example.org/b: cut off: the archive ends within the page"]


def test_a_record_of_another_length_than_it_says_is_told_without_a_word_of_it(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    record = warc_record("response", "http://example.org/a", response(page("Whole, she said.").encode()))
    items = read_content(record[:-4] + b"\x1b[2J and more\r\n\r\n" + record, "a.warc")
    assert len(texts(items)) >= 1
    assert caplog.messages == ["a.warc: a record is longer or shorter than it says"]
    assert "and more" not in capsys.readouterr().err
