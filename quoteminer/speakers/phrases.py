"""A mention of a source -> what kind of noun phrase it is: its name, role, head noun and owner."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

from attrs import evolve, field, frozen

from quoteminer.languages import en
from quoteminer.records import FoundName, Span
from quoteminer.speakers.capitals import words_of
from quoteminer.speakers.given_names import with_given
from quoteminer.speakers.leads import is_past_form, without_leads
from quoteminer.speakers.names import Name, find_names
from quoteminer.speakers.words import Word

SEGMENT_BREAK = re.compile(r"[,;:—–(]|\s-\s")
PARTING = re.compile(r"[/|.,]")
"""Marks between a name and whatever follows it in one mention, as in the credit "DoD News / Flickr"."""
CLOSING = (",", ".", ";")
OWNING = en.POSSESSIVE_PRONOUNS | (en.OWNER_PREPOSITIONS - {"from"})
YEAR = re.compile(r"(?:1[89]|20)\d\d")
LEADING_WORDS = en.ARTICLES | en.DEFINITE_WORDS | en.POSSESSIVE_PRONOUNS | {"some", "even", "only", "both"}
REALM_LINKS = ("of", "from", "at")
BEFORE_ROLES = (LEADING_WORDS - en.POSSESSIVE_PRONOUNS) | en.TIME_ADJECTIVES | en.CONJUNCTIONS | en.PREPOSITIONS
NO_APPOSITION = en.PHRASE_BREAKS | en.CONJUNCTIONS
AFTER_ROLES = en.HONORIFICS.keys() | en.CONJUNCTIONS
CLAUSE_STARTS = en.RELATIVE_PRONOUNS - {"that"}
PRONOUNS = (
    en.MALE_PRONOUNS
    | en.FEMALE_PRONOUNS
    | en.NEUTER_PRONOUNS
    | en.PLURAL_PRONOUNS
    | en.FIRST_PERSON_PRONOUNS
    | en.SECOND_PERSON_PRONOUNS
)


@frozen(eq=False)
class NamedArticle:
    """An article with its words and the names it mentions."""

    text: str
    given: Sequence[FoundName] = ()
    """Names that a model found in it."""
    words: Sequence[Word] = field(init=False)
    names: Sequence[Name] = field(init=False)
    name_at: dict[int, Name] = field(init=False)
    """The names by the numbers of their words."""

    @words.default
    def _words(self) -> list[Word]:
        return words_of(self.text)

    @names.default
    def _names(self) -> list[Name]:
        names = without_leads(self.text, self.words, find_names(self.text, self.words))
        return with_given(self.text, self.words, names, self.given) if self.given else names

    @name_at.default
    def _name_at(self) -> dict[int, Name]:
        return {at: name for name in self.names for at in name.numbers}

    def possessive(self, name: str) -> str:
        """The name as an owner's, with the apostrophe that the article has."""
        return name + ("’" if "’" in self.text else "'") + ("" if name.endswith("s") else "s")

    def words_in(self, span: Span) -> range:
        """The numbers of the words that begin within the span."""
        first = bisect_left(self.words, span.start, key=lambda word: word.start)
        return range(first, bisect_left(self.words, span.end, lo=first, key=lambda word: word.start))

    def wording(self, first: int, last: int, with_possessive: bool = False) -> str:
        """The text from the first word to the last, blanks made single."""
        end = self.words[last].end
        if with_possessive and self.words[last].is_possessive:
            end = self.text.find("s", end) + 1 or end
        return " ".join(self.text[self.words[first].start : end].split())

    def gap_before(self, number: int) -> str:
        """What stands between a word and the one before."""
        if number == len(self.words):
            return self.text[self.words[-1].end :]
        return self.text[self.words[number - 1].end : self.words[number].start] if number else ""


@frozen(kw_only=True)
class Phrase:
    """A noun phrase that names or describes one source."""

    kind: Literal["name", "pronoun", "relative", "noun"]
    start: int
    """Where it begins in the article, in code points."""
    wording: str
    name: Name | None = None
    """The name that the phrase gives for who is meant."""
    role: str | None = None
    realm: str | None = None
    """Where a person without a role in the phrase belongs ("John Geiger of USGS")."""
    head: str = ""
    """The head noun, or the pronoun, in lower case."""
    is_definite: bool = False
    owner: range | None = None
    """Numbers of the words that say whose it is ("Trump's statement", "a report by the ministry")."""
    is_owned: bool = False
    """Whether they say it outright, and not only as the name before the noun in "the Oslo professor"."""


