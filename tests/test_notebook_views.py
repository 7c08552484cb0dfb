"""What a notebook shows: cards, tables and articles, readable without a script, a network or a theme of their own."""

import re

import pytest
from attrs import evolve
from hypothesis import given
from strategies import claim_of, texts_with_claims
from strategies import claims as any_claims

from quoteminer.mined import Claims, MinedArticle
from quoteminer.records import (
    Addressee,
    Article,
    ArticleReference,
    Claim,
    Medium,
    Mention,
    Span,
    Speaker,
    StatementDate,
    Via,
)
from quoteminer.views.notebook import MOST_ROWS

TEXT = "Ana Ruiz, the mayor, resigned.\n\n“It is safe,” she said. Omar Haddad denied that it was.\n\nIt rained."
ARTICLE = Article(id="bridge", text=TEXT, title="The bridge", published="2024-03-07", publisher="The Courier")
SAFE = evolve(
    claim_of(TEXT, Span(32, 45), source=Span(46, 49), cue=Span(50, 54)),
    article=ArticleReference(id="bridge", title="The bridge", url="https://example.org/bridge"),
    speaker=Speaker(name="Ana Ruiz", role="mayor", type="person", resolution="pronoun"),
    date=StatementDate(value="2024-03-07", precision="day", basis="published"),
    sentence=Mention(text=TEXT[32:55], start=32, end=55),
    confidence=0.974,
)
DENIED = evolve(
    claim_of(TEXT, Span(75, 86), source=Span(56, 67), cue=Span(68, 74), kind="indirect"),
    date=StatementDate(value="2024-03-04", precision="day", text="Monday", start=0, end=6),
)


def words(html: str) -> str:
    """What a person reads of the page, on one line."""
    return " ".join(re.sub(r"<[^>]*>", " ", without_style(html)).split())


def without_style(html: str) -> str:
    return re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)


def test_an_article_shows_its_text_and_beside_each_paragraph_who_speaks_in_it_and_when() -> None:
    html = MinedArticle(ARTICLE, [SAFE, DENIED])._repr_html_()
    rows = without_style(html).split('<div class="qm-row">')[1:]
    assert [words(row) for row in rows] == [
        "Ana Ruiz, the mayor, resigned.",
        "“It is safe,” she said . Omar Haddad denied that it was ."
        " 1 Ana Ruiz ( mayor ) 2024-03-07 date of the article · direct"
        " 2 Omar Haddad 2024-03-04 “Monday” · indirect",
        "It rained.",
    ]
    assert words(html).startswith("The bridge 2 claims · The Courier · 2024-03-07")


def test_a_claim_is_a_card_with_its_sentence_and_all_that_is_known() -> None:
    claim = evolve(
        SAFE,
        via=Via(name="Reuters", text="as Reuters reported", start=0, end=1),
        addressee=Addressee(text="the BBC", start=0, end=1, name="BBC"),
        medium=Medium(text="in an interview", start=0, end=1, kind="interview"),
        attitude="belief",
    )
    assert words(claim._repr_html_()) == (
        "Ana Ruiz ( mayor ) “It is safe,” she said . date 2024-03-07 (date of the article) kind direct"
        " attitude belief named as she to BBC where in an interview via Reuters"
        f" confidence 0.97 id {claim.id} article The bridge"
    )
    assert '<a href="https://example.org/bridge"' in claim._repr_html_()
    assert re.search('<mark class="qm-content qm-direct"[^>]*>“It is safe,”</mark>', claim._repr_html_())


def test_what_was_denied_or_only_may_be_said_is_told_in_words() -> None:
    assert DENIED.cue
    cue = evolve(DENIED.cue, negated=True, modality="hypothetical")
    assert "made negated, hypothetical" in words(evolve(DENIED, cue=cue)._repr_html_())
    assert "made" not in words(SAFE._repr_html_())
    for html in (
        Claims([evolve(DENIED, cue=cue)])._repr_html_(),
        MinedArticle(ARTICLE, [evolve(DENIED, cue=cue)])._repr_html_(),
    ):
        assert "indirect , negated, hypothetical" in words(html)


def test_a_list_of_claims_is_a_table() -> None:
    html = Claims([SAFE, evolve(DENIED, speaker=Speaker(), date=None)])._repr_html_()
    assert words(html) == (
        "2 claims # Speaker Statement Date Kind Confidence Article"
        " 1 Ana Ruiz ( mayor ) “It is safe,” 2024-03-07 date of the article direct 0.97 The bridge"
        " 2 no speaker given that it was no date indirect 0.50 article"
    )


def test_the_article_is_named_only_where_there_are_several() -> None:
    assert "Article" not in words(Claims([SAFE, SAFE])._repr_html_())


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (0, "no claims"),
        (1, "1 claim"),
        (MOST_ROWS, f"{MOST_ROWS} claims"),
        (MOST_ROWS + 1, f"{MOST_ROWS + 1} claims, the first {MOST_ROWS} shown"),
    ],
)
def test_a_table_tells_how_many_claims_there_are(count: int, told: str) -> None:
    html = Claims([SAFE] * count)._repr_html_()
    assert f"<caption>{told}</caption>" in html
    assert html.count('<td role="cell" class="qm-number">') == min(count, MOST_ROWS)


def all_views(article: Article, claims: list[Claim]) -> list[str]:
    return [
        MinedArticle(article, claims)._repr_html_(),
        Claims(claims)._repr_html_(),
        *(c._repr_html_() for c in claims),
    ]


def test_nothing_in_an_article_or_a_claim_is_taken_for_html() -> None:
    bad = "</style></div>\"'><script>alert(1)</script><img src=x onerror=alert(2)>\ud800\0"
    reference = ArticleReference(id=bad, title=bad, url="javascript:alert(3)", publisher=bad, author=bad)
    claim = evolve(
        claim_of(bad, Span(0, len(bad))),
        article=reference,
        speaker=Speaker(name=bad, role=bad + "."),
        date=StatementDate(value=bad, precision="day", text=bad, start=0, end=1),
        via=Via(name=bad, text=bad, start=0, end=1),
    )
    article = Article(id=bad, text=bad, title=bad, url="javascript:alert(3)", publisher=bad)
    for html in all_views(article, [claim]):
        html.encode("utf-8")
        assert "\0" not in html
        assert "<script" not in html
        assert "<img" not in html
        assert "href" not in html
        assert html.count("</style>") == 1
        assert html.count("<div") == html.count("</div>")


def test_nothing_is_fetched_and_nothing_runs() -> None:
    for html in all_views(ARTICLE, [evolve(SAFE, article=ArticleReference(id="bridge")), DENIED]):
        assert not re.search(r"https?:|//|url\(|@import|<script|<link|\son\w+=", html)


@given(texts_with_claims())
def test_any_text_with_any_claims_can_be_shown(article: tuple[str, list[Claim]]) -> None:
    text, claims = article
    for html in all_views(Article(id="article", text=text), claims):
        html.encode("utf-8")
        assert html.count("<mark") == html.count("</mark>")


@given(any_claims())
def test_any_claim_can_be_shown_whatever_sense_it_makes(claim: Claim) -> None:
    for html in all_views(ARTICLE, [claim]):
        html.encode("utf-8")
        assert html.count("<mark") == html.count("</mark>")
