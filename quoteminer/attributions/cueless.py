"""Quotations that no cue explains: attributed where the text lets a reader do it, else returned without a speaker."""

import re
from bisect import bisect_right, insort
from collections.abc import Iterator, Sequence

from attrs import evolve

from quoteminer.attributions.titles import are_title
from quoteminer.languages import en
from quoteminer.languages.marks import ALL_MARKS, APOSTROPHES, COLONS, DASHES, SENTENCE_ENDS
from quoteminer.records import Attribution, Layout, Quotation, Span, in_text_order

STATEMENT_WORDS = 4
"""A quotation with fewer words is taken for a title, a nickname or a scare quote unless a source stands beside it."""

LONGEST_SOURCE = 80
"""Code points. What stands before a colon or after a dash and runs longer is no mere source."""

SOMEBODY = en.ROLE_NOUNS | en.PERSON_NOUNS | en.GROUP_NOUNS | en.ORGANIZATION_WORDS
WORDS_OF_SOURCES = (
    SOMEBODY
    | en.PLACE_NOUNS
    | en.RANKS
    | en.STATUSES
    | en.ARTICLES
    | en.DEFINITE_WORDS
    | en.POSSESSIVE_PRONOUNS
    | en.NAME_PARTICLES
    | en.NAME_LINKS
    | en.LINKING_PREPOSITIONS
)
"""Small words that a mere source is made of, besides capitalised ones; any other word makes a clause of it."""

NO_SOURCE = re.escape("\n.;!?" + "".join(sorted({*COLONS, *"".join(ALL_MARKS)} - APOSTROPHES)))
SOURCE = rf"(?P<source>\w(?:[^{NO_SOURCE}]|\b\w{{1,3}}\.)*)"
NAME_AFTER_DASH = re.compile(rf"\s*(?:[{DASHES}]|--?)\s*{SOURCE}(?<=\w)[.\s]*$")
NAME_BEFORE_COLON = re.compile(rf"\W*{SOURCE}\s*[{''.join(COLONS)}]\s*$")
WORD = re.compile(r"\w[\w’'-]*")

SOURCE_BESIDE, CONTINUED, SPEAKER_UNKNOWN = 0.8, 0.75, 0.5
"""Confidence of a quotation by how its speaker is known; such claims are too few in the gold to fit a curve."""


