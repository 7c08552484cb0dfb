"""The figures of `quoteminer score` are those of the tools that the project measures itself with.

Claims are made from each gold with noise: some dropped, some moved, some with other fields, some twice. Runs where
QUOTEMINER_DATA names the folder of the data; gold and tools lie beside it.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from random import Random
from typing import Any

import pytest

from quoteminer.riqua import read_riqua
from quoteminer.scoring import score

DATA = os.environ.get("QUOTEMINER_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="QUOTEMINER_DATA does not name the folder of the data")
SHARED = Path(DATA or ".").parent
Json = dict[str, Any]

COFENET = [f"{role} {figure}" for role in ("source", "cue", "content")
           for figure in ("precision", "recall", "F1", "begin F1", "Jaccard")]  # fmt: skip
GUM = ["found rate", "found right", "found of", "named rate", "named right", "named of", "unknown rate",
       "dates rate", "dates right", "dates of"]  # fmt: skip
WIKINEWS = ["claims extracted", "claims gold", "content F1", "content precision", "content recall", "content at 0.5 F1",
            "whole F1",
            *(f"found {field}" for field in ("kind", "cue", "source", "name", "role", "date", "via"))]  # fmt: skip
SEED = ["gold claims", *(f"right {field}" for field in ("content", "kind", "cue", "name", "role", "date", "via")),
        "besides extra", "besides never"]  # fmt: skip

GOLD = {
    "cofenet": ("score_spans.py", "data/polnear/cofenet_dev.aligned.jsonl", COFENET),
    "gum": ("score_gum.py", "data/gum/attributions-train.jsonl", GUM),
    "wikinews": ("score_wikinews.py", "gold/wikinews.jsonl", WIKINEWS),
    "seed": ("score_gold.py", "gold/seed.json", SEED),
}
NOT_FIGURES = re.compile(r"F1|at 0\.5")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


def moved(place: Json | None, random: Random) -> Json | None:
    """The place as it was, moved at either end, or lost."""
    if not place or random.random() < 0.1:
        return None
    start, end = (max(0, place[key] + random.choice((0, 0, 0, 0, -9, -1, 1, 4, 20))) for key in ("start", "end"))
    return {"start": min(start, end), "end": max(start, end)}


def noisy(parts: list[Json], random: Random, **fields: Any) -> Iterator[Json]:
    """No claim, one or two for these parts of a content."""
    for _ in range(random.choice((0, 1, 1, 1, 2))):
        spans = [part for part in (moved(part, random) for part in parts) if part] or [{"start": 0, "end": 3}]
        text = "READ MORE: " if random.random() < 0.1 else parts[0].get("text", "x")
        speaker = changed(fields.get("speaker"), random)
        for place in ("source", "cue"):
            fields[place] = moved(fields.get(place), random)
        kind = random.choice((fields.pop("kind", "mixed"), "mixed"))
        yield fields | {"kind": kind, "content": {"spans": spans, "text": text}, "speaker": speaker}


def changed(speaker: Json | None, random: Random) -> Json | None:
    """The speaker, missing at times, or with another name or role."""
    if not speaker or random.random() < 0.1:
        return None
    name = speaker.get("name") or "Nobody"
    names = (name, name, f"the {name}", f"Mr. {name}", name.split()[-1], f"{name} of the old town hall", "Smith", None)
    return {"name": random.choice(names), "role": random.choice((speaker.get("role"), "mayor", None))}


def cofenet_claims(instance: Json, random: Random) -> Iterator[Json]:
    tokens = list(zip(instance["offsets"], instance["labels"], strict=True))
    for at, (place, label) in enumerate(tokens):
        if place and label.startswith("B-"):
            inside = takewhile(lambda token: token[0] and token[1].startswith("I-"), tokens[at + 1 :])
            span = {"start": place[0], "end": max([place[1], *(end for (_, end), _ in inside)])}
            article = random.choice(({"id": instance["doc"]}, {"id": 1, "source": f"text/{instance['doc']}.txt"}))
            parts = [span] if label == "B-content" else [{"start": 0, "end": 9}]
            yield from noisy(parts, random, article=article, **{label[2:]: span} if label != "B-content" else {})


def gum_claims(document: Json, random: Random) -> Iterator[Json]:
    dates = [date for date in document["dates"] if date.get("when")]
    for relation in document["attributions"]:
        start, end = relation["source"][0]
        names = (document["entities"].get(relation["entity"]) or {}).get("names") or ["Nobody"]
        date = random.choice(dates) if dates else None
        value = date and random.choice((date["when"], date["when"][:4], "1999-01"))
        yield from noisy(
            [{"start": start, "end": end}],
            random,
            article={"id": document["id"]},
            source={"start": start, "end": end},
            speaker={"name": random.choice(names)},
            date=date and {**date, "value": value, "basis": random.choice(("stated", "stated", "published"))},
        )


def marked_claims(article: Json, random: Random) -> Iterator[Json]:
    for want in article["claims"]:
        via, date = want["via"], want["date"]
        yield from noisy(
            want["content"],
            random,
            article={"id": article.get("id", "seed")},
            **{key: want[key] for key in ("kind", "cue", "source", "speaker")},
            via=random.choice(({"name": via}, {"name": via}, {"name": "Reuters"}, None)),
            date=random.choice((date and date | {"basis": "stated"}, date, {"value": "2019", "basis": "published"})),
        )


MAKERS = {"cofenet": cofenet_claims, "gum": gum_claims, "wikinews": marked_claims, "seed": marked_claims}


def figures_printed(tool: str, claims: Path, gold: Path) -> list[float]:
    """The numbers that a tool prints, in their order."""
    command = [sys.executable, str(SHARED / "tools" / tool), str(claims), str(gold)]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [float(number) for number in NUMBER.findall(NOT_FIGURES.sub("", printed))]


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("against", GOLD)
def test_the_figures_are_those_of_the_tool(tmp_path: Path, against: str, seed: int) -> None:
    tool, file, names = GOLD[against]
    gold, claims, random = SHARED / file, tmp_path / "claims.jsonl", Random(seed)
    text = gold.read_text(encoding="utf-8")
    objects = [json.loads(text)] if against == "seed" else map(json.loads, text.splitlines())
    with claims.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(claim) + "\n" for value in objects for claim in MAKERS[against](value, random))

    printed = figures_printed(tool, claims, gold)
    theirs = printed[-10:] if against == "seed" else printed

    result = score(claims, gold)
    assert result.against == against
    assert [result.figures[name] for name in names] == pytest.approx(theirs, abs=0.05 + 1e-9)
    assert min(theirs[1:]) < max(theirs), "the noise must leave something to tell apart"


def test_riqua_is_counted_as_the_tool_counts_what_is_aligned(tmp_path: Path) -> None:
    gold, aligned, claims = SHARED / "data/riqua/valid.jsonl", tmp_path / "aligned.jsonl", tmp_path / "claims.jsonl"
    random = Random(1)
    instances = [
        {
            "doc": excerpt.id,
            "offsets": [[place.start, place.end] for place in excerpt.offsets],
            "labels": excerpt.labels,
        }
        for excerpt in read_riqua(gold)
    ]
    aligned.write_text("".join(json.dumps(instance) + "\n" for instance in instances), encoding="utf-8")
    with claims.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(claim) + "\n" for value in instances for claim in cofenet_claims(value, random))
    result = score(claims, gold)
    assert [result.figures[name] for name in COFENET] == pytest.approx(
        figures_printed("score_spans.py", claims, aligned), abs=0.05 + 1e-9
    )
