"""What quoteminer takes: words per second by the number of workers, memory, start-up, and time as an article grows.

    python tests/benchmarks/performance.py --articles news.jsonl --count 300 3000 --write docs/performance.md

Every measurement is made in a fresh process, one after the other, so that memory is told apart and nothing is warm. For
comparison the stanza tokenizer alone reads the same articles, in as many processes and as many at once. Words are what
blanks part. Nothing else should run on the machine meanwhile.
"""

import argparse
import json
import os
import platform
import re
import resource
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from quoteminer import __version__
from quoteminer.batch.chunks import Items, chunks_of
from quoteminer.batch.pool import Pool
from quoteminer.batch.processes import cores
from quoteminer.batch.running import Standing, run_batch
from quoteminer.batch.worker import MakeMiner, making_miner
from quoteminer.inputs import Duplicate, Failure
from quoteminer.records import Article, Claim
from quoteminer.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"
PRESS_RELEASES = Path("news", "senate-press-releases.jsonl")
WARM_UP = "The models are loaded when they are first used, “which takes a moment,” the author said."

T = TypeVar("T")


@frozen
class Measurement:
    """What a run did."""

    words: int
    seconds: float
    megabytes: float
    """The most memory that one worker held."""
    reader_megabytes: float
    """The most memory that the process held which reads and writes."""

    @property
    def words_per_second(self) -> float:
        return self.words / self.seconds


class Nowhere:
    """An output that keeps nothing."""

    def write(self, article: Article, claims: list[Claim]) -> None:
        pass

    def report(self, record: Failure | Duplicate) -> None:
        raise RuntimeError(str(record))

    def commit(self, standing: Standing) -> None:
        pass


class BareTokenizer:
    """Has stanza read the articles, and finds nothing."""

    def __init__(self) -> None:
        from quoteminer.loading import Models

        self.pipeline = Models(Settings()).splitter.pipeline

    def mine_many(self, articles: Iterable[Article]) -> Iterator[tuple[Article, list[Claim]]]:
        together = list(articles)
        self.pipeline.bulk_process([article.text for article in together])
        return ((article, []) for article in together)


MINERS: dict[str, MakeMiner] = {"quoteminer": making_miner(Settings()), "tokenizer": BareTokenizer}


def in_own_process(function: Callable[[], T]) -> T:
    """The function's result from a fresh process, which inherits nothing of this one's memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(function).result()


def measure_batch(source: Path, count: int, name: str, workers: int) -> Measurement:
    """So many articles by so many workers, their start included."""
    start = time.perf_counter()
    items = Items(articles_of(source, count))
    run_batch(chunks_of(items, Settings().articles_at_once, workers), Pool(MINERS[name], workers).mine, Nowhere())
    seconds = time.perf_counter() - start
    words = sum(len(article.text.split()) for article in articles_of(source, count))
    return Measurement(words, seconds, peak_megabytes(resource.RUSAGE_CHILDREN), peak_megabytes(resource.RUSAGE_SELF))


def measure_article(source: Path, size: int) -> Measurement:
    """One article of so many bytes, made of others; the models are loaded before."""
    from quoteminer.pipeline import Miner

    miner = Miner(Settings())
    miner.mine(WARM_UP)
    text = long_text(source, size)
    start = time.perf_counter()
    miner.mine(text)
    seconds = time.perf_counter() - start
    peak = peak_megabytes(resource.RUSAGE_SELF)
    return Measurement(len(text.split()), seconds, peak, peak)


def peak_megabytes(who: int) -> float:
    """Resident memory at its highest; Linux counts it in kibibytes, macOS in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(who).ru_maxrss * unit / 1e6


def articles_of(source: Path, count: int) -> Iterator[Article]:
    """So many articles of a file with one JSON object a line, or of a folder of text files, over again if need be."""
    for number, text in enumerate(islice(cycle_of_texts(source), count)):
        yield Article(text=text, id=str(number))


def cycle_of_texts(source: Path) -> Iterator[str]:
    """The texts one after the other, for ever, none of them kept."""
    while True:
        if source.is_dir():
            yield from (file.read_text("utf-8") for file in sorted(source.glob("*.txt")))
        else:
            with source.open(encoding="utf-8") as lines:
                yield from (json.loads(line)["text"] for line in lines)


def long_text(source: Path, size: int) -> str:
    """The texts one after the other as one, of so many bytes, cut at the end of a line."""
    gathered: list[str] = []
    for text in cycle_of_texts(source):
        gathered.append(text)
        if sum(map(len, gathered)) > size:
            break
    cut = "\n\n".join(gathered).encode("utf-8")[:size].decode("utf-8", "ignore")
    return cut[: cut.rfind("\n") + 1] or cut


