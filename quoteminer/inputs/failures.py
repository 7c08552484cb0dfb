"""The record of an article that could not be had."""

from pathlib import Path

from attrs import frozen


@frozen(kw_only=True)
class Failure:
    """An article, or a whole file of them, that gave no claims because it could not be read or mined."""

    article: str | None = None
    """The article's id, where it is known."""
    source: str | None = None
    """The file's path, `-` for standard input, None for an article that came from no file."""
    line: int | None = None
    """Counted from 1; None where the whole file is meant."""
    reason: str

    def __str__(self) -> str:
        place = self.source or self.article or "(no name)"
        if self.line is not None:
            place = f"{place}, line {self.line}"
        elif self.source and self.article and self.article != Path(self.source).stem:
            place = f"{place}, {self.article}"
        return f"{place}: {self.reason}"
