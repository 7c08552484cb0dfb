"""A reporting clause -> to whom the statement was made: "told reporters", "in a letter to Congress", "urged them to".

Signs, the surest first: the object of a verb of telling or asking, after the cue or at the head of the content; the
subject of such a verb in the passive; "to" after a verb of speaking; somebody whom the medium is addressed to; and
another verb of speaking beside the clause ("speaking to supporters, she said").
"""

import re
from collections.abc import Iterator

from quoteminer.languages.en import (
    ARTICLES,
    BARE_ORGANIZATIONS,
    DEFINITE_WORDS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    NAME_LINKS,
    ORGANIZATION_WORDS,
    PERSON_NOUNS,
    POSSESSIVE_ENDING,
    POSSESSIVE_PRONOUNS,
    ROLE_NOUNS,
    SUBJECT_PRONOUNS,
)
from quoteminer.languages.en_occasions import (
    ADDRESSED,
    ASKED_FOR,
    ASKING,
    AUDIENCES,
    BEFORE_ARTICLES,
    BETWEEN_VERB_AND_OBJECT,
    CALENDAR,
    NO_AUDIENCE,
    NOUNS_IN_LY,
    OBJECT_PRONOUNS,
    PHRASE_STOPS,
    SINCE_WHEN,
    SPEAKING,
    SPEAKING_TO,
    SPEAKS_TO_LINK,
    STANDING_ALONE,
    TAKES_OF,
    TELLING,
    TOLD,
    TOLD_THAT,
    WARNING,
)
from quoteminer.occasions.clauses import Clause
from quoteminer.records import Cue, Medium, Span

