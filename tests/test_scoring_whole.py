"""Annotated attributions in the form of claims, and when a claim is right."""

import pytest
from wordings import place

from quoteminer.brat import GoldAttribution
from quoteminer.records import Span
from quoteminer.scoring.splits import count_words, words_apart
from quoteminer.scoring.whole import Whole, is_right, is_same, layout_of, likeness, whole_of, wholes_of


def annotated(text: str, source: str, cue: str, *contents: str) -> list[Whole]:
    """One attribution in the form of claims."""
    spans = [(place(text, source),), (place(text, cue),), tuple(place(text, content) for content in contents)]
    return wholes_of([GoldAttribution(*spans)], layout_of(text))


def test_parts_in_one_paragraph_stay_together() -> None:
    text = "“We looked,” she said, “at it.”\n\nIt rained."
    (whole,) = annotated(text, "she", "said", "“We looked,”", "“at it.”")
    assert is_same(whole, whole_of(whole.content, place(text, "said"), place(text, "she"), "direct"))
    assert (whole.kind, len(whole.content)) == ("direct", 2)


def test_a_part_in_a_paragraph_of_its_own_is_a_claim_that_goes_on() -> None:
    text = "“We looked,” she said.\n\n“The bridge is safe.”"
    first, second = annotated(text, "she", "said", "“We looked,”", "“The bridge is safe.”")
    assert [part.of(text) for part in first.content] == ["“We looked,”"]
    assert (first.cue, first.source) == ((place(text, "said"),), (place(text, "she"),))
    assert [part.of(text) for part in second.content] == ["“The bridge is safe.”"]
    assert (second.cue, second.source, second.kind) == ((), (), "direct")
    claim = whole_of(second.content, None, None, "direct")
    assert is_same(claim, second)
    assert is_right(claim, [first, second])
    assert not is_right(claim, [first])


def test_a_mere_colon_is_no_cue() -> None:
    text = "Mayor: bridge is safe"
    (whole,) = annotated(text, "Mayor", ":", "bridge is safe")
    assert (whole.cue, whole.kind) == ((), "indirect")


CONTENT, CUE, SOURCE = (Span(10, 20),), Span(5, 9), Span(0, 4)
WHOLE = whole_of(CONTENT, CUE, SOURCE, "indirect")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (whole_of(CONTENT, CUE, SOURCE, "direct"), 1),
        (whole_of((Span(10, 18),), CUE, SOURCE, "indirect"), 0.8),
        (whole_of((Span(10, 14), Span(15, 20)), Span(7, 8), Span(3, 5), "indirect"), 0.9),
        (whole_of(CONTENT, None, SOURCE, "indirect"), 0),
        (whole_of(CONTENT, CUE, Span(4, 6), "indirect"), 0),
        (whole_of((Span(30, 40),), CUE, SOURCE, "indirect"), 0),
    ],
)
def test_likeness_is_the_overlap_of_contents_where_cue_and_source_touch(other: Whole, expected: float) -> None:
    assert likeness(WHOLE, other) == likeness(other, WHOLE) == pytest.approx(expected)


def test_missing_in_both_is_alike() -> None:
    bare = whole_of(CONTENT, None, None, "direct")
    assert likeness(bare, bare) == 1


def test_distance_is_counted_in_words_to_the_nearest_part() -> None:
    text = "“Go,” the old mayor’s wife told us on Monday, “or stay.” Ann said “we stay.”"
    near = whole_of([place(text, "“Go,”"), place(text, "“or stay.”")], None, place(text, "the old mayor’s wife"), "x")
    far = whole_of([place(text, "“or stay.”")], None, place(text, "the old mayor’s wife"), "x")
    inside = whole_of([place(text, "Ann said “we")], None, place(text, "Ann"), "x")
    nobody = whole_of([place(text, "“Go,”")], None, None, "x")
    assert [words_apart(whole, text) for whole in (near, far, inside, nobody)] == [0, 4, 0, -1]
    assert count_words(text, place(text, "the old mayor’s wife")) == 4
