"""Whatever stands in a file gives its articles, or a failure that says why not; nothing stops the others."""

import io
import json
import logging
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis.strategies import binary, characters, text

from quoteminer.errors import BadSetting
from quoteminer.inputs import READERS, Document, Failure, reader_named
from quoteminer.inputs.decoding import decode
from quoteminer.inputs.finding import known_suffixes
from quoteminer.inputs.paths import find_inputs, read_inputs
from quoteminer.publication import PublicationDate, publication_date
from quoteminer.records import Article
from quoteminer.settings import Reading


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*paths: str, published: str | None = None, input_format: str | None = None) -> list[Article | Failure]:
    date = PublicationDate(published) if published else None
    return list(read_inputs(find_inputs(paths, Reading(input_format=input_format)), date))


def read_one(content: bytes, name: str = "article.txt") -> Article:
    Path(name).write_bytes(content)
    [article] = read(name)
    assert isinstance(article, Article)
    return article


def read_lines(*lines: str | bytes, name: str = "news.jsonl") -> list[Article | Failure]:
    Path(name).write_bytes(b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines))
    return read(name)


def reasons(items: list[Article | Failure]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Failure)]


def texts(items: list[Article | Failure]) -> list[str]:
    return [item.text for item in items if isinstance(item, Article)]


def pipe_in(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


class TestText:
    def test_the_whole_file_is_one_article_named_by_the_file(self) -> None:
        assert read_one(b"A.\n\nB.\n") == Article(text="A.\n\nB.\n", id="article", source="article.txt")

    @pytest.mark.parametrize(
        "written",
        ["", " \n\t ", "a\r\nb\rc\n", "a\0b\x1b[31m\x85\u2028", "“שלום” العربية \u202e", "😀👩‍👩‍👧", "x" * 5_000_000],
        ids=["empty", "blanks", "Windows line ends", "control characters", "right to left", "emoji", "one long line"],
    )
    def test_every_character_stays_as_it_was(self, written: str) -> None:
        assert read_one(written.encode()).text == written

    def test_the_suffix_may_be_in_capitals(self) -> None:
        assert read_one(b"A.", "A.TXT").id == "A"


class TestDecoding:
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_byte_order_marks_tell_the_encoding_and_are_no_text(self, encoding: str) -> None:
        assert read_one("“Да”, he said.\r\n".encode(encoding)).text == "“Да”, he said.\r\n"

    def test_a_page_of_windows_1252_is_read_and_the_fallback_named(self, caplog: pytest.LogCaptureFixture) -> None:
        assert read_one("“Café”, he said – twice.".encode("cp1252")).text == "“Café”, he said – twice."
        assert "article.txt: not UTF-8 from byte 0 on" in caplog.text
        assert "Windows-1252" in caplog.text

    def test_one_stray_byte_does_not_spoil_the_rest(self) -> None:
        assert read_one("“Yes”\n".encode() + b"\xe9\n" + "“No”".encode()).text == "“Yes”\né\n“No”"

    def test_a_cut_file_of_utf16_loses_only_its_end(self, caplog: pytest.LogCaptureFixture) -> None:
        assert read_one("Yes".encode("utf-16") + b"\x20").text == "Yes\N{REPLACEMENT CHARACTER}"
        assert "not UTF-16-LE" in caplog.text

    def test_a_file_of_json_lines_warns_once(self, caplog: pytest.LogCaptureFixture) -> None:
        line = '{"text": "é"}'.encode("latin-1")
        assert texts(read_lines('{"text": "é"}', line, line)) == ["é"] * 3
        assert [record.getMessage().partition(":")[0] for record in caplog.records] == ["news.jsonl, line 2"]

    def test_good_input_warns_of_nothing(self, caplog: pytest.LogCaptureFixture) -> None:
        read_one("“Да”".encode())
        assert not caplog.records

    @given(data=binary())
    def test_no_bytes_whatever_fail(self, data: bytes) -> None:
        logging.disable()
        try:
            decode(data, "article.txt").encode("utf-8")
        finally:
            logging.disable(logging.NOTSET)

    @given(written=text(characters(codec="utf-8")))
    def test_utf8_is_never_taken_for_anything_else(self, written: str) -> None:
        assert decode(b"\xef\xbb\xbf" + written.encode(), "article.txt") == written


class TestJsonLines:
    def test_a_line_tells_all_about_its_article_and_other_keys_are_ignored(self) -> None:
        known = {
            "text": "Yes, he said.",
            "id": "a7",
            "title": "Talks",
            "url": "https://example.org/a7",
            "author": "A. Berg",
            "publisher": "The Paper",
            "published": "2017-09-28",
        }
        line = {**known, "genre": "news", "source": "elsewhere", "attributions": [1]}
        assert read_lines(json.dumps(line)) == [Article(**known, source="news.jsonl")]

    def test_null_and_empty_fields_are_none_and_the_id_is_made_from_file_and_line(self) -> None:
        line = '{"text": "", "id": "", "title": null, "published": ""}'
        assert read_lines("", line, "  ", '{"text": "A."}', name="day.ndjson") == [
            Article(text="", id="day-2", source="day.ndjson"),
            Article(text="A.", id="day-4", source="day.ndjson"),
        ]

    def test_a_bad_line_stops_no_other_and_names_every_bad_field(self) -> None:
        bad = '{"id": "b", "text": 5, "title": ["x"], "published": "last week"}'
        items = read_lines('{"text": "A."}', bad, '{"text": "C."}')
        assert texts(items) == ["A.", "C."]
        assert [(item.article, item.source, item.line) for item in items if isinstance(item, Failure)] == [
            ("b", "news.jsonl", 2)
        ]
        assert reasons(items) == [
            "text: a whole number, but must be a text; title: a list, but must be a text; "
            "published: 'last week' is no date in ISO form, such as 2017-09-28"
        ]

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{}", "text: missing"),
            (
                '{"body": "A", "title": "B"}',
                "text: missing; the fields are body, title; --field text=NAME names another",
            ),
            ('{"text": null}', "text: null, but must be a text"),
            ('["text"]', "a list, but must be an object"),
            ("once upon a time", "not JSON: Expecting value at character 1"),
            ('{"text": "A', "not JSON: Invalid control character at character 12"),
            ('{"text": "A", "published": 2017}', "published: a whole number, but must be a text"),
        ],
    )
    def test_a_line_without_an_article_says_why(self, line: str, reason: str) -> None:
        assert reasons(read_lines(line)) == [reason]

    def test_nesting_without_end_is_a_failure(self) -> None:
        [reason] = reasons(read_lines('{"a":' * 200_000))
        assert reason.startswith("not JSON that can be read")

    def test_unpaired_surrogates_are_text(self) -> None:
        assert texts(read_lines('{"text": "a\\ud800b"}')) == ["a\ud800b"]

    def test_only_line_feeds_part_lines(self) -> None:
        assert texts(read_lines('{"text": "a\u2028b\x85c"}\r')) == ["a\u2028b\x85c"]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
    def test_byte_order_marks_are_known_here_too(self, encoding: str) -> None:
        Path("news.jsonl").write_bytes('{"text": "Да"}\n{"text": "Ċ"}\n'.encode(encoding))
        assert texts(read("news.jsonl")) == ["Да", "Ċ"]

    def test_lines_are_read_only_as_they_are_asked_for(self) -> None:
        class Endless(io.RawIOBase):
            def readable(self) -> bool:
                return True

            def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
                line = b'{"text": "A."}\n'
                buffer[: len(line)] = line
                return len(line)

        document = Document(io.BufferedReader(Endless()), "news.jsonl", "news")
        articles = reader_named("jsonl").read(document)
        assert [item.id for item, _ in zip(articles, range(2), strict=False) if isinstance(item, Article)] == [
            "news-1",
            "news-2",
        ]


