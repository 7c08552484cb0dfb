"""Attributions in brat's stand-off files, as PolNeAR has them: `T` lines are spans, `E` lines link them."""

import re
from collections import defaultdict
from collections.abc import Iterator

from attrs import frozen

from quoteminer.errors import BadInput
from quoteminer.records import Span

ANNOTATION = re.compile(r"(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t|(E\d+)\t(.+)")
SPAN_OR_EVENT = re.compile(r"[TE]\d+\t")


@frozen
class GoldAttribution:
    """One attribution as annotated; each role may have several parts, source and cue may be missing."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


def brat_attributions(annotations: str, text: str, file: str = "-") -> Iterator[GoldAttribution]:
    """The attributions of one brat stand-off file, in the file's order; events without content are left out.

    Offsets count code points of `text`. `file` names the annotations in errors. Raises BadInput at a `T` or `E` line
    that is not well formed or lies outside the text.
    """
    places: dict[str, tuple[Span, ...]] = {}
    events: list[str] = []
    for number, line in enumerate(annotations.split("\n"), start=1):
        match = ANNOTATION.match(line)
        if match and match[1]:
            parts = [Span(*map(int, part.split())) for part in match[3].split(";")]
            if max(part.end for part in parts) > len(text):
                raise BadInput(file, (f"{match[1]}: the span ends after the text of {len(text)} characters",), number)
            places[match[1]] = tuple(joined(parts, text))
        elif match:
            events.append(match[5])
        elif SPAN_OR_EVENT.match(line):
            raise BadInput(file, (f"{line.partition(chr(9))[0]}: not in brat's form",), number)
    for event in events:
        roles: dict[str, list[Span]] = defaultdict(list)
        for role, _, place in (argument.partition(":") for argument in event.split()):
            roles[role.rstrip("2")] += places.get(place, ())
        if roles["Content"]:
            yield GoldAttribution(*(tuple(sorted(roles[role])) for role in ("Source", "Cue", "Content")))


def joined(parts: list[Span], text: str) -> Iterator[Span]:
    """The parts with those put together that only blanks part: brat cuts a stretch at every line end."""
    whole: Span | None = None
    for part in sorted(parts):
        if whole and not text[whole.end : part.start].strip():
            whole = Span(whole.start, max(whole.end, part.end))
        else:
            if whole:
                yield whole
            whole = part
    if whole:
        yield whole
