"""The records that every step passes on, and that users get: each word of the field has its one class here.

All offsets count Unicode code points in the article's untouched text and are half-open: `text[start:end]`.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from math import exp, log
from typing import Literal, get_args

from attrs import evolve, field, frozen

Kind = Literal["direct", "indirect", "mixed"]
SpeakerType = Literal["person", "organization", "place", "group", "document", "unknown"]
Resolution = Literal["name", "alias", "pronoun", "nominal", "unnamed", "none"]
Attitude = Literal["assertion", "belief", "fact", "eventuality"]
"""How a source stands to a content: it says it, holds it true, knows it, or means it to come about (PDTB, PARC)."""
Precision = Literal["year", "month", "week", "day", "time"]
DateBasis = Literal["stated", "inherited", "dateline", "published"]
Modality = Literal["actual", "future", "hypothetical"]
MediumKind = Literal[
    "statement",
    "press_conference",
    "interview",
    "speech",
    "letter",
    "message",
    "call",
    "social_media",
    "broadcast",
    "publication",
    "report",
    "court_document",
    "hearing",
    "event",
]

ATTITUDES: tuple[Attitude, ...] = get_args(Attitude)

ROLES = ("source", "cue", "content")
"""The parts of an attribution."""

SCHEMA = 1
"""Version of the claim record as written out; it rises when a field changes its meaning."""


@frozen(order=True)
class Span:
    """A stretch of the article's text, in code points, half-open."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The wording of the span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def moved(self, by: int) -> "Span":
        """The span so many code points further on."""
        return Span(self.start + by, self.end + by)


@frozen(kw_only=True)
class ArticleReference:
    """An article as its claims name it: all but its text."""

    id: str
    """Unique among the articles of one run."""
    source: str | None = None
    """The file it was read from, or `-` for standard input."""
    title: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    """Publication date, ISO 8601: `2017-09-28`."""


@frozen(kw_only=True)
class Article(ArticleReference):
    """A news article: its text exactly as read, and what is known about it."""

    text: str
    """Untouched: after decoding, line ends as they were."""


@frozen
class Quotation:
    """A stretch between two quotation marks that belong together, the marks included."""

    span: Span
    opening: Span
    """The opening mark."""
    closing: Span
    """The closing mark."""
    depth: int = 0
    """How many quotations this one stands in."""
    reopenings: tuple[Span, ...] = ()
    """Opening marks repeated at the start of further paragraphs of the same quotation."""

    @property
    def inner(self) -> Span:
        """What stands between the two marks."""
        return Span(self.opening.end, self.closing.start)

    def moved(self, by: int) -> "Quotation":
        """The quotation so many code points further on."""
        reopenings = tuple(mark.moved(by) for mark in self.reopenings)
        return Quotation(self.span.moved(by), self.opening.moved(by), self.closing.moved(by), self.depth, reopenings)


@frozen
class Sentence:
    """A sentence, without blanks at its ends."""

    span: Span
    paragraph: int
    """The number of the paragraph it stands in, counted from 0."""


@frozen(eq=False)
class Layout:
    """How an article is laid out: its paragraphs, sentences and quotations, each in order of their starts."""

    text: str
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    outermost: tuple[Quotation, ...] = field(init=False)
    """The quotations that stand in no other."""

    @outermost.default
    def _outermost(self) -> tuple[Quotation, ...]:
        return tuple(quotation for quotation in self.quotations if quotation.depth == 0)

    def paragraph_at(self, offset: int) -> int:
        """The number of the last paragraph that begins at or before this place."""
        return max(0, bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1)

    def sentence_at(self, offset: int) -> Span:
        """The last sentence that begins at or before this place; an empty span where there is none."""
        number = bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1
        return self.sentences[number].span if number >= 0 else Span(offset, offset)

    def quotations_at(self, span: Span) -> Iterator[Quotation]:
        """The quotations that share a character with the span, in order."""
        # By number, since a slice would copy all quotations of the article at every call.
        first = bisect_right(self.outermost, span.start, key=lambda quotation: quotation.span.end)
        for outer in map(self.outermost.__getitem__, range(first, len(self.outermost))):
            if outer.span.start >= span.end:
                return
            start = bisect_right(self.quotations, outer.span.start, key=lambda quotation: quotation.span.start) - 1
            for quotation in map(self.quotations.__getitem__, range(start, len(self.quotations))):
                if quotation.span.start >= min(outer.span.end, span.end):
                    break
                if quotation.span.overlaps(span):
                    yield quotation


