"""The way of an article, from its text to its claims: the steps in order, as a table."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from attrs import evolve

from quoteminer import steps
from quoteminer.claims import chosen
from quoteminer.drafts import Draft, article_of, checked
from quoteminer.loading import Models
from quoteminer.mined import MinedArticle
from quoteminer.records import Article, Layout, MentionReading
from quoteminer.settings import Settings

if TYPE_CHECKING:
    import pandas

Step = Callable[[Sequence[Draft], Models], list[Draft]]

STEPS: tuple[tuple[str, Step], ...] = (
    ("paragraphs", steps.find_paragraphs),
    ("quotations", steps.find_quotations),
    ("sentences", steps.split_sentences),
    ("network", steps.read_with_network),
    ("attributions", steps.attribute),
    ("cueless quotations", steps.attribute_cueless),
    ("dialogues", steps.attribute_turns),
    ("nested attributions", steps.attribute_nested),
    ("claims", steps.make_claims),
)
"""The way of an article. A step takes several articles at once, so that the models can read them together."""


class Miner:
    """Reads articles and gives their claims; the models are loaded once, at the first article."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.models = Models(self.settings)

    def mine(self, article: str | Article, published: str | date | None = None) -> MinedArticle:
        """The claims of one article, in order of their contents.

        `article` is its text or a record of it; `published` is its publication date, ISO 8601, and wins over the
        record's. Raises BadInput where it is no date, ModelError where the models cannot be loaded.
        """
        article = article_of(article) if isinstance(article, str) else checked(article)
        if published is not None:
            article = evolve(article, published=str(published))
        return next(self.mine_many([article]))[1]

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, MinedArticle]]:
        """Each article with its claims, in the order given; articles are taken in only as they are needed.

        Raises BadInput for an article whose publication date is none, ModelError where the models cannot be loaded.
        """
        waiting = iter(articles)
        while together := list(islice(waiting, self.settings.articles_at_once)):
            drafts = [Draft.of(checked(article)) for article in together]
            for _, step in STEPS:
                drafts = step(drafts, self.models)
            for draft in drafts:
                yield draft.article, MinedArticle(draft.article, chosen(draft.claims, self.settings.min_confidence))

    def mine_frame(
        self, frame: "pandas.DataFrame", text: str = "text", published: str | None = None, **columns: str
    ) -> "pandas.DataFrame":
        """The claims of a data frame's articles, under the columns of `to_frame`; the index has each one's article.

        `text` and `published` name the frame's columns; `columns` names those of other fields of an Article, such as
        `title="headline"`. A row without a text gives no claims. Raises BadSetting for a column that is not there,
        BadInput for a cell that cannot be read, and MissingDependency without pandas.
        """
        from quoteminer.frames import articles_of, to_frame

        named = {"text": text, **({"published": published} if published else {}), **columns}
        mined = list(self.mine_many(articles_of(frame, named)))
        made = to_frame(claim for _, claims in mined for claim in claims)
        made.index = frame.index.take([row for row, (_, claims) in enumerate(mined) for _ in claims])
        return made

    def read_mentions(self, texts: Iterable[str]) -> list[tuple[Layout, MentionReading]]:
        """How each text is laid out, and what the network reads in it of names, pronouns and descriptions."""
        drafts = [Draft.of(article_of(text)) for text in texts]
        for step in (steps.find_paragraphs, steps.find_quotations, steps.split_sentences, steps.read_with_network):
            drafts = step(drafts, self.models)
        return [(draft.layout, draft.mentions) for draft in drafts]


def mine(text: str, *, published: str | date | None = None, settings: Settings | None = None) -> MinedArticle:
    """The claims of one article's text; for several articles make a Miner, which loads the models only once."""
    return Miner(settings).mine(text, published)
