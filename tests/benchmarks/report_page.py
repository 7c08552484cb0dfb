"""How quick a report of many claims is: the seconds that the command and then the browser take.

    PYTHONPATH=tests python tests/benchmarks/report_page.py [CLAIMS.jsonl ARTICLES...]

Without files 5,000 claims of made-up articles are taken.
"""

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from attrs import evolve
from browser import chromium
from reported import BY_ID, CLAIMS

from quoteminer.inputs.claims import read_claim_files
from quoteminer.inputs.texts import articles_by_id
from quoteminer.records import Article, Claim
from quoteminer.report import write_report

COPIES = 1250
ACTION = """async ([name, value]) => {
    const began = performance.now();
    const control = document.getElementById("filters").elements[name];
    control.value = value;
    control.dispatchEvent(new Event("input", {bubbles: true}));
    await new Promise((done) => setTimeout(done, control.type === "search" ? 125 : 0));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return (performance.now() - began) / 1000;
}"""
ACTIONS = (
    ("words", "said bridge"),
    ("words", ""),
    ("speaker", "mayor"),
    ("speaker", ""),
    ("confidence", "0.8"),
    ("confidence", "0"),
    ("order", "speaker"),
    ("order", "article"),
)


def made_up() -> tuple[list[Claim], dict[str, Article]]:
    """Thousands of claims, four to a pair of articles."""
    claims = [
        evolve(claim, article=evolve(claim.article, id=f"{claim.article.id}-{copy}"))
        for copy in range(COPIES)
        for claim in CLAIMS
    ]
    return claims, {
        f"{id}-{copy}": evolve(article, id=f"{id}-{copy}") for copy in range(COPIES) for id, article in BY_ID.items()
    }


def measure(claims: Sequence[Claim], articles: dict[str, Article]) -> None:
    """Print the seconds of each step."""
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        path = Path(folder) / "report.html"
        began = time.perf_counter()
        with path.open("w", encoding="utf-8") as stream:
            write_report(claims, articles, stream, "Benchmark")
        print(f"{len(claims)} claims, {path.stat().st_size / 1e6:.1f} MB")
        print(f"{time.perf_counter() - began:6.2f} s  to write the page")
        page = browser.new_page(viewport={"width": 1440, "height": 900})
        began = time.perf_counter()
        page.goto(path.as_uri())
        print(f"{time.perf_counter() - began:6.2f} s  to open it")
        for name, value in ACTIONS:
            print(f"{page.evaluate(ACTION, [name, value]):6.2f} s  {name}: {value or 'none'}")


if __name__ == "__main__":
    if files := sys.argv[1:]:
        measure(list(read_claim_files(files[:1])), articles_by_id(files[1:]))
    else:
        measure(*made_up())