class TestPaths:
    def test_folders_are_read_in_the_order_of_their_paths_and_only_known_suffixes(self) -> None:
        for name in ["b.txt", "a/z.txt", "a.txt", "a/b/c.ndjson", "readme.rst", "B.TXT"]:
            Path("news", name).parent.mkdir(parents=True, exist_ok=True)
            Path("news", name).write_text('{"text": "A."}')
        assert [item.source for item in read("news")] == [
            os.path.join("news", *name.split("/")) for name in ["B.TXT", "a/b/c.ndjson", "a/z.txt", "a.txt", "b.txt"]
        ]

    def test_paths_keep_the_order_they_are_given_in_and_count_once(self) -> None:
        for name in "ab":
            Path(f"{name}.txt").touch()
        assert [item.source for item in read("b.txt", "a.txt", "b.txt")] == ["b.txt", "a.txt"]

    def test_equal_ids_are_told_apart(self) -> None:
        lines = [f'{{"text": "", "id": "{wanted}"}}' for wanted in ["x", "x", "x-2", "x", "y", "x-2"]]
        ids = [item.id for item in read_lines(*lines) if isinstance(item, Article)]
        assert ids == ["x", "x-2", "x-2-2", "x-3", "y", "x-2-3"]

    def test_what_cannot_be_read_is_a_failure_and_the_others_are_read(self) -> None:
        Path("empty").mkdir()
        Path("a.doc").touch()
        Path("b.txt").write_text("B.")
        items = read("missing.txt", "empty", "a.doc", "", "b.txt")
        assert texts(items) == ["B."]
        assert [str(item) for item in items if isinstance(item, Failure)] == [
            "missing.txt: no such file or folder",
            f"empty: a folder without articles: no file's name ends in {known_suffixes()}",
            f"a.doc: its name does not end in {known_suffixes()}: say --input-format",
            "(no name): no such file or folder",
        ]

    def test_a_link_to_nothing_is_no_article_lost_in_silence(self) -> None:
        Path("news").mkdir()
        Path("news/gone.txt").symlink_to("nowhere.txt")
        assert reasons(read("news")) == ["cannot be read: No such file or directory"]

    def test_the_files_about_to_be_written_are_not_read(self) -> None:
        for name in ["a.txt", "claims.jsonl"]:
            Path(name).write_text("A.")
        inputs = find_inputs(["."], about_to_write=[Path("claims.jsonl")])
        assert [item.source for item in inputs] == [os.path.join(".", "a.txt")]
        with pytest.raises(BadSetting, match=r"a\.txt is to be read as well"):
            find_inputs(["./a.txt"], about_to_write=[Path("a.txt")])

    def test_an_input_format_settles_how_named_files_are_read(self) -> None:
        Path("feed").write_text('{"text": "A."}')
        assert texts(read("feed", input_format="jsonl")) == ["A."]
        assert texts(read("feed", input_format="text")) == ['{"text": "A."}']
        with pytest.raises(BadSetting, match="'doc' is unknown; known are text, markdown"):
            read("feed", input_format="doc")

    def test_a_date_given_wins_over_the_articles_own(self) -> None:
        Path("a.txt").write_text("A.")
        Path("b.jsonl").write_text('{"text": "B.", "published": "2001-01-01"}')
        items = read("a.txt", "b.jsonl", published="2017-09-28")
        assert [item.published for item in items if isinstance(item, Article)] == ["2017-09-28", "2017-09-28"]

    def test_every_suffix_is_of_one_reader(self) -> None:
        suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
        assert len(suffixes) == len(set(suffixes))


