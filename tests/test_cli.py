"""The command: what a user types, sees, and gets as exit status."""

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from click.testing import CliRunner, Result

from quoteminer import __version__
from quoteminer.cli import main
from quoteminer.converter import claim_to_json
from quoteminer.errors import BadInput, ModelError
from quoteminer.records import (
    Article,
    ArticleReference,
    Claim,
    Content,
    Mention,
    Span,
    Speaker,
)
from quoteminer.settings import SHIPPED_MODELS, Settings

SEEDS = Path(__file__).parents[1] / "seeds"
SEED = SEEDS / "000_64ddee58b6d909bd.txt"


class FakeMiner:
    """Takes every article that is not blank for one claim; a folder of models that is not there is an error."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        for article in articles:
            if not self.settings.models.is_dir():
                raise ModelError(str(self.settings.models), "no such folder")
            whole = Mention(text=article.text, start=0, end=len(article.text))
            claim = Claim(
                id="0123456789abcdef",
                article=ArticleReference(id=article.id, source=article.source, published=article.published),
                kind="indirect",
                content=Content(text=article.text, spans=(Span(0, len(article.text)),)),
                speaker=Speaker(),
                sentence=whole,
                confidence=0.9,
            )
            yield article, [claim] if article.text.strip() and self.settings.min_confidence <= 0.9 else []


def fake_pipeline() -> ModuleType:
    """Stands in for `quoteminer.pipeline` and needs no models."""
    pipeline = ModuleType("quoteminer.pipeline")
    pipeline.Miner = FakeMiner  # type: ignore[attr-defined]
    return pipeline


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, and the fake miner."""
    monkeypatch.setitem(sys.modules, "quoteminer.pipeline", fake_pipeline())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str, given: str | bytes | None = None, status: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments, input=given)
    assert result.exit_code == status, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    return result


def extract(*arguments: str, given: str | bytes | None = None, status: int = 0) -> Result:
    return run("extract", "--workers", "0", *arguments, given=given, status=status)


def contents(written: str) -> list[str]:
    return [json.loads(line)["content"]["text"] for line in written.splitlines()]


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
            (["--field", "body=text"], "fields: 'body' is unknown; known are text, id"),
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


class TestArticles:
    def test_they_are_written_as_they_are_read_and_can_be_read_again(self) -> None:
        Path("news").mkdir()
        Path("news/a.md").write_text("# Bridge\n\n“It *opens*,” she said.")
        Path("news/b.txt").write_bytes(b"Line\r\nends\0 and \xe2\x80\xa8 all.")
        result = run("articles", "news", "-o", "articles.jsonl", "--published", "2024-03-07")
        assert (result.stdout, result.stderr) == ("", "")
        lines = [json.loads(line) for line in Path("articles.jsonl").read_text("utf-8").split("\n")[:-1]]
        assert [line["source"] for line in lines] == [os.path.join("news", name) for name in ("a.md", "b.txt")]
        assert lines[0] | {"source": None} == {
            "id": "a", "source": None, "title": "Bridge", "url": None, "author": None, "publisher": None,
            "published": "2024-03-07", "text": "Bridge\n\n“It opens,” she said.",
        }  # fmt: skip
        again = run("articles", "articles.jsonl").stdout.splitlines()
        assert [json.loads(line) | {"source": None} for line in again] == [line | {"source": None} for line in lines]

    def test_claims_of_what_it_writes_are_those_of_the_files(self) -> None:
        Path("a.md").write_text("“It *opens*,” she said.")
        run("articles", "a.md", "-o", "articles.jsonl")
        ours, theirs = (json.loads(extract(name).stdout) for name in ("a.md", "articles.jsonl"))
        assert ours["article"].pop("source") == "a.md"
        assert theirs["article"].pop("source") == "articles.jsonl"
        assert ours == theirs

    def test_what_cannot_be_read_and_what_came_before_is_told(self) -> None:
        Path("a.jsonl").write_text('{"text": "A."}\n{"text": 5}\n{"text": "A."}\n')
        result = run("articles", "a.jsonl", status=1)
        assert len(result.stdout.splitlines()) == 1
        assert result.stderr.splitlines() == [
            "quoteminer: a.jsonl, line 2: text: a whole number, but must be a text",
            "quoteminer: a.jsonl: a-3 has the same text as a-1",
        ]

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, a disk that is always full")
    def test_a_full_disk_is_told(self) -> None:
        Path("a.txt").write_text("A.")
        assert "cannot be written: No space left" in run("articles", "a.txt", "-o", "/dev/full", status=2).stderr

    def test_nothing_to_read_is_wrong_use(self) -> None:
        assert "no such file or folder" in run("articles", "missing.txt", status=2).stderr

    def test_it_does_not_write_over_what_it_reads(self) -> None:
        Path("a.jsonl").write_text('{"text": "A."}\n')
        assert "is to be read as well" in run("articles", "a.jsonl", "-o", "a.jsonl", status=2).stderr
        assert Path("a.jsonl").read_text() == '{"text": "A."}\n'


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
            (["a.txt", "--min-confidence", "2"], "min_confidence: 2.0 is not between 0 and 1"),
            (["a.txt", "--min-confidence", "high"], "'high' is not a valid float"),
            (["a.txt", "--number-type", "float8"], "'float8' is not one of"),
            (["a.txt", "--format", "xml"], "'xml' is not one of 'jsonl', "),
            (["a.txt", "--input-format", "xml"], "'xml' is not one of 'text', 'markdown'"),
            (["a.txt", "-o", "nowhere/claims.jsonl"], "cannot be written: No such file or directory"),
            (["a.txt", "-o", "."], "output: . cannot be written: Is a directory"),
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


