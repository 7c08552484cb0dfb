"""A register of speakers -> what a person or a program reads: one function per format, and the table of them."""

import csv
from collections.abc import Callable, Iterable, Sequence
from typing import TextIO

from quoteminer.converter import json_line, to_json
from quoteminer.outputs.csv import BYTE_ORDER_MARK, cell_of
from quoteminer.outputs.terminal import WIDEST, console_on, visible
from quoteminer.records import RegisteredSpeaker

BETWEEN_DATES = " – "


def write_register_jsonl(speakers: Sequence[RegisteredSpeaker], stream: TextIO) -> None:
    """Each speaker on a line of its own, as docs/register.md describes it."""
    for speaker in speakers:
        stream.write(json_line(to_json(speaker)) + "\n")


def write_register_text(speakers: Sequence[RegisteredSpeaker], stream: TextIO) -> None:
    """A table with a row for each speaker, as wide as the terminal."""
    from rich.table import Table

    console = console_on(stream)
    table = Table(box=None, header_style="dim", width=min(console.width, WIDEST))
    table.add_column("claims", justify="right", style="cyan", no_wrap=True)
    table.add_column("articles", justify="right", no_wrap=True)
    table.add_column("speaker", ratio=2, style="bold", overflow="fold")
    table.add_column("most often called", ratio=3, overflow="fold")
    table.add_column("between", style="dim", overflow="fold")
    for speaker in speakers:
        role = usual_role(speaker)
        counts = str(speaker.claims), str(speaker.articles)
        table.add_row(*counts, visible(speaker.name), visible(role or speaker.type), between(speaker))
    console.print(table)


def usual_role(speaker: RegisteredSpeaker) -> str | None:
    """The role that most claims give, the latest of several."""
    held = max(speaker.roles, key=lambda role: (role.claims, role.last or ""), default=None)
    return held.role if held else None


def between(speaker: RegisteredSpeaker) -> str:
    """The dates of the first and the last claim."""
    ends = dict.fromkeys(end for end in (speaker.first, speaker.last) if end)
    return BETWEEN_DATES.join(map(visible, ends))


def write_register_csv(speakers: Sequence[RegisteredSpeaker], stream: TextIO) -> None:
    """A row for each speaker, for a spreadsheet; what is several is in one cell, parted by "; "."""
    stream.write(BYTE_ORDER_MARK)
    rows = csv.writer(stream)
    rows.writerow(COLUMNS)
    rows.writerows([cell_of(value_of(speaker)) for value_of in COLUMNS.values()] for speaker in speakers)


COLUMNS: dict[str, Callable[[RegisteredSpeaker], str | int | None]] = {
    "name": lambda speaker: speaker.name,
    "type": lambda speaker: speaker.type,
    "claims": lambda speaker: speaker.claims,
    "articles": lambda speaker: speaker.articles,
    "first": lambda speaker: speaker.first,
    "last": lambda speaker: speaker.last,
    "variants": lambda speaker: listed(variant.name for variant in speaker.variants),
    "roles": lambda speaker: listed(held.role for held in speaker.roles),
    "claim_ids": lambda speaker: listed(speaker.claim_ids),
}
"""What the table says of a speaker, under the names of the record's fields."""


def listed(several: Iterable[str]) -> str | None:
    """All of them in one cell, which is empty where there are none."""
    return "; ".join(several) or None


REGISTER_WRITERS: dict[str, Callable[[Sequence[RegisteredSpeaker], TextIO], None]] = {
    "jsonl": write_register_jsonl,
    "csv": write_register_csv,
    "text": write_register_text,
}
REGISTER_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".txt": "text"}
"""The format that the name of a file tells."""
