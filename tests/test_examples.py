"""The notebook in examples/ runs from the first cell to the last, and is kept without what it printed."""

import csv
import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOK = ROOT / "examples" / "fact_checking.ipynb"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the examples, beside one of the seed article."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "seeds", house / "seeds")
    shutil.copytree(ROOT / "examples", house / "examples")
    return house / "examples"


@pytest.fixture(scope="module")
def cells(folder: Path) -> dict[str, Any]:
    """The cells by their ids, after a run."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(folder)}}).execute()
    return {cell.id: cell for cell in notebook.cells}


def printed(cell: Any) -> str:
    return "".join(output.text for output in cell.outputs if output.output_type == "stream")


def shown(cell: Any, form: str) -> str:
    """What the cell shows in this form, the one time that it does."""
    (found,) = [output.data[form] for output in cell.outputs if form in output.get("data", {})]
    return str(found)


def test_every_article_is_read_and_claims_are_found(cells: dict[str, Any]) -> None:
    assert printed(cells["read"]) == "12 articles read, 0 failed\n"
    count, word = printed(cells["mine"]).split()
    assert (int(count) > 80, word) == (True, "claims")


def test_nothing_complains(cells: dict[str, Any]) -> None:
    outputs = [output for cell in cells.values() for output in cell.get("outputs", [])]
    assert [output for output in outputs if output.get("name") == "stderr"] == []


def test_articles_tables_and_cards_show_themselves(cells: dict[str, Any]) -> None:
    article, table = shown(cells["show-article"], "text/html"), shown(cells["show-table"], "text/html")
    assert article.count("<mark") >= 8
    assert "Auditors doubt cost of tunnel" in article
    assert "<caption>5 claims</caption>" in table
    assert "qm-card" in shown(cells["show-card"], "text/html")
    assert shown(cells["always"], "text/html").count('class="qm-note"') == 1


@pytest.mark.parametrize("cell", ["most", "over-time", "price"])
def test_plots_are_drawn(cells: dict[str, Any], cell: str) -> None:
    assert len(shown(cells[cell], "image/png")) > 5_000


def test_the_desk_gets_a_table_to_fill_in(cells: dict[str, Any], folder: Path) -> None:
    with (folder / "for_the_desk.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert printed(cells["export"]) == f"{len(rows)} claims in for_the_desk.csv\n"
    assert len(rows) > 20
    assert all(row["verdict"] == row["note"] == "" for row in rows)
    (promise,) = [row for row in rows if "not one cent more" in row["content_text"] and "tunnel" in row["content_text"]]
    assert (promise["speaker"], promise["day"]) == ("Elena Marković", "2024-01-16")


def test_the_notebook_is_kept_without_its_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)
