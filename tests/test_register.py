"""The register: speakers of many articles, each once, and never two in one."""

import random
from collections.abc import Iterable, Sequence
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

import quoteminer
from quoteminer.converter import from_json, to_json
from quoteminer.records import (
    ArticleReference,
    Claim,
    Content,
    Mention,
    RegisteredSpeaker,
    Span,
    Speaker,
    StatementDate,
)
from quoteminer.speakers.register import register


def claim(
    name: str | None,
    article: str = "a",
    *,
    date: str | None = None,
    source: str | None = None,
    number: int = 0,
    **speaker: Any,
) -> Claim:
    """A claim of that speaker, by default a person that its source names; claims alike differ by their numbers."""
    said = Mention(text="…", start=0, end=1)
    whole = {"type": "person", "resolution": "name", "role": None} | speaker
    return Claim(
        id=str((article, name, date, source, number, *whole.values())),
        article=ArticleReference(id=article),
        kind="indirect",
        content=Content(text="…", spans=(Span(0, 1),)),
        source=Mention(text=source or name or "…", start=0, end=1),
        speaker=Speaker(name=name, **whole),
        date=StatementDate(value=date, precision="day") if date else None,
        sentence=said,
        confidence=0.9,
    )


def each_in_its_article(*names: str, **fields: Any) -> list[Claim]:
    """A claim for each name, in articles of their own."""
    return [claim(name, f"article {number}", **fields) for number, name in enumerate(names)]


def names_of(speakers: Iterable[RegisteredSpeaker]) -> list[list[str]]:
    """The variants of each speaker."""
    return sorted(sorted(variant.name for variant in speaker.variants) for speaker in speakers)


class TestOnePerson:
    @pytest.mark.parametrize(
        "names",
        [
            ("Barack Obama", "Sen. Barack Obama", "Barack H. Obama", "Barack Hussein Obama", "BARACK OBAMA"),
            ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "Recep Erdogan"),
            ("Vladimir Putin", "V. Putin", "V. V. Putin"),
            ("J.D. Vance", "J. D. Vance", "JD Vance"),
            ("Sergei Lavrov", "Sergey Lavrov"),
            ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"),
            ("Mohammed Salah", "Mohamed Salah"),
            ("Hillary Clinton", "Hillary Rodham Clinton"),
            ("Senators Olympia Snowe", "Olympia J. Snowe"),
        ],
    )
    def test_names_written_in_several_ways(self, names: Sequence[str]) -> None:
        assert names_of(register(each_in_its_article(*names))) == [sorted(names)]

    @pytest.mark.parametrize(
        "names",
        [
            ("Bob Corker", "Robert Corker"),
            ("Aleksandr Lukashenko", "Aleksandr Lukashenka"),
            ("Ricardo Rosselló", "Ricardo Rosselló Nevares"),
        ],
    )
    def test_names_that_are_only_nearly_alike_need_an_office_in_common(self, names: Sequence[str]) -> None:
        assert len(register(each_in_its_article(*names))) == len(names)
        assert len(register(each_in_its_article(*names, role="US Senator"))) == 1
        one, other = each_in_its_article(*names, role="Sen.")
        assert len(register([one, evolve(other, speaker=evolve(other.speaker, role="senator from Utah"))])) == 1
        assert len(register([one, evolve(other, speaker=evolve(other.speaker, role="coach"))])) == 2


class TestTwoPersons:
    @pytest.mark.parametrize(
        "names",
        [
            ("Hillary Clinton", "Bill Clinton"),
            ("John Smith", "Joan Smith"),
            ("Ana Ruiz", "Anna Ruiz"),
            ("Toni Morrison", "Tony Morrison"),
            ("George W. Bush", "George H. W. Bush"),
            ("Donald Trump", "Donald Trump Jr."),
            ("Hillary Rodham Clinton", "Hillary Diane Clinton"),
            ("John Hanson", "Joan Hansen"),
            ("Tayyip Erdogan", "Recep Tayyip Erdogan"),
        ],
    )
    def test_two_stay_two_whatever_office_they_share(self, names: Sequence[str]) -> None:
        assert len(register(each_in_its_article(*names, role="president"))) == 2

    def test_a_name_that_could_be_either_of_two_is_neither(self) -> None:
        found = register(each_in_its_article("George W. Bush", "George H. W. Bush", "George Bush", "G. Bush"))
        assert len(found) == 4

    def test_an_ambiguous_name_keeps_no_others_apart(self) -> None:
        found = register(each_in_its_article("John A. Smith", "John Adam Smith", "John B. Smith", "John Smith"))
        assert names_of(found) == [["John A. Smith", "John Adam Smith"], ["John B. Smith"], ["John Smith"]]


