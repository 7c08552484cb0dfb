"""A spaCy component: `nlp.add_pipe("quoteminer")`, for which spaCy finds this module by itself.

`doc._.claims` is a document's `MinedArticle`. `doc.spans["claims"]` holds contents, sources and cues as spans of whole
tokens, each with the claim's id as its own.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from quoteminer.converter import claim_from_json, claim_to_json, json_line, parse_json
from quoteminer.drafts import article_of, dated
from quoteminer.errors import MissingDependency
from quoteminer.integrations.options import settings_of
from quoteminer.mined import MinedArticle
from quoteminer.pipeline import Miner
from quoteminer.records import Article
from quoteminer.settings import Settings
from quoteminer.views.nesting import Mark, marks_of

try:
    from spacy.language import Language
    from spacy.pipeline import Pipe
    from spacy.tokens import Doc, Span
    from spacy.util import minibatch
except ImportError:
    raise MissingDependency("quoteminer in spaCy", "spacy", "spacy") from None

NAME = "quoteminer"
SPANS = "claims"
USER_DATA = "quoteminer.claims"
"""Where a document keeps its claims: as lines of JSON, which spaCy can write to disk and send to another process."""


@Language.factory(NAME, default_config={"settings": {}}, assigns=["doc._.claims", "doc.spans"])
def claim_finder(nlp: Language, name: str, settings: dict[str, Any]) -> "ClaimFinder":
    """The component; `settings` are fields of `Settings`. Raises BadSetting."""
    return ClaimFinder(name, settings_of({"language": nlp.lang, **settings}))


class ClaimFinder(Pipe):
    """Finds the claims of documents; the models are loaded at the first.

    `doc._.published` is the day on which a document was published, ISO 8601, and may be set before.
    """

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self.miner = Miner(settings)

    def __call__(self, doc: Doc) -> Doc:
        """Put the claims on the document. Raises BadInput where its date of publication is none."""
        return with_claims(doc, self.miner.mine(article_in(doc)))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:
        """Put the claims on each document, many of which pass the models together.

        A document whose date of publication is none goes to the pipeline's error handler.
        """
        for docs in minibatch(stream, batch_size):  # type: ignore[no-untyped-call]
            taken = list(self.taken(docs))
            mined = self.miner.mine_many(article for _, article in taken)
            for (doc, _), (_, claims) in zip(taken, mined, strict=True):
                yield with_claims(doc, claims)

    def taken(self, docs: Iterable[Doc]) -> Iterator[tuple[Doc, Article]]:
        """The documents that can be mined."""
        for doc in docs:
            try:
                yield doc, dated(article_in(doc))
            except Exception as error:
                self.get_error_handler()(self.name, self, [doc], error)


def article_in(doc: Doc) -> Article:
    """The document's text as an article."""
    return article_of(doc.text, doc._.published)


def with_claims(doc: Doc, claims: MinedArticle) -> Doc:
    """The document, with the claims put on it."""
    doc.user_data[USER_DATA] = [json_line(claim_to_json(claim)) for claim in claims]
    doc.spans[SPANS] = [span for mark in marks_of(claims) if (span := span_of(doc, mark))]
    return doc


def span_of(doc: Doc, mark: Mark) -> Span | None:
    """The tokens that a part of a claim touches."""
    start, end = mark.span.start, mark.span.end
    return doc.char_span(start, end, mark.role.upper(), span_id=mark.claim.id, alignment_mode="expand")


def claims_on(doc: Doc) -> MinedArticle:
    """The claims that were put on the document."""
    claims = (claim_from_json(parse_json(line, USER_DATA), USER_DATA) for line in doc.user_data.get(USER_DATA, ()))
    return MinedArticle(dated(article_in(doc)), claims)


Doc.set_extension("published", default=None)
Doc.set_extension("claims", getter=claims_on)
