"""A database of claims as Datasette serves it, looked at in a real browser."""

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from attrs import evolve
from browser import chromium
from test_outputs import ARTICLE, SAID

from quoteminer.outputs import writer_named
from quoteminer.outputs.conversion import convert
from quoteminer.records import Content, Span, Speaker

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytest.importorskip("datasette", reason="no Datasette to serve the database with")

RESTORED = evolve(
    SAID,
    content=Content(text="the old bridges would be restored", spans=(Span(8, 41),)),
    speaker=Speaker(name="Ana Ruíz", role="mayor", type="person", resolution="name", entity=1),
)
SERVES = re.compile(r"running on (http://\S+)")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a server shows a database of two claims."""
    folder = tmp_path_factory.mktemp("datasette")
    article = evolve(ARTICLE, title="Talks in the capital", text="The talks went on all night.")
    convert([(article, [SAID, RESTORED])], str(folder / "claims.db"), writer_named("sqlite"))
    arguments = [
        "serve",
        "claims.db",
        "--metadata",
        "claims.metadata.json",
        "--port",
        "0",
        "--setting",
        "num_sql_threads",
        "1",
    ]
    with subprocess.Popen(
        [sys.executable, "-m", "datasette", *arguments], cwd=folder, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        try:
            yield next(found[1] for found in map(SERVES.search, server.stderr) if found)
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator["Page"]:
    """A page of the browser."""
    with chromium() as browser:
        yield browser.new_page(base_url=address)


def rows(page: "Page") -> list[str]:
    """The wording of each row of the table shown."""
    return page.locator("table.rows-and-columns tbody tr").all_inner_texts()


def test_claims_are_shown_under_columns_that_are_explained(page: "Page") -> None:
    page.goto("/claims/claims")
    assert "Every statement that somebody is reported to have made" in page.inner_text("body")
    assert "What is reported to have been said" in page.inner_text("dl.column-descriptions")
    said, restored = rows(page)
    assert "Talks in the capital" in said
    assert "Dmitry Peskov" in said
    assert "the old bridges would be restored" in restored


@pytest.mark.parametrize("words", ["bridge restoring", "ruiz"])
def test_claims_are_found_by_content_and_speaker(page: "Page", words: str) -> None:
    page.goto("/claims/claims")
    page.fill("input[name=_search]", words)
    page.press("input[name=_search]", "Enter")
    page.wait_for_url("**_search=**")
    [found] = rows(page)
    assert "the old bridges would be restored" in found
    assert "Ana Ruíz" in found


def test_articles_are_found_by_their_text(page: "Page") -> None:
    page.goto("/claims/articles?_search=night")
    assert "The talks went on all night." in rows(page)[0]
    page.goto("/claims/articles?_search=noon")
    assert rows(page) == []


def test_a_claim_leads_to_its_speaker_and_from_there_to_all_their_claims(page: "Page") -> None:
    page.goto("/claims/claims")
    page.click("table.rows-and-columns a:text-is('Ana Ruíz')")
    page.wait_for_url("**/claims/speakers/*")
    page.click("a:text('1 row')")
    page.wait_for_url("**/claims/claims?speaker=*")
    assert len(rows(page)) == 1


def test_a_view_shows_what_people_want_to_see_first_and_is_searched_too(page: "Page") -> None:
    page.goto("/claims/claims_in_brief?_search=restored")
    [found] = rows(page)
    assert found.split("\t")[1:4] == ["Ana Ruíz", "mayor", "the old bridges would be restored"]


def test_rows_are_in_sight_below_the_meaning_of_the_columns(page: "Page") -> None:
    page.goto("/claims/claims")
    box = page.locator("dl.column-descriptions").bounding_box()
    assert box
    assert 0 < box["height"] < 200


def test_views_count_claims(page: "Page") -> None:
    page.goto("/claims/claims_per_speaker")
    assert [row.split("\t")[1:5] for row in rows(page)] == [
        ["Dmitry Peskov", "person", "1", "1"],
        ["Ana Ruíz", "person", "1", "1"],
    ]