class TestBareNames:
    def test_a_surname_means_the_one_bearer_in_its_article(self) -> None:
        claims = [claim("Barack Obama", "a"), claim("Obama", "a"), claim("Michelle Obama", "b"), claim("Obama", "c")]
        assert names_of(register(claims)) == [["Barack Obama", "Obama"], ["Michelle Obama"], ["Obama"]]

    def test_of_two_bearers_in_the_article_it_means_neither(self) -> None:
        claims = [claim("Barack Obama"), claim("Michelle Obama"), claim("Obama", role="president")]
        assert len(register(claims)) == 3

    def test_across_articles_it_needs_an_office_in_common(self) -> None:
        full = claim("George W. Bush", "a", role="US President")
        assert len(register([full, claim("Bush", "b", role="President")])) == 1
        assert len(register([full, claim("Bush", "b")])) == 2
        assert len(register([full, claim("Bush", "b", role="gardener")])) == 2

    def test_across_articles_it_must_have_one_bearer(self) -> None:
        claims = [claim("George W. Bush", "a", role="President"), claim("Jeb Bush", "b", role="Governor")]
        assert len(register([*claims, claim("Bush", "c", role="President")])) == 3

    def test_a_lone_name_is_a_speaker(self) -> None:
        assert names_of(register(each_in_its_article("Rajamma", "Rajamma"))) == [["Rajamma"]]

    def test_a_person_is_not_the_place_of_that_name(self) -> None:
        claims = [claim("Jordan", "a", type="place"), claim("Michael Jordan", "a"), claim("Jordan", "a", number=1)]
        assert names_of(register(claims)) == [["Jordan"], ["Jordan", "Michael Jordan"]]


class TestOrganizations:
    @pytest.mark.parametrize(
        "names",
        [
            ("World Health Organization", "World Health Organisation", "the World Health Organization"),
            ("Ministry of Defence", "Ministry of Defense"),
            ("Standard & Poor's", "Standard and Poor's"),
            ("Acme Steel", "Acme Steel, Inc."),
            ("U.S. Senate", "United States Senate"),
        ],
    )
    def test_names_written_in_several_ways(self, names: Sequence[str]) -> None:
        assert len(register(each_in_its_article(*names, type="organization"))) == 1

    @pytest.mark.parametrize(
        "names",
        [
            ("North Korea", "South Korea"),
            ("Senate", "U.S. Senate"),
            ("Supreme Court", "Supreme Court of India"),
            ("Austria", "Australia"),
            ("California Department of Corrections", "CDC"),
        ],
    )
    def test_names_that_are_only_nearly_alike_are_two(self, names: Sequence[str]) -> None:
        assert len(register(each_in_its_article(*names, type="organization"))) == 2

    def test_an_acronym_that_an_article_gives_is_known_in_all(self) -> None:
        elsewhere = claim("WHO", "b", type="organization")

        def known_from(source: str) -> list[RegisteredSpeaker]:
            return register([claim("World Health Organization", "a", type="organization", source=source), elsewhere])

        assert len(known_from("the World Health Organization (WHO)")) == len(known_from("The WHO")) == 1
        assert len(known_from("the World Health Organization")) == 2

    def test_within_an_article_the_initials_are_enough(self) -> None:
        here = [claim("World Health Organization", type="organization"), claim("WHO", type="organization")]
        assert len(register(here)) == 1

    def test_an_acronym_of_two_means_neither(self) -> None:
        claims = [
            claim("Centers for Disease Control", "a", type="organization", source="Centers for Disease Control (CDC)"),
            claim("Costa Drama Club", "b", type="organization", source="Costa Drama Club (CDC)"),
            claim("CDC", "c", type="organization"),
        ]
        assert len(register(claims)) == 3

    def test_a_longer_and_a_shorter_name_with_one_acronym_are_one(self) -> None:
        claims = [
            claim(name, name, type="organization", source=f"{name} (FDA)")
            for name in ("Food and Drug Administration", "U.S. Food and Drug Administration")
        ]
        assert len(register(claims)) == 1


