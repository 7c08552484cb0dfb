"""Names: what the article names, by surface rules alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoteminer.speakers.capitals import words_of
from quoteminer.speakers.names import Name, find_names


def names_in(text: str) -> list[Name]:
    return find_names(text, words_of(text))


def texts(text: str) -> list[str]:
    return [name.text for name in names_in(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Then US Defense Secretary James Mattis spoke.", "James Mattis", "person"),
        ("It was said by Mayor of Koszalin Piotr Jedlinski.", "Piotr Jedlinski", "person"),
        ("It was said by US Secretary of State Mike Pompeo.", "Mike Pompeo", "person"),
        ("It was said by Virginia Gov. Terry McAuliffe.", "Terry McAuliffe", "person"),
        ("It was said by Virginia King.", "Virginia King", "person"),
        ("It was said by Bank of England Governor Mark Carney.", "Mark Carney", "person"),
        ("It was said by Democrat Hillary Clinton.", "Hillary Clinton", "person"),
        ("It was said by Dr. Tomasz Stefaniak.", "Tomasz Stefaniak", "person"),
        ("It was said by Ursula von der Leyen.", "Ursula von der Leyen", "person"),
        ("It was said by Anwar al-Awlaki.", "Anwar al-Awlaki", "person"),
        ("It was said by Sean O'Neill.", "Sean O'Neill", "person"),
        ("It was said by George H. W. Bush.", "George H. W. Bush", "person"),
        ("It was said by Jean-Yves Le Drian.", "Jean-Yves Le Drian", "person"),
        ("It was said by Robert Downey Jr. on stage.", "Robert Downey Jr.", "person"),
        ("It was said by President Trump.", "Trump", "person"),
        ("It was said by the Bank of England.", "Bank of England", "organization"),
        ("It was said by the Department of Health and Human Services.", "Department of Health and Human Services", "organization"),  # noqa: E501
        ("It was said by the Alachua Sheriff's Office.", "Alachua Sheriff's Office", "organization"),
        ("It was said by the FSB.", "FSB", "organization"),
        ("It was said in Ankara.", "Ankara", "place"),
    ],
)  # fmt: skip
def test_a_name_is_found_without_its_titles(text: str, name: str, kind: str) -> None:
    assert [(found.text, found.type) for found in names_in(text)] == [(name, kind)]


def test_a_possessive_ending_belongs_to_no_name() -> None:
    found = names_in("They met Vladimir Putin’s aide and Angela Merkel's lawyer.")
    assert [(name.text, name.is_possessive) for name in found] == [("Vladimir Putin", True), ("Angela Merkel", True)]


def test_an_acronym_in_brackets_is_kept() -> None:
    found = names_in("It was the World Health Organization (WHO).")
    assert (found[0].text, found[0].acronym) == ("World Health Organization", "WHO")


@pytest.mark.parametrize(
    "text", ["Officials said so.", "However, it rained.", "On Monday it rained.", "The minister left."]
)
def test_a_capital_at_the_start_of_a_sentence_makes_no_name(text: str) -> None:
    assert texts(text) == []


def test_a_word_that_also_stands_in_small_letters_is_no_name() -> None:
    assert texts("Cranes came. The cranes lifted it. Kosiec saw them.") == ["Kosiec"]


def test_an_office_with_its_realm_is_no_name() -> None:
    assert texts("She is the Speaker of the House now.") == []


@pytest.mark.parametrize(
    ("text", "gender"), [("by Mrs Kerr", "female"), ("by Dmitry Peskov", "male"), ("by Xi Jinping", None)]
)
def test_gender_comes_from_honorific_or_given_name(text: str, gender: str | None) -> None:
    assert names_in(text)[0].gender == gender


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Then Democrats met the Americans.", []),
        ("They met Senate Republicans and Georgia Democrats.", ["Senate", "Georgia"]),
        ("They met Congressional Republicans.", []),
        ("They met the Liberal Democrats.", ["Liberal Democrats"]),
        ("They met Americans for Prosperity and Women for Peace.", ["Americans for Prosperity", "Women for Peace"]),
    ],
)  # fmt: skip
def test_members_of_a_people_or_a_party_are_no_name(text: str, names: list[str]) -> None:
    assert texts(text) == names


@given(st.text(st.characters(), max_size=80))
def test_every_name_lies_where_it_says(text: str) -> None:
    words = words_of(text)
    for name in find_names(text, words):
        assert " ".join(name.span.of(text).split()) == name.text
        assert name.whole.covers(name.span)
        assert words[name.first_word].start == name.whole.start


HEADED = "SEN. DOLE ANNOUNCES SENATE SUPPORT FOR WATER\nSen. Elizabeth Dole spoke in the Senate. Dole was glad."


def test_a_heading_in_capitals_makes_names_only_of_what_the_text_gives_a_capital() -> None:
    assert texts(HEADED) == ["DOLE", "SENATE", "Elizabeth Dole", "Senate", "Dole"]
    assert names_in(HEADED)[0].type == "person"


def test_the_title_of_several_is_no_name() -> None:
    assert texts("They met Senators Snowe and Collins there.") == ["Snowe", "Collins"]
    assert texts("They asked the Senators there.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was the Food and Drug Administration (FDA).", "Food and Drug Administration"),
        (
            "It was the United Nations Educational, Scientific and Cultural Organization (UNESCO).",
            "United Nations Educational, Scientific and Cultural Organization",
        ),
        ("It was Food and the Drug Administration (DA).", "Drug Administration"),
        ("It was Iran and the World Health Organization (WHO).", "World Health Organization"),
    ],
)
def test_an_acronym_in_brackets_tells_where_a_name_begins(text: str, name: str) -> None:
    assert name in texts(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Reuters said so.", "Reuters", "organization"),
        ("It was said by Facebook Ireland Limited.", "Facebook Ireland Limited", "organization"),
        ("It was said by the Manila Bulletin.", "Manila Bulletin", "organization"),
        ("It was said by the United Nations.", "United Nations", "organization"),
        ("It was said by the European Court of Justice.", "European Court of Justice", "organization"),
        ("It was said by the US House of Representatives.", "US House of Representatives", "organization"),
        ("It was the National Institute of Allergy and Infectious Diseases.", "National Institute of Allergy and Infectious Diseases", "organization"),  # noqa: E501
        ("It was said by PG&E.", "PG&E", "organization"),
        ("It was said by Pacific Gas and Electric (PG&E).", "Pacific Gas and Electric", "organization"),
        ("It was said by the Sustainable Australia party.", "Sustainable Australia", "organization"),
        ("It was said by the company Neuralink.", "Neuralink", "organization"),
        ("It was in Trump Tower.", "Trump Tower", "place"),
        ("It was said by Jerry Hall.", "Jerry Hall", "person"),
        ("It was about COVID-19.", "COVID-19", "unknown"),
        ("It was said by Johann II.", "Johann II", "person"),
        ("It was said by Speaker of the House Nancy Pelosi.", "Nancy Pelosi", "person"),
        ("It was said by Julie Bulletin.", "Julie Bulletin", "person"),
    ],
)  # fmt: skip
def test_a_name_tells_what_bears_it(text: str, name: str, kind: str) -> None:
    assert [(found.text, found.type) for found in names_in(text)][:1] == [(name, kind)]


def test_a_platform_is_no_part_of_the_name_after_it() -> None:
    assert texts("On Twitter West agreed.") == ["Twitter", "West"]


def test_names_after_the_title_of_several_are_persons() -> None:
    found = names_in("SENS. DOLE, THUNE AND HAGEL SAY SO.\nThey met Hagel, Thune and Dole.")
    assert [(name.text, name.type) for name in found][:3] == [
        ("DOLE", "person"),
        ("THUNE", "person"),
        ("HAGEL", "person"),
    ]


def test_a_relative_is_known_by_the_word_before() -> None:
    assert [name.kin for name in names_in("Ana Ruiz met his son Al Roe.")] == ["", "son"]
