"""Claims for a person to read, on a terminal or in a plain file."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from quoteminer.records import ArticleReference, Claim, Speaker, StatementDate

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

INDENT = 5
WIDEST = 100
"""Columns. Longer lines are hard to read, however wide the window."""
BETWEEN = " · "
NO_SPEAKER = "no speaker given"

CONTROL_CHARACTERS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\N{SYMBOL FOR DELETE}"}
UNPRINTABLE = re.compile("[\x80-\x9f\ud800-\udfff]")
TURNS_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def write_text(article: ArticleReference, claims: Sequence[Claim], stream: TextIO) -> None:
    """The article's heading and its claims, numbered, as wide as the terminal; colours only where it is one."""
    from rich.text import Text

    console = console_on(stream)
    for line in heading(article, len(claims)):
        show(line, console)
    if article.url:
        show_whole(Text(visible(article.url), "dim"), console)
    for number, claim in enumerate(claims, 1):
        show_claim(number, claim, console)
    console.print()


def console_on(stream: TextIO) -> "Console":
    """Prints what it is given and takes none of it for markup; colours only where the stream is a terminal."""
    from rich.console import Console

    return Console(file=stream, highlight=False, markup=False, emoji=False)


def visible(text: str) -> str:
    """The text on one line, printable."""
    return printable(" ".join(text.split()))


def printable(text: str) -> str:
    """The text with no character in it that moves the cursor or turns the direction of writing.

    Control characters become their pictures; what has none, and halves of surrogate pairs, the replacement character.
    """
    return UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", TURNS_DIRECTION.sub("", text).translate(CONTROL_CHARACTERS))


def heading(article: ArticleReference, count: int) -> Iterator["Text"]:
    """What the article is, and how many claims it holds."""
    from rich.text import Text

    yield Text(visible(article.heading), "bold underline")
    yield Text(BETWEEN.join([counted(count, "claim"), *map(visible, known_of(article))]), "dim")


def known_of(article: ArticleReference) -> list[str]:
    """Who wrote it, who published it, when, and, of what has no address, the file."""
    known = [article.author, article.publisher, article.published, None if article.url else article.source]
    return [fact for fact in known if fact]


def counted(count: int, noun: str) -> str:
    """`no claims`, `1 claim`, `1,234 claims`."""
    return f"{f'{count:,}' if count else 'no'} {noun if count == 1 else f'{noun}s'}"


def show_claim(number: int, claim: Claim, console: "Console") -> None:
    """Who said it; below that, indented, what was said, and what else is known."""
    from rich.text import Text

    console.print()
    show(Text.assemble((f"{number:>{INDENT - 2}}", "cyan"), "  ", saying(claim)), console, hanging=True)
    show(Text(visible(claim.content.text)), console, INDENT)
    show(Text(BETWEEN.join(circumstances(claim)), "dim"), console, INDENT)


def saying(claim: Claim) -> "Text":
    """`Dmitry Peskov (Kremlin spokesman) said`, or in the article's own order `according to Anadolu`."""
    from rich.text import Text

    if claim.cue is None:
        return speaker_of(claim)
    cue = Text(visible(claim.cue.text), "red" if claim.cue.negated else "green")
    is_cue_first = claim.source is not None and claim.cue.start < claim.source.start
    return Text(" ").join([cue, speaker_of(claim)] if is_cue_first else [speaker_of(claim), cue])


def speaker_of(claim: Claim) -> "Text":
    """The speaker's name, and the role where the name does not tell it."""
    from rich.text import Text

    name, role = claim.speaker.name, role_besides(claim.speaker)
    line = Text(visible(name), "bold") if name else Text(NO_SPEAKER, "italic")
    return line.append(f" ({visible(role)})") if role else line


def role_besides(speaker: Speaker) -> str | None:
    """The speaker's role, unless the name tells it already ("the mayor")."""
    return speaker.role if speaker.role and speaker.role not in (speaker.name or "") else None


def circumstances(claim: Claim) -> Iterator[str]:
    """When, how, how certain, through whom, to whom, where, and as whom."""
    if claim.date:
        yield dated(claim.date)
    yield claim.kind
    yield f"confidence {claim.confidence:.2f}"
    if claim.via:
        yield f"via {visible(claim.via.name)}"
    if claim.addressee:
        yield f"to {visible(claim.addressee.name or claim.addressee.text)}"
    if claim.medium:
        yield visible(claim.medium.text)
    if claim.source and claim.source.text.rstrip(",") != claim.speaker.name:
        yield f"named as “{visible(claim.source.text.rstrip(','))}”"


def dated(date: StatementDate) -> str:
    """`2017-09-27 (“Wednesday”)`, or that the date is only the article's."""
    value = visible(date.value)
    return f"{value} (“{visible(date.text)}”)" if date.text else f"{value} (date of the article)"


def show(text: "Text", console: "Console", indent: int = 0, hanging: bool = False) -> None:
    """Print the text wrapped to the terminal, indented; a hanging one from its second line on."""
    from rich.text import Text

    width = max(min(console.width, WIDEST) - (INDENT if hanging else indent), 10)
    for number, line in enumerate(text.wrap(console, width)):
        line.rstrip()
        blanks = INDENT if hanging and number else indent
        show_whole(Text.assemble(" " * blanks, line), console)


def show_whole(line: "Text", console: "Console") -> None:
    """Print the line as it is, however wide the terminal, so that an address can be copied."""
    console.print(line, no_wrap=True, overflow="ignore", crop=False)
