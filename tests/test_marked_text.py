"""An article on a terminal: marked so that it can be read at any width, in colours and without."""

import io
import re

import pytest
from attrs import evolve
from hypothesis import given
from screens import Screen
from strategies import claim_of, texts_with_claims

from quoteminer.records import Article, Claim, Span
from quoteminer.views.marked_text import marked_paragraphs, write_marked

pytestmark = pytest.mark.usefixtures("plain_terminal")

TEXT = "Ana Ruiz resigned.\n\n“It is safe,” she said. Omar Haddad\ndenied that it was.\n"
SAFE = claim_of(TEXT, Span(20, 33), source=Span(34, 37), cue=Span(38, 42))
DENIED = claim_of(TEXT, Span(63, 74), source=Span(44, 55), cue=Span(56, 62), kind="indirect")


def shown(text: str, *claims: Claim, stream: io.StringIO | None = None) -> str:
    stream = stream or io.StringIO()
    write_marked(Article(id="bridge", text=text), claims, stream)
    return stream.getvalue()


def paragraphs_of(text: str, *claims: Claim) -> list[str]:
    return [paragraph.plain for paragraph in marked_paragraphs(text, claims)]


def test_an_article_with_its_claims_in_it_and_below() -> None:
    assert shown(TEXT, SAFE, DENIED) == (
        "bridge\n"
        "2 claims\n"
        "\n"
        "Ana Ruiz resigned.\n"
        "\n"
        "[1: “It is safe,”] she said. Omar Haddad\n"
        "\n"
        "denied [2: that it was].\n"
        "\n"
        "  1  she said\n"
        "     “It is safe,”\n"
        "     direct · confidence 0.50\n"
        "\n"
        "  2  Omar Haddad denied\n"
        "     that it was\n"
        "     indirect · confidence 0.50\n"
        "\n"
    )


def test_claims_within_and_across_one_another_have_brackets_that_pair_off() -> None:
    text = "one two three four"
    outer, inner = claim_of(text, Span(0, 13)), claim_of(text, Span(4, 7))
    assert paragraphs_of(text, outer, inner) == ["[1: one [2: two] three] four"]
    assert paragraphs_of(text, claim_of(text, Span(0, 7)), claim_of(text, Span(4, 13))) == [
        "[1: one [2: two]][2:  three] four"
    ]


def test_a_content_over_several_paragraphs_is_bracketed_in_each() -> None:
    text = "“One.\n\n“Two,” he said."
    assert paragraphs_of(text, claim_of(text, Span(0, 13))) == ["[1: “One.]", "[1: “Two,”] he said."]


@pytest.mark.parametrize("columns", [20, 40, 100])
def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    text = " ".join(f"w{number}" for number in range(200))
    output = shown(text, claim_of(text, Span(3, 400)))
    article = output.split("\n\n")[1]
    assert all(len(line) <= columns for line in output.splitlines())
    assert re.findall(r"w\d+", article) == text.split()


def test_styles_come_only_on_a_terminal_and_change_no_word() -> None:
    coloured = shown(TEXT, SAFE, DENIED, stream=Screen())
    plain = shown(TEXT, SAFE, DENIED)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    assert "\x1b[1mOmar Haddad\x1b[0m" in coloured
    assert "\x1b[4m“It is safe,”\x1b[0m" in coloured
    assert "\x1b[3;32mdenied\x1b[0m" in coloured


def test_a_denial_has_a_style_of_its_own() -> None:
    assert DENIED.cue
    negated = evolve(DENIED, cue=evolve(DENIED.cue, negated=True))
    assert "\x1b[3;31mdenied\x1b[0m" in shown(TEXT, negated, stream=Screen())


def test_without_colours_a_terminal_still_shows_bold_and_underlined_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    output = shown(TEXT, SAFE, DENIED, stream=Screen())
    assert "\x1b[4m“It is safe,”\x1b[0m" in output
    assert not re.search(r"\x1b\[[\d;]*3[0-7]m", output)


@given(texts_with_claims())
def test_any_text_comes_out_as_lines_that_no_terminal_is_disturbed_by(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    output = shown(text, *claims)
    output.encode("utf-8")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\ud800-\udfff]", output)


@given(texts_with_claims())
def test_brackets_pair_off_in_every_paragraph(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    for before, after in zip(paragraphs_of(text), paragraphs_of(text, *claims), strict=True):
        opened = len(re.findall(r"\[\d+: ", after)) - len(re.findall(r"\[\d+: ", before))
        assert opened == after.count("]") - before.count("]")
