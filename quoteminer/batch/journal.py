"""How far a run has come, kept on disk beside its output, so that the same command goes on where it was stopped.

The first line tells the command, each further one how far it has come. A line is added only when the disk has all that
it tells of, and a last line that was cut off does not count.
"""

from collections.abc import Mapping
from io import SEEK_END
from pathlib import Path
from typing import IO

from attrs import field, frozen

from quoteminer.batch.disk import kept, lock
from quoteminer.batch.running import Standing
from quoteminer.converter import from_json, json_line, parse_json, to_json
from quoteminer.errors import BadInput, BadSetting

Command = Mapping[str, str]
"""What decides what a run writes, beside its articles: settings, format, models, version."""


@frozen(kw_only=True)
class Entry:
    """How far a run has come, and how long its files were then."""

    standing: Standing
    lengths: dict[str, int] = field(factory=dict)
    """Bytes of each file, by what its name adds to that of the output."""


class Journal:
    """The journal of a run, which no other run can open meanwhile."""

    def __init__(self, path: Path, command: Command, restart: bool = False) -> None:
        """Open the journal at this path; where there is none, or with `restart`, begin it.

        Raises BadSetting where it is that of another command, where another run has it open, or where it cannot be
        written, and BadInput where it is no journal.
        """
        self.path = path
        self.stream: IO[bytes] = path.open("a+b")
        self.last: Entry | None = None
        """How far the run had come that this one goes on with."""
        try:
            if not lock(self.stream):
                raise BadSetting("output", f"another run is writing it, as {path} tells")
            self.begin(command, restart)
        except BaseException:
            self.stream.close()
            raise

    def begin(self, command: Command, restart: bool) -> None:
        """Read what stands in the journal, and make it end with a whole line."""
        self.stream.seek(0)
        written = b"" if restart else self.stream.read()
        whole = written[: written.rfind(b"\n") + 1]
        self.stream.truncate(len(whole))
        self.stream.seek(0, SEEK_END)
        if not whole:
            self.add(dict(command))
            return
        first, *rest = whole.decode("utf-8", "replace").splitlines()
        refuse_other_command(parse_json(first, str(self.path), 1), command, self.path)
        if rest:
            line = len(rest) + 1
            self.last = from_json(parse_json(rest[-1], str(self.path), line), Entry, str(self.path), line)

    def record(self, entry: Entry) -> None:
        """Note how far the run has come; the disk has what it tells of."""
        self.add(to_json(entry))

    def add(self, data: object) -> None:
        self.stream.write(json_line(data).encode("utf-8") + b"\n")
        kept(self.stream)

    def close(self) -> None:
        """Leave the journal for another run to go on with."""
        self.stream.close()

    def remove(self) -> None:
        """Tell that the run is complete."""
        self.path.unlink(missing_ok=True)
        self.stream.close()


def refuse_other_command(begun: object, command: Command, path: Path) -> None:
    """Raise BadSetting that tells every difference between the command of the journal and this one."""
    if not isinstance(begun, dict):
        raise BadInput(str(path), ["not a journal of quoteminer"], 1)
    differences = [
        f"{name} was {begun.get(name)}, now is {command.get(name)}"
        for name in sorted({*begun, *command})
        if begun.get(name) != command.get(name)
    ]
    if differences:
        raise BadSetting(
            "output",
            f"{path} is the journal of an unfinished run by another command ({'; '.join(differences)}): "
            "give the same command to finish it, or --restart to begin anew",
        )
