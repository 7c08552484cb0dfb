"""Settings -> the models that they ask for, loaded once and kept."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

from quoteminer.records import Layout
from quoteminer.settings import Settings

if TYPE_CHECKING:
    from quoteminer.network.reader import ArticleReader
    from quoteminer.network.runtime import Reading
    from quoteminer.sentences import Splitter

MOST_AT_ONCE = 150_000
"""Code points that the network is given at once; it keeps a quarter of a kilobyte of numbers for each, and longer
groups are read no quicker."""


class Models:
    """The splitter and the network of a language, each loaded when first needed."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.folder = settings.models / settings.language

    @cached_property
    def device(self) -> str:
        """What both run on."""
        from quoteminer.network.processor import device_for

        return device_for(self.settings.device, self.settings.number_type)

    @cached_property
    def splitter(self) -> "Splitter":
        from quoteminer.sentences import Splitter

        folder = self.settings.splitter or self.settings.models
        return Splitter(folder, self.settings.language, self.device)

    @cached_property
    def reader(self) -> "ArticleReader":
        from quoteminer.network.reader import ArticleReader

        settings = self.settings
        return ArticleReader.load(self.folder, settings.number_type, convention_of(settings), self.device)

    def load(self) -> None:
        """Have both in memory now. Raises ModelError, and BadSetting for a device that cannot be had."""
        _ = self.splitter, self.reader

    def read(self, layouts: Sequence[Layout]) -> Iterator["Reading"]:
        """What the network reads in each text, so many at once as memory allows."""
        ends = accumulate(len(layout.text) for layout in layouts)
        for _, group in groupby(zip(ends, layouts, strict=True), key=lambda ending: ending[0] // MOST_AT_ONCE):
            yield from self.reader.read([(own.text, own.paragraphs, own.quotations) for _, own in group])


def convention_of(settings: Settings) -> str:
    """By whose idea of an attribution the network is to tag, as network/architecture.py names them."""
    if settings.genre == "news" and settings.attitudes == "claims":
        return "claims"
    return settings.genre
