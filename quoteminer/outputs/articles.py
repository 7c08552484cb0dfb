"""JSON Lines of articles: each with its text and all its claims, so that no other format holds more.

A line is also what `quoteminer extract` reads as an article, since it leaves fields that it does not know alone.
"""

from collections.abc import Iterator, Sequence
from typing import Any, TextIO

from attrs import asdict, fields_dict

from quoteminer.converter import claim_from_json, claim_to_json, from_json, json_line, parse_json
from quoteminer.errors import BadInput
from quoteminer.inputs.opening import text_lines
from quoteminer.outputs.writers import ArticleClaims
from quoteminer.records import Article, ArticleReference, Claim


def write_articles(article: ArticleReference, claims: Sequence[Claim], stream: TextIO) -> None:
    """The article on a line, whether it has claims or not; its text is null where it is not known."""
    known = {"text": None, **asdict(article)}
    stream.write(json_line({**known, "claims": [without_article(claim, known) for claim in claims]}) + "\n")


def without_article(claim: Claim, article: dict[str, Any]) -> dict[str, Any]:
    """The claim as JSON, without what it repeats of the article."""
    data = claim_to_json(claim)
    if all(article[name] == value for name, value in data["article"].items()):
        del data["article"]
    return data


def read_articles(source: str) -> Iterator[ArticleClaims]:
    """The articles with their claims. Raises BadInput, naming the line and every bad field of it."""
    for number, line in enumerate(text_lines(source), 1):
        if line.strip():
            yield article_with_claims(parse_json(line, source, number), source, number)


def article_with_claims(data: Any, source: str, line: int) -> ArticleClaims:
    """The article of a line and its claims. Raises BadInput."""
    claims = data.get("claims") if isinstance(data, dict) else None
    if not isinstance(claims, list) or not all(isinstance(claim, dict) for claim in claims):
        raise BadInput(source, ("claims: missing, or no list of objects",), line)
    article = article_of(data, source, line)
    reference = {name: data.get(name) for name in fields_dict(ArticleReference)}
    return article, [claim_from_json({"article": reference, **claim}, source, line) for claim in claims]


def article_of(data: dict[str, Any], source: str, line: int) -> ArticleReference:
    """The article, with its text where that is known."""
    return from_json(data, ArticleReference if data.get("text") is None else Article, source, line)
