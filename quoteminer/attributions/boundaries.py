"""Source, cue and content as the network parts them -> as the guidelines do, where grammar decides between them.

The corpora part some constructions now one way, now another ("declined" "to say whether", "declined to say" "whether").
"""

from collections.abc import Callable

from attrs import evolve, frozen

from quoteminer.languages.en_cues import (
    BY_WHOM,
    CARRIED,
    GOES_ON,
    INFINITIVE,
    IS_TOLD,
    LEADS_TO_SAYING,
    OPEN_END,
    QUOTED_AS,
    RAISED,
    SAYING_INFINITIVE,
)
from quoteminer.records import Span


@frozen
class Roles:
    """What belongs to one attribution."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def settled(text: str, roles: Roles) -> Roles:
    """The roles after every rule of RULES, in their order."""
    for rule in RULES:
        roles = rule(text, roles)
    return roles


def with_verb_of_saying(text: str, roles: Roles) -> Roles:
    """Give the cue the verb of saying that the content begins with: "is expected" "to announce that ...".

    Only where a clause, a question or a quotation follows that verb, which then is the content.
    """
    first = roles.content[0]
    verb = SAYING_INFINITIVE.match(text, first.start, first.end)
    if not verb or not adjoin(text, roles.cue, first) or not LEADS_TO_SAYING.search(roles.cue.of(text)):
        return roles
    rest = Span(verb.end(), first.end)
    return evolve(roles, cue=Span(roles.cue.start, verb.end("verb")), content=(rest, *roles.content[1:]))


def with_subject_in_content(text: str, roles: Roles) -> Roles:
    """Give the content what a passive says it of: "the minister" "is said" "to have left".

    So PolNeAR has it in all 65 such attributions of its training part.
    """
    source, first = roles.source, roles.content[0]
    if source is None or not adjoin(text, source, roles.cue) or not INFINITIVE.match(text, first.start, first.end):
        return roles
    if not RAISED.fullmatch(roles.cue.of(text)):
        return roles
    return evolve(roles, source=None, content=(source, *roles.content))


def with_quoted_source(text: str, roles: Roles) -> Roles:
    """Take as the source whom a passive quotes: "the minister" "was quoted as saying" "that he had left".

    When they were quoted is no part of the cue.
    """
    is_headed = roles.source is None and len(roles.content) > 1 and adjoin(text, roles.content[0], roles.cue)
    quoted = QUOTED_AS.search(text, roles.cue.start, roles.cue.end) if is_headed else None
    if quoted is None:
        return roles
    cue = Span(roles.cue.start, quoted.end("quoted"))
    return evolve(roles, source=roles.content[0], cue=cue, content=roles.content[1:])


def with_whoever_told(text: str, roles: Roles) -> Roles:
    """Leave out of source and content whom a passive tells of as told: "she" "was told by the police" "that it fell".

    The source is whoever stands after "by", where the content follows. In PolNeAR the one told is never the source.
    """
    if not IS_TOLD.search(roles.cue.of(text)):
        return roles
    source, content = roles.source, roles.content
    if len(content) > 1 and adjoin(text, content[0], roles.cue):
        content = content[1:]
    if source and adjoin(text, source, roles.cue):
        source = agent_between(text, roles.cue, content[0])
    return evolve(roles, source=source, content=content)


def without_carrier(text: str, roles: Roles) -> Roles:
    """Leave out of the source who passed the statement on: "Ana Ruiz" of "Ana Ruiz per ABC News"."""
    carried = CARRIED.search(text, roles.source.start, roles.source.end) if roles.source else None
    if roles.source is None or carried is None or carried.start() == roles.source.start:
        return roles
    return evolve(roles, source=Span(roles.source.start, carried.start()))


def without_open_end(text: str, roles: Roles) -> Roles:
    """Leave out of the content a conjunction that it ends with where the sentence goes on: "it fell despite" "some"."""
    last = roles.content[-1]
    opened = OPEN_END.search(text, last.start, last.end)
    if opened is None or opened.start() == last.start or not GOES_ON.match(text, last.end):
        return roles
    return evolve(roles, content=(*roles.content[:-1], Span(last.start, opened.start())))


def agent_between(text: str, cue: Span, content: Span) -> Span | None:
    """Whoever alone stands between a passive and the content after it."""
    by_whom = BY_WHOM.fullmatch(text, cue.end, content.start) if cue < content else None
    return Span(*by_whom.span("agent")) if by_whom else None


def adjoin(text: str, before: Span, after: Span) -> bool:
    """Whether only blanks stand between the one and the other, in this order."""
    return before.end <= after.start and not text[before.end : after.start].strip()


RULES: tuple[Callable[[str, Roles], Roles], ...] = (
    with_verb_of_saying,
    with_subject_in_content,
    with_quoted_source,
    with_whoever_told,
    without_carrier,
    without_open_end,
)
