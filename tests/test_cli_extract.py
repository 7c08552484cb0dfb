"""The command `quoteminer extract`: what a user types, sees, and gets as exit status."""

import json
import os
from pathlib import Path

import pytest
from commands import contents, extract, run

pytestmark = pytest.mark.usefixtures("fake_pipeline")


class TestExtract:
    def test_json_lines_go_to_a_pipe_and_the_count_to_standard_error(self) -> None:
        Path("a.txt").write_text("A.")
        Path("b.jsonl").write_text('{"text": "B."}\n{"text": "C."}\n')
        result = extract("b.jsonl", "a.txt")
        assert contents(result.stdout) == ["B.", "C.", "A."]
        assert result.stderr == "quoteminer: 3 claims in 3 articles\n"

    def test_claims_for_a_person_come_when_asked_for(self) -> None:
        Path("a.txt").write_text("[A.]")
        assert extract("a.txt", "--format", "text").stdout.splitlines()[3:5] == ["  1  no speaker given", "     [A.]"]

    def test_claims_go_to_the_file_named(self) -> None:
        Path("a.txt").write_text("A.")
        Path("claims.jsonl").write_text("older\nclaims\n")
        assert extract("a.txt", "-o", "claims.jsonl").stdout == ""
        assert contents(Path("claims.jsonl").read_text("utf-8")) == ["A."]
        assert contents(extract("a.txt", "-o", "-").stdout) == ["A."]

    def test_standard_input_is_read(self) -> None:
        assert contents(extract("-", given="A.").stdout) == ["A."]
        assert contents(extract("-", given='{"text": "A."}').stdout) == ["A."]
        assert contents(extract("-", "--input-format", "text", given="{}").stdout) == ["{}"]

    def test_a_date_given_wins_over_the_articles_own(self) -> None:
        Path("a.jsonl").write_text('{"text": "A.", "published": "2001-01-01"}\n{"text": "B."}')

        def dates(*options: str) -> list[str | None]:
            lines = extract("a.jsonl", *options).stdout.splitlines()
            return [json.loads(line)["article"]["published"] for line in lines]

        assert dates() == ["2001-01-01", None]
        assert dates("--published", "2017-09-28") == ["2017-09-28", "2017-09-28"]

    def test_settings_reach_the_miner(self) -> None:
        Path("a.txt").write_text("A.")
        assert extract("a.txt", "--min-confidence", "0.95").stdout == ""
        assert contents(extract("a.txt", "--min-confidence", "0.5", "--number-type", "float32").stdout) == ["A."]
        assert "nowhere: no such folder" in extract("a.txt", "--models", "nowhere", status=2).stderr


class TestReading:
    def test_options_reach_the_reader(self) -> None:
        Path("news/drafts").mkdir(parents=True)
        Path("news/a.csv").write_bytes("id;Body\n1;“Да”\n".encode("koi8-r", "replace"))
        Path("news/b.txt").write_text("B.")
        Path("news/drafts/c.csv").write_text("Body\nC.\n")
        options = ["--include", "*.csv", "--exclude", "drafts/", "--field", "text=Body", "--encoding", "koi8-r"]
        result = extract("news", *options, "--format", "jsonl")
        assert contents(result.stdout) == ["?Да?"]

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (["--field", "body"], "field: 'body' is not of the form text=body"),
            (["--field", "body=text"], "--field: 'body' is unknown; known are text, id"),
            (["--encoding", "klingon"], "encoding: 'klingon' is no encoding of text"),
            (["--largest", "0"], "largest: 0 is not between 1 and 1024"),
            (["--exclude", "!"], "exclude: Invalid git pattern"),
        ],
    )
    def test_options_that_cannot_be_used_are_told(self, arguments: list[str], message: str) -> None:
        Path("news").mkdir()
        Path("news/a.txt").write_text("A.")
        for command in ("extract", "articles"):
            assert message in run(command, "news", *arguments, status=2).stderr

    def test_what_is_passed_over_is_told(self) -> None:
        Path("news").mkdir()
        Path("news/a.txt").write_text("A.")
        Path("news/b.rtf").touch()
        assert "news: passed over files of other kinds: 1 .rtf" in extract("news").stderr


