"""JSON Lines: a claim a line, as docs/claims.md describes it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from quoteminer.converter import claim_from_json, claim_to_json, json_line, parse_json
from quoteminer.errors import BadInput
from quoteminer.inputs.opening import text_lines
from quoteminer.outputs.reading import by_article
from quoteminer.outputs.writers import ArticleClaims
from quoteminer.records import ArticleReference, Claim

ARTICLE = "an article, not a claim: quoteminer extract finds the claims in it"


def write_jsonl(article: ArticleReference, claims: Sequence[Claim], stream: TextIO) -> None:
    """Each claim on a line of its own; an article without claims leaves nothing."""
    for claim in claims:
        stream.write(json_line(claim_to_json(claim)) + "\n")


def read_claims(lines: Iterable[str], source: str = "claims") -> Iterator[Claim]:
    """The claims written by `write_jsonl`, equal to those given to it.

    `source` names the file in errors. Raises BadInput, naming the line and every bad field of it.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            data = parse_json(line, source, number)
            if isinstance(data, dict) and "text" in data and "content" not in data:
                raise BadInput(source, (ARTICLE,), number)
            yield claim_from_json(data, source, number)


def read_jsonl(source: str) -> Iterator[ArticleClaims]:
    """The claims of a file, article by article. Raises BadInput, naming the line and every bad field of it."""
    return by_article(read_claims(text_lines(source), source))
