"""Article -> the names it mentions, found by surface rules: capitals, titles, particles, acronyms, sentence starts."""

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from quoteminer.languages import en
from quoteminer.languages.en_names import DEMONYMS, ORGANIZATIONS, PARTIES_IN_PLURAL, PLACES, PLATFORMS
from quoteminer.records import Span, SpeakerType
from quoteminer.speakers.kinds import ORGANIZATION_ENDS, gender_of, is_acronym, is_given, is_organization, type_of
from quoteminer.speakers.words import Word, capitals_within, is_title

ACRONYM_AFTER = re.compile(r"\s\(([^\W\d_][\w&.-]{1,9})\)")
INITIAL = re.compile(r"[A-Z]\.")
COMMON_ENDINGS = re.compile(
    r"(?:ists|ers|ors|ees|ians|ants|ents|als|ates|ties|tions|ics|[^aeiou]ally|[ae]ntly|ingly|ously|fully|ately)$"
)
LONGEST_LEAD = 4
"""Words looked at before the name of an organisation for the rest of it, beside one for each letter of its acronym."""
LONGEST_NAME = 20
"""Words in a name with its titles; a longer run of capitals is a heading, or no prose."""
LONGEST_PERSON = 4
"""Words in a person's name that begins with a given name."""
LINKABLE = en.ORGANIZATION_WORDS | en.ROLE_NOUNS | en.PLACE_NOUNS
BEFORE_NAMES = en.STATUSES | en.HONORIFICS.keys()
COMMON_NOUNS = en.ROLE_NOUNS | en.PERSON_NOUNS | en.ORGANIZATION_WORDS | en.DOCUMENT_NOUNS | en.GROUP_NOUNS


@frozen(kw_only=True)
class Name:
    """One place where the article names somebody or something."""

    span: Span
    """The name itself, without titles."""
    whole: Span
    """The name with the capitalised title before it."""
    text: str
    type: SpeakerType
    title: str = ""
    """The capitalised words before it."""
    gender: str | None = None
    """male, female or None; told by honorific, title or given name."""
    acronym: str | None = None
    """The short form given in brackets after it."""
    is_possessive: bool = False
    kin: str = ""
    """The word before it that makes its bearer somebody's relative ("his son Abhijit Mukherjee")."""
    first_word: int
    """The number of its first word, titles included, among the article's words."""
    last_word: int

    @property
    def numbers(self) -> range:
        """The numbers of its words, titles included."""
        return range(self.first_word, self.last_word + 1)

    @property
    def is_sure_person(self) -> bool:
        """Whether a title or a given name tells that it is a person's, and not only the number of its words."""
        return self.type == "person" and bool(self.gender or self.title)


def find_names(text: str, words: Sequence[Word]) -> list[Name]:
    """The names the article mentions, in order."""
    known = capitals_within(words)
    common = {word.text for word in words if not word.is_capital}
    found: list[Name] = []
    for first, last in capitalised_runs(words):
        run = words[first : last + 1]
        if len(run) == 1 and is_common(run[0], known, common):
            continue
        if name := name_of(text, run, first):
            whole = whole_organization(text, words, name)
            while found and found[-1].last_word >= whole.first_word:
                found.pop()
            found.append(whole)
    return [told_by_others(words, found, at) for at in range(len(found))]


def told_by_others(words: Sequence[Word], names: Sequence[Name], number: int) -> Name:
    """A name with what the words and the names before it tell of its bearer."""
    name = names[number]
    if name.type == "unknown" and is_one_of_several(words, names, number):
        return evolve(name, type="person")
    if name.type in ("unknown", "person") and not name.is_sure_person and stands_by_kind(words, name):
        return evolve(name, type="organization")
    before = words[name.first_word - 1].lower if name.first_word > 0 and not words[name.first_word].is_first else ""
    return evolve(name, kin=before) if name.type == "person" and before in en.KIN else name


def stands_by_kind(words: Sequence[Word], name: Name) -> bool:
    """Whether a noun right before or after a name says that an organisation bears it ("the Sustainable Australia
    party", "the company Neuralink")."""
    after = words[name.last_word + 1] if name.last_word + 1 < len(words) else None
    before = words[name.first_word - 1] if name.first_word > 0 and words[name.first_word].is_joined else None
    is_before = before is not None and before.text in en.KINDS_OF_BODY and not before.is_possessive
    return is_before or (
        after is not None and after.is_joined and not name.is_possessive and after.text in en.KINDS_OF_BODY
    )


def is_one_of_several(words: Sequence[Word], names: Sequence[Name], number: int) -> bool:
    """Whether a lone name goes on from another that a title of several stands before ("SENS. JOHNSON, THUNE")."""
    while number > 0 and names[number].type == "unknown":
        between = words[names[number - 1].last_word + 1 : names[number].first_word]
        if any(word.lower not in en.JOINING_WORDS for word in between) or words[names[number].first_word].is_first:
            return False
        number -= 1
        last_title = names[number].title.lower().rstrip(".").rpartition(" ")[2]
        if last_title.endswith("s") and last_title[:-1] in en.ROLE_NOUNS:
            return True
    return False


