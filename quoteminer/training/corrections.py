"""A user's corrected claims -> annotated articles, every claim checked against the text that it is of."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.batch import failures_path
from quoteminer.brat import GoldAttribution
from quoteminer.claims import content_of
from quoteminer.errors import BadInput, BadSetting
from quoteminer.inputs import Failure
from quoteminer.inputs.paths import find_inputs, read_articles
from quoteminer.records import ATTITUDES, SCHEMA, Article, Span
from quoteminer.scoring.claims import ArticleName, Parts
from quoteminer.scoring.reading import parsed, read_text
from quoteminer.training.corpora import GoldArticle

LOG = logging.getLogger(__name__)

FAULTS_TOLD = 20
"""Lines whose faults are written out; where the wrong articles were given, every line has some."""

WORDING_SHOWN = 40
"""Code points of a wording that a fault shows."""


@frozen
class WordedSpan:
    """A cue or a source as written out."""

    start: int
    end: int
    text: str | None = None
    """Where it is given, it must be what the article has there."""

    @property
    def span(self) -> Span:
        """Its place alone."""
        return Span(self.start, self.end)


@frozen(kw_only=True)
class CorrectedClaim:
    """What is learned of a claim. Other fields are left alone, and a claim added by hand does without them."""

    schema: int = SCHEMA
    article: ArticleName
    content: Parts
    cue: WordedSpan | None = None
    source: WordedSpan | None = None
    attitude: str | None = None

    @property
    def attribution(self) -> GoldAttribution:
        """Its places, in the form of annotations."""
        cues, sources = ((part.span,) if part else () for part in (self.cue, self.source))
        return GoldAttribution(sources, cues, self.content.spans)


@frozen(eq=False)
class CorrectedArticle:
    """An article and its claims as a user left them."""

    article: Article
    claims: tuple[CorrectedClaim, ...]

    @property
    def gold(self) -> GoldArticle:
        """The article as an annotated one. A claim within another's content comes after it, to be marked over it."""
        widest_first = sorted(self.claims, key=lambda claim: -sum(map(len, claim.content.spans)))
        return GoldArticle(self.article.id, self.article.text, (tuple(claim.attribution for claim in widest_first),))


def read_corrections(claims: Path, articles: Sequence[str], all_checked: bool = False) -> list[CorrectedArticle]:
    """The articles that the claims of a JSON Lines file name, each with its claims, in the articles' order.

    `articles` are paths as `quoteminer extract` takes them, given in the same order as there, since an id that two
    articles share is told apart by their order. An article that no claim names is left out, as nobody may have looked
    at it, unless `all_checked` says that it was and that it holds no claim. Raises BadSetting for a path that names no
    articles; BadInput, naming every line and field at once, for claims that are not well formed or do not fit the
    articles, and where there is not one claim.
    """
    texts = articles_by_id(articles, claims)
    by_article: dict[str, list[CorrectedClaim]] = defaultdict(list)
    for claim in checked_claims(claims, texts):
        by_article[claim.article.id].append(claim)
    if not by_article:
        raise BadInput(str(claims), ("no claims in it",))
    checked = {article.id for article in texts.values() if all_checked and has_words(article.text)}
    named = [article for article in texts.values() if article.id in checked | by_article.keys()]
    if len(named) < len(texts):
        LOG.warning("%d of %d articles have no claim and are left out", len(texts) - len(named), len(texts))
    return [CorrectedArticle(article, tuple(by_article[article.id])) for article in named]


def articles_by_id(paths: Sequence[str], claims: Path) -> dict[str, Article]:
    """The articles under the ids that `quoteminer extract` gives them; one that cannot be read is logged.

    The claims and their failures, which may lie in the same folder, are passed over.
    """
    found = find_inputs(paths, about_to_write=[claims, failures_path(claims)])
    if missing := [str(item) for item in found if isinstance(item, Failure)]:
        raise BadSetting("articles", "; ".join(missing))
    articles = {}
    for read in read_articles(found):
        if isinstance(read, Failure):
            LOG.warning("%s", read)
        else:
            articles[read.id] = read
    return articles


