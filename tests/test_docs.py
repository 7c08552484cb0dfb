"""What README and docs say is so: their examples run, and every field and option is told of."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import click
import pytest

from quoteminer import Claim, Miner, Reading, RegisteredSpeaker, Settings
from quoteminer.cli import main
from quoteminer.converter import claim_to_json
from quoteminer.inputs import READERS, Reader
from quoteminer.judgements import Corrected, Judgement
from quoteminer.outputs import WRITERS, Writer
from quoteminer.outputs.schema import VIEWS
from quoteminer.scoring import GOLD_FORMATS, GoldFormat
from quoteminer.settings import Running

ROOT = Path(__file__).parents[1]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `([^`]+)`", re.MULTILINE)


def blocks_of(document: Path, *languages: str) -> list[tuple[str, str]]:
    """The language and text of each block of code, in order."""
    found = [match.groups() for match in BLOCK.finditer(document.read_text("utf-8"))]
    return [(language, text) for language, text in found if language in languages]


def field_paths(record: type[Any], before: str = "") -> Iterator[str]:
    """The fields of a record and of the records in it: `content`, `content.spans`, `content.spans[].start`."""
    types = get_type_hints(record)
    for field in attrs.fields(record):
        path = f"{before}{field.name}"
        yield path
        for inner in (types[field.name], *get_args(types[field.name])):
            if attrs.has(inner):
                is_row = types[field.name] is not inner and type(None) not in get_args(types[field.name])
                yield from field_paths(inner, f"{path}{'[]' if is_row else ''}.")


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder but for the seed article, as the examples expect it, and the place where they run."""
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("workplace")
@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_python_examples_run_and_print_what_is_said(document: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {}
    for language, text in blocks_of(document, "python", "text"):
        printed = capsys.readouterr().out
        if language == "text":
            assert printed == text
        else:
            exec(compile(text, document.name, "exec"), names)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_run(document: Path, workplace: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    for _, text in blocks_of(document, "sh"):
        if text.startswith("quoteminer"):
            command = ["bash", "-euo", "pipefail", "-c", text]
            environment = {**os.environ, "PATH": path}
            run = subprocess.run(command, cwd=workplace, env=environment, capture_output=True, check=False)
            assert run.returncode == 0, run.stderr.decode()


def test_the_claim_in_the_readme_is_found(workplace: Path, miner: Miner) -> None:
    ((_, told),) = blocks_of(ROOT / "README.md", "json")
    claim = json.loads(told)
    text = (workplace / claim["article"]["source"]).read_bytes().decode()
    found = [claim_to_json(mined) for mined in miner.mine(text, published=claim["article"]["published"])]
    (alike,) = [mined for mined in found if mined["content"] == claim["content"]]
    for name in claim.keys() - {"article", "confidence"}:  # every training gives another confidence
        assert alike[name] == claim[name]


def test_every_field_of_a_claim_has_its_row_and_every_row_its_field() -> None:
    rows = ROW.findall((ROOT / "docs" / "claims.md").read_text("utf-8"))
    assert sorted(rows) == sorted(field_paths(Claim))


def test_every_field_of_a_registered_speaker_has_its_row_and_every_row_its_field() -> None:
    rows = ROW.findall((ROOT / "docs" / "register.md").read_text("utf-8"))
    assert sorted(rows) == sorted(field_paths(RegisteredSpeaker))


def test_every_field_of_a_judgement_has_its_row() -> None:
    rows = ROW.findall((ROOT / "docs" / "judging.md").read_text("utf-8"))
    corrected = [f"corrected.{field.name}" for field in attrs.fields(Corrected)]
    assert {*(field.name for field in attrs.fields(Judgement)), *corrected} <= set(rows)


@pytest.mark.parametrize("setting", [field.name for field in attrs.fields(Settings)])
def test_every_setting_has_its_row(setting: str) -> None:
    assert setting in ROW.findall((ROOT / "docs" / "how-it-works.md").read_text("utf-8"))


@pytest.mark.parametrize("setting", [field.name for field in attrs.fields(Running)])
def test_every_way_of_running_is_told(setting: str) -> None:
    assert setting in ROW.findall((ROOT / "docs" / "batch.md").read_text("utf-8"))


def options_of(command: str, *further: str) -> list[str]:
    """The long names of a command's options, or of one within it."""
    found = main.commands[command]
    for name in further:
        assert isinstance(found, click.Group)
        found = found.commands[name]
    return [name for option in found.params for name in option.opts if name[:2] == "--"]


@pytest.mark.parametrize(
    ("option", "document"),
    [
        (option, "how-it-works.md")
        for command in ("extract", "models", "show", "speakers")
        for option in options_of(command)
    ]
    + [(option, "formats.md") for option in options_of("convert")]
    + [(option, "inputs.md") for option in options_of("articles")]
    + [(option, "scoring.md") for option in options_of("score")]
    + [(option, "your-own-data.md") for option in options_of("train")]
    + [(option, "report.md") for option in options_of("report")]
    + [(option, "judging.md") for command in ("export", "import") for option in options_of("label-studio", command)],
)
def test_every_option_is_documented(option: str, document: str) -> None:
    assert f"`{option}`" in (ROOT / "docs" / document).read_text("utf-8")


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_every_format_that_is_read_has_its_row(reader: Reader) -> None:
    rows = re.findall(
        r"^\| `([a-z]+)` \|(.*?)\|.*\|(.*?)\|$", (ROOT / "docs" / "inputs.md").read_text("utf-8"), re.MULTILINE
    )
    [(suffixes, needs)] = [(suffixes, needs) for name, suffixes, needs in rows if name == reader.name]
    assert tuple(re.findall(r"`(.*?)`", suffixes)) == reader.suffixes
    assert needs.strip() == (f"`quoteminer[{reader.name}]`" if reader.package else "")


@pytest.mark.parametrize("reader", [reader for reader in READERS if reader.package], ids=lambda reader: reader.name)
def test_the_extra_of_a_format_brings_its_package(reader: Reader) -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert [name.partition(">")[0] for name in extras[reader.name]] == [reader.package]


@pytest.mark.parametrize("field", attrs.fields(Reading), ids=lambda field: field.name)
def test_every_option_of_reading_has_its_row(field: "attrs.Attribute[Any]") -> None:
    assert field.name in ROW.findall((ROOT / "docs" / "inputs.md").read_text("utf-8"))


@pytest.mark.parametrize("form", GOLD_FORMATS, ids=lambda form: form.name)
def test_every_kind_of_gold_has_its_row(form: GoldFormat) -> None:
    assert form.name in ROW.findall((ROOT / "docs" / "scoring.md").read_text("utf-8"))


@pytest.mark.parametrize("writer", WRITERS, ids=lambda writer: writer.name)
def test_every_format_to_write_has_its_row(writer: Writer) -> None:
    names = ", ".join([f"`{suffix}`" for suffix in writer.suffixes] + [f"`{scheme}…`" for scheme in writer.schemes])
    table = (ROOT / "docs" / "formats.md").read_text("utf-8")
    assert re.search(
        rf"^\| `{writer.name}` \| {re.escape(names)} \| .* \| {'yes' if writer.read else 'no'} \|$", table, re.MULTILINE
    )


@pytest.mark.parametrize("name", [name for name, _, _ in VIEWS])
def test_every_view_has_its_row(name: str) -> None:
    assert name in ROW.findall((ROOT / "docs" / "formats.md").read_text("utf-8"))


def test_links_between_documents_lead_somewhere() -> None:
    for document in [*DOCUMENTS, ROOT / "CONTRIBUTING.md"]:
        for link in re.findall(r"\]\(([^)#:]+)[#)]", document.read_text("utf-8")):
            assert (document.parent / link).exists(), f"{document.name}: {link}"
