"""The page, put together from its template, style sheet and scripts, which lie as plain files in the folder `assets`.

The policy in its head lets the browser run our script alone, known by its checksum, and fetch nothing: should an
article's text ever get past the escaping, it still could not do a thing.
"""

import base64
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from markupsafe import Markup

from quoteminer.judgements import JUDGED_PARTS, PLACES
from quoteminer.outputs.terminal import counted
from quoteminer.records import Kind
from quoteminer.report.contents import Reported
from quoteminer.views.highlights import writable
from quoteminer.views.rendering import TEMPLATES, environment

FOLDER = Path(__file__).parent / "assets"
TEMPLATE = "report.html"
STYLES = (TEMPLATES / "highlights.css", FOLDER / "report.css")
"""Marks look in the report as they do in a notebook."""
SCRIPTS = tuple(FOLDER / f"{name}.js" for name in ("claims", "filters", "articles", "offsets", "judgements", "judging"))
"""In the order in which they stand in the page, where they are one module; each uses what those before it declare."""

KIND_HINTS = {
    "direct": "all of it in quotation marks",
    "mixed": "part of it in quotation marks",
    "indirect": "no quotation marks",
}


def pieces_of_page(articles: Sequence[Reported], title: str) -> Iterator[str]:
    """The page, piece by piece, so that a long one never stands in memory whole."""
    script = joined(SCRIPTS)
    known = {
        "title": title,
        "articles": articles,
        "total": counted(sum(len(article.claims) for article in articles), "claim"),
        "articles_total": counted(len(articles), "article"),
        "has_texts": any(article.text is not None for article in articles),
        "speakers": sorted({claim.speaker.name for article in articles for claim in article.claims} - {None}, key=str),
        "parts": JUDGED_PARTS,
        "places": PLACES,
        "named": ("speaker", "role", "date"),
        "kinds": {kind: KIND_HINTS[kind] for kind in get_args(Kind)},
        "style": joined(STYLES),
        "script": script,
        "policy": policy(script),
    }
    yield from map(writable, environment(FOLDER).get_template(TEMPLATE).generate(known))


def joined(files: Sequence[Path]) -> Markup:
    """Files of ours, one after the other, as they are."""
    return Markup("").join(Markup(path.read_text("utf-8")) for path in files)


def policy(script: str) -> str:
    """What the browser may load and run: our style and this script, nothing else."""
    checksum = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{checksum}'; "
        "base-uri 'none'; form-action 'none'"
    )
