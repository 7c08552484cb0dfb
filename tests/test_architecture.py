"""The house keeps its order: imports point one way, and each heavy library has one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "quoteminer"
FOUNDATION = {"errors", "records", "settings"}
FORMATS = {"bio", "brat", "columns", "converter", "frames", "inputs", "judgements", "label_studio", "outputs"}
FORMATS |= {"publication", "riqua"}
DOORS = {"__init__", "__main__", "cli", "integrations", "training"}
PIPELINE = {"drafts", "loading", "pipeline", "steps"}
LIBRARY = {path.stem for path in PACKAGE.iterdir()} - DOORS
STEP_MAY_IMPORT = FOUNDATION | {"languages"}
"""For every file that has no row in the table: a step knows no other step."""
MAY_IMPORT = {
    **dict.fromkeys(FOUNDATION, FOUNDATION),
    **dict.fromkeys(FORMATS, FOUNDATION | FORMATS),
    "records": {"views"},  # a claim shows itself in a notebook, and only then asks how: see below
    "mined": FOUNDATION | {"views"},
    "views": FOUNDATION | FORMATS | {"paragraphs"},  # a page is cut into the paragraphs that the article is read in
    "report": FOUNDATION | FORMATS | {"views"},
    # Gold takes the form of claims; date expressions and speakers are found as in claims.
    "scoring": FOUNDATION | FORMATS | {"attributions", "dates", "paragraphs", "quotations", "speakers"},
    "languages": {"records"},
    **dict.fromkeys(PIPELINE, LIBRARY - {"batch", "inputs", "outputs", "scoring"}),
    "batch": FOUNDATION | FORMATS | {"__init__", "cards", "pipeline"},
    "cli": LIBRARY | {"__init__", "training"},  # for `quoteminer train`, and only as it runs: see below
    "integrations": LIBRARY,
    "training": LIBRARY,
    "__init__": FOUNDATION | {"frames", "inputs", "mined", "pipeline", "speakers"},
    "__main__": {"cli"},
}
HOMES = {
    "charset_normalizer": {"inputs"},
    "dateutil": {"dates", "scoring"},
    "docx": {"inputs"},
    "holidays": {"dates"},
    "jinja2": {"views"},
    "lxml": {"inputs"},
    "markdown_it": {"inputs"},
    "pandas": {"frames", "pipeline"},  # the pipeline names its type only
    "psycopg": {"outputs"},
    "pyarrow": {"outputs"},
    "pypdf": {"inputs"},
    "spacy": {"integrations"},
    "sqlite_utils": {"outputs"},
    "stanza": {"integrations", "sentences", "training"},
    "torch": {"network", "training"},
    "trafilatura": {"inputs"},
    "warcio": {"inputs"},
}


def imports_of(path: Path, only_at_once: bool = False) -> Iterator[str]:
    """The full names of all the modules that a file imports, wherever in the file, or only when it is imported."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in tree.body if only_at_once else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "quoteminer":
            yield from (f"quoteminer.{alias.name}" for alias in node.names if alias.name != "__version__")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by a relative name"
            yield str(node.module)


FILES = sorted(PACKAGE.rglob("*.py"))
PART = {path: path.relative_to(PACKAGE).parts[0].removesuffix(".py") for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_one_way(path: Path) -> None:
    allowed = MAY_IMPORT.get(PART[path], STEP_MAY_IMPORT) | {PART[path]}
    ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("quoteminer.")}
    assert ours <= allowed


@pytest.mark.parametrize("path", [path for path in FILES if PART[path] != "training"], ids=lambda path: path.name)
def test_training_is_loaded_by_its_command_alone(path: Path) -> None:
    """Nothing that mines articles needs training, so even the command line imports it only when a user asks for it."""
    at_once = imports_of(path, only_at_once=True)
    assert not [name for name in at_once if name.startswith("quoteminer.training")]


@pytest.mark.parametrize(
    "path", [path for path in FILES if PART[path] in ("records", "mined")], ids=lambda path: path.name
)
def test_views_are_loaded_as_a_notebook_asks_for_them(path: Path) -> None:
    assert not [name for name in imports_of(path, only_at_once=True) if name.startswith("quoteminer.views")]


@pytest.mark.parametrize(("library", "homes"), HOMES.items())
def test_a_heavy_library_has_one_home(library: str, homes: set[str]) -> None:
    users = {PART[path] for path in FILES if library in {name.split(".")[0] for name in imports_of(path)}}
    assert users <= homes


def test_one_step_matches_names() -> None:
    users = {PART[path] for path in FILES if "rapidfuzz" in {name.split(".")[0] for name in imports_of(path)}}
    assert len(users - {"training", "scoring"}) <= 1
