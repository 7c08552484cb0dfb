"""A stanza processor: `import quoteminer.integrations.stanza`, then `stanza.Pipeline(processors="tokenize,quote")`.

The claims of a document are in its attribute `claims`, a `MinedArticle`.
"""

from collections.abc import Mapping
from typing import Any, ClassVar

from stanza.models.common.doc import Document
from stanza.pipeline.processor import Processor, register_processor

from quoteminer.drafts import article_of
from quoteminer.errors import BadInput
from quoteminer.integrations.options import settings_of
from quoteminer.pipeline import Miner
from quoteminer.records import Article

NAME = "quote"
STANZA_S_OWN = {"check_requirements", "lang", "mode", "model_path", "pretagged"}
"""What stanza adds to the options of every processor."""


@register_processor(NAME)
class QuoteProcessor(Processor):  # type: ignore[misc]  # stanza comes without types
    """Finds the claims of documents; the models are loaded at the first.

    An option of the pipeline `quote_…` sets the field of that name in `Settings`, and `quote_published` the day on
    which all documents were published. A document's own attribute `published` wins over it; stanza keeps it only where
    documents are given to the pipeline in a list.
    """

    REQUIRES_DEFAULT: ClassVar = {"tokenize"}
    PROVIDES_DEFAULT: ClassVar = {NAME}

    def __init__(self, config: Mapping[str, Any], pipeline: Any, device: str) -> None:
        """Raises BadSetting for an option that there is not, or a value that it cannot take."""
        super().__init__(config, pipeline, device)
        options = {name: value for name, value in config.items() if name not in STANZA_S_OWN}
        self.published = options.pop("published", None)
        self.miner = Miner(settings_of({"language": config["lang"], **options}))

    def process(self, document: Document) -> Document:
        """Put the claims on the document. Raises BadInput where it has no text, or its date of publication is none."""
        return self.bulk_process([document])[0]

    def bulk_process(self, documents: list[Document]) -> list[Document]:
        """Put the claims on each of the documents, which pass the models together."""
        articles = map(self.article_of, documents)
        for document, (_, claims) in zip(documents, self.miner.mine_many(articles), strict=True):
            document.claims = claims
        return documents

    def article_of(self, document: Document) -> Article:
        """The document's text as an article."""
        if document.text is None:
            raise BadInput("stanza document", ["text: missing, and claims are places in it"])
        return article_of(document.text, getattr(document, "published", None) or self.published)
