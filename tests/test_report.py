"""The report: a page that shows every claim in its article, whatever the article holds, and that works in a browser."""

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from browser import chromium
from click.testing import CliRunner
from reported import ARTICLES, BY_ID, CLAIMS, HOSTILE

from quoteminer.cli import main
from quoteminer.converter import claim_to_json, json_line
from quoteminer.judgements import read_judgements
from quoteminer.outputs import writer_named
from quoteminer.outputs.conversion import convert
from quoteminer.report import write_report
from quoteminer.report.days import days_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def page_text(claims: object = CLAIMS, articles: object = BY_ID, title: str = "Claims") -> str:
    stream = StringIO()
    write_report(claims, articles, stream, title)  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2017", ("2017-01-01", "2017-12-31")),
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2017-W39", ("2017-09-25", "2017-10-01")),
        ("2017-09-27", ("2017-09-27", "2017-09-27")),
        ("2017-09-27T10:30", ("2017-09-27", "2017-09-27")),
        ("2017-09/2017-W49", ("2017-09-01", "2017-12-10")),
        ("2017/2018", ("2017-01-01", "2018-12-31")),
        ("soon", None),
        ("", None),
        ("20", None),
    ],
)
def test_the_days_that_a_date_covers(value: str, days: tuple[str, str] | None) -> None:
    assert days_of(value) == days


class TestTexts:
    def test_a_missing_article_is_told_and_its_claims_stand_in_their_sentences(
        self, caplog: pytest.LogCaptureFixture
    ) -> None:
        written = page_text(articles={"plain": BY_ID["plain"]})
        assert "a/1: no article with this id is given" in caplog.text
        assert written.count('<div class="text">') == 1

    def test_another_text_under_the_same_id_is_not_shown(self, caplog: pytest.LogCaptureFixture) -> None:
        other = evolve(BY_ID["plain"], text="Another text. " + BY_ID["plain"].text)
        written = page_text(articles={**BY_ID, "plain": other})
        assert f"plain: claim {CLAIMS[2].id} has other words than the text given" in caplog.text
        assert "Another text" not in written

    def test_without_texts_nobody_misses_them(self, caplog: pytest.LogCaptureFixture) -> None:
        assert '<div class="text">' not in page_text(articles={})
        assert not caplog.text

    def test_what_utf_8_cannot_hold_does_no_harm(self) -> None:
        torn = evolve(CLAIMS[0], article=evolve(CLAIMS[0].article, title="torn \ud83d title", author="\0"))
        page_text([torn]).encode("utf-8")


def test_nothing_is_fetched() -> None:
    written = page_text()
    assert not re.search(r"<link|\bsrc=|@import|url\(", written)
    assert "default-src 'none'" in unescape(written)


class TestCommand:
    def run(self, *arguments: object, status: int = 0) -> str:
        result = CliRunner().invoke(main, ["report", *map(str, arguments)])
        assert result.exit_code == status, result.output
        return result.output

    def test_a_page_is_written(self, tmp_path: Path) -> None:
        (tmp_path / "plain.txt").write_text(BY_ID["plain"].text)
        (tmp_path / "claims.jsonl").write_text("".join(json_line(claim_to_json(one)) + "\n" for one in CLAIMS[2:]))
        self.run(
            tmp_path / "claims.jsonl", "--articles", tmp_path, "-o", tmp_path / "r.html", "--title", "Our <claims>"
        )
        written = (tmp_path / "r.html").read_text("utf-8")
        assert '<h1 dir="auto">Our &lt;claims&gt;</h1>' in written
        assert "2 claims in 1 article" in written
        assert '<div class="text">' in written

    def test_claims_that_bring_their_article_need_no_other(self, tmp_path: Path) -> None:
        held = tmp_path / "claims.articles.jsonl"
        convert([(BY_ID["plain"], list(CLAIMS[2:]))], str(held), writer_named("articles"))
        for articles in ([], ["--articles", held]):
            self.run(held, *articles, "-o", tmp_path / "r.html")
            assert '<div class="text">' in (tmp_path / "r.html").read_text("utf-8")

    def test_wrong_use_is_told(self, tmp_path: Path) -> None:
        claims = tmp_path / "claims.jsonl"
        claims.write_text("{}\n")
        assert "claims.jsonl, line 1: id: missing" in self.run(claims, status=2)
        claims.write_text("")
        assert "is to be read as well" in self.run(claims, "-o", claims, status=2)
        assert "no such file" in self.run(claims, "--articles", tmp_path / "none", status=2)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as started:
        yield started


