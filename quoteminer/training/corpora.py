"""The annotated corpora as one kind of record: an article's text and the attributions that people marked in it."""

import csv
from collections import defaultdict
from pathlib import Path

from attrs import frozen

from quoteminer.brat import GoldAttribution, brat_attributions


@frozen
class GoldArticle:
    """An article with every annotator's version of its attributions."""

    id: str
    text: str
    versions: tuple[tuple[GoldAttribution, ...], ...]
    published: str | None = None


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