class TestWhatIsTold:
    def test_counts_dates_roles_and_variants(self) -> None:
        (found,) = register(
            [
                claim("Mike DeWine", "a", role="Sen.", date="2004-06-30"),
                claim("Mike DeWine", "a", role="Senator", date="2005-01-01"),
                claim("Mike DeWine", "b", role="Senator", date="2005-02-01"),
                claim("Mike DeWine", "c", role="Governor", date="2020-03-17"),
                claim("DeWine", "c", date="2020-W20"),
            ]
        )
        assert (found.name, found.type, found.claims, found.articles) == ("Mike DeWine", "person", 5, 3)
        assert (found.first, found.last) == ("2004-06-30", "2020-05-17")
        assert [(variant.name, variant.claims) for variant in found.variants] == [("Mike DeWine", 4), ("DeWine", 1)]
        assert [(role.role, role.claims, role.first, role.last) for role in found.roles] == [
            ("Senator", 3, "2004-06-30", "2005-02-01"),
            ("Governor", 1, "2020-03-17", "2020-03-17"),
        ]
        assert found.claim_ids == ()

    @pytest.mark.parametrize(
        ("value", "first", "last"),
        [
            ("2019-W02", "2019-01-07", "2019-01-13"),
            ("2019-W99", "2019-W99", "2019-W99"),
            ("2017-09-27T10:30", "2017-09-27", "2017-09-27"),
            ("2017-01/2018", "2017-01", "2018"),
        ],
    )
    def test_dates_of_every_form_have_a_first_and_a_last_day(self, value: str, first: str, last: str) -> None:
        (found,) = register([claim("Ana Ruiz", date=value)])
        assert (found.first, found.last) == (first, last)

    def test_the_ids_of_the_claims_come_on_request(self) -> None:
        claims = [claim("Ana Ruiz", "a"), claim("Ana Ruiz", "b")]
        (found,) = register(claims, with_ids=True)
        assert found.claim_ids == tuple(sorted(given.id for given in claims))

    @pytest.mark.parametrize(
        ("names", "name"),
        [
            (["Obama", "Obama", "Barack Obama"], "Barack Obama"),
            (["B. Obama", "B. Obama", "Barack Obama"], "Barack Obama"),
            (["BARACK OBAMA", "BARACK OBAMA", "Barack Obama"], "Barack Obama"),
            (["Sen. Barack Obama", "Sen. Barack Obama", "Barack Obama"], "Barack Obama"),
            (["Barack Obama", "Barack Obama", "Barack H. Obama"], "Barack Obama"),
        ],
    )
    def test_the_name_is_the_full_one_given_most_often(self, names: list[str], name: str) -> None:
        (found,) = register(claim(given, number=number) for number, given in enumerate(names))
        assert found.name == name

    def test_speakers_of_one_statement_come_one_by_one_and_have_no_role_of_it(self) -> None:
        together = claim("Olympia J. Snowe; Susan Collins", role="Senators")
        found = register([together, claim("Susan Collins", "b", role="Senator")])
        assert [(speaker.name, speaker.claims, len(speaker.roles)) for speaker in found] == [
            ("Susan Collins", 2, 1),
            ("Olympia J. Snowe", 1, 0),
        ]

    @pytest.mark.parametrize(
        "unnamed",
        [
            claim(None, resolution="none"),
            claim("a senior official", resolution="unnamed"),
            claim("I", resolution="pronoun", type="unknown"),
            claim("who", resolution="pronoun", type="unknown"),
            claim("Senators", type="organization"),
            claim("Rajamma; her husband", type="person"),
        ],
    )
    def test_who_has_no_name_is_left_out(self, unnamed: Claim) -> None:
        assert [speaker.name for speaker in register([unnamed])] in ([], ["Rajamma"])

    def test_a_claim_given_twice_counts_once(self) -> None:
        (found,) = register([claim("Ana Ruiz"), claim("Ana Ruiz"), claim("Ana Ruiz", "b")])
        assert (found.claims, found.articles) == (2, 2)

    def test_those_with_most_claims_come_first_then_by_name(self) -> None:
        claims = [*each_in_its_article("Bo Lee", "Al Gore"), claim("Cy Young", "c"), claim("Cy Young", "d")]
        assert [speaker.name for speaker in register(claims)] == ["Cy Young", "Al Gore", "Bo Lee"]

    def test_it_is_part_of_the_package(self) -> None:
        assert quoteminer.register is register
        assert register([]) == []


