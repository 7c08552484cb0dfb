"""Names -> names without a word too many before them: "Crooked Hillary Clinton", "Certainly Ronald Reagan"."""

from collections import Counter
from collections.abc import Sequence

from quoteminer.languages.en_cues import IRREGULAR_FORMS
from quoteminer.languages.en_names import DEMONYMS, PLACES
from quoteminer.speakers.kinds import GIVEN_NAMES, type_of
from quoteminer.speakers.names import Name, made_name
from quoteminer.speakers.words import Word, capitals_within


def without_leads(text: str, words: Sequence[Word], names: Sequence[Name]) -> list[Name]:
    """The names, each from the word on with which the rest of the article lets it begin.

    A word with a capital before somebody's full name is none of it where the article has the name without the word too,
    or the word in small letters; nor is a verb that begins a sentence, before any name that the article has without it
    ("Remarked Oslo University"). Before a lone surname or a place ("Young Sanders", "New Iran") it is none where a
    sentence begins with it and the article has it in small letters only; before a surname a party or people is none.
    """
    leads = Leads(words, names)
    return [leads.without(text, name) for name in names]


class Leads:
    """What an article tells of the words that may stand before names."""

    def __init__(self, words: Sequence[Word], names: Sequence[Name]) -> None:
        self.words = words
        self.often = Counter(name.text.casefold() for name in names)
        self.surnames = {name.text.casefold().rpartition(" ")[2] for name in names if name.is_sure_person}
        self.common = {word.lower for word in words if word.text[0].islower()} - capitals_within(words)

    def without(self, text: str, name: Name) -> Name:
        """The name without the words before it that are none of it."""
        numbers = range(name.first_word + len(name.title.split()), name.last_word + 1)
        for start in numbers[1:]:
            rest = self.words[start : name.last_word + 1]
            wording = " ".join(text[rest[0].start : name.span.end].split()).casefold()
            if self.is_lead(self.words[numbers[0] : start], rest, wording):
                return made_name(text, (), rest, type_of((), rest), start)
        return name

    def is_lead(self, lead: Sequence[Word], rest: Sequence[Word], wording: str) -> bool:
        """Whether words are none of the name that the rest is."""
        if any(word.lower in GIVEN_NAMES or not word.is_capital for word in lead):
            return False
        is_common = all(word.lower in self.common for word in lead)
        if lead[-1].is_first and is_past_form(lead[-1]) and self.often[wording] > 0:
            return True
        if len(rest) > 1:
            return rest[0].lower in GIVEN_NAMES and (is_common or self.often[wording] > 0)
        if self.often[wording] == 0:
            return False
        if wording in self.surnames and all(word.lower in DEMONYMS for word in lead):
            return True
        return is_common and lead[0].is_first and (wording in PLACES or wording in self.surnames)


def is_past_form(word: Word) -> bool:
    """Whether the word has the form of a verb in the past."""
    return word.lower in IRREGULAR_FORMS or word.lower.endswith("ed")
