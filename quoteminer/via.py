"""Attributions -> who passed each statement on, where the text names somebody between the speaker and the article.

Three signs are looked for: the statement is told of within another's ("Reuters reported that the
minister said ..."); a phrase beside the statement says so ("as cited by Anadolu news agency"); or a reporting verb
stands right before its source though no attribution was made of it ("Reuters, citing officials, ...").
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import frozen

from quoteminer.languages.en import (
    ARTICLES,
    CARRIED_BY,
    CITING,
    CLAUSE_OPENERS,
    COMPLEMENT,
    HEARING_FORMS,
    IN_REPORT_OF,
    MEDIA_WORDS,
    NAME_LINKS,
    NAMELESS_CAPITALS,
    POSSESSIVE_ENDING,
    POSSESSIVE_PRONOUNS,
    PREPOSITIONS,
    PRONOUNS,
    REPORT_AFTER,
    REPORT_FROM,
    REPORTED_THAT,
)
from quoteminer.languages.en_dates import CLAUSE_BREAK
from quoteminer.records import Attribution, Sentence, Span, Speaker, Via, by_sentence

OPENINGS = ARTICLES | POSSESSIVE_PRONOUNS | CLAUSE_OPENERS
RESOLVED = ("name", "alias", "pronoun", "nominal")
"""Resolutions that give a speaker's name."""
WORD = re.compile(r"[\w&-]+(?:['’.][\w&-]+)*")
LONGEST_PHRASE = 8
"""Words of a noun phrase that are looked at; names of newsrooms with all that describes them are shorter."""
LONGEST_BARE_PHRASE = 3
"""Words of a noun phrase without a name ("Residents there")."""
LONGEST_CLAUSE = 200
"""Characters looked back at from a statement for who passed it on."""


@frozen
class AttributedSentence:
    """A sentence and the attributions that stand in it, if only in part."""

    text: str
    sentence: Span
    attributions: list[Attribution]


def find_vias(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], speakers: Sequence[Speaker]
) -> list[Via | None]:
    """Who passed each statement on, in the order of the attributions and their speakers; None where nobody is named."""
    starts = [sentence.span.start for sentence in sentences]
    standing = by_sentence(sentences, attributions)
    around = [AttributedSentence(text, sentence.span, here) for sentence, here in zip(sentences, standing, strict=True)]
    found = []
    for attribution in attributions:
        own = min(attribution.own_words, default=None)
        at = bisect_right(starts, own.start) - 1 if own else -1
        outer = outer_source(text, attributions, speakers, attribution.within)
        found.append(outer or (via_of(around[at], attribution) if at >= 0 else None))
    return found


def outer_source(
    text: str, attributions: Sequence[Attribution], speakers: Sequence[Speaker], outer: int | None
) -> Via | None:
    """Whoever says the statement that another is told of within, by the name found for them if there is one."""
    source = attributions[outer].source if outer is not None else None
    if outer is None or source is None or is_heard(text, attributions[outer].cue):
        return None
    speaker = speakers[outer]
    if speaker.name and speaker.resolution in RESOLVED and speaker.name.lower() not in PRONOUNS:
        return Via(
            name=" ".join(without_openings(speaker.name.split())),
            text=source.of(text),
            start=source.start,
            end=source.end,
        )
    return named(text, source)


def is_heard(text: str, cue: Span | None) -> bool:
    """Whether a cue says that the statement reached somebody, who so passed nothing on ("the jury heard how")."""
    return cue is not None and not HEARING_FORMS.isdisjoint(WORD.findall(cue.of(text).lower()))


def via_of(around: AttributedSentence, attribution: Attribution) -> Via | None:
    """Who passed one statement on; the surest sign counts."""
    for phrase in (*carriers_beside(around, attribution), *carriers_around(around, attribution)):
        if via := named(around.text, phrase):
            return via
    return None


# --- phrases beside the statement ---


def carriers_beside(around: AttributedSentence, attribution: Attribution) -> Iterator[Span]:
    """Noun phrases after "as cited by" and the like that stand right beside the statement."""
    for match in CARRIED_BY.finditer(around.text, around.sentence.start, around.sentence.end):
        phrase = phrase_after(around.text, Span(match.end(), around.sentence.end))
        is_complemented = phrase and COMPLEMENT.match(around.text, phrase.end, around.sentence.end)
        if phrase and not is_complemented and is_beside(around, Span(match.start(), phrase.end), attribution):
            yield phrase


def is_beside(around: AttributedSentence, at: Span, attribution: Attribution) -> bool:
    """Whether the phrase is the statement's: outside contents, no words of its own, and nobody else's in between."""
    if any(at.overlaps(span) for span in attribution.own_words):
        return False
    nearest = min(attribution.spans, key=lambda span: max(span.start - at.end, at.start - span.end))
    between = Span(min(at.end, nearest.end), max(at.start, nearest.start))
    for other in around.attributions:
        if any(part.overlaps(at) for part in other.content):
            return False
        is_stranger = other is not attribution and not shares_content(other, attribution)
        if is_stranger and any(span.overlaps(at) or between.covers(span) for span in other.spans):
            return False
    return len(between) <= LONGEST_CLAUSE and CLAUSE_BREAK.search(around.text, between.start, between.end) is None


