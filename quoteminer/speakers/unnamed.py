"""Descriptions that are put to no name -> what they tell of who is meant."""

from quoteminer.languages import en
from quoteminer.records import Resolution, SpeakerType
from quoteminer.speakers.parties import Party
from quoteminer.speakers.phrases import Phrase


def unnamed(phrase: Phrase) -> Party:
    """The party that has only a description."""
    kind = "group" if phrase.head == "group" and not phrase.is_definite else type_of_head(phrase.head)
    resolution: Resolution = "nominal" if kind == "organization" and phrase.owner is not None else "unnamed"
    role = phrase.role if kind == "person" else None
    gender = "male" if phrase.head in en.MALE_ROLES else "female" if phrase.head in en.FEMALE_ROLES else None
    return Party(name=phrase.wording, role=role, type=kind, resolution=resolution, gender=gender, head=phrase.head)


def is_persons(head: str) -> bool:
    """Whether a head noun describes one person."""
    return (
        head.rpartition("-")[2] in en.ROLE_NOUNS
        or head in en.PERSON_NOUNS | en.EPITHETS
        or head.endswith(en.HUMAN_ADJECTIVES)
    )


def is_plural(head: str) -> bool:
    """Whether a head noun means several."""
    if head in en.BARE_ORGANIZATIONS | en.ROLE_NOUNS | en.PERSON_NOUNS:
        return False
    return head in en.GROUP_NOUNS or (head.endswith("s") and not head.endswith(("ss", "us", "is", "news")))


def type_of_head(head: str) -> SpeakerType:
    """What kind of speaker a head noun describes."""
    if head in en.DOCUMENT_NOUNS:
        return "document"
    if is_plural(head):
        return "group"
    if head in en.ORGANIZATION_WORDS | en.BARE_ORGANIZATIONS:
        return "organization"
    if is_persons(head):
        return "person"
    return "place" if head in en.PLACE_NOUNS else "unknown"
