"""Statements told of within the contents of others."""

from attrs import evolve
from wordings import laid_out, place

from quoteminer.attributions.nested import Passage, passages, with_inner
from quoteminer.claims import Findings, chosen, claims_of
from quoteminer.pipeline import Miner
from quoteminer.records import Article, Attribution, Claim, Span, Speaker, Via
from quoteminer.settings import Settings

REPORTED = "Reuters reported that the minister said the bridge was unsafe."
OUTER, INNER = "that the minister said the bridge was unsafe", "the bridge was unsafe"


def said(text: str, content: str, cue: str, source: str | None, confidence: float = 0.9) -> Attribution:
    return Attribution(
        content=(place(text, content),),
        cue=place(text, cue),
        source=place(text, source) if source else None,
        kind="indirect",
        confidence=confidence,
    )


def passages_of(text: str, content: str) -> list[str]:
    given = Attribution(content=(place(text, content),), kind="indirect", confidence=0.9)
    return [passage.span.of(text) for passage in passages(laid_out(text), [given])]


def told_in(text: str, outer: Attribution, content: str, cue: str, source: str | None) -> list[Attribution]:
    """The attributions once a second reading of the only passage has found this one in it."""
    layout = laid_out(text)
    (passage,) = passages(layout, [outer])
    return with_inner(layout, [outer], [(passage, [said(passage.layout.text, content, cue, source)])])


def test_contents_with_words_of_telling_are_read_again_without_their_that() -> None:
    assert passages_of(REPORTED, OUTER) == [OUTER.removeprefix("that ")]
    assert passages_of("He said that the bridge was unsafe.", "that the bridge was unsafe") == []


def test_what_is_told_inside_quotation_marks_is_not() -> None:
    assert passages_of("“Smith said it was unsafe,” he said.", "“Smith said it was unsafe,”") == []


def test_a_passage_is_a_text_of_its_own_with_its_quotations() -> None:
    text = "Reuters reported that Smith said the bridge was “unsafe.”"
    given = Attribution(
        content=(place(text, "that Smith said the bridge was “unsafe.”"),), kind="mixed", confidence=1.0
    )
    (passage,) = passages(laid_out(text), [given])
    (quotation,) = passage.layout.quotations
    assert quotation.span.of(passage.layout.text) == "“unsafe.”"


def test_what_is_found_there_stands_within_the_other_at_its_place() -> None:
    outer = said(REPORTED, OUTER, "reported", "Reuters", confidence=0.7)
    carrier, inner = told_in(REPORTED, outer, INNER, "said", "the minister")
    assert inner == evolve(said(REPORTED, INNER, "said", "the minister"), within=0, confidence=0.7)
    assert carrier == evolve(outer, is_carrier=True)


def test_the_rest_of_the_inner_reporting_clause_is_not_the_outer_speakers() -> None:
    text = "Reuters reported that the minister told a full meeting of parliament on Monday that it was unsafe."
    content = "that the minister told a full meeting of parliament on Monday that it was unsafe"
    carrier, _ = told_in(text, said(text, content, "reported", "Reuters"), "that it was unsafe", "told", "the minister")
    assert carrier.is_carrier


def test_an_outer_statement_with_words_of_its_own_is_no_mere_carrier() -> None:
    text = "Smith said that the bridge was old and that the police believe it to be unsafe."
    outer = said(text, "that the bridge was old and that the police believe it to be unsafe", "said", "Smith")
    kept, inner = told_in(text, outer, "it to be unsafe", "believe", "the police")
    assert not kept.is_carrier
    assert inner.within == 0


def test_nor_is_one_about_somebody_elses_claim() -> None:
    text = "Reuters reported that Smith’s claim that it was safe is false."
    outer = said(text, "that Smith’s claim that it was safe is false", "reported", "Reuters")
    kept, inner = told_in(text, outer, "that it was safe is false", "claim", "Smith’s")
    assert not kept.is_carrier
    assert inner.within == 0


def test_pronouns_acts_and_what_nobody_says_make_no_inner_statement() -> None:
    text = "Smith said that he believes the police have announced a report on the talks, said to be late."
    outer = said(
        text, "that he believes the police have announced a report on the talks, said to be late", "said", "Smith"
    )
    for content, cue, source in (
        ("the police have announced a report on the talks", "believes", "he"),
        ("a report on the talks", "have announced", "the police"),
        ("to be late", "said", None),
    ):
        assert told_in(text, outer, content, cue, source) == [outer]


def test_numbers_are_kept_right_in_order_of_the_text() -> None:
    text = f"{REPORTED} She added: “It is old.”"
    first = said(text, "“It is old.”", "added", "She")
    outer = said(text, OUTER, "reported", "Reuters")
    goes_on = evolve(first, continues=0)
    layout = laid_out(text)
    (passage,) = passages(layout, [first, goes_on, outer])
    assert passage.owner == 2
    inner = said(passage.layout.text, INNER, "said", "the minister")
    found = with_inner(layout, [first, goes_on, outer], [(passage, [inner])])
    assert [(given.within, given.continues) for given in found] == [(None, None), (0, None), (None, None), (None, 2)]


def test_via_is_linked_to_the_outer_claim_while_that_is_among_the_claims() -> None:
    outer = said(REPORTED, OUTER, "reported", "Reuters", confidence=0.4)
    given = told_in(REPORTED, outer, INNER, "said", "the minister")
    via = Via(name="Reuters", text="Reuters", start=0, end=7)
    findings = [
        Findings(attribution=given[0], cue=None, speaker=Speaker(), date=None, via=None),
        Findings(attribution=given[1], cue=None, speaker=Speaker(), date=None, via=via, outer=given[0]),
    ]
    claims = claims_of(Article(text=REPORTED, id="a"), [], findings)
    assert link_of(claims[1]) == claims[0].id
    assert link_of(chosen(claims, 0.4)[1]) == claims[0].id
    assert link_of(chosen([evolve(claims[0], confidence=0.3), claims[1]], 0.4)[0]) is None


def link_of(claim: Claim) -> str | None:
    assert claim.via
    return claim.via.claim


def test_layers_choose_among_claims_within_claims(miner: Miner) -> None:
    def told(layers: str) -> list[tuple[str | None, str | None]]:
        other = Miner(Settings(layers=layers))
        other.models.splitter, other.models.reader = miner.models.splitter, miner.models.reader
        return [
            (claim.source.text if claim.source else None, claim.via.name if claim.via else None)
            for claim in other.mine(REPORTED)
        ]

    outer, inner = ("Reuters", None), ("the minister", "Reuters")
    assert told("inner") == [inner]
    assert told("outer") == [outer]
    assert told("all") == [outer, inner]


def test_an_empty_passage_breaks_nothing() -> None:
    layout = laid_out("x")
    passage = Passage(0, Span(0, 1), layout)
    given = Attribution(content=(Span(0, 1),), kind="indirect", confidence=0.9)
    assert with_inner(layout, [given], [(passage, [])]) == [given]
