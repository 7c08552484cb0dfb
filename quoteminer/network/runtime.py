"""Articles through the network: windows in batches sorted by length across articles, results put together again."""

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from attrs import field, frozen
from torch import Tensor

from quoteminer.network.architecture import FORBIDDEN, LINKS, TAGS, Network
from quoteminer.network.decoding import Floats, WordSpan, best_tags, spans_of
from quoteminer.network.features import Features, Integers
from quoteminer.network.mentions import ends_of, mention_reading, span_of
from quoteminer.network.processor import counting_in
from quoteminer.network.windows import Window, overlapping_windows, owned_words, packed, padded_length
from quoteminer.records import ATTITUDES, MentionReading, Span

PIECES_PER_BATCH = {"cpu": 1024, "cuda": 4096}
"""Sub-words read in one batch. On a processor 4,096 take some 5% longer than 1,024, and 150 MB more."""

Row = tuple[int, Window, tuple[int, int]]
"""The number of an article, a window of it, and the words that are read from that window."""

LINK_REACH = 400
"""Words. Spans farther apart are not linked: training never saw longer links than a window holds."""


@frozen
class FoundSpan:
    """A span that the network found in an article."""

    role: str
    """source, cue or content."""
    span: Span
    probability: float


@frozen(eq=False)
class Reading:
    """What the network read in one article."""

    sources: tuple[FoundSpan, ...]
    cues: tuple[FoundSpan, ...]
    contents: tuple[FoundSpan, ...]
    content_to_cue: Floats = field()
    """(contents, cues + 1): the probability that each content belongs to each cue, or in the last column to none."""
    cue_to_source: Floats = field()
    """(cues, sources + 1): likewise for each cue's source."""
    attitudes: Floats = field()
    """(contents, attitudes): how each content is held by its likeliest cue, as probabilities of ATTITUDES."""
    statements: Floats = field()
    """(contents,): the probability that each content is a statement, rather than a plan, an act or a topic."""
    mentions: MentionReading
    """Names, and whom pronouns and descriptions look back to."""