GIVEN = ["Ana", "Anna", "Robert", "Bob", "Rob", "Dmitry", "Dmitri", "Kim", "R.", "A.", "J.D."]
MIDDLE = ["", "", "H.", "W.", "Maria", "Hussein"]
SURNAMES = ["Ruiz", "Smith", "Zelensky", "Zelenskyy", "Erdoğan", "Erdogan", "Hansen", "Hanson", "Le Drian"]
ROLES = [None, None, "mayor", "Mayor of Kyiv", "senator", "coach"]

person_names = st.builds(
    lambda title, given_name, middle, surname, ending: " ".join(
        filter(None, (title, given_name, middle, surname, ending))
    ),
    st.sampled_from(["", "", "Sen.", "President"]),
    st.sampled_from(GIVEN),
    st.sampled_from(MIDDLE),
    st.sampled_from(SURNAMES),
    st.sampled_from(["", "", "", "Jr."]),
)
other_names = st.sampled_from(
    ["Smith", "Ruiz", "WHO", "World Health Organization", "FDA", "U.S. Food and Drug Administration", "Kyiv", "I"]
)
any_claims = st.lists(
    st.builds(
        claim,
        person_names | other_names | st.text(max_size=8),
        st.sampled_from("abcd"),
        role=st.sampled_from(ROLES),
        type=st.sampled_from(["person", "person", "organization", "group", "unknown"]),
        resolution=st.sampled_from(["name", "alias", "pronoun", "unnamed"]),
        date=st.sampled_from([None, "2017", "2017-09", "2017-09-28", "2017-W39", "2017-01/2018-02"]),
        source=st.none() | st.sampled_from(["the WHO", "World Health Organization (WHO)"]),
    ),
    max_size=25,
)
thorough = settings(deadline=None)


@thorough
@given(any_claims, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_nothing(claims: list[Claim], chance: random.Random) -> None:
    shuffled = claims.copy()
    chance.shuffle(shuffled)
    assert register(shuffled, with_ids=True) == register(claims, with_ids=True)


@thorough
@given(st.lists(st.tuples(person_names, st.sampled_from(ROLES)), max_size=25))
def test_two_different_given_names_are_never_one_person_s(named: list[tuple[str, str | None]]) -> None:
    short = [frozenset(pair) for pair in (("Bob", "Robert"), ("Rob", "Robert"), ("Bob", "Rob"), ("Dmitry", "Dmitri"))]
    for speaker in register(claim(name, str(number), role=role) for number, (name, role) in enumerate(named)):
        names = [variant.name.removeprefix("Sen. ").removeprefix("President ") for variant in speaker.variants]
        full = {word for word in (name.split()[0] for name in names) if "." not in word}
        assert all(frozenset((one, other)) in short for one in full for other in full if one != other)


@thorough
@given(any_claims)
def test_every_claim_of_a_named_speaker_is_counted_once(claims: list[Claim]) -> None:
    found = register(claims, with_ids=True)
    for speaker in found:
        assert speaker.claims == sum(variant.claims for variant in speaker.variants) == len(speaker.claim_ids)
        assert 1 <= speaker.articles <= speaker.claims
        assert (speaker.first is None) == (speaker.last is None)
        assert sum(role.claims for role in speaker.roles) <= speaker.claims
    assert len({claim_id for speaker in found for claim_id in speaker.claim_ids}) == sum(s.claims for s in found)


@thorough
@given(any_claims)
def test_a_registered_speaker_survives_the_way_to_json_and_back(claims: list[Claim]) -> None:
    for speaker in register(claims):
        assert from_json(to_json(speaker), RegisteredSpeaker, "register") == speaker
