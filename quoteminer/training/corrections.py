"""A user's corrected claims -> annotated articles, every claim checked against the text that it is of."""

import logging
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen

from quoteminer.batch.files import failures_path
from quoteminer.errors import BadInput
from quoteminer.inputs.texts import articles_by_id
from quoteminer.judgements import PLACES, Corrected, Judgements, Place, read_judgements
from quoteminer.records import ATTITUDES, SCHEMA, Article, Content, Span
from quoteminer.scoring.claims import Parts
from quoteminer.scoring.reading import parsed, read_text
from quoteminer.settings import Reading
from quoteminer.training.corpora import GoldArticle
from quoteminer.training.lessons import CorrectedClaim, Lesson

LOG = logging.getLogger(__name__)

FAULTS_TOLD = 20
"""Lines whose faults are written out; where the wrong articles were given, every line has some."""

WORDING_SHOWN = 40
"""Code points of a wording that a fault shows."""


@frozen(eq=False)
class CorrectedArticle:
    """An article and its claims as a user left them."""

    article: Article
    claims: tuple[CorrectedClaim, ...]
    unknown: tuple[Span, ...] = ()
    """Where claims stand of which nobody says whether they are right."""

    @property
    def gold(self) -> GoldArticle:
        """The article as an annotated one. A claim within another's content comes after it, to be marked over it."""
        widest_first = sorted(self.claims, key=lambda claim: -sum(map(len, claim.content.spans)))
        versions = (tuple(claim.attribution for claim in widest_first),)
        return GoldArticle(self.article.id, self.article.text, versions, unknown=self.unknown)

    def is_unknown(self, spans: Iterable[Span]) -> bool:
        """Whether any of the spans touches words of which nobody knows."""
        return any(span.overlaps(stretch) for span in spans for stretch in self.unknown)


def read_corrections(
    claims: Path,
    articles: Sequence[str],
    all_checked: bool = False,
    judgements: Path | None = None,
    reading: Reading | None = None,
) -> list[CorrectedArticle]:
    """The articles that the claims of a JSON Lines file name, each with its claims, in the articles' order.

    `articles` are paths as `quoteminer extract` takes them, given in the same order as there, since an id that two
    articles share is told apart by their order; `reading` is how. An article that no claim names is left out, as nobody
    may have looked at it, unless `all_checked` says that it was and that it holds no claim. With `judgements`, a file
    of them, only the claims that they leave (docs/judging.md) count, and an article of which nothing was judged is left
    out. Raises BadSetting for a path that names no articles; BadInput, naming every line and field at once, for claims
    that are not well formed or do not fit the articles, and where there is not one claim.
    """
    passed_over = [claims, failures_path(claims), *([judgements] if judgements else [])]
    texts = articles_by_id(articles, passed_over, reading)
    given = checked_claims(claims, texts)
    lessons = taught(given, checked_judgements(judgements, given, texts) if judgements else None)
    if not any(lesson.claims for lesson in lessons.values()):
        raise BadInput(str(claims), ("no claim in it is judged right" if given else "no claims in it",))
    checked = silent(texts, lessons) if all_checked else set()
    named = [id for id in texts if id in checked or (id in lessons and lessons[id].is_known)]
    if len(named) < len(texts):
        LOG.warning("%d of %d articles have no claim and are left out", len(texts) - len(named), len(texts))
    return [corrected_article(texts[id], lessons.get(id, Lesson())) for id in named]


def silent(articles: Mapping[str, Article], named: Collection[str]) -> set[str]:
    """The ids of the articles that are not named, but for those without words, and those whose text one that is named
    has as well: `extract` mines the same text once."""
    texts = {articles[id].text for id in named}
    return {id for id, one in articles.items() if id not in named and has_words(one.text) and one.text not in texts}


def corrected_article(article: Article, lesson: Lesson) -> CorrectedArticle:
    """The article with what its claims teach."""
    return CorrectedArticle(article, tuple(lesson.claims), tuple(lesson.unknown))


def taught(claims: Iterable[CorrectedClaim], judgements: Judgements | None) -> dict[str, Lesson]:
    """What the claims of each article teach; with None all of them are right, as somebody corrected them."""
    lessons: dict[str, Lesson] = defaultdict(Lesson)
    for claim in claims:
        lesson = lessons[claim.article.id]
        if judgements is None or claim.id is None:
            lesson.learn(claim)
        else:
            lesson.judge(claim, judgements.get(claim.key))
    return lessons


def checked_judgements(path: Path, claims: Iterable[CorrectedClaim], articles: Mapping[str, Article]) -> Judgements:
    """The judgements of the file, whose corrections all fit the articles; those on other claims are logged.

    Raises BadInput with all the faults.
    """
    judgements = read_judgements(path)
    known = {claim.key for claim in claims}
    faults = [
        f"claim {judgement.claim} of article {judgement.article}: {fault}"
        for key, judgement in judgements.items()
        if key in known
        for fault in correction_misfits(judgement.corrected, articles[judgement.article].text)
    ]
    if faults:
        raise BadInput(str(path), faults[:FAULTS_TOLD])
    if strange := len(judgements.keys() - known):
        LOG.warning("%d judgements in %s are of claims that are not in the file", strange, path)
    return judgements


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


def mention_misfits(name: str, part: Place, text: str) -> Iterator[str]:
    """What is wrong with the place of a cue or a source, and if nothing is, with its wording."""
    faults = list(place_misfits(name, part.span, text))
    yield from faults or wording_misfits(f"{name}.text", part.text, part.span.of(text))


def correction_misfits(corrected: Corrected, text: str) -> Iterator[str]:
    """What does not fit the text of what a judgement says would be right."""
    for part in PLACES:
        for number, place in enumerate(getattr(corrected, part) or ()):
            yield from mention_misfits(f"corrected.{part}[{number}]", place, text)
    if not are_apart(place.span for place in corrected.content or ()):
        yield "corrected.content: not in order, or they overlap"


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
    yield from faults or wording_misfits("content.text", content.text or None, Content.of(text, content.spans).text)


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
