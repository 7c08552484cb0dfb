"""DOCX: the paragraphs of a document of Word, by python-docx."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.markup import local_name
from quoteminer.inputs.parsing import faults_of
from quoteminer.records import Article

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

WRITTEN = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
"""Elements that stand for a character."""

LEFT_OUT = ("del", "moveFrom", "Fallback", "pPr")
"""Text that an editor struck out, the second form of a text box, for old programs, and how a paragraph is set."""


def read_docx(document: Document) -> Iterator[Article]:
    """The file's one article: the paragraphs of the body, of tables and of text boxes, changes accepted.

    When a document was made says little of when it was published, so no date is taken from it.
    """
    data = document.whole()
    refuse_bombs(data, document)
    with faults_of("DOCX", document.source, "docx"):
        import docx

        opened = docx.Document(BytesIO(data))
        text = "\n\n".join(filter(None, map(text_of_paragraph, paragraphs_of(opened.element.body))))
        known = opened.core_properties
        title, author = known.title, known.author
    yield document.article(text, title=title, author=author)


def refuse_bombs(data: bytes, document: Document) -> None:
    """Raise BadInput where the archive unpacks to more than an article may take."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError) as error:
        raise BadInput(document.source, (f"cannot be read as DOCX: {error}",)) from None
    if size > document.most:
        raise BadInput(document.source, (document.too_large("an archive"),))


def paragraphs_of(body: "Element") -> Iterator["Element"]:
    """All that are to be read, in order."""
    for paragraph in body.iter("{*}p"):
        if not any(local_name(around) in LEFT_OUT for around in paragraph.iterancestors()):
            yield paragraph


def text_of_paragraph(paragraph: "Element") -> str:
    """What a reader reads of a paragraph, but for the paragraphs of text boxes within it; empty for blanks alone."""
    return "".join(pieces_of(paragraph)).strip()


def pieces_of(element: "Element") -> Iterator[str]:
    """The text within an element, in order."""
    for child in element:
        name = local_name(child)
        if name == "t":
            yield child.text or ""
        elif name in WRITTEN:
            yield WRITTEN[name]
        elif name != "p" and name not in LEFT_OUT:
            yield from pieces_of(child)
