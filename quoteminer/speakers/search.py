"""Sources -> who is meant by them: the search through one article, in its order."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteminer.languages import en
from quoteminer.records import Attribution, Layout, MentionReading, Span
from quoteminer.speakers.antecedents import Memory
from quoteminer.speakers.descriptions import LEADING, Descriptions, can_describe
from quoteminer.speakers.entities import Entities, Entity, differ, fold
from quoteminer.speakers.enumerations import read_source
from quoteminer.speakers.mentioned import RESUMED, SPEAKS
from quoteminer.speakers.names import Name
from quoteminer.speakers.parties import Meant, Party, ReadBack, agree, gender_of_pronoun, meant, party_of
from quoteminer.speakers.phrases import NamedArticle, Phrase, apposed_name, issuer_before, phrase_before, read_phrase
from quoteminer.speakers.roles import role_told, roles_of
from quoteminer.speakers.unnamed import type_of_head, unnamed

DEEPEST = 3
"""Phrases read within phrases ("the statement of the head of the ...")."""
SPOKEN = en.FIRST_PERSON_PRONOUNS | en.SECOND_PERSON_PRONOUNS
"""Pronouns that speaker and hearer use of themselves and each other."""
SUBJECT_PRONOUNS = en.SUBJECT_PRONOUNS & (en.MALE_PRONOUNS | en.FEMALE_PRONOUNS)
SURE = 0.8
"""From here on the model is believed against what a name seems to tell of its bearer's gender."""
LEAST_LIKELY = 0.5
"""Where the model is less sure whom a description means, it is left to the rules."""


