"""Attributions -> who is meant by their sources: name, role, type, and how the source gives them."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from quoteminer.languages import en
from quoteminer.records import Attribution, Quotation, Resolution, Sentence, Span, Speaker, SpeakerType
from quoteminer.speakers.antecedents import RESUMED, SPEAKS, Memory, Party, gender_of_pronoun, party_of
from quoteminer.speakers.entities import Entities, Entity, fold
from quoteminer.speakers.enumerations import read_source
from quoteminer.speakers.names import Name
from quoteminer.speakers.phrases import NamedArticle, Phrase, phrase_before, read_phrase
from quoteminer.speakers.roles import roles_of

JOINED_BY = "; "
DEEPEST = 3
"""Phrases read within phrases ("the statement of the head of the ...")."""
SUBJECT_PRONOUNS = en.SUBJECT_PRONOUNS & (en.MALE_PRONOUNS | en.FEMALE_PRONOUNS)
LEADING = en.ARTICLES | en.DEFINITE_WORDS


def find_speakers(
    text: str, sentences: Sequence[Sentence], quotations: Sequence[Quotation], attributions: Sequence[Attribution]
) -> list[Speaker]:
    """Who is meant by the source of each attribution, in their order.

    Names are gathered over the whole article by surface rules; a surname, an acronym, a pronoun or a description is
    put down to one of them where the article lets a reader do so. An attribution without a source has the speaker of
    the one it continues, or none.
    """
    if not any(attribution.source for attribution in attributions):
        return [Speaker() for _ in attributions]
    search = SpeakerSearch(text, sentences, quotations, attributions)
    return numbered([joined(search.parties_of(number)) for number in range(len(attributions))])


@lru_cache(maxsize=1)
def named_article(text: str) -> NamedArticle:
    """The article with its words and names, read once for `find_speakers` and `names_at`."""
    return NamedArticle(text)


def names_at(text: str, mentions: Sequence[Span | None]) -> list[str | None]:
    """The fullest names that an article gives for those whom mentions name, in their order.

    None for a mention that names nobody ("reporters"), pronouns and descriptions included; several names are joined.
    """
    if not any(mentions):
        return [None] * len(mentions)
    article = named_article(text)
    entities = Entities(article.names)
    return [full_name(article, entities, mention) if mention else None for mention in mentions]


def full_name(article: NamedArticle, entities: Entities, mention: Span) -> str | None:
    """The fullest names for a mention that is made of names, else None."""
    names = [phrase.name for phrase in read_source(article, mention)]
    full = [entities.of(name).name for name in names if name]
    return JOINED_BY.join(dict.fromkeys(full)) if names and len(full) == len(names) else None


def joined(parties: Sequence[Party]) -> Speaker:
    """Several speakers of one statement as one."""
    if not parties:
        return Speaker()
    roles = dict.fromkeys(party.role for party in parties if party.role)
    return Speaker(
        name=JOINED_BY.join(dict.fromkeys(party.name for party in parties)),
        role=JOINED_BY.join(roles) or None,
        type=parties[0].type if len({party.type for party in parties}) == 1 else "group",
        resolution=parties[0].resolution,
    )


def numbered(speakers: Iterable[Speaker]) -> list[Speaker]:
    """The speakers with numbers by which the same one is known again."""
    numbers: dict[str, int] = {}
    return [
        evolve(speaker, entity=numbers.setdefault(" ".join(fold(speaker.name)) or speaker.name, len(numbers)))
        if speaker.name
        else speaker
        for speaker in speakers
    ]


class SpeakerSearch:
    """The search for the speakers of one article: what is known of its names, and who has spoken so far."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
        attributions: Sequence[Attribution],
    ) -> None:
        self.article = named_article(text)
        self.entities = Entities(self.article.names)
        self.attributions = attributions
        self.phrases = [read_source(self.article, a.source) if a.source else [] for a in attributions]
        self.learn_roles()
        self.memory = Memory(self.article, self.entities, sentences, quotations)
        self.found: dict[int, list[Party]] = {}
        self.follow()

    def learn_roles(self) -> None:
        """Puts the roles that the article gives down to the entities it names."""
        for name in self.article.names:
            self.entities.of(name).roles.update(dict.fromkeys(roles_of(self.article, name)))
        for phrase in (phrase for phrases in self.phrases for phrase in phrases):
            if phrase.name is not None and phrase.role:
                self.entities.of(phrase.name).roles[phrase.role] = None

    def follow(self) -> None:
        """Goes through sources and pronouns in the article's order, so that each is heard when later ones look back."""
        sources = {a.source.start: number for number, a in enumerate(self.attributions) if a.source}
        pronouns = {word.start: word.lower for word in self.article.words if word.lower in SUBJECT_PRONOUNS}
        for start in sorted(sources.keys() | pronouns.keys()):
            if start in sources:
                self.parties_of(sources[start])
            elif not self.memory.is_quoted(start):
                self.memory.hear(start, self.memory.likeliest(pronouns[start], start), RESUMED)

    def parties_of(self, number: int) -> list[Party]:
        """The speakers of one attribution; empty where none is given or a chain of continuations runs in a ring."""
        if number not in self.found:
            self.found[number] = []
            attribution = self.attributions[number]
            if attribution.source is not None:
                self.found[number] = self.read(attribution.source, self.phrases[number])
                self.memory.hear(attribution.source.start, self.found[number], SPEAKS)
            elif attribution.continues is not None and 0 <= attribution.continues < len(self.attributions):
                self.found[number] = self.parties_of(attribution.continues)
        return self.found[number]

    def read(self, source: Span, phrases: Sequence[Phrase]) -> list[Party]:
        """The speakers that a source means, read as these phrases."""
        wording = " ".join(source.of(self.article.text).split())
        if not phrases and wording:
            return [Party(name=wording)]
        return [party for phrase in phrases for party in self.resolve(phrase)]

    def resolve(self, phrase: Phrase, depth: int = 0) -> list[Party]:
        """Who is meant by one noun phrase."""
        if phrase.kind == "name" and phrase.name is not None:
            return [self.party_named(phrase, phrase.name)]
        if phrase.kind == "pronoun":
            return list(self.antecedent(phrase))
        if phrase.kind == "relative":
            return self.before_relative(phrase, depth)
        return self.describe(phrase, depth)

    def party_named(self, phrase: Phrase, name: Name) -> Party:
        """The party for a phrase whose head is a name."""
        entity = self.entities.of(name)
        if phrase.head in en.PUBLISHERS:
            entity.type = "organization"
        elif phrase.role and entity.type == "unknown":
            entity.type = "person"
        is_full = fold(name.text) == fold(entity.name) and name.text.replace(".", "") not in self.entities.by_acronym
        party = party_of(entity, "name" if is_full else "alias")
        if party.type != "person":
            return party
        is_told = phrase.role is not None and not set(fold(phrase.role)) <= set(fold(party.role or ""))
        return evolve(party, role=phrase.role if is_told else party.role or phrase.realm)

    def antecedent(self, phrase: Phrase) -> Iterator[Party]:
        """Who is meant by a pronoun."""
        if phrase.head in en.FIRST_PERSON_PRONOUNS | en.SECOND_PERSON_PRONOUNS:
            yield from self.quoted_speaker(phrase) or [Party(name=phrase.wording)]
            return
        best = self.memory.likeliest(phrase.head, phrase.start)
        for party in best:
            if party.entity and (gender := gender_of_pronoun(phrase.head)):
                party.entity.gender, party.entity.type = party.entity.gender or gender, "person"
            yield party_of(party.entity, "pronoun") if party.entity else evolve(party, resolution="pronoun")
        if not best:
            yield Party(name=phrase.wording, resolution="pronoun")

    def quoted_speaker(self, phrase: Phrase) -> list[Party]:
        """Whose statement the words stand in, for an "I" inside a quotation."""
        if phrase.head in en.FIRST_PERSON_PRONOUNS:
            for number, attribution in enumerate(self.attributions):
                if any(part.start <= phrase.start < part.end for part in attribution.content):
                    return [evolve(party, resolution="pronoun") for party in self.parties_of(number)]
        return []

    def before_relative(self, phrase: Phrase, depth: int) -> list[Party]:
        """Who is meant by the noun phrase before a relative pronoun."""
        numbers = phrase_before(self.article, phrase)
        if not numbers or depth >= DEEPEST:
            return [Party(name=phrase.wording, resolution="pronoun")]
        parties = self.resolve(read_phrase(self.article, numbers), depth + 1)
        return [party if party.resolution == "unnamed" else evolve(party, resolution="pronoun") for party in parties]

    def describe(self, phrase: Phrase, depth: int) -> list[Party]:
        """Who is meant by a description ("the minister", "the statement", "a senior official")."""
        if phrase.head in en.DOCUMENT_NOUNS:
            found = self.owner(phrase, depth) or (self.author(phrase) if phrase.is_definite else [])
            return [evolve(party, head=phrase.head) for party in found] or [unnamed(phrase)]
        if entity := self.described_entity(phrase):
            return [party_of(entity, "nominal")]
        words = set(fold(phrase.wording)) - LEADING
        earlier = self.memory.same_description(phrase.head, words) if phrase.is_definite else None
        return [earlier or unnamed(phrase)]

    def described_entity(self, phrase: Phrase) -> Entity | None:
        """The named entity that a description means."""
        head, at = phrase.head, phrase.start
        words = [word for word in fold(phrase.wording) if word not in LEADING]
        if is_plural(head) or not words:
            return None
        if head in en.ORGANIZATION_WORDS:
            is_taken_up = phrase.is_definite and phrase.owner is None and head in en.GENERIC_ORGANIZATIONS
            called = self.entities.organization_called(words, at) if words[-1] == head else None
            return called or (self.memory.last_organization(at) if is_taken_up else None)
        if not phrase.is_definite:
            return None
        entity = self.entities.with_role(words, at) or self.entities.with_role([head], at)
        if entity is None and len(words) == 1 and (head in en.ANY_PERSON or head.endswith(en.HUMAN_ADJECTIVES)):
            likely = self.memory.likeliest("she" if head in en.FEMALE_ROLES else "he", at)
            return next((party.entity for party in likely), None)
        return entity

    def owner(self, phrase: Phrase, depth: int) -> list[Party]:
        """Whose the phrase says that a document is, if it says so by a name, a pronoun or an organisation."""
        if phrase.owner is None or depth >= DEEPEST:
            return []
        first = self.article.words[phrase.owner[0]]
        if len(phrase.owner) == 1 and first.lower in en.POSSESSIVE_PRONOUNS:
            return [evolve(party, resolution="nominal") for party in self.memory.likeliest(first.lower, phrase.start)]
        owners = self.resolve(read_phrase(self.article, phrase.owner), depth + 1)
        return owners if any(owner.entity or owner.type == "organization" for owner in owners) else []

    def author(self, phrase: Phrase) -> list[Party]:
        """Who spoke in the document before."""
        return [evolve(party, resolution="nominal") for party in self.memory.author(phrase.head, phrase.start)]


def unnamed(phrase: Phrase) -> Party:
    """The party that has only a description."""
    kind = type_of_head(phrase.head)
    resolution: Resolution = "nominal" if kind == "organization" and phrase.owner is not None else "unnamed"
    role = phrase.role if kind == "person" else None
    gender = "male" if phrase.head in en.MALE_ROLES else "female" if phrase.head in en.FEMALE_ROLES else None
    return Party(name=phrase.wording, role=role, type=kind, resolution=resolution, gender=gender, head=phrase.head)


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
    if head in en.ROLE_NOUNS | en.PERSON_NOUNS or head.endswith(en.HUMAN_ADJECTIVES):
        return "person"
    return "place" if head in en.PLACE_NOUNS else "unknown"
