"""Claims -> what they tell of each name, added up: how many, in which articles, when, in which roles."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from attrs import define, field

from quoteminer.languages import en
from quoteminer.languages.en_names import TITLE_ABBREVIATIONS
from quoteminer.records import ArticleReference, Claim, Resolution, Speaker, SpeakerType, StatementDate
from quoteminer.speakers.entities import fold
from quoteminer.speakers.register.names import ComparedName, acronym_of, compared

JOINED_BY = "; "
WEEK = re.compile(r"\d{4}-W\d\d")
NAMING: frozenset[Resolution] = frozenset(("name", "alias", "pronoun", "nominal"))
"""How a source gives a name; all else gives a description."""


@define
class Period:
    """How often something was told, and from when to when."""

    claims: int = 0
    first: str | None = None
    last: str | None = None

    def note(self, stated: StatementDate | None) -> None:
        """Count a claim of that date."""
        self.add(Period(1, *ends_of(stated)))

    def add(self, other: "Period") -> None:
        """Count what the other counts."""
        self.claims += other.claims
        if other.first and (self.first is None or other.first < self.first):
            self.first = other.first
        if other.last and (self.last is None or other.last > self.last):
            self.last = other.last


@define
class Tally:
    """What claims tell of a name, or of all names of one speaker."""

    period: Period = field(factory=Period)
    articles: set[int] = field(factory=set)
    """Numbers of the articles."""
    names: Counter[str] = field(factory=Counter)
    """Every wording of the name, by claims."""
    types: Counter[SpeakerType] = field(factory=Counter)
    roles: defaultdict[str, Period] = field(factory=lambda: defaultdict(Period))
    """By their wordings."""
    acronyms: set[str] = field(factory=set)
    """What sources call it for short."""
    ids: set[str] = field(factory=set)
    """Of the claims, where they were asked for."""

    def add(self, other: "Tally") -> None:
        """Count what the other counts."""
        self.period.add(other.period)
        self.articles |= other.articles
        self.names += other.names
        self.types += other.types
        for role, period in other.roles.items():
            self.roles[role].add(period)
        self.acronyms |= other.acronyms
        self.ids |= other.ids

    @property
    def type(self) -> SpeakerType:
        """The type given most often, of those that tell something."""
        return min(self.types, key=lambda kind: (kind == "unknown", -self.types[kind], kind))

    @property
    def offices(self) -> frozenset[str]:
        """The nouns of its roles, titles in full."""
        return frozenset(office for role in self.roles for office in offices_of(role))


class Gathering:
    """The tallies of all names, those of one word kept apart by article: the article may tell who is meant."""

    def __init__(self, with_ids: bool = False) -> None:
        self.with_ids = with_ids
        self.whole: dict[ComparedName, Tally] = defaultdict(Tally)
        self.bare: dict[ComparedName, dict[int, Tally]] = defaultdict(lambda: defaultdict(Tally))
        self.numbers: dict[ArticleReference, int] = {}
        self.seen: set[tuple[int, str]] = set()

    def take(self, claim: Claim) -> None:
        """Count a claim; one met before, in the same article, counts once."""
        article = self.numbers.setdefault(claim.article, len(self.numbers))
        if (article, claim.id) in self.seen:
            return
        self.seen.add((article, claim.id))
        for speaker in speakers_of(claim.speaker):
            if name := compared(str(speaker.name), speaker.type):
                tally = self.bare[name][article] if name.is_bare else self.whole[name]
                self.note(tally, speaker, claim, article)

    def note(self, tally: Tally, speaker: Speaker, claim: Claim, article: int) -> None:
        """Count what a claim tells of one of its speakers."""
        name = str(speaker.name)
        tally.period.note(claim.date)
        tally.articles.add(article)
        tally.names[name] += 1
        tally.types[speaker.type] += 1
        if speaker.role:
            tally.roles[speaker.role].note(claim.date)
        if claim.source and speaker.type != "person":
            tally.acronyms.update(acronyms_in(claim.source.text, name))
        if self.with_ids:
            tally.ids.add(claim.id)


def gathered(claims: Iterable[Claim], with_ids: bool = False) -> Gathering:
    """The tallies of the claims, which are taken in one by one."""
    gathering = Gathering(with_ids)
    for claim in claims:
        gathering.take(claim)
    return gathering


def speakers_of(speaker: Speaker) -> Iterator[Speaker]:
    """The named speakers of a claim one by one; of several together nobody's role is known."""
    if speaker.name is None or speaker.resolution not in NAMING:
        return
    names = speaker.name.split(JOINED_BY)
    if len(names) == 1:
        yield speaker
        return
    kind: SpeakerType = "unknown" if speaker.type == "group" else speaker.type
    for name in filter(None, names):
        yield Speaker(name=name, type=kind, resolution=speaker.resolution)


def ends_of(stated: StatementDate | None) -> tuple[str | None, str | None]:
    """The first and the last day, month or year that a date covers."""
    if stated is None:
        return None, None
    first, _, last = stated.value.partition("/")
    return days_of(first)[0], days_of(last or first)[1]


def days_of(value: str) -> tuple[str, str]:
    """The first and last day of an ISO week, so that it compares with other dates; else the value without its time."""
    day = value.partition("T")[0]
    try:
        week = [date.fromisoformat(f"{day}-{number}").isoformat() for number in (1, 7)] if WEEK.fullmatch(day) else []
    except ValueError:  # a week that this year does not have
        week = []
    first, last = week or (day, day)
    return first, last


def offices_of(role: str) -> Iterator[str]:
    """The nouns of a role that name an office or occupation, titles in full."""
    for word in fold(role):
        full = TITLE_ABBREVIATIONS.get(word.strip("."), word.strip("."))
        if full in en.ROLE_NOUNS:
            yield full


def acronyms_in(source: str, name: str) -> Iterator[str]:
    """What a source calls a name for short: an acronym that is all of it, articles aside, and no part of the name, or
    that brackets give for the name."""
    _, _, after = source.partition(f"{name} (")
    if bracketed := acronym_of(after.partition(")")[0]):
        yield bracketed
    words = [word for word in source.split() if word.lower() not in en.ARTICLES]
    acronym = acronym_of(words[0]) if len(words) == 1 else None
    if acronym and words[0].casefold() not in fold(name):
        yield acronym
