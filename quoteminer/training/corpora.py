"""The annotated corpora as one kind of record: an article's text and the attributions that people marked in it."""

import csv
import json
from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import Any

from attrs import frozen

from quoteminer.brat import GoldAttribution, brat_attributions
from quoteminer.records import Span

NON_COMMERCIAL = ("GUM_essay_", "GUM_letter_", "GUM_podcast_")
"""Documents of GUM whose texts may not be used for a model that is shipped."""


@frozen
class GoldArticle:
    """An article with every annotator's version of its attributions."""

    id: str
    text: str
    versions: tuple[tuple[GoldAttribution, ...], ...]
    published: str | None = None
    complete: bool = True
    """Whether words outside every attribution are known to belong to none."""
    unknown: tuple[Span, ...] = ()
    """Stretches of which it is not known, complete or not."""


def read_polnear(folder: Path, part: str) -> list[GoldArticle]:
    """The articles of one part ("train", "dev") of PolNeAR 1.0, in order of their names.

    Source: Newell et al. 2018, "An Attribution Relations Corpus for Political News". `Discuss` and `Discard`
    annotations are no attributions and are left out; so are events without content.
    """
    versions: dict[str, list[tuple[GoldAttribution, ...]]] = defaultdict(list)
    for path in sorted((folder / part / "attributions").glob("*.ann")):
        name = path.stem.rpartition("_")[0]
        text = (folder / part / "text" / f"{name}.txt").read_bytes().decode("utf-8")
        versions[name].append(tuple(brat_attributions(path.read_bytes().decode("utf-8"), text)))
    published = polnear_dates(folder)
    return [
        GoldArticle(
            name,
            (folder / part / "text" / f"{name}.txt").read_bytes().decode("utf-8"),
            tuple(versions[name]),
            published.get(name),
        )
        for name in sorted(versions)
    ]


def polnear_dates(folder: Path) -> dict[str, str]:
    """{article: publication date} from PolNeAR's table."""
    with (folder / "metadata.tsv").open(encoding="utf-8", newline="") as table:
        rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {row["filename"].removesuffix(".txt"): row["publication_date"] for row in rows}


def read_gum(path: Path) -> list[GoldArticle]:
    """The documents of GUM's attributions that may be learned from, with the sources alone.

    GUM marks the source and the clauses of a relation, not the cue's and the content's words; a source that stands
    outside the attributing clause is an antecedent and is left out.
    """
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if document["id"].startswith(NON_COMMERCIAL):
            continue
        sources = [
            GoldAttribution((Span(*source),), (), ())
            for relation in document["attributions"]
            for source in relation["source"]
            if relation["edu"][0] <= source[0] and source[1] <= relation["edu"][1]
        ]
        articles.append(GoldArticle(document["id"], document["text"], (tuple(sources),), complete=False))
    return articles


def read_news(folder: Path, measured: Collection[str]) -> list[GoldArticle]:
    """Articles that nobody annotated: Wikinews, those at the `measured` addresses left out, and press releases."""
    articles = []
    for path in sorted((folder / "wikinews").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as table:
            rows = [row for row in csv.DictReader(table) if row["url"] not in measured]
        articles += [GoldArticle(row["url"], row["text"], (), row["date"]) for row in rows]
    for line in (folder / "senate-press-releases.jsonl").read_text(encoding="utf-8").splitlines():
        release = json.loads(line)
        articles.append(GoldArticle(release["id"], release["text"], (), release["published"]))
    return articles


def read_wikinews_gold(path: Path) -> list[GoldArticle]:
    """Our own gold, by the articles' addresses.

    Its annotators left plans, acts and topics out, which PolNeAR takes for attributions: outside the claims nothing is
    known in PolNeAR's terms.
    """
    articles = []
    for line in path.read_text(encoding="utf-8").splitlines():
        given = json.loads(line)
        claims = tuple(map(attribution_in_gold, given["claims"]))
        articles.append(GoldArticle(given["url"], given["text"], (claims,), given["published"], complete=False))
    return articles


def attribution_in_gold(claim: dict[str, Any]) -> GoldAttribution:
    """The spans of a claim of our own gold."""
    source, cue = ((Span(one["start"], one["end"]),) if one else () for one in (claim["source"], claim["cue"]))
    return GoldAttribution(source, cue, tuple(Span(part["start"], part["end"]) for part in claim["content"]))
