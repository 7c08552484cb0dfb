"""Pronouns and descriptions -> whom they look back to: who was named or heard before, and how likely each is meant."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from math import log

from attrs import evolve

from quoteminer.languages import en
from quoteminer.records import Layout, Span
from quoteminer.speakers.entities import Entities, Entity, differ, fold, role_words
from quoteminer.speakers.mentioned import DISTANCE, SINGLE, Surroundings, named_places, plural_places
from quoteminer.speakers.parties import Heard, Party, ReadBack, agree, gender_of_pronoun, meant, party_of
from quoteminer.speakers.phrases import NamedArticle

FARTHEST = 12
"""Sentences beyond which distance counts no more."""
LOOK_BACK = 60
"""Mentions looked back over."""
NEAR = 1
"""Sentences between a person who was named or spoke and an epithet that means them still; with two, on a hundred
articles of PolNeAR's training part, three epithets more were put down rightly, and three wrongly."""
NEAR_PAIR, PAIR = 3, 2
"""The same for two persons named in one sentence."""
LEAST_LIKELY = -2.5
"""What a pronoun in the plural looks back to has by rules no score below this, unless a model finds it LIKELY; else it
stays unknown whom it means."""
LIKELY = 0.5
UNTOLD = 0.05
"""How likely those are taken to be meant whom a model does not tell."""


