"""Quotations that no cue explains."""

import pytest
from wordings import laid_out, place, said

from quoteminer.attributions.cueless import with_cueless
from quoteminer.paragraphs import paragraphs
from quoteminer.records import Attribution, Layout


def layout_of(text: str, sentences: list[str] | None = None) -> Layout:
    return laid_out(text, *([place(text, sentence) for sentence in sentences] if sentences else paragraphs(text)))


def test_a_source_before_a_colon() -> None:
    text = "From the mayor: “The bridge is safe for everyone.”"
    (found,) = with_cueless(layout_of(text), [])
    assert found.source == place(text, "the mayor")
    assert (found.cue, found.kind) == (None, "direct")


def test_a_source_on_the_line_above() -> None:
    text = "Mayor Anna J. Berg:\n\n“The bridge is safe for everyone.”"
    (found,) = with_cueless(layout_of(text), [])
    assert found.source == place(text, "Mayor Anna J. Berg")


def test_a_dash_and_a_name() -> None:
    text = "“The bridge is safe.” — Anna Berg, mayor"
    (found,) = with_cueless(layout_of(text), [])
    assert found.source == place(text, "Anna Berg, mayor")


@pytest.mark.parametrize("dash", ["—", "–", "―", "--", "-"])
def test_every_dash_and_a_name(dash: str) -> None:
    text = f"“The bridge is safe.” {dash} Anna O’Berg\n“It is not.”{dash}Tom Reed"
    first, second = with_cueless(layout_of(text), [])
    assert (first.source, second.source) == (place(text, "Anna O’Berg"), place(text, "Tom Reed"))


@pytest.mark.parametrize(
    "lead", ["Councillor Tanya Chan spoke to the press:", "The piece used one line as its headline:", "The sign read:"]
)
def test_a_clause_before_a_colon_is_no_source_but_leads_to_a_statement(lead: str) -> None:
    (found,) = with_cueless(layout_of(f"{lead} “Nobody will cross that bridge.”"), [])
    assert (found.source, found.continues) == (None, None)


def test_a_source_of_small_words_describes_somebody() -> None:
    text = "A former police officer from the town: “The bridge is safe.”"
    (found,) = with_cueless(layout_of(text), [])
    assert found.source == place(text, "A former police officer from the town")
    assert with_cueless(layout_of("The bridge: “safe.”"), []) == []


def test_a_quotation_that_goes_on_in_the_next_paragraph() -> None:
    text = "“We looked at it,” she said.\n\n“The bridge is safe for everyone.”"
    given = said(text, "“We looked at it,”", "said", "she")
    first, second = with_cueless(layout_of(text), [given])
    assert first == given
    assert second.continues == 0


@pytest.mark.parametrize(
    ("further", "source"),
    [
        ("“Nobody will cross that bridge.” ― Tom Reed", "Tom Reed"),
        ("The councillor: “Nobody will cross that bridge.”", "The councillor"),
        ("Tom Reed spoke to the press: “Nobody will cross that bridge.”", None),
        ("The paper looked at what Tom Reed said in May:\n\n“Nobody will cross that bridge.”", None),
    ],
)
def test_what_stands_beside_a_quotation_counts_for_more_than_that_it_seems_to_go_on(
    further: str, source: str | None
) -> None:
    text = f"“We looked at it,” she said.\n\n{further}"
    content = (place(text, "“Nobody will cross that bridge.”"),)
    given = said(text, "“We looked at it,”", "said", "she")
    going_on = Attribution(content=content, kind="direct", confidence=0.1, continues=0)
    first, second = with_cueless(layout_of(text), [given, going_on])
    assert first == given
    assert (second.continues, second.source) == (None, place(text, source) if source else None)


def test_a_heading_in_marks_does_not_go_on() -> None:
    text = "“We looked at it,” she said.\n\n‘All Bets Are Off.’"
    given = said(text, "“We looked at it,”", "said", "she")
    content = (place(text, "‘All Bets Are Off.’"),)
    going_on = Attribution(content=content, kind="direct", confidence=0.6, continues=0)
    assert with_cueless(layout_of(text), [given, going_on]) == [given]


def test_a_quotation_that_goes_on_in_its_paragraph_is_a_part_of_the_claim() -> None:
    text = "“We looked,” she said. “It is safe.”"
    (found,) = with_cueless(
        layout_of(text, ["“We looked,” she said.", "“It is safe.”"]), [said(text, "“We looked,”", "said", "she")]
    )
    assert [part.of(text) for part in found.content] == ["“We looked,”", "“It is safe.”"]


def test_a_statement_with_no_speaker_in_sight_says_so() -> None:
    (found,) = with_cueless(layout_of("The day was long.\n\n“Nobody will ever cross that bridge again.”"), [])
    assert (found.source, found.cue, found.continues) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "She read “The Catcher in the Rye,” a novel.",
        "Joe “The Hammer” Smith fought.",
        "The so-called “safe bridge of the town” fell.",
        "READ MORE: “The bridge is safe for everyone.”",
    ],
)
def test_titles_nicknames_and_scare_quotes_are_no_claims(text: str) -> None:
    assert with_cueless(layout_of(text), []) == []


def test_a_quotation_that_an_attribution_touches_is_explained() -> None:
    text = "He said “yes, we will surely go there.”"
    given = said(text, "“yes, we will surely go there.”", "said", "He")
    assert with_cueless(layout_of(text), [given]) == [given]


@pytest.mark.parametrize("piece", ["“a ” ", "“Nobody will cross it.” ", "He: “Nobody will cross it.” — A "])
def test_a_long_line_of_quotations_comes_back(piece: str) -> None:
    """A look at the whole line for every quotation would take hours here."""
    text = piece * (2_000_000 // len(piece))
    layout = layout_of(text, [text])
    assert all(part.end <= len(text) for given in with_cueless(layout, []) for part in given.content)
