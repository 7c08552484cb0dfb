"""Articles whose text an earlier one of the run had: told, and not mined again."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b

from attrs import asdict, frozen

from quoteminer.inputs.failures import Failure
from quoteminer.records import Article, ArticleReference

DIGEST_SIZE = 16
"""Bytes. Two texts of a billion have one digest with a chance of 1 to 10 to the 20th."""


@frozen(kw_only=True)
class Duplicate(ArticleReference):
    """An article that is not mined, since an earlier one of the run has the same text."""

    same_as: str
    """The id of the earlier one, which stands for both."""

    def __str__(self) -> str:
        return f"{self.source or self.id}: {self.id} has the same text as {self.same_as}"


def without_repetition(items: Iterable[Article | Failure]) -> Iterator[Article | Failure | Duplicate]:
    """The items, a duplicate in place of each article whose text, to the letter, has come before.

    Texts of blanks alone are never duplicates: they are not worth a word. Takes some 200 bytes of memory an article.
    """
    first_ids: dict[bytes, str] = {}
    for item in items:
        if isinstance(item, Failure) or not item.text.strip():
            yield item
            continue
        digest = blake2b(item.text.encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest()
        first_id = first_ids.setdefault(digest, item.id)
        yield item if first_id == item.id else duplicate_of(item, first_id)


def duplicate_of(article: Article, first_id: str) -> Duplicate:
    """What is known of the article, but for its text, and which one stands for it."""
    known = asdict(article, filter=lambda field, _: field.name != "text")
    return Duplicate(**known, same_as=first_id)
