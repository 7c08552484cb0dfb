"""Of a page the text is the article's, without what stands around it, and what it says of itself is known."""

import pytest
from reading_files import read_content, read_one, told

from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")

HEAD = """<title>Bridge to open in May - The Daily Harbour</title>
<meta name="author" content="Jane Doe"><meta property="og:title" content="Bridge to open in May">
<meta property="og:site_name" content="The Daily Harbour">
<meta property="article:published_time" content="2024-03-07T09:30:00+00:00">
<link rel="canonical" href="https://harbour.example/news/bridge">
<script>var words = "“Not this,” said nobody.";</script>"""
BODY = """<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<p>“The bridge will open in May,” Mayor Ana Ruiz said on Monday. She denied that it had cost too much, and told
reporters that the council had paid for <a href="/x">most of it</a>.</p>
<h2>Critics</h2>
<p>Opposition leader Tom Berg said the bridge was “a <em>monument</em> to waste”. He declined to say<br>what it should
have cost, and would not name a figure when he was asked by reporters on Tuesday.</p>
<blockquote><p>It is a monument to waste, and everybody in this town knows it.</p></blockquote>
<ul><li>The bridge is 300 metres long, engineers said.</li><li>It took four years.</li></ul>
<table><tr><td>Cost</td><td>20 million</td></tr></table>
</article></main>
<aside><h3>Related</h3><a href="/a">Other story</a></aside>
<footer>© 2024 The Daily Harbour. All rights reserved.</footer>"""
PAGE = f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">{HEAD}</head><body>{BODY}</body></html>'
TEXT = """“The bridge will open in May,” Mayor Ana Ruiz said on Monday. She denied that it had cost too much, and told \
reporters that the council had paid for most of it.

Critics

Opposition leader Tom Berg said the bridge was “a monument to waste”. He declined to say
what it should have cost, and would not name a figure when he was asked by reporters on Tuesday.

It is a monument to waste, and everybody in this town knows it.

The bridge is 300 metres long, engineers said.

It took four years.

Cost\t20 million"""


def test_the_article_is_read_and_all_that_is_known_of_it() -> None:
    assert read_one(PAGE, "bridge.html") == Article(
        id="bridge",
        text=TEXT,
        source="bridge.html",
        title="Bridge to open in May",
        url="https://harbour.example/news/bridge",
        author="Jane Doe",
        publisher="The Daily Harbour",
        published="2024-03-07",
    )


@pytest.mark.parametrize("name", ["a.htm", "a.HTML", "a.xhtml"])
def test_other_suffixes_are_known(name: str) -> None:
    assert read_one(PAGE, name).text == TEXT


def test_a_date_that_stands_only_in_the_text_is_not_taken() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2024-03-07T09:30:00+00:00">', "")
    assert "2024" in page
    assert read_one(page, "a.html").published is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_bytes_are_read_as_what_they_are_whatever_the_page_says(encoding: str) -> None:
    assert read_one(PAGE.encode(encoding), "a.html").text == TEXT


@pytest.mark.parametrize(
    "declaration", ["<meta charset=koi8-r>", '<META http-equiv="Content-Type" content="text/html; charset=KOI8-R">']
)
def test_an_encoding_that_the_page_names_is_used(declaration: str) -> None:
    paragraph = "Мост откроют в мае, сказала мэр Анна Иванова в понедельник. " * 5
    page = f"<html><head>{declaration}</head><body><article><p>{paragraph}</p></article></body></html>"
    assert read_one(page.encode("koi8-r"), "a.html").text == paragraph.strip()


@pytest.mark.parametrize("charset", ["undefined", "idna", "punycode", "rot13", "klingon"])
def test_an_encoding_that_no_text_is_written_in_is_passed_over(charset: str) -> None:
    page = PAGE.replace("utf-8", charset)
    assert read_one(page, "a.html").text == TEXT
    assert read_one(page.encode("cp1252"), "b.html").text == TEXT


def test_latin_1_is_windows_1252_as_in_every_browser() -> None:
    page = PAGE.replace("utf-8", "iso-8859-1").encode("cp1252")
    assert read_one(page, "a.html").text == TEXT


def test_an_xml_declaration_is_no_hindrance() -> None:
    assert read_one(f'<?xml version="1.0" encoding="utf-8"?>\n{PAGE}', "a.xhtml").text == TEXT


def test_a_page_without_an_article_is_a_failure() -> None:
    page = "<html><body><script>var a = 1;</script><img src='a.jpg'></body></html>"
    assert told(read_content(page, "home.html")) == ["home.html: a page without the text of an article"]


def test_a_page_of_megabytes_is_refused() -> None:
    assert told(read_content(PAGE + "<!-- -->" * 1_000_000, "a.html")) == [
        "a.html: a page of more than 5 MB is not read"
    ]