def read_phrase(article: NamedArticle, numbers: range) -> Phrase:
    """What one noun phrase says of who is meant."""
    words = article.words
    first = words[numbers[0]]
    if len(numbers) == 1 and first.lower in PRONOUNS and not (first.is_acronym and len(first.text) > 1):
        return Phrase(kind="pronoun", start=first.start, wording=first.text, head=first.lower)
    if first.is_relative and (len(numbers) == 1 or first.lower in CLAUSE_STARTS):
        return Phrase(kind="relative", start=first.start, wording=first.text, head=first.lower)
    segments = segments_of(article, numbers)
    if name := head_name(article, segments[0]):
        role = role_in(article, segments[0], name) or apposed_role(article, segments[1:])
        return evolve(named(article, numbers, name, role), realm=realm_of(article, segments[0], name))
    if len(segments) > 1 and is_describing(article, segments[0]):
        name = head_name(article, segments[1])
        if name is not None and name.first_word == segments[1][0]:
            return named(article, numbers, name, described_role(article, segments[0], name))
    if len(segments) == 2 and (name := name_of_one(article, *segments)):
        return named(article, numbers, name, role_in(article, segments[1], name))
    return described(article, numbers, segments)


def segments_of(article: NamedArticle, numbers: range) -> list[range]:
    """The phrase cut at its commas, without brackets and relative clauses."""
    segments: list[range] = []
    start = numbers[0]
    skipping = False
    for at in numbers:
        word, gap = article.words[at], article.gap_before(at)
        if skipping and ")" not in gap:
            continue
        if at > numbers[0] and SEGMENT_BREAK.search(gap) and not YEAR.fullmatch(word.text):
            if not skipping and at > start:
                segments.append(range(start, at))
            start, skipping = at, "(" in gap
        elif at > numbers[0] and ")" in gap and skipping:
            start, skipping = at, False
        if word.is_relative and (word.lower in CLAUSE_STARTS or at > numbers[0]):
            if at > start and not skipping:
                segments.append(range(start, at))
            return segments or [range(numbers[0], max(at, numbers[0] + 1))]
    if not skipping:
        segments.append(range(start, numbers[-1] + 1))
    return segments or [numbers]


def head_name(article: NamedArticle, segment: range) -> Name | None:
    """The name that the segment is about, if its head is a name and no noun."""
    seen = None
    for at in segment:
        name = article.name_at.get(at)
        if name is None or name is seen:
            continue
        seen = name
        after = name.last_word + 1
        if after in segment and (name.is_possessive or not ends_head(article, after)):
            continue
        if name.span.start < article.words[segment[0]].start:
            continue
        before = range(segment[0], max(segment[0], name.first_word))
        is_titled = name.whole != name.span
        if not before or stands_as_head(article, before, is_last=after not in segment, is_titled=is_titled):
            return name
    return None


def ends_head(article: NamedArticle, number: int) -> bool:
    """Whether what comes from this word on only hangs on the head, or is no part of the noun phrase at all."""
    word = article.words[number]
    is_parted = bool(PARTING.search(article.gap_before(number)))
    return is_parted or word.lower in en.PHRASE_BREAKS or looks_like_verb(word)


def hangs_on(article: NamedArticle, number: int, first: int) -> bool:
    """Whether a participle governs what follows and hangs on the noun before it ("the group backing Ana Ruiz")."""
    word, after = article.words[number], article.words[number + 1]
    is_participle = word.lower.endswith("ing") and not word.is_capital and word.lower not in en.RANKS | en.STATUSES
    is_transitive = number + 1 in article.name_at or after.lower in LEADING_WORDS
    is_behind_noun = number > first and article.words[number - 1].lower not in LEADING_WORDS
    return is_participle and is_transitive and is_behind_noun and not word.is_role


def looks_like_verb(word: Word) -> bool:
    """Whether the word, in small letters, has the form of a verb in the past."""
    return not word.is_capital and is_past_form(word)


def is_passive(words: Sequence[Word]) -> bool:
    """Whether words after a name tell what was done to whom it names ("named by many as the next mayor")."""
    return len(words) > 1 and looks_like_verb(words[0]) and words[1].lower in en.PREPOSITIONS


def stands_as_head(article: NamedArticle, before: range, *, is_last: bool, is_titled: bool) -> bool:
    """Whether a name after these words is what they lead up to: "the Kremlin", "police spokesman Tomasz Kubiak"."""
    words = [article.words[at] for at in before]
    has_break = any(word.lower in en.PHRASE_BREAKS for word in words)
    if words[-1].lower in en.PHRASE_BREAKS or hangs_on(article, before[-1], before[0]):
        return False
    if words[-1].lower in LEADING_WORDS or words[-1].is_possessive:
        return not has_break or (is_last and is_titled and words[-1].lower in LEADING_WORDS)
    return is_last or not has_break