def checked_claims(path: Path, articles: Mapping[str, Article]) -> list[CorrectedClaim]:
    """The claims of the file, which all fit their articles. Raises BadInput with the faults of all lines."""
    claims = []
    faults: dict[int, tuple[str, ...]] = {}
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            claim = parsed(line, CorrectedClaim, path, number)
        except BadInput as error:
            faults[number] = error.faults
            continue
        claims.append(claim)
        if misfits := tuple(misfits_of(claim, articles)):
            faults[number] = misfits
    if faults:
        raise all_at_once(path, faults)
    return claims


def all_at_once(path: Path, faults: Mapping[int, tuple[str, ...]]) -> BadInput:
    """One error for the faults of several lines."""
    if len(faults) == 1:
        ((number, own),) = faults.items()
        return BadInput(str(path), own, number)
    told = [f"line {number}: {fault}" for number, own in list(faults.items())[:FAULTS_TOLD] for fault in own]
    untold = len(faults) - FAULTS_TOLD
    return BadInput(str(path), (*told, *([f"and {untold} more lines"] if untold > 0 else [])))


def misfits_of(claim: CorrectedClaim, articles: Mapping[str, Article]) -> Iterator[str]:
    """What cannot be read of a claim or does not fit its article, the field first."""
    if claim.schema != SCHEMA:
        yield f"schema: version {claim.schema} cannot be read, only {SCHEMA}"
    if claim.attitude not in (None, *ATTITUDES):
        yield f"attitude: {claim.attitude!r} is unknown; known are {', '.join(ATTITUDES)}"
    article = articles.get(claim.article.id)
    if article is None:
        yield f"article.id: {claim.article.id!r} is none of the {len(articles)} articles given"
        return
    yield from content_misfits(claim.content, article.text)
    for name, part in (("cue", claim.cue), ("source", claim.source)):
        if part:
            yield from mention_misfits(name, part, article.text)


def mention_misfits(name: str, part: WordedSpan, text: str) -> Iterator[str]:
    """What is wrong with the place of a cue or a source, and if nothing is, with its wording."""
    faults = list(place_misfits(name, part.span, text))
    yield from faults or wording_misfits(f"{name}.text", part.text, part.span.of(text))


def content_misfits(content: Parts, text: str) -> Iterator[str]:
    """What is wrong with the parts of a content, and if nothing is, with its wording."""
    faults = [
        fault
        for number, span in enumerate(content.spans)
        for fault in place_misfits(f"content.spans[{number}]", span, text)
    ]
    if not content.spans:
        faults.append("content.spans: empty")
    if not are_apart(content.spans):
        faults.append("content.spans: not in order, or they overlap")
    yield from faults or wording_misfits("content.text", content.text or None, content_of(text, content.spans).text)


def are_apart(spans: Iterable[Span]) -> bool:
    """Whether each begins after the end of the one before."""
    end = 0
    for span in spans:
        if span.start < end:
            return False
        end = span.end
    return True


def place_misfits(name: str, span: Span, text: str) -> Iterator[str]:
    """Why the span is no stretch of the text, if it is none."""
    if span.start < 0 or span.end > len(text):
        yield f"{name}: {span.start}-{span.end} lies outside the text of {len(text)} characters"
    elif not has_words(span.of(text)):
        yield f"{name}: {span.start}-{span.end} holds no word"


def has_words(text: str) -> bool:
    """Whether the text holds a letter or a digit."""
    return any(map(str.isalnum, text))


def wording_misfits(name: str, given: str | None, there: str) -> Iterator[str]:
    """That the wording given, if one is, differs from what stands there."""
    if given is not None and given != there:
        yield f"{name}: {given[:WORDING_SHOWN]!r}, but the article has {there[:WORDING_SHOWN]!r} there"
