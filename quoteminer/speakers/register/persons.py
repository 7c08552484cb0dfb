"""Names of persons -> groups of those that mean one person.

Only names that share a block are compared: surname and the initial of a given name, or given name and either end of
the surname. So the work grows with the number of names and not with its square. A name belongs with another where
their likeness is strong, or weak and both have an office in common, and neither is ambiguous: a name is ambiguous if
two of those that it could be are not like each other ("George Bush" beside "George W." and "George H. W. Bush"). Names
that are not ambiguous are all like one another wherever a chain of likenesses joins them, so that groups do not depend
on the order in which names are met.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from quoteminer.speakers.register.likeness import Likeness, is_initial, likeness
from quoteminer.speakers.register.names import ComparedName
from quoteminer.speakers.spellings import full_forms

BLOCK_LETTERS = 3
"""Letters at either end of a surname by which likely misspellings are looked up. Two surnames of at least five letters
that are alike by `likeness` differ in one place, mostly, and share one end."""

Graph = dict[ComparedName, dict[ComparedName, Likeness]]


def persons(names: Mapping[ComparedName, frozenset[str]]) -> list[list[ComparedName]]:
    """The names grouped by the persons they mean, names and groups in order.

    `names` gives for each name of several words the offices that claims tell of it.
    """
    graph = likenesses(names)
    sure = {name for name in names if not is_ambiguous(name, graph)}
    groups: list[list[ComparedName]] = []
    grouped: set[ComparedName] = set()
    for name in sorted(names, key=lambda name: (name.words, name.generation)):
        if name not in grouped:
            group = joined_to(name, graph, names, sure) if name in sure else [name]
            grouped.update(group)
            groups.append(group)
    return groups


def joined_to(
    name: ComparedName, graph: Graph, offices: Mapping[ComparedName, frozenset[str]], sure: Collection[ComparedName]
) -> list[ComparedName]:
    """The names that mean the same person as a name, itself among them, in order."""
    found = {name}
    waiting = [name]
    while waiting:
        one = waiting.pop()
        for other, strength in graph[one].items():
            is_one = strength == "strong" or offices[one] & offices[other]
            if other in sure and other not in found and is_one:
                found.add(other)
                waiting.append(other)
    return sorted(found, key=lambda name: (name.words, name.generation))


def is_ambiguous(name: ComparedName, graph: Graph) -> bool:
    """Whether two of the names that this one could be cannot be one person's."""
    return any(other not in graph[one] for one, other in combinations(graph[name], 2))


def likenesses(names: Iterable[ComparedName]) -> Graph:
    """For each name those that are like it, and how much."""
    graph: Graph = {name: {} for name in names}
    for one, other in pairs(blocks(graph)):
        if other not in graph[one] and (strength := likeness(one, other)):
            graph[one][other] = graph[other][one] = strength
    return graph


def blocks(names: Iterable[ComparedName]) -> Iterator[list[ComparedName]]:
    """The names in blocks, within which alone they are compared."""
    by_key: dict[tuple[str, ...], list[ComparedName]] = defaultdict(list)
    for name in names:
        for key in set(keys(name)):
            by_key[key].append(name)
    return (block for block in by_key.values() if len(block) > 1)


def keys(name: ComparedName) -> Iterator[tuple[str, ...]]:
    """What a name shares with any that it could be like."""
    for full in full_forms(name.given):
        yield "surname", name.surname, full[0]
    if not is_initial(name.given):
        yield "start", name.given, name.surname[:BLOCK_LETTERS]
        yield "end", name.given, name.surname[-BLOCK_LETTERS:]
        yield "first words", *name.words[:2]


def pairs(blocks: Iterable[list[ComparedName]]) -> Iterator[tuple[ComparedName, ComparedName]]:
    """The pairs of every block."""
    for block in blocks:
        yield from combinations(block, 2)
