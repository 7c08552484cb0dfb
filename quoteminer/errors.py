"""The errors that quoteminer raises on purpose.

QuoteminerError
├── BadInput            a file, a line or a field that cannot be read
├── BadSetting          an option with a value it cannot take
├── ModelError          weights that are missing, damaged or of another version
└── MissingDependency   an optional package that the wish needs
"""

from attrs import field, frozen


class QuoteminerError(Exception):
    """Anything that the user can put right; never a bug of ours."""


@frozen
class BadInput(QuoteminerError):
    """Input that cannot be read: which file, which line, and every fault found there."""

    source: str
    """The file's path, or `-` for standard input."""
    faults: tuple[str, ...] = field(converter=tuple[str, ...])
    """What is wrong, one sentence each, the field named first where there is one."""
    line: int | None = None
    """Counted from 1; None where the whole file is meant."""

    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}, line {self.line}"
        return f"{place}: {'; '.join(self.faults)}"


@frozen
class BadSetting(QuoteminerError):
    """An option whose value cannot be used."""

    name: str
    problem: str

    def __str__(self) -> str:
        return f"{self.name}: {self.problem}"


@frozen
class ModelError(QuoteminerError):
    """A model folder that cannot be used."""

    folder: str
    problem: str

    def __str__(self) -> str:
        return f"{self.folder}: {self.problem}"


@frozen
class MissingDependency(QuoteminerError):
    """A package that is not installed."""

    purpose: str
    package: str
    extra: str | None = None
    """The extra of ours that brings the package, where there is one."""

    def __str__(self) -> str:
        wanted = f"'quoteminer[{self.extra}]'" if self.extra else self.package
        return f"{self.purpose} needs the package {self.package}: pip install {wanted}"
