"""Label Studio's export -> claims as `quoteminer train` takes them, every place checked against its text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from quoteminer.converter import from_json, parse_json, to_json
from quoteminer.errors import BadInput
from quoteminer.inputs.decoding import decode
from quoteminer.inputs.opening import readable
from quoteminer.records import ROLES, Content, Span

JSON = dict[str, Any]
CLAIM_ID = re.compile(r"([0-9a-f]{16})-content-\d+")
FAULTS_TOLD = 20


@frozen
class Value:
    """Where a region lies, and as what."""

    start: int
    end: int
    labels: tuple[str, ...]
    text: str | None = None


@frozen(kw_only=True)
class Item:
    """A region or a relation; other kinds of items are passed over."""

    type: str
    id: str | None = None
    value: Value | None = None
    from_id: str | None = None
    to_id: str | None = None


@frozen(kw_only=True)
class Annotation:
    """What one person made of a task."""

    result: tuple[dict[str, Any], ...]
    was_cancelled: bool = False
    ground_truth: bool = False


@frozen(kw_only=True)
class Data:
    """A task's article."""

    text: str
    article: str
    source: str | None = None


@frozen(kw_only=True)
class Task:
    """A task of the export."""

    data: Data
    annotations: tuple[Annotation, ...]

    @property
    def annotation(self) -> Annotation | None:
        """What counts: the ground truth, else the first that was not cancelled; None where nobody is done."""
        done = [annotation for annotation in self.annotations if not annotation.was_cancelled]
        return next((annotation for annotation in done if annotation.ground_truth), next(iter(done), None))


def read_annotations(path: Path) -> tuple[list[JSON], list[str]]:
    """The claims of the annotated tasks, article by article and in the order of the text, and the ids of the articles
    that nobody has annotated.

    A claim has its places and their wordings; one that was there before keeps its id. Raises BadInput that names
    every task and region at fault: words that are not the text's, as where the text was changed on its way, a cue or
    source that no content is linked to, and a content with two of them.
    """
    claims: list[JSON] = []
    open_tasks: list[str] = []
    faults: list[str] = []
    for number, task in enumerate(read_tasks(path), 1):
        annotation = task.annotation
        if annotation is None:
            open_tasks.append(task.data.article)
            continue
        reading = Reading(task.data, f"task {number}", faults)
        claims += reading.claims(annotation)
    if faults:
        untold = [f"and {len(faults) - FAULTS_TOLD} more"] if len(faults) > FAULTS_TOLD else []
        raise BadInput(str(path), [*faults[:FAULTS_TOLD], *untold])
    return claims, open_tasks


def read_tasks(path: Path) -> list[Task]:
    """The tasks of the file. Raises BadInput."""
    with readable(str(path)) as lines:
        written = decode(b"".join(lines), str(path))
    data = parse_json(written, str(path))
    if not isinstance(data, list):
        raise BadInput(str(path), ("no list of tasks: choose JSON, not JSON-MIN or another form, when you export",))
    return list(from_json({"tasks": data}, Tasks, str(path)).tasks)


@frozen
class Tasks:
    """An export."""

    tasks: tuple[Task, ...]


@frozen
class Region:
    """A labelled stretch."""

    id: str
    label: str
    span: Span

    @property
    def place(self) -> tuple[Span, str]:
        """What regions are ordered by, so that two of one span come in the same order on every run."""
        return self.span, self.id


@define
class Reading:
    """One annotation, read into claims; what is wrong goes to `faults`."""

    data: Data
    name: str
    faults: list[str]
    regions: dict[str, Region] = field(factory=dict)
    links: dict[str, set[str]] = field(factory=lambda: defaultdict(set))

    def claims(self, annotation: Annotation) -> list[JSON]:
        """The claims, in the order of their contents."""
        for given in annotation.result:
            if item := self.item(given):
                self.take(item)
        self.check_loose_ends()
        return [self.claim(parts) for parts in sorted(self.contents(), key=lambda parts: parts[0].place)]

    def item(self, given: JSON) -> Item | None:
        """The region or relation; None, and the faults noted, where it is not well formed."""
        try:
            return from_json(given, Item, self.name)
        except BadInput as error:
            self.faults += (f"{self.name}: {fault}" for fault in error.faults)
            return None

    def take(self, item: Item) -> None:
        """Note a region or a relation."""
        if item.type == "labels" and item.id and item.value:
            value = item.value
            span = Span(value.start, value.end)
            self.check(item.id, span, value.text)
            if len(value.labels) == 1 and value.labels[0] in ROLES:
                self.regions[item.id] = Region(item.id, value.labels[0], span)
            else:
                self.complain(item.id, f"labels {', '.join(value.labels) or 'none'}: must be one of {', '.join(ROLES)}")
        elif item.type == "relation" and item.from_id and item.to_id:
            self.links[item.from_id].add(item.to_id)
            self.links[item.to_id].add(item.from_id)

    def check(self, id: str, span: Span, text: str | None) -> None:
        """That the region holds the words that it says it does; of blanks and line ends Label Studio's are its own."""
        there = span.of(self.data.text)
        if not 0 <= span.start < span.end <= len(self.data.text):
            self.complain(id, f"{span.start}-{span.end} lies outside the text of {len(self.data.text)} characters")
        elif text is not None and bare(text) != bare(there):
            self.complain(id, f"{text[:40]!r}, but the text has {there[:40]!r} there")

    def contents(self) -> Iterator[list[Region]]:
        """The contents, each with all its parts in order."""
        left = {id for id, region in self.regions.items() if region.label == "content"}
        while left:
            reached = [left.pop()]
            for id in reached:  # which grows on the way
                linked = self.links[id] & left
                left -= linked
                reached += linked
            yield sorted((self.regions[id] for id in reached), key=lambda region: region.place)

    def claim(self, parts: Sequence[Region]) -> JSON:
        """A claim of these parts, with the cue and the source that they are linked to."""
        cue = self.linked(parts, "cue")
        source = self.linked([*parts, *([cue] if cue else [])], "source")
        known = next((match[1] for part in parts if (match := CLAIM_ID.fullmatch(part.id))), None)
        content = to_json(Content.of(self.data.text, tuple(part.span for part in parts)))
        claim: JSON = {"id": known} if known else {}
        article = {"id": self.data.article, "source": self.data.source}
        return {
            **claim,
            "article": article,
            "content": content,
            "cue": self.mention(cue),
            "source": self.mention(source),
        }

    def linked(self, regions: Sequence[Region], label: str) -> Region | None:
        """The one region with this label that any of the regions is linked to."""
        ids = {id for region in regions for id in self.links[region.id] if id in self.regions}
        found = [self.regions[id] for id in sorted(ids) if self.regions[id].label == label]
        if len(found) > 1:
            self.complain(regions[0].id, f"linked to {len(found)} {label}s, but a claim has one")
        return found[0] if found else None

    def mention(self, region: Region | None) -> JSON | None:
        """Place and wording, as a claim has them."""
        if region is None:
            return None
        return {"text": region.span.of(self.data.text), "start": region.span.start, "end": region.span.end}

    def check_loose_ends(self) -> None:
        """That every cue and source belongs to something."""
        for region in self.regions.values():
            if region.label != "content" and not self.links[region.id]:
                self.complain(region.id, f"a {region.label} that is linked to nothing")

    def complain(self, id: str, fault: str) -> None:
        """Note a fault of a region."""
        self.faults.append(f"{self.name}, region {id}: {fault}")


def bare(text: str) -> str:
    """The text without blanks and line ends, which Label Studio writes as a backslash and an n."""
    return "".join(text.replace("\\n", "").split())
