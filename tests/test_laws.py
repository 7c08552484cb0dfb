"""The laws of the whole library, as properties, with the shipped models."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis.strategies import lists
from strategies import any_text, articles

from quoteminer.converter import claim_from_json, claim_to_json
from quoteminer.paragraphs import paragraphs
from quoteminer.pipeline import Miner
from quoteminer.records import Article, Claim
from quoteminer.settings import Settings

few = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])

NEWS = (
    "The bridge is safe, Mayor Anna Berg said on Monday. “We looked at every bolt,” she added.\n\n"
    "Opposition leader Tom Reed accused her of hiding a report. “That report exists,” he told reporters.\n\n"
    "According to the police, nobody was hurt."
)
NEUTRAL = "The town lies on a river. It has a market and two schools.\n\n"


def spans_of(claim: Claim) -> list[tuple[int, int, str]]:
    """Every place the claim names, with the wording it reports there."""
    places = [claim.cue, claim.source, claim.via, claim.addressee, claim.medium, claim.sentence]
    found = [(place.start, place.end, place.text) for place in places if place]
    if claim.date and claim.date.start is not None and claim.date.end is not None and claim.date.text is not None:
        found.append((claim.date.start, claim.date.end, claim.date.text))
    wordings = claim.content.text.split(" … ")
    if len(wordings) == len(claim.content.spans):
        found += [(s.start, s.end, wording) for s, wording in zip(claim.content.spans, wordings, strict=True)]
    return found


@few
@given(text=any_text() | articles())
def test_every_span_lies_in_the_article_and_slices_to_its_wording(miner: Miner, text: str) -> None:
    for claim in miner.mine(text):
        for start, end, wording in spans_of(claim):
            assert 0 <= start < end <= len(text)
            assert text[start:end] == wording


@few
@given(text=any_text() | articles())
def test_sentences_with_their_gaps_rebuild_the_article(miner: Miner, text: str) -> None:
    spans = [sentence.span for sentence in miner.models.splitter.split([text], [paragraphs(text)])[0]]
    rebuilt, at = "", 0
    for span in spans:
        assert at <= span.start < span.end
        assert not text[at : span.start].strip()
        rebuilt += text[at : span.start] + span.of(text)
        at = span.end
    assert rebuilt + text[at:] == text
    assert not text[at:].strip()


def test_a_paragraph_in_front_only_shifts(miner: Miner) -> None:
    before, after = miner.mine(NEWS), miner.mine(NEUTRAL + NEWS)
    assert len(before) >= 4
    shift = len(NEUTRAL)
    assert [[(s + shift, e + shift, w) for s, e, w in spans_of(claim)] for claim in before] == [
        spans_of(claim) for claim in after
    ]
    assert [claim.speaker.name for claim in before] == [claim.speaker.name for claim in after]


@pytest.mark.parametrize("line_end", ["\r\n\r\n", "\r\n", "\n"])
def test_line_ends_change_no_wording(miner: Miner, line_end: str) -> None:
    def told(text: str) -> list[tuple[str, str | None]]:
        return [(claim.content.text, claim.speaker.name) for claim in miner.mine(text)]

    assert told(NEWS.replace("\n\n", line_end)) == told(NEWS)


@few
@given(texts=lists(articles(), max_size=4))
def test_company_changes_nothing(miner: Miner, texts: list[str]) -> None:
    together = [Article(text=text, id=str(number)) for number, text in enumerate([*texts, NEWS])]
    alone = [miner.mine(article) for article in together]
    assert [claims for _, claims in miner.mine_many(together)] == alone


def test_the_number_of_articles_at_once_changes_nothing(miner: Miner) -> None:
    given_articles = [Article(text=NEUTRAL * number + NEWS, id=str(number)) for number in range(5)]
    one_by_one = Miner(Settings(articles_at_once=1))
    assert list(one_by_one.mine_many(given_articles)) == list(miner.mine_many(given_articles))


@few
@given(text=articles())
def test_mining_twice_gives_equal_claims_that_survive_writing(miner: Miner, text: str) -> None:
    first = miner.mine(text)
    assert first == miner.mine(text)
    assert [claim_from_json(json.loads(json.dumps(claim_to_json(claim)))) for claim in first] == first
    assert len({claim.id for claim in first}) == len(first)


@pytest.mark.parametrize("text", ["", " \n\t ", "\0", "\ud800", "\ufeff", "a" * 100_000, "“" * 1_000, ". " * 5_000])
def test_nothing_to_report_is_no_error(miner: Miner, text: str) -> None:
    assert miner.mine(text) == []
