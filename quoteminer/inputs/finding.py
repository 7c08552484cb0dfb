"""Paths as a user names them -> the files to read, in an order that is the same on every machine."""

import logging
import os
import stat
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import field, frozen

from quoteminer.errors import BadSetting
from quoteminer.inputs import READERS, Reader, reader_named, usable
from quoteminer.inputs.failures import Failure
from quoteminer.inputs.opening import GZIP_SUFFIX, STANDARD_INPUT, unreadable
from quoteminer.inputs.sidecars import SIDECAR_SUFFIX
from quoteminer.settings import Reading

if TYPE_CHECKING:
    from pathspec import PathSpec

LOG = logging.getLogger(__name__)

SUFFIXES = {suffix: reader for reader in READERS for suffix in reader.suffixes}
SUFFIXES_TOLD = 5
"""Of files passed over in a folder."""


@frozen
class Input:
    """A file to read, and how."""

    source: str
    """Its path as the user gave it, or `-`."""
    reader: Reader | None = None
    """None for standard input whose format its first line that is not blank will tell."""
    reading: Reading = field(factory=Reading)


def find_inputs(
    paths: Sequence[str], reading: Reading | None = None, about_to_write: Collection[Path] = ()
) -> list[Input | Failure]:
    """The files that the paths name, in the paths' order, and a failure for each path that names none; a path given
    twice counts once.

    A folder gives the files in it and below it that have a known suffix, ordered by their paths. Links to folders are
    followed, but no folder is entered twice. Files that this run is about to write are passed over in folders. Raises
    BadSetting for an unknown format, and for a file that is both to be read and to be written; MissingDependency for a
    file that needs an extra.
    """
    finder = Finder(reading or Reading(), frozenset(map(os.path.realpath, about_to_write)))
    return [found for path in dict.fromkeys(paths) for found in finder.find(path)]


class Finder:
    """Finds files for one run."""

    def __init__(self, reading: Reading, about_to_write: Collection[str]) -> None:
        self.reading = reading
        self.about_to_write = about_to_write
        self.reader = reader_named(reading.input_format) if reading.input_format else None
        self.choice = Choice(reading)

    def find(self, path: str) -> list[Input | Failure]:
        """The files that one path names, or why it names none."""
        if path == STANDARD_INPUT:
            return [Input(path, self.reader and usable(self.reader, path), self.reading)]
        if os.path.isdir(path):
            return self.find_in(path)
        if not os.path.exists(path):
            return [Failure(source=path, reason="no such file or folder")]
        if os.path.realpath(path) in self.about_to_write:
            raise BadSetting("output", f"{path} is to be read as well")
        return [self.input_of(path, self.reader or reader_of(path))]

    def input_of(self, path: str, reader: Reader | None) -> Input | Failure:
        """The file and how to read it, or that nobody knows how."""
        if reader is None:
            return Failure(source=path, reason=f"its name does not end in {known_suffixes()}: say --input-format")
        return Input(path, usable(reader, path), self.reading)

    def find_in(self, folder: str) -> list[Input | Failure]:
        """The files to read in a folder and below it, and what in it cannot be read."""
        found: list[Input | Failure] = []
        passed_over: Counter[str] = Counter()
        for path in walk(folder, found, self.choice):
            relative = os.path.relpath(path, folder)
            reader = reader_of(path) or (self.reader if self.reading.include else None)
            if path.lower().endswith(SIDECAR_SUFFIX) or not self.choice.takes(relative):
                continue
            if reader is None and not self.reading.include:
                passed_over[Path(path).suffix.lower() or "no suffix"] += 1
            elif (strange := strangeness(path)) or os.path.realpath(path) not in self.about_to_write:
                found.append(strange or self.input_of(path, reader))
        tell_passed_over(folder, passed_over)
        if not found:
            return [Failure(source=folder, reason=f"a folder without articles: no file's name ends in {self.wanted()}")]
        return sorted(found, key=lambda item: Path(item.source or "").parts)

    def wanted(self) -> str:
        """What a file's name must be like, for a person to read."""
        chosen = self.reading.include or self.reading.exclude
        return f"{known_suffixes()}{' and is let through by --include and --exclude' if chosen else ''}"


class Choice:
    """Which files and folders the patterns let through; paths are relative to the folder that is read."""

    def __init__(self, reading: Reading) -> None:
        self.included = patterns("include", reading.include)
        self.excluded = patterns("exclude", reading.exclude)

    def takes(self, path: str) -> bool:
        """Whether to read the file."""
        is_included = self.included is None or self.included.match_file(path)
        return is_included and not self.leaves_out(path)

    def leaves_out(self, path: str) -> bool:
        """Whether the file or, where a slash ends it, the folder is excluded."""
        return self.excluded is not None and self.excluded.match_file(path)


def patterns(option: str, lines: Sequence[str]) -> "PathSpec[Any] | None":
    """The patterns as a matcher, None without any. Raises BadSetting."""
    from pathspec import PathSpec

    try:
        return PathSpec.from_lines("gitignore", lines) if lines else None
    except ValueError as error:
        raise BadSetting(option, str(error)) from None


def walk(folder: str, found: list[Input | Failure], choice: Choice) -> Iterator[str]:
    """The paths of all files in a folder and below it; what cannot be opened goes to `found`.

    Folders that are links come after the others, so that a file's own path is taken before one through a link. A link
    to a folder that was entered, or to one around it all, is a circle.
    """
    entered = {identity(str(around)) for around in Path(folder).resolve().parents}
    waiting = [folder]
    while waiting:
        start = waiting.pop(0)
        links: list[str] = []
        for root, folders, names in os.walk(start, onerror=lambda error: found.append(refused(error))):
            if identity(root) in entered:
                folders.clear()
                continue
            entered.add(identity(root))
            kept = [name for name in folders if not choice.leaves_out(f"{os.path.relpath(root, folder)}/{name}/")]
            linked = {name for name in kept if os.path.islink(os.path.join(root, name))}
            links += [os.path.join(root, name) for name in linked]
            folders[:] = [name for name in sorted(kept) if name not in linked]
            yield from (os.path.join(root, name) for name in names)
        waiting += sorted(links)


def identity(path: str) -> tuple[int, int] | None:
    """What is the same for a folder by whichever path; None for one that is gone."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_dev, status.st_ino


def refused(error: OSError) -> Failure:
    """That a folder could not be opened."""
    return unreadable(error.filename, error)


def strangeness(path: str) -> Failure | None:
    """Why a path is not to be opened; a pipe would wait for ever. A link to nothing is tried, so that it shows."""
    try:
        mode = os.stat(path).st_mode
    except OSError:
        return None
    return None if stat.S_ISREG(mode) else Failure(source=path, reason="a pipe, a socket or a device, not a file")


def tell_passed_over(folder: str, passed_over: Counter[str]) -> None:
    """Say how many files were passed over, so that no format is missed in silence."""
    if passed_over:
        most = sorted(passed_over.items(), key=lambda item: (-item[1], item[0]))[:SUFFIXES_TOLD]
        told = ", ".join(f"{count} {suffix}" for suffix, count in most)
        more = ", …" if len(passed_over) > SUFFIXES_TOLD else ""
        LOG.warning("%s: passed over files of other kinds: %s%s", folder, told, more)


def reader_of(path: str) -> Reader | None:
    """The reader that the suffix tells; that of a packed file stands before `.gz`."""
    return SUFFIXES.get(Path(path.lower().removesuffix(GZIP_SUFFIX)).suffix)


def known_suffixes() -> str:
    """All of them, for a person to read."""
    *others, last = SUFFIXES
    return f"{', '.join(others)} or {last}"
