"""Files are read packed or not, and standard input as what it begins like."""

import bz2
import gzip
import io
import json
import sys
from pathlib import Path

import pytest
from hostile import IT_OPENS as SAID
from hostile import SAMPLES, page
from reading_files import read, read_content, read_one, texts, told

from quoteminer.inputs.opening import MOST_TIMES, format_of
from quoteminer.records import Article

pytestmark = pytest.mark.usefixtures("empty_folder")


def pipe_in(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


class TestGzip:
    @pytest.mark.parametrize("name", SAMPLES)
    def test_every_format_may_be_packed(self, name: str) -> None:
        [plain] = read_content(SAMPLES[name], name)
        [packed] = read_content(gzip.compress(SAMPLES[name]), f"{name}.gz")
        assert isinstance(plain, Article)
        assert isinstance(packed, Article)
        assert (plain.id, plain.text) == (packed.id, packed.text)

    def test_archives_put_one_behind_the_other_are_one(self) -> None:
        assert read_one(gzip.compress(b"A.") + gzip.compress(b"B."), "a.txt.gz").text == "A.B."

    def test_what_is_packed_under_a_plain_name_is_unpacked_too(self) -> None:
        assert read_one(gzip.compress(b"A."), "a.txt").text == "A."

    def test_articles_before_the_place_where_it_is_cut_off_are_read(self) -> None:
        lines = "".join(json.dumps({"text": f"{number} said so."}) + "\n" for number in range(50_000))
        items = read_content(gzip.compress(lines.encode())[:-1_000], "a.jsonl.gz")
        assert len(texts(items)) > 40_000
        assert told(items) == ["a.jsonl.gz: cut off: the end of what gzip packed is missing"]

    def test_a_little_repetition_is_no_bomb(self) -> None:
        text = "said " * 5_000
        assert len(text) > MOST_TIMES * len(gzip.compress(text.encode()))
        assert read_one(gzip.compress(text.encode()), "a.txt.gz").text == text

    def test_other_packing_is_told_as_not_known(self) -> None:
        [said] = told(read_content(bz2.compress(b"A."), "a.txt.bz2"))
        assert "its name does not end in" in said


class TestStandardInput:
    @pytest.mark.parametrize("name", [name for name in SAMPLES if name not in ("a.md", "a.csv")])
    @pytest.mark.parametrize("packed", [False, True], ids=["plain", "packed"])
    def test_formats_are_known_by_how_they_begin(
        self, name: str, packed: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pipe_in(monkeypatch, gzip.compress(SAMPLES[name]) if packed else SAMPLES[name])
        assert texts(read("-")) == texts(read_content(SAMPLES[name], name))

    @pytest.mark.parametrize("name", SAMPLES)
    def test_a_format_given_is_not_guessed(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        formats = {"txt": "text", "md": "markdown", "xml": "newsml"}
        suffix = name.partition(".")[2]
        pipe_in(monkeypatch, SAMPLES[name])
        assert texts(read("-", input_format=formats.get(suffix, suffix))) == texts(read_content(SAMPLES[name], name))

    @pytest.mark.parametrize(
        ("beginning", "name"),
        [
            (b"", "text"),
            (b"Yes, she said.", "text"),
            (b"[Reuters] Yes, she said.", "text"),
            (b"< and > are signs", "text"),
            (b"\xef\xbb\xbf\n <!DOCTYPE HTML>", "html"),
            (b"<!-- saved from a page -->\n<html>", "html"),
            (b"[\n{", "json"),
            (b"<?xml version='1.0'?>\n<nitf>", "newsml"),
            ('\ufeff{"text": 1}'.encode("utf-16-le"), "jsonl"),
        ],
    )
    def test_what_it_begins_with_tells_the_format_and_is_not_lost(self, beginning: bytes, name: str) -> None:
        found, stream = format_of(io.BytesIO(beginning + b"\nrest"))
        assert found == name
        assert stream.read() == beginning + b"\nrest"

    def test_input_that_comes_in_drops_is_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        class Dripping(io.RawIOBase):
            def __init__(self) -> None:
                self.left = gzip.compress(b'{"text": "A."}\n{"text": "B."}\n')

            def readable(self) -> bool:
                return True

            def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
                drop, self.left = self.left[:1], self.left[1:]
                buffer[: len(drop)] = drop
                return len(drop)

        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Dripping())))
        assert texts(read("-")) == ["A.", "B."]


