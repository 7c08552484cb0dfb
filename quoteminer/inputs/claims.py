"""Files of claims, in any format that is read back -> the claims, one at a time."""

from collections.abc import Iterable, Iterator

from quoteminer.outputs import ArticleClaims, reading_function
from quoteminer.records import Claim


def read_claim_files(sources: Iterable[str]) -> Iterator[Claim]:
    """The claims of files, `-` being standard input, in order; a file whose name does not tell a format is JSON Lines.

    Raises BadInput, naming the file and, where one is to blame, the line and every bad field of it.
    """
    for _, claims in read_mined_files(sources):
        yield from claims


def read_mined_files(sources: Iterable[str]) -> Iterator[ArticleClaims]:
    """Likewise each article with its claims: an `Article` where the file has its text."""
    for source in sources:
        yield from reading_function(source)(source)