LEADING = ARTICLES | DEFINITE_WORDS | POSSESSIVE_PRONOUNS
BEGINNINGS = LEADING - STANDING_ALONE | SUBJECT_PRONOUNS
"""Words before which a noun phrase does not go on."""
PEOPLE = (
    AUDIENCES | ROLE_NOUNS | PERSON_NOUNS | GROUP_NOUNS | ORGANIZATION_WORDS | BARE_ORGANIZATIONS | OBJECT_PRONOUNS
) - DOCUMENT_NOUNS
WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_][\w&-]*(?:['’.][\w&-]+)*")
TELLS = re.compile(rf"\b(?:(?P<asks>{ASKING})|(?P<tells>{TELLING})|{WARNING})\b", re.IGNORECASE)
PASSIVE = re.compile(TOLD, re.IGNORECASE)
SPEAKS_TO = re.compile(SPEAKING_TO, re.IGNORECASE)
TO = re.compile(SPEAKS_TO_LINK)
ADVERBS = re.compile(BETWEEN_VERB_AND_OBJECT)
WISH = re.compile(ASKED_FOR)
MATTER = re.compile(TOLD_THAT)
LONGEST_PHRASE = 14
"""Words of a noun phrase looked at."""
LONGEST_BEFORE = 160
"""Characters looked back over for one."""


def find_addressee(clause: Clause, cue: Cue | None, medium: Medium | None) -> Span | None:
    """To whom the statement of a clause was made, as written; None where the clause does not tell."""
    for phrase in (*objects(clause), *passive_subjects(clause), *spoken_to(clause, cue), *addressed(clause, medium)):
        if phrase and is_audience(clause, phrase):
            return phrase
    return None


def objects(clause: Clause) -> Iterator[Span | None]:
    """The object of the cue's verb: what stands between it and the content, or at the head of the content."""
    cue, text = clause.attribution.cue, clause.text
    verbs = list(TELLS.finditer(text, cue.start, cue.end)) if cue else []
    start = ADVERBS.match(text, verbs[-1].end()) if verbs else None
    if cue is None or start is None or PASSIVE.search(text, cue.start, cue.end):
        return
    content = next((part for part in clause.attribution.content if part.end > start.end()), None)
    if content is None or content.start > start.end():
        limit = min(content.start if content else clause.sentence.end, clause.sentence.end)
        phrase = noun_phrase(text, Span(start.end(), max(limit, start.end())))
        is_asked = verbs[-1]["asks"] and content and not WISH.match(text, content.start)
        yield people(clause, phrase) if is_asked else phrase
    else:
        yield heading(text, Span(start.end(), content.end), verbs[-1])


def heading(text: str, content: Span, verb: re.Match[str]) -> Span | None:
    """Who is spoken to, at the head of a content that the verb leads to ("urged [Congress to act]")."""
    phrase = noun_phrase(text, content)
    follows = WISH if verb["asks"] else MATTER
    if phrase is None or follows.match(text, phrase.end, content.end):
        return phrase
    if not verb["tells"]:
        return None
    words = list(WORD.finditer(text, phrase.start, phrase.end))
    return next((Span(phrase.start, word.end()) for word in words if word[0] in AUDIENCES), phrase)


def passive_subjects(clause: Clause) -> Iterator[Span | None]:
    """Who stands before a cue in the passive, where that is not the source."""
    cue = clause.attribution.cue
    if cue and PASSIVE.match(clause.text, cue.start, cue.end):
        yield phrase_before(clause.text, Span(clause.sentence.start, cue.start))


def spoken_to(clause: Clause, cue: Cue | None) -> Iterator[Span | None]:
    """Who stands after "to", right behind the cue, the source or the content, or after another verb of speaking."""
    text, end = clause.text, clause.sentence.end
    if cue and cue.lemma in SPEAKING:
        for part in (*clause.own, *clause.attribution.content):
            if match := TO.match(text, part.end, end):
                yield people(clause, noun_phrase(text, Span(match.end(), end)))
    for match in SPEAKS_TO.finditer(text, clause.sentence.start, end):
        phrase = people(clause, noun_phrase(text, Span(match.end(), end)))
        if phrase and clause.belongs(Span(match.start(), phrase.end)):
            yield phrase


def addressed(clause: Clause, medium: Medium | None) -> Iterator[Span | None]:
    """Whom the medium is addressed to: "in a letter this week to Congress"."""
    if medium is None:
        return
    links = re.compile(rf"{SINCE_WHEN}\s+(?:{ADDRESSED[medium.kind]})\s+")
    if match := links.match(clause.text, medium.end, clause.sentence.end):
        yield people(clause, noun_phrase(clause.text, Span(match.end(), clause.sentence.end)))


def people(clause: Clause, phrase: Span | None) -> Span | None:
    """The phrase, if it is free and its words are a name's or mean people."""
    cue = clause.attribution.cue
    if phrase is None or not (clause.is_free(phrase) or (cue and cue.covers(phrase))):
        return None
    words = WORD.findall(phrase.of(clause.text))
    known = PEOPLE if words[0].lower() in LEADING else AUDIENCES | OBJECT_PRONOUNS
    heads = {word.lower() for word, after in zip(words, [*words[1:], "of"], strict=True) if after == "of"}
    return phrase if heads & known or any(word[0].isupper() for word in words) else None


def is_audience(clause: Clause, phrase: Span) -> bool:
    """Whether the wording does not begin like something else than somebody, and is not the speaker."""
    source = clause.attribution.source
    first = WORD.findall(phrase.of(clause.text))[0].lower()
    is_other = first.endswith(("ly", "ing")) and first not in NOUNS_IN_LY
    return first not in NO_AUDIENCE and not is_other and not (source and source.overlaps(phrase))


# --- noun phrases ---


def noun_phrase(text: str, within: Span) -> Span | None:
    """The noun phrase at the start of a stretch, up to a mark or to a word that begins another."""
    words: list[re.Match[str]] = []
    for word in WORD.finditer(text, within.start, within.end):
        gap = text[words[-1].end() if words else within.start : word.start()]
        if gap.strip(" \n'’") or len(words) == LONGEST_PHRASE or ends_phrase(words, word[0]):
            break
        words.append(word)
    while words and words[-1][0].lower() in NAME_LINKS | LEADING - STANDING_ALONE:
        words.pop()
    return without_possessive(words) if words else None


def without_possessive(words: list[re.Match[str]]) -> Span:
    """The words from first to last, without the last one's possessive ending."""
    ending = POSSESSIVE_ENDING.search(words[-1][0])
    return Span(words[0].start(), words[-1].start() + ending.start() if ending else words[-1].end())


def ends_phrase(words: list[re.Match[str]], word: str) -> bool:
    """Whether the word no longer belongs to the noun phrase of those before it."""
    lower = word.lower()
    if not words:
        return lower in CALENDAR or (lower in PHRASE_STOPS and word[0].islower())
    before = words[-1][0].lower()
    if lower in PHRASE_STOPS and (word[0].islower() or lower in CALENDAR):
        return True
    if before in OBJECT_PRONOUNS - LEADING:
        return True
    if lower == "of":
        return before not in TAKES_OF and not words[-1][0][0].isupper()
    if word[0].isupper():
        return False
    if lower in LEADING:
        return before not in NAME_LINKS | BEFORE_ARTICLES
    is_adverb = lower.endswith("ly") and lower not in NOUNS_IN_LY
    return (is_adverb or lower.endswith(("ed", "ing"))) and before not in LEADING | NAME_LINKS


def phrase_before(text: str, within: Span) -> Span | None:
    """The noun phrase at the end of a stretch: the words back to a mark or to one that ends phrases."""
    words = list(WORD.finditer(text, max(within.start, within.end - LONGEST_BEFORE), within.end))[-LONGEST_PHRASE:]
    first = len(words)
    while first and belongs_before(text, words, first, within.end):
        first -= 1
    return Span(words[first].start(), words[-1].end()) if first < len(words) else None


def belongs_before(text: str, words: list[re.Match[str]], first: int, end: int) -> bool:
    """Whether the word in front of `first` still belongs to the noun phrase that begins there."""
    word = words[first - 1][0]
    gap = text[words[first - 1].end() : words[first].start() if first < len(words) else end]
    is_led = first < len(words) and words[first][0].lower() in BEGINNINGS
    is_stop = word.lower() in PHRASE_STOPS and word.lower() not in SUBJECT_PRONOUNS
    return not (gap.strip() or is_led or is_stop or (word.islower() and word.endswith("ed")))
