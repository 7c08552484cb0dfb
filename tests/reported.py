"""Articles that try to break a page, and claims in them, for tests of reports and judgements."""

from quoteminer.records import (
    Article,
    ArticleReference,
    Claim,
    Content,
    Cue,
    Kind,
    Mention,
    Span,
    Speaker,
    StatementDate,
)

HOSTILE = (
    "👩‍👩‍👧 Friends 😀 met.\r\n\r\n"
    "<script>document.title = 'hacked'</script> “We <b>won & will stay,” said Ana Ruiz <ruiz@example.org>.\n\n"
    'وقال الوزير: «الجسر آمن» &amp; "></li></ol> <!-- the end'
)
PLAIN = "The mayor said on Monday that the bridge is safe. The port denied that ferries stop. Rain fell."


def article(id: str, text: str, title: str | None = None) -> Article:
    return Article(id=id, text=text, source=f"{id}.txt", title=title, published="2024-03-07")


def mention(text: str, wording: str) -> Mention:
    start = text.index(wording)
    return Mention(text=wording, start=start, end=start + len(wording))


def claim(
    of: Article, parts: tuple[str, str, str], kind: Kind = "direct", confidence: float = 0.5, date: str = ""
) -> Claim:
    """A claim whose content, source and cue are these words of the article, wherever they first stand."""
    content, source, cue = parts
    place, who, said = (mention(of.text, wording) for wording in parts)
    sentence = Span(min(place.start, said.start, who.start), max(place.end, said.end, who.end))
    return Claim(
        id=f"{place.start:08x}{place.end:08x}",
        article=ArticleReference(id=of.id, source=of.source, title=of.title, published=of.published),
        kind=kind,
        content=Content(text=content, spans=(Span(place.start, place.end),)),
        cue=Cue(text=cue, start=said.start, end=said.end, lemma=cue, negated=cue == "denied"),
        source=who,
        speaker=Speaker(name=source),
        date=StatementDate(value=date, precision="day") if date else None,
        sentence=Mention(text=sentence.of(of.text), start=sentence.start, end=sentence.end),
        confidence=confidence,
    )


ARTICLES = (
    article("a/1", HOSTILE, "<i>Hostile</i> & 😀"),
    article("plain", PLAIN),
)
BY_ID = {one.id: one for one in ARTICLES}

CLAIMS = (
    claim(ARTICLES[0], ("“We <b>won & will stay,”", "Ana Ruiz", "said"), confidence=0.95),
    claim(ARTICLES[0], ("«الجسر آمن»", "الوزير", "وقال"), confidence=0.4, date="2024-02"),
    claim(ARTICLES[1], ("that the bridge is safe", "The mayor", "said"), kind="indirect", date="2024-03-04"),
    claim(ARTICLES[1], ("that ferries stop", "The port", "denied"), kind="indirect", confidence=0.8, date="2024-W11"),
)
