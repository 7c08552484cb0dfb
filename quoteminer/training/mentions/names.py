"""Corpora of names, all with a token and its tag a line: wikigold, CrossNER politics, UNER English Web Treebank."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from quoteminer.records import Span
from quoteminer.training.mentions.records import GoldMention, MentionText, joined_tokens

TYPES = {
    "PER": "person",
    "person": "person",
    "politician": "person",
    "ORG": "organization",
    "organisation": "organization",
    "politicalparty": "organization",
    "LOC": "place",
    "location": "place",
    "country": "place",
}
"""The corpora's names for what a name names; all others are "other"."""

SENTENCES_TOGETHER = 8

Token = tuple[str, str]
"""A token and its tag, such as B-PER."""


def read_names(folder: Path) -> list[MentionText]:
    """All texts of the folder `ner`."""
    wikigold = tagged_sentences(folder / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt", 0, 1)
    politics = [
        sentence
        for part in ("train", "dev", "test")
        for sentence in tagged_sentences(folder / "crossner" / "politics" / f"{part}.txt", 0, 1)
    ]
    web = [
        sentence for part in ("dev", "test") for sentence in tagged_sentences(folder / f"uner-ewt-{part}.iob2", 1, 2)
    ]
    return [text_of(sentence) for sentence in politics] + [
        text_of([token for sentence in together for token in sentence])
        for corpus in (wikigold, web)
        for together in in_groups(corpus, SENTENCES_TOGETHER)
    ]


def in_groups(sentences: Sequence[list[Token]], size: int) -> Iterator[Sequence[list[Token]]]:
    """So many sentences at a time."""
    return (sentences[first : first + size] for first in range(0, len(sentences), size))


def tagged_sentences(path: Path, word: int, tag: int) -> list[list[Token]]:
    """The sentences of a file, words and tags standing in the columns of these numbers."""
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "-DOCSTART-")))
    blocks = (list(block) for is_text, block in groupby(lines, key=lambda line: bool(line.strip())) if is_text)
    return [[(columns[word], columns[tag]) for columns in map(str.split, block)] for block in blocks]


def text_of(tokens: Sequence[Token]) -> MentionText:
    """The text of the tokens with its names; descriptions are not marked in these corpora."""
    text, spans = joined_tokens(token for token, _ in tokens)
    names = names_of([tag for _, tag in tokens])
    mentions = (
        GoldMention(Span(spans[first].start, spans[last - 1].end), "name", number, TYPES.get(label, "other"))
        for number, (first, last, label) in enumerate(names)
    )
    return MentionText(text, tuple(mentions), knows_nominals=False)


def names_of(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """(first token, last token + 1, label) of each name; wikigold has B- only between two names that touch."""
    begun: tuple[int, str] | None = None
    at = -1
    for at, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if begun and (prefix != "I" or label != begun[1]):
            yield begun[0], at, begun[1]
            begun = None
        if prefix in ("B", "I") and label and begun is None:
            begun = at, label
    if begun:
        yield begun[0], at + 1, begun[1]
