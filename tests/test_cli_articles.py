"""The command `quoteminer articles`."""

import json
import os
from pathlib import Path

import pytest
from commands import extract, run

pytestmark = pytest.mark.usefixtures("fake_pipeline")


def test_they_are_written_as_they_are_read_and_can_be_read_again() -> None:
    Path("news").mkdir()
    Path("news/a.md").write_text("# Bridge\n\n“It *opens*,” she said.")
    Path("news/b.txt").write_bytes(b"Line\r\nends\0 and \xe2\x80\xa8 all.")
    result = run("articles", "news", "-o", "articles.jsonl", "--published", "2024-03-07")
    assert (result.stdout, result.stderr) == ("", "quoteminer: 2 articles written\n")
    lines = [json.loads(line) for line in Path("articles.jsonl").read_text("utf-8").split("\n")[:-1]]
    assert [line["source"] for line in lines] == [os.path.join("news", name) for name in ("a.md", "b.txt")]
    assert lines[0] | {"source": None} == {
        "id": "a", "source": None, "title": "Bridge", "url": None, "author": None, "publisher": None,
        "published": "2024-03-07", "text": "Bridge\n\n“It opens,” she said.",
    }  # fmt: skip
    again = run("articles", "articles.jsonl").stdout.splitlines()
    assert [json.loads(line) | {"source": None} for line in again] == [line | {"source": None} for line in lines]


def test_claims_of_what_it_writes_are_those_of_the_files() -> None:
    Path("a.md").write_text("“It *opens*,” she said.")
    run("articles", "a.md", "-o", "articles.jsonl")
    ours, theirs = (json.loads(extract(name).stdout) for name in ("a.md", "articles.jsonl"))
    assert ours["article"].pop("source") == "a.md"
    assert theirs["article"].pop("source") == "articles.jsonl"
    assert ours == theirs


def test_what_cannot_be_read_and_what_came_before_is_told() -> None:
    Path("a.jsonl").write_text('{"text": "A."}\n{"text": 5}\n{"text": "A."}\n')
    result = run("articles", "a.jsonl", status=1)
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.splitlines() == [
        "quoteminer: a.jsonl, line 2: text: a whole number, but must be a text",
        "quoteminer: a.jsonl: a-3 has the same text as a-1",
        "quoteminer: 1 article written, 1 with the text of another, 1 failed",
    ]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, a disk that is always full")
def test_a_full_disk_is_told() -> None:
    Path("a.txt").write_text("A.")
    assert "cannot be written: No space left" in run("articles", "a.txt", "-o", "/dev/full", status=2).stderr


def test_nothing_to_read_is_wrong_use() -> None:
    assert "no such file or folder" in run("articles", "missing.txt", status=2).stderr


def test_it_does_not_write_over_what_it_reads() -> None:
    Path("a.jsonl").write_text('{"text": "A."}\n')
    assert "is to be read as well" in run("articles", "a.jsonl", "-o", "a.jsonl", status=2).stderr
    assert Path("a.jsonl").read_text() == '{"text": "A."}\n'
