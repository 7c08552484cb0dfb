"""Names -> entities: which of an article's names mean the same person, organisation or place."""

import unicodedata
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache

from attrs import define, field
from rapidfuzz import fuzz, process

from quoteminer.languages import en
from quoteminer.languages.en_names import (
    COMPANY_WORDS,
    DEMONYMS,
    NAMED_BY_THEMSELVES,
    PLACE_ALIASES,
    PLACES,
    TITLE_ABBREVIATIONS,
)
from quoteminer.records import SpeakerType
from quoteminer.speakers.kinds import GIVEN_NAMES
from quoteminer.speakers.names import Name, initials
from quoteminer.speakers.spellings import are_one_given_name, surname_spelling
from quoteminer.speakers.words import WORD

UNDECOMPOSED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})
LEAST_LIKENESS = 85
"""Likeness of two spellings of a surname, 0 to 100: one letter in seven may differ ("Mauer", "Maurer")."""
LEFT_AWAY = COMPANY_WORDS | frozenset("co company corporation group airlines".split())
"""Last words of the names of organisations that a shorter name for them goes without."""
REALMS = DEMONYMS | PLACES
NARROWING = tuple(f"{word}-" for word in sorted(en.NARROWER_ROLES))
"""What compounds begin with that tell of a narrower office ("vice-presidential", "ex-mayor")."""
LEFT_AWAY_AFTER_SEVERAL = LEFT_AWAY | en.ORGANIZATION_WORDS


@define(eq=False)
class Entity:
    """Somebody or something that the article names, with everything it is called."""

    name: str
    """The fullest form met so far."""
    type: SpeakerType
    words: frozenset[str]
    """The words of the fullest form, folded."""
    gender: str | None = None
    roles: dict[str, None] = field(factory=dict)
    """Roles in the order in which the article gives them, each once."""
    kin: set[str] = field(factory=set)
    """What makes it somebody's relative where it is introduced as one ("son")."""
    titles: set[str] = field(factory=set)
    """The words that stand as titles before its name, folded."""
    starts: list[int] = field(factory=list)
    """Where it is mentioned, in code points, in order."""
    bare_starts: list[int] = field(factory=list)
    """Where it is called by one word of its name, in code points, in order."""

    @property
    def is_sure_person(self) -> bool:
        """Whether more than the number of the words in its name tells that it is a person."""
        return self.type == "person" and bool(self.gender or self.titles or self.roles)

    @property
    def role(self) -> str | None:
        """The first role the article gives, or a later one that words it more fully."""
        best = None
        for role in self.roles:
            if best is None or set(fold(best)) < set(fold(role)):
                best = role
        return best


@lru_cache(maxsize=10_000)
def fold(text: str) -> tuple[str, ...]:
    """The words without case, accents, honorifics and name endings; short names of places in full."""
    plain = unicodedata.normalize("NFKD", text.translate(UNDECOMPOSED).casefold().translate(UNDECOMPOSED))
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    words: list[str] = []
    originals = text.split()
    for word in WORD.findall(plain):
        is_short_place = word.rstrip(".") in PLACE_ALIASES or word in PLACE_ALIASES
        if is_short_place and (len(word) > 3 or word.upper() in originals or "." in word):
            words += PLACE_ALIASES.get(word, PLACE_ALIASES.get(word.rstrip("."), word)).split()
        elif word not in en.NAME_ENDINGS:
            words.append(word)
    return tuple(words)


