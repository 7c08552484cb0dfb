"""News agencies' XML: NewsML-G2 of the IPTC, and NITF, alone or within it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.markup import CELL, LINE, PARAGRAPH, local_name, parse_xml, text_of, without_xml_declaration
from quoteminer.records import Article

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BREAKS = {
    **dict.fromkeys(
        "p h1 h2 h3 h4 h5 h6 hl1 hl2 hedline ul ol li dl dt dd blockquote bq block pre div section article table tr hr "
        "note fn".split(),
        PARAGRAPH,
    ),
    "br": LINE,
    **dict.fromkeys(("td", "th"), CELL),
}
"""Elements of XHTML and of NITF."""
LEFT_OUT = frozenset("script style head media tagline".split())
"""What no reader takes for the article's text: among them pictures with their captions."""

TEXT_CLASSES = ("", "text", "composite")
"""Classes of items that may hold an article; a picture, a graphic or a film holds none."""


def read_newsml(document: Document) -> Iterator[Article | Failure]:
    """The articles of every item in order, and a failure for each without a text."""
    root = parse_xml(document.whole() if document.reading.encoding is None else recoded(document), document.source)
    if local_name(root) == "nitf":
        yield article_of_nitf(root, document)
        return
    items = [element for element in root.iter("{*}newsItem") if item_class(element) in TEXT_CLASSES]
    if not items:
        raise BadInput(document.source, (f"no NewsML-G2 or NITF with a text: its root is <{local_name(root)}>",))
    for item in items:
        yield article_of_item(item, document)


def recoded(document: Document) -> bytes:
    """The file in UTF-8, read in the encoding given, whatever it says of itself."""
    return without_xml_declaration(document.text()).encode("utf-8")


def item_class(item: "Element") -> str:
    """`text`, `picture` and so on, without the scheme that it is of."""
    qcode = attribute(item, "{*}itemMeta/{*}itemClass", "qcode") or ""
    return qcode.rpartition(":")[2]


def article_of_item(item: "Element", document: Document) -> Article | Failure:
    """The article of a newsItem, or why it holds none."""
    guid = item.get("guid")
    text = text_of_item(item)
    if not text:
        return document.failure("an item without a text of its own", article=guid)
    return document.article(
        text,
        id=guid,
        title=wording(item, "{*}contentMeta/{*}headline") or wording(item, "{*}itemMeta/{*}title"),
        url=attribute(item, "{*}itemMeta/{*}link[@rel='irel:seeAlso']", "href") or web_address(guid),
        author=wording(item, "{*}contentMeta/{*}by") or named(item, "{*}contentMeta/{*}creator"),
        publisher=named(item, "{*}itemMeta/{*}provider") or named(item, "{*}contentMeta/{*}infoSource"),
        published=document.date(item_date(item)),
    )


def text_of_item(item: "Element") -> str:
    """The text of the first content that has one: NITF, XHTML or plain text."""
    for content in item.iterfind("{*}contentSet/*"):
        if local_name(content) == "inlineXML":
            text = text_of(body_of(content), BREAKS, LEFT_OUT)
        elif local_name(content) == "inlineData" and content.get("contenttype", "text/plain").startswith("text/plain"):
            text = "".join(str(piece) for piece in content.itertext())
        else:
            continue
        if text.strip():
            return text
    return ""


def body_of(element: "Element") -> "Element":
    """What holds the running text of a document of NITF or XHTML, without headline and byline."""
    for path in (".//{*}body.content", ".//{*}body"):
        found = element.find(path)
        if found is not None:
            return found
    return element


def item_date(item: "Element") -> str | None:
    """When the item was published: stated so, or else when its content was made, or this version of it."""
    paths = ("itemMeta/{*}firstCreated", "contentMeta/{*}contentCreated", "itemMeta/{*}versionCreated")
    return next(filter(None, (wording(item, f"{{*}}{path}") for path in paths)), None)


def article_of_nitf(root: "Element", document: Document) -> Article:
    """The article of a document of NITF. Raises BadInput where it has none."""
    text = text_of(body_of(root), BREAKS, LEFT_OUT)
    if not text:
        raise BadInput(document.source, ("NITF without a text",))
    return document.article(
        text,
        id=attribute(root, "{*}head/{*}docdata/{*}doc-id", "id-string"),
        title=wording(root, ".//{*}hedline/{*}hl1") or wording(root, "{*}head/{*}title"),
        url=attribute(root, "{*}head/{*}pubdata", "ex-ref"),
        author=wording(root, ".//{*}byline/{*}person") or wording(root, ".//{*}byline"),
        publisher=attribute(root, "{*}head/{*}pubdata", "name") or wording(root, ".//{*}distributor"),
        published=document.date(
            attribute(root, "{*}head/{*}docdata/{*}date.issue", "norm")
            or attribute(root, "{*}head/{*}pubdata", "date.publication")
        ),
    )


def wording(root: "Element", path: str) -> str | None:
    """The text of the first element at the path, on one line."""
    found = root.find(path)
    return " ".join(text_of(found, BREAKS).split()) or None if found is not None else None


def attribute(root: "Element", path: str, name: str) -> str | None:
    """An attribute of the first element at the path."""
    found = root.find(path)
    return found.get(name) if found is not None else None


def named(root: "Element", path: str) -> str | None:
    """What a party is called: by its name, or else by its literal or code."""
    party = root.find(path)
    if party is None:
        return None
    return wording(party, "{*}name") or party.get("literal") or party.get("qcode")


def web_address(guid: Any) -> str | None:
    """The identifier, where it is an address as well."""
    return guid if guid and guid.startswith(("http://", "https://")) else None
