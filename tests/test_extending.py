"""What docs/extending.md works through is done to a copy of the repository, and holds there."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = re.compile(r'^```(\w+) title="([^"]+)"\n(.*?)^```', re.MULTILINE | re.DOTALL)
TESTS = ("test_outputs_markdown.py", "test_quotations.py", "test_cases.py", "test_docs.py")
CHANGED = ("quoteminer/outputs", "quoteminer/languages", "tests/test_outputs_markdown.py")


@pytest.fixture(scope="module")
def extended(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository with the changes that the page makes, in its order."""
    folder = tmp_path_factory.mktemp("extended")
    for name in ("quoteminer", "tests", "docs", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("models", "__pycache__"))
    (folder / "quoteminer" / "models").symlink_to(ROOT / "quoteminer" / "models")
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, folder)
    for language, path, text in FILE.findall((ROOT / "docs" / "extending.md").read_text("utf-8")):
        change(folder / path, text) if language == "diff" else (folder / path).write_text(text, "utf-8")
    return folder


def change(file: Path, lines: str) -> None:
    """Makes the change that the lines of a diff tell: those with a blank in front must stand in the file, once."""
    shown = [(line[0], line[1:]) for line in lines.splitlines(keepends=True)]
    before, after = ("".join(line for sign, line in shown if sign != other) for other in "+-")
    text = file.read_text("utf-8")
    assert text.count(before) == 1, f"{file.name}: {before}"
    file.write_text(text.replace(before, after), "utf-8")


def run_in(folder: Path, *command: str) -> None:
    """Runs a module of Python there, with the copy in place of what is installed."""
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    run = subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_the_tests_of_what_is_worked_through_pass(extended: Path) -> None:
    wanted = "markdown or quotations or ornaments or every_format_to_write"
    run_in(extended, "pytest", "-p", "no:cacheprovider", "-k", wanted, *(f"tests/{name}" for name in TESTS))


def test_what_is_worked_through_keeps_the_style(extended: Path) -> None:
    run_in(extended, "ruff", "check", "--no-cache", *CHANGED)
    run_in(extended, "ruff", "format", "--no-cache", "--check", *CHANGED)


def test_the_new_format_can_be_written(extended: Path) -> None:
    run_in(extended, "quoteminer", "extract", "seeds", "-o", "notes.md")
    lines = (extended / "notes.md").read_text("utf-8").splitlines()
    assert lines
    assert all(line.startswith("- ") for line in lines)
