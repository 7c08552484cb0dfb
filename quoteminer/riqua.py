"""RiQuA: excerpts of novels as tokens with BIO labels, put back into running text.

Source: Papay and Padó 2020, "RiQuA: A Corpus of Rich Quotation Annotation for English Literary Text", in the form that
Wang et al. 2022 (CofeNet) gave it: a JSON object a line, {"id", "tokens", "labels"}, the id being the novel's. Excerpts
are not always neighbours in the novel, so each is a text of its own.
"""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path, PurePath

from attrs import field, frozen

from quoteminer.bio import faults_of, labelled
from quoteminer.converter import from_json, parse_json
from quoteminer.errors import BadInput
from quoteminer.records import Span

QUOTATION_MARKS = {"``": "“", "''": "”"}
"""The tokenizer wrote every double mark as in LaTeX, whatever the book had. A printed page has these: they tell opening
from closing, as the tokens do, and no reader of news meets the others."""

CLINGS_TO_THE_LEFT = frozenset(
    ", . ; : ! ? ) ] ” ' ’ 's 'm 'd 'll 're 've n't 'S 'M 'D 'LL 'RE 'VE N'T".split()
)  # fmt: skip
CLINGS_TO_THE_RIGHT = frozenset("( [ “".split())


@frozen
class ExcerptLine:
    """A line of the file."""

    id: str
    tokens: tuple[str, ...]
    labels: tuple[str, ...] = field()

    @labels.validator
    def _check(self, _: object, labels: tuple[str, ...]) -> None:
        if faults := faults_of(labels, len(self.tokens)):
            raise ValueError(f"labels: {', '.join(faults)}")


@frozen
class Excerpt:
    """A passage of a novel and what people marked in it."""

    id: str
    """The document and the line: unique within a file."""
    document: str
    """The novel."""
    text: str
    offsets: tuple[Span, ...]
    """Where each token stands in the text, in code points."""
    labels: tuple[str, ...]
    """The BIO label of each token."""

    def spans(self, role: str) -> tuple[Span, ...]:
        """What is marked as source, cue or content, in code points, in order."""
        return tuple(
            Span(self.offsets[tokens.start].start, self.offsets[tokens.end - 1].end)
            for tokens in sorted(labelled(self.labels, role))
        )


def read_riqua(path: Path) -> list[Excerpt]:
    """The excerpts of one of RiQuA's files, in its order. Raises BadInput, naming line and fields."""
    try:
        lines = path.read_bytes().decode("utf-8").split("\n")
    except OSError as error:
        raise BadInput(str(path), (error.strerror or str(error),)) from error
    except UnicodeDecodeError as error:
        raise BadInput(str(path), (f"not UTF-8 at byte {error.start}",)) from error
    return [excerpt_of(line, str(path), number) for number, line in enumerate(lines, 1) if line.strip()]


def excerpt_of(line: str, source: str, number: int) -> Excerpt:
    """The excerpt that a line of the file holds. Raises BadInput."""
    given = from_json(parse_json(line, source, number), ExcerptLine, source, number)
    text, offsets = running_text(given.tokens)
    document = PurePath(given.id).stem
    return Excerpt(f"{document}-{number}", document, text, offsets, given.labels)


def running_text(tokens: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The tokens as a page would have them, and where each stands in that text, in code points.

    Dashes keep their blanks: the tokens do not tell whether the page had any.
    """
    text, offsets = "", []
    for before, token in pairwise(["", *(QUOTATION_MARKS.get(token, token) for token in tokens)]):
        if text and token not in CLINGS_TO_THE_LEFT and before not in CLINGS_TO_THE_RIGHT:
            text += " "
        offsets.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, tuple(offsets)
