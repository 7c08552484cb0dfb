"""Parts -> claims, with their stable ids."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from quoteminer.records import (
    Addressee,
    Article,
    ArticleReference,
    Attribution,
    Claim,
    Content,
    Cue,
    Medium,
    Mention,
    Sentence,
    Span,
    Speaker,
    StatementDate,
    Via,
)

BETWEEN_PARTS = " … "


@frozen(kw_only=True)
class Findings:
    """What the steps found about one attribution."""

    attribution: Attribution
    cue: Cue | None
    speaker: Speaker
    date: StatementDate | None
    via: Via | None
    addressee: Span | None = None
    addressee_name: str | None = None
    medium: Medium | None = None


def claims_of(article: Article, sentences: Sequence[Sentence], findings: Sequence[Findings]) -> list[Claim]:
    """Everything found about each attribution, as records that stand on their own, in order of their contents."""
    reference = reference_to(article)
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass"))
    claims = []
    for found in findings:
        attribution = found.attribution
        identity = digest.copy()
        identity.update(places_of(attribution).encode())
        claims.append(
            Claim(
                id=identity.hexdigest()[:16],
                article=reference,
                kind=attribution.kind,
                content=content_of(article.text, attribution.content),
                cue=found.cue,
                source=mention_of(article.text, attribution.source) if attribution.source else None,
                speaker=found.speaker,
                date=found.date,
                via=found.via,
                addressee=addressee_of(article.text, found),
                medium=found.medium,
                sentence=mention_of(article.text, sentences_around(attribution, sentences)),
                confidence=round(attribution.confidence, 3),
            )
        )
    return sorted(claims, key=lambda claim: claim.content.spans[0])


def places_of(attribution: Attribution) -> str:
    """The spans of content, cue and source, as they enter the id."""
    spans = [*attribution.content, attribution.cue, attribution.source]
    return ",".join(f"{span.start}-{span.end}" if span else "none" for span in spans)


def content_of(text: str, parts: tuple[Span, ...]) -> Content:
    """The parts with their wordings joined."""
    return Content(text=BETWEEN_PARTS.join(part.of(text) for part in parts), spans=parts)


def addressee_of(text: str, found: Findings) -> Addressee | None:
    """The wording, its place, and the name found for it."""
    span = found.addressee
    return Addressee(text=span.of(text), start=span.start, end=span.end, name=found.addressee_name) if span else None


def mention_of(text: str, span: Span) -> Mention:
    """The wording and its place."""
    return Mention(text=span.of(text), start=span.start, end=span.end)


def sentences_around(attribution: Attribution, sentences: Sequence[Sentence]) -> Span:
    """From the first to the last sentence that the content or the cue touches."""
    parts = [*attribution.content, *([attribution.cue] if attribution.cue else [])]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    first = bisect_right(sentences, start, key=lambda sentence: sentence.span.end)
    beyond = bisect_left(sentences, end, key=lambda sentence: sentence.span.start)
    if first >= beyond:
        return Span(start, end)
    return Span(min(start, sentences[first].span.start), max(end, sentences[beyond - 1].span.end))


def reference_to(article: Article) -> ArticleReference:
    """The article without its text."""
    return ArticleReference(
        id=article.id,
        source=article.source,
        title=article.title,
        url=article.url,
        author=article.author,
        publisher=article.publisher,
        published=article.published,
    )
