"""PDF: the text of its pages, by pypdf."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING
from unicodedata import normalize

from quoteminer.errors import BadInput
from quoteminer.inputs.documents import Document
from quoteminer.inputs.parsing import faults_of
from quoteminer.inputs.pdf_lines import Line, lines_of, paragraphs_of
from quoteminer.records import Article

if TYPE_CHECKING:
    from pypdf import PdfReader

LIGATURES = {code: normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""What a font sets as one glyph is the letters to a reader: `ﬁ` is `fi`."""


def read_pdf(document: Document) -> Iterator[Article]:
    """The file's one article: the paragraphs of all pages.

    When a file was made says little of when it was published, so no date is taken from it. A page that was scanned and
    never recognised has no text.
    """
    data = BytesIO(document.whole())
    with faults_of("PDF", document.source, "pypdf"):
        from pypdf import PdfReader

        reader = PdfReader(data)
        text = paragraphs_of(list(pages_of(reader, document))).translate(LIGATURES)
        title, author = (reader.metadata.title, reader.metadata.author) if reader.metadata else (None, None)
    if not text.strip():
        raise BadInput(document.source, ("a PDF without text; scanned pages need to be recognised first",))
    yield document.article(text, title=title, author=author)


def pages_of(reader: "PdfReader", document: Document) -> Iterator[list[Line]]:
    """The lines of each page. Raises BadInput where all is more than an article may take."""
    size = 0
    for page in reader.pages:
        lines = lines_of(page)
        size += sum(len(line.text) for line in lines)
        if size > document.most:
            raise BadInput(document.source, (document.too_large("a text"),))
        yield lines
