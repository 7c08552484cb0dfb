"""A source -> the noun phrases it joins: "the minister and the mayor", "Forbes, Eaton, and Krueger"."""

from collections.abc import Sequence
from itertools import pairwise

from quoteminer.languages import en
from quoteminer.records import Span
from quoteminer.speakers.phrases import LEADING_WORDS, NamedArticle, Phrase, looks_like_verb, read_phrase
from quoteminer.speakers.words import Word


def read_source(article: NamedArticle, span: Span) -> list[Phrase]:
    """The noun phrases that a source joins; most sources are only one."""
    numbers = article.words_in(span)
    if not numbers:
        return []
    numbers = included(article, numbers)
    for pieces in (list_pieces(article, numbers), pair_pieces(article, numbers)):
        phrases = [read_phrase(article, piece) for piece in pieces]
        if len(phrases) > 1 and are_alike(article, pieces, phrases):
            return phrases
        if len(phrases) == 2 and are_two(article, pieces, phrases):
            return phrases if phrases[1].head not in en.GROUP_NOUNS | en.COMPANIONS else phrases[:1]
    return [read_phrase(article, numbers)]


def included(article: NamedArticle, numbers: range) -> range:
    """The members that a group is told to include ("German firms including Siemens and Daimler"), else all; nothing
    from a verb on that was taken for a part of the source ("Ana Ruiz joined Al Roe")."""
    for at in numbers[1:-1]:
        if including(article, at) and at + 1 in article.name_at:
            return range(at + 1, numbers[-1] + 1)
        if at - 1 in article.name_at and at + 1 in article.name_at and begins_clause(article.words[at]):
            return range(numbers[0], at)
    return numbers


def including(article: NamedArticle, at: int) -> bool:
    """Whether what leads to the names of members ends with this word."""
    last = article.words[at].lower
    return last in en.INCLUDING or f"{article.words[at - 1].lower} {last}" in en.INCLUDING


def begins_clause(word: Word) -> bool:
    """Whether a word between two names is a verb, so that the second is no part of the source."""
    return looks_like_verb(word) and word.lower not in en.PHRASE_BREAKS


def are_alike(article: NamedArticle, pieces: Sequence[range], phrases: Sequence[Phrase]) -> bool:
    """Whether all are names, and all of persons or none; a lone word after an apposition is part of that."""
    names = [phrase.name for phrase in phrases if phrase.name is not None]
    types = {name.type for name in names}
    is_bare = all(name.whole.start == phrase.start for name, phrase in zip(names, phrases, strict=False))
    is_apposed = any("," in article.gap_before(at) for at in pieces[0][1:])
    of_persons = types == {"person"} or (types == {"person", "unknown"} and is_bare and not is_apposed)
    of_none = "person" not in types or (is_bare and not any(name.is_sure_person for name in names))
    return len(names) == len(phrases) and (of_persons or of_none)


def list_pieces(article: NamedArticle, numbers: range) -> list[range]:
    """The parts of an enumeration with commas and a last "and"; empty where there is none."""
    if any("(" in article.gap_before(at) for at in numbers):
        return []
    cuts = [at for at in numbers[1:] if "," in article.gap_before(at)]
    last = next((at for at in reversed(numbers) if article.words[at].lower in en.JOINING_WORDS), None)
    if last is None or not cuts:
        return []
    edges = [numbers[0], *sorted({*(at for at in cuts if at < last), last}), numbers[-1] + 1]
    pieces = [range(a, b) for a, b in pairwise(edges)]
    return [rest for piece in pieces if (rest := piece[article.words[piece[0]].lower in en.CONJUNCTIONS :])]


def pair_pieces(article: NamedArticle, numbers: range) -> list[range]:
    """What stands before and after the first "and" that belongs to no name and to no relative clause."""
    for at in numbers[1:-1]:
        before = range(numbers[0], at)
        is_joint = article.words[at].lower in en.JOINING_WORDS and at not in article.name_at
        if is_joint and not opens_bracket(article, before):
            in_clause = any(article.words[n].is_relative for n in before)
            if not in_clause or "," in article.gap_before(at):
                return [before, range(at + 1, numbers[-1] + 1)]
    return []


def opens_bracket(article: NamedArticle, numbers: range) -> bool:
    """Whether a bracket opened among the words is not closed among them."""
    between = "".join(article.gap_before(at) for at in (*numbers[1:], numbers.stop))
    return between.rfind("(") > between.rfind(")")


def are_two(article: NamedArticle, pieces: Sequence[range], phrases: Sequence[Phrase]) -> bool:
    """Whether "the minister and the mayor" or "Hein and colleagues" are two sources, not one phrase."""
    if any("," in article.gap_before(at) for at in pieces[0][1:]):
        return False
    following = article.words[pieces[1][0]].lower
    if phrases[0].kind == "pronoun":
        return following in LEADING_WORDS or phrases[1].kind == "name"
    if phrases[0].kind == "name":
        return following in LEADING_WORDS or phrases[1].head in en.GROUP_NOUNS | en.COMPANIONS
    return following in LEADING_WORDS and article.words[pieces[0][0]].lower in LEADING_WORDS
