"""A reporting clause -> where the statement was made: "in a letter", "on Twitter", "at a press conference".

Four signs are looked for, the one nearest to the reporting words counts: a phrase with a preposition; the name of a
platform, a paper or a broadcast; the object of a verb of issuing ("put out a statement saying"); and a source that is
a document of somebody's ("the senator's letter says").
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from quoteminer.languages.en import ARTICLES, DEFINITE_WORDS, POSSESSIVE_PRONOUNS
from quoteminer.languages.en_occasions import (
    DOCUMENT_LINKS,
    DOCUMENTS,
    ISSUED,
    ISSUING,
    MEDIUM_NOUNS,
    MEDIUM_PREPOSITIONS,
    MODIFIER_STOPS,
    MODIFIERS_OF_SEVERAL_WORDS,
    PLATFORM_PREPOSITIONS,
    PLATFORMS,
    PUBLICATION_ENDS,
    TAKEN_PREPOSITIONS,
)
from quoteminer.occasions.clauses import Clause
from quoteminer.records import Medium, MediumKind, Span, Speaker


def by_word(table: dict[MediumKind, str]) -> dict[str, MediumKind]:
    """The kind of medium for each of its words."""
    return {word: kind for kind, words in table.items() for word in words.split("|")}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


KINDS_OF_NOUNS = by_word(MEDIUM_NOUNS)
KINDS_OF_PLATFORMS = by_word(PLATFORMS)
DETERMINER = rf"(?:(?i:{'|'.join(sorted(ARTICLES | DEFINITE_WORDS | POSSESSIVE_PRONOUNS))})|[\w.&-]+['’]s?)"
MODIFIER = rf"(?:{MODIFIERS_OF_SEVERAL_WORDS}|(?!(?i:{MODIFIER_STOPS})\b)[\w.&’'-]+)"
NOUN = rf"(?:{any_of(KINDS_OF_NOUNS)})"
NOUN_PHRASE = (
    rf"(?:{DETERMINER}\s+(?:{MODIFIER}(?:,|\s+but)?\s+){{0,6}}?|(?:{MODIFIER}\s+){{0,4}}?)"
    rf"(?:{NOUN}\s+)*?(?P<noun>{NOUN})\b(?!['’]s|-|\s+{NOUN}\b)"
)
TITLE = r"(?:[“\"‘]|'')[A-Z0-9][^“”\"‘]{1,40}?(?:[”\"’]|'')"
PHRASES = re.compile(rf"\b(?P<preposition>(?i:{MEDIUM_PREPOSITIONS}))\s+{NOUN_PHRASE}")
ISSUES = re.compile(rf"(?<![\w-])(?:{ISSUING})\s+(?P<phrase>(?={DETERMINER}\s){NOUN_PHRASE})")
PLATFORM = re.compile(rf"\b(?i:{PLATFORM_PREPOSITIONS})\s+(?P<name>{any_of(KINDS_OF_PLATFORMS)})\b(?!['’]s|\s+[A-Z])")
SHOW = re.compile(rf"\b(?i:on)\s+(?:(?:the\s+)?(?:[A-Z][\w.&-]*\s+){{0,2}}[A-Z][\w.&-]*['’]s?\s+)?{TITLE}")
PUBLICATION = re.compile(
    rf"\b(?i:in)\s+(?:[Tt]he\s+)?(?:[A-Z][\w.&-]*\s+(?:of\s+)?){{0,4}}(?:{PUBLICATION_ENDS})\b(?!['’]s|\s+[A-Z])"
)
UNOWNED = re.compile(rf"\W*(?i:{'|'.join(sorted(ARTICLES | DEFINITE_WORDS))})\s+{NOUN}\W*")
DOCUMENT = re.compile(
    rf"(?:.*?[\w.]['’]s?\s+)?(?P<phrase>{NOUN_PHRASE})(?=\W*$|\s+(?:{DOCUMENT_LINKS}|\w+ed)\b|,)", re.DOTALL
)
LINK = re.compile(r"\s*(?:\w+\s+){0,2}")
"""What may stand between two phrases of which the second tells more of the first."""


@frozen
class Candidate:
    """A phrase that could tell where something was said."""

    span: Span
    kind: MediumKind
    is_object: bool = False
    """It is the object of a verb of issuing."""


def candidates_in(text: str, within: Span) -> list[Candidate]:
    """The phrases of a sentence that could tell where something was said, in no order."""
    return [*prepositional(text, within), *named_media(text, within), *issued(text, within)]


def prepositional(text: str, within: Span) -> Iterator[Candidate]:
    """Prepositions with a noun phrase whose noun is a medium."""
    for match in PHRASES.finditer(text, within.start, within.end):
        kind = kind_of(match["noun"])
        if match["preposition"].lower() in TAKEN_PREPOSITIONS.get(kind, MEDIUM_PREPOSITIONS).split("|"):
            yield Candidate(Span(*match.span()), kind)


def named_media(text: str, within: Span) -> Iterator[Candidate]:
    """Platforms, broadcasts and papers by their names."""
    for match in PLATFORM.finditer(text, within.start, within.end):
        yield Candidate(Span(*match.span()), KINDS_OF_PLATFORMS[" ".join(match["name"].split())])
    for match in SHOW.finditer(text, within.start, within.end):
        yield Candidate(Span(*match.span()), "broadcast")
    for match in PUBLICATION.finditer(text, within.start, within.end):
        yield Candidate(Span(*match.span()), "publication")


def issued(text: str, within: Span) -> Iterator[Candidate]:
    """Objects of verbs of issuing."""
    for match in ISSUES.finditer(text, within.start, within.end):
        if (kind := kind_of(match["noun"])) in ISSUED:
            yield Candidate(Span(*match.span("phrase")), kind, is_object=True)


def kind_of(noun: str) -> MediumKind:
    """The kind of medium that a noun means."""
    return KINDS_OF_NOUNS[" ".join(noun.split())]


def find_medium(clause: Clause, speaker: Speaker, candidates: Sequence[Candidate]) -> Medium | None:
    """Where the statement of a clause was made; None where the clause does not tell."""
    if document := document_of(clause, speaker):
        return medium_of(clause.text, document)
    fitting = sorted((found for found in candidates if is_of(clause, found)), key=lambda found: found.span)
    if not fitting:
        return None
    chosen = min(range(len(fitting)), key=lambda number: clause.distance(fitting[number].span))
    while chosen and leads_to(clause.text, fitting[chosen - 1].span, fitting[chosen].span):
        chosen -= 1
    return medium_of(clause.text, fitting[chosen])


def leads_to(text: str, one: Span, other: Span) -> bool:
    """Whether the second phrase only tells more of the first ("in an interview on television")."""
    return LINK.fullmatch(text, one.end, other.start) is not None if one.end <= other.start else True


def is_of(clause: Clause, candidate: Candidate) -> bool:
    """Whether the phrase tells where the clause's statement was made; an object stands before the cue."""
    cue, source = clause.attribution.cue, clause.attribution.source
    if not candidate.is_object:
        return clause.belongs(candidate.span)
    if cue is None or cue.covers(candidate.span):
        return cue is not None
    is_between = candidate.span.end <= cue.start and (source is None or source.end <= candidate.span.start)
    return is_between and clause.is_free(candidate.span) and clause.is_joined(candidate.span, cue)


def medium_of(text: str, candidate: Candidate) -> Medium:
    """The record."""
    span = candidate.span
    return Medium(text=span.of(text), start=span.start, end=span.end, kind=candidate.kind)


def document_of(clause: Clause, speaker: Speaker) -> Candidate | None:
    """The document that is the clause's source, where it says more of it than "the report", and somebody else than the
    document was found to speak in it.
    """
    source = clause.attribution.source
    if source is None or speaker.type == "document" or speaker.resolution in ("unnamed", "none"):
        return None
    match = DOCUMENT.match(clause.text, source.start, source.end)
    if match is None or UNOWNED.fullmatch(clause.text, source.start, source.end):
        return None
    kind = kind_of(match["noun"])
    return Candidate(Span(*match.span("phrase")), kind) if kind in DOCUMENTS else None
