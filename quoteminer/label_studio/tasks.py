"""Articles and claims -> Label Studio's tasks, with the claims as predictions to correct."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from quoteminer.converter import json_line
from quoteminer.errors import BadInput
from quoteminer.records import Article, Claim, Content, Span

LABELS, TEXT = "label", "text"
"""Names of the two tags in config.xml."""

JSON = dict[str, Any]


def write_tasks(claims: Iterable[Claim], articles: Mapping[str, Article], stream: TextIO, version: str) -> None:
    """Write a JSON list with a task for each article, those without claims among them, as some may have been missed.

    An article without claims whose text another has is left out: `extract` mines the same text once.
    `articles` by their ids; `version` is what Label Studio shows of who predicted. Raises BadInput for a claim whose
    article is not given or has another text.
    """
    by_article: dict[str, list[Claim]] = {id: [] for id in articles}
    for claim in claims:
        if claim.article.id not in articles:
            raise BadInput("claims", (f"article.id: {claim.article.id!r} is none of the {len(articles)} given",))
        by_article[claim.article.id].append(claim)
    told = {articles[id].text for id, own in by_article.items() if own}
    stream.write("[")
    between = "\n"
    for id, own in by_article.items():
        if own or articles[id].text not in told:
            told.add(articles[id].text)
            stream.write(between + json_line(task(articles[id], own, version)))
            between = ",\n"
    stream.write("\n]\n")


def task(article: Article, claims: Sequence[Claim], version: str) -> JSON:
    """One task: what is known of the article as its data, the claims as a prediction."""
    data = {
        "text": article.text,
        "title": article.heading,
        "article": article.id,
        "source": article.source,
        "url": article.url,
        "published": article.published,
    }
    result = [item for claim in claims for item in items_of(claim, article.text)]
    return {"data": data, "predictions": [{"model_version": version, "result": result}]}


def items_of(claim: Claim, text: str) -> Iterator[JSON]:
    """The claim's places as regions, and what links them as relations. Raises BadInput where the words are others."""
    content = claim.content.spans[0]
    parts = [("content", span) for span in claim.content.spans]
    parts += [
        (name, Span(part.start, part.end)) for name, part in (("cue", claim.cue), ("source", claim.source)) if part
    ]
    if Content.of(text, claim.content.spans) != claim.content:
        raise BadInput("claims", (f"claim {claim.id}: other words than those of article {claim.article.id!r}",))
    for name, span in parts:
        yield region(claim, name, span, text)
    for name, span in parts:
        if span != content or name != "content":
            yield relation(claim, ("content", content), (name, span))


def region(claim: Claim, label: str, span: Span, text: str) -> JSON:
    """A labelled stretch of the text."""
    return {
        "id": region_id(claim, label, span),
        "from_name": LABELS,
        "to_name": TEXT,
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.of(text), "labels": [label]},
        "score": claim.confidence,
    }


def relation(claim: Claim, one: tuple[str, Span], other: tuple[str, Span]) -> JSON:
    """What leads from the content's first part to another place of the claim."""
    return {
        "type": "relation",
        "from_id": region_id(claim, *one),
        "to_id": region_id(claim, *other),
        "direction": "right",
        "labels": ["goes on" if other[0] == "content" else other[0]],
    }


def region_id(claim: Claim, label: str, span: Span) -> str:
    """An id that no other region of the task has, and that tells the claim's."""
    return f"{claim.id}-{label}-{span.start}"