class SpeakerSearch:
    """The search for the speakers of one article: what is known of its names, and who has spoken so far."""

    def __init__(
        self, article: NamedArticle, layout: Layout, attributions: Sequence[Attribution], reading: MentionReading
    ) -> None:
        self.article = article
        self.entities = Entities(article.names)
        self.attributions = attributions
        self.phrases = [read_source(article, a.source) if a.source else [] for a in attributions]
        self.learn_roles()
        self.memory = Memory(article, self.entities, layout)
        self.model = {mention.start: earlier for mention, earlier in reading.antecedents.items()}
        self.described = Descriptions(self.entities, self.memory)
        self.found: dict[int, list[Party]] = {}
        self.mentioned: dict[Span, list[Party]] = {}
        self.bodies: dict[tuple[Entity | str, str], Party] = {}
        self.sources = {a.source.start: number for number, a in enumerate(attributions) if a.source}
        self.follow()

    def learn_roles(self) -> None:
        """Puts the roles that the article gives down to the entities it names."""
        for name in sorted(self.article.names, key=self.is_makeshift):
            self.entities.of(name).roles.update(dict.fromkeys(roles_of(self.article, name)))
        for phrase in (phrase for phrases in self.phrases for phrase in phrases):
            if phrase.name is not None and phrase.role:
                self.entities.of(phrase.name).roles[phrase.role] = None
        for name in self.article.names:
            entity = self.entities.of(name)
            if not entity.roles and (role := role_told(self.article, name)):
                entity.roles[role] = None

    def is_makeshift(self, name: Name) -> bool:
        """Whether the title before a name is a heading's, or of several, so that any other words the role better."""
        words = self.article.words
        last_title = words[bisect_left(words, name.span.start, key=lambda word: word.start) - 1]
        return words[name.first_word].is_shouted or (bool(name.title) and last_title.is_role_of_several)

    def follow(self) -> None:
        """Goes through sources and pronouns in the article's order, so that each is heard when later ones look back."""
        pronouns = {word.start: word.lower for word in self.article.words if word.lower in SUBJECT_PRONOUNS}
        for start in sorted(self.sources.keys() | pronouns.keys()):
            if start in self.sources:
                self.parties_of(self.sources[start])
            elif not self.memory.surroundings.is_quoted(start):
                self.memory.hear(start, self.likeliest(pronouns[start], start), RESUMED)

    def parties_of(self, number: int) -> list[Party]:
        """The speakers of one attribution; empty where none is given or a chain of continuations runs in a ring."""
        if number not in self.found:
            self.found[number] = []
            attribution = self.attributions[number]
            if attribution.source is not None:
                self.found[number] = self.read(attribution.source, self.phrases[number])
                self.memory.hear(attribution.source.start, [p for p in self.found[number] if is_known(p)], SPEAKS)
            elif attribution.continues is not None and 0 <= attribution.continues < len(self.attributions):
                self.found[number] = self.parties_of(attribution.continues)
        return self.found[number]

    def read(self, source: Span, phrases: Sequence[Phrase]) -> list[Party]:
        """The speakers that a source means, read as these phrases."""
        wording = " ".join(source.of(self.article.text).split())
        if not phrases and wording:
            return [Party(name=wording)]
        if len(phrases) == 1 and phrases[0].kind == "noun" and (beside := self.named_beside(source, phrases[0])):
            phrases = [beside]
        return [party for phrase in phrases for party in self.resolve(phrase)]

    def named_beside(self, source: Span, phrase: Phrase) -> Phrase | None:
        """The description as that of the person or organisation whose name stands right beside it."""
        numbers = self.article.words_in(source)
        name = apposed_name(self.article, numbers) if phrase.is_definite or phrase.role or phrase.owner else None
        if name is None or self.entities.of(name).type not in ("unknown", type_of_head(phrase.head)):
            return None
        return evolve(phrase, kind="name", name=name, head="")

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
        is_full = fold(name.text) == fold(entity.name) and len(name.text.split()) >= len(entity.name.split())
        is_full = is_full and name.text.replace(".", "") not in self.entities.by_acronym
        party = party_of(entity, "name" if is_full else "alias")
        if party.type != "person":
            return party
        is_told = phrase.role is not None and not set(fold(phrase.role)) <= set(fold(party.role or ""))
        return evolve(party, role=phrase.role if is_told else party.role or phrase.realm)

    def antecedent(self, phrase: Phrase) -> Iterator[Party]:
        """Who is meant by a pronoun."""
        if phrase.head in SPOKEN:
            yield from self.quoted_speaker(phrase.head, phrase.start) or [Party(name=phrase.wording)]
            return
        best = self.issuer(phrase) or self.likeliest(phrase.head, phrase.start)
        for party in best:
            self.memory.tell_gender(party, phrase.head)
            yield party_of(party.entity, "pronoun") if party.entity else evolve(party, resolution="pronoun")
        if not best:
            yield Party(name=phrase.wording, resolution="pronoun")

    def issuer(self, pronoun: Phrase) -> Sequence[Party]:
        """Whose the document is in which a pronoun is said to have spoken, if it can mean them."""
        numbers = issuer_before(self.article, pronoun)
        found = self.resolve(read_phrase(self.article, numbers), DEEPEST) if numbers else []
        return found if found and agree(found, pronoun.head) else []

    def likeliest(self, pronoun: str, at: int) -> Sequence[Party]:
        """Whom a pronoun most likely means, as the model and the rules have it together; empty where none agrees.

        Only "he" and "she" may mean somebody further on: with "its" and "they" that has misled more than it helped.
        """
        told = self.read_back(at, with_later=gender_of_pronoun(pronoun) is not None)
        return self.memory.likeliest(pronoun, at, [self.in_gender(one, pronoun) for one in told])

    def in_gender(self, told: ReadBack, pronoun: str) -> ReadBack:
        """Where the model is sure, but the name is somebody's of the other gender, a namesake: "Swayze" with "she" and
        beside "Jesse Wayne Swayze", or a surname that is a given name elsewhere."""
        entity, gender = told.parties[0].entity, gender_of_pronoun(pronoun)
        name = self.name_in(told.start)
        if told.share < SURE or entity is None or name is None or name.title or not differ(entity.gender, gender):
            return told
        role = entity.role if name.text == entity.name else None
        namesake = Party(name=name.text, role=role, type="person", resolution="pronoun", gender=gender)
        return evolve(told, parties=(namesake,))

    def read_back(self, at: int, *, with_later: bool = False) -> list[ReadBack]:
        """Whom the model takes the mention at a place to look back to, the likeliest first.

        How likely somebody is meant is what all mentions of him are, together; names further on in the sentence count
        as well where asked for.
        """
        found: dict[Meant, ReadBack] = {}
        for mention, share in self.model.get(at, {}).items():
            is_earlier = mention.start < at
            if not is_earlier and not (with_later and self.is_one_sentence(at, mention.start)):
                continue
            if parties := tuple(self.parties_at(mention) if is_earlier else self.named_at(mention)):
                key = meant(parties)
                so_far = found[key].share if key in found else 0.0
                found[key] = ReadBack(start=mention.start, parties=parties, share=so_far + share)
        return sorted(found.values(), key=lambda told: -told.share)

    def is_one_sentence(self, at: int, later: int) -> bool:
        """Whether two places stand in one sentence."""
        return self.memory.surroundings.sentence_at(at) == self.memory.surroundings.sentence_at(later)

    def named_at(self, mention: Span) -> Sequence[Party]:
        """Who is meant by a mention if it is a name: whom any other means is not known before the article gets there
        ("In his speech, Ana Ruiz said")."""
        name = self.name_in(mention.start)
        return [party_of(self.entities.of(name), "name")] if name else []

    def parties_at(self, mention: Span) -> Sequence[Party]:
        """Who is meant by any mention of the article, a source or not."""
        if mention.start in self.sources:
            return self.parties_of(self.sources[mention.start])
        if mention not in self.mentioned:
            whole = self.with_name(mention)
            self.mentioned[mention] = self.read(whole, read_source(self.article, whole))
        return self.mentioned[mention]

    def name_in(self, start: int) -> Name | None:
        """The name that a mention beginning here is, if it is one."""
        numbers = self.article.words_in(Span(start, start + 1))
        return self.article.name_at.get(numbers.start) if numbers else None

    def with_name(self, mention: Span) -> Span:
        """A description with the name that it stands right before ("the widow" of "widow Terry Strada")."""
        numbers = self.article.words_in(mention)
        name = self.article.name_at.get(numbers.stop) if numbers else None
        if name is None or name.first_word != numbers.stop or self.article.gap_before(numbers.stop) != " ":
            return mention
        return Span(mention.start, name.span.end)

    def possessor(self, pronoun: str, at: int) -> Sequence[Party]:
        """Who is meant by a possessive pronoun."""
        return self.quoted_speaker(pronoun, at) if pronoun in SPOKEN else self.likeliest(pronoun, at)

    def quoted_speaker(self, pronoun: str, at: int) -> list[Party]:
        """Whose statement the words at a place stand in, for an "I" inside a quotation."""
        if pronoun in en.FIRST_PERSON_PRONOUNS:
            for number, attribution in enumerate(self.attributions):
                if any(part.start <= at < part.end for part in attribution.content):
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
            has_author = phrase.is_definite and phrase.head not in en.LAWS
            found = self.owner(phrase, depth) or (self.author(phrase) if has_author else [])
            return [evolve(party, head=phrase.head) for party in found] or [unnamed(phrase)]
        for told in self.read_back(phrase.start) if phrase.is_definite else ():
            if told.share >= LEAST_LIKELY and told.parties[0].entity and can_describe(phrase.head, told.parties):
                return [evolve(party, resolution="nominal") for party in told.parties]
        if both := self.described.two(phrase):
            return both
        if relative := self.described.relative(phrase):
            return [party_of(relative, "nominal")]
        if entity := self.described.entity(phrase):
            is_whole = set(fold(phrase.wording)) - LEADING == entity.words
            party = party_of(entity, "name" if is_whole else "nominal")
            is_told = any(phrase.head in fold(role) for role in entity.roles)
            return [party if is_told or not phrase.role else evolve(party, role=phrase.role)]
        if body := self.owned_body(phrase, depth):
            return [body]
        words = set(fold(phrase.wording)) - LEADING
        earlier = self.memory.same_description(phrase.head, words) if phrase.is_definite else None
        return [earlier or unnamed(phrase)]

    def owner(self, phrase: Phrase, depth: int) -> list[Party]:
        """Whose the phrase says that a document is, if it says so by a name, a pronoun or an organisation."""
        if phrase.owner is None or depth >= DEEPEST:
            return []
        first = self.article.words[phrase.owner[0]]
        if len(phrase.owner) == 1 and first.lower in en.POSSESSIVE_PRONOUNS:
            return [evolve(party, resolution="nominal") for party in self.possessor(first.lower, phrase.start)]
        owners = self.resolve(read_phrase(self.article, phrase.owner), depth + 1)
        return owners if any(owner.entity or owner.type == "organization" for owner in owners) else []

    def owned_body(self, phrase: Phrase, depth: int) -> Party | None:
        """The office, campaign or other body without a name that the phrase says is somebody's, by one name wherever
        the article speaks of it; None where whose it is stays unknown."""
        if phrase.owner is None or type_of_head(phrase.head) != "organization":
            return None
        owners = self.owner(phrase, depth)
        if len(owners) != 1 or owners[0].is_unknown:
            return None
        first = self.article.words[phrase.owner[0]]
        worded = unnamed(phrase)
        if first.lower in en.POSSESSIVE_PRONOUNS:
            rest = phrase.wording.removeprefix(first.text).strip()
            worded = evolve(worded, name=f"{self.article.possessive(owners[0].name)} {rest}")
        return self.bodies.setdefault((owners[0].entity or owners[0].name, phrase.head), worded)

    def author(self, phrase: Phrase) -> list[Party]:
        """Who spoke in the document before."""
        found = self.memory.author(phrase.head, phrase.start)
        return [evolve(party, resolution="unnamed" if party.type == "document" else "nominal") for party in found]


def is_known(party: Party) -> bool:
    """Whether a pronoun may look back to a speaker: no pronoun that stays unknown, and no other word for somebody who
    must have been named before ("the senator")."""
    is_reworded = party.entity is None and party.head in en.EPITHETS and fold(party.name)[0] in en.DEFINITE_WORDS
    return not (party.is_unknown or is_reworded)
