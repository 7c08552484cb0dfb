"""Article -> the places where it names or describes somebody, each with how much speaks for its being meant later."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from math import log

from attrs import evolve

from quoteminer.languages import en
from quoteminer.records import Layout
from quoteminer.speakers.entities import Entities, Entity
from quoteminer.speakers.names import Name
from quoteminer.speakers.parties import Heard, party_of
from quoteminer.speakers.phrases import LEADING_WORDS, NamedArticle, ends_phrase, looks_like_verb, read_phrase
from quoteminer.speakers.unnamed import unnamed
from quoteminer.speakers.words import Word

SPEAKS, RESUMED, SUBJECT, FAMILIAR = 2.5, 2.0, 1.0, 0.7
"""What speaks for a mention: it is a source; a pronoun takes it up; it comes first in its sentence; the article names
it often (times the logarithm of how often). These and the next were chosen by hand on the 368 "he" and "she" of named
persons in GUM's training part (all but podcasts), each given as a source beside GUM's own: 91% right. Without SPEAKS 7
points are lost, without FAMILIAR 5, without OBSCURE 4; the others move the figure by at most 3 either way, which is
noise at this size."""
POSSESSES, GOVERNED, QUOTED, OBSCURE, DISTANCE = -0.7, -0.5, -1.5, -3.0, -1.0
"""What speaks against it: it only owns something; a preposition governs it; it stands inside quotation marks; nothing
tells that it is a person; each sentence in between."""
SINGLE = -2.5
"""What speaks against a "they" that means one organisation, where nothing says that it spoke. Tried on the 217 "they"
of persons and organisations in the same texts with LEAST_LIKELY in antecedents.py: at -1 and -4 one named speaker more
is found, and 13 wrong ones."""
LONGEST_LEAD = 3
"""Words looked at before a noun for the beginning of its phrase."""


class Surroundings:
    """In which sentence a place of an article is, and whether in a quotation."""

    def __init__(self, article: NamedArticle, layout: Layout) -> None:
        self.article = article
        self.sentence_starts = [sentence.span.start for sentence in layout.sentences]
        self.quoted = [quotation.span for quotation in layout.outermost]

    def sentence_at(self, at: int) -> int:
        """The number of the sentence that a place belongs to; -1 before the first."""
        return bisect_right(self.sentence_starts, at) - 1

    def is_quoted(self, at: int) -> bool:
        """Whether the place stands inside quotation marks."""
        number = bisect_right(self.quoted, at, key=lambda span: span.start) - 1
        return number >= 0 and at < self.quoted[number].end

    def is_governed(self, number: int) -> bool:
        """Whether the word before the one with this number is a preposition."""
        return number > 0 and self.article.words[number - 1].lower in en.PREPOSITIONS


def named_places(surroundings: Surroundings, entities: Entities) -> Iterator[Heard]:
    """Every name of the article as a place that a pronoun may look back to."""
    subject_of = None
    for name in surroundings.article.names:
        sentence = surroundings.sentence_at(name.span.start)
        is_subject = sentence != subject_of and not name.is_possessive and not surroundings.is_governed(name.first_word)
        if is_subject:
            subject_of = sentence
        entity = entities.of(name)
        weight = weight_of(surroundings, name, entity) + SUBJECT * is_subject
        yield Heard(start=name.span.start, parties=(party_of(entity, "pronoun"),), weight=weight)


def weight_of(surroundings: Surroundings, name: Name, entity: Entity) -> float:
    """How much speaks for a name where it stands, distance and what comes before it left aside."""
    return (
        FAMILIAR * log(len(entity.starts))
        + POSSESSES * name.is_possessive
        + GOVERNED * surroundings.is_governed(name.first_word)
        + QUOTED * surroundings.is_quoted(name.span.start)
        + OBSCURE * (entity.type == "unknown")
    )


def plural_places(surroundings: Surroundings, entities: Entities) -> list[Heard]:
    """Every place, in order, that a pronoun in the plural may look back to: persons named together, and people."""
    return sorted([*joint_places(surroundings, entities), *people(surroundings)], key=lambda place: place.start)


def joint_places(surroundings: Surroundings, entities: Entities) -> Iterator[Heard]:
    """The places where several persons are named one right after the other ("Ana Ruiz, Jo Kim and Al Roe")."""
    together: list[Name] = []
    for name in surroundings.article.names:
        if together and not goes_on(surroundings.article, together[-1], name):
            yield from joint(surroundings, entities, together)
            together = []
        together.append(name)
    yield from joint(surroundings, entities, together)


def goes_on(article: NamedArticle, name: Name, following: Name) -> bool:
    """Whether nothing but a comma and "and" stands between two names."""
    between = range(name.last_word + 1, following.first_word)
    gaps = "".join(article.gap_before(at) for at in (*between, following.first_word))
    is_list = all(article.words[at].lower in en.JOINING_WORDS for at in between) and gaps.strip(", \xa0") == ""
    return is_list and (bool(between) or "," in gaps) and not name.is_possessive


def joint(surroundings: Surroundings, entities: Entities, names: Sequence[Name]) -> Iterator[Heard]:
    """The place of persons that are named together; none where they are not several persons."""
    named = list(dict.fromkeys(map(entities.of, names)))
    if len(named) > 1 and all(entity.type == "person" for entity in named):
        start = names[0].span.start
        weight = SUBJECT + GOVERNED * surroundings.is_governed(names[0].first_word)
        parties = tuple(party_of(entity, "pronoun") for entity in named)
        yield Heard(start=start, parties=parties, weight=weight + QUOTED * surroundings.is_quoted(start))


def people(surroundings: Surroundings) -> Iterator[Heard]:
    """The places where persons are described in the plural ("the researchers")."""
    article, subject_of = surroundings.article, None
    for at, word in enumerate(article.words):
        if means_people(word) and not word.is_possessive and at not in article.name_at:
            sentence, first = surroundings.sentence_at(word.start), start_of_phrase(article, at)
            party = evolve(unnamed(read_phrase(article, range(first, at + 1))), resolution="pronoun")
            weight = SUBJECT * (sentence != subject_of) + GOVERNED * surroundings.is_governed(first)
            weight += QUOTED * surroundings.is_quoted(word.start)
            subject_of = sentence
            yield Heard(start=article.words[first].start, parties=(party,), weight=weight)


def means_people(word: Word) -> bool:
    """Whether the word means persons in the plural."""
    return (
        word.lower in en.PEOPLE
        or word.is_people
        or word.is_role_of_several
        or (word.lower[-1:] == "s" and word.lower[:-1] in en.PERSON_NOUNS)
    )


def start_of_phrase(article: NamedArticle, head: int) -> int:
    """The number of the first word of the noun phrase with this head, as far as an article or a capital tells."""
    words = article.words
    for at in range(head, max(0, head - LONGEST_LEAD), -1):
        if words[at].is_joined and words[at - 1].lower in LEADING_WORDS:
            return at - 1
        if not words[at].is_joined or ends_phrase(words[at - 1]) or looks_like_verb(words[at - 1]):
            break
    start = head
    while start > 0 and words[start].is_joined and words[start - 1].is_capital and not words[start - 1].is_nameless:
        start -= 1
    return start
