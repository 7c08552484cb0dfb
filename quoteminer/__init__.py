"""Reads news articles and gives a claim for every statement that somebody is reported to have made.

    import quoteminer

    claims = quoteminer.mine(text, published="2017-09-28")

The way of an article, each step in the file or folder of its name; `pipeline` holds them as a table:

    article
      paragraphs      where they part: blank lines, line ends, or lines wrapped at a column
      quotations      what stands inside quotation marks
      sentences       a stanza tokenizer
      stretches       what the network is given at once; an article, but for the longest
      network         one small transformer, which finds sources, cues and contents and links them
      attributions    its output as whole spans, with their kind and confidence
        cueless       quotations that no cue explains
        dialogues     turns of a conversation
        nested        statements told of within the contents of others
      cues            the reporting expression's lemma, negation and modality
      speakers        who is meant
      dates           when it was said
      via             who passed it on
      occasions       to whom it was said, and where
        wordless      what reports no words after all
      claims          the records that users get, with their stable ids
    claims

`read_paths` gives the articles of files and folders. `register` gathers the speakers of many articles' claims. `views`
shows claims in a notebook and on a terminal, `inputs` and `outputs` read and write files, `batch` takes many articles,
`cli` is the command.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from quoteminer.errors import BadInput, BadSetting, MissingDependency, ModelError, QuoteminerError
from quoteminer.mined import Claims, MinedArticle
from quoteminer.records import (
    Addressee,
    Article,
    ArticleReference,
    Claim,
    Content,
    Cue,
    Medium,
    Mention,
    NameVariant,
    RegisteredSpeaker,
    RoleHeld,
    Span,
    Speaker,
    StatementDate,
    Via,
)
from quoteminer.settings import Reading, Settings

if TYPE_CHECKING:
    from quoteminer.frames import to_frame
    from quoteminer.inputs import Duplicate, Failure
    from quoteminer.inputs.paths import read_paths
    from quoteminer.pipeline import Miner, mine
    from quoteminer.speakers.register import register

__version__ = "0.1.0"

__all__ = [
    "Addressee",
    "Article",
    "ArticleReference",
    "BadInput",
    "BadSetting",
    "Claim",
    "Claims",
    "Content",
    "Cue",
    "Duplicate",
    "Failure",
    "Medium",
    "Mention",
    "MinedArticle",
    "Miner",
    "MissingDependency",
    "ModelError",
    "NameVariant",
    "QuoteminerError",
    "Reading",
    "RegisteredSpeaker",
    "RoleHeld",
    "Settings",
    "Span",
    "Speaker",
    "StatementDate",
    "Via",
    "__version__",
    "mine",
    "read_paths",
    "register",
    "to_frame",
]

HOMES = {
    "Duplicate": "quoteminer.inputs",
    "Failure": "quoteminer.inputs",
    "read_paths": "quoteminer.inputs.paths",
    "register": "quoteminer.speakers.register",
    "to_frame": "quoteminer.frames",
}


def __getattr__(name: str) -> Any:
    """What needs more than records, fetched when first asked for, so that importing stays quick (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(HOMES.get(name, "quoteminer.pipeline")), name)


def __dir__() -> list[str]:
    return __all__
