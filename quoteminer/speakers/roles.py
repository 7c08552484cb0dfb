"""Names in running text -> the roles that the words around them give."""

import re
from collections.abc import Iterator, Sequence

from quoteminer.languages import en
from quoteminer.speakers.names import Name
from quoteminer.speakers.phrases import NO_APPOSITION, NamedArticle, is_passive, looks_like_verb, role_text
from quoteminer.speakers.words import Word

LONGEST_BEFORE = 10
"""Words looked at before a name; titles with their realm rarely run longer."""
LONGEST_AFTER = 14
OPENERS = en.ARTICLES | en.DEFINITE_WORDS | {"its", "their"}
CLAUSE_END = re.compile(r"[,.;:!?()—–“”\"\n]")


def roles_of(article: NamedArticle, name: Name) -> Iterator[str]:
    """The roles given to a person right where the name stands: title before, description with a comma, apposition."""
    if name.type not in ("person", "unknown"):
        return
    for role in (role_before(article, name), role_before_comma(article, name), role_after(article, name)):
        if role:
            yield role


def role_before(article: NamedArticle, name: Name) -> str | None:
    """The title before the name ("Kremlin spokesman Dmitry Peskov")."""
    words = article.words
    inner = [at for at in range(name.first_word, name.last_word) if words[at].start < name.span.start]
    titles = [at for at in inner if words[at].lower not in en.HONORIFICS]
    if titles and not any(words[at].is_role for at in titles):
        return None
    if not titles and (not words[name.first_word].is_joined or not is_title(article, name.first_word - 1)):
        return None
    return role_text(article, [*title_start(article, name.first_word), *titles])


def is_title(article: NamedArticle, number: int) -> bool:
    """Whether a word in front of a name is an office or occupation and belongs to it."""
    return number >= 0 and article.words[number].is_role and not article.words[number].is_possessive


def title_start(article: NamedArticle, end: int) -> range:
    """The words in front of `end` that belong to the title, as far as can be told."""
    words = article.words
    at = end
    while at > 0 and end - at < LONGEST_BEFORE and words[at].is_joined:
        before = words[at - 1]
        if before.lower in OPENERS:
            return range(at, end)
        if before.lower in en.PHRASE_BREAKS or before.is_nameless or before.is_muted or is_foreign(article, at - 1):
            break
        if leads_to_title(before, words[at]):
            break
        at -= 1
    if words[at].is_first:
        return range(at, end)
    sure = end
    while sure > at and belongs_to_title(words[sure - 1]):
        sure -= 1
    return range(sure, end)


def belongs_to_title(word: Word) -> bool:
    """Whether a word before an office is surely a part of it."""
    is_adjective = word.lower.endswith(en.OFFICIAL_ADJECTIVES) and not word.is_capital
    return word.is_capital or word.is_role or word.lower in en.RANKS or is_adjective


def leads_to_title(word: Word, title: Word) -> bool:
    """Whether a word in small letters stands before a title with a capital and is no part of it ("includes Judge")."""
    return title.is_capital and not belongs_to_title(word)


def is_foreign(article: NamedArticle, number: int) -> bool:
    """Whether a word cannot belong to the title after it: another person's name, or what looks like a verb."""
    word, name = article.words[number], article.name_at.get(number)
    return looks_like_verb(word) or (name is not None and name.type == "person" and not name.is_possessive)


def role_before_comma(article: NamedArticle, name: Name) -> str | None:
    """The description that a comma parts from the name ("Putin’s aide on cooperation, Vladimir Kozhin")."""
    words, first = article.words, name.first_word
    if first == 0 or article.gap_before(first).strip(" ") != "," or not closes(article, name):
        return None
    start = first - 1
    while start > 0 and first - start < LONGEST_BEFORE and words[start].is_joined and words[start].lower not in OPENERS:
        start -= 1
    is_bounded = words[start].is_first or words[start].lower in OPENERS or not words[start].is_joined
    described = range(start, first)
    if not is_bounded or not any(words[at].is_role for at in head_words(article, described)):
        return None
    if any(at in article.name_at and article.name_at[at].type == "person" for at in described[-1:]):
        return None
    return role_text(article, described)


def head_words(article: NamedArticle, numbers: range) -> range:
    """The words up to the first that ends the head's part of the phrase."""
    for at in numbers[1:]:
        if article.words[at].lower in en.PHRASE_BREAKS:
            return range(at - 1, at)
    return numbers[-1:]


def closes(article: NamedArticle, name: Name) -> bool:
    """Whether the name is followed by a comma or the sentence's end."""
    return article.text[name.span.end : name.span.end + 1] in (",", ".", ";", "")


def role_after(article: NamedArticle, name: Name) -> str | None:
    """The apposition after the name ("Tomasz Kubiak, a fire service spokesman,")."""
    words, first = article.words, name.last_word + 1
    if first >= len(words) or article.gap_before(first).strip(" ") != ",":
        return None
    last, latest = first, min(first + LONGEST_AFTER, len(words) - 1)
    while last < latest and not CLAUSE_END.search(article.gap_before(last + 1)) and not words[last + 1].is_relative:
        last += 1
    ends = article.text[words[last].end : words[last].end + 3]
    apposed = range(first, last + 1)
    if words[first].lower in NO_APPOSITION or is_clause(words[first : last + 1]):
        return None
    if not ends or not (CLAUSE_END.match(ends) or ends.startswith((" who", "'s,", "’s,"))):
        return None
    following = article.name_at.get(first)
    if following and following.type == "person" and not following.is_possessive:
        return None
    heads = head_words(article, apposed)
    return role_text(article, apposed) if any(words[at].is_role for at in heads) else None


def is_clause(apposed: Sequence[Word]) -> bool:
    """Whether what follows a name has a verb, and so is no apposition."""
    first = apposed[0]
    is_participle = first.lower.endswith("ing") and first.lower not in en.RANKS
    return is_participle or is_passive(apposed) or any(word.lower in en.FINITE_VERBS for word in apposed)


def role_told(article: NamedArticle, name: Name) -> str | None:
    """What a clause says that the person is ("Ana Ruiz is the mayor of Springfield", "who serves as mayor")."""
    words, at = article.words, name.last_word + 1
    at += at < len(words) and words[at].lower == "who"
    if name.type not in ("person", "unknown") or at >= len(words) or words[at].lower not in en.COPULAS:
        return None
    start = at + 1 + (at + 1 < len(words) and words[at + 1].lower == "as")
    last = end_of_role(article, start)
    is_noun_phrase = start > at + 1 or (start <= last and leads_noun(words[start]))
    if (
        not is_noun_phrase
        or last < start
        or not any(words[n].is_role for n in head_words(article, range(start, last + 1)))
    ):
        return None
    return role_text(article, range(start, last + 1))


def leads_noun(word: Word) -> bool:
    """Whether a noun follows the word."""
    return word.lower in OPENERS or word.is_possessive


def end_of_role(article: NamedArticle, start: int) -> int:
    """The number of the last word, from the first on, that can still belong to one role."""
    words, at = article.words, start - 1
    while at + 1 < min(len(words), start + LONGEST_AFTER):
        following = words[at + 1]
        is_closed = at >= start and CLAUSE_END.search(article.gap_before(at + 1)) is not None
        is_break = following.lower in en.PHRASE_BREAKS - en.ROLE_LINKS or following.lower in en.CONJUNCTIONS
        if is_closed or is_break or following.is_relative or looks_like_verb(following):
            break
        at += 1
    while at >= start and words[at].lower in en.ROLE_LINKS:
        at -= 1
    return at