class TestSidecars:
    META = '{"title": "Right", "published": "2024-03-07", "author": null, "url": "", "note": "x"}'

    @pytest.mark.parametrize("name", ["a.html", "a.HTML.gz"])
    def test_it_wins_over_what_the_file_says(self, name: str) -> None:
        Path("a.meta.json").write_text(self.META)
        html = page(SAID).replace("<head>", "<head><meta name='author' content='Jane Doe'>").encode()
        article = read_one(gzip.compress(html) if name.endswith(".gz") else html, name)
        assert (article.title, article.published, article.author) == ("Right", "2024-03-07", "Jane Doe")

    def test_a_date_given_for_all_wins_over_it(self) -> None:
        from quoteminer import read_paths
        from quoteminer.publication import PublicationDate

        Path("a.meta.json").write_text(self.META)
        Path("a.txt").write_text(SAID)
        [article] = read_paths("a.txt", published=PublicationDate("2001-01-01"))
        assert isinstance(article, Article)
        assert article.published == "2001-01-01"

    def test_it_is_no_article_itself_unless_named(self) -> None:
        Path("news").mkdir()
        Path("news/a.txt").write_text(SAID)
        Path("news/a.meta.json").write_text(self.META)
        assert texts(read("news")) == [SAID]
        [failure] = told(read("news/a.meta.json"))
        assert failure.startswith("news/a.meta.json: text: missing; the fields are title,")

    def test_it_tells_of_every_article_of_its_file(self) -> None:
        Path("a.meta.json").write_text('{"publisher": "The Paper"}')
        items = read_content('{"text": "A."}\n{"text": "B.", "publisher": "Another"}\n', "a.jsonl")
        assert [item.publisher for item in items if isinstance(item, Article)] == ["The Paper"] * 2

    @pytest.mark.parametrize(
        ("written", "reason"),
        [
            ("nonsense", "not JSON: Expecting value at character 1"),
            ("[]", "a list, but must be an object"),
            (
                '{"title": 5, "published": "soon"}',
                "title: a whole number, but must be a text; published: 'soon' is no date",
            ),
        ],
    )
    def test_one_that_cannot_be_read_keeps_its_article_from_being_mined(self, written: str, reason: str) -> None:
        Path("a.meta.json").write_text(written)
        items = read_content(SAID, "a.txt")
        assert not texts(items)
        assert told(items)[0].startswith(f"a.txt: a.meta.json: {reason}")


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "mac_roman", "cp1252"])
    def test_an_encoding_that_nothing_names_is_detected(self, encoding: str) -> None:
        text = "“We won’t go back,” said Ana Ruiz, the mayor of Málaga – again. “It’s open,” she said.\n" * 5
        assert read_one(text.encode(encoding), "a.txt").text == text

    @pytest.mark.parametrize("encoding", ["koi8-r", "cp1251"])
    def test_another_script_is_detected_and_told(self, encoding: str, caplog: pytest.LogCaptureFixture) -> None:
        text = "Мы не вернёмся, сказала Анна Иванова в среду. Она отрицала, что кафе закрыто.\n" * 5
        assert read_one(text.encode(encoding), "a.txt").text == text
        assert "which is a guess" in caplog.text

    @pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.csv"])
    def test_an_encoding_given_is_taken(self, name: str) -> None:
        content = {"a.txt": "Да", "a.jsonl": '{"text": "Да"}', "a.csv": "text\nДа\n"}[name]
        assert read_one(content.encode("koi8-r"), name, encoding="koi8-r").text == "Да"
        assert read_one(content.encode("utf-16-be"), name, encoding="utf-16-be").text == "Да"

    def test_a_byte_order_mark_wins_over_it(self) -> None:
        assert read_one("Да".encode("utf-16"), "a.txt", encoding="cp1251").text == "Да"

    @pytest.mark.parametrize("encoding", ["klingon", "rot13", "base64", "idna", "punycode", "undefined", "a\0b"])
    def test_an_encoding_that_is_none_is_refused(self, encoding: str) -> None:
        from quoteminer import BadSetting

        with pytest.raises(BadSetting, match="is no encoding of text"):
            read("a.txt", encoding=encoding)