class TestScore:
    @pytest.fixture(autouse=True)
    def scoring(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def score(claims: Path, gold: Path, against: str | None, every_annotator: bool) -> object:
            if gold.name == "bad.json":
                raise BadInput(str(gold), ["no known kind of gold"])
            return f"{claims} {gold} {against} {every_annotator}"

        def print_score(score: object, as_json: bool) -> None:
            print(score, as_json)

        scoring = ModuleType("quoteminer.scoring")
        scoring.score = score  # type: ignore[attr-defined]
        scoring.print_score = print_score  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "quoteminer.scoring", scoring)

    @pytest.mark.parametrize(
        ("options", "reached"),
        [
            ([], "None False False"),
            (["--against", "gum"], "gum False False"),
            (["--every-annotator", "--json"], "None True True"),
        ],
    )
    def test_options_reach_the_score(self, options: list[str], reached: str) -> None:
        assert run("score", "claims.jsonl", "gold", *options).output == f"claims.jsonl gold {reached}\n"

    def test_bad_gold_is_one_line(self) -> None:
        assert run("score", "a", "bad.json", status=2).stderr == "quoteminer: bad.json: no known kind of gold\n"


class TestShow:
    def test_an_article_is_printed_with_its_claims_marked_and_listed(self) -> None:
        Path("a.txt").write_text("It rains.")
        assert run("show", "a.txt", "--published", "2024-03-07").output.split("\n\n") == [
            "a\n1 claim · 2024-03-07 · a.txt",
            "[1: It rains.]",
            "  1  no speaker given\n     It rains.\n     indirect · confidence 0.90",
            "",
        ]

    def test_standard_input_and_every_article_of_a_file_can_be_shown(self) -> None:
        lines = '{"text": "A.", "title": "First"}\n{"text": "B.", "title": "Second"}\n'
        shown = run("show", "-", given=lines).stdout
        assert [line for line in shown.splitlines() if line in ("First", "Second", "[1: A.]", "[1: B.]")] == [
            "First",
            "[1: A.]",
            "Second",
            "[1: B.]",
        ]

    def test_settings_reach_the_miner(self) -> None:
        Path("a.txt").write_text("It rains.")
        assert "no claims" in run("show", "a.txt", "--min-confidence", "1").stdout

    def test_a_bad_article_is_told_and_the_others_are_shown(self) -> None:
        Path("a.jsonl").write_text('{"text": "A."}\n{}\n{"text": "C."}\n')
        result = run("show", "a.jsonl", status=1)
        assert "[1: A.]" in result.stdout
        assert "[1: C.]" in result.stdout
        assert result.stderr == "quoteminer: a.jsonl, line 2: text: missing\n"

    @pytest.mark.parametrize("wrong", [("nowhere.txt",), ("a.txt", "--published", "soon"), ("a.txt", "--models", "x")])
    def test_what_cannot_be_done_is_told_in_a_line(self, wrong: tuple[str, ...]) -> None:
        Path("a.txt").write_text("It rains.")
        result = run("show", *wrong, status=2)
        assert result.stdout == ""
        assert len(result.stderr.splitlines()) == 1


