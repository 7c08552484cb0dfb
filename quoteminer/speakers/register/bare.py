"""Names of one word -> whom they mean: a surname or an acronym in an article that gives the full name, or that only
one speaker of the whole register can mean.

Across articles a surname alone is not enough, however few bear it: the article must give it an office that the bearer
of the full name has as well. An acronym is enough if some article gives it for only one long name. Within an article
that has the long name its initials are enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from quoteminer.speakers.names import initials
from quoteminer.speakers.register.names import ComparedName, acronym_of
from quoteminer.speakers.register.tallies import Tally


@frozen(eq=False)
class Group:
    """Names that mean one speaker, with what claims tell of them."""

    names: Sequence[ComparedName]
    tally: Tally

    @property
    def surnames(self) -> set[str]:
        """What its names end in, where they are a person's."""
        return {name.surname for name in self.names if self.tally.type == "person"}

    @property
    def initials(self) -> set[str]:
        """The acronyms that its names would have, where they are no person's."""
        if self.tally.type == "person":
            return set()
        return {letters for name in self.tally.names if len(letters := initials(name)) > 1}


class Bearers:
    """The groups that names of one word can mean."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.by_surname: dict[str, list[Group]] = defaultdict(list)
        self.by_acronym: dict[str, list[Group]] = defaultdict(list)
        self.by_initials: dict[str, list[Group]] = defaultdict(list)
        for group in groups:
            for table, words in (
                (self.by_surname, group.surnames),
                (self.by_acronym, group.tally.acronyms),
                (self.by_initials, group.initials),
            ):
                for word in words:
                    table[word].append(group)

    def meant(self, name: ComparedName, tally: Tally) -> Group | None:
        """Whom a name of one word means in the articles of its tally; None where nothing tells."""
        return self.person(name.surname, tally) if name.is_person else self.organization(tally)

    def person(self, surname: str, tally: Tally) -> Group | None:
        """The one bearer of a surname in the article, or the only one of all if they share an office."""
        bearers = self.by_surname.get(surname, [])
        here = [group for group in bearers if group.tally.articles & tally.articles]
        if here:
            return only(here)
        known = only(bearers)
        return known if known and known.tally.offices & tally.offices else None

    def organization(self, tally: Tally) -> Group | None:
        """The one long name in the article that an acronym is short for, or the only one of all."""
        acronym = next(filter(None, map(acronym_of, sorted(tally.names))), None)
        if acronym is None:
            return None
        told, spelt = self.by_acronym.get(acronym, []), self.by_initials.get(acronym, [])
        here = [group for group in {*told, *spelt} if group.tally.articles & tally.articles]
        return only(here or told)


def only(groups: Sequence[Group]) -> Group | None:
    """The group, if there is but one."""
    return groups[0] if len(groups) == 1 else None
