"""The article's text with its claims marked: not a character lost, added or obeyed, and every tag closed in order."""

from html.parser import HTMLParser

import pytest
from attrs import define, evolve, field
from hypothesis import given
from markupsafe import Markup
from strategies import claim_of, texts_with_claims

from quoteminer.records import Claim, Span, Speaker, StatementDate
from quoteminer.views.highlights import TAGS, highlight


@define
class Page(HTMLParser):
    """What a browser makes of the HTML: its text, and which element covers which stretch of it."""

    text: str = ""
    opened: list[tuple[str, dict[str, str | None], int]] = field(factory=list)
    elements: list[tuple[str, dict[str, str | None], Span]] = field(factory=list)

    def __attrs_pre_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.opened.append((tag, dict(attrs), len(self.text)))

    def handle_endtag(self, tag: str) -> None:
        opened, attributes, start = self.opened.pop()
        assert opened == tag
        self.elements.append((tag, attributes, Span(start, len(self.text))))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def covered(self, role: str, claim: Claim) -> set[int]:
        """The places that a claim's elements of this role cover."""
        own = [span for _, attributes, span in self.elements if is_of(attributes, role, claim)]
        return {place for span in own for place in range(span.start, span.end)}


def is_of(attributes: dict[str, str | None], role: str, claim: Claim) -> bool:
    return f"qm-{role}" in (attributes["class"] or "").split() and attributes["data-claim"] == claim.id


def page_of(text: str, claims: list[Claim], anchor: str | None = None) -> Page:
    page = Page()
    for block in highlight(text, claims, anchor):
        page.feed(str(block))
        assert not page.opened, "a paragraph leaves no element open"
    page.close()
    return page


def places(*spans: Span) -> set[int]:
    return {place for span in spans for place in range(span.start, span.end)}


@given(texts_with_claims())
def test_any_text_comes_out_as_itself_whatever_is_marked_in_it(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    page = page_of(text, claims)
    assert page.text == "".join("\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text)
    "".join(highlight(text, claims)).encode("utf-8")


@given(texts_with_claims())
def test_every_part_of_every_claim_is_covered_by_elements_of_its_own(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    claims = [evolve(claim, id=str(number)) for number, claim in enumerate(claims)]
    page = page_of(text, claims)
    for claim in claims:
        assert page.covered("content", claim) == places(*claim.content.spans)
        for role, part in (("source", claim.source), ("cue", claim.cue)):
            assert page.covered(role, claim) == (places(Span(part.start, part.end)) if part else set())


@given(texts_with_claims())
def test_every_claim_has_one_number_and_one_anchor(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    claims = [evolve(claim, id=str(number)) for number, claim in enumerate(claims, 1)]
    page = page_of(text, claims, anchor="at-")
    numbered = [attributes for _, attributes, _ in page.elements if "data-number" in attributes]
    assert sorted(int(attributes["data-number"] or "") for attributes in numbered) == list(range(1, len(claims) + 1))
    assert all(attributes["id"] == f"at-{attributes['data-number']}" for attributes in numbered)
    assert sum("id" in attributes for _, attributes, _ in page.elements) == len(claims)


def test_markup_in_an_article_is_text() -> None:
    text = 'Ruiz <b>said</b> “<script>alert("1")</script> & <img src=x onerror=alert(2)> <!-- </mark>”.'
    claim = claim_of(text, Span(17, len(text) - 1), source=Span(0, 4), cue=Span(8, 12))
    (html,) = highlight(text, [claim])
    page = page_of(text, [claim])
    assert page.text == text
    assert {tag for tag, _, _ in page.elements} == set(TAGS.values())
    assert "<script" not in html
    assert "<img" not in html


def test_a_speaker_s_name_cannot_leave_its_attribute() -> None:
    claim = evolve(claim_of("Hello", Span(0, 5)), speaker=Speaker(name='"><script>', role="<'b'>"))
    (html,) = highlight("Hello", [claim])
    assert "<script" not in html
    ((_, attributes, _),) = page_of("Hello", [claim]).elements
    assert (attributes["title"] or "").startswith("1. \"><script> (<'b'>) · ")


def test_the_pointer_is_told_who_and_when() -> None:
    claim = evolve(
        claim_of("“Go,” she said.", Span(0, 5), source=Span(6, 9), cue=Span(10, 14)),
        speaker=Speaker(name="Ana Ruiz", role="mayor"),
        date=StatementDate(value="2024-03-04", precision="day", text="Monday"),
    )
    titles = {attributes["title"] for _, attributes, _ in page_of("“Go,” she said.", [claim]).elements}
    assert titles == {
        "1. Ana Ruiz (mayor) · “said” · 2024-03-04 (“Monday”) · direct · confidence 0.50 · named as “she”",
    }


@pytest.mark.parametrize(
    ("first", "second", "html"),
    [
        (Span(0, 4), Span(1, 3), "<1>a<2>bc</2>d</1>ef"),
        (Span(0, 4), Span(2, 6), "<1>ab<2>cd</2></1><2>ef</2>"),
        (Span(2, 6), Span(0, 4), "<2>ab<1>cd</1></2><1>ef</1>"),
        (Span(0, 4), Span(0, 4), "<1><2>abcd</2></1>ef"),
        (Span(0, 3), Span(3, 6), "<1>abc</1><2>def</2>"),
        (Span(0, 3), Span(0, 6), "<2><1>abc</1>def</2>"),
    ],
)
def test_highlights_within_and_across_one_another(first: Span, second: Span, html: str) -> None:
    claims = [evolve(claim_of("abcdef", span), id=str(number)) for number, span in enumerate((first, second), 1)]
    (whole,) = highlight("abcdef", claims)
    assert short(whole) == html


def short(html: Markup) -> str:
    """The HTML with each element named by its claim."""
    page, written = str(html), ""
    opened: list[str] = []
    while page:
        if page.startswith("</"):
            written += f"</{opened.pop()}>"
            page = page.split(">", 1)[1]
        elif page.startswith("<"):
            tag, page = page.split(">", 1)
            opened.append(tag.split('data-claim="')[1][0])
            written += f"<{opened[-1]}>"
        else:
            written, page = written + page[0], page[1:]
    return written


def test_a_content_over_several_paragraphs_is_closed_and_opened_again() -> None:
    text = "“One.\n\n“Two.” "
    blocks = highlight(text, [claim_of(text, Span(0, 13))], anchor="c-")
    assert len(blocks) == 2
    assert all(block.count("<mark") == block.count("</mark>") == 1 for block in blocks)
    assert 'data-number="1"' in blocks[0]
    assert "data-number" not in blocks[1]
    assert "id=" not in blocks[1]


def test_a_denial_is_marked_as_one() -> None:
    claim = claim_of("She denied it.", Span(11, 13), cue=Span(4, 10))
    assert claim.cue
    (html,) = highlight("She denied it.", [evolve(claim, cue=evolve(claim.cue, negated=True))])
    assert 'class="qm-cue qm-negated"' in html


def test_an_article_without_text_is_one_empty_paragraph() -> None:
    assert highlight("", []) == [""]
