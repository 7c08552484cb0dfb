"""What `quoteminer models` tells of a folder of models."""

import hashlib
import io
import sys
from pathlib import Path

import pytest

from quoteminer.cards import ModelFile, model_folders, print_models
from quoteminer.errors import ModelError
from quoteminer.settings import LANGUAGES, SHIPPED_MODELS

CARD = "# Models for a test\n\nThey know **nothing**.\n"


@pytest.fixture
def models(tmp_path: Path) -> Path:
    """A folder with models of two languages, and what is none."""
    for language in ("en", "cy"):
        (tmp_path / language / "tokenize").mkdir(parents=True)
        (tmp_path / language / "card.md").write_text(CARD, encoding="utf-8")
        (tmp_path / language / "tokenize" / "small.pt").write_bytes(language.encode() * 700)
    (tmp_path / "resources.json").touch()
    (tmp_path / "__pycache__").mkdir()
    return tmp_path


def test_every_language_has_its_files_and_its_card(models: Path) -> None:
    welsh, english = model_folders(models)
    assert (welsh.language, english.language) == ("cy", "en")
    assert english.files == (ModelFile("tokenize/small.pt", 1400, hashlib.sha256(b"en" * 700).hexdigest()),)
    assert english.card == CARD


def test_what_is_piped_is_the_card_as_written(models: Path, capsys: pytest.CaptureFixture[str]) -> None:
    print_models(models)
    shown = capsys.readouterr().out
    checksum = hashlib.sha256(b"cy" * 700).hexdigest()
    assert shown.startswith(f"cy: {models / 'cy'}\n{checksum}         1,400  tokenize/small.pt\n\n{CARD}")
    assert shown.count(CARD) == 2


def test_a_terminal_gets_the_card_set_in_type(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdout", terminal := Terminal())
    monkeypatch.setenv("COLUMNS", "40")
    print_models(models)
    shown = terminal.getvalue()
    assert hashlib.sha256(b"cy" * 700).hexdigest() in shown
    assert "Models for a test" in shown
    assert "**" not in shown


def test_the_shipped_models_have_a_card_for_every_language() -> None:
    assert [folder.language for folder in model_folders(SHIPPED_MODELS)] == list(LANGUAGES)


def test_a_folder_without_models_or_card_is_named(models: Path) -> None:
    with pytest.raises(ModelError, match="nowhere: No such file or directory"):
        model_folders(models / "nowhere")
    with pytest.raises(ModelError, match="tokenize: no folder of a language in it"):
        model_folders(models / "en" / "tokenize")
    (models / "en" / "card.md").write_bytes(b"\xe9")
    with pytest.raises(ModelError, match="en: card.md is not UTF-8 from byte 0 on"):
        model_folders(models)
    (models / "en" / "card.md").unlink()
    with pytest.raises(ModelError, match="en: card.md is missing"):
        model_folders(models)
