"""quoteminer in a pipeline of stanza: its own tokenizer, our folder, nothing fetched."""

from typing import Any

import pytest
import stanza
from stanza.models.common.doc import Document

import quoteminer.integrations.stanza
from quoteminer.errors import BadInput, BadSetting
from quoteminer.mined import MinedArticle
from quoteminer.pipeline import Miner
from quoteminer.settings import SHIPPED_MODELS

TEXT = "  “The bridge is safe,” Mayor Ana Ruiz said on Monday.\r\n\r\nOmar Haddad denied that it was.\n"


def pipeline(language: str = "en", **options: Any) -> Any:
    return stanza.Pipeline(
        language,
        dir=str(SHIPPED_MODELS),
        processors="tokenize,quote",
        download_method=None,
        use_gpu=False,
        verbose=False,
        **options,
    )


@pytest.fixture(scope="module")
def nlp() -> Any:
    return pipeline(quote_published="2024-03-07")


def test_a_document_bears_its_claims(nlp: Any, miner: Miner) -> None:
    document = nlp(TEXT)
    assert document.claims == miner.mine(TEXT, "2024-03-07")
    assert [claim.speaker.name for claim in document.claims] == ["Ana Ruiz", "Omar Haddad"]
    assert isinstance(document.claims, MinedArticle)
    assert [sentence.text for sentence in document.sentences]


def test_places_of_claims_are_those_of_stanza(nlp: Any) -> None:
    document = nlp(TEXT)
    claim = document.claims[0]
    tokens = [token for sentence in document.sentences for token in sentence.tokens]
    assert [token.text for token in tokens if token.start_char == claim.cue.start] == ["said"]
    assert document.text[claim.source.start : claim.source.end] == claim.source.text == "Mayor Ana Ruiz"


def test_many_documents_each_with_its_date(nlp: Any, miner: Miner) -> None:
    documents = [Document([], text=TEXT), Document([], text="Nobody spoke."), Document([], text=TEXT)]
    documents[0].published = "2020-01-08"
    done = nlp(documents)
    assert done[0].claims == miner.mine(TEXT, "2020-01-08")
    assert done[1].claims == []
    assert done[2].claims == miner.mine(TEXT, "2024-03-07")
    assert done[2].claims != done[0].claims


def test_options_set_the_settings() -> None:
    nlp = pipeline(quote_min_confidence=1)
    assert nlp(TEXT).claims == []


@pytest.mark.parametrize(
    ("language", "options", "told"),
    [
        ("en", {"quote_min_confidance": 0.5}, "min_confidance: is unknown; known are language, models, "),
        ("en", {"quote_min_confidence": 2}, "min_confidence: 2 is not between 0 and 1"),
    ],
)
def test_a_wrong_option_is_told_as_the_pipeline_is_made(language: str, options: dict[str, Any], told: str) -> None:
    with pytest.raises(BadSetting, match=told):
        pipeline(language, **options)


def test_a_document_without_text_is_bad_input() -> None:
    nlp = pipeline(tokenize_pretokenized=True)
    with pytest.raises(BadInput, match="stanza document: text: missing"):
        nlp.processors["quote"].process(Document([]))


def test_importing_it_registers_the_processor() -> None:
    assert quoteminer.integrations.stanza.NAME == "quote"
