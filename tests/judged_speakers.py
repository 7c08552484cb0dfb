"""Speakers judged by hand: draws claims to judge, and counts the verdicts.

    python tests/judged_speakers.py draw CLAIMS TEXTS > drawn.txt    # what to read; CLAIMS as extract writes them
    python tests/judged_speakers.py table                            # the table of docs/scoring.md

The verdicts stand in judged/polnear-dev-speakers.jsonl, by the ids of articles and claims: `right`, `wrong`, or
`no claim` where nobody says anything, so that there is no speaker to judge. No text of the articles is kept.
"""

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from typing import Any

KINDS = ("name", "alias", "pronoun", "nominal", "unnamed")
OF_EACH = 12
SEED = 4
BEFORE = 900
"""Characters shown before a claim's sentence."""
VERDICTS = Path(__file__).parent / "judged" / "polnear-dev-speakers.jsonl"


def drawn(claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """So many claims of each kind of source, by a fixed seed."""
    by_kind = defaultdict(list)
    for claim in claims:
        by_kind[claim["speaker"]["resolution"]].append(claim)
    random = Random(SEED)
    return [claim for kind in KINDS for claim in random.sample(by_kind[kind], OF_EACH)]


def draw(claims: Path, texts: Path) -> None:
    """Print the claims to judge, each with what stands before it."""
    for claim in drawn([json.loads(line) for line in claims.read_text("utf-8").splitlines()]):
        text = (texts / f"{claim['article']['id']}.txt").read_bytes().decode("utf-8")
        start, end = claim["sentence"]["start"], claim["sentence"]["end"]
        speaker = claim["speaker"]
        print(json.dumps({"article": claim["article"]["id"], "claim": claim["id"], "kind": speaker["resolution"]}))
        print(
            f"SOURCE {claim['source']['text']!r} -> NAME {speaker['name']!r} ROLE {speaker['role']!r} {speaker['type']}"
        )
        print(text[max(0, start - BEFORE) : start] + "[[" + text[start:end] + "]]\n")


def table(verdicts: Path = VERDICTS) -> str:
    """The verdicts counted, as a table in Markdown."""
    counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
    for line in verdicts.read_text("utf-8").splitlines():
        given = json.loads(line)
        counts[given["kind"]][given["verdict"]] += 1
    rows = [("all", sum(counts.values(), Counter())), *counts.items()]
    lines = [f"| {kind} | {of['right']} | {of['wrong']} | {of['no claim']} |" for kind, of in rows]
    return "\n".join(["| source | right | wrong | no claim |", "|---|---|---|---|", *lines])


if __name__ == "__main__":
    if sys.argv[1] == "draw":
        draw(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        print(table())