class TestFailures:
    def test_one_bad_line_costs_itself_and_shows_in_the_exit_status(self) -> None:
        Path("a.jsonl").write_text('{"text": "A."}\n{"text": 5, "title": 6}\nnonsense\n{"text": "D."}\n')
        result = extract("a.jsonl", "-o", "claims.jsonl", status=1)
        assert contents(Path("claims.jsonl").read_text("utf-8")) == ["A.", "D."]
        assert result.stderr.splitlines() == [
            "quoteminer: a.jsonl, line 2: text: a whole number, but must be a text; "
            "title: a whole number, but must be a text",
            "quoteminer: a.jsonl, line 3: not JSON: Expecting value at character 1",
            "quoteminer: 2 claims in 2 articles, 2 failed",
        ]
        failures = Path("claims.jsonl.failures.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line)["line"] for line in failures] == [2, 3]

    def test_the_same_text_twice_is_mined_once_and_said_so(self) -> None:
        Path("a.jsonl").write_text('{"text": "A.", "id": "x"}\n{"text": "B."}\n{"text": "A.", "id": "y"}\n')
        result = extract("a.jsonl", "-o", "claims.jsonl")
        assert result.stderr == "quoteminer: 2 claims in 2 articles, 1 with the text of another\n"
        [line] = Path("claims.jsonl.duplicates.jsonl").read_text("utf-8").splitlines()
        assert (json.loads(line)["id"], json.loads(line)["same_as"]) == ("y", "x")
        assert "a.jsonl: y has the same text as x" in extract("a.jsonl").stderr

    def test_failures_of_an_earlier_run_do_not_stay(self) -> None:
        Path("a.jsonl").write_text("nonsense\n")
        extract("a.jsonl", "-o", "claims.jsonl", status=1)
        extract("a.jsonl", "-o", "claims.jsonl", status=1)
        assert len(Path("claims.jsonl.failures.jsonl").read_text("utf-8").splitlines()) == 1
        Path("a.jsonl").write_text('{"text": "A."}\n')
        extract("a.jsonl", "-o", "claims.jsonl")
        assert not Path("claims.jsonl.failures.jsonl").exists()

    def test_a_run_into_the_folder_that_it_reads_can_be_repeated(self) -> None:
        Path("a.txt").write_text("A.")
        Path("b.jsonl").write_text("nonsense\n")
        for _ in range(2):
            extract(".", "-o", "claims.jsonl", status=1)
            assert contents(Path("claims.jsonl").read_text("utf-8")) == ["A."]

    def test_a_missing_file_stops_no_other(self) -> None:
        Path("a.txt").write_text("A.")
        result = extract("missing.txt", "a.txt", status=1)
        assert contents(result.stdout) == ["A."]
        assert "quoteminer: missing.txt: no such file or folder\n" in result.stderr

    @pytest.mark.parametrize("path", ["missing.txt", "empty", "a.doc"])
    def test_nothing_to_read_at_all_is_wrong_use(self, path: str) -> None:
        Path("empty").mkdir()
        Path("a.doc").touch()
        Path("claims.jsonl").write_text("older claims\n")
        result = extract(path, "-o", "claims.jsonl", status=2)
        assert result.stderr.startswith(f"quoteminer: {path}: ")
        assert result.stderr.count("\n") == 1
        assert Path("claims.jsonl").read_text() == "older claims\n"

    @pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read every file")
    def test_a_file_that_may_not_be_read_is_a_failure(self) -> None:
        Path("a.txt").touch(mode=0)
        assert "a.txt: cannot be read: Permission denied" in extract("a.txt", status=1).stderr

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b" \r\n\t\n",
            b"a\0b\x1b[2J",
            b"\xff\xfe\x00",
            b"\xe2\x80",
            "“שלום” العربية".encode(),
            "😀".encode(),
            b"A.\r\nB.\r\n",
        ],
    )
    @pytest.mark.parametrize("form", ["jsonl", "text"])
    def test_no_content_whatever_is_an_error(self, content: bytes, form: str) -> None:
        Path("a.txt").write_bytes(content)
        extract("a.txt", "--format", form)

    def test_a_line_of_five_megabytes_is_no_error(self) -> None:
        Path("a.txt").write_bytes(b"x" * 5_000_000)
        assert [len(content) for content in contents(extract("a.txt").stdout)] == [5_000_000]

    @pytest.mark.parametrize("form", ["jsonl", "text"])
    def test_unpaired_surrogates_come_through(self, form: str) -> None:
        Path("a.jsonl").write_text('{"text": "A\\ud800.", "id": "\\udfff"}')
        written = extract("a.jsonl", "--format", form).stdout
        assert form == "text" or contents(written) == ["A\ud800."]

    def test_a_fallback_encoding_is_named(self) -> None:
        Path("a.txt").write_bytes(b"caf\xe9")
        result = extract("a.txt")
        assert contents(result.stdout) == ["café"]
        assert result.stderr.startswith("quoteminer: a.txt: not UTF-8 from byte 3 on; ")
        assert "Windows-1252" in result.stderr


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "Missing argument 'PATH...'"),
            (["a.txt", "--published", "last week"], "published: 'last week' is no date in ISO form"),
            (["a.txt", "--published", ""], "published: '' is no date in ISO form"),
            (["a.txt", "--min-confidence", "2"], "--min-confidence: 2.0 is not between 0 and 1"),
            (["a.txt", "--min-confidence", "high"], "'high' is not a valid float"),
            (["a.txt", "--number-type", "float8"], "'float8' is not one of"),
            (["a.txt", "--format", "xml"], "'xml' is not one of 'jsonl', "),
            (["a.txt", "--input-format", "xml"], "'xml' is not one of 'text', 'markdown'"),
            (["a.txt", "-o", "nowhere/claims.jsonl"], "cannot be written: No such file or directory"),
            (["a.txt", "-o", "."], "output: . cannot be written: Is a directory"),
            (["a.txt", "-o", "claims.xlsx"], "--output: claims.xlsx tells no format by its name: say --format"),
            (["a.txt", "-o", "a.txt"], "output: a.txt is to be read as well"),
            (["a.txt", "--colour"], "No such option"),
        ],
    )
    def test_it_is_told_and_has_its_own_exit_status(self, arguments: list[str], said: str) -> None:
        Path("a.txt").write_text("A.")
        assert said in extract(*arguments, status=2).stderr
        assert Path("a.txt").read_text() == "A."

    def test_no_name_can_disturb_the_terminal(self) -> None:
        assert extract("\x1b[2Jmissing\n.txt", status=2).stderr == (
            "quoteminer: ␛[2Jmissing .txt: no such file or folder\n"
        )
