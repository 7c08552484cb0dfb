"""The records that every step passes on, and that users get: each word of the field has its one class here.

All offsets count Unicode code points in the article's untouched text and are half-open: `text[start:end]`.
"""

from quoteminer.records.articles import (
    Article,
    ArticleReference,
    Layout,
    Quotation,
    Sentence,
    Span,
)
from quoteminer.records.attributions import (
    ATTITUDES,
    ROLES,
    Attitude,
    Attribution,
    Calibration,
    Kind,
    by_sentence,
    evidence,
    in_text_order,
)
from quoteminer.records.claims import (
    SCHEMA,
    Addressee,
    Claim,
    Content,
    Cue,
    DateBasis,
    Medium,
    MediumKind,
    Mention,
    Modality,
    Precision,
    Resolution,
    Speaker,
    SpeakerType,
    StatementDate,
    Via,
)
from quoteminer.records.mentions import (
    FoundName,
    MentionReading,
)
from quoteminer.records.speakers import (
    NameVariant,
    RegisteredSpeaker,
    RoleHeld,
)

__all__ = [
    "Addressee",
    "Article",
    "ArticleReference",
    "Attitude",
    "ATTITUDES",
    "Attribution",
    "by_sentence",
    "Calibration",
    "Claim",
    "Content",
    "Cue",
    "DateBasis",
    "evidence",
    "FoundName",
    "in_text_order",
    "Kind",
    "Layout",
    "Medium",
    "MediumKind",
    "Mention",
    "MentionReading",
    "Modality",
    "NameVariant",
    "Precision",
    "Quotation",
    "RegisteredSpeaker",
    "Resolution",
    "RoleHeld",
    "ROLES",
    "SCHEMA",
    "Sentence",
    "Span",
    "Speaker",
    "SpeakerType",
    "StatementDate",
    "Via",
]
