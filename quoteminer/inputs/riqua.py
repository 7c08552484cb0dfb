"""RiQuA's files: an excerpt of a novel a line, as tokens."""

from collections.abc import Iterable, Iterator

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode_lines
from quoteminer.inputs.failures import Failure
from quoteminer.records import Article
from quoteminer.riqua import excerpt_of


def read_riqua_lines(lines: Iterable[bytes], source: str, stem: str) -> Iterator[Article | Failure]:
    """The excerpts in order, and a failure for each line that holds none; blank lines are passed over."""
    for number, line in enumerate(decode_lines(lines, source), 1):
        if not line.strip():
            continue
        try:
            excerpt = excerpt_of(line, source, number)
        except BadInput as error:
            yield Failure(source=source, line=number, reason="; ".join(error.faults))
        else:
            yield Article(id=excerpt.id, text=excerpt.text, source=source)