class NetworkReader:
    """A network ready to read articles: its encoder on a device, the small rest of it on the processor."""

    pronouns: Integers = np.zeros(0, dtype=np.int64)
    """Sub-words that are pronouns which look back to somebody."""

    def __init__(
        self, network: Network, number_type: str = "float32", convention: str = "news", device: str = "cpu"
    ) -> None:
        self.network = network.eval()
        self.tagger = network.tagger(convention)
        self.device = device
        self.network.encoder = counting_in(number_type, self.network.encoder, device)

    @torch.inference_mode()
    def read(self, articles: Sequence[Features]) -> list[Reading]:
        """What stands in each article, in the order given; an article without words has nothing."""
        states = self.encode(articles)
        emissions = [self.emissions(*article) for article in zip(articles, states, strict=True) if len(article[0])]
        tagged = iter(best_tags(self.tagger.crf, emissions))
        return [
            self.reading(features, article, spans_of(*next(tagged)) if len(article) else [])
            for features, article in zip(articles, states, strict=True)
        ]

    def emissions(self, features: Features, states: Tensor) -> Tensor:
        """(words, tags) scores of one article, no span going on into a paragraph where no quotation does.

        Of 6,400 contents in PolNeAR's training part 14 do so, mostly where a mark is missing.
        """
        scores: Tensor = self.tagger(states)
        breaks = torch.from_numpy(features.breaks)
        going_on = torch.tensor([tag.startswith("I-") for tag in TAGS])
        return scores.masked_fill(breaks[:, None] & going_on, FORBIDDEN)

    @torch.inference_mode()
    def encode(self, articles: Sequence[Features]) -> list[Tensor]:
        """(words, width) states of each article's words, each taken from the window that shows most around it."""
        width = self.network.shape.width
        states = [torch.zeros(len(features), width) for features in articles]
        rows = [
            (number, window, owned)
            for number, features in enumerate(articles)
            for window, owned in with_owned(overlapping_windows(features))
        ]
        rows.sort(key=lambda row: row[1].pieces_length)
        for group in same_length(rows, PIECES_PER_BATCH[self.device]):
            inputs = packed([(articles[number], window) for number, window, _ in group])
            first = inputs.pop("first")
            encoded = self.network.encoder(**{name: array.to(self.device) for name, array in inputs.items()}).cpu()
            for row, (number, window, (start, end)) in enumerate(group):
                places = first[row, start - window.first : end - window.first]
                states[number][start:end] = encoded[row, places].float()
        return states

    def reading(self, features: Features, states: Tensor, spans: Sequence[WordSpan]) -> Reading:
        """The spans of one article with the links between them."""
        by_role = {role: [span for span in spans if span.role == role] for role in ("source", "cue", "content")}
        found = {role: tuple(found_span(span, features) for span in of_role) for role, of_role in by_role.items()}
        ends = {"content_to_cue": ("content", "cue"), "cue_to_source": ("cue", "source")}
        links = {link: self.links(link, states, by_role[ends[link][0]], by_role[ends[link][1]]) for link in LINKS}
        owners = links["content_to_cue"][:, :-1]
        attitudes, statements = self.attitudes(states, by_role["cue"], by_role["content"], owners)
        pronouns = np.flatnonzero(np.isin(features.pieces[features.first_piece], self.pronouns))
        mentions = mention_reading(self.network, features, states, by_role["source"], pronouns)
        return Reading(
            found["source"],
            found["cue"],
            found["content"],
            **links,
            attitudes=attitudes,
            statements=statements,
            mentions=mentions,
        )

    def links(self, link: str, states: Tensor, dependents: Sequence[WordSpan], heads: Sequence[WordSpan]) -> Floats:
        """(dependents, heads + 1) probabilities of each head, and of none."""
        if not dependents:
            return np.zeros((0, len(heads) + 1), dtype=np.float32)
        left, right = ends_of(dependents), ends_of(heads)
        scores = self.network.linkers[link](states, left, right)
        too_far = (left[:, :1] - right[:, 0]).abs() > LINK_REACH
        scores[:, :-1].masked_fill_(too_far, -torch.inf)
        probabilities: Floats = torch.softmax(scores, dim=-1).numpy()
        return probabilities

    def attitudes(
        self, states: Tensor, cues: Sequence[WordSpan], contents: Sequence[WordSpan], owners: Floats
    ) -> tuple[Floats, Floats]:
        """For each content the probabilities of the attitudes, and that of a statement, seen from its likeliest cue."""
        if not cues or not contents:
            return np.zeros((len(contents), len(ATTITUDES)), np.float32), np.zeros(len(contents), np.float32)
        likeliest = torch.from_numpy(owners.argmax(axis=1))
        scores = self.network.attitudes(states, ends_of(cues)[likeliest], ends_of(contents))
        attitudes, statement = scores[:, :-1], scores[:, -1]
        return torch.softmax(attitudes, dim=1).numpy(), torch.sigmoid(statement).numpy()


def found_span(span: WordSpan, features: Features) -> FoundSpan:
    """The span in code points."""
    return FoundSpan(span.role, span_of(span, features), span.probability)


def with_owned(windows: list[Window]) -> Iterable[tuple[Window, tuple[int, int]]]:
    """Each window with the words that are read from it."""
    return zip(windows, owned_words(windows), strict=True)


def same_length(rows: Sequence[Row], most: int) -> Iterable[list[Row]]:
    """Runs of rows that are padded to one length, of at most so many sub-words together."""
    group: list[Row] = []
    for row in rows:
        length = padded_length(row[1].pieces_length)
        if group and (padded_length(group[0][1].pieces_length) != length or (len(group) + 1) * length > most):
            yield group
            group = []
        group.append(row)
    if group:
        yield group
