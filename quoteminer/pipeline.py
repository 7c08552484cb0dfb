"""The way of an article, from its text to its claims: the steps in order, as a table."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, groupby, islice
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from quoteminer.attributions import attributions
from quoteminer.attributions.cueless import with_cueless
from quoteminer.attributions.dialogues import with_turns
from quoteminer.attributions.nested import passages, with_inner
from quoteminer.attributions.wordless import is_wordless
from quoteminer.claims import Findings, chosen, claims_of
from quoteminer.cues import cue_of
from quoteminer.dates import find_dates
from quoteminer.errors import BadInput
from quoteminer.mined import MinedArticle
from quoteminer.occasions import find_occasions
from quoteminer.paragraphs import paragraphs
from quoteminer.publication import publication_date
from quoteminer.quotations import quotations
from quoteminer.records import Article, Attribution, Claim, Layout, MentionReading
from quoteminer.settings import Settings
from quoteminer.speakers import find_speakers, names_at
from quoteminer.stretches import Stretch, joined, joined_mentions, stretches
from quoteminer.via import find_vias

if TYPE_CHECKING:
    import pandas

    from quoteminer.network.reader import ArticleReader
    from quoteminer.network.runtime import Reading
    from quoteminer.sentences import Splitter


LEAST_STATEMENT = 0.1
"""An attribution less likely to be a statement is taken for a plan, an act or a topic.

