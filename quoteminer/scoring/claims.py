"""What scoring reads of a claim, given or wanted; other fields are left alone, so others can be scored as well."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePath

from attrs import field, frozen
from attrs.validators import ge, le, optional

from quoteminer.records import Span


@frozen
class Named:
    """A speaker, or who passed a statement on."""

    name: str | None = None
    role: str | None = None
    type: str | None = None
    resolution: str | None = None


@frozen
class Dated:
    """When it was said; gold, which has no basis, holds stated dates only."""

    value: str | None = None
    basis: str | None = "stated"
    start: int | None = None
    end: int | None = None

    @property
    def is_stated(self) -> bool:
        """Whether the text says it, in place of the publication date."""
        return self.basis == "stated"


@frozen
class Parts:
    """The content of a claim as written out."""

    spans: tuple[Span, ...]
    text: str = ""


@frozen
class Worded:
    """Whom it was said to, or where."""

    text: str


@frozen
class ArticleName:
    """How a claim names its article."""

    id: str
    source: str | None = None


@frozen(kw_only=True)
class ExtractedClaim:
    """A claim as `quoteminer extract` writes it."""

    id: str | None = None
    article: ArticleName
    content: Parts
    kind: str | None = None
    cue: Span | None = None
    source: Span | None = None
    speaker: Named | None = None
    date: Dated | None = None
    via: Named | None = None
    confidence: float | None = field(default=None, validator=optional([ge(0), le(1)]))
    addressee: Worded | None = None
    medium: Worded | None = None

    @property
    def name(self) -> str | None:
        """Who is meant."""
        return self.speaker.name if self.speaker else None

    @property
    def role(self) -> str | None:
        """The speaker's title or function."""
        return self.speaker.role if self.speaker else None

    @property
    def via_name(self) -> str | None:
        """Who passed it on."""
        return self.via.name if self.via else None

    @property
    def addressee_text(self) -> str | None:
        """Whom it was said to, as written."""
        return self.addressee.text if self.addressee else None

    @property
    def medium_text(self) -> str | None:
        """Where it was said, as written."""
        return self.medium.text if self.medium else None

    @property
    def article_names(self) -> set[str]:
        """The article's id and the stem of its file's name: either may be what the gold calls it."""
        return {self.article.id, PurePath(self.article.source or "").stem}


@frozen(kw_only=True)
class GoldClaim:
    """A claim as a person marked it."""

    content: tuple[Span, ...]
    kind: str
    cue: Span | None
    source: Span | None
    speaker: Named
    date: Dated | None = None
    via: str | None = None
    addressee: str | None = None
    medium: str | None = None


@frozen(kw_only=True)
class GoldClaims:
    """The gold of one article."""

    id: str = ""
    text: str = ""
    claims: tuple[GoldClaim, ...]
    never: tuple[str, ...] = field(default=())
    """Text that must not be content."""


def by_id(claims: Iterable[ExtractedClaim]) -> dict[str, list[ExtractedClaim]]:
    """The claims of each article."""
    grouped: dict[str, list[ExtractedClaim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.article.id].append(claim)
    return grouped


def by_name(claims: Iterable[ExtractedClaim]) -> dict[str, list[ExtractedClaim]]:
    """The claims of each article, under every name it goes by."""
    grouped: dict[str, list[ExtractedClaim]] = defaultdict(list)
    for claim in claims:
        for name in claim.article_names:
            grouped[name].append(claim)
    return grouped
