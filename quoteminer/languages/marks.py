"""Quotation marks of the world: the table that pairs them, and the characters that show where they may stand."""

from attrs import frozen


@frozen
class MarkPair:
    """One convention: the mark that opens a quotation and the mark that closes it."""

    opening: str
    closing: str
    is_apostrophe: bool = False
    """The closing mark is also an apostrophe, so both need free space on their outer side."""


MARK_PAIRS = (
    MarkPair("“", "”"),  # English, Chinese
    MarkPair('"', '"'),  # typewriter
    MarkPair("‘", "’", is_apostrophe=True),  # British
    MarkPair("'", "'", is_apostrophe=True),  # typewriter, British
    MarkPair("«", "»"),  # French, Russian, Italian, Arabic
    MarkPair("»", "«"),  # German and Danish books
    MarkPair("»", "»"),  # Finnish, Swedish books
    MarkPair("‹", "›"),
    MarkPair("›", "‹"),
    MarkPair("„", "“"),  # German, Czech, Bulgarian
    MarkPair("„", "”"),  # Polish, Hungarian, Romanian
    MarkPair("‚", "‘"),
    MarkPair("‚", "’", is_apostrophe=True),
    MarkPair("”", "”"),  # Swedish, Finnish
    MarkPair("``", "''"),  # LaTeX, treebanks
    MarkPair("''", "''"),  # archives of newspapers, which double the apostrophe
    MarkPair("`", "'", is_apostrophe=True),
    MarkPair("「", "」"),  # Japanese, traditional Chinese
    MarkPair("『", "』"),
    MarkPair("〝", "〞"),
    MarkPair("〝", "〟"),
    MarkPair("“", "“"),  # a slip of the keyboard or of the editor's software, as are the rest
    MarkPair("“", '"'),
    MarkPair('"', "”"),
    MarkPair("``", '"'),
)
"""Every convention, the usual ones first. A mark may stand in several rows; context tells which is meant."""

ALL_MARKS = frozenset(mark for pair in MARK_PAIRS for mark in (pair.opening, pair.closing))
APOSTROPHES = frozenset(pair.closing for pair in MARK_PAIRS if pair.is_apostrophe)

OPENING_BRACKETS = "([{<¿¡—–-―/"
"""Characters after which a mark opens, besides blanks and other marks."""

CLOSING_PUNCTUATION = ")]}>.,;:!?…—–-―/、。，．！？；："
"""Characters before which a mark closes, besides blanks and other marks."""

SENTENCE_ENDS = tuple(".!?,…。！？")
"""How a statement in marks ends: with the end of a sentence, or with the comma before its attribution."""

COLONS = (":", "：")
DASHES = "—–―"
