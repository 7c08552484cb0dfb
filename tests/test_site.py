"""The documentation as a site: it builds without a warning, asks no other server for anything, and tells of it all."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree, html

import quoteminer
from quoteminer.pipeline import STEPS

ROOT = Path(__file__).parents[1]
FETCHED = "//script/@src | //img/@src | //iframe/@src | //link[not(@rel='canonical')]/@href"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the site as `make docs` builds it, every warning an error."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


def pages_of(site: Path) -> list[Path]:
    return sorted(site.glob("*.html"))


def test_every_document_is_a_page(site: Path) -> None:
    documents = {path.stem for path in (ROOT / "docs").glob("*.md")}
    assert documents | {"card", "changelog", "contributing"} <= {path.stem for path in pages_of(site)}


def test_nothing_is_fetched_from_another_server(site: Path) -> None:
    for page in pages_of(site):
        fetched = html.document_fromstring(page.read_bytes()).xpath(FETCHED)
        assert fetched
        assert not [address for address in fetched if re.match(r"(\w+:)?//", address)], page.name
    for style in site.rglob("*.css"):
        assert not re.search(r"(@import|url\()\s*[\"']?(https?:)?//", style.read_text("utf-8")), style.name


def test_links_to_files_lead_to_files(site: Path) -> None:
    for page in pages_of(site):
        for link in html.document_fromstring(page.read_bytes()).xpath("//article//a/@href"):
            path = link.partition("#")[0]
            assert re.match(r"\w+:", path) or (page.parent / path).exists(), f"{page.name}: {link}"


def test_every_public_name_is_on_the_page_of_names(site: Path) -> None:
    page = html.document_fromstring((site / "reference.html").read_bytes())
    told = {name.removeprefix("quoteminer.") for name in page.xpath("//article//h3/@id")}
    assert set(quoteminer.__all__) <= told


def test_the_drawing_has_every_step_and_each_of_its_boxes_is_in_the_code() -> None:
    drawing = etree.parse(ROOT / "docs" / "assets" / "flow.svg")
    boxes = {text.text for text in drawing.iter("{*}text") if text.get("class") == "name"}
    assert {name.split()[0] for name, _ in STEPS} <= boxes
    assert boxes <= {path.stem for path in (ROOT / "quoteminer").rglob("*") if path.is_dir() or path.suffix == ".py"}
