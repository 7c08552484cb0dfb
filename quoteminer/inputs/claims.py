"""Files of claims, as `quoteminer extract` writes them -> the claims, one at a time."""

from collections.abc import Iterable, Iterator

from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode_lines
from quoteminer.inputs.paths import opened, unreadable
from quoteminer.outputs.jsonl import read_claims
from quoteminer.records import Claim


def read_claim_files(sources: Iterable[str]) -> Iterator[Claim]:
    """The claims of JSON Lines files, `-` being standard input, in order.

    Raises BadInput, naming the file and, where one is to blame, the line and every bad field of it.
    """
    for source in sources:
        try:
            with opened(source) as lines:
                yield from read_claims(decode_lines(lines, source), source)
        except OSError as error:
            raise BadInput(source, (unreadable(source, error).reason,)) from None