class TestSpeakers:
    @pytest.fixture(autouse=True)
    def claims(self) -> None:
        """Two files of claims: Ana Ruiz in both, Tom Reed in one."""
        for file, names in (("a.jsonl", ("Ana Ruiz", "Tom Reed")), ("b.jsonl", ("Ana B. Ruiz",))):
            found = [claim_to_json(named_claim(name, file)) for name in names]
            Path(file).write_text("".join(json.dumps(claim) + "\n" for claim in found))

    def test_speakers_of_several_files_come_once(self) -> None:
        lines = run("speakers", "a.jsonl", "b.jsonl").stdout.splitlines()
        assert [(json.loads(line)["name"], json.loads(line)["articles"]) for line in lines] == [
            ("Ana B. Ruiz", 2),
            ("Tom Reed", 1),
        ]
        assert json.loads(lines[1])["claim_ids"] == []

    def test_ids_come_when_asked_for(self) -> None:
        lines = run("speakers", "a.jsonl", "b.jsonl", "--ids").stdout.splitlines()
        assert json.loads(lines[1])["claim_ids"] == ["a.jsonl Tom Reed"]

    def test_a_table_comes_when_asked_for(self) -> None:
        rows = run("speakers", "a.jsonl", "--format", "text").stdout.splitlines()
        assert rows[0].split() == ["claims", "articles", "speaker", "most", "often", "called", "between"]
        assert [row.split()[:4] for row in rows[1:]] == [["1", "1", "Ana", "Ruiz"], ["1", "1", "Tom", "Reed"]]

    def test_standard_input_is_read_and_a_file_written(self) -> None:
        assert run("speakers", "-", "-o", "speakers.jsonl", given=Path("b.jsonl").read_text()).stdout == ""
        assert json.loads(Path("speakers.jsonl").read_text("utf-8"))["name"] == "Ana B. Ruiz"

    def test_no_claims_make_an_empty_register(self) -> None:
        Path("none.jsonl").write_text("\n")
        assert run("speakers", "none.jsonl").stdout == ""

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["missing.jsonl"], "missing.jsonl: cannot be read: No such file or directory"),
            (["a.jsonl", "bad.jsonl"], "bad.jsonl, line 2: id: missing; article: missing; kind: missing;"),
            (["a.jsonl", "-o", "a.jsonl"], "output: a.jsonl is to be read as well"),
            (["a.jsonl", "-o", "nowhere/b.jsonl"], "cannot be written: No such file or directory"),
            (["."], ".: cannot be read: Is a directory"),
            ([], "Missing argument 'CLAIMS...'"),
        ],
    )
    def test_what_cannot_be_done_is_told(self, arguments: list[str], said: str) -> None:
        Path("bad.jsonl").write_text("\n{}\n")
        before = Path("a.jsonl").read_text()
        assert said in run("speakers", *arguments, status=2).stderr
        assert Path("a.jsonl").read_text() == before


def named_claim(name: str, article: str) -> Claim:
    """A claim of that speaker."""
    said = Mention(text=name, start=0, end=len(name))
    return Claim(
        id=f"{article} {name}",
        article=ArticleReference(id=article),
        kind="indirect",
        content=Content(text=name, spans=(Span(0, len(name)),)),
        source=said,
        speaker=Speaker(name=name, type="person", resolution="name"),
        sentence=said,
        confidence=0.9,
    )


