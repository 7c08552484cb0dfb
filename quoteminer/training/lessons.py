"""Claims, and what people said of them -> what there is to learn, and what to leave open."""

from attrs import define, evolve, field, frozen

from quoteminer.brat import GoldAttribution
from quoteminer.judgements import PLACES, Judgement, Place
from quoteminer.records import SCHEMA, Span
from quoteminer.scoring.claims import ArticleName, Parts


@frozen(kw_only=True)
class CorrectedClaim:
    """What is learned of a claim. Other fields are left alone, and a claim added by hand does without them."""

    schema: int = SCHEMA
    id: str | None = None
    """What judgements name it by; a claim added by hand has none."""
    article: ArticleName
    content: Parts
    cue: Place | None = None
    source: Place | None = None
    attitude: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What judgements know it by."""
        return self.article.id, self.id or ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """All its places."""
        return (*self.content.spans, *(part.span for part in (self.cue, self.source) if part))

    @property
    def attribution(self) -> GoldAttribution:
        """Its places, in the form of annotations."""
        cues, sources = ((part.span,) if part else () for part in (self.cue, self.source))
        return GoldAttribution(sources, cues, self.content.spans)


@define
class Lesson:
    """What the claims of one article teach."""

    claims: list[CorrectedClaim] = field(factory=list)
    unknown: list[Span] = field(factory=list)
    """Where claims stand of which nobody knows: those words are learned neither as claims nor as none."""
    is_known: bool = False
    """Whether anybody said anything of its claims."""

    def learn(self, claim: CorrectedClaim) -> None:
        """Take the claim for right."""
        self.is_known = True
        self.claims.append(claim)

    def judge(self, claim: CorrectedClaim, judgement: Judgement | None) -> None:
        """Take the claim as it was judged: right, so far as learning is concerned, when its places are or can be put
        right; of no use when somebody knows that they are not, but not where they should be; else for none at all.
        """
        if judgement is None or not judgement.is_settled:
            self.unknown.extend(claim.spans)
            return
        self.is_known = True
        if not judgement.is_statement:
            return
        if are_known(judgement):
            self.claims.append(put_right(claim, judgement))
        else:
            self.unknown.extend(claim.spans)


def are_known(judgement: Judgement) -> bool:
    """Whether every place is right, or somebody said what would be."""
    return all(judgement.is_right(part) or getattr(judgement.corrected, part) is not None for part in PLACES)


def put_right(claim: CorrectedClaim, judgement: Judgement) -> CorrectedClaim:
    """The claim with its places as the judgement corrects them."""
    corrected = judgement.corrected
    if corrected.content is not None:
        claim = evolve(claim, content=Parts(tuple(place.span for place in corrected.content)))
    if corrected.cue is not None:
        claim = evolve(claim, cue=next(iter(corrected.cue), None))
    if corrected.source is not None:
        claim = evolve(claim, source=next(iter(corrected.source), None))
    return claim
