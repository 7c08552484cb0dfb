"""Very long articles, read stretch by stretch."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from strategies import any_text, articles

from quoteminer import stretches as module
from quoteminer.paragraphs import paragraphs
from quoteminer.pipeline import Miner
from quoteminer.quotations import quotations
from quoteminer.records import Attribution, Layout, Sentence, Span
from quoteminer.stretches import LONGEST_STRETCH, Stretch, joined, stretches

NEWS = "The bridge is safe, Mayor Anna Berg said on Monday. “We looked at every bolt,” she added. Nobody was hurt.\n\n"


def layout_of(text: str) -> Layout:
    found = paragraphs(text)
    sentences = tuple(Sentence(span, number) for number, span in enumerate(found))
    return Layout(text, tuple(found), sentences, tuple(quotations(text, found)))


def cut(layout: Layout, longest: int) -> list[Stretch]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "LONGEST_STRETCH", longest)
        return list(stretches(layout))


def test_an_article_of_usual_length_is_one_stretch() -> None:
    layout = layout_of("a " * (LONGEST_STRETCH // 2))
    (stretch,) = stretches(layout)
    assert stretch.layout is layout


@given(any_text() | articles(), st.integers(1, 60))
@example("\r\n\0", 1)  # the first paragraph begins beyond the first stretch
def test_stretches_put_together_are_the_article(text: str, longest: int) -> None:
    layout = layout_of(text)
    found = cut(layout, longest)
    assert "".join(stretch.layout.text for stretch in found) == text
    for stretch in found:
        own, whole = stretch.layout, Span(0, len(stretch.layout.text))
        assert len(whole) <= longest
        assert own.text == text[stretch.start : stretch.start + len(whole)]
        spans = [*own.paragraphs, *(s.span for s in own.sentences), *(q.span for q in own.quotations)]
        assert all(whole.covers(span) for span in spans)
        for quotation in own.quotations:
            assert quotation.moved(stretch.start) in layout.quotations
    pieces = [paragraph.moved(stretch.start) for stretch in found for paragraph in stretch.layout.paragraphs]
    assert {at for span in pieces for at in range(span.start, span.end)} == {
        at for span in layout.paragraphs for at in range(span.start, span.end)
    }


def test_a_cut_is_made_where_a_paragraph_begins_or_else_a_sentence() -> None:
    text = "One is here. Two is here.\n\nThree is here. Four is here."
    places = [Span(0, 12), Span(13, 25), Span(27, 41), Span(42, 55)]
    layout = Layout(text, (Span(0, 25), Span(27, 55)), tuple(Sentence(span, span.start // 27) for span in places), ())
    assert [stretch.start for stretch in cut(layout, 40)] == [0, 27]
    assert [stretch.start for stretch in cut(layout, 16)] == [0, 13, 27, 42]


def test_what_is_found_in_stretches_goes_on_from_the_same() -> None:
    first = Attribution(content=(Span(0, 3),), kind="direct", confidence=0.9, cue=Span(4, 5), source=Span(6, 7))
    second = Attribution(content=(Span(8, 9),), kind="direct", confidence=0.9, continues=0)
    layout = layout_of("a" * 10)
    found = joined([(Stretch(0, layout), [first, second]), (Stretch(10, layout), [first, second])])
    assert [given.continues for given in found] == [None, 0, None, 2]
    assert found[2] == first.moved(10)
    assert found[2].source == Span(16, 17)


def test_a_long_article_gives_the_claims_of_its_stretches(miner: Miner, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [(claim.content.text, claim.content.spans, claim.speaker.name) for claim in miner.mine(NEWS * 6)]
    monkeypatch.setattr(module, "LONGEST_STRETCH", 2 * len(NEWS) + 10)
    assert [(claim.content.text, claim.content.spans, claim.speaker.name) for claim in miner.mine(NEWS * 6)] == whole
    assert len(whole) >= 12