@pytest.fixture
def page(browser: "Browser", tmp_path: Path) -> Iterator["Page"]:
    """The report of the hostile articles, opened as a file on a wide screen; errors in the page fail the test."""
    (tmp_path / "report.html").write_text(page_text(title="Today’s claims"), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.goto((tmp_path / "report.html").as_uri())
    yield opened
    context.close()
    assert not errors


def shown(page: "Page") -> list[str | None]:
    """The speakers of the claims that are shown, in their order."""
    return [card.get_attribute("data-speaker") for card in page.locator(".claim:visible").all()]


def wait_for_count(page: "Page", told: str) -> None:
    """Wait until the page says that so many claims are left."""
    page.locator("#count", has_text=re.compile(f"^{told}$")).wait_for()


def downloaded(page: "Page") -> list[dict[str, object]]:
    """The judgements that the page gives."""
    with page.expect_download() as caught:
        page.get_by_role("button", name="Download judgements").click()
    assert caught.value.suggested_filename == "judgements.jsonl"
    path = Path(caught.value.path())
    lines = path.read_text("utf-8").splitlines()
    assert len(read_judgements(path)) == len(lines)
    return [json.loads(line) for line in lines]


def select(page: "Page", wording: str) -> None:
    """Select these words, which stand in one piece, as a person does with the mouse."""
    page.evaluate(
        """(wording) => {
            const text = document.querySelector(".article.open .text");
            const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(wording);
                if (at >= 0) {
                    getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wording.length);
                    return;
                }
            }
            throw new Error("not there: " + wording);
        }""",
        wording,
    )


class TestReading:
    def test_a_hostile_article_shows_as_its_text_and_does_nothing(self, page: "Page") -> None:
        assert page.title() == "Today’s claims"
        assert page.locator("#article-1 .text").evaluate("element => element.textContent") == HOSTILE
        assert page.locator(".text script, .text ruiz, .wording script, h3 i").count() == 0
        assert page.locator("#article-1 h3").text_content() == "<i>Hostile</i> & 😀"
        assert page.locator(".claim").count() == len(CLAIMS)

    @pytest.mark.parametrize("number", range(len(CLAIMS)))
    def test_every_claim_leads_to_its_words(self, page: "Page", number: int) -> None:
        claim = CLAIMS[number]
        page.locator(".where a").nth(number).click()
        place = page.locator(":focus")
        assert place.evaluate("element => element.textContent") == claim.content.text
        assert place.is_visible()
        assert page.locator(".article:visible").count() == 1
        page.get_by_role("button", name="Back to the claim").click()
        assert page.locator(":focus").get_attribute("data-id") == claim.id

    def test_words_in_the_article_lead_to_their_claim(self, page: "Page") -> None:
        page.locator(".where a").nth(2).click()
        page.locator(".article.open mark").nth(1).click()
        assert page.locator(":focus").get_attribute("data-id") == CLAIMS[3].id

    def test_an_address_leads_to_its_claim(self, page: "Page") -> None:
        page.goto(f"{page.url}#place-2-{CLAIMS[3].id}")
        page.reload()
        assert page.locator(".article.open .current").first.is_visible()

    def test_on_a_narrow_screen_article_and_list_take_turns(self, page: "Page") -> None:
        page.set_viewport_size({"width": 390, "height": 800})
        page.locator(".where a").nth(1).click()
        assert not page.locator("#claims").is_visible()
        page.keyboard.press("Escape")
        assert page.locator("#claims").is_visible()
        assert not page.locator("#articles").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390

    def test_without_scripts_everything_is_there(self, browser: "Browser", page: "Page") -> None:
        context = browser.new_context(java_script_enabled=False)
        plain = context.new_page()
        plain.goto(page.url)
        assert plain.locator(".claim:visible").count() == len(CLAIMS)
        assert plain.locator(".article:visible").count() == len(ARTICLES)
        assert not plain.locator("#filters").is_visible()
        context.close()

    def test_printed_it_has_claims_and_articles_and_no_controls(self, page: "Page") -> None:
        page.get_by_role("combobox", name="Speaker").fill("port")
        wait_for_count(page, "1 of 4 claims")
        page.emulate_media(media="print")
        assert page.locator("button:visible, input:visible, select:visible").count() == 0
        assert page.locator(".article:visible").count() == 1
        assert page.pdf().startswith(b"%PDF")


class TestFinding:
    @pytest.mark.parametrize(
        ("label", "wanted", "speakers"),
        [
            ("Words", "BRIDGE mayor", ["The mayor"]),
            ("Words", "<b>won", ["Ana Ruiz"]),
            ("Words", "الجسر", ["الوزير"]),
            ("Words", "nobody says this", []),
            ("Speaker", "the", ["The mayor", "The port"]),
            ("from", "2024-03-05", ["The port"]),
            ("to", "2024-02-10", ["الوزير"]),
        ],
    )
    def test_a_field_narrows_the_list(self, page: "Page", label: str, wanted: str, speakers: list[str]) -> None:
        page.get_by_role("search").get_by_label(label).first.fill(wanted)
        wait_for_count(page, f"{len(speakers)} of 4 claims")
        assert shown(page) == speakers
        assert page.locator("#nothing").is_visible() == (not speakers)

    def test_choices_narrow_the_list(self, page: "Page") -> None:
        form = page.get_by_role("search")
        form.get_by_role("combobox", name="Article").select_option(label="plain")
        wait_for_count(page, "2 of 4 claims")
        form.get_by_label("Only statements reported as made").check()
        wait_for_count(page, "1 of 4 claims")
        assert shown(page) == ["The mayor"]
        form.get_by_role("button", name="Show all").click()
        wait_for_count(page, "All 4 claims")
        form.get_by_role("checkbox", name="indirect").uncheck()
        form.get_by_role("slider").fill("0.9")
        wait_for_count(page, "1 of 4 claims")
        assert shown(page) == ["Ana Ruiz"]

    @pytest.mark.parametrize(
        ("order", "speakers"),
        [
            ("by date", ["الوزير", "The mayor", "The port", "Ana Ruiz"]),
            ("by speaker", ["Ana Ruiz", "The mayor", "The port", "الوزير"]),
            ("least certain first", ["الوزير", "The mayor", "The port", "Ana Ruiz"]),
        ],
    )
    def test_the_list_can_be_ordered(self, page: "Page", order: str, speakers: list[str]) -> None:
        page.get_by_role("combobox", name="Order").select_option(label=order)
        assert shown(page) == speakers
        page.get_by_role("combobox", name="Order").select_option(label="as in the articles")
        assert shown(page) == [claim.speaker.name for claim in CLAIMS]

    def test_counts_are_told_to_those_who_do_not_see_them(self, page: "Page") -> None:
        told = page.get_by_role("status").all_text_contents()
        assert {"0 of 4 claims judged", "All 4 claims"} <= set(told)
        for landmark in ("banner", "search", "main"):
            assert page.get_by_role(landmark).count() == 1


class TestJudging:
    def card(self, page: "Page", number: int) -> "Page":
        return page.locator(".claim").nth(number)  # type: ignore[return-value]

    def test_a_verdict_is_kept_and_can_be_taken_back(self, page: "Page") -> None:
        self.card(page, 0).get_by_role("button", name="Right").click()
        self.card(page, 1).get_by_role("button", name="To check").click()
        page.reload()
        assert page.locator("#judged").text_content() == "2 of 4 claims judged"
        pressed = self.card(page, 0).get_by_role("button", pressed=True)
        assert pressed.all_text_contents() == ["Right"]
        pressed.click()
        page.reload()
        assert page.locator("#judged").text_content() == "1 of 4 claims judged"

    def test_judgements_are_downloaded_as_json_lines(self, page: "Page") -> None:
        self.card(page, 1).get_by_role("button", name="Wrong").click()
        self.card(page, 1).get_by_label("speaker who is meant").check()
        self.card(page, 1).get_by_label("Right speaker").fill(" وزير \u2028 ")
        self.card(page, 0).get_by_role("button", name="Right").click()
        self.card(page, 0).get_by_label("Note").fill("Seen on TV.")
        first, second = downloaded(page)
        assert datetime.fromisoformat(str(first.pop("judged")))
        assert first == {
            "schema": 1,
            "claim": CLAIMS[0].id,
            "article": "a/1",
            "verdict": "right",
            "wrong": [],
            "corrected": {},
            "note": "Seen on TV.",
        }
        assert (second["wrong"], second["corrected"]) == (["speaker"], {"speaker": "وزير"})

    def test_selected_words_correct_a_place_whatever_stands_before_them(self, page: "Page") -> None:
        self.card(page, 0).locator(".where a").click()
        self.card(page, 0).get_by_role("button", name="Wrong").click()
        self.card(page, 0).get_by_label("content what was said").check()
        self.card(page, 0).get_by_label("cue the reporting words").check()
        select(page, "won & will ")
        self.card(page, 0).get_by_role("button", name="Take the words").first.click()
        self.card(page, 0).get_by_role("button", name="There is none").first.click()
        (judgement,) = downloaded(page)
        start = HOSTILE.index("won &")
        words = {"start": start, "end": start + len("won & will"), "text": "won & will"}
        assert judgement["corrected"] == {"content": [words], "cue": []}

    def test_keys_judge_and_move(self, page: "Page") -> None:
        page.locator(".claim").first.focus()
        for key in "rjwjc":
            page.keyboard.press(key)
        assert [line["verdict"] for line in downloaded(page)] == ["right", "wrong", "check"]

    def test_a_file_of_judgements_is_taken_over(self, page: "Page", tmp_path: Path) -> None:
        self.card(page, 2).get_by_role("button", name="Right").click()
        mine = downloaded(page)
        other = {"schema": 1, "claim": CLAIMS[3].id, "article": "plain", "verdict": "wrong", "judged": "2024-03-08"}
        older = {**mine[0], "verdict": "check", "judged": "2001-01-01"}
        lines = [other, older, {**other, "claim": "another"}]
        path = tmp_path / "others.jsonl"
        path.write_text("\n".join([*map(json.dumps, lines), "nonsense", "{}", "null", ""]), encoding="utf-8")
        page.locator("#file").set_input_files(path)
        page.get_by_role("alert").wait_for()
        told = "1 judgement taken over; 1 judgement of claims that are not in this report; 3 lines that cannot be read"
        assert page.get_by_role("alert").text_content() == told
        assert [line["verdict"] for line in downloaded(page)] == ["right", "wrong"]

    def test_where_nothing_can_be_kept_that_is_told(self, browser: "Browser", page: "Page") -> None:
        context = browser.new_context()
        context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }})")
        barred = context.new_page()
        barred.goto(page.url)
        assert "does not keep judgements" in (barred.get_by_role("alert").text_content() or "")
        barred.locator(".claim").first.get_by_role("button", name="Right").click()
        assert len(downloaded(barred)) == 1
        context.close()


def test_a_report_of_thousands_of_claims_opens_and_is_searched(browser: "Browser", tmp_path: Path) -> None:
    """Not timed, as machines differ; but what a browser does for each card with all the others takes minutes."""
    many = [evolve(claim, article=evolve(claim.article, id=f"{n}")) for n in range(1250) for claim in CLAIMS]
    (tmp_path / "many.html").write_text(page_text(many, {}), encoding="utf-8")
    page = browser.new_page()
    page.set_default_timeout(60_000)
    page.goto((tmp_path / "many.html").as_uri())
    page.get_by_role("combobox", name="Speaker").fill("mayor")
    wait_for_count(page, "1,250 of 5,000 claims")
    page.get_by_role("combobox", name="Order").select_option(label="by speaker")
    page.get_by_role("combobox", name="Speaker").fill("")
    wait_for_count(page, "All 5,000 claims")
    page.close()