class TestStandardInput:
    def test_it_is_text(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe_in(monkeypatch, b"Yes,\r\nhe said.\n{}")
        assert read("-") == [Article(text="Yes,\r\nhe said.\n{}", id="stdin", source="-")]

    def test_it_is_json_lines_where_the_first_line_begins_an_object(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe_in(monkeypatch, b'{"text": "A."}\nB.\n')
        article, failure = read("-")
        assert article == Article(text="A.", id="stdin-1", source="-")
        assert str(failure) == "-, line 2: not JSON: Expecting value at character 1"

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_blank_lines_before_the_first_are_passed_over(self, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
        pipe_in(monkeypatch, '\n \r\n {"text": "A."}\n'.encode(encoding))
        assert read("-") == [Article(text="A.", id="stdin-3", source="-")]

    def test_a_first_object_that_is_broken_does_not_make_text_of_the_others(
        self, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
    ) -> None:
        pipe_in(monkeypatch, b'{"text": "A\xff.\n{"text": "B\xff."}\n')
        failure, article = read("-")
        assert str(failure).startswith("-, line 1: not JSON: ")
        assert article == Article(text="Bÿ.", id="stdin-2", source="-")
        assert len(caplog.records) == 1

    def test_a_closed_stream_is_a_failure(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        (failure,) = read("-")
        assert str(failure) == "-: cannot be read: standard input is closed"

    def test_a_format_given_is_not_guessed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe_in(monkeypatch, b'{"text": "A."}')
        assert texts(read("-", input_format="text")) == ['{"text": "A."}']

    def test_nothing_is_an_empty_article(self, monkeypatch: pytest.MonkeyPatch) -> None:
        pipe_in(monkeypatch, b"")
        assert texts(read("-")) == [""]


class TestPublicationDate:
    @pytest.mark.parametrize(
        ("written", "date"),
        [
            ("2017-09-28", "2017-09-28"),
            (" 20170928\n", "2017-09-28"),
            ("2017-09-28T23:30:00-05:00", "2017-09-28"),
            ("2017-09-28 10:00:00.5Z", "2017-09-28"),
            ("2017-09", "2017-09"),
            ("2017", "2017"),
        ],
    )
    def test_iso_dates_are_brought_to_one_form(self, written: str, date: str) -> None:
        assert publication_date(written) == date

    @pytest.mark.parametrize(
        "written", ["", "yesterday", "28.09.2017", "2017-13", "2017-02-29", "0000", "2017-9-28", "２０１７", "\ud800"]
    )
    def test_all_else_is_refused(self, written: str) -> None:
        with pytest.raises(ValueError, match="is no date in ISO form"):
            publication_date(written)
