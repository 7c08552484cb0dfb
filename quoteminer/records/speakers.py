"""The register of speakers over many articles."""

from attrs import frozen

from quoteminer.records.claims import SpeakerType


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
