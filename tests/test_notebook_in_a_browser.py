"""What a browser makes of a notebook's pages: the article's text to the letter, and no window too narrow for it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from browser import chromium
from strategies import claim_of

from quoteminer.mined import MinedArticle
from quoteminer.records import Article, Claim, Span

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TEXT = (
    "“<script>document.title = 'run'</script> & <b>bold,” said Ana 👩‍👩‍👧. <div><table></style>-->\r\n"
    "שלום עולם, “אין תגובה,” said Omar \u202eand turned round.\n"
    "A line\tof its own\x00 with &amp; &#13; and <img src=x onerror=\"document.title = 'run'\">, said Bo.\r"
)
READ = """() => {
    const texts = [...document.querySelectorAll(".qm-text")].map(element => element.textContent);
    const places = {};
    let at = 0;
    for (const element of document.querySelectorAll(".qm-text")) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const end = at + [...node.data].length;
            for (const mark of element.querySelectorAll("mark"))
                if (mark.contains(node)) (places[mark.dataset.claim] ??= []).push([at, end]);
            at = end;
        }
    }
    return { text: texts.join(""), places };
}"""
"""The text of the page, and the places that each claim's marks cover in it, in code points."""


def claims() -> list[Claim]:
    """Claims that nest, cross, and go on over the end of a paragraph."""
    ends = [(0, 51), (20, 70), (30, 40), (104, 180), (len(TEXT) - 30, len(TEXT))]
    return [evolve(claim_of(TEXT, Span(*span)), id=f"c{number}") for number, span in enumerate(ends)]


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def page(browser: "Browser") -> "Page":
    page = browser.new_page()
    page.set_content(f"<!doctype html><meta charset=utf-8>{shown()}")
    return page


def shown() -> str:
    return MinedArticle(Article(id="article", text=TEXT, title="<script>"), claims())._repr_html_()


def test_the_page_s_text_is_the_article_and_marks_stand_where_claims_do(page: "Page") -> None:
    read = page.evaluate(READ)
    assert read["text"] == TEXT.replace("\0", "\ufffd")
    for claim in claims():
        covered = {place for start, end in read["places"][claim.id] for place in range(start, end)}
        assert covered == set(range(claim.content.spans[0].start, claim.content.spans[0].end))


def test_nothing_in_the_article_runs_or_becomes_an_element(page: "Page") -> None:
    assert page.title() == ""
    assert page.locator("script, img, table, .qm-text div").count() == 0


def test_nothing_is_asked_of_the_network(browser: "Browser") -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(shown())
    assert asked == []


@pytest.mark.parametrize("width", [320, 1200])
def test_nothing_is_wider_than_the_window(page: "Page", width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_notes_stand_beside_the_text_where_there_is_room_and_below_it_elsewhere(page: "Page") -> None:
    text, notes = page.locator(".qm-text").first, page.locator(".qm-notes").first
    page.set_viewport_size({"width": 1200, "height": 800})
    beside = text.bounding_box(), notes.bounding_box()
    page.set_viewport_size({"width": 400, "height": 800})
    below = text.bounding_box(), notes.bounding_box()
    assert beside[0]
    assert beside[1]
    assert below[0]
    assert below[1]
    assert beside[1]["x"] >= beside[0]["x"] + beside[0]["width"]
    assert below[1]["y"] >= below[0]["y"] + below[0]["height"]


@pytest.mark.parametrize(("selector", "style"), [("direct", "solid"), ("mixed", "dashed"), ("indirect", "dotted")])
def test_kinds_differ_without_colour(page: "Page", selector: str, style: str) -> None:
    legend = page.locator(f".qm-legend mark.qm-{selector}")
    assert legend.evaluate("element => getComputedStyle(element).borderBottomStyle") == style
