"""Names of several words that are no person's -> groups of those that mean one organisation, place or group.

Two different names are one only if articles give the same acronym for both and the one begins or ends with the other:
"Food and Drug Administration" and "U.S. Food and Drug Administration", both the FDA.
"""

from collections import defaultdict
from collections.abc import Mapping
from itertools import combinations

from quoteminer.speakers.register.names import ComparedName


def organizations(names: Mapping[ComparedName, frozenset[str]]) -> list[list[ComparedName]]:
    """The names grouped by what they mean, names and groups in order.

    `names` gives for each name the acronyms that articles give for it.
    """
    first = {name: name for name in names}
    for one, other in combinations_of(names):
        if holds(one.words, other.words):
            low, high = sorted((root(one, first), root(other, first)), key=lambda name: name.words)
            first[high] = low
    groups: dict[ComparedName, list[ComparedName]] = defaultdict(list)
    for name in sorted(names, key=lambda name: name.words):
        groups[root(name, first)].append(name)
    return list(groups.values())


def combinations_of(names: Mapping[ComparedName, frozenset[str]]) -> list[tuple[ComparedName, ComparedName]]:
    """The pairs of names that have an acronym in common."""
    by_acronym: dict[str, list[ComparedName]] = defaultdict(list)
    for name, acronyms in names.items():
        for acronym in acronyms:
            by_acronym[acronym].append(name)
    return [pair for sharing in by_acronym.values() for pair in combinations(sharing, 2)]


def holds(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the longer of the two begins or ends with the shorter."""
    shorter, longer = sorted((one, other), key=len)
    return shorter in (longer[: len(shorter)], longer[-len(shorter) :])


def root(name: ComparedName, first: dict[ComparedName, ComparedName]) -> ComparedName:
    """The first of the names that a name was joined with."""
    while first[name] != name:
        name = first[name]
    return name
