"""What records tell of themselves: the parts of an attribution, and where a span stands."""

from hypothesis import given
from hypothesis import strategies as st

from quoteminer.records import Attribution, Sentence, Span, by_sentence

CONTENT, CUE, SOURCE = Span(10, 30), Span(4, 8), Span(0, 3)
SENTENCES = [Sentence(Span(0, 12), 0), Sentence(Span(13, 20), 0), Sentence(Span(25, 40), 1)]


def attribution(*content: Span, cue: Span | None = None, source: Span | None = None) -> Attribution:
    return Attribution(content=content, cue=cue, source=source, kind="indirect", confidence=1.0)


@given(st.text(max_size=9), st.text(max_size=9), st.text(max_size=9))
def test_a_trimmed_span_is_the_wording_without_blanks_at_its_ends(before: str, text: str, after: str) -> None:
    span = Span(len(before), len(before + text)).trimmed(before + text + after)
    assert span.of(before + text + after) == text.strip()
    assert len(before) <= span.start <= span.end <= len(before + text)


def test_cue_and_source_are_an_attributions_own_words() -> None:
    assert attribution(CONTENT).own_words == ()
    assert attribution(CONTENT, source=SOURCE, cue=CUE).own_words == (CUE, SOURCE)
    assert attribution(CONTENT, source=SOURCE, cue=CUE).spans == (CONTENT, CUE, SOURCE)


def test_an_attribution_stands_in_every_sentence_from_its_first_word_to_its_last() -> None:
    first, whole, last = attribution(Span(0, 12)), attribution(CONTENT, cue=CUE), attribution(Span(26, 30))
    assert by_sentence(SENTENCES, [first, whole, last]) == [[first, whole], [whole], [whole, last]]
    assert by_sentence([], [first]) == []
