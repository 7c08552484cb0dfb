"""Claims in one format -> the same claims in another."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from attrs import asdict

from quoteminer.outputs import ArticleClaims, Write, Writer, open_writer
from quoteminer.outputs.files import whole_file
from quoteminer.records import Article


def convert(mined: Iterable[ArticleClaims], output: str | None, writer: Writer) -> int:
    """Write articles with their claims to a file, a database or, for None, standard output; how many claims there were.

    What stood in the file is lost only when all could be read and written. Raises BadInput for what cannot be read, and
    BadSetting for what cannot be written.
    """
    count = 0
    with open_complete(output, writer) as write:
        for article, claims in mined:
            write(article, claims)
            count += len(claims)
    return count


@contextmanager
def open_complete(output: str | None, writer: Writer) -> Iterator[Write]:
    """What `open_writer` gives, for a file of lines, too, to be there complete or not at all. Raises BadSetting."""
    if output is None or not writer.is_appendable:
        with open_writer(output, writer) as write:
            yield write
        return
    with whole_file(Path(output)) as path, open_writer(str(path), writer) as write:
        yield write


def with_texts(mined: Iterable[ArticleClaims], articles: Mapping[str, Article]) -> Iterator[ArticleClaims]:
    """The articles with the texts of those of the same id, and after them the articles that have no claims.

    An article whose text is known already keeps it; one that is not among those given goes on without.
    """
    claimed = set()
    for article, claims in mined:
        claimed.add(article.id)
        known = None if isinstance(article, Article) else articles.get(article.id)
        yield (Article(**asdict(article), text=known.text) if known else article), claims
    yield from ((article, []) for name, article in articles.items() if name not in claimed)
