"""What Hypothesis makes texts of, for every test that states a law: any text whatever, and articles of plain words."""

from typing import Any, Literal, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen
from hypothesis import strategies as st

from quoteminer.languages.marks import MARK_PAIRS, MarkPair
from quoteminer.records import SCHEMA, ArticleReference, Claim, Content, Cue, Kind, Mention, Span, Speaker

ODDITIES = (
    *"\0\x07\x1b\x1c\x85\u2028\u2029\u200b\u200f\u202e\ufeff\ufffd\r\n\t\v\f\u00a0\u3000",
    "\r\n",
    "\n\n",
    "\ud800",  # half of a surrogate pair
    "\udfff",
    "שלום",
    "مرحبا",
    "👩\u200d👩\u200d👧",
    "🇺🇳",
    "e\u0301",
    "'s",
    "said",
    "according to",
    *sorted({mark for pair in MARK_PAIRS for mark in (pair.opening, pair.closing)}),
)
"""Control characters, line ends, right-to-left words, emoji, combining letters, and every quotation mark."""

PLAIN_WORDS = ("bridge", "market", "old", "river", "town", "walked", "green", "house", "café", "Anna", "Übung")
"""Words that neither look like a mark's surroundings nor begin or end with what an apostrophe drops."""


def any_text() -> st.SearchStrategy[str]:
    """Any text at all, unpaired surrogates and control characters among it, oddities and marks more than by chance."""
    characters = st.text(st.characters(), max_size=6)
    return st.lists(st.sampled_from(ODDITIES) | characters | st.sampled_from((" ", "a", "s")), max_size=40).map("".join)


def mark_pairs() -> st.SearchStrategy[MarkPair]:
    """Any row of the table of quotation marks."""
    return st.sampled_from(MARK_PAIRS)


def plain_words(least: int = 1, most: int = 8) -> st.SearchStrategy[str]:
    """Words with single blanks between them, without a mark."""
    return st.lists(st.sampled_from(PLAIN_WORDS), min_size=least, max_size=most).map(" ".join)


def paragraphs_of_words() -> st.SearchStrategy[str]:
    """A paragraph without a mark, on one line, with a full stop."""
    return st.builds("{} {}.".format, plain_words(), plain_words())


@frozen
class QuotingParagraph:
    """A paragraph with one quotation, and what belongs where in it."""

    text: str
    pair: MarkPair
    start: int
    """Where the opening mark begins."""
    end: int
    """Where the closing mark ends."""


@st.composite
def quoting_paragraphs(draw: st.DrawFn) -> QuotingParagraph:
    """Plain words with some of them in the marks of any row: at the start, in the middle or at the end."""
    pair = draw(mark_pairs())
    before = draw(st.just("") | plain_words().map("{} ".format))
    after = draw(
        st.just("") | st.sampled_from((", {}.", " {}.", ". {}.")).flatmap(lambda form: plain_words().map(form.format))
    )
    quoted = f"{pair.opening}{draw(plain_words())}{draw(st.sampled_from(('', '.', ',')))}{pair.closing}"
    return QuotingParagraph(before + quoted + after, pair, len(before), len(before + quoted))


def articles() -> st.SearchStrategy[str]:
    """Paragraphs, some with a quotation, parted by blank lines or by single line ends of any system."""
    paragraph = paragraphs_of_words() | quoting_paragraphs().map(lambda paragraph: paragraph.text)
    breaks = st.sampled_from(("\n\n", "\n", "\r\n", "\r\n\r\n"))
    return st.builds(str.join, breaks, st.lists(paragraph, min_size=1, max_size=5))


ODD_CELLS = ("", "'", "=1+1", " +1", "@SUM(A1)", "-", "\t=1", "\r", "\n", '"', "''", "＝1", "null", "a,b;c", " \u2028")
"""Texts that a table may take for something else."""


def claims(barred: str = "") -> st.SearchStrategy[Claim]:
    """Any claim that the records allow, whatever sense it makes; its texts hold no surrogates and nothing barred."""
    characters = st.characters(codec="utf-8", exclude_characters=barred)
    texts = st.text(characters, max_size=8) | st.sampled_from(ODD_CELLS)
    return built(Claim, {str: texts, int: st.integers(0, 2**53), float: st.floats(0, 1), bool: st.booleans()})


def built(record: Any, leaves: dict[Any, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """Any value of a type that a field of a record may have."""
    parts = get_args(record)
    if attrs.has(record):
        kinds = get_type_hints(record)
        fields = {field.name: built(kinds[field.name], leaves) for field in attrs.fields(record)}
        return st.builds(record, **fields | ({"schema": st.just(SCHEMA)} if "schema" in fields else {}))
    if get_origin(record) is Literal:
        return st.sampled_from(parts)
    if get_origin(record) is tuple:
        return st.lists(built(parts[0], leaves), max_size=3).map(tuple)
    if parts:
        return st.one_of([built(part, leaves) for part in reversed(parts)])
    return st.none() if record is type(None) else leaves[record]


def claim_of(
    text: str, *content: Span, source: Span | None = None, cue: Span | None = None, kind: Kind = "direct"
) -> Claim:
    """A claim whose parts stand at these places of the text."""
    return Claim(
        id=f"{content[0].start:08x}{content[-1].end:08x}",
        article=ArticleReference(id="article"),
        kind=kind,
        content=Content(text=" … ".join(part.of(text) for part in content), spans=content),
        cue=Cue(text=cue.of(text), start=cue.start, end=cue.end, lemma="say") if cue else None,
        source=Mention(text=source.of(text), start=source.start, end=source.end) if source else None,
        speaker=Speaker(name=source.of(text) if source else None),
        sentence=Mention(text=text, start=0, end=len(text)),
        confidence=0.5,
    )


@st.composite
def texts_with_claims(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    """Any text, and claims whose parts stand anywhere in it, nested, crossing and over the ends of paragraphs."""
    text = draw(any_text().filter(bool))
    place = st.integers(0, len(text))
    span = st.tuples(place, place).filter(lambda ends: ends[0] != ends[1]).map(lambda ends: Span(*sorted(ends)))
    content = st.lists(span, min_size=1, max_size=2).map(sorted)
    claim = st.builds(
        lambda content, source, cue, kind: claim_of(text, *content, source=source, cue=cue, kind=kind),
        content,
        st.none() | span,
        st.none() | span,
        st.sampled_from(get_args(Kind)),
    )
    return text, draw(st.lists(claim, max_size=6))
