"""Claims of many articles -> one register of their speakers.

claims
  tallies         what claims tell of each name, added up
  names           what names are compared by
  persons         which names mean one person            (likeness: whether two can)
  organizations   which names mean one organisation
  bare            whom surnames and acronyms mean
  entries         the records
register
"""

from collections.abc import Iterable, Iterator

from quoteminer.records import Claim, RegisteredSpeaker
from quoteminer.speakers.register.bare import Bearers, Group
from quoteminer.speakers.register.entries import entry
from quoteminer.speakers.register.names import ComparedName
from quoteminer.speakers.register.organizations import organizations
from quoteminer.speakers.register.persons import persons
from quoteminer.speakers.register.tallies import Gathering, Tally, gathered

__all__ = ["register"]


def register(claims: Iterable[Claim], *, with_ids: bool = False) -> list[RegisteredSpeaker]:
    """The named speakers of all the claims, each once, those with most claims first.

    The claims are taken in one by one and not kept; their order changes nothing, and a claim of the same article met
    twice counts once. `with_ids` gives each speaker the ids of its claims, too. Speakers that articles only describe
    ("a senior official") are left out. Names are put down to one speaker with caution: docs/claims.md tells when.
    """
    gathering = gathered(claims, with_ids)
    groups = list(groups_of(gathering))
    groups += bare_groups(gathering, Bearers(groups))
    return sorted((entry(group.tally) for group in groups), key=rank)


def rank(speaker: RegisteredSpeaker) -> tuple[int, str, str, list[str]]:
    """What the register is sorted by: most claims, then the name, then whatever tells two of one name apart."""
    return -speaker.claims, speaker.name, speaker.type, [variant.name for variant in speaker.variants]


def groups_of(gathering: Gathering) -> Iterator[Group]:
    """The names of several words, grouped by whom they mean."""
    tallies = gathering.whole
    of_persons = {name: tally.offices for name, tally in tallies.items() if tally.type == "person"}
    of_others = {name: frozenset(tally.acronyms) for name, tally in tallies.items() if name not in of_persons}
    for names in (*persons(of_persons), *organizations(of_others)):
        yield Group(names, total(*(tallies[name] for name in names)))


def bare_groups(gathering: Gathering, bearers: Bearers) -> list[Group]:
    """The names of one word that no group bears; the others are added to the groups that do."""
    meant = [
        (name, tally, bearers.meant(name, tally))
        for name, by_article in gathering.bare.items()
        for tally in by_article.values()
    ]
    left: dict[ComparedName, Tally] = {}
    for name, tally, group in meant:
        (group.tally if group else left.setdefault(name, Tally())).add(tally)
    return [Group([name], tally) for name, tally in left.items()]


def total(first: Tally, *others: Tally) -> Tally:
    """The first of the tallies with the others added to it; most names have no other, and a copy of each costs time."""
    for tally in others:
        first.add(tally)
    return first
