"""Elements of HTML and XML -> the text that a reader sees: paragraphs with blank lines between them."""

import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from typing import TYPE_CHECKING, Any

from quoteminer.errors import BadInput

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

PARAGRAPH = "\n\n"
LINE = "\n"
CELL = "\t"

BLANKS = re.compile(r"[ \t\r\n\f]+")
"""What markup shows as one blank; a no-break space is not among them."""
AROUND_CELLS = re.compile(" *\t *")
AROUND_BREAKS = re.compile("[ \t]*(\n+)[ \t]*")
XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>\s*")
EMPTY_LINES = re.compile("\n{3,}")


def text_of(root: "Element", breaks: Mapping[str, str], left_out: frozenset[str] = frozenset()) -> str:
    """The element's text, with what `breaks` has for the names of elements before and after each of them.

    A line break or a cell's end stands only after its element. Names are without their namespace.
    """
    text = "".join(pieces_of(root, breaks, left_out))
    lines = EMPTY_LINES.sub(PARAGRAPH, AROUND_BREAKS.sub(r"\1", AROUND_CELLS.sub(CELL, text)))
    return lines.strip()


def pieces_of(root: "Element", breaks: Mapping[str, str], left_out: frozenset[str]) -> Iterator[str]:
    """The text and the breaks, in order. Elements may lie in each other as deep as they like."""
    from lxml.etree import iterwalk

    skipped = 0
    for event, element in iterwalk(root, events=("start", "end", "comment", "pi")):
        name = local_name(element)
        if event == "start":
            skipped += name in left_out
            if not skipped:
                yield PARAGRAPH if breaks.get(name) == PARAGRAPH else ""
                yield shown(element.text)
        elif event == "end":
            if not skipped:
                yield breaks.get(name, "")
            skipped -= name in left_out
        if event != "start" and not skipped and element is not root:
            yield shown(element.tail)


def local_name(element: Any) -> str:
    """The element's name without its namespace; comments and the like have none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def shown(text: str | None) -> str:
    """The text with its blanks as a reader sees them."""
    return BLANKS.sub(" ", text or "")


def without_xml_declaration(text: str) -> str:
    """The text without the line that names its encoding, which is false once the bytes are decoded."""
    return XML_DECLARATION.sub("", text)


def parse_xml(data: bytes, source: str) -> "Element":
    """The root of a document of XML. Raises BadInput, also for one that declares entities, as bombs do.

    Nothing is fetched or read beside it; a DTD that it names is not, either, so entities of HTML (`&eacute;`) are read
    by their names.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise BadInput(source, (f"not XML: {error.msg}",), error.lineno) from None
    subset = root.getroottree().docinfo.internalDTD
    if subset is not None and next(iter(subset.iterentities()), None) is not None:
        raise BadInput(source, ("declares entities, which are not read: they may grow without end",))
    for entity in list(root.iter(etree.Entity)):
        replace_entity(entity)
    return root


def replace_entity(entity: Any) -> None:
    """Put what HTML means by an entity in its place, or the entity as written."""
    text = html5.get(f"{entity.name}{';'}", entity.text) + (entity.tail or "")
    parent, before = entity.getparent(), entity.getprevious()
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    parent.remove(entity)
