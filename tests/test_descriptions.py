"""Descriptions: whom "the minister", "her office" and "the former House Speaker" mean."""

import pytest
from marked_speakers import last_of, speakers_in


def test_a_description_means_the_one_with_that_role() -> None:
    marked = (
        "Deputy governor Oleg Klimov met Governor Boris Petrov and Health Minister Anna Lindt.\n[The governor] agreed."
    )
    assert last_of(marked) == ("Boris Petrov", "Governor", "person", "nominal")


@pytest.mark.parametrize(
    ("marked", "name", "resolution"),
    [
        ("They met Acme Holdings in Rome.\nIt grew, [the company] said.", "Acme Holdings", "nominal"),
        ("They met the Labour Department in Rome.\nIt grew, [the company] said.", "the company", "unnamed"),
        ("The Ministry of Defence met.\nIt grew, [the ministry] said.", "Ministry of Defence", "nominal"),
        ("The Foreign Ministry met.\nIt grew, [the foreign ministry] said.", "Foreign Ministry", "name"),
        ("[Ana Ruiz] agreed.\nIt grew, [the Oslo professor] said.", "Ana Ruiz", "nominal"),
        ("Ana Ruiz came.\nAl Roe left.\nIt grew, [the 34-year-old] said.", "Al Roe", "nominal"),
        ("Polish Health Minister Al Roe came.\nIt grew, [the Czech minister] said.", "the Czech minister", "unnamed"),
        ("Defence Minister Al Roe came.\nIt grew, [the health minister] said.", "the health minister", "unnamed"),
        ("Campaign manager Al Roe came.\nIt grew, [the campaign] said.", "the campaign", "unnamed"),
        ("Sen. Ana Ruiz met Gov. Tom Reed.\nIt grew, [the senator] said.", "Ana Ruiz", "nominal"),
        ("[Senator from Texas]: it grew.\nTexas Sen. Ana Ruiz said so.", "Ana Ruiz", "nominal"),
        ("[Mayor]: it grew.\nMayor Ana Ruiz said so.", "Ana Ruiz", "nominal"),
        ("Mayor Ana Ruiz came.\nIt grew, [a mayor] said.", "a mayor", "unnamed"),
        ("Gov. Tom Reed came.\nIt grew, [the deputy governor] said.", "the deputy governor", "unnamed"),
        ("Candidate Tom Reed came.\nIt grew, [the vice-candidate] said.", "the vice-candidate", "unnamed"),
        ("Ana Ruiz came.\nIt grew, [the former House Speaker] said.", "Ana Ruiz", "nominal"),
        ("Ana Ruiz came.\nIt grew, [the Democrat from Texas] said.", "Ana Ruiz", "nominal"),
        ("Ana Ruiz came.\nIt grew, [the Texas-born 29-year-old] said.", "Ana Ruiz", "nominal"),
        ("Ana Ruiz came.\nIt grew, [the judge] said.", "the judge", "unnamed"),
        ("Ana Ruiz came.\nIt grew, [the other nominee] said.", "the other nominee", "unnamed"),
        ("Ana Ruiz came.\nIt rained.\nIt grew, [the senator] said.", "the senator", "unnamed"),
        ("Gov. Tom Reed came.\nIt grew, [the senator] said.", "the senator", "unnamed"),
        (
            "Republican leader Tom Reed came.\nIt grew, [the Democratic nominee] said.",
            "the Democratic nominee",
            "unnamed",
        ),
        ("Trump Tower stood there.\nIt grew, [the tycoon] said.", "the tycoon", "unnamed"),
        ("Ana Ruiz met Al Roe.\nIt grew, [the pair] said.", "Ana Ruiz; Al Roe", "nominal"),
        ("Ana Ruiz met Al Roe and Peter Moss.\nIt grew, [both men] said.", "Al Roe; Peter Moss", "nominal"),
        ("Ana Ruiz met Al Roe and Peter Moss.\nIt grew, [the two] said.", "the two", "unnamed"),
        ("It grew, said [the philosopher] Al Roe.", "Al Roe", "name"),
        ("It grew, [his daughter], Ana Ruiz, said.", "Ana Ruiz", "name"),
        ("It grew, Ana Ruiz, [the mayor], said.", "Ana Ruiz", "name"),
        ("In Rome, [the mayor], unasked, left.", "the mayor", "unnamed"),
    ],
)
def test_a_description_means_whoever_is_named_and_fits(marked: str, name: str, resolution: str) -> None:
    assert last_of(marked)[::3] == (name, resolution)


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Ana Ruiz came.\n[Her office] agreed.", "Ana Ruiz's office"),
        ("It’s Tom Reeves.\n[His campaign] agreed.", "Tom Reeves’ campaign"),
        ("Acme Holdings grew.\nIt is so, [its board] said.", "Acme Holdings' board"),
        ("[Ruiz's office] agreed. Ana Ruiz left.\n[Her office] was glad.", "Ruiz's office"),
        ("Ana Ruiz came. [Her office] agreed.\n[Ruiz's office] was glad.", "Ana Ruiz's office"),
        ("Tom Reed met Ana Ruiz. [Ruiz's office] agreed.\n[Reed's office] was glad.", "Reed's office"),
        ("It is so, [her office] said.", "her office"),
        ("Ana Ruiz came.\n[Her source] agreed.", "Her source"),
        ("[Acme Holdings] came.\nIt is so, [my office] said.", "my office"),
        ("Ana Ruiz came.\n[Her website] agreed.", "Ana Ruiz"),
    ],
)
def test_whose_office_it_is_is_told(marked: str, name: str) -> None:
    assert last_of(marked)[0] == name


def test_a_pronoun_looks_past_another_word_for_who_was_named_before() -> None:
    marked = "Ana Ruiz came.\nIt rained.\n[The nominee] agreed.\nIt is so, [she] said."
    assert [speaker.name for speaker in speakers_in(marked)] == ["The nominee", "Ana Ruiz"]
