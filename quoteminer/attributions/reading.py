"""What this step needs of the network: its findings in one article, whatever made them; see network/runtime.py."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from quoteminer.records import Span


class Found(Protocol):
    """A span that the network found, and how sure it is."""

    @property
    def span(self) -> Span: ...
    @property
    def probability(self) -> float: ...


class NetworkReading(Protocol):
    """The network's spans of one article and the probabilities of the links between them."""

    @property
    def sources(self) -> Sequence[Found]: ...
    @property
    def cues(self) -> Sequence[Found]: ...
    @property
    def contents(self) -> Sequence[Found]: ...
    @property
    def content_to_cue(self) -> NDArray[np.float32]:
        """(contents, cues + 1): how likely each is a content's cue; the last stands for none."""

    @property
    def cue_to_source(self) -> NDArray[np.float32]:
        """(cues, sources + 1): how likely each is a cue's source; the last stands for none."""

    @property
    def attitudes(self) -> NDArray[np.float32]:
        """(contents, attitudes): how likely each of ATTITUDES is."""

    @property
    def statements(self) -> NDArray[np.float32]:
        """(contents,): how likely each is a claim by the guidelines."""
