"""Pronouns against GAP: which of two names a pronoun means, or neither, found in the text without being shown them.

Source: Webster et al. 2018, "Mind the GAP: A Balanced Corpus of Gendered Ambiguous Pronouns". As there, a name counts
as found where the pronoun is said to mean it, and F1 is over all pairs of a pronoun and a name.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.errors import BadInput
from quoteminer.records import Layout, MentionReading, Span
from quoteminer.scoring.gum import fits
from quoteminer.scoring.measures import rates
from quoteminer.scoring.sources import ReadMentions, attribution
from quoteminer.scoring.tables import Score, Table
from quoteminer.speakers import find_speakers, names_at

COLUMNS = ("Text", "Pronoun", "Pronoun-offset", "A", "A-offset", "A-coref", "B", "B-offset", "B-coref")
OFFSETS = ("Pronoun-offset", "A-offset", "B-offset")
MALE = frozenset("he him his".split())
THROUGH_SPEAKERS = "By the step that finds speakers"


@frozen
class Choice:
    """A pronoun in a text and two names that it may mean."""

    text: str
    pronoun: Span
    names: tuple[Span, Span]
    meant: tuple[bool, bool]


def score_pronouns(gold: Path, read: ReadMentions) -> Score:
    """Precision, recall and F1 of the names that pronouns are said to mean: by what the network reads alone, and by
    the step that finds speakers, which asks the rules as well.

    `read` gives how texts are laid out, and what a network reads of the mentions in them. Raises BadInput for what is
    not GAP's.
    """
    choices = list(read_gap(gold))
    read_texts = list(zip(choices, read([choice.text for choice in choices]), strict=True))
    by_network = [likely_names(choice, reading) for choice, (_, reading) in read_texts]
    by_speakers = [names_told(choice, layout, reading) for choice, (layout, reading) in read_texts]
    return Score("gap", (pronoun_table(choices, by_network), pronoun_table(choices, by_speakers, THROUGH_SPEAKERS)))


def pronoun_table(choices: Sequence[Choice], said: Sequence[tuple[bool, bool]], title: str = "") -> Table:
    """The figures of all pronouns, and of those for men and for women."""
    counts: dict[str, Counter[str]] = {"all": Counter(), "he": Counter(), "she": Counter()}
    for choice, names in zip(choices, said, strict=True):
        pronoun = choice.pronoun.of(choice.text).lower()
        for row in ("all", "he" if pronoun in MALE else "she"):
            counts[row].update(outcomes(choice, names))
    return Table({row: figures(of_row) for row, of_row in counts.items()}, title)


def figures(counts: Counter[str]) -> dict[str, float]:
    """The rates of one row, and how many pairs of a pronoun and its name there are."""
    return {"pairs": counts["gold"], **rates(counts["right"], counts["found"], counts["gold"])}


def outcomes(choice: Choice, said: tuple[bool, bool]) -> Iterator[str]:
    """What one text adds to the counts."""
    for is_said, is_meant in zip(said, choice.meant, strict=True):
        if is_said:
            yield "found"
        if is_meant:
            yield "gold"
        if is_said and is_meant:
            yield "right"


def likely_names(choice: Choice, reading: MentionReading) -> tuple[bool, bool]:
    """Which of the two names the pronoun is said to mean: the likelier one, if either is likely at all."""
    earlier = reading.antecedents.get(choice.pronoun, {})
    shares = [share_of(choice.text, name, earlier) for name in choice.names]
    best = max(shares)
    first, second = (0 < share == best for share in shares)
    return first, second


def names_told(choice: Choice, layout: Layout, reading: MentionReading) -> tuple[bool, bool]:
    """Which of the two names the pronoun is said to mean where it is the source of a statement."""
    (speaker,) = find_speakers(layout, [attribution(choice.pronoun, (choice.pronoun,))], reading)
    whole = names_at(choice.text, choice.names, reading)
    first, second = (
        speaker.name is not None and (speaker.name == full or fits(speaker.name, [name.of(choice.text)]))
        for name, full in zip(choice.names, whole, strict=True)
    )
    return first, second


def share_of(text: str, name: Span, earlier: Mapping[Span, float]) -> float:
    """How likely the pronoun means a mention that stands where the name does, or is worded like it."""
    return sum(
        likely
        for mention, likely in earlier.items()
        if mention.overlaps(name) or fits(mention.of(text), [name.of(text)])
    )


def read_gap(path: Path) -> Iterator[Choice]:
    """The rows of a file of GAP. Raises BadInput."""
    try:
        with path.open(encoding="utf-8", newline="") as table:
            rows = list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadInput(str(path), (f"cannot be read: {error}",)) from None
    for number, row in enumerate(rows, 2):
        if missing := [column for column in COLUMNS if not row.get(column)]:
            raise BadInput(str(path), (f"{', '.join(missing)} missing",), line=number)
        if wrong := [column for column in OFFSETS if not row[column].isdecimal()]:
            raise BadInput(str(path), (f"{', '.join(wrong)}: no whole number",), line=number)
        spans = [span_at(row, column) for column in ("Pronoun", "A", "B")]
        meant = (row["A-coref"] == "TRUE", row["B-coref"] == "TRUE")
        yield Choice(row["Text"], spans[0], (spans[1], spans[2]), meant)


def span_at(row: Mapping[str, str], column: str) -> Span:
    """The place of the wording in a column; GAP counts code points."""
    start = int(row[f"{column}-offset"])
    return Span(start, start + len(row[column]))
