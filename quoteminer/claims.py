"""Parts -> claims, with their stable ids."""

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import asdict, evolve, fields, frozen
from attrs.filters import exclude

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


@frozen(kw_only=True)
class Findings:
    """What the steps found about one attribution."""

    attribution: Attribution
    cue: Cue | None
    speaker: Speaker
    date: StatementDate | None
    via: Via | None
    outer: Attribution | None = None
    """The attribution that it is told of within."""
    addressee: Span | None = None
    addressee_name: str | None = None
    medium: Medium | None = None


class Ids:
    """The ids of one article's claims, each made of the text and the claim's places in it."""

    def __init__(self, text: str) -> None:
        self.digest = hashlib.sha256(text.encode("utf-8", "surrogatepass"))

    def of(self, attribution: Attribution) -> str:
        """16 hexadecimal digits."""
        identity = self.digest.copy()
        identity.update(places_of(attribution).encode())
        return identity.hexdigest()[:16]


def claims_of(article: Article, sentences: Sequence[Sentence], findings: Sequence[Findings]) -> list[Claim]:
    """Everything found about each attribution, as records that stand on their own, in order of their contents."""
    reference = reference_to(article)
    ids = Ids(article.text)
    claims = []
    for found in findings:
        attribution = found.attribution
        claims.append(
            Claim(
                id=ids.of(attribution),
                article=reference,
                kind=attribution.kind,
                attitude=attribution.attitude,
                content=Content.of(article.text, attribution.content),
                cue=found.cue,
                source=mention_of(article.text, attribution.source) if attribution.source else None,
                speaker=found.speaker,
                date=found.date,
                via=linked_via(ids, found),
                addressee=addressee_of(article.text, found),
                medium=found.medium,
                sentence=mention_of(article.text, sentences_around(attribution, sentences)),
                confidence=round(attribution.confidence, 3),
            )
        )
    return sorted(claims, key=lambda claim: claim.content.spans[0])


def linked_via(ids: Ids, found: Findings) -> Via | None:
    """Who passed the statement on, with the id of their own claim where they have one."""
    via, outer = found.via, found.outer
    if via is None or outer is None or outer.source != Span(via.start, via.end):
        return via
    return evolve(via, claim=ids.of(outer))


def chosen(claims: Sequence[Claim], min_confidence: float) -> list[Claim]:
    """The claims that are at least so certain; what they say of the others' ids is dropped."""
    kept = [claim for claim in claims if claim.confidence >= min_confidence]
    ids = {claim.id for claim in kept}
    return [
        evolve(claim, via=evolve(claim.via, claim=None)) if claim.via and claim.via.claim not in ids else claim
        for claim in kept
    ]


def places_of(attribution: Attribution) -> str:
    """The spans of content, cue and source, as they enter the id."""
    spans = [*attribution.content, attribution.cue, attribution.source]
    return ",".join(f"{span.start}-{span.end}" if span else "none" for span in spans)


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
    return ArticleReference(**asdict(article, filter=exclude(fields(Article).text)))
