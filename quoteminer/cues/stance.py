"""Reporting clause -> whether it denies that the statement was made, and whether it only might be made."""

from collections.abc import Sequence
from itertools import pairwise, zip_longest

from quoteminer.cues.clauses import Clause
from quoteminer.cues.lemmas import lemmatised, main_word
from quoteminer.languages.en_cues import (
    BE_FORMS,
    COMPARING,
    CONDITIONS,
    DENYING_VERBS,
    FUTURE_LEADS,
    FUTURE_MODALS,
    INVERTED_CONDITIONS,
    NEGATIONS,
    ONLY,
    QUESTION_WORDS,
    REFUSING_MODALS,
    RESISTING_WORDS,
    RETROSPECTS,
    SELVES,
    UNREAL_MODALS,
    WITHHOLDING_WORDS,
    WOULD_OR_HAD,
    YET_TO,
)
from quoteminer.records import Modality


def is_negated(clause: Clause) -> bool:
    """Whether the clause says that its source did not say the content, or denied it.

    A negation before a verb of denying takes the denial back: "did not deny" is not negated.
    """
    words = clause.verb
    negations = [word in NEGATIONS and following not in ONLY for word, following in zip_longest(words, words[1:])]
    denies = bool(words) and lemmatised(main_word(list(words))) in DENYING_VERBS
    return (any(negations) or clause.is_nobodys) is not (denies or is_withheld(clause))


def is_withheld(clause: Clause) -> bool:
    """Whether a word such as "declined" stands before the reporting verb, which so did not happen.

    The verb may be the content's first: "declined", "to say whether ...".
    """
    words = list(clause.verb)
    if YET_TO in pairwise(words):
        return True
    main = lemmatised(main_word(words)) if words else ""
    if main in WITHHOLDING_WORDS and clause.complement[:1] == ("to",):
        return True
    return any(lemma in WITHHOLDING_WORDS | RESISTING_WORDS and lemma != main for lemma in map(lemmatised, words))


def modality_of(clause: Clause) -> Modality:
    """Whether the statement was made ("said"), is still to be made ("will say") or only might be ("would say").

    A condition ("if he says") and a question whether it was made ("did he say that ...?") make it one that might be.
    "would not say" and "cannot say" tell of a refusal, which is actual; so is what "I would say" says.
    """
    if is_conditional(clause) or is_asked(clause):
        return "hypothetical"
    refuses = any(a in REFUSING_MODALS and b in NEGATIONS for a, b in pairwise(clause.verb))
    if refuses or set(clause.verb) & RETROSPECTS:
        return "actual"
    if is_unreal(clause.verb) and not set(clause.subject) <= SELVES:
        return "hypothetical"
    return "future" if is_to_come(clause.verb) else "actual"


def is_conditional(clause: Clause) -> bool:
    """Whether the clause is a condition: "if he says", "had he said"."""
    if clause.opening:
        return clause.opening[-1] in CONDITIONS
    return clause.is_inverted and clause.verb[0] in INVERTED_CONDITIONS


def is_asked(clause: Clause) -> bool:
    """Whether the sentence asks if the statement was made; one that asks why or when takes it for granted."""
    return clause.is_question and clause.is_inverted and not QUESTION_WORDS & set(clause.opening)


def is_unreal(verb: Sequence[str]) -> bool:
    """Whether an auxiliary says that the statement only might be made; "he'd" is "he had" before a past form."""
    is_base_form = bool(verb) and lemmatised(verb[-1]) == verb[-1]
    return any(word in UNREAL_MODALS or (word == WOULD_OR_HAD and is_base_form) for word in verb)


def is_to_come(verb: Sequence[str]) -> bool:
    """Whether the verb says that the statement is still to be made: "will say", "is to say", "plans to say".

    "More likely to say" is a finding about what is said.
    """
    if set(verb) & COMPARING:
        return False
    leads = any(
        following == "to" and (word in BE_FORMS or {word, lemmatised(word)} & FUTURE_LEADS)
        for word, following in pairwise(verb)
    )
    return leads or bool(set(verb) & FUTURE_MODALS)
