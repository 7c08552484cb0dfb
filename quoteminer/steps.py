"""The steps of the pipeline, one function each: what a step is asked of each draft, and what it fills in."""

from collections.abc import Sequence

from attrs import evolve

from quoteminer.attributions import attributions
from quoteminer.attributions.cueless import with_cueless
from quoteminer.attributions.dialogues import with_turns
from quoteminer.attributions.nested import passages, with_inner
from quoteminer.attributions.wordless import is_wordless
from quoteminer.claims import Findings, claims_of
from quoteminer.cues import cue_of
from quoteminer.dates import find_dates
from quoteminer.drafts import Draft
from quoteminer.loading import Models
from quoteminer.occasions import find_occasions
from quoteminer.paragraphs import paragraphs
from quoteminer.quotations import quotations
from quoteminer.settings import Settings
from quoteminer.speakers import find_speakers, names_at
from quoteminer.stretches import joined, stretches
from quoteminer.via import find_vias

LEAST_STATEMENT = 0.1
"""An attribution less likely to be a statement is taken for a plan, an act or a topic.

Tried on the half of the Wikinews gold that is learned from, content F1 at 0, 0.1, 0.2, 0.35 and 0.5: 84.7, 88.6, 87.3,
86.9, 85.8.
"""


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