def role_in(article: NamedArticle, segment: range, name: Name) -> str | None:
    """The role that stands before the name in its phrase, and after any other person's."""
    before = [at for at in segment if article.words[at].start < name.span.start]
    others = [at for at in before if (other := article.name_at.get(at)) and other != name and is_another(other)]
    return role_text(article, [at for at in before if at > others[-1]] if others else before)


def is_another(name: Name) -> bool:
    """Whether the name is a person's by itself, no owner's ("Putin's aide")."""
    return name.type == "person" and not name.is_possessive


def role_text(article: NamedArticle, numbers: Sequence[int]) -> str | None:
    """The words as a role, articles and honorifics taken off; None where they hold no office or occupation."""
    left = list(numbers)
    words = article.words
    while left and words[left[0]].lower in BEFORE_ROLES:
        left.pop(0)
    while left and words[left[-1]].lower in AFTER_ROLES:
        left.pop()
    left = left[: next((n for n, at in enumerate(left) if n and words[at].lower in en.ROLE_ENDS), None)]
    if not any(words[at].is_role or words[at].is_role_of_several or words[at].lower in en.PERSON_NOUNS for at in left):
        return None
    return article.wording(left[0], left[-1])


def apposed_role(article: NamedArticle, segments: Sequence[range]) -> str | None:
    """The role that follows the name between commas."""
    for segment in segments:
        words = article.words[segment[0] : segment[-1] + 1]
        if words[0].lower not in NO_APPOSITION and not is_passive(words) and (role := role_text(article, segment)):
            return role
    return None


def realm_of(article: NamedArticle, segment: range, name: Name) -> str | None:
    """Where the phrase says that a person belongs ("John Geiger of USGS", "BBC's Jonathan Marcus")."""
    after = name.last_word + 1
    if name.type == "person" and (owner := article.name_at.get(name.first_word - 1)) and owner.is_possessive:
        return owner.text if owner.type == "organization" and owner.first_word in segment else None
    if name.type == "organization" or after + 1 not in segment or article.words[after].lower not in REALM_LINKS:
        return None
    start = after + 1 + (article.words[after + 1].lower in LEADING_WORDS)
    place = article.name_at.get(start)
    if start not in segment or (place is not None and place.type == "place"):
        return None
    return article.wording(start, segment[-1])


def named(article: NamedArticle, numbers: range, name: Name, role: str | None) -> Phrase:
    """A phrase whose head is a name."""
    start = article.words[numbers[0]].start
    before = article.words[name.first_word - 1].lower if name.first_word > numbers[0] else ""
    return Phrase(kind="name", start=start, wording=name.text, name=name, role=role, head=before)


def is_describing(article: NamedArticle, segment: range) -> bool:
    """Whether the segment describes a person, so that a name may follow after a comma."""
    return any(article.words[at].is_role or article.words[at].lower in en.PERSON_NOUNS for at in segment)


def name_of_one(article: NamedArticle, described: range, apposed: range) -> Name | None:
    """The name that an apposition gives to the one thing or person described before it: "the insurer, Northern Mutual",
    "one of these groups, the Oslo Institute", "one of the authors, the engineer Ana Ruiz".
    """
    words = article.words
    is_one = [words[at].lower for at in described[:2]] == ["one", "of"]
    is_parted = article.gap_before(apposed[0]).strip(" \xa0") == ","
    if not is_parted or described[-1] in article.name_at or not (is_one or tells_which(article, described)):
        return None
    name = head_name(article, apposed)
    if name is None or name.type == "place" or name.last_word != apposed[-1]:
        return None
    before = range(apposed[0], name.first_word)
    return name if len(before) <= (words[apposed[0]].lower in LEADING_WORDS) or is_describing(article, before) else None


def tells_which(article: NamedArticle, described: range) -> bool:
    """Whether a description is of one that the article has told of, or of the only one there is, and no document."""
    head = article.words[head_number(article, described)].lower
    is_single = head not in en.GROUP_NOUNS | en.DOCUMENT_NOUNS and (head.endswith("ss") or not head.endswith("s"))
    return is_single and article.words[described[0]].lower in LEADING_WORDS


def described_role(article: NamedArticle, segment: range, name: Name) -> str | None:
    """The description before ", Name" as the person's role."""
    return role_text(article, segment) if name.type in ("person", "unknown") else None