class Entities:
    """The entities of one article."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.all: list[Entity] = []
        self.by_word: defaultdict[str, list[Entity]] = defaultdict(list)
        self.by_acronym: dict[str, Entity] = {}
        self.by_start: dict[int, Entity] = {}
        full = [name for name in names if len(fold(name.text)) > 1]
        for name in sorted(full, key=lambda name: -len(fold(name.text))):
            self.add(name, self.same_as_full(name))
        for name in names:
            if name.span.start not in self.by_start:
                self.add(name, self.alias(name))

    def of(self, name: Name) -> Entity:
        """Who is meant by a name of the article."""
        return self.by_start[name.span.start]

    def add(self, name: Name, entity: Entity | None) -> None:
        """Puts a name down to an entity, a new one where it is None."""
        words = frozenset(fold(name.text))
        if entity is None:
            entity = Entity(name.text, name.type, words)
            self.all.append(entity)
        if len(words) > len(entity.words) or (entity.name.isupper() and words >= entity.words):
            entity.name, entity.words = name.text, words
        if entity.type == "unknown" or (name.type == "person" and len(words) < 2):
            entity.type = name.type if entity.type in ("unknown", "organization") else entity.type
        entity.gender = entity.gender or name.gender
        entity.kin.update({name.kin} - {""})
        entity.titles.update(fold(name.title))
        insort(entity.starts, name.span.start)
        if len(words) == 1 and len(entity.words) > 1:
            insort(entity.bare_starts, name.span.start)
        self.by_start[name.span.start] = entity
        for word in map(surname_spelling, words):
            if entity not in self.by_word[word]:
                self.by_word[word].append(entity)
        for acronym in {name.acronym, initials(name.text) if len(words) > 2 else None} - {None}:
            self.by_acronym.setdefault(str(acronym).replace(".", ""), entity)

    def ending_in(self, word: str) -> Iterator[Entity]:
        """The entities among whose words this is one, in whatever spelling."""
        return iter(self.by_word.get(surname_spelling(word), ()))

    def same_as_full(self, name: Name) -> Entity | None:
        """The entity that another name of two or more words means too."""
        words = fold(name.text)
        return meant_among([entity for entity in self.ending_in(words[-1]) if is_one_with(entity, name, words)], name)

    def alias(self, name: Name) -> Entity | None:
        """The entity that part of a name, an acronym or another spelling means where it stands."""
        words = fold(name.text)
        if not words:
            return None
        if acronym := self.by_acronym.get(name.text.replace(".", "")):
            return acronym
        candidates = [
            entity
            for entity in self.ending_in(words[-1])
            if can_be_called(entity, words, name.type) and not differ(entity.gender, name.gender)
        ]
        if words[0] not in GIVEN_NAMES:
            candidates = [entity for entity in candidates if is_surname(words, entity)] or candidates
        return meant_among(candidates, name) or self.body_called(name) or self.misspelt(words, name.type)

    def body_called(self, name: Name) -> Entity | None:
        """The organisation that a noun with a capital takes up ("the Department"): the last one before it called so."""
        words = fold(name.text)
        if len(words) > 1 or words[0] not in en.ORGANIZATION_WORDS - NAMED_BY_THEMSELVES:
            return None
        called = self.organization_called(words, name.span.start)
        return called if called and called.starts[0] < name.span.start else None

    def misspelt(self, words: tuple[str, ...], kind: SpeakerType) -> Entity | None:
        """The one person whose surname is spelt nearly so."""
        if len(words) > 1 or len(words[0]) < 5 or kind not in ("unknown", "person"):
            return None
        surnames = {fold(entity.name)[-1]: entity for entity in self.all if is_full_person(entity)}
        found = process.extract(words[0], surnames.keys(), scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS, limit=2)
        return surnames[found[0][0]] if len(found) == 1 else None

    def with_role(self, words: Iterable[str], at: int) -> Entity | None:
        """The entity one of whose roles holds all these words: the one named last before this place, else any."""
        wanted = in_full(words)
        narrower = en.NARROWER_ROLES - wanted
        found = [
            entity
            for entity in self.all
            if any(wanted <= role and not narrower & role for role in map(role_words, entity.roles))
        ]
        return nearest(found, at)

    def with_head(self, head: str, words: Iterable[str], at: int) -> Entity | None:
        """The entity one of whose roles has this noun, and no other people or place than the description has."""
        wanted, noun = in_full(words), TITLE_ABBREVIATIONS.get(head, head)
        narrower, own = en.NARROWER_ROLES - wanted, en.NARROWER_ROLES & wanted - en.FORMERLY
        found = [
            entity
            for entity in self.all
            if any(
                noun in role and own <= role and not narrower & role and not conflict(noun, role, wanted)
                for role in map(role_words, entity.roles)
            )
        ]
        return nearest(found, at)

    def organization_called(self, words: Iterable[str], at: int) -> Entity | None:
        """The organisation whose name has the last of these words for its head and holds them all ("the ministry")."""
        wanted = tuple(words)
        candidates = [
            entity
            for entity in self.ending_in(wanted[-1])
            if entity.type != "person" and set(wanted) <= entity.words and head_of(fold(entity.name)) == wanted[-1]
        ]
        return nearest(candidates, at)


def is_one_with(entity: Entity, name: Name, words: tuple[str, ...]) -> bool:
    """Whether a name of several words means an entity that has been named at least as fully."""
    if entity.type == "organization" and not name.is_sure_person and can_be_called(entity, words, "unknown"):
        return True
    if differ(entity.gender, name.gender) or (entity.type != name.type and "person" in (entity.type, name.type)):
        return False
    return are_one_name(fold(entity.name), words, name.type)


def are_one_name(one: tuple[str, ...], other: tuple[str, ...], kind: SpeakerType) -> bool:
    """Whether two names of several words are one, initials and middle names left out, short forms put in full."""
    if surname_spelling(one[-1]) != surname_spelling(other[-1]):
        return False
    shorter, longer = sorted((frozenset(one), frozenset(other)), key=len)
    if without_initials(shorter) <= longer:
        return True
    return kind == "person" and are_one_given_name(one[0], other[0]) and (len(one) == 2 or len(other) == 2)


def meant_among(entities: Sequence[Entity], name: Name) -> Entity | None:
    """Which of several that share a surname it means, or None where there is none.

    Those with the same title before their names go first, then those known before this place. Of these, whoever was
    called by the surname alone last is so again, since a relative who is named later keeps the full name ("Hunter
    Biden" in an article on "Biden"); then whoever bears a title, relatives left out; then whoever was named last.
    """
    if len(entities) < 2:
        return next(iter(entities), None)
    at, title = name.span.start, set(fold(name.title))
    left = [entity for entity in entities if title & entity.titles] or entities
    left = [entity for entity in left if entity.starts[0] < at] or left
    bare = {entity.bare_starts[n - 1]: entity for entity in left if (n := bisect_left(entity.bare_starts, at))}
    if bare:
        return bare[max(bare)]
    left = [entity for entity in left if not entity.kin] or left
    titled = [entity for entity in left if entity.titles]
    return nearest(titled if len(titled) == 1 else left, at)


def can_be_called(entity: Entity, words: tuple[str, ...], kind: SpeakerType) -> bool:
    """Whether these words alone can mean the entity."""
    if frozenset(words) == entity.words:
        return True
    if is_full_person(entity):
        is_part = frozenset(words) <= entity.words or is_surname(words, entity)
        return (kind in ("unknown", "person") and is_part) or (kind == "place" and is_surname(words, entity))
    full = fold(entity.name)
    if kind != "place" and full[: len(words)] == words and head_of(full) == words[-1]:
        return True
    rest = entity.words - frozenset(words)
    left_away = LEFT_AWAY if len(words) == 1 else LEFT_AWAY_AFTER_SEVERAL
    return kind != "place" and frozenset(words) < entity.words and rest <= left_away


def is_surname(words: tuple[str, ...], entity: Entity) -> bool:
    """Whether a lone word is the last of an entity's name, in whatever spelling."""
    return len(words) == 1 and surname_spelling(words[0]) == surname_spelling(fold(entity.name)[-1])


def in_full(words: Iterable[str]) -> frozenset[str]:
    """The words of a role, offices in full, without the small words between them."""
    parts = (part for word in words for part in (word.split("-", 1) if word.startswith(NARROWING) else (word,)))
    return frozenset(TITLE_ABBREVIATIONS.get(part, part) for part in parts) - en.PREPOSITIONS


@lru_cache(maxsize=10_000)
def role_words(role: str) -> frozenset[str]:
    """The folded words of a role, put in full."""
    return in_full(fold(role))


def conflict(head: str, role: Set[str], words: Set[str]) -> bool:
    """Whether a description tells of another place, or another department, than a role with the same noun."""
    if head in en.DEPARTMENTAL and not REALMS & words:
        told, held = (given - {head} - en.NO_DEPARTMENT for given in (words, role - REALMS))
        return bool(told and held) and told.isdisjoint(held)
    return bool(REALMS & words) and bool(REALMS & role - words)


def head_of(name: tuple[str, ...]) -> str:
    """The last word of an organisation's name before what it is of ("Bank of England")."""
    return next((name[at - 1] for at in range(1, len(name)) if name[at] in ("of", "for")), name[-1])


def is_full_person(entity: Entity) -> bool:
    """Whether it is a person with given name and surname."""
    return entity.type == "person" and len(entity.words) > 1


def differ(gender: str | None, other: str | None) -> bool:
    """Whether the two are known and not the same."""
    return gender is not None and other is not None and gender != other


def without_initials(words: frozenset[str]) -> frozenset[str]:
    """The words of more than one letter, or all if there is none."""
    return frozenset(word for word in words if len(word.rstrip(".")) > 1) or words


def nearest(entities: Sequence[Entity], at: int) -> Entity | None:
    """The one mentioned last before this place, else the one mentioned first after it."""
    before = [(e.starts[last - 1], n) for n, e in enumerate(entities) if (last := bisect_left(e.starts, at))]
    if before:
        return entities[max(before)[1]]
    return min(entities, key=lambda entity: entity.starts[0], default=None)
