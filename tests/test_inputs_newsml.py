"""News agencies' XML: each item an article, with what the agency tells of it."""

import pytest
from reading_files import read_content, read_one, texts, told

from quoteminer.inputs import Failure
from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")

META = """<itemMeta>
 <itemClass qcode="ninat:text"/>
 <provider literal="harbour"><name>The Harbour Agency</name></provider>
 <versionCreated>2024-03-08T10:00:00Z</versionCreated>
 <firstCreated>2024-03-07T09:30:00+01:00</firstCreated>
</itemMeta>
<contentMeta>
 <headline>Bridge to open in <i>May</i></headline>
 <by>Jane Doe</by>
</contentMeta>"""
XHTML = """<html xmlns="http://www.w3.org/1999/xhtml"><head><title>No text</title></head><body>
 <p>“The bridge will open
    in May,” Mayor <b>Ana Ruiz</b> said.</p>
 <p>She denied that it had<br/>cost too much.<!-- a comment --> It had not.</p>
 <table><tr><td>Cost</td><td>20m</td></tr></table>
</body></html>"""
TEXT = """“The bridge will open in May,” Mayor Ana Ruiz said.

She denied that it had
cost too much. It had not.

Cost\t20m"""
NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"


def item(content: str, guid: str = "urn:item:1", meta: str = META) -> str:
    return f'<newsItem guid="{guid}" version="2">{meta}<contentSet>{content}</contentSet></newsItem>'


def message(*items: str) -> str:
    return f'<newsMessage xmlns="{NAMESPACE}"><header/><itemSet>{"".join(items)}</itemSet></newsMessage>'


def inline(markup: str) -> str:
    return f'<inlineXML contenttype="application/xhtml+xml">{markup}</inlineXML>'


NITF = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.4/specification/dtd/nitf-3-4.dtd">
<nitf><head><title>Bridge</title>
<docdata><doc-id id-string="b-17"/><date.issue norm="20240307T093000Z"/></docdata>
<pubdata name="The Harbour" ex-ref="http://example.org/b"/></head>
<body><body.head><hedline><hl1>Bridge to open in May</hl1></hedline>
<byline>By <person>Jane Doe</person></byline></body.head>
<body.content><media><media-caption>The bridge</media-caption></media>
<block><p>&ldquo;The bridge &mdash; at last &mdash; opens,&rdquo; Ruiz said.</p><p>Berg did not.</p></block>
</body.content><body.end><tagline>Reporting by Tom Hill</tagline></body.end></body></nitf>"""


def test_an_item_is_an_article_with_all_that_is_told_of_it() -> None:
    assert read_one(message(item(inline(XHTML))), "feed.xml") == Article(
        id="urn:item:1",
        text=TEXT,
        source="feed.xml",
        title="Bridge to open in May",
        author="Jane Doe",
        publisher="The Harbour Agency",
        published="2024-03-07",
    )


def test_an_item_may_be_the_whole_file_and_its_address_its_id() -> None:
    whole = item(inline(XHTML), "http://example.org/1").replace("<newsItem", f'<newsItem xmlns="{NAMESPACE}"')
    article = read_one(whole, "item.newsml")
    assert (article.id, article.url, article.text) == ("http://example.org/1", "http://example.org/1", TEXT)


def test_a_message_gives_its_items_in_order_and_says_which_hold_no_text() -> None:
    picture = item(
        "<remoteContent href='a.jpg'/>", "urn:pic", '<itemMeta><itemClass qcode="ninat:picture"/></itemMeta>'
    )
    remote = item("<remoteContent href='a.html'/>", "urn:remote")
    plain = item('<inlineData contenttype="text/plain">It opens,\nshe said.</inlineData>', "urn:plain", "")
    items = read_content(message(item(inline(XHTML)), picture, remote, plain), "feed.xml")
    assert texts(items) == [TEXT, "It opens,\nshe said."]
    assert [read.article for read in items if isinstance(read, Failure)] == ["urn:remote"]
    assert told(items) == ["feed.xml, urn:remote: an item without a text of its own"]


def test_nitf_is_read_alone() -> None:
    assert read_one(NITF, "b.nitf") == Article(
        id="b-17",
        text="“The bridge — at last — opens,” Ruiz said.\n\nBerg did not.",
        source="b.nitf",
        title="Bridge to open in May",
        url="http://example.org/b",
        author="Jane Doe",
        publisher="The Harbour",
        published="2024-03-07",
    )


def test_nitf_is_read_within_newsml() -> None:
    nitf = '<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>H</hl1></hedline></body.head>'
    content = inline(f"{nitf}<body.content><p>Yes,</p><p>she said.</p></body.content></body></nitf>")
    assert read_one(message(item(content)), "feed.xml").text == "Yes,\n\nshe said."


def test_a_date_that_nobody_can_read_is_left_out_and_told(caplog: pytest.LogCaptureFixture) -> None:
    assert read_one(NITF.replace("20240307T093000Z", "soon"), "b.xml").published is None
    assert "b.xml: published: 'soon' is no date" in caplog.text


def test_an_encoding_given_wins_over_what_the_file_says() -> None:
    written = '<?xml version="1.0" encoding="utf-8"?>\n<nitf><body><p>“Café”</p></body></nitf>'.encode("cp1252")
    assert told(read_content(written, "a.xml"))
    assert read_one(written, "a.xml", encoding="cp1252").text == "“Café”"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("<rss><channel/></rss>", "a.xml: no NewsML-G2 or NITF with a text: its root is <rss>"),
        ("<nitf><body/></nitf>", "a.xml: NITF without a text"),
        ("<nitf>\n<body>", "a.xml, line 2: not XML: "),
        ("", "a.xml, line 1: not XML: "),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf><body>&a;</body></nitf>', "a.xml: declares entities"),
    ],
)
def test_what_is_no_news_says_why(written: str, reason: str) -> None:
    [said] = told(read_content(written, "a.xml"))
    assert said.startswith(reason)
