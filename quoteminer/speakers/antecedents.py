"""Pronouns and descriptions -> whom they look back to: who was named or heard before, and how likely each is meant."""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from quoteminer.languages import en
from quoteminer.records import Layout, Span
from quoteminer.speakers.entities import Entities, Entity, fold
from quoteminer.speakers.mentioned import DISTANCE, SINGLE, Surroundings, named_places, plural_places
from quoteminer.speakers.parties import Heard, Party, agree
from quoteminer.speakers.phrases import NamedArticle

FARTHEST = 12
"""Sentences beyond which distance counts no more."""
LOOK_BACK = 60
"""Mentions looked back over."""
LEAST_LIKELY = -2.5
"""What a pronoun in the plural looks back to is no less likely than this; else it stays unknown whom it means."""


class Memory:
    """Who has been named and heard in an article up to a place."""

    def __init__(self, article: NamedArticle, entities: Entities, layout: Layout) -> None:
        self.article = article
        self.entities = entities
        self.surroundings = Surroundings(article, layout)
        self.heard: list[Heard] = []
        self.named = list(named_places(self.surroundings, entities))

    @cached_property
    def plural(self) -> list[Heard]:
        """The places that only a pronoun in the plural may look back to."""
        return plural_places(self.surroundings, self.entities)

    def hear(self, start: int, parties: Sequence[Party], weight: float) -> None:
        """Notes who spoke at a place, or whom a pronoun there means."""
        if parties:
            self.heard.append(Heard(start=start, parties=tuple(parties), weight=weight))

    def likeliest(self, pronoun: str, at: int) -> tuple[Party, ...]:
        """Whom a pronoun most likely means, one party or several that spoke together; empty where none agrees."""
        is_plural, here = pronoun in en.PLURAL_PRONOUNS, self.surroundings.sentence_at(at)
        heard = [place for place in self.heard[-LOOK_BACK:] if place.start < at]
        places = [(place, 0.0) for place in heard]
        places += [(place, SINGLE * is_plural) for place in latest(self.named, at)]
        if is_plural:
            places += [(place, 0.0) for place in latest(self.plural, at)]
        scored = [
            (self.score(place, here) + more, place.start, place.parties)
            for place, more in places
            if agree(place.parties, pronoun)
        ]
        best = max(scored, key=lambda found: found[:2], default=None)
        return best[2] if best and (not is_plural or best[0] >= LEAST_LIKELY) else ()

    def score(self, heard: Heard, sentence: int) -> float:
        """How likely a mention is meant from within a sentence further on."""
        return heard.weight + DISTANCE * min(sentence - self.surroundings.sentence_at(heard.start), FARTHEST)

    def last_organization(self, at: int) -> Entity | None:
        """The organisation that spoke last before a place."""
        for heard in reversed(self.heard):
            party = heard.parties[0]
            if heard.start < at and party.type == "organization" and party.entity:
                return party.entity
        return None

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
