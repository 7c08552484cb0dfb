"""The speakers that people judged: the table in the docs is that of the verdicts."""

import json
from collections import Counter
from pathlib import Path

from judged_speakers import KINDS, OF_EACH, VERDICTS, table

DOCS = Path(__file__).parents[1] / "docs"


def test_as_many_of_each_kind_are_judged() -> None:
    verdicts = [json.loads(line) for line in VERDICTS.read_text("utf-8").splitlines()]
    assert Counter(given["kind"] for given in verdicts) == dict.fromkeys(KINDS, OF_EACH)
    assert len({given["claim"] for given in verdicts}) == len(verdicts)
    assert all(set(given) == {"article", "claim", "kind", "verdict"} for given in verdicts)


def test_the_table_in_the_docs_counts_them() -> None:
    assert table() in (DOCS / "scoring.md").read_text("utf-8")