def with_cueless(layout: Layout, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions and those made of the quotations that none of them explains, in order of their contents."""
    found = in_text_order(attributions, set(misled(layout, attributions)))
    ends = sorted((part.end, number) for number, given in enumerate(found) for part in given.content)
    for quotation in list(unexplained(layout, found)):
        last = last_before(layout, ends, quotation)
        if last is not None and goes_on_in_paragraph(layout, found[last], quotation):
            found[last] = evolve(found[last], content=(*found[last].content, quotation.span))
            insort(ends, (quotation.span.end, last))
        elif attribution := attribution_of(layout, quotation, found, last):
            insort(ends, (quotation.span.end, len(found)))
            found.append(attribution)
    return in_text_order(found)


def misled(layout: Layout, attributions: Sequence[Attribution]) -> Iterator[int]:
    """The numbers of quotations that are said to go on from another paragraph, but not by what stands beside them."""
    outermost = {quotation.span: quotation for quotation in layout.outermost}
    for number, given in enumerate(attributions):
        quotation = outermost.get(given.content[0]) if given.continues is not None else None
        if quotation and (
            source_beside(layout, quotation) or follows_colon(layout, quotation) or is_title(layout, quotation)
        ):
            yield number


def unexplained(layout: Layout, attributions: Sequence[Attribution]) -> Iterator[Quotation]:
    """The outermost quotations that share nothing with any attribution, lines that send elsewhere left out."""
    taken = sorted(span for given in attributions for span in given.spans)
    at = 0
    for quotation in layout.outermost:
        while at < len(taken) and taken[at].end <= quotation.span.start:
            at += 1
        overlapping = at < len(taken) and taken[at].overlaps(quotation.span)
        paragraph = paragraph_of(layout, quotation)
        if not overlapping and not en.PROMPTS.match(layout.text, paragraph.start, paragraph.end):
            yield quotation


def last_before(layout: Layout, ends: Sequence[tuple[int, int]], quotation: Quotation) -> int | None:
    """The number of the attribution whose content ends last before the quotation, in its paragraph or the one above."""
    earliest = layout.paragraphs[max(0, layout.paragraph_at(quotation.span.start) - 1)].start
    at = bisect_right(ends, quotation.span.start, key=lambda end: end[0]) - 1
    return ends[at][1] if at >= 0 and ends[at][0] >= earliest else None


def goes_on_in_paragraph(layout: Layout, before: Attribution, quotation: Quotation) -> bool:
    """Whether the quotation is a further sentence of what was quoted before in the same paragraph."""
    if before.kind == "indirect" or before.content[-1].start > quotation.span.start:
        return False
    if not begins_sentence(layout, quotation):
        return False
    return layout.paragraph_at(before.content[-1].start) == layout.paragraph_at(quotation.span.start)


def attribution_of(
    layout: Layout, quotation: Quotation, found: Sequence[Attribution], last: int | None
) -> Attribution | None:
    """The quotation as an attribution, or None where it says nothing of its own."""
    if source := source_beside(layout, quotation):
        return Attribution(content=(quotation.span,), source=source, kind="direct", confidence=SOURCE_BESIDE)
    if not is_statement(layout, quotation):
        return None
    if last is not None and found[last].kind != "indirect" and goes_on_in_next(layout, quotation):
        return Attribution(content=(quotation.span,), kind="direct", confidence=CONTINUED, continues=last)
    return Attribution(content=(quotation.span,), kind="direct", confidence=SPEAKER_UNKNOWN)


def goes_on_in_next(layout: Layout, quotation: Quotation) -> bool:
    """Whether the quotation can go on from the paragraph above, which leads to nothing new."""
    return begins_paragraph(layout, quotation) and not follows_colon(layout, quotation)


def source_beside(layout: Layout, quotation: Quotation) -> Span | None:
    """The source that stands by the quotation without a cue."""
    return source_before(layout, quotation) or source_after(layout, quotation)


def source_before(layout: Layout, quotation: Quotation) -> Span | None:
    """What stands before a colon right before the quotation, at the start of its line or alone on the line above."""
    match = NAME_BEFORE_COLON.match(layout.text, lead_start(layout, quotation), quotation.span.start)
    if match is None:
        return None
    lead = en.COLON_LEADS.match(match["source"])
    return mere_source(layout.text, match.start("source") + (lead.end() if lead else 0), match.end("source"))


def source_after(layout: Layout, quotation: Quotation) -> Span | None:
    """What stands after a dash right after the quotation, to the end of its line or alone on the line below."""
    number = layout.paragraph_at(quotation.span.start)
    end = layout.paragraphs[number].end
    if end == quotation.span.end and number + 1 < len(layout.paragraphs):
        end = layout.paragraphs[number + 1].end
    match = NAME_AFTER_DASH.match(layout.text, quotation.span.end, end)
    return mere_source(layout.text, match.start("source"), match.end("source")) if match else None


def mere_source(text: str, start: int, end: int) -> Span | None:
    """The span without blanks at its end, if it does no more than name or describe somebody."""
    wording = text[start:end].rstrip()
    words = WORD.findall(wording.partition(",")[0])
    small = [word.lower() for word in words if not word[0].isupper()]
    is_somebody = len(small) < len(words) or not SOMEBODY.isdisjoint(small)
    is_mere = len(wording) <= LONGEST_SOURCE and WORDS_OF_SOURCES.issuperset(small)
    return Span(start, start + len(wording)) if is_somebody and is_mere else None


def is_statement(layout: Layout, quotation: Quotation) -> bool:
    """Whether the quotation says something, rather than name a work, a person or a doubtful word."""
    wording = quotation.inner.of(layout.text).rstrip()
    is_long = len(WORD.findall(wording)) >= STATEMENT_WORDS
    if not is_long or not wording.endswith(SENTENCE_ENDS) or is_title(layout, quotation):
        return False
    return begins_sentence(layout, quotation) or follows_colon(layout, quotation)


def is_title(layout: Layout, quotation: Quotation) -> bool:
    """Whether the quotation is written like the title of a work, or like a heading."""
    return are_title(WORD.findall(quotation.inner.of(layout.text)))


def follows_colon(layout: Layout, quotation: Quotation) -> bool:
    """Whether a colon leads to the quotation, on its line or at the end of the line above."""
    start = max(lead_start(layout, quotation), quotation.span.start - LONGEST_SOURCE)
    return layout.text[start : quotation.span.start].rstrip().endswith(COLONS)


def lead_start(layout: Layout, quotation: Quotation) -> int:
    """Where the line begins that leads to the quotation: its own, or the one above where it begins its own."""
    number = layout.paragraph_at(quotation.span.start)
    if number and begins_paragraph(layout, quotation):
        number -= 1
    return layout.paragraphs[number].start


def begins_sentence(layout: Layout, quotation: Quotation) -> bool:
    """Whether nothing stands before the quotation in its sentence."""
    return layout.sentence_at(quotation.span.start).start >= quotation.span.start


def begins_paragraph(layout: Layout, quotation: Quotation) -> bool:
    """Whether nothing stands before the quotation in its paragraph."""
    return paragraph_of(layout, quotation).start == quotation.span.start


def paragraph_of(layout: Layout, quotation: Quotation) -> Span:
    """The paragraph that the quotation begins in."""
    return layout.paragraphs[layout.paragraph_at(quotation.span.start)]
