"""What reading claims back takes, whatever their format."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode_lines
from quoteminer.inputs.paths import opened, unreadable
from quoteminer.outputs.writers import Mined
from quoteminer.records import Claim


def text_lines(source: str) -> Iterator[str]:
    """The lines of a file, or of standard input for `-`. Raises BadInput where it cannot be read."""
    try:
        with opened(source) as lines:
            yield from decode_lines(lines, source)
    except OSError as error:
        raise BadInput(source, (unreadable(source, error).reason,)) from None


def by_article(claims: Iterable[Claim]) -> Iterator[Mined]:
    """Claims that follow each other and are of the same article, together with it."""
    for article, group in groupby(claims, lambda claim: claim.article):
        yield article, list(group)
