"""Roles: what the words around a name tell of its bearer's office."""

import pytest
from marked_speakers import last_of


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Ana Ruiz is the mayor of Springfield and a pilot.", "mayor of Springfield"),
        ("Ana Ruiz, who was Springfield's first mayor until May, came.", "Springfield's first mayor"),
        ("Ana Ruiz serves as director of research at Acme since May.", "director of research at Acme"),
        ("Ana Ruiz is in the mayor's office.", None),
        ("Ana Ruiz was told the mayor had left.", None),
        (
            "The presumptive Green Party presidential nominee Ana Ruiz came.",
            "presumptive Green Party presidential nominee",
        ),
        ("SEN. RUIZ AGREES TO IT ALL\nSen. Ana Ruiz came.", "Sen."),
        ("Senators Ana Ruiz and Al Roe came.\nSenator Ruiz left.", "Senator"),
    ],
)
def test_a_role_may_be_told_anywhere(sentence: str, role: str | None) -> None:
    assert last_of(f"{sentence}\n[Ruiz] agreed.")[:2] == ("Ana Ruiz", role)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The plan includes Judge Ana Ruiz.", "Judge"),
        ("The package addresses Sen. Ana Ruiz.", "Sen."),
        ("Then state Senator Ana Ruiz came.", "state Senator"),
        ("Mayor Tom Reed and Sheriff Ana Ruiz came.", "Sheriff"),
        ("Ana Ruiz, seeing the mayor as weak, came.", None),
        ("Ana Ruiz, along with the mayor, came.", None),
        ("Ana Ruiz, acting mayor, came.", "acting mayor"),
        ("On Ana Ruiz, right now the mayor is better known than any other mayor.", None),
        ("Ana Ruiz, named by many as the next mayor, came.", None),
        ("Ana Ruiz, retired mayor of Springfield, came.", "retired mayor of Springfield"),
        ("[Ana Ruiz, named by many as the next mayor,] came.", None),
    ],
)
def test_a_role_begins_where_its_words_do(sentence: str, role: str | None) -> None:
    assert last_of(f"{sentence}\n[Ruiz] agreed.")[:2] == ("Ana Ruiz", role)


@pytest.mark.parametrize(
    ("heading", "name", "role"),
    [
        ("Ana Ruiz Blasts Acme for Its New Plan", "Ana Ruiz", None),
        ("Acme Praises House Speaker Ana Ruiz After Row", "Ana Ruiz", "House Speaker"),
    ],
)
def test_a_heading_with_capitals_adds_nothing_to_names_and_roles(heading: str, name: str, role: str | None) -> None:
    body = "Ana Ruiz came to see the House and what the new plan of Acme says, and where the guests had been."
    assert last_of(f"{heading}\n\n{body}\n[Ruiz] agreed.")[:2] == (name, role)