def whole_organization(text: str, words: Sequence[Word], name: Name) -> Name:
    """The name with what stands before it, where only both together have the initials of the acronym in brackets:
    "Food and Drug Administration (FDA)", "Educational, Scientific and Cultural Organization"."""
    letters = (name.acronym or "").replace("&", "")
    if not letters or name.is_sure_person or initials(name.text) == letters:
        return name
    for first in range(name.first_word - 1, max(-1, name.first_word - 1 - LONGEST_LEAD - len(letters)), -1):
        if words[first].is_possessive or not goes_on(text, words, first):
            return name
        span = Span(words[first].start, name.span.end)
        if initials(span.of(text)) == letters:
            wording = " ".join(span.of(text).split())
            return evolve(name, span=span, whole=span, text=wording, type="organization", first_word=first)
    return name


def goes_on(text: str, words: Sequence[Word], at: int) -> bool:
    """Whether the next word may belong to the same name: nothing parts them, or a comma between two capitals."""
    word, following = words[at], words[at + 1]
    is_listed = word.is_capital and following.is_capital and text[word.end : following.start] == ", "
    return following.is_joined or is_listed


def initials(text: str) -> str:
    """The first letters of the capitalised words."""
    return "".join(word[0] for word in text.split() if word[0].isupper())


def capitalised_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Numbers of the first and the last word of each stretch that could be one name with its titles."""
    at = 0
    while at < len(words):
        if not words[at].is_capital or words[at].is_nameless:
            at += 1
            continue
        last = at
        while last - at < LONGEST_NAME and (following := next_of_run(words, at, last)) is not None:
            last = following
        yield at, last
        at = last + 1


def next_of_run(words: Sequence[Word], first: int, last: int) -> int | None:
    """The number of the word that goes on with the name begun at `first`, or None at its end."""
    here, at = words[last], last + 1
    if at >= len(words) or not words[at].is_joined or is_place_of_writing(words, first, last):
        return None
    following = words[at]
    if here.is_possessive:
        return at if following.is_capital and following.lower in ORGANIZATION_ENDS else None
    if following.is_capital:
        return at if not following.is_nameless or is_given(here) else None
    skipped = at
    while skipped < len(words) and words[skipped].is_joined and words[skipped].lower in en.NAME_PARTICLES:
        skipped += 1
    if skipped == at and is_link(words, first, last):
        skipped += 1
        if skipped < len(words) and words[skipped].text == "the" and words[skipped].is_joined:
            skipped += 1
    if skipped == at or skipped >= len(words) or not words[skipped].is_joined:
        return None
    return skipped if words[skipped].is_capital and not words[skipped].is_nameless else None


def is_place_of_writing(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a run so far only says where something is written ("On Twitter West agreed")."""
    return first == last and first > 0 and words[first].lower in PLATFORMS and words[first - 1].lower in ("on", "via")


