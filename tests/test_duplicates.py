"""The same text twice is one article to mine, and the other is told of."""

from hypothesis import given
from hypothesis import strategies as st
from strategies import any_text

from quoteminer.inputs import Duplicate, Failure
from quoteminer.inputs.duplicates import without_repetition
from quoteminer.records import Article


def articles(*texts: str) -> list[Article | Failure]:
    return [Article(id=str(number), text=text, source=f"{number}.txt") for number, text in enumerate(texts)]


def test_the_first_of_equal_texts_stands_for_the_others() -> None:
    first, other, duplicate = without_repetition(articles("A.", "B.", "A."))
    assert [first, other] == articles("A.", "B.")
    assert duplicate == Duplicate(id="2", source="2.txt", same_as="0")


def test_a_duplicate_keeps_what_is_known_of_the_article() -> None:
    known = {"title": "T", "url": "u", "author": "a", "publisher": "p", "published": "2017-09-28"}
    _, duplicate = without_repetition([*articles("A."), Article(id="b", text="A.", **known)])
    assert duplicate == Duplicate(id="b", same_as="0", **known)


def test_texts_that_differ_in_a_blank_are_two_articles() -> None:
    assert len(list(without_repetition(articles("A.", "A. ")))) == 2


def test_failures_and_empty_articles_pass() -> None:
    items = [Failure(reason="no"), *articles("", "", "\n"), Failure(reason="no")]
    assert list(without_repetition(items)) == items


@given(st.lists(any_text(), max_size=6))
def test_every_text_is_mined_once_and_every_article_accounted_for(texts: list[str]) -> None:
    items = list(without_repetition(articles(*texts, *texts)))
    mined = {item.id: item.text for item in items if isinstance(item, Article)}
    assert len(items) == 2 * len(texts)
    assert {text for text in mined.values() if text.strip()} == {text for text in texts if text.strip()}
    assert all(item.same_as in mined for item in items if isinstance(item, Duplicate))
