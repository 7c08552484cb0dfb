"""Of a document of Word the text is what a reader reads, tables and text boxes included."""

from pathlib import Path

import docx
import pytest
from hostile import docx as docx_of
from hostile import word_document
from reading_files import read, read_one

from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")


def run(text: str) -> str:
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def text_of(paragraphs: str) -> str:
    return read_one(docx_of(word_document(paragraphs)), "a.docx").text


def test_a_document_that_a_program_wrote_is_read() -> None:
    document = docx.Document()
    document.core_properties.title = "Bridge"
    document.core_properties.author = "Jane Doe"
    document.add_heading("Bridge to open", 1)
    document.add_paragraph("“It will open in May,” ").add_run("Ana Ruiz").bold = True
    document.paragraphs[-1].add_run(" said.")
    document.add_paragraph("")
    document.add_table(1, 2).rows[0].cells[1].text = "20m"
    document.save("bridge.docx")
    assert read(Path("bridge.docx")) == [
        Article(
            id="bridge",
            text="Bridge to open\n\n“It will open in May,” Ana Ruiz said.\n\n20m",
            source="bridge.docx",
            title="Bridge",
            author="Jane Doe",
        )
    ]


DELETED = "<w:del><w:r><w:delText>once </w:delText></w:r></w:del>"
TAB_STOPS = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"


@pytest.mark.parametrize(
    ("paragraphs", "text"),
    [
        (f"<w:p>{run('She ')}<w:ins>{run('never ')}</w:ins>{DELETED}{run('said.')}</w:p>", "She never said."),
        (f"<w:p><w:moveFrom>{run('Old.')}</w:moveFrom>{run('New.')}</w:p>", "New."),
        (f"<w:p>{TAB_STOPS}{run('A')}{TAB}{run('b')}{BREAK}{run('c')}</w:p>", "A\tb\nc"),
        (f"<w:p><w:hyperlink>{run('a link')}</w:hyperlink></w:p>", "a link"),
        (f"<w:sdt><w:sdtContent><w:p>{run('In a form.')}</w:p></w:sdtContent></w:sdt>", "In a form."),
        (f"<w:tbl><w:tr><w:tc><w:p>{run('A')}</w:p></w:tc><w:tc><w:p>{run('B')}</w:p></w:tc></w:tr></w:tbl>", "A\n\nB"),
    ],
    ids=["changes", "moved", "tabs and breaks", "link", "form", "table"],
)
def test_it_is_read_as_a_reader_does(paragraphs: str, text: str) -> None:
    assert text_of(paragraphs) == text


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent><w:p>{run('In the box.')}</w:p></w:txbxContent>"
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    both = (
        f"<mc:AlternateContent xmlns:mc='{compatible}'><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(f"<w:p>{run('Around it.')}<w:r>{both}</w:r></w:p>") == "Around it.\n\nIn the box."
