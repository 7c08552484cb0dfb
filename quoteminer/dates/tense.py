"""Whether words speak of what is to come: then "on Monday" is the next Monday, not the last."""

from quoteminer.languages.en_date_words import FUTURE_WORDS
from quoteminer.records import Span


def speaks_of_future(text: str, words: Span) -> bool:
    """Whether one of the words shows that the clause tells of the future."""
    return not FUTURE_WORDS.isdisjoint(words.of(text).lower().replace("'", " '").split())