def is_link(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether the word after `last` can join it with another capitalised part ("Bank of England")."""
    here, link = words[last], words[last + 1].text
    if link == "and":
        inner = {word.text for word in words[first:last]}
        is_body = any(word.lower in ORGANIZATION_ENDS for word in words[first:last])
        is_body &= not start_after_officer(words[first : last + 1])
        return bool(inner & {"of", "for", "on"}) and is_body and here.lower not in PLACES
    if link == "to":
        return here.is_role
    if link == "&":
        return not (last > first and is_given(words[first]))
    if link == "for" and (here.is_people or here.lower in en.PEOPLE):
        return True
    return link in ("of", "for", "on", "at") and (
        here.lower in LINKABLE or (link == "at" and any(word.lower == "university" for word in words[first:last]))
    )


def is_common(word: Word, known: set[str], common: set[str]) -> bool:
    """Whether a capitalised word that stands alone only begins a sentence, or is an adjective or a title."""
    if word.lower in DEMONYMS or (is_title(word) and not word.is_acronym):
        return True
    if not word.is_first or word.is_acronym or word.lower in PLACES or word.lower in ORGANIZATIONS:
        return False
    if word.lower in COMMON_NOUNS or word.lower in common:
        return True
    return word.lower not in known and bool(COMMON_ENDINGS.search(word.lower))


def name_of(text: str, run: Sequence[Word], number: int) -> Name | None:
    """The name in a capitalised stretch, its titles set apart; None where it holds nothing but titles."""
    run = without_people(run)
    if not run:
        return None
    start = start_of_name(run)
    titles, name = run[:start], run[start:]
    if not name or all(word.lower in DEMONYMS for word in name):
        return None
    return made_name(text, titles, name, type_of(titles, name), number)


def without_people(run: Sequence[Word]) -> Sequence[Word]:
    """What a capitalised stretch names where it ends in people: the body or place that they are of ("Senate Democrats",
    "Georgia Republicans"), or nothing."""
    if not run[-1].is_people or " ".join(word.lower for word in run) in PARTIES_IN_PLURAL:
        return run
    of, wording = run[:-1], " ".join(word.lower for word in run[:-1])
    return of if of and (wording in PLACES or is_organization(of) or is_acronym(of[-1])) else ()


def made_name(text: str, titles: Sequence[Word], name: Sequence[Word], kind: SpeakerType, number: int) -> Name:
    """The name of these words and the titles right before it, the first word of all having this number."""
    span = Span(name[0].start, name[-1].end)
    return Name(
        span=span,
        whole=Span((titles or name)[0].start, span.end),
        text=" ".join(span.of(text).split()),
        type=kind,
        title=" ".join(word.text for word in titles),
        gender=gender_of(titles, name) if kind == "person" else None,
        acronym=acronym_after(text, span.end),
        is_possessive=name[-1].is_possessive,
        first_word=number,
        last_word=number + len(titles) + len(name) - 1,
    )


def acronym_after(text: str, end: int) -> str | None:
    """The short form in brackets after a name that ends there."""
    after = ACRONYM_AFTER.match(text, end)
    return after[1] if after and sum(map(str.isupper, after[1])) > 1 else None


def start_of_name(run: Sequence[Word]) -> int:
    """How many words of a capitalised stretch are titles, honorifics or other words before the name."""
    ends_organization = run[-1].lower in ORGANIZATION_ENDS or run[-1].lower in en.DOCUMENT_NOUNS
    if begins_person(run):
        return 0
    if begins_body(run):
        return start_after_officer(run)
    roles = [at for at, word in enumerate(run) if is_title(word) and not word.is_possessive]
    start = 0
    linked = next((at for at in roles if at + 1 < len(run) and run[at + 1].text in en.LINKING_PREPOSITIONS), None)
    if linked is not None:
        start = start_after_office(run, linked + 1)
    elif roles and not ends_organization:
        start = roles[-1] + 1
    elif not ends_organization:
        start = start_after_affiliation(run)
    while start < len(run) - 1 and run[start].lower in BEFORE_NAMES:
        start += 1
    return start


def begins_person(run: Sequence[Word]) -> bool:
    """Whether a person is named with nothing before the name, whatever office a surname sounds like; "Virginia Gov." is
    a place with its office."""
    if not is_given(run[0]) or len(run) > LONGEST_PERSON or any(word.text in ("of", "for") for word in run):
        return False
    return run[0].lower not in PLACES or len(run) < 3 or not is_title(run[1])


def start_after_officer(run: Sequence[Word]) -> int:
    """Where the name of a body's officer begins ("Bank of England Governor Mark Carney"); 0 where only it is named."""
    officer = next((at for at in range(len(run) - 1) if is_title(run[at]) and begins_given(run[at + 1 :])), None)
    return 0 if officer is None else officer + 1


def begins_given(rest: Sequence[Word]) -> bool:
    """Whether words begin with a given name: a common one, or one with a middle initial after it ("Elson S. Floyd")."""
    return is_given(rest[0]) or (len(rest) > 2 and rest[0].is_capital and INITIAL.fullmatch(rest[1].text) is not None)


def begins_body(run: Sequence[Word]) -> bool:
    """Whether a body is named first and then what it is of, which may sound like a title ("House of Representatives",
    "European Court of Justice")."""
    link = next((at for at, word in enumerate(run) if word.text in ("of", "for")), 0)
    return link > 0 and run[link - 1].lower in ORGANIZATION_ENDS and not any(map(is_title, run[:link]))


def start_after_office(run: Sequence[Word], link: int) -> int:
    """Where the name begins after an office with its realm ("Mayor of Koszalin Piotr Jedlinski")."""
    realm = next((at for at in range(link, len(run)) if run[at].is_capital), len(run))
    for at in range(realm + 1, len(run)):
        if is_given(run[at]) or run[at].lower in en.HONORIFICS:
            return at
    capitals = [at for at in range(realm, len(run)) if run[at].is_capital]
    if len(capitals) >= 3 and run[-1].lower not in ORGANIZATION_ENDS:
        return capitals[-2]
    return len(run)


def start_after_affiliation(run: Sequence[Word]) -> int:
    """Where a person's name begins after the name of an organisation or a people ("Russian Ivan Petrov")."""
    for at in range(1, len(run) - 1):
        if is_given(run[at]) and run[at - 1].is_capital and any(is_affiliation(word) for word in run[:at]):
            return at
    return 0


def is_affiliation(word: Word) -> bool:
    """Whether the word, before a person's name, tells where the person belongs."""
    return word.lower in ORGANIZATION_ENDS | DEMONYMS or word.is_acronym
