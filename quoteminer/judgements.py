"""What people say of claims: right, wrong in some part, or still to be checked; the record, and the files of it.

Judgements name their claims by ids, so that a file of them goes with the file of claims that was judged.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from attrs import Attribute, field, frozen

from quoteminer.converter import from_json, parse_json
from quoteminer.inputs.opening import text_lines
from quoteminer.records import Span

Verdict = Literal["right", "wrong", "check"]
JudgedPart = Literal["statement", "content", "cue", "source", "speaker", "role", "date", "via", "addressee", "medium"]

JUDGED_PARTS: dict[JudgedPart, str] = {
    "statement": "nobody states this at all",
    "content": "what was said",
    "cue": "the reporting words",
    "source": "the words for who said it",
    "speaker": "who is meant",
    "role": "their title or function",
    "date": "when it was said",
    "via": "who passed it on",
    "addressee": "to whom it was said",
    "medium": "where it was said",
}
"""Everything about a claim that can be wrong, and what each is, for a person to read."""

PLACES: tuple[Literal["content", "cue", "source"], ...] = ("content", "cue", "source")
"""Those that are places in the text: what the network finds, what confidence is about, and what training learns."""

SCHEMA = 1


@frozen
class Place:
    """A stretch of the article's text, with its wording where that is given."""

    start: int
    end: int
    text: str | None = None
    """It must be what the article has there."""

    @property
    def span(self) -> Span:
        """Its place alone."""
        return Span(self.start, self.end)


def not_empty(_: object, attribute: "Attribute[Any]", places: tuple[Place, ...] | None) -> None:
    """A content has a place; a statement that nobody makes is wrong as a statement."""
    if places == ():
        raise ValueError(f"{attribute.name}: empty, but where nothing is stated the statement is wrong")


def at_most_one(_: object, attribute: "Attribute[Any]", places: tuple[Place, ...] | None) -> None:
    """A claim has one cue and one source at most."""
    if places and len(places) > 1:
        raise ValueError(f"{attribute.name}: {len(places)} places, but there can be only one")


@frozen(kw_only=True)
class Corrected:
    """What would have been right. None where nobody says; of cue and source an empty tuple says that there is none."""

    content: tuple[Place, ...] | None = field(default=None, validator=not_empty)
    cue: tuple[Place, ...] | None = field(default=None, validator=at_most_one)
    source: tuple[Place, ...] | None = field(default=None, validator=at_most_one)
    speaker: str | None = None
    role: str | None = None
    date: str | None = None


@frozen(kw_only=True)
class Judgement:
    """What somebody says of one claim. docs/judging.md tells of every field."""

    schema: int = field(default=SCHEMA)
    claim: str
    """The claim's id."""
    article: str
    """Its article's id."""
    verdict: Verdict
    wrong: tuple[JudgedPart, ...] = field(default=())
    """The parts that are; of a wrong claim with none named all of it is."""
    corrected: Corrected = Corrected()
    note: str | None = None
    judged: str | None = None
    """When, ISO 8601 with a time."""

    @schema.validator
    def _schema(self, _: "Attribute[int]", version: int) -> None:
        if version != SCHEMA:
            raise ValueError(f"schema: version {version} cannot be read, only {SCHEMA}")

    @wrong.validator
    def _wrong(self, _: "Attribute[tuple[str, ...]]", parts: tuple[str, ...]) -> None:
        if parts and self.verdict != "wrong":
            raise ValueError(f"wrong: parts are named, but the verdict is {self.verdict!r}")

    @property
    def is_settled(self) -> bool:
        """Whether somebody knows: the claim is right or wrong."""
        return self.verdict != "check"

    @property
    def is_statement(self) -> bool:
        """Whether there is a statement at all, however well its parts are told."""
        return self.verdict == "right" or bool(self.wrong and "statement" not in self.wrong)

    def is_right(self, part: JudgedPart) -> bool:
        """Whether this part of the claim is right."""
        return self.is_statement and part not in self.wrong

    @property
    def has_right_places(self) -> bool:
        """Whether content, cue and source are right, whatever else may be wrong."""
        return all(map(self.is_right, PLACES))


Judgements = dict[tuple[str, str], Judgement]
"""By the ids of article and claim."""


def read_judgements(path: Path) -> Judgements:
    """The judgements of a JSON Lines file; of several on one claim the last one counts.

    Raises BadInput, naming the line and every bad field of it.
    """
    return {(judgement.article, judgement.claim): judgement for judgement in judgements_in(str(path))}


def judgements_in(source: str) -> Iterator[Judgement]:
    """The judgements of the file, in order."""
    for number, line in enumerate(text_lines(source), 1):
        if line.strip():
            yield from_json(parse_json(line, source, number), Judgement, source, number)