class TestModels:
    def test_the_models_that_come_along_are_told_of(self) -> None:
        assert run("models").stdout.startswith(f"en: {SHIPPED_MODELS / 'en'}\n")

    def test_another_folder_can_be_named(self) -> None:
        Path("mine/en").mkdir(parents=True)
        assert "mine/en: card.md is missing" in run("models", "--models", "mine", status=2).stderr
        Path("mine/en/card.md").write_text("Mine.")
        assert run("models", "--models", "mine").stdout == "en: mine/en\n\nMine.\n"


def in_a_shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the script with `$QUOTEMINER` for the real command and `$FAKED` for the one with the fake miner."""
    root = str(Path(__file__).parents[1])
    commands = {"QUOTEMINER": f"{sys.executable} -m quoteminer", "FAKED": f"{sys.executable} {__file__}"}
    return subprocess.run(
        ["sh", "-c", script],
        env={**os.environ, **commands, "PYTHONPATH": root, **variables},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_help_names_every_command_and_loads_nothing_heavy() -> None:
    assert {"extract", "models", "score", "speakers", "train"} <= set(run("--help").output.split())
    code = (
        "import sys; from quoteminer.cli import main;"
        "[main([command, '--help'], standalone_mode=False) for command in ('extract', 'score', 'train')];"
        "print('loaded:', *sys.modules)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
    ).stdout
    assert not {"torch", "stanza", "rich", "cattrs", "numpy"} & set(shown.partition("loaded:")[2].split())


def test_the_version_is_told() -> None:
    assert run("--version").output == f"quoteminer, version {__version__}\n"


def test_the_command_answers_as_a_module() -> None:
    result = in_a_shell("$QUOTEMINER extract missing.txt")
    assert (result.returncode, result.stderr) == (2, "quoteminer: missing.txt: no such file or folder\n")


def test_a_reader_that_goes_away_is_no_error() -> None:
    Path("a.jsonl").write_text("".join(f'{{"text": "{number}."}}\n' for number in range(2_000)))
    result = in_a_shell("$FAKED extract --workers 0 a.jsonl | head -c 10")
    assert (result.stdout, result.stderr) == ('{"schema":', "")


def test_a_closed_standard_output_is_told() -> None:
    Path("a.txt").touch()
    result = in_a_shell("$FAKED extract --workers 0 a.txt >&-")
    assert (result.returncode, result.stderr) == (2, "quoteminer: output: standard output is closed\n")


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_whatever_the_terminal_s_encoding_the_output_is_utf8(form: str) -> None:
    Path("a.txt").write_text("“Да”", encoding="utf-8")
    result = in_a_shell(f"$FAKED extract --workers 0 a.txt --format {form}", PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    assert "“Да”" in result.stdout


@pytest.mark.skipif(
    not (SHIPPED_MODELS / "en" / "network.safetensors").exists(), reason="the network's weights are not there"
)
class TestTheWholeWay:
    """With the shipped models."""

    @pytest.fixture(autouse=True)
    def real_miner(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delitem(sys.modules, "quoteminer.pipeline")
        importlib.import_module("quoteminer.pipeline")

    def test_the_seed_article_gives_claims_that_stand_in_it(self) -> None:
        result = extract(str(SEEDS), "--published", "2017-09-28", "-o", "claims.jsonl")
        text = SEED.read_bytes().decode("utf-8")
        claims = [json.loads(line) for line in Path("claims.jsonl").read_text("utf-8").splitlines()]
        assert len(claims) >= 10
        assert f"{len(claims)} claims in 1 article" in result.stderr
        for claim in claims:
            assert claim["article"] == {
                **dict.fromkeys(["title", "url", "author", "publisher"]),
                "id": SEED.stem,
                "source": str(SEED),
                "published": "2017-09-28",
            }
            assert claim["content"]["text"] == " … ".join(
                text[span["start"] : span["end"]] for span in claim["content"]["spans"]
            )


if __name__ == "__main__":
    sys.modules["quoteminer.pipeline"] = fake_pipeline()
    main(prog_name="quoteminer")
