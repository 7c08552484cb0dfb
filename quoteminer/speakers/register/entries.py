"""The tally of a speaker -> its record in the register."""

from collections import defaultdict

from quoteminer.languages.en_names import TITLE_ABBREVIATIONS
from quoteminer.records import NameVariant, RegisteredSpeaker, RoleHeld
from quoteminer.speakers.entities import fold
from quoteminer.speakers.register.likeness import is_initial
from quoteminer.speakers.register.names import TITLES, compared
from quoteminer.speakers.register.tallies import Period, Tally


def entry(tally: Tally) -> RegisteredSpeaker:
    """The record of a speaker of whom claims tell this."""
    names = sorted(tally.names.items(), key=lambda item: (-item[1], item[0]))
    return RegisteredSpeaker(
        name=min(names, key=lambda item: (shortcomings(item[0], tally), -item[1], -len(item[0]), item[0]))[0],
        type=tally.type,
        claims=tally.period.claims,
        articles=len(tally.articles),
        first=tally.period.first,
        last=tally.period.last,
        variants=tuple(NameVariant(name=name, claims=count) for name, count in names),
        roles=roles_held(tally),
        claim_ids=tuple(sorted(tally.ids)),
    )


def shortcomings(name: str, tally: Tally) -> tuple[bool, ...]:
    """What makes a wording less than a full name: one word, an initial for the given name, titles, all in capitals."""
    read = compared(name, tally.type)
    words = read.words if read else ()
    return len(words) < 2, bool(words) and is_initial(words[0]), len(fold(name)) > len(words), name.isupper()


def roles_held(tally: Tally) -> tuple[RoleHeld, ...]:
    """The roles in order of their first dates, wordings of one role put together under the most frequent."""
    periods: dict[tuple[str, ...], Period] = defaultdict(Period)
    wordings: dict[tuple[str, ...], list[tuple[bool, bool, int, str]]] = defaultdict(list)
    for role, period in tally.roles.items():
        key = tuple(TITLE_ABBREVIATIONS.get(word.strip("."), word.strip(".")) for word in fold(role))
        periods[key].add(period)
        wordings[key].append((role.isupper(), is_of_several(role), -period.claims, role))
    held = [
        RoleHeld(role=min(wordings[key])[-1], first=period.first, last=period.last, claims=period.claims)
        for key, period in periods.items()
    ]
    return tuple(sorted(held, key=lambda role: (role.first is None, role.first, -role.claims, role.role)))


def is_of_several(role: str) -> bool:
    """Whether the role is worded for several who hold it ("Sens", "Senators")."""
    last = role.rsplit(maxsplit=1)[-1].strip(".").lower()
    return last.endswith("s") and last.removesuffix("s") in TITLES
