"""Stopped at any moment, the same command goes on where it was, and the result is that of a run never stopped."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from fake_miners import claim_in, only_articles

from quoteminer.batch.files import Files, Form, failures_path, journal_path, open_files
from quoteminer.batch.running import Standing, Summary
from quoteminer.errors import BadInput, BadSetting
from quoteminer.inputs import Duplicate, Failure
from quoteminer.outputs import ArticleClaims, reading_function
from quoteminer.outputs.jsonl import write_jsonl

ROOT = Path(__file__).parents[1]
FAKED = (sys.executable, "-c", "import fake_miners; fake_miners.command()")
REAL = (sys.executable, "-m", "quoteminer")
COMMAND = {"format": "jsonl", "genre": "news"}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def start(command: tuple[str, ...], *arguments: str) -> "subprocess.Popen[str]":
    """quoteminer extract, in a process."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])}
    whole = [*command, "extract", *arguments]
    with heeding_interrupts():
        return subprocess.Popen(whole, env=environment, stderr=subprocess.PIPE, text=True, encoding="utf-8")


@contextmanager
def heeding_interrupts() -> Iterator[None]:
    """A shell has what it starts in the background ignore them, and so does all that is started from there."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def finish(command: tuple[str, ...], *arguments: str, status: int = 0) -> str:
    """What quoteminer extract says on standard error, when it has ended."""
    process = start(command, *arguments)
    said = process.communicate(timeout=300)[1]
    assert process.returncode == status, said
    return said


def write_articles(texts: list[str], path: str = "articles.jsonl") -> None:
    Path(path).write_text("".join(json.dumps({"text": text}) + "\n" for text in texts), "utf-8")


def kill_on_the_way(command: tuple[str, ...], *arguments: str, most_seconds: float) -> None:
    """Start the command, and kill it so many seconds after it has mined something new, or fewer."""
    journal = journal_path(Path(arguments[-1]))
    size = journal.stat().st_size if journal.exists() else 0
    process = start(command, *arguments)
    deadline = time.monotonic() + 120
    while process.poll() is None and (not journal.exists() or journal.stat().st_size == size):
        assert time.monotonic() < deadline
        time.sleep(0.001)
    time.sleep(random.uniform(0, most_seconds))
    process.kill()
    process.communicate()


def results(output: str) -> list[bytes]:
    paths = (Path(output), failures_path(Path(output)))
    return [path.read_bytes() if path.exists() else b"" for path in paths]


@pytest.mark.skipif(os.name != "posix", reason="kills by signals")
class TestKilled:
    def test_ten_times_at_random_moments_the_result_is_that_of_a_run_never_stopped(self) -> None:
        write_articles([f"sleep 0.004 {number}" if number % 13 else f"bad {number}" for number in range(1500)])
        finish(FAKED, "articles.jsonl", "--workers", "3", "-o", "whole.jsonl", status=1)
        kills = 0
        while kills < 10:
            kill_on_the_way(FAKED, "articles.jsonl", "--workers", "2", "-o", "killed.jsonl", most_seconds=0.1)
            assert journal_path(Path("killed.jsonl")).exists(), "the run was over before it was killed"
            kills += 1
        said = finish(FAKED, "articles.jsonl", "--workers", "1", "-o", "killed.jsonl", status=1)
        assert said.startswith("quoteminer: going on after ")
        assert said.endswith("quoteminer: 1,384 claims in 1,384 articles, 116 failed\n")
        assert results("killed.jsonl") == results("whole.jsonl")
        assert sorted(path.name for path in Path().glob("killed*")) == ["killed.jsonl", "killed.jsonl.failures.jsonl"]

    def test_no_worker_outlives_its_parent(self) -> None:
        write_articles([*"ABCDEFGH", "sleep 600"])
        process = start(FAKED, "articles.jsonl", "--workers", "1", "-o", "claims.jsonl")
        while not (journal := journal_path(Path("claims.jsonl"))).exists() or journal.read_bytes().count(b"\n") < 2:
            time.sleep(0.01)
        # Its end of standard error is the workers' too: it ends only when they have all ended.
        process.kill()
        process.communicate(timeout=30)

    def test_with_the_shipped_models_too_whatever_the_number_of_workers(self) -> None:
        seed = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")
        paragraphs = [paragraph for paragraph in seed.split("\n") if paragraph.strip()]
        write_articles(["\n\n".join(paragraphs[start : start + 3]) for start in range(len(paragraphs))])
        options = ("articles.jsonl", "--published", "2017-09-28")
        finish(REAL, *options, "--workers", "1", "-o", "whole.jsonl")
        kill_on_the_way(REAL, *options, "--workers", "2", "-o", "killed.jsonl", most_seconds=0.2)
        assert journal_path(Path("killed.jsonl")).exists()
        finish(REAL, *options, "--workers", "2", "-o", "killed.jsonl")
        assert results("killed.jsonl") == results("whole.jsonl")
        assert results("whole.jsonl")[0].count(b"\n") > len(paragraphs)

    def test_an_interrupt_from_the_keyboard_ends_all_and_says_how_to_go_on(self) -> None:
        write_articles([*"ABCDEFGH", "sleep 600"])
        process = start(FAKED, "articles.jsonl", "--workers", "1", "-o", "claims.jsonl")
        while not (journal := journal_path(Path("claims.jsonl"))).exists() or journal.read_bytes().count(b"\n") < 2:
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=30)[1]
        assert (process.returncode, said) == (130, "quoteminer: stopped; the same command goes on from here\n")


@pytest.fixture
def stopped() -> str:
    """A run stopped after the first four of six articles."""
    write_articles(["A.", "B.", "C.", "bad", "model", "F."])
    assert "weights are missing" in finish(FAKED, *GO_ON, status=2)
    write_articles(["A.", "B.", "C.", "bad", "E.", "F."])
    return "claims.jsonl"


GO_ON = ("articles.jsonl", "--workers", "1", "-o", "claims.jsonl")


class TestGoingOn:
    def test_what_was_done_is_not_done_again(self, stopped: str) -> None:
        Path(stopped).write_bytes(Path(stopped).read_bytes().replace(b'"A."', b'"Z."'))
        assert finish(FAKED, *GO_ON, status=1) == (
            "quoteminer: going on after 3 claims in 3 articles, 1 failed\n"
            "quoteminer: 5 claims in 5 articles, 1 failed\n"
        )
        assert b'"Z."' in Path(stopped).read_bytes()

    def test_what_was_written_after_the_last_entry_is_dropped(self, stopped: str) -> None:
        for path in (Path(stopped), failures_path(Path(stopped)), journal_path(Path(stopped))):
            with path.open("ab") as stream:
                stream.write(b'{"items": 5, "cut o')
        finish(FAKED, *GO_ON, status=1)
        went_on = results(stopped)
        finish(FAKED, *GO_ON, status=1)
        assert went_on == results(stopped)

    def test_other_workers_and_limits_are_the_same_command(self, stopped: str) -> None:
        assert "going on" in finish(FAKED, *GO_ON, "--time-limit", "9", "--workers", "2", status=1)

    @pytest.mark.parametrize(
        ("option", "value", "told"),
        [
            ("--min-confidence", "0.5", "min_confidence was 0.3, now is 0.5"),
            ("--format", "text", "format was jsonl, now is text"),
        ],
    )
    def test_another_command_does_not_go_on_silently(self, stopped: str, option: str, value: str, told: str) -> None:
        before = results(stopped)
        said = finish(FAKED, *GO_ON, option, value, status=2)
        assert told in said
        assert "--restart" in said
        assert results(stopped) == before

    def test_another_input_does_not_go_on_silently(self, stopped: str) -> None:
        before = results(stopped)
        write_articles(["A.", "B!", "C.", "bad", "E.", "F."])
        assert "no longer what the input begins with" in finish(FAKED, *GO_ON, status=2)
        write_articles(["A.", "B."])
        assert "no longer what the input begins with" in finish(FAKED, *GO_ON, status=2)
        assert results(stopped) == before

    def test_anew_when_asked_for(self, stopped: str) -> None:
        said = finish(FAKED, *GO_ON, "--min-confidence", "0.5", "--restart", status=1)
        assert "going on" not in said
        assert results(stopped)[0].count(b"\n") == 5
        assert results(stopped)[1].count(b"\n") == 1

    def test_a_format_that_is_written_all_at_once_goes_on_as_well(self) -> None:
        command = ("articles.jsonl", "--workers", "1", "-o", "claims.db")
        write_articles(["A.", "", "C.", "bad", "model"])
        finish(FAKED, *command, status=2)
        assert not Path("claims.db").exists()
        write_articles(["A.", "", "C.", "bad", "E."])
        assert "going on after 2 claims in 3 articles" in finish(FAKED, *command, status=1)
        mined = [(article.id, len(claims)) for article, claims in reading_function("claims.db")("claims.db")]
        assert mined == [("articles-1", 1), ("articles-2", 0), ("articles-3", 1), ("articles-5", 1)]
        assert sorted(path.name for path in Path().glob("claims.db*")) == ["claims.db", "claims.db.failures.jsonl"]

    def test_standard_input_can_be_given_again(self) -> None:
        def run(given: str) -> str:
            process = subprocess.run(
                [*FAKED, "extract", "-", "--workers", "1", "-o", "claims.jsonl"],
                input=given,
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "tests")])},
                capture_output=True,
                text=True,
                check=False,
            )
            return process.stderr

        lines = [json.dumps({"text": text}) + "\n" for text in ("A.", "B.", "C.", "D.", "E.")]
        run("".join([*lines[:4], '{"text": "model"}']))
        assert run("".join(lines)).startswith("quoteminer: going on after 4 claims")
        assert not journal_path(Path("claims.jsonl")).exists()


class TestFiles:
    """The files of a run, without a run."""

    def stop_after(self, *ids: str) -> None:
        """A run that is stopped when it has failed at these articles, and is at a further one."""
        with suppress(KeyboardInterrupt), self.opened() as files:
            for number, name in enumerate(ids, 1):
                files.report(Failure(article=name, reason="none"))
                files.commit(Standing(items=number, digest=name, summary=Summary(failures=number)))
            files.report(Failure(article="half", reason="none"))
            raise KeyboardInterrupt

    def opened(self, restart: bool = False) -> AbstractContextManager[Files]:
        return open_files(Path("claims.jsonl"), Form(write_jsonl), COMMAND, lambda said: None, restart)

    def test_a_run_knows_how_far_it_was(self) -> None:
        self.stop_after("a", "b")
        with self.opened() as files:
            assert files.standing == Standing(items=2, digest="b", summary=Summary(failures=2))
        assert results("claims.jsonl")[1].count(b"\n") == 2
        with self.opened() as files:
            assert files.standing == Standing()
        assert not failures_path(Path("claims.jsonl")).exists()

    def test_a_run_stopped_before_anything_was_done_begins_anew(self) -> None:
        self.stop_after()
        with self.opened() as files:
            assert files.standing == Standing()

    def test_no_two_runs_write_one_file(self) -> None:
        with self.opened(), pytest.raises(BadSetting, match="another run is writing it"), self.opened(restart=True):
            pass

    def test_a_file_that_has_lost_something_is_not_gone_on_with(self) -> None:
        self.stop_after("a", "b")
        os.truncate("claims.jsonl.failures.jsonl", 10)
        with pytest.raises(BadSetting, match="failures.jsonl is shorter than claims.jsonl.progress tells"):
            self.opened().__enter__()
        with self.opened(restart=True) as files:
            assert files.standing == Standing()

    @pytest.mark.parametrize("written", ["nonsense\n", "5\n", "\xff\n", '{"format": "jsonl", "genre": "news"}\n{}\n'])
    def test_what_is_no_journal_is_told(self, written: str) -> None:
        Path("claims.jsonl.progress").write_text(written, "latin-1")
        with pytest.raises(BadInput, match="claims.jsonl.progress, line"):
            self.opened().__enter__()
        assert Path("claims.jsonl.progress").read_text("latin-1") == written

    @pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full, a disk that is always full")
    def test_a_full_disk_is_told(self) -> None:
        Path("claims.jsonl.failures.jsonl").symlink_to("/dev/full")
        with suppress(BadSetting), self.opened() as files:
            files.report(Failure(reason="none"))
            with pytest.raises(BadSetting, match="cannot be written"):
                files.commit(Standing(items=1))

    def test_a_format_that_is_written_all_at_once_is_completed_at_the_end(self) -> None:
        bare, claimed = only_articles("A.", "\ud800")
        found = [(bare, []), (claimed, [claim_in(claimed)] * 2)]
        completed: list[object] = []
        tries: list[Standing] = []

        def complete(parts: Iterable[ArticleClaims]) -> None:
            completed[:] = parts
            if len(tries) < 2:
                raise KeyboardInterrupt

        for _ in range(2):
            form = Form(complete=complete)
            with suppress(KeyboardInterrupt), open_files(Path("claims.db"), form, COMMAND, print) as files:
                tries.append(files.standing)
                for number, (article, claims) in enumerate(found[files.standing.items :], 1):
                    files.write(article, claims)
                    files.commit(Standing(items=number))
            assert completed == found
        assert [standing.items for standing in tries] == [0, 2]
        assert not list(Path().iterdir())

    def test_duplicates_are_kept_beside_the_claims_too(self) -> None:
        with self.opened() as files:
            files.report(Duplicate(id="b", source="b.txt", published="2017-09-28", same_as="a"))
        assert json.loads(Path("claims.jsonl.duplicates.jsonl").read_text("utf-8")) == {
            "id": "b", "source": "b.txt", "title": None, "url": None, "author": None, "publisher": None,
            "published": "2017-09-28", "same_as": "a",
        }  # fmt: skip

    def test_failures_are_kept_as_json_lines_beside_the_claims(self) -> None:
        with self.opened() as files:
            files.report(Failure(source="a.jsonl", line=3, reason="text: missing"))
            files.report(Failure(article="\ud800", source="\udcff.txt", reason="no such file"))
        written = Path("claims.jsonl.failures.jsonl").read_text("utf-8").splitlines()
        assert [json.loads(line) for line in written] == [
            {"article": None, "source": "a.jsonl", "line": 3, "reason": "text: missing"},
            {"article": "\ud800", "source": "\udcff.txt", "line": None, "reason": "no such file"},
        ]
