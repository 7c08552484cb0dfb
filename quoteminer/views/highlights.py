"""An article's text and its claims -> HTML in which contents, cues and sources are marked.

Only the text's own characters stand between the tags, each of them escaped, so that what a browser takes for the text
of the page is the article to the letter. Every mark bears `data-claim`, the id of its claim; where a content begins
there is its number as well, in `data-number`, for the style sheet to show.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape

from markupsafe import Markup

from quoteminer.outputs.terminal import BETWEEN, NO_SPEAKER, circumstances, role_besides, visible
from quoteminer.records import Claim, Span
from quoteminer.views.nesting import Closing, Mark, Opening, Role, Step, blocks_of, marks_of, walks

TAGS: dict[Role, str] = {"content": "mark", "source": "b", "cue": "i"}
"""Elements that look different even where a page leaves the style sheet out."""

UNWRITABLE = re.compile("[\0\ud800-\udfff]")
"""What HTML cannot hold: NUL, and halves of surrogate pairs."""


def highlight(text: str, claims: Sequence[Claim], anchor: str | None = None) -> list[Markup]:
    """The article's paragraphs as HTML, one string each; their texts put together are the article's.

    `claims` are numbered in the order given, and must be those of this text. With `anchor` the element where a claim's
    content begins gets the id `anchor` + claim.id, for links to lead to.
    """
    return marked(text, blocks_of(text), marks_of(claims), anchor)


def marked(text: str, blocks: Sequence[Span], marks: Iterable[Mark], anchor: str | None = None) -> list[Markup]:
    """The blocks of a text as HTML; they are in order and do not overlap."""
    return [Markup("".join(html_of(step, text, anchor) for step in way)) for way in walks(blocks, marks)]


def html_of(step: Step, text: str, anchor: str | None) -> str:
    """A tag, or a stretch of text, as HTML."""
    if isinstance(step, Span):
        return characters(step.of(text))
    if isinstance(step, Closing):
        return f"</{TAGS[step.mark.role]}>"
    return opening_tag(step, anchor)


def characters(text: str) -> str:
    """The text, escaped; a carriage return by its number, as browsers take it for a line feed otherwise."""
    return escape(writable(text)).replace("\r", "&#13;")


def writable(text: str) -> str:
    """The text with a replacement character for each that no page can hold, one for one, so that places stay right."""
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def opening_tag(step: Opening, anchor: str | None) -> str:
    """The tag that opens a mark, with what a style sheet or a script needs to know."""
    mark, claim = step.mark, step.mark.claim
    attributes = {"class": " ".join(classes_of(mark)), "data-claim": claim.id, "title": hint(mark)}
    if mark.role == "content" and step.is_first:
        attributes["data-number"] = str(mark.number)
        if anchor is not None:
            attributes["id"] = anchor + claim.id
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{TAGS[mark.role]}{written}>"


def classes_of(mark: Mark) -> list[str]:
    """What a mark is, for the style sheet: part and kind, and whether the statement is said not to have been made."""
    kind = [f"qm-{mark.claim.kind}"] if mark.role == "content" else []
    return [f"qm-{mark.role}", *kind, *(["qm-negated"] if mark.is_negated else [])]


def hint(mark: Mark) -> str:
    """What shows as the pointer rests on a mark: `2. Ana Ruiz (mayor) · “denied” · 2024-03-04 (“Monday”) · direct`."""
    claim = mark.claim
    cue = [f"“{visible(claim.cue.text)}”"] if claim.cue else []
    return f"{mark.number}. {BETWEEN.join([speaker(claim), *cue, *circumstances(claim)])}"


def speaker(claim: Claim) -> str:
    """Name and role on one line."""
    role = role_besides(claim.speaker)
    return visible(claim.speaker.name or NO_SPEAKER) + (f" ({visible(role)})" if role else "")
