"""What mining gives is a list of claims in every way, and knows its article."""

import copy
import pickle

from attrs import evolve
from strategies import claim_of

from quoteminer.mined import Claims, MinedArticle
from quoteminer.pipeline import Miner
from quoteminer.records import Article, Span

TEXT = "“Go,” she said. “Stay,” said Omar."
GO = claim_of(TEXT, Span(0, 5), source=Span(6, 9), cue=Span(10, 14))
STAY = claim_of(TEXT, Span(16, 23), source=Span(29, 33), cue=Span(24, 28))
ARTICLE = Article(id="article", text=TEXT)


def test_a_mined_article_is_the_list_of_its_claims() -> None:
    mined = MinedArticle(ARTICLE, [GO, STAY])
    assert mined == [GO, STAY]
    assert isinstance(mined, list)
    assert len(mined) == 2
    assert mined[-1] is STAY
    assert sorted(mined, key=lambda claim: claim.content.text, reverse=True) == [STAY, GO]
    assert mined.article is ARTICLE
    assert not MinedArticle(ARTICLE, [])


def test_a_slice_is_a_list_that_shows_itself_and_no_article() -> None:
    some = MinedArticle(ARTICLE, [GO, STAY])[:1]
    assert some == [GO]
    assert type(some) is Claims


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    mined = MinedArticle(ARTICLE, [GO, STAY])
    for made in (copy.copy(mined), copy.deepcopy(mined), pickle.loads(pickle.dumps(mined))):
        assert made == mined
        assert type(made) is MinedArticle
        assert made.article == ARTICLE


def test_the_miner_gives_each_article_its_claims(miner: Miner) -> None:
    articles = [evolve(ARTICLE, id="a", published="2024-03-07T09:00"), Article(id="b", text="Nobody spoke.")]
    mined = [mined for _, mined in miner.mine_many(articles)]
    assert [one.article.id for one in mined] == ["a", "b"]
    assert mined[0].article == evolve(articles[0], published="2024-03-07")
    assert [claim.content.text for claim in miner.mine(TEXT)] == ["“Go,”", "“Stay,”"]
    assert miner.mine(TEXT).article.text == TEXT