Tried on the half of the Wikinews gold that is learned from, content F1 at 0, 0.1, 0.2, 0.35 and 0.5: 84.7, 88.6, 87.3,
86.9, 85.8.
"""


MOST_AT_ONCE = 150_000
"""Code points that the network is given at once; it keeps a quarter of a kilobyte of numbers for each, and longer
groups are read no quicker."""


@frozen(kw_only=True, eq=False)
class Draft:
    """An article on its way: each step fills in something more."""

    article: Article
    """Its publication date in one form."""
    layout: Layout
    """Complete when paragraphs, quotations and sentences have been found."""
    readings: "tuple[tuple[Stretch, Reading], ...]" = ()
    """What the network read in each stretch."""
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()

    @classmethod
    def of(cls, article: Article) -> "Draft":
        """The article with nothing found in it. Raises BadInput where its publication date is none."""
        return cls(article=dated(article), layout=Layout(article.text))

    def laid_out(self, **found: Any) -> "Draft":
        """The draft with fields of its layout filled in."""
        return evolve(self, layout=evolve(self.layout, **found))

    @property
    def mentions(self) -> MentionReading:
        return joined_mentions([(stretch, reading.mentions) for stretch, reading in self.readings])


class Models:
    """The splitter and the network of a language, each loaded when first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder = settings.models / settings.language

    @cached_property
    def device(self) -> str:
        """What both run on."""
        from quoteminer.network.processor import device_for

        return device_for(self.settings.device, self.settings.number_type)

    @cached_property
    def splitter(self) -> "Splitter":
        from quoteminer.sentences import Splitter

        folder = self.settings.splitter or self.settings.models
        return Splitter(folder, self.settings.language, self.device)

    @cached_property
    def reader(self) -> "ArticleReader":
        from quoteminer.network.reader import ArticleReader

        settings = self.settings
        return ArticleReader.load(self.folder, settings.number_type, convention_of(settings), self.device)

    def load(self) -> None:
        """Have both in memory now. Raises ModelError, and BadSetting for a device that cannot be had."""
        _ = self.splitter, self.reader

    def read(self, layouts: Sequence[Layout]) -> Iterator["Reading"]:
        """What the network reads in each text, so many at once as memory allows."""
        ends = accumulate(len(layout.text) for layout in layouts)
        for _, group in groupby(zip(ends, layouts, strict=True), key=lambda ending: ending[0] // MOST_AT_ONCE):
            yield from self.reader.read([(own.text, own.paragraphs, own.quotations) for _, own in group])


def convention_of(settings: Settings) -> str:
    """By whose idea of an attribution the network is to tag, as network/architecture.py names them."""
    if settings.genre == "news" and settings.attitudes == "claims":
        return "claims"
    return settings.genre


def find_paragraphs(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    return [draft.laid_out(paragraphs=tuple(paragraphs(draft.layout.text))) for draft in drafts]


def find_quotations(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    found = (quotations(draft.layout.text, draft.layout.paragraphs) for draft in drafts)
    return [draft.laid_out(quotations=tuple(own)) for draft, own in zip(drafts, found, strict=True)]


def split_sentences(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    layouts = [draft.layout for draft in drafts]
    split = models.splitter.split([own.text for own in layouts], [own.paragraphs for own in layouts])
    return [draft.laid_out(sentences=tuple(own)) for draft, own in zip(drafts, split, strict=True)]


def read_with_network(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    cut = [list(stretches(draft.layout)) for draft in drafts]
    readings = models.read([stretch.layout for own in cut for stretch in own])
    return [
        evolve(draft, readings=tuple((stretch, next(readings)) for stretch in own))
        for draft, own in zip(drafts, cut, strict=True)
    ]


def attribute(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    calibration = models.reader.calibration
    found = [
        [(stretch, attributions(stretch.layout, reading, calibration)) for stretch, reading in draft.readings]
        for draft in drafts
    ]
    return [evolve(draft, attributions=tuple(joined(own))) for draft, own in zip(drafts, found, strict=True)]


def attribute_cueless(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    return [evolve(draft, attributions=tuple(with_cueless(draft.layout, draft.attributions))) for draft in drafts]


def attribute_turns(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    return [evolve(draft, attributions=tuple(with_turns(draft.layout, draft.attributions))) for draft in drafts]


def attribute_nested(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    if models.settings.layers == "outer":
        return list(drafts)
    found = [list(passages(draft.layout, draft.attributions)) for draft in drafts]
    layouts = [passage.layout for own in found for passage in own]
    readings = models.read(layouts)
    calibration = models.reader.calibration
    return [
        evolve(
            draft,
            attributions=tuple(
                with_inner(
                    draft.layout,
                    draft.attributions,
                    [(passage, attributions(passage.layout, next(readings), calibration)) for passage in own],
                )
            ),
        )
        for draft, own in zip(drafts, found, strict=True)
    ]


def make_claims(drafts: Sequence[Draft], models: Models) -> list[Draft]:
    settings = models.settings
    wanted = [[one for one in findings(draft) if is_wanted(draft.layout.text, one, settings)] for draft in drafts]
    return [
        evolve(draft, claims=tuple(claims_of(draft.article, draft.layout.sentences, own)))
        for draft, own in zip(drafts, wanted, strict=True)
    ]


def is_wanted(text: str, found: Findings, settings: Settings) -> bool:
    """Whether the settings let an attribution be a claim."""
    if found.attribution.is_carrier and settings.layers == "inner":
        return False
    return settings.attitudes == "all" or is_statement(text, found)


def is_statement(text: str, found: Findings) -> bool:
    """Whether words are reported at all, rather than a plan, an act, a topic or silence."""
    is_worded = not is_wordless(text, found.attribution, found.cue)
    return is_worded and found.attribution.statement >= LEAST_STATEMENT


def findings(draft: Draft) -> list[Findings]:
    """What cues, speakers, dates, via and occasions say of each attribution of an article."""
    layout, given, mentions = draft.layout, draft.attributions, draft.mentions
    text, sentences = layout.text, layout.sentences
    cues = [cue_of(layout, attribution) for attribution in given]
    speakers = find_speakers(layout, given, mentions)
    dates = find_dates(text, draft.article.published, sentences, given)
    vias = find_vias(text, sentences, given, speakers)
    occasions = find_occasions(text, sentences, given, cues, speakers)
    names = names_at(text, [occasion.addressee for occasion in occasions], mentions)
    found = zip(given, cues, speakers, dates, vias, occasions, names, strict=True)
    return [
        Findings(
            attribution=attribution,
            cue=cue,
            speaker=speaker,
            date=date,
            via=via,
            addressee=occasion.addressee,
            addressee_name=name,
            medium=occasion.medium,
            outer=None if attribution.within is None else given[attribution.within],
        )
        for attribution, cue, speaker, date, via, occasion, name in found
    ]


STEPS: tuple[tuple[str, Callable[[Sequence[Draft], Models], list[Draft]]], ...] = (
    ("paragraphs", find_paragraphs),
    ("quotations", find_quotations),
    ("sentences", split_sentences),
    ("network", read_with_network),
    ("attributions", attribute),
    ("cueless quotations", attribute_cueless),
    ("dialogues", attribute_turns),
    ("nested attributions", attribute_nested),
    ("claims", make_claims),
)
"""The way of an article. Each step takes several articles at once, so that the models can read them together."""


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

    def read_mentions(self, texts: Iterable[str]) -> list[MentionReading]:
        """The names in each text, and whom its pronouns and descriptions look back to, as the network reads them."""
        drafts = [Draft.of(article_of(text)) for text in texts]
        for step in (find_paragraphs, find_quotations, split_sentences, read_with_network):
            drafts = step(drafts, self.models)
        return [draft.mentions for draft in drafts]


def mine(text: str, *, published: str | date | None = None, settings: Settings | None = None) -> MinedArticle:
    """The claims of one article's text; for several articles make a Miner, which loads the models only once."""
    return Miner(settings).mine(text, published)


def checked(article: object) -> Article:
    """The article, if it is one. Raises TypeError."""
    if not isinstance(article, Article):
        raise TypeError(f"an article is a quoteminer.Article, not {article!r:.60}; quoteminer.read_paths reads files")
    return article


def dated(article: Article) -> Article:
    """The article with its publication date in one form. Raises BadInput where it is no date."""
    if article.published is None:
        return article
    try:
        return evolve(article, published=publication_date(article.published))
    except ValueError as error:
        raise BadInput(article.source or article.id, [f"published: {error}"]) from None


def article_of(text: str, published: str | date | None = None) -> Article:
    """The article of a text that came without a record."""
    return Article(id=text_id(text), text=text, published=None if published is None else str(published))


def text_id(text: str) -> str:
    """An id for a text that came without one: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
