"""Article -> sentences, by a stanza tokenizer read from a folder on disk. The only file that imports stanza."""

import re
import warnings
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from pathlib import Path
from typing import Any

from quoteminer.errors import ModelError
from quoteminer.records import Sentence, Span

UNSPEAKABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]")
BLANK = re.compile(r"\s")

TYPEWRITER_MARKS = str.maketrans("“”‘’", "\"\"''")
"""Curly marks as the treebanks that tokenizers learn from mostly write them."""

LONGEST_PIECE = 5_000
"""Code points handed to stanza as one paragraph. It keeps some kilobytes for each, so a line of megabytes is cut."""

LONGEST_PORTION = 100_000
"""Code points handed to stanza at once; its memory grows with them, and from some thousands on it gets no quicker."""

NO_WORD = re.compile(r"(\S{99})\S")
"""Characters too many for a word. stanza would begin anew in them every few characters."""

PARAGRAPH_BREAK = "\n\n"


class Splitter:
    """A stanza tokenizer that splits paragraphs into sentences, offsets kept."""

    def __init__(self, folder: Path, language: str, device: str = "cpu") -> None:
        """Load the tokenizer named in the folder's `resources.json`; nothing is ever fetched.

        `device` is what torch calls it. Raises ModelError where the folder holds none for the language.
        """
        self.pipeline = load_pipeline(folder, language, device)

    def split(self, texts: Sequence[str], paragraphs: Sequence[Sequence[Span]]) -> list[list[Sentence]]:
        """The sentences of each text, given the spans of its paragraphs."""
        pieces = [
            (text, number, piece)
            for text, spans in enumerate(paragraphs)
            for number, paragraph in enumerate(spans)
            for piece in pieces_of(texts[text], paragraph)
            if piece
        ]
        found: list[list[Sentence]] = [[] for _ in texts]
        split = self.split_pieces([speakable(piece.of(texts[text])) for text, _, piece in pieces])
        for (text, number, piece), sentences in zip(pieces, split, strict=True):
            found[text] += [Sentence(Span(piece.start + s.start, piece.start + s.end), number) for s in sentences]
        return found

    def split_pieces(self, pieces: Sequence[str]) -> Iterator[list[Span]]:
        """For each piece of text the spans of its sentences, which do not overlap and hold all that is not blank."""
        for portion in portions_of(pieces):
            document = self.pipeline(PARAGRAPH_BREAK.join(portion))
            starts = iter([sentence.tokens[0].start_char for sentence in document.sentences])
            start = next(starts, None)
            offset = 0
            for piece in portion:
                own: list[int] = []
                while start is not None and start < offset + len(piece):
                    own.append(start - offset)
                    start = next(starts, None)
                yield list(spans_between(piece, own))
                offset += len(piece) + len(PARAGRAPH_BREAK)


def portions_of(pieces: Sequence[str]) -> Iterator[list[str]]:
    """The pieces in portions that stanza is given at once."""
    ends = accumulate(map(len, pieces))
    for _, portion in groupby(zip(ends, pieces, strict=True), key=lambda ending: ending[0] // LONGEST_PORTION):
        yield [piece for _, piece in portion]


def load_pipeline(folder: Path, language: str, device: str) -> Any:
    """stanza's pipeline of one processor, errors of stanza told as ours."""
    stanza = imported_stanza()
    if not (folder / "resources.json").is_file():
        raise ModelError(str(folder), "holds no resources.json, so it is no folder of stanza models")
    try:
        return stanza.Pipeline(
            language,
            dir=str(folder),
            processors="tokenize",
            download_method=None,
            device=device,
            verbose=False,
            logging_level="ERROR",
        )
    except (OSError, KeyError, ValueError, stanza.pipeline.core.PipelineRequirementsException) as error:
        raise ModelError(str(folder), f"stanza cannot load a tokenizer for {language!r} from it ({error})") from error


def imported_stanza() -> Any:
    """The library. In a notebook it would complain that there are no widgets for bars of progress that nobody sees."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "IProgress not found")
        import stanza
    return stanza


def speakable(piece: str) -> str:
    """The piece, code point for code point, with typewriter's marks and nothing that stanza might trip over."""
    plain = BLANK.sub(" ", UNSPEAKABLE.sub("\N{REPLACEMENT CHARACTER}", piece)).translate(TYPEWRITER_MARKS)
    return NO_WORD.sub(r"\1 ", plain)


def pieces_of(text: str, paragraph: Span) -> Iterator[Span]:
    """The paragraph, cut after a blank where it is longer than stanza should be given."""
    start = paragraph.start
    while paragraph.end - start > LONGEST_PIECE:
        cut = last_cut(text, start, start + LONGEST_PIECE)
        yield Span(start, cut).trimmed(text)
        start = cut
    yield Span(start, paragraph.end).trimmed(text)


def last_cut(text: str, start: int, end: int) -> int:
    """The best place to cut before `end`: after the end of a sentence, else after a blank, else there."""
    for mark in (". ", " "):
        cut = text.rfind(mark, start, end)
        if cut > start:
            return cut + len(mark)
    return end


def spans_between(piece: str, starts: Sequence[int]) -> Iterator[Span]:
    """The sentences that begin at these places; one without a letter or digit belongs to the one before it."""
    begun = [start for start, end in pairwise([*starts, len(piece)]) if any(map(str.isalnum, piece[start:end]))]
    whole = (Span(start, end) for start, end in pairwise([0, *begun[1:], len(piece)]))
    yield from filter(None, (sentence.trimmed(piece) for sentence in whole))
