"""quoteminer in a pipeline of spaCy."""

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from quoteminer.errors import BadInput, BadSetting
from quoteminer.integrations.spacy import NAME, claim_finder
from quoteminer.mined import MinedArticle
from quoteminer.pipeline import Miner

TEXT = "“The bridge is safe,” Mayor Ana Ruiz said on Monday.\n\nOmar Haddad denied that it was."


def pipeline(**config: Any) -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe(NAME, config=config)
    return nlp


@pytest.fixture(scope="module")
def nlp() -> Language:
    return pipeline()


def dated_doc(nlp: Language, text: str, published: str) -> Doc:
    doc = nlp.make_doc(text)
    doc._.published = published
    return doc


def test_a_document_bears_its_claims(nlp: Language, miner: Miner) -> None:
    doc = nlp(TEXT)
    assert doc._.claims == miner.mine(TEXT)
    assert [claim.speaker.name for claim in doc._.claims] == ["Ana Ruiz", "Omar Haddad"]
    assert isinstance(doc._.claims, MinedArticle)
    assert doc._.claims.article.text == TEXT


def test_the_parts_of_claims_are_spans_of_tokens(nlp: Language) -> None:
    doc = nlp(TEXT)
    first, second = doc._.claims
    assert [(span.text, span.label_, span.id_) for span in doc.spans["claims"]] == [
        ("“The bridge is safe,”", "CONTENT", first.id),
        ("Mayor Ana Ruiz", "SOURCE", first.id),
        ("said", "CUE", first.id),
        ("that it was", "CONTENT", second.id),
        ("Omar Haddad", "SOURCE", second.id),
        ("denied", "CUE", second.id),
    ]


def test_a_document_may_tell_when_it_was_published(nlp: Language) -> None:
    doc = nlp(dated_doc(nlp, TEXT, "2024-03-07"))
    assert doc._.claims[0].date.value == "2024-03-04"
    assert doc._.claims.article.published == "2024-03-07"
    assert nlp(TEXT)._.claims[0].date is None


def test_many_documents_come_out_in_order(nlp: Language, miner: Miner) -> None:
    texts = [TEXT, "Nobody spoke.", "", TEXT]
    docs = list(nlp.pipe(texts, batch_size=3))
    assert [doc.text for doc in docs] == texts
    assert [doc._.claims for doc in docs] == [miner.mine(text) for text in texts]


def test_a_bad_date_goes_to_the_error_handler_and_the_others_go_on(nlp: Language) -> None:
    docs = [nlp.make_doc(TEXT), dated_doc(nlp, TEXT, "soon"), nlp.make_doc("Nobody spoke.")]
    with pytest.raises(BadInput, match="'soon' is no date"):
        list(nlp.pipe(docs))
    failed: list[Exception] = []
    own = pipeline()
    own.set_error_handler(lambda name, component, docs, error: failed.append(error))  # type: ignore[arg-type, return-value]
    assert [doc.text for doc in own.pipe(docs)] == [TEXT, "Nobody spoke."]
    assert [str(error).endswith("'soon' is no date in ISO form, such as 2017-09-28") for error in failed] == [True]


def test_claims_are_kept_with_the_document(nlp: Language) -> None:
    doc = nlp(dated_doc(nlp, TEXT, "2024-03-07"))
    kept = DocBin(store_user_data=True, docs=[doc]).to_bytes()
    (read,) = DocBin().from_bytes(kept).get_docs(nlp.vocab)
    assert read._.claims == doc._.claims
    assert [span.text for span in read.spans["claims"]] == [span.text for span in doc.spans["claims"]]


def test_a_pipeline_is_kept_with_its_settings(tmp_path: Path) -> None:
    pipeline(settings={"min_confidence": 1.0}).to_disk(tmp_path / "pipeline")
    assert spacy.load(tmp_path / "pipeline")(TEXT)._.claims == []


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"min_confidance": 0.5}, "min_confidance: is unknown; known are language, models, "),
        ({"min_confidence": 2}, "min_confidence: 2 is not between 0 and 1"),
    ],
)
def test_a_wrong_setting_is_told_as_the_pipeline_is_made(settings: dict[str, Any], told: str) -> None:
    with pytest.raises(BadSetting, match=told):
        pipeline(settings=settings)


def test_a_language_without_models_is_told_as_the_pipeline_is_made() -> None:
    with pytest.raises(BadSetting, match="language: 'de' is unknown; known are en"):
        spacy.blank("de").add_pipe(NAME)


def test_spacy_can_find_the_component_by_itself() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    module, function = project["entry-points"]["spacy_factories"][NAME].split(":")
    assert getattr(import_module(module), function) is claim_finder


def test_without_spacy_the_import_tells_what_to_install() -> None:
    program = "import sys; sys.modules['spacy'] = None; import quoteminer.integrations.spacy"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, encoding="utf-8")
    assert run.returncode == 1
    assert run.stderr.splitlines()[-1].endswith(
        "MissingDependency: quoteminer in spaCy needs the package spacy: pip install 'quoteminer[spacy]'"
    )
