"""The cases in plain text: a snippet of an article, a line of dashes, and the claims expected of it.

A case is a file in tests/cases. Its first lines may set `published: DATE`. After the dashes each line is one claim,
its parts parted by ` | `: `content`, `kind`, `cue`, `lemma`, `negated`, `modality`, `source`, `speaker`, `type`,
`role`, `date`, `via`, `addressee`, `medium`, each written as `part: wording` with `none` where there is none; parts
left out are not looked at. The claims must be all there are, unless a line says `...`; the single line `no claims`
means what it says.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from quoteminer.pipeline import Miner
from quoteminer.records import Claim

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
RULE = "-----"
YES_OR_NO = {True: "yes", False: "no"}
PARTS: dict[str, Callable[[Claim], str | None]] = {
    "content": lambda claim: claim.content.text,
    "kind": lambda claim: claim.kind,
    "cue": lambda claim: claim.cue.text if claim.cue else None,
    "lemma": lambda claim: claim.cue.lemma if claim.cue else None,
    "negated": lambda claim: YES_OR_NO[claim.cue.negated] if claim.cue else None,
    "modality": lambda claim: claim.cue.modality if claim.cue else None,
    "source": lambda claim: claim.source.text if claim.source else None,
    "speaker": lambda claim: claim.speaker.name,
    "type": lambda claim: claim.speaker.type,
    "role": lambda claim: claim.speaker.role,
    "date": lambda claim: claim.date.value if claim.date and claim.date.basis == "stated" else None,
    "via": lambda claim: claim.via.name if claim.via else None,
    "addressee": lambda claim: claim.addressee.text if claim.addressee else None,
    "medium": lambda claim: claim.medium.text if claim.medium else None,
}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, miner: Miner) -> None:
    text, _, expected = path.read_text(encoding="utf-8").partition(f"\n{RULE}\n")
    published = None
    if text.startswith("published: "):
        first, _, text = text.partition("\n")
        published = first.removeprefix("published: ")
    claims = miner.mine(text, published)
    lines = [line for line in expected.splitlines() if line.strip() and line != "no claims"]
    wanted = [wanted_of(line) for line in lines if line != "..."]
    assert wanted or "no claims" in expected
    for want in wanted:
        assert any(fits(claim, want) for claim in claims), (want, [shown(claim) for claim in claims])
    if "..." not in lines:
        assert len(claims) == len(wanted), [shown(claim) for claim in claims]


def wanted_of(line: str) -> dict[str, str | None]:
    """{part: wording or None} of one expected claim; an unknown part is a mistake in the case."""
    given = dict(part.strip().split(": ", 1) for part in line.split(" | "))
    assert given.keys() <= PARTS.keys(), line
    return {part: None if wording == "none" else wording for part, wording in given.items()}


def fits(claim: Claim, want: dict[str, str | None]) -> bool:
    return all(PARTS[part](claim) == wording for part, wording in want.items())


def shown(claim: Claim) -> dict[str, object]:
    return {part: value(claim) for part, value in PARTS.items()}