def measure_start(*command: str) -> float:
    """Seconds that a command takes, the quickest of three times."""

    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        return time.perf_counter() - start

    return min(once() for _ in range(3))


def scaling_table(source: Path, counts: Sequence[int], workers: Sequence[int]) -> Iterator[list[str]]:
    """Words per second and memory, by articles and workers, with the bare tokenizer beside."""
    yield ["articles", "workers", "words/s", "of the bare tokenizer", "MB a worker", "MB to read and write"]
    for count in counts:
        for number in workers:
            mined, bare = (in_own_process(partial(measure_batch, source, count, name, number)) for name in MINERS)
            share = mined.words_per_second / bare.words_per_second
            memory = (f"{mined.megabytes:,.0f}", f"{mined.reader_megabytes:,.0f}")
            yield [f"{count:,}", str(number), f"{mined.words_per_second:,.0f}", f"{share:.2f}", *memory]


def growth_table(source: Path, sizes: Sequence[int]) -> Iterator[list[str]]:
    """Seconds and memory as an article grows."""
    yield ["kB", "seconds", "seconds per 100 kB", "MB"]
    for size in sizes:
        found = in_own_process(partial(measure_article, source, size))
        per_100 = found.seconds / size * 100_000
        yield [f"{size // 1000:,}", f"{found.seconds:.1f}", f"{per_100:.1f}", f"{found.megabytes:,.0f}"]


def start_table() -> Iterator[list[str]]:
    """Seconds until something is done."""
    yield ["what", "seconds"]
    seed = str(next(SEEDS.glob("*.txt")))
    for what, command in (
        ("`python -c ''`", ("-c", "")),
        ("`import quoteminer`", ("-c", "import quoteminer")),
        ("`quoteminer --help`", ("-m", "quoteminer", "--help")),
        ("`quoteminer extract` of the seed article", ("-m", "quoteminer", "extract", seed)),
    ):
        yield [what, f"{measure_start(*command):.2f}"]


def markdown(rows: Iterable[Sequence[str]]) -> str:
    """The rows as a table, the first as its head, told as they come."""
    lines = []
    for row in rows:
        lines.append(f"| {' | '.join(row)} |")
        print(lines[-1], file=sys.stderr, flush=True)
        if len(lines) == 1:
            lines.append(f"|{'---|' * len(row)}")
    return "\n".join(lines)


def machine() -> str:
    """What the figures were measured on."""
    from quoteminer.network.processor import device_for, quickest_number_type

    number_type = quickest_number_type(device_for("auto"))
    python, stanza, torch = platform.python_version(), version_of("stanza"), version_of("torch")
    return (
        f"quoteminer {__version__}, Python {python}, torch {torch}, stanza {stanza}; {processor()}, {cores()} cores; "
        f"the network counts in {number_type}."
    )


def version_of(package: str) -> str:
    from importlib.metadata import version

    return version(package)


def processor() -> str:
    """Its name, as Linux tells it, or its kind."""
    path = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*: (.+)", path.read_text()) if path.exists() else None
    return found[1] if found else platform.machine()


def report(tables: dict[str, str]) -> str:
    """The page."""
    parts = [f"## {title}\n\n{table}" for title, table in tables.items()]
    introduction = INTRODUCTION.format(command=shlex.join(["python", *sys.argv]))
    return "\n\n".join(["# Performance", introduction, machine(), *parts]) + "\n"


INTRODUCTION = """\
This page is written by a command, which needs a file of articles and an otherwise idle machine:

```
{command}
```

Words per second are those of whole runs, the start of the workers and the loading of the models included. The bare
tokenizer is stanza's, which splits the sentences: it alone, on the same articles, in as many processes. Memory is the
most that was resident."""


def default_articles() -> Path:
    """The press releases where QUOTEMINER_DATA names the folder of corpora, else the seed article."""
    data = os.environ.get("QUOTEMINER_DATA")
    return Path(data) / PRESS_RELEASES if data else SEEDS


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=default_articles(), help="JSON Lines, or a folder of .txt")
    parser.add_argument("--count", type=int, nargs="+", default=[300], help="articles, table row by table row")
    parser.add_argument("--workers", type=int, nargs="+", default=sorted({1, cores()}), help="workers, likewise")
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000, 30_000, 100_000, 300_000, 1_000_000])
    parser.add_argument("--write", type=Path, help="the page of Markdown to write; else it is printed")
    given = parser.parse_args()
    tables = {
        "Many articles": markdown(scaling_table(given.articles, given.count, given.workers)),
        "One article": markdown(growth_table(given.articles, given.sizes)),
        "Start": markdown(start_table()),
    }
    if given.write:
        given.write.write_text(report(tables), encoding="utf-8")
    else:
        print(report(tables))


if __name__ == "__main__":
    main()
