"""Seconds that the register takes for more and more names, to show that its work grows with them and not faster.

    python tests/benchmarks/register.py
    python tests/benchmarks/register.py --names 1000 300000 --json register.json

The names are made up with a fixed seed: some given names and surnames are frequent and most are rare, as among people;
three in four speakers are persons. Each is called by several names: in full, with a title, with initials, without a
middle name, by a short form, by surname, misspelt, by an acronym. A name comes in one claim.
"""

import argparse
import json
import random
import time
from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from quoteminer import register
from quoteminer.languages.en import ORGANIZATION_WORDS
from quoteminer.languages.en_names import FEMALE_NAMES, MALE_NAMES, SHORT_FORMS
from quoteminer.records import ArticleReference, Claim, Content, Mention, Span, Speaker, SpeakerType, StatementDate

SEED = 4
SYLLABLES = (
    "ba be bo da de do fa fe ga go ha he jo ka ke ki la le li lo ma me mi mo na ne ni no pa pe ra re ri ro sa se si so"
    " sta te ti to va ve vi wa we wo za zo berg son man ley ton ford ski ov ez ini aki ović".split()
)
GIVEN = sorted(MALE_NAMES | FEMALE_NAMES)
SHORT = {full: short for short, fulls in sorted(SHORT_FORMS.items()) for full in fulls}
ROLES = ["mayor", "Senator", "Sen.", "spokesman", "chief executive", "professor", "Prime Minister", None, None]
KINDS = sorted(ORGANIZATION_WORDS)


class Frequent:
    """Draws items so that the first are frequent and the last rare."""

    STEEPNESS = 0.75
    """The power of the rank that frequency falls with: of 30,000 surnames the first has 2%, as in the United States."""

    def __init__(self, items: list[str]) -> None:
        self.items = items
        self.sums = list(accumulate(rank**-self.STEEPNESS for rank in range(1, len(items) + 1)))

    def draw(self, chance: random.Random) -> str:
        return self.items[bisect_left(self.sums, chance.random() * self.sums[-1])]


class Names:
    """Makes up speakers and what they are called."""

    def __init__(self) -> None:
        self.chance = random.Random(SEED)
        surnames = {self.word() for _ in range(30_000)}
        self.surnames = Frequent(self.shuffled(sorted(surnames)))
        self.given = Frequent(self.shuffled([name.title() for name in GIVEN]))

    def shuffled(self, items: list[str]) -> list[str]:
        self.chance.shuffle(items)
        return items

    def word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=self.chance.choice((2, 2, 3, 3, 4)))).title()

    def speaker(self) -> tuple[SpeakerType, list[str]]:
        """The type of a speaker, and its names."""
        return ("person", self.person()) if self.chance.random() < 0.75 else ("organization", self.organization())

    def person(self) -> list[str]:
        given, surname = self.given.draw(self.chance), self.surnames.draw(self.chance)
        initial = self.chance.choice("ABCDEFGHJKLMRSTW")
        ways = [
            f"{given} {surname}",
            f"{given} {initial}. {surname}",
            f"{given[0]}. {surname}",
            f"Sen. {given} {surname}",
            f"{SHORT.get(given.lower(), given).title()} {surname}",
            f"{given} {self.misspelt(surname)}",
            surname,
        ]
        return self.chance.sample(ways, k=self.chance.choice((1, 1, 2, 2, 3)))

    def misspelt(self, name: str) -> str:
        at = self.chance.randrange(1, len(name))
        return name[:at] + name[at - 1 : at].lower() + name[at:]

    def organization(self) -> list[str]:
        words = [self.word() for _ in range(self.chance.choice((1, 2, 2)))] + [self.chance.choice(KINDS).title()]
        acronym = "".join(word[0] for word in words)
        ways = [" ".join(words), f"the {' '.join(words)}", f"{' '.join(words)}, Inc."]
        return [*self.chance.sample(ways, k=self.chance.choice((1, 1, 2))), *([acronym] if len(words) > 2 else [])]


def claims(count: int) -> Iterator[Claim]:
    """A claim for each of so many different names."""
    names, seen = Names(), set[tuple[str, str]]()
    while len(seen) < count:
        kind, ways = names.speaker()
        role = names.chance.choice(ROLES) if kind == "person" else None
        for name in ways:
            if (kind, name) not in seen and len(seen) < count:
                seen.add((kind, name))
                yield claim(
                    len(seen),
                    names.chance.randrange(count // 3 + 1),
                    Speaker(name=name, role=role, type=kind, resolution="name"),
                )


def claim(number: int, article: int, speaker: Speaker) -> Claim:
    text = Mention(text=str(speaker.name), start=0, end=1)
    return Claim(
        id=f"{number:016x}",
        article=ArticleReference(id=str(article)),
        kind="indirect",
        content=Content(text="", spans=(Span(0, 1),)),
        source=text,
        speaker=speaker,
        date=StatementDate(value=f"20{number % 25:02}-0{number % 9 + 1}-11", precision="day"),
        sentence=text,
        confidence=0.9,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", type=int, nargs="+", default=[10_000, 30_000, 100_000], help="how many, run by run")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    arguments = parser.parse_args()
    figures = []
    print(f"{'names':>9} {'speakers':>9} {'seconds':>9} {'µs/name':>9} {'against the first':>18}")
    for count in arguments.names:
        given = list(claims(count))
        start = time.process_time()
        speakers = len(register(given))
        seconds = time.process_time() - start
        figures.append({"names": count, "speakers": speakers, "seconds": seconds})
        ratio = (seconds / count) / (figures[0]["seconds"] / figures[0]["names"])
        print(f"{count:9,} {speakers:9,} {seconds:9.2f} {1e6 * seconds / count:9.1f} {ratio:18.2f}")
    if arguments.json:
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
