"""Of Markdown the text is what a reader reads."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_files import read_one
from strategies import PLAIN_WORDS

from quoteminer.inputs import Document, reader_named
from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")


def text_of(markdown: str) -> str:
    return read_one(markdown, "article.md").text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("“The *bridge* will **open**,” [Ruiz](http://example.org/r) said.", "“The bridge will open,” Ruiz said."),
        ("One line\nand the next.", "One line and the next."),
        ("One line  \nand the next.", "One line\nand the next."),
        ("One.\n\n\n\nTwo.", "One.\n\nTwo."),
        ("> Ruiz said:\n> it opens.\n\nBerg did not.", "Ruiz said: it opens.\n\nBerg did not."),
        ("- She said so.\n- He did not.", "She said so.\n\nHe did not."),
        ("Ruiz &amp; Berg &mdash; \\*both\\*", "Ruiz & Berg — *both*"),
        ("| who | what |\n|---|---|\n| Ruiz | yes |", "who\twhat\n\nRuiz\tyes"),
        ("![A bridge](bridge.jpg)\n\nIt opens.", "It opens."),
        ("<div class='x'>It <b>opens</b>,</div>\n\nshe said.<script>no</script>", "It opens,\n\nshe said."),
        ("~~No~~ Yes.", "No Yes."),
        ("", ""),
    ],
)
def test_markup_is_set_apart(markdown: str, text: str) -> None:
    assert text_of(markdown) == text


def test_front_matter_tells_about_the_article() -> None:
    written = (
        "---\ntitle: Bridge opens\nauthors: [Jane Doe, Tom Hill]\ndate: 2024-03-07\nlink: http://example.org/b\n"
        "site: The Harbour\ntags: [x]\n---\n# Another heading\n\nYes.\n"
    )
    assert read_one(written, "bridge.md") == Article(
        id="bridge", text="Another heading\n\nYes.", source="bridge.md", title="Bridge opens",
        author="Jane Doe; Tom Hill", published="2024-03-07", url="http://example.org/b", publisher="The Harbour",
    )  # fmt: skip


def test_the_first_heading_is_the_title_where_nothing_else_is() -> None:
    article = read_one("Intro.\n\n# The *bridge*\n\nYes.\n\n# Second\n", "a.markdown")
    assert article.title == "The bridge"


@pytest.mark.parametrize("written", ["---\nNot a mapping.\n\n---\nText.", "---\n: [\n---\nText.", "---\nText."])
def test_a_line_of_dashes_is_not_always_front_matter(written: str) -> None:
    article = read_one(written, "a.md")
    assert "Text." in article.text
    assert article.published is None


def test_a_date_that_nobody_can_read_is_left_out_and_told(caplog: pytest.LogCaptureFixture) -> None:
    assert read_one("---\ndate: last week\n---\nText.", "a.md").published is None
    assert "'last week' is no date" in caplog.text


@given(st.lists(st.lists(st.sampled_from(PLAIN_WORDS), min_size=1).map(" ".join), min_size=1))
def test_plain_paragraphs_stay_as_they_are(paragraphs: list[str]) -> None:
    written = "\n\n".join(paragraphs)
    document = Document(io.BytesIO(written.encode()), "a.md", "a")
    [article] = reader_named("markdown").read(document)
    assert isinstance(article, Article)
    assert article.text == written
