"""Corpora of coreference: GUM, LitBank and GAP."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quoteminer.languages import en
from quoteminer.records import Span
from quoteminer.scoring.pronouns import Choice
from quoteminer.scoring.pronouns import read_gap as read_choices
from quoteminer.training.corpora import NON_COMMERCIAL
from quoteminer.training.mentions.records import GoldMention, MentionText

PRONOUNS = en.PRONOUNS | en.SECOND_PERSON_PRONOUNS | en.POSSESSIVE_PRONOUNS
NAMED = {"person": "person", "organization": "organization", "place": "place"}
LITBANK_TYPES = {"PER": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}
FURTHER = re.compile(r",|\s(?:of|in|on|at|for|from|to|with|by|who|whom|whose|which|that|and|or)\b")
"""What ends the core of a noun phrase."""
ARTICLE = re.compile(r"^(?:the|a|an)\s", re.I)
GENITIVE = re.compile(r"['’]s?$")
CAPITAL = r"[^\W_a-z][^\s,]*"
CAPITALS = re.compile(rf"{CAPITAL}(?:(?:,? (?:of|the|for|and|de|von|van|al|bin|&))* {CAPITAL}|, {CAPITAL})*")
"""A name, as GUM writes names: capitals with little words between them."""


def read_gum_chains(path: Path) -> list[MentionText]:
    """The documents of GUM that may be learned from."""
    documents = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [gum_text(document) for document in documents if not document["id"].startswith(NON_COMMERCIAL)]


def gum_text(document: dict[str, Any]) -> MentionText:
    """One document with every mention of an entity."""
    text = document["text"]
    mentions = (
        gum_mention(text, Span(*place), int(chain), NAMED.get(entity["type"], "other"))
        for chain, entity in document["entities"].items()
        for place in entity["mentions"]
    )
    return MentionText(text, tuple(mentions), knows_capitals=False)


def gum_mention(text: str, span: Span, chain: int, type_: str) -> GoldMention:
    """A mention with its kind, which GUM does not tell: a name is all capitals but for its little words."""
    if span.of(text).lower() in PRONOUNS:
        return GoldMention(span, "pronoun", chain, type_)
    bare = without_edges(text, span)
    if bare and CAPITALS.fullmatch(bare.of(text)):
        return GoldMention(bare, "name", chain, type_)
    return GoldMention(core(text, span), "nominal", chain, type_)


def without_edges(text: str, span: Span) -> Span:
    """A mention without the article before it and the genitive behind it."""
    wording = span.of(text)
    start = len(wording) - len(ARTICLE.sub("", wording))
    return Span(span.start + start, span.start + len(GENITIVE.sub("", wording)))


def core(text: str, span: Span) -> Span:
    """A noun phrase without what follows its noun."""
    further = FURTHER.search(span.of(text), 1)
    return Span(span.start, span.start + further.start()) if further else span


def read_litbank(folder: Path) -> list[MentionText]:
    """The texts of LitBank's coreference, which mark persons, organisations, places and vehicles."""
    return [litbank_text(path) for path in sorted((folder / "coref" / "brat").glob("*.ann"))]


def litbank_text(path: Path) -> MentionText:
    """One text; a line of the annotation gives a mention its kind and another at the same place its chain."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    kinds: dict[Span, str] = {}
    chains: dict[Span, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("T"):
            continue
        label, start, end = line.split("\t")[1].split()
        is_kind = label.startswith(("PROP_", "NOM_", "PRON_"))
        (kinds if is_kind else chains)[Span(int(start), int(end))] = label
    numbers: dict[str, int] = defaultdict(lambda: len(numbers))
    return MentionText(text, tuple(litbank_mentions(text, kinds, {span: numbers[of] for span, of in chains.items()})))


def litbank_mentions(text: str, kinds: dict[Span, str], chains: dict[Span, int]) -> Iterator[GoldMention]:
    """The mentions of one text; one that no chain holds stands alone."""
    for alone, (span, label) in enumerate(kinds.items(), len(chains)):
        kind, _, type_ = label.partition("_")
        chain = chains.get(span, alone)
        of_type = LITBANK_TYPES.get(type_, "other")
        if kind == "PRON":
            yield GoldMention(span, "pronoun", chain, of_type)
        else:
            yield GoldMention(core(text, span), "name" if kind == "PROP" else "nominal", chain, of_type)


def read_gap(path: Path) -> list[MentionText]:
    """GAP's texts: a pronoun and two names in each. Source: Webster et al. 2018, "Mind the GAP"."""
    return [gap_text(choice) for choice in read_choices(path)]


def gap_text(choice: Choice) -> MentionText:
    """One text; whom the pronoun means is one of the two names or neither."""
    mentions = [GoldMention(choice.pronoun, "pronoun", 0, "person")]
    for chain, (name, is_meant) in enumerate(zip(choice.names, choice.meant, strict=True), 1):
        mentions.append(GoldMention(name, "name", 0 if is_meant else chain, "person"))
    return MentionText(choice.text, tuple(mentions), knows_names=False, knows_nominals=False)