class Memory:
    """Who has been named and heard in an article up to a place."""

    def __init__(self, article: NamedArticle, entities: Entities, layout: Layout) -> None:
        self.article = article
        self.entities = entities
        self.surroundings = Surroundings(article, layout)
        self.heard: list[Heard] = []
        self.genders: dict[str, str] = {}
        """What pronouns have told of speakers without a name, by their descriptions."""
        self.named = list(named_places(self.surroundings, entities))

    @cached_property
    def plural(self) -> list[Heard]:
        """The places that only a pronoun in the plural may look back to."""
        return plural_places(self.surroundings, self.entities)

    def hear(self, start: int, parties: Sequence[Party], weight: float) -> None:
        """Notes who spoke at a place, or whom a pronoun there means."""
        if parties:
            self.heard.append(Heard(start=start, parties=tuple(parties), weight=weight))

    def tell_gender(self, party: Party, pronoun: str) -> None:
        """Notes what a pronoun that means a person tells of his or her gender."""
        if gender := gender_of_pronoun(pronoun):
            if party.entity:
                party.entity.gender, party.entity.type = party.entity.gender or gender, "person"
            else:
                self.genders.setdefault(party.name, gender)

    def told_of(self, parties: Sequence[Party]) -> Sequence[Party]:
        """The parties, those without a name with the gender that pronouns have told since."""
        return [
            evolve(party, gender=self.genders[party.name]) if not party.entity and party.name in self.genders else party
            for party in parties
        ]

    def likeliest(self, pronoun: str, at: int, told: Sequence[ReadBack] = ()) -> tuple[Party, ...]:
        """Whom a pronoun most likely means, one party or several that spoke together; empty where none agrees.

        What rules say for a place and what a model, having `told` whom it takes the pronoun to mean, says for those
        who are meant there add up as logarithms of chances do.
        """
        is_plural, here = pronoun in en.PLURAL_PRONOUNS, self.surroundings.sentence_at(at)
        shares = {meant(one.parties): one.share for one in told}
        found = []
        for place, more in self.places(at, told, is_plural):
            by_rules, share = self.score(place, here) + more, shares.get(meant(place.parties), 0.0)
            is_likely = not is_plural or by_rules >= LEAST_LIKELY or share >= LIKELY
            if is_likely and agree(self.told_of(place.parties), pronoun):
                found.append((by_rules + log(share + UNTOLD), place.start, place.parties))
        return max(found, key=lambda one: one[:2])[2] if found else ()

    def places(self, at: int, told: Sequence[ReadBack], is_plural: bool) -> Iterator[tuple[Heard, float]]:
        """The places that a pronoun may look back to, with what speaks for them beside their own weight."""
        yield from ((Heard(start=one.start, parties=one.parties, weight=0.0), 0.0) for one in told)
        yield from ((place, 0.0) for place in self.heard[-LOOK_BACK:] if place.start < at)
        yield from ((place, SINGLE * is_plural) for place in latest(self.named, at))
        if is_plural:
            yield from ((place, 0.0) for place in latest(self.plural, at))

    def score(self, heard: Heard, sentence: int) -> float:
        """How likely a mention is meant from within its sentence or one further on."""
        return heard.weight + DISTANCE * min(sentence - self.surroundings.sentence_at(heard.start), FARTHEST)

    def last_organization(self, noun: str, at: int) -> Entity | None:
        """The organisation that a noun such as "company" most likely means; None where none near can be called so."""

        def called_so(place: Heard) -> Entity | None:
            party = place.parties[0]
            is_meant = party.known_type == "organization" and can_be_called(fold(party.name), noun)
            return party.entity if is_meant else None

        best = self.likeliest_entity(at, called_so)
        return best[1] if best and best[0] >= LEAST_LIKELY else None

    def near_person(self, words: Collection[str], at: int) -> Entity | None:
        """The person whom a description with these words most likely means: who spoke or was named near before it, and
        has no other office or party than it tells."""
        here = self.surroundings.sentence_at(at)
        speakers = {party.entity for place in self.heard for party in place.parties}

        def described(place: Heard) -> Entity | None:
            entity = place.parties[0].entity if len(place.parties) == 1 else None
            if entity is None or here - self.surroundings.sentence_at(place.start) > NEAR:
                return None
            is_person = entity.type == "person" and (entity.is_sure_person or entity in speakers)
            return entity if is_person and can_hold(entity, words) else None

        best = self.likeliest_entity(at, described)
        return best[1] if best else None

    def likeliest_entity(self, at: int, meant_at: Callable[[Heard], Entity | None]) -> tuple[float, Entity] | None:
        """The best of the entities that a description may mean at the places looked back over, and its score."""
        here = self.surroundings.sentence_at(at)
        found = [
            (self.score(place, here), place.start, entity)
            for place in (*self.heard[-LOOK_BACK:], *latest(self.named, at))
            if place.start < at and (entity := meant_at(place))
        ]
        best = max(found, key=lambda one: one[:2], default=None)
        return (best[0], best[2]) if best else None

    def last_two(self, gender: str | None, at: int) -> list[Party]:
        """The two persons of that gender, or of any, who were named last in one sentence, not far before a place."""
        here = self.surroundings.sentence_at(at)
        by_sentence: dict[int, dict[Entity, Party]] = {}
        for place in latest(self.named, at):
            party = place.parties[0]
            if party.entity and party.known_type == "person" and not differ(party.known_gender, gender):
                sentence = by_sentence.setdefault(self.surroundings.sentence_at(place.start), {})
                sentence.setdefault(party.entity, party_of(party.entity, "nominal"))
        named = [list(found.values()) for number, found in by_sentence.items() if here - number <= NEAR_PAIR]
        return next((found for found in reversed(named) if len(found) == PAIR), [])

    def author(self, document: str, at: int) -> tuple[Party, ...]:
        """Who spoke last before a place in such a document ("said in a statement", "a report from the agency")."""
        for heard in reversed(self.heard):
            if heard.start < at and (heard.parties[0].head == document or self.speaks_in(heard.start, document)):
                return heard.parties
        return ()

    def speaks_in(self, at: int, document: str) -> bool:
        """Whether the sentence around a place says that something was said in such a document."""
        number = self.surroundings.sentence_at(at)
        if number < 0:
            return False
        end = (
            self.surroundings.sentence_starts[number + 1]
            if number + 1 < len(self.surroundings.sentence_starts)
            else len(self.article.text)
        )
        words = self.article.words
        return any(
            words[n].lower == document
            and not self.surroundings.is_quoted(words[n].start)
            and any(word.lower in en.PUBLISHED_BY for word in words[max(0, n - 3) : n])
            for n in self.article.words_in(Span(self.surroundings.sentence_starts[number], end))
        )

    def same_description(self, head: str, words: set[str]) -> Party | None:
        """The unnamed speaker heard last whose description has this head and holds all these words."""
        for heard in reversed(self.heard):
            party = heard.parties[0]
            if party.entity is None and party.head == head and words <= set(fold(party.name)):
                return party
        return None


def latest(places: Sequence[Heard], at: int) -> Sequence[Heard]:
    """The last places, in order of their starts, before another."""
    end = bisect_right(places, at - 1, key=lambda place: place.start)
    return places[max(0, end - LOOK_BACK) : end]


def can_hold(entity: Entity, words: Collection[str]) -> bool:
    """Whether nothing that the article tells of a person contradicts a description with these words."""
    held = frozenset[str]().union(*map(role_words, entity.roles))
    offices = en.OFFICES & set(words)
    is_other_office = bool(offices and en.OFFICES & held) and not offices & held and not en.FORMERLY & set(words)
    told, known = ([party for party in en.PARTIES if party & set(one)] for one in (words, held))
    return not is_other_office and (not told or not known or any(party in known for party in told))


def can_be_called(words: Sequence[str], noun: str) -> bool:
    """Whether an article can go on speaking by this noun of an organisation whose name has these words."""
    if noun in en.COMPANIES:
        return not en.PUBLIC_BODIES & set(words)
    return noun not in en.NAMED_BY_NOUN or noun in words
