"""Claims and their parts, as users get them."""

from typing import Literal

from attrs import field, frozen

from quoteminer.records.articles import ArticleReference, Span
from quoteminer.records.attributions import Attitude, Kind

SpeakerType = Literal["person", "organization", "place", "group", "document", "unknown"]
Resolution = Literal["name", "alias", "pronoun", "nominal", "unnamed", "none"]
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

BETWEEN_PARTS = " … "

SCHEMA = 1
"""Version of the claim record as written out; it rises when a field changes its meaning."""


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

    @classmethod
    def of(cls, text: str, spans: tuple[Span, ...]) -> "Content":
        """The content whose parts stand there in an article's text."""
        return cls(text=BETWEEN_PARTS.join(span.of(text) for span in spans), spans=spans)


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

    @property
    def is_made(self) -> bool:
        """Whether the text says that the statement was made, rather than denies, announces or supposes it."""
        return self.cue is None or (self.cue.modality == "actual" and not self.cue.negated)

    def _repr_html_(self) -> str:
        """How a notebook shows it: as a card."""
        from quoteminer.views.notebook import claim_html

        return claim_html(self)
