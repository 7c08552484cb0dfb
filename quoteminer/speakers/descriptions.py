"""Descriptions -> the named entity that they mean: "the minister", "the company", "the 34-year-old", "both men"."""

from collections.abc import Sequence

from quoteminer.languages import en
from quoteminer.languages.en_names import DEMONYMS
from quoteminer.speakers.antecedents import Memory
from quoteminer.speakers.entities import Entities, Entity, fold, in_full
from quoteminer.speakers.parties import Party
from quoteminer.speakers.phrases import Phrase
from quoteminer.speakers.unnamed import is_persons, is_plural, type_of_head

LEADING = en.ARTICLES | en.DEFINITE_WORDS
NOT_BARE = DEMONYMS | LEADING | en.POSSESSIVE_PRONOUNS | en.GROUP_NOUNS | en.NAMELESS_CAPITALS
"""Words that no description without an article begins with."""


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
        if phrase.is_definite:
            return self.person(phrase, words)
        return self.entities.with_role(words, phrase.start) if is_bare(phrase) else None

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
        return self.memory.near_person(in_full(words), at) if is_epithet(phrase, words) else None

    def relative(self, phrase: Phrase) -> Entity | None:
        """The only one who has been introduced as such a relative ("his daughter" after "his daughter Ana Ruiz")."""
        if phrase.head not in en.KIN or not phrase.is_owned:
            return None
        found = [one for one in self.entities.all if phrase.head in one.kin and one.starts[0] < phrase.start]
        return found[0] if len(found) == 1 else None

    def two(self, phrase: Phrase) -> list[Party]:
        """The two persons that "both men", "the two" or "the pair" mean; empty where it says more, or less."""
        words = set(fold(phrase.wording)) - (LEADING - en.COUNTING)
        is_counted = bool(words & en.COUNTING) or phrase.head in en.PAIRS
        if not is_counted or not phrase.is_definite or not words <= en.COUNTING | en.PAIRS | en.PEOPLE:
            return []
        return self.memory.last_two(en.PLURAL_GENDERS.get(phrase.head), phrase.start)


def is_epithet(phrase: Phrase, words: Sequence[str]) -> bool:
    """Whether a description is another word for somebody whom the article has been speaking of, and for nobody else."""
    is_reworded = phrase.head in en.EPITHETS or phrase.head.endswith(en.HUMAN_ADJECTIVES) or en.FORMERLY & set(words)
    return bool(is_reworded) and not phrase.is_owned and not en.OTHERS & set(words)


def is_bare(phrase: Phrase) -> bool:
    """Whether a person is described with no article, as headings do it ("Senator from Texas")."""
    return is_persons(phrase.head) and fold(phrase.wording)[0] not in NOT_BARE and not phrase.is_owned


def can_describe(head: str, parties: Sequence[Party]) -> bool:
    """Whether a description with this head can mean the parties, by number and kind: neither "critics" nor "the police"
    is a single person.
    """
    known, described = parties[0].known_type, type_of_head(head)
    is_several = len(parties) > 1 or known == "group"
    is_alike = "unknown" in (known, described) or known == described
    return is_several == is_plural(head) and (is_several or is_alike)
