"""Scoring of speakers: the sources that people marked, put down to speakers without anything else being mined."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from read_mentions import giving

from quoteminer.cli import main
from quoteminer.errors import BadInput
from quoteminer.pipeline import Miner
from quoteminer.records import MentionReading, Span
from quoteminer.scoring.speakers import score_speakers

NOTHING_READ = MentionReading()
TEXT = "Mayor Ann Lee came. Ms Lee said that it rained. It was dry, officials said. He denied it."


def place(wording: str) -> dict[str, int]:
    return {"start": TEXT.index(wording), "end": TEXT.index(wording) + len(wording)}


def ends(wording: str) -> list[int]:
    return list(place(wording).values())


def claim(source: str | None, content: str, **speaker: str | None) -> dict[str, Any]:
    given = {"content": [place(content)], "kind": "indirect", "cue": None, "speaker": speaker}
    return {**given, "source": None if source is None else place(source)}


@pytest.fixture
def wikinews(tmp_path: Path) -> Path:
    lee = {"name": "Ann Lee", "role": "Mayor", "type": "person", "resolution": "alias"}
    claims = [
        claim("Ms Lee", "that it rained", **lee),
        claim("officials", "It was dry", name="officials", role=None, type="organization", resolution="unnamed"),
        claim(None, "it rained", **lee),
    ]
    path = tmp_path / "wikinews.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "claims": claims}), encoding="utf-8")
    return path


@pytest.fixture
def gum(tmp_path: Path) -> Path:
    relations = [
        {"source": [ends("Ms Lee")], "entity": "1", "content_edu": ends("that it rained")},
        {"source": [ends("officials")], "entity": "2", "content_edu": ends("It was dry")},
        {"source": [ends("He")], "entity": "1", "content_edu": ends("it.")},
        {"source": [], "entity": "1"},
    ]
    entities = {"1": {"names": ["Ann Lee"]}, "2": None}
    path = tmp_path / "gum.jsonl"
    document = {"id": "a", "text": TEXT, "attributions": relations, "entities": entities}
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_wikinews_counts_the_fields_of_speakers_with_a_source(wikinews: Path, miner: Miner) -> None:
    result = score_speakers(wikinews, giving(NOTHING_READ, miner))
    assert result.against == "wikinews"
    assert result.rows["all"] == {"sources": 2, "name": 100, "role": 100, "type": 50, "resolution": 100}
    assert result.rows["unnamed"]["type"] == 0


def test_gum_counts_named_and_unknown_of_entities_with_a_name(gum: Path, miner: Miner) -> None:
    result = score_speakers(gum, giving(NOTHING_READ, miner))
    assert result.rows["all"] == {"sources": 2, "named": 50, "unknown": 0}
    assert list(result.rows) == ["all", "alias", "pronoun"]


def test_what_is_read_of_mentions_counts(gum: Path, miner: Miner) -> None:
    he, mayor = (Span(*ends(wording)) for wording in ("He", "Ann Lee"))
    result = score_speakers(gum, giving(MentionReading((), {he: {mayor: 0.6}}), miner))
    assert result.rows["pronoun"] == {"sources": 1, "named": 0, "unknown": 0}  # she is no "he" to a model in doubt


def test_the_command_prints_the_score(wikinews: Path, miner: Miner) -> None:
    result = CliRunner().invoke(main, ["score-speakers", str(wikinews)])
    assert (result.exit_code, result.output) == (0, f"{score_speakers(wikinews, miner.read_mentions)}\n")
    as_json = CliRunner().invoke(main, ["score-speakers", "--json", str(wikinews)])
    assert json.loads(as_json.output)["against"] == "wikinews"


def test_gold_without_speakers_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"tokens": [], "labels": []}\n', encoding="utf-8")
    with pytest.raises(BadInput, match="gold for riqua, which marks no speakers; gum, wikinews do"):
        score_speakers(path, lambda texts: [])
    assert CliRunner().invoke(main, ["score-speakers", str(path)]).exit_code == 2