@frozen(kw_only=True)
class Attribution:
    """A content laid at somebody's door: where its parts stand, before anyone has asked who is meant."""

    content: tuple[Span, ...]
    """One or several parts, in order."""
    cue: Span | None = None
    """The reporting expression ("said", "according to")."""
    source: Span | None = None
    """The mention of who said it, as written."""
    kind: Kind
    confidence: float
    """0 to 1, calibrated."""
    attitude: Attitude = "assertion"
    statement: float = 1.0
    """How likely it is a claim by the guidelines, rather than a plan, an act or a topic."""
    continues: int | None = None
    """The number, in the article's list, of the attribution that this one goes on from without a source of its own."""
    within: int | None = None
    """The number of the attribution whose content tells of this one ("Reuters reports that Smith said ...")."""
    is_carrier: bool = False
    """Its content tells of another attribution and hardly anything else, so that it only passes that one on."""

    def moved(self, by: int) -> "Attribution":
        """The attribution so many code points further on."""
        content = tuple(part.moved(by) for part in self.content)
        cue, source = (span.moved(by) if span else None for span in (self.cue, self.source))
        return evolve(self, content=content, cue=cue, source=source)


@frozen(kw_only=True)
class Calibration:
    """Turns the network's probability of an attribution into the share of right ones: a logistic curve.

    Its fields are weights: the log odds are the network's times `slope`, plus what else is known of the attribution.
    One slope for all kinds: on PolNeAR's dev part a curve of its own for each did worse (log loss 0.523 against 0.517),
    and with the two last weights all did better (0.486).
    """

    slope: float = 1.0
    direct: float = 0.0
    indirect: float = 0.0
    mixed: float = 0.0
    without_source: float = 0.0
    going_on: float = 0.0
    """Of an attribution that continues another."""

    def confidence(self, found: Attribution) -> float:
        """0 to 1, for an attribution with the network's probability as its confidence; source: Platt 1999."""
        return 1 / (1 + exp(-sum(getattr(self, weight) * value for weight, value in evidence(found).items())))


def evidence(found: Attribution) -> dict[str, float]:
    """What each weight of a Calibration is multiplied with; weights that are not named, with nothing."""
    bounded = min(max(found.confidence, 1e-6), 1 - 1e-6)
    known = {"slope": log(bounded / (1 - bounded)), found.kind: 1.0}
    if found.continues is not None:
        return {**known, "going_on": 1.0}
    return known if found.source else {**known, "without_source": 1.0}


def in_text_order(attributions: Sequence[Attribution], left_out: Collection[int] = ()) -> list[Attribution]:
    """The attributions by the place of their contents, the numbers in `continues` and `within` kept right.

    Those with the numbers left out are not among them, and whatever goes on from one of them goes on from none.
    """
    kept = (number for number in range(len(attributions)) if number not in left_out)
    order = sorted(kept, key=lambda number: attributions[number].content[0])
    place: dict[int | None, int] = {number: at for at, number in enumerate(order)}
    ordered = (attributions[number] for number in order)
    return [evolve(given, continues=place.get(given.continues), within=place.get(given.within)) for given in ordered]


@frozen(kw_only=True)
class Mention:
    """Some wording of the article and where it stands."""

    text: str
    start: int
    end: int


