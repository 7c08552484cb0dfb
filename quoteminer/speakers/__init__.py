"""Attributions -> who is meant by their sources: name, role, type, and how the source gives them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import evolve

from quoteminer.records import Attribution, FoundName, Layout, MentionReading, Span, Speaker
from quoteminer.speakers.entities import Entities, fold
from quoteminer.speakers.enumerations import read_source
from quoteminer.speakers.parties import Party
from quoteminer.speakers.phrases import NamedArticle
from quoteminer.speakers.search import SpeakerSearch

JOINED_BY = "; "
NOTHING_READ = MentionReading()


def find_speakers(
    layout: Layout, attributions: Sequence[Attribution], reading: MentionReading = NOTHING_READ
) -> list[Speaker]:
    """Who is meant by the source of each attribution, in their order.

    Names are gathered over the whole article by surface rules; a surname, an acronym, a pronoun or a description is
    put down to one of them where the article lets a reader do so. An attribution without a source has the speaker of
    the one it continues, or none. What a model reads of the article's mentions goes before the rules.
    """
    if not any(attribution.source for attribution in attributions):
        return [Speaker() for _ in attributions]
    search = SpeakerSearch(named_article(layout.text, reading.names), layout, attributions, reading)
    return numbered([joined(search.parties_of(number)) for number in range(len(attributions))])


@lru_cache(maxsize=1)
def named_article(text: str, names: tuple[FoundName, ...]) -> NamedArticle:
    """The article with its words and names, read once for `find_speakers` and `names_at`."""
    return NamedArticle(text, names)


def names_at(text: str, mentions: Sequence[Span | None], reading: MentionReading = NOTHING_READ) -> list[str | None]:
    """The fullest names that an article gives for those whom mentions name, in their order.

    None for a mention that names nobody ("reporters"), pronouns and descriptions included; several names are joined.
    """
    if not any(mentions):
        return [None] * len(mentions)
    article = named_article(text, reading.names)
    entities = Entities(article.names)
    return [full_name(article, entities, mention) if mention else None for mention in mentions]


def full_name(article: NamedArticle, entities: Entities, mention: Span) -> str | None:
    """The fullest names for a mention that is made of names, else None."""
    names = [phrase.name for phrase in read_source(article, mention)]
    full = [entities.of(name).name for name in names if name]
    return JOINED_BY.join(dict.fromkeys(full)) if names and len(full) == len(names) else None


def joined(parties: Sequence[Party]) -> Speaker:
    """Several speakers of one statement as one."""
    if not parties:
        return Speaker()
    roles = dict.fromkeys(party.role for party in parties if party.role)
    return Speaker(
        name=JOINED_BY.join(dict.fromkeys(party.name for party in parties)),
        role=JOINED_BY.join(roles) or None,
        type=parties[0].type if len({party.type for party in parties}) == 1 else "group",
        resolution=parties[0].resolution,
    )


def numbered(speakers: Iterable[Speaker]) -> list[Speaker]:
    """The speakers with numbers by which the same one is known again."""
    numbers: dict[str, int] = {}
    return [
        evolve(speaker, entity=numbers.setdefault(" ".join(fold(speaker.name)) or speaker.name, len(numbers)))
        if speaker.name
        else speaker
        for speaker in speakers
    ]
