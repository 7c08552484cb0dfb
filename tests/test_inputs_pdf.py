"""Of a PDF the text is that of its pages, whose lines are put together to paragraphs."""

import io
from pathlib import Path

import pytest
from hostile import pdf_with_page
from pypdf import PdfReader, PdfWriter
from reading_files import read, read_content, read_one, told

from quoteminer.records import Article

FILES = Path(__file__).parent / "files"
"""`printed.pdf` is a page of two sheets, printed by Chromium."""

pytestmark = pytest.mark.usefixtures("empty_folder")


PRINTED = """“The bridge will open in May,” Mayor Ana Ruiz said on Monday. She denied that it had cost too much, and \
told reporters that the council had paid for most of it.

Opposition leader Tom Berg said the bridge was “a monument to waste”. He declined to say what it should have cost.

Work began in 2020, the official first file says."""


def test_a_page_that_a_browser_printed_is_read() -> None:
    path = FILES / "printed.pdf"
    assert read(path) == [Article(id="printed", text=PRINTED, source=str(path), title="Bridge to open in May")]


def page_with(*lines: tuple[int, str], size: int = 12) -> bytes:
    """A PDF with these lines, each with the points that it stands below the one before."""
    moves = b"".join(b"0 -%d Td (%s) Tj " % (down, text.encode()) for down, text in lines)
    return pdf_with_page(b"BT /F %d Tf 72 700 Td %sET" % (size, moves))


def text_of(*lines: tuple[int, str]) -> str:
    return read_one(page_with(*lines), "a.pdf").text


def test_lines_that_are_hardly_ever_equally_long_are_one_paragraph() -> None:
    lines = (
        "The harbour tunnel was closed on Wednesday, as the police said in a statement",
        "that was sent to newspapers, and nobody knows when it may be opened again to",
        "those who live on the other shore, who must take the ferry.",
    )
    assert text_of(*((14, line) for line in lines)) == " ".join(lines)


def test_more_space_than_between_lines_parts_paragraphs() -> None:
    assert text_of(
        (14, "It was closed on"), (14, "Wednesday, police"), (14, "said to us."), (22, "Nobody was hurt in it.")
    ) == ("It was closed on Wednesday, police said to us.\n\nNobody was hurt in it.")


def test_a_line_with_room_for_the_next_word_ends_a_paragraph() -> None:
    assert text_of(
        (14, "It was closed on Wednesday, police said."),
        (14, "It opens."),
        (14, "The mayor knows that it will be costly."),
    ) == ("It was closed on Wednesday, police said. It opens.\n\nThe mayor knows that it will be costly.")


@pytest.mark.parametrize(
    ("line", "following", "whole"),
    [
        ("He told the govern-", "ment that it fell.", "He told the government that it fell."),
        ("A well-known and well-", "known man went to it.", "A well-known and well-known man went to it."),
        ("She met her mother-in-", "law there, she said.", "She met her mother-in-law there, she said."),
        ("He spoke of the post-", "Cold War order there.", "He spoke of the post- Cold War order there."),
    ],
)
def test_a_word_divided_between_lines_is_whole_again(line: str, following: str, whole: str) -> None:
    assert text_of((14, line), (14, following)) == whole


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
