"""Descriptions -> the named entity that they mean: "the minister", "the company", "the 34-year-old", "both men"."""

from collections.abc import Sequence

from quoteminer.languages import en
from quoteminer.speakers.antecedents import Memory
from quoteminer.speakers.entities import Entities, Entity, fold
from quoteminer.speakers.parties import Party
from quoteminer.speakers.phrases import Phrase
from quoteminer.speakers.unnamed import is_persons, is_plural, type_of_head

LEADING = en.ARTICLES | en.DEFINITE_WORDS


class Descriptions:
    """What the descriptions of one article mean."""

    def __init__(self, entities: Entities, memory: Memory) -> None:
        self.entities = entities
        self.memory = memory

    def entity(self, phrase: Phrase) -> Entity | None:
        """The named entity that a description means; None where it means several, or nobody named."""
        words = [word for word in fold(phrase.wording) if word not in LEADING]
        if is_plural(phrase.head) or not words:
            return None
        if phrase.head in en.ORGANIZATION_WORDS:
            return self.organization(phrase, words)
        return self.person(phrase, words) if phrase.is_definite else None

    def organization(self, phrase: Phrase, words: Sequence[str]) -> Entity | None:
        """The organisation called so ("the ministry"), or else the last one that could be ("the company")."""
        head, at = phrase.head, phrase.start
        called = self.entities.organization_called(words, at) if words[-1] == head else None
        is_taken_up = phrase.is_definite and phrase.owner is None and head in en.GENERIC_ORGANIZATIONS
        if called or not is_taken_up or (len(words) > 1 and head in en.GROUPINGS):
            return called
        return self.memory.last_organization(head, at)

    def person(self, phrase: Phrase, words: Sequence[str]) -> Entity | None:
        """The person with that role, or else the last one that could be described so."""
        head, at = phrase.head, phrase.start
        if not is_persons(head):
            return None
        if entity := self.entities.with_role(words, at) or self.entities.with_head(head, words, at):
            return entity
        is_anyone = len(words) == 1 and (head in en.ANY_PERSON or head.endswith(en.HUMAN_ADJECTIVES))
        if is_anyone:
            likely = self.memory.likeliest("she" if head in en.FEMALE_ROLES else "he", at)
            return next((party.entity for party in likely), None)
        return self.memory.last_person(at) if head in en.EPITHETS and not phrase.is_owned else None

    def two(self, phrase: Phrase) -> list[Party]:
        """The two persons that "both men", "the two" or "the pair" mean; empty where it says more, or less."""
        words = set(fold(phrase.wording)) - (LEADING - en.COUNTING)
        is_counted = bool(words & en.COUNTING) or phrase.head in en.PAIRS
        if not is_counted or not phrase.is_definite or not words <= en.COUNTING | en.PAIRS | en.PEOPLE:
            return []
        return self.memory.last_two(en.PLURAL_GENDERS.get(phrase.head), phrase.start)


def can_describe(head: str, parties: Sequence[Party]) -> bool:
    """Whether a description with this head can mean the parties, by number and kind: neither "critics" nor "the police"
    is a single person.
    """
    known, described = parties[0].known_type, type_of_head(head)
    is_several = len(parties) > 1 or known == "group"
    is_alike = "unknown" in (known, described) or known == described
    return is_several == is_plural(head) and (is_several or is_alike)
