"""The command as a whole: its help, its streams, the models it brings, and the whole way with them."""

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from commands import extract, in_a_shell, run

from quoteminer import __version__
from quoteminer.cli import COMMANDS, main
from quoteminer.scoring import GOLD_FORMATS
from quoteminer.settings import SHIPPED_MODELS, Settings

SEEDS = Path(__file__).parents[1] / "seeds"
SEED = SEEDS / "000_64ddee58b6d909bd.txt"

pytestmark = pytest.mark.usefixtures("fake_pipeline")


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


def test_help_lists_the_commands_in_the_order_of_work_each_with_all_it_says() -> None:
    listed = run("--help").output.partition("Commands:\n")[2].partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in listed] == [command.name for command in COMMANDS]
    assert all(line.endswith(".") and not line.endswith("...") for line in listed)


@pytest.mark.parametrize("command", ["extract", "show"])
def test_commands_that_mine_take_every_setting(command: str) -> None:
    taken = {parameter.name for parameter in main.commands[command].params}
    assert {field.name for field in attrs.fields(Settings)} - taken == {"language", "articles_at_once"}


def test_the_kinds_of_gold_are_told() -> None:
    kinds = run("score", "--help").output
    assert all(form.name in kinds for form in GOLD_FORMATS)


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
    assert (result.returncode, result.stderr) == (2, "quoteminer: --output: standard output is closed\n")


@pytest.mark.parametrize("form", ["jsonl", "text"])
def test_whatever_the_terminal_s_encoding_the_output_is_utf8(form: str) -> None:
    Path("a.txt").write_text("“Да”", encoding="utf-8")
    result = in_a_shell(f"$FAKED extract --workers 0 a.txt --format {form}", PYTHONIOENCODING="ascii")
    assert result.returncode == 0, result.stderr
    assert "“Да”" in result.stdout


class TestModels:
    def test_the_models_that_come_along_are_told_of(self) -> None:
        assert run("models").stdout.startswith(f"en: {SHIPPED_MODELS / 'en'}\n")

    def test_another_folder_can_be_named(self) -> None:
        Path("mine/en").mkdir(parents=True)
        assert "mine/en: card.md is missing" in run("models", "--models", "mine", status=2).stderr
        Path("mine/en/card.md").write_text("Mine.")
        assert run("models", "--models", "mine").stdout == "en: mine/en\n\nMine.\n"


@pytest.mark.skipif(
    not (SHIPPED_MODELS / "en" / "network.safetensors").exists(), reason="the network's weights are not there"
)
class TestTheWholeWay:
    """With the shipped models."""

    @pytest.fixture(autouse=True)
    def real_miner(self, fake_pipeline: None, monkeypatch: pytest.MonkeyPatch) -> None:
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
