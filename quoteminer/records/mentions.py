"""What a model reads of an article's mentions, for the step that finds who is meant."""

from collections.abc import Mapping

from attrs import evolve, field, frozen

from quoteminer.records.articles import Span
from quoteminer.records.claims import SpeakerType


@frozen
class FoundName:
    """A name that a model found."""

    span: Span
    type: SpeakerType
    """unknown leaves it to the surface rules."""
    probability: float = 1.0
    """0 to 1: how likely it is a name of this type."""


@frozen
class MentionReading:
    """The names that a model found in an article, and whom it takes mentions to look back to."""

    names: tuple[FoundName, ...] = ()
    antecedents: Mapping[Span, Mapping[Span, float]] = field(factory=dict, eq=False)
    """For a mention, by its span, how likely each earlier mention means the same, 0 to 1. The surface rules decide on
    mentions that are left out, and where no earlier one is likely."""

    def moved(self, by: int) -> "MentionReading":
        """The reading so many code points further on."""
        return MentionReading(
            tuple(evolve(name, span=name.span.moved(by)) for name in self.names),
            {
                mention.moved(by): {earlier.moved(by): likely for earlier, likely in told.items()}
                for mention, told in self.antecedents.items()
            },
        )