def described(article: NamedArticle, numbers: range, segments: Sequence[range]) -> Phrase:
    """A phrase whose head is a common noun."""
    segment = segments[0]
    words = article.words
    head = head_number(article, segment)
    first = words[segment[0]].lower
    last = segments[0][-1]
    start = segment[0] + (first in LEADING_WORDS and len(segment) > 1)
    return Phrase(
        kind="noun",
        start=words[numbers[0]].start,
        wording=article.wording(segment[0], last),
        role=description_as_role(article, start, last, head),
        head=words[head].lower,
        is_definite=first in en.DEFINITE_WORDS or any(words[at].is_possessive for at in segment if at < head),
        owner=owner_of(article, segment, head),
        is_owned=any(word.is_possessive or word.lower in OWNING for word in (words[at] for at in segment[:-1])),
    )


def head_number(article: NamedArticle, segment: range) -> int:
    """The number of the head noun: the last word before what hangs on it."""
    for at in segment[1:]:
        is_break = article.words[at].lower in en.PHRASE_BREAKS and at not in article.name_at
        is_break |= at < segment[-1] and hangs_on(article, at, segment[0])
        if is_break and article.words[at - 1].lower not in LEADING_WORDS:
            return at - 1
    return segment[-1]


def description_as_role(article: NamedArticle, first: int, last: int, head: int) -> str | None:
    """The description of an unnamed person as a role, where it is an office in the singular."""
    return article.wording(first, last) if article.words[head].is_role and first <= head else None


def owner_of(article: NamedArticle, segment: range, head: int) -> range | None:
    """The words that say whose the thing is, before the head or after it."""
    words = article.words
    for at in range(segment[0], head):
        if words[at].is_possessive or words[at].lower in en.POSSESSIVE_PRONOUNS:
            return range(segment[0], at + 1)
    for at in range(head + 1, segment[-1]):
        if words[at].lower in en.OWNER_PREPOSITIONS and is_issued(words[at - 1]):
            return range(at + 1, segment[-1] + 1)
    names = [name for at in segment if at < head and (name := article.name_at.get(at))]
    return names[-1].numbers if names and names[-1].last_word < head else None


def is_issued(word: Word) -> bool:
    """Whether a document is whose name follows this word and a preposition: none that was only seen by them."""
    return word.lower in en.ISSUING_PARTICIPLES or not word.lower.endswith(("ed", "en"))


def apposed_name(article: NamedArticle, numbers: range) -> Name | None:
    """The name that stands right beside a description that a source left it out of: "[the philosopher] Al Roe", "[his
    daughter], Ana Ruiz,", "Ana Ruiz, [the mayor],"."""
    before, after = numbers[0] - 1, numbers[-1] + 1
    following = article.name_at.get(after)
    if following and following.first_word == after and not following.is_possessive:
        gap = article.gap_before(after).strip(" \xa0")
        if gap == "" or (gap == "," and article.text[following.span.end : following.span.end + 1] in CLOSING):
            return following
    preceding = article.name_at.get(before)
    is_apposed = article.gap_before(numbers[0]).strip(" \xa0") == "," and article.gap_before(after).startswith(",")
    return preceding if preceding and is_apposed and not preceding.is_possessive else None


def phrase_before(article: NamedArticle, relative: Phrase) -> range:
    """The numbers of the words of the noun phrase that a relative pronoun hangs on; empty where there is none."""
    end = article.words_in(Span(relative.start, relative.start + 1)).start
    hanging = ("of", "from", "at", "for") if relative.head in ("who", "whom") else ()
    start = end - 1
    while start > 0 and article.words[start].is_joined:
        if (name := article.name_at.get(start)) and name.first_word < start:
            start = name.first_word
            continue
        word, before = article.words[start].lower, article.words[start - 1]
        is_led = word in LEADING_WORDS and before.lower != "of"
        if is_led or (ends_phrase(before) and before.lower not in hanging and before.lower not in LEADING_WORDS):
            break
        start -= 1
    return range(max(start, 0), end)


def issuer_before(article: NamedArticle, pronoun: Phrase) -> range:
    """The numbers of the words that say whose a document is of which "in which" before a pronoun tells ("a report from
    the agency, in which they said"); empty where none do."""
    words = article.words
    which = article.words_in(Span(pronoun.start, pronoun.start + 1)).start - 1
    if which < 1 or (words[which - 1].lower, words[which].lower) != ("in", "which"):
        return range(0)
    at = words[which - 1].start
    owner = phrase_before(article, Phrase(kind="relative", start=at, wording="", head="which"))
    is_issued = len(owner) > 0 and owner[0] > 1 and words[owner[0] - 1].lower in en.OWNER_PREPOSITIONS
    return owner if is_issued and words[owner[0] - 2].lower in en.DOCUMENT_NOUNS else range(0)


def ends_phrase(word: Word) -> bool:
    """Whether a word cannot belong to the noun phrase after it."""
    return word.lower in en.PHRASE_BREAKS or word.lower in en.CONJUNCTIONS or word.is_relative or word.is_nameless
