"""Of a PDF the text is that of its pages, line by line."""

import io
from pathlib import Path

import pytest
from hostile import pdf_with_page
from pypdf import PdfReader, PdfWriter
from reading_files import read, read_content, read_one, texts, told

from quoteminer.paragraphs import paragraphs
from quoteminer.records import Article

FILES = Path(__file__).parent / "files"
"""`printed.pdf` is a page of two sheets, printed by Chromium."""

pytestmark = pytest.mark.usefixtures("empty_folder")


PRINTED = """“The bridge will open in May,” Mayor Ana Ruiz said
on Monday. She denied that it had cost too much,
and told reporters that the council had paid for
most of it.
Opposition leader Tom Berg said the bridge was “a
monument to waste”. He declined to say what it
should have cost.
Work began in 2020, the official first file says."""


def test_a_page_that_a_browser_printed_is_read() -> None:
    path = FILES / "printed.pdf"
    assert read(path) == [Article(id="printed", text=PRINTED, source=str(path), title="Bridge to open in May")]


def test_paragraphs_are_told_apart_although_every_line_ends() -> None:
    [text] = texts(read(FILES / "printed.pdf"))
    assert [span.of(text)[:8] for span in paragraphs(text)] == ["“The bri", "Oppositi", "Work beg"]


def test_a_file_made_by_another_program_is_read() -> None:
    assert read_one(pdf_with_page(b"BT /F 12 Tf 72 700 Td (It opens.) Tj ET"), "a.pdf").text == "It opens."


def test_a_page_without_text_is_a_failure() -> None:
    assert told(read_content(pdf_with_page(b""), "scan.pdf")) == [
        "scan.pdf: a PDF without text; scanned pages need to be recognised first"
    ]


def test_a_file_that_needs_a_password_says_so() -> None:
    stream = io.BytesIO()
    writer = PdfWriter(clone_from=PdfReader(FILES / "printed.pdf"))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(stream)
    assert told(read_content(stream.getvalue(), "a.pdf")) == [
        "a.pdf: cannot be read as PDF: File has not been decrypted"
    ]
