"""One speaker or several, and the places where they are named, heard or described."""

from collections.abc import Sequence

from attrs import frozen

from quoteminer.languages import en
from quoteminer.records import Resolution, SpeakerType
from quoteminer.speakers.entities import Entity, differ


@frozen(kw_only=True)
class Party:
    """One speaker, before several of one statement are joined."""

    name: str
    role: str | None = None
    type: SpeakerType = "unknown"
    resolution: Resolution = "unnamed"
    gender: str | None = None
    """male, female or None."""
    head: str = ""
    """The head noun of the description, where there was one."""
    entity: Entity | None = None

    @property
    def is_unknown(self) -> bool:
        """Whether nothing but a pronoun stands for it that could not be resolved."""
        return self.entity is None and not self.head and self.type == "unknown"

    @property
    def known_type(self) -> SpeakerType:
        """What kind it is by now; sources met meanwhile may have told."""
        return self.entity.type if self.entity else self.type

    @property
    def known_gender(self) -> str | None:
        """The gender by now; pronouns met meanwhile may have told it."""
        return self.entity.gender if self.entity else self.gender


@frozen(kw_only=True)
class Heard:
    """A place where somebody was named or spoke, as a pronoun further on may mean."""

    start: int
    parties: tuple[Party, ...]
    weight: float


Meant = tuple[Entity | str, ...]
"""Those whom a mention means, by their entities or, where they have none, their descriptions."""


@frozen(kw_only=True)
class ReadBack:
    """Whom a model takes a mention to look back to."""

    start: int
    """Where they were mentioned before."""
    parties: tuple[Party, ...]
    share: float
    """How likely they are meant, 0 to 1."""


def meant(parties: Sequence[Party]) -> Meant:
    """What tells these parties from others."""
    return tuple(party.entity or party.name for party in parties)


def party_of(entity: Entity, resolution: Resolution) -> Party:
    """The party that an entity is; a lone name that nothing tells more of is most often an organisation's."""
    return Party(
        name=entity.name,
        role=entity.role if entity.type == "person" else None,
        type="organization" if entity.type == "unknown" else entity.type,
        resolution=resolution,
        gender=entity.gender,
        entity=entity,
    )


def agree(parties: Sequence[Party], pronoun: str) -> bool:
    """Whether a pronoun can mean the parties, by number, kind and gender."""
    if len(parties) > 1:
        return pronoun in en.PLURAL_PRONOUNS
    party, kind = parties[0], parties[0].known_type
    if gender := gender_of_pronoun(pronoun):
        could_be_person = kind == "person" or (kind == "unknown" and party.entity is not None)
        return could_be_person and not differ(party.known_gender, gender)
    if pronoun in en.PLURAL_PRONOUNS:
        return kind in ("group", "organization")
    return kind in ("organization", "place", "document")


def gender_of_pronoun(pronoun: str) -> str | None:
    """The gender a pronoun tells, if it means a person."""
    return "male" if pronoun in en.MALE_PRONOUNS else "female" if pronoun in en.FEMALE_PRONOUNS else None
