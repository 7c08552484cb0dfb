"""Sentences and the folder they are learned in."""

import subprocess
import sys
from pathlib import Path

import pytest

from quoteminer.errors import ModelError
from quoteminer.paragraphs import paragraphs
from quoteminer.pipeline import Miner
from quoteminer.sentences import LONGEST_PIECE, Splitter, speakable


def sentences(miner: Miner, text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in miner.models.splitter.split([text], [paragraphs(text)])[0]]


def test_sentences_of_a_paragraph(miner: Miner) -> None:
    text = "Mr. Smith went to Washington in January. He met Dr. Jones there."
    assert sentences(miner, text) == ["Mr. Smith went to Washington in January.", "He met Dr. Jones there."]


@pytest.mark.parametrize("line_end", ["\n", "\n\n", "\r\n", "\r\n\r\n"])
def test_paragraphs_part_sentences_however_they_are_written(miner: Miner, line_end: str) -> None:
    text = line_end.join(["READ MORE: Turkey confirms deposit", "Earlier in September the deal was signed."])
    assert sentences(miner, text) == text.split(line_end)


def test_a_closing_mark_stays_with_its_sentence(miner: Miner) -> None:
    text = "Mattis said that they are “not going to be interoperable with NATO systems.”"
    assert sentences(miner, text) == [text]


def test_sentences_know_their_paragraph(miner: Miner) -> None:
    text = "It rained. It poured.\n\nThen it stopped."
    (found,) = miner.models.splitter.split([text], [paragraphs(text)])
    assert [sentence.paragraph for sentence in found] == [0, 0, 1]


def test_a_very_long_line_is_split_whole(miner: Miner) -> None:
    text = "It rained all day in the old town. " * (3 * LONGEST_PIECE // 35)
    found = sentences(miner, text)
    assert len(found) == pytest.approx(3 * LONGEST_PIECE // 35, abs=5)
    assert " ".join(found) == text.strip()


def test_portions_change_nothing(miner: Miner, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It rained, she said. The bridge held. Nobody was hurt.\n\nThe town slept. Mr. Reed did not."
    splitter = miner.models.splitter
    whole = splitter.split([text] * 3, [paragraphs(text)] * 3)
    monkeypatch.setattr("quoteminer.sentences.LONGEST_PORTION", 60)
    assert splitter.split([text] * 3, [paragraphs(text)] * 3) == whole


def test_what_is_too_long_for_a_word_is_parted_before_stanza_sees_it() -> None:
    seen = speakable("a " + "x" * 1_000 + " b")
    assert len(seen) == len("a " + "x" * 1_000 + " b")
    assert max(map(len, seen.split())) < 100


def test_a_folder_without_models_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=tmp_path.name):
        Splitter(tmp_path, "en")
    (tmp_path / "resources.json").write_text("{}")
    with pytest.raises(ModelError, match=tmp_path.name):
        Splitter(tmp_path, "en")


def test_mining_opens_no_connection() -> None:
    code = (
        "import socket\n"
        "def refuse(*arguments, **options): raise AssertionError('a connection was opened')\n"
        "socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse\n"
        "import quoteminer\n"
        "assert quoteminer.mine('“It is safe,” the mayor said.')\n"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, timeout=300)