@frozen(kw_only=True)
class Cue:
    """The reporting expression, with auxiliaries and negation."""

    text: str
    start: int
    end: int
    lemma: str
    """The main word's dictionary form: `say` for "has said"; "according to" is its own."""
    negated: bool = False
    """The text says that the speaker did not say it, or denies it."""
    modality: Modality = "actual"
    """Whether it was said (or, where negated, was not), is still to be said, or only might be."""


@frozen(kw_only=True)
class Content:
    """What is reported to have been said."""

    text: str
    """The parts' wordings, joined with " … "."""
    spans: tuple[Span, ...]


@frozen(kw_only=True)
class Speaker:
    """Who is meant by a source."""

    name: str | None = None
    """The fullest name the article gives; for an unnamed source its noun phrase; None where there is no source."""
    role: str | None = None
    """Title or function, as worded anywhere in the article."""
    type: SpeakerType = "unknown"
    resolution: Resolution = "none"
    """How the source gives the name."""
    entity: int | None = None
    """The same number for the same speaker within one article, counted from 0."""


@frozen(kw_only=True)
class StatementDate:
    """When a statement was made."""

    value: str
    """ISO 8601: `2017`, `2017-09`, `2017-W39`, `2017-09-27`, or an interval `a/b`."""
    precision: Precision
    text: str | None = None
    """The date expression as written; None when the publication date is taken as it was given."""
    start: int | None = None
    end: int | None = None
    basis: DateBasis = "stated"


@frozen(kw_only=True)
class Via:
    """Who passed a statement on ("as cited by Anadolu news agency")."""

    name: str
    text: str
    start: int
    end: int
    claim: str | None = None
    """The id of their own claim, that it was said, where that is among the article's claims."""


@frozen(kw_only=True)
class Addressee:
    """Whom a statement was made to ("told reporters")."""

    text: str
    start: int
    end: int
    name: str | None = None
    """The fullest name the article gives; None where the wording names nobody."""


@frozen(kw_only=True)
class Medium:
    """Where a statement was made ("in a letter", "on Twitter")."""

    text: str
    start: int
    end: int
    kind: MediumKind


@frozen(kw_only=True)
class NameVariant:
    """One way in which articles give a speaker's name."""

    name: str
    claims: int


@frozen(kw_only=True)
class RoleHeld:
    """A role that articles give a speaker, and between which dates they do."""

    role: str
    first: str | None = None
    """Day, month or year of the earliest claim with the role, ISO 8601; None where none is dated."""
    last: str | None = None
    """The same of the latest."""
    claims: int


@frozen(kw_only=True)
class RegisteredSpeaker:
    """A speaker of several articles, with everything that their claims tell. docs/claims.md tells of every field."""

    name: str
    """The full name given most often."""
    type: SpeakerType
    claims: int
    articles: int
    first: str | None = None
    """Day, month or year of the earliest claim, ISO 8601; None where none is dated."""
    last: str | None = None
    variants: tuple[NameVariant, ...]
    """Every name given, the most frequent first."""
    roles: tuple[RoleHeld, ...] = ()
    """In order of their first dates."""
    claim_ids: tuple[str, ...] = ()
    """Sorted; empty unless they were asked for."""


@frozen(kw_only=True)
class Claim:
    """A statement that somebody is reported to have made. docs/claims.md tells of every field."""

    schema: int = field(default=SCHEMA)
    id: str
    """The same whenever the same text gives the same spans: 16 hexadecimal digits."""
    article: ArticleReference
    kind: Kind
    attitude: Attitude = "assertion"
    content: Content
    cue: Cue | None = None
    source: Mention | None = None
    speaker: Speaker
    date: StatementDate | None = None
    via: Via | None = None
    addressee: Addressee | None = None
    medium: Medium | None = None
    sentence: Mention
    """Every sentence that the content or the cue touches."""
    confidence: float
    """0 to 1: of the claims given 0.8 about 80% are right."""