def shares_content(one: Attribution, other: Attribution) -> bool:
    """Whether a content of the one touches what belongs to the other."""
    return any(part.overlaps(span) for part in one.content for span in other.spans)


def phrase_after(text: str, within: Span) -> Span | None:
    """The noun phrase at the start of a stretch, up to the last name or word for the press; None where neither is."""
    report = REPORT_FROM.match(text, within.start, within.end)
    words = unparted(text, Span(report.end() if report else within.start, within.end))
    last: int | None = None
    for at, word in enumerate(words):
        if is_name_part(word[0]):
            last = at
        elif last is not None and not is_bridge(word[0], words[at + 1 : at + 2]):
            break
    return Span(within.start, words[last].end()) if last is not None else None


def unparted(text: str, within: Span) -> list[re.Match[str]]:
    """The first words of a stretch, up to the first mark of punctuation."""
    words: list[re.Match[str]] = []
    for word in islice(WORD.finditer(text, within.start, within.end), LONGEST_PHRASE):
        if text[words[-1].end() if words else within.start : word.start()].strip():
            break
        words.append(word)
    return words


def is_bridge(word: str, following: Sequence[re.Match[str]]) -> bool:
    """Whether a small word stands within a name: "Bank of England", "Syrian state media"."""
    if not following:
        return False
    if word in NAME_LINKS:
        return is_name_part(following[0][0])
    return following[0][0] in MEDIA_WORDS and word not in PREPOSITIONS


def is_name_part(word: str) -> bool:
    """Whether the word has a capital or names the press."""
    return word[0].isupper() or word in MEDIA_WORDS


# --- words around the statement ---


def carriers_around(around: AttributedSentence, attribution: Attribution) -> Iterator[Span]:
    """Noun phrases that report the whole statement, cue and source included."""
    text, own = around.text, min(attribution.own_words, default=None)
    if own is None or (attribution.source and is_pronoun(text, attribution.source)):
        return
    before = Span(max(around.sentence.start, own.start - LONGEST_CLAUSE), own.start)
    in_report = IN_REPORT_OF.match(text, before.start, before.end)
    if in_report:
        yield Span(*in_report.span("name"))
    for sign in (CITING, REPORTED_THAT):
        verb = sign.search(text, before.start, before.end)
        phrase = phrase_before(text, Span(before.start, verb.start())) if verb else None
        if phrase and not any(part.overlaps(phrase) for other in around.attributions for part in other.content):
            yield phrase


def is_pronoun(text: str, source: Span) -> bool:
    """Whether the source is a pronoun and so says no name."""
    return source.of(text).lower() in PRONOUNS


def phrase_before(text: str, within: Span) -> Span | None:
    """The noun phrase at the end of a stretch: a name with what describes it, or a short clause's only words."""
    stretch = within.of(text)
    start = within.start + max(stretch.rfind(mark) + 1 for mark in ";:—–(")
    words = list(WORD.finditer(text, start, within.end))
    if not words or POSSESSIVE_ENDING.search(words[-1][0]) or is_pronoun(text, Span(*words[-1].span())):
        return None
    first = len(words)
    while first and is_joined(text, words, first) and is_within_name(words, first - 1):
        first -= 1
    if first < len(words):
        return Span(words[first].start(), words[-1].end())
    return Span(words[0].start(), words[-1].end()) if len(words) <= LONGEST_BARE_PHRASE else None


def is_joined(text: str, words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether nothing but blanks parts a word from the one before it, or it is past the last."""
    return at == len(words) or not text[words[at - 1].end() : words[at].start()].strip()


def is_within_name(words: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word belongs to the name that the words after it end in."""
    word = words[at][0]
    if word in NAME_LINKS:
        return 0 < at < len(words) - 1 and is_name_part(words[at - 1][0])
    return is_name_part(word) and word.lower() not in NAMELESS_CAPITALS


# --- names ---


def named(text: str, phrase: Span) -> Via | None:
    """The carrier with its name: the phrase without articles, possessives, what describes it, and "report"."""
    wording = phrase.of(text)
    report = REPORT_FROM.match(wording)
    name = REPORT_AFTER.sub("", wording[report.end() :] if report else wording)
    words = last_name(without_openings(POSSESSIVE_ENDING.sub("", name or wording).split()))
    if not words or words[0].lower() in PRONOUNS:
        return None
    return Via(name=" ".join(words), text=wording, start=phrase.start, end=phrase.end)


def without_openings(words: list[str]) -> list[str]:
    """The words without articles and what else may stand before a name."""
    first = next((at for at, word in enumerate(words) if word.lower() not in OPENINGS), len(words) - 1)
    return words[first:]


def last_name(words: list[str]) -> list[str]:
    """The capitalised words at the end where small ones describe them ("State agency PAP"), else all words."""
    at = len(words)
    while at and words[at - 1][0].isupper():
        at -= 1
    before = words[:at]
    is_described = bool(before) and before[-1].islower() and before[-1] not in PREPOSITIONS | NAME_LINKS
    return words[at:] if at < len(words) and is_described and not any(w[0].isupper() for w in before[1:]) else words
