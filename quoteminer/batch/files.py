"""What a run writes: claims, what failed, and a journal that lets the same command go on after the run was stopped."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import TextIO

from attrs import define, field, frozen

from quoteminer.batch.disk import kept
from quoteminer.batch.journal import Command, Entry, Journal
from quoteminer.batch.running import Standing
from quoteminer.converter import json_line, to_json
from quoteminer.errors import BadSetting
from quoteminer.inputs.duplicates import Duplicate
from quoteminer.inputs.failures import Failure
from quoteminer.outputs import ArticleClaims, Write
from quoteminer.outputs.articles import read_articles, write_articles
from quoteminer.outputs.files import writing
from quoteminer.outputs.writers import WriteLines
from quoteminer.records import Article, Claim

Complete = Callable[[Iterable[ArticleClaims]], object]
"""Writes all articles with their claims, in order, to where they belong, or nothing."""

CLAIMS, PARTS = "", ".part"
"""What is added to the output's name: nothing for a format that can be added to, else this until the run is over."""

BESIDE: dict[type[Failure | Duplicate], str] = {Failure: ".failures.jsonl", Duplicate: ".duplicates.jsonl"}
"""What the names of the files add that stand beside the claims, by the records in them. They are there only if there
is something in them."""

PROGRESS = ".progress"


@frozen
class Form:
    """How claims are written: article by article to the end of a file, or else all at once when the run is over."""

    append: WriteLines = write_articles
    heading: str = ""
    """What stands before all claims."""
    complete: Complete | None = None
    """For a format that cannot be added to, whose articles wait in a file of parts."""


def beside(output: Path, added: str) -> Path:
    """The file of that name in the output's folder."""
    return output.parent / f"{output.name}{added}"


def failures_path(output: Path) -> Path:
    """Where the failures of a run go that writes its claims to this file."""
    return beside(output, BESIDE[Failure])


def journal_path(output: Path) -> Path:
    """Where a run that writes its claims to this file keeps how far it has come."""
    return beside(output, PROGRESS)


def paths_of(output: Path) -> list[Path]:
    """All files that a run may write."""
    return [beside(output, added) for added in (CLAIMS, PARTS, *BESIDE.values(), PROGRESS)]


@frozen
class Stream:
    """Standard output, or whatever else cannot be cut back: what is not mined is only told, and no run goes on."""

    take: Write
    """Writes an article and its claims, and keeps nothing back."""
    tell: Callable[[str], None]
    standing: Standing = field(factory=Standing)
    """No run is gone on with."""

    def write(self, article: Article, claims: list[Claim]) -> None:
        self.take(article, claims)

    def report(self, record: Failure | Duplicate) -> None:
        self.tell(str(record))

    def commit(self, standing: Standing) -> None:
        pass


@define
class Files:
    """A file of claims, those beside it, and the journal that knows how long they are."""

    append: WriteLines
    journal: Journal
    claims: TextIO
    beside: dict[type[Failure | Duplicate], TextIO]
    tell: Callable[[str], None]

    @property
    def standing(self) -> Standing:
        """How far an earlier run came with which this one goes on."""
        return self.journal.last.standing if self.journal.last else Standing()

    def write(self, article: Article, claims: list[Claim]) -> None:
        with writing():
            self.append(article, claims, self.claims)

    def report(self, record: Failure | Duplicate) -> None:
        """Keep the record; a failure is told as well. Of duplicates there may be many, and the summary counts them."""
        with writing():
            self.beside[type(record)].write(json_line(to_json(record)) + "\n")
        if isinstance(record, Failure):
            self.tell(str(record))

    def commit(self, standing: Standing) -> None:
        with writing():
            lengths = {added: kept(stream) for added, stream in self.streams()}
            self.journal.record(Entry(standing=standing, lengths=lengths))

    def streams(self) -> Iterator[tuple[str, TextIO]]:
        """Every file but the journal, with what its name adds."""
        yield CLAIMS, self.claims
        for record, stream in self.beside.items():
            yield BESIDE[record], stream

    def cut_back(self, heading: str) -> None:
        """Drop what was written after the last entry of the journal. Raises BadSetting where less is there."""
        lengths = self.journal.last.lengths if self.journal.last else {}
        for added, stream in self.streams():
            length = lengths.get(added, 0)
            if os.fstat(stream.fileno()).st_size < length:
                problem = f"{stream.name} is shorter than {self.journal.path} tells, so it cannot be gone on with"
                raise BadSetting("output", f"{problem}: give --restart to begin anew")
            os.ftruncate(stream.fileno(), length)
        if not self.journal.last:
            self.claims.write(heading)


@contextmanager
def open_files(
    output: Path, form: Form, command: Command, tell: Callable[[str], None], restart: bool = False
) -> Iterator[Files]:
    """The files of a run, as an unfinished run of the same command left them, or empty. `tell` says what has failed.

    When the run is over the claims are completed, if they must be, and the journal is removed; where it ends by an
    exception the journal stays. Raises BadSetting where a file cannot be written, and what `Journal` raises.
    """
    claims_path = beside(output, PARTS if form.complete else CLAIMS)
    with ExitStack() as stack:
        with writing():
            claims = stack.enter_context(appending(claims_path))
            journal = stack.enter_context(closing(Journal(journal_path(output), command, restart)))
            streams: dict[type[Failure | Duplicate], TextIO] = {}
            for record, added in BESIDE.items():
                stack.callback(remove_if_empty, beside(output, added))
                streams[record] = stack.enter_context(appending(beside(output, added)))
            files = Files(form.append, journal, claims, streams, tell)
            files.cut_back(form.heading)
        yield files
        with writing():
            kept(claims)
            if form.complete:
                form.complete(read_articles(str(claims_path)))
            journal.remove()
            if form.complete:  # after the journal: parts without one are nothing to go on with
                claims_path.unlink()


def appending(path: Path) -> TextIO:
    """The file, to write at its end."""
    return path.open("a", encoding="utf-8", newline="\n")


def remove_if_empty(path: Path) -> None:
    """Leave no file where there is nothing to tell."""
    if path.is_file() and path.stat().st_size == 0:
        path.unlink()
