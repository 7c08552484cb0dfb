"""Words in quotation marks that are written like the title of a work, or like a heading."""

from collections.abc import Iterable

LONGEST_SMALL_WORD = 4
"""Letters of a word that may have a small initial within a title ("with", "from")."""


def are_title(words: Iterable[str]) -> bool:
    """Whether all words but short ones begin with a capital."""
    return all(word[0].isupper() or len(word) <= LONGEST_SMALL_WORD for word in words)
