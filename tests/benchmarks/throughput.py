"""How fast articles are mined: words per second and peak memory, beside the bare stanza tokenizer.

    python tests/benchmarks/throughput.py --articles news.jsonl --count 300

Each of the two runs in a process of its own, one after the other, so that their memory is told apart. Loading the
models is not counted in the time, but is in the memory. Words are what blanks part.
"""

import argparse
import json
import os
import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from multiprocessing import get_context
from pathlib import Path

from attrs import asdict, frozen

from quoteminer.pipeline import Miner, Models
from quoteminer.records import Article
from quoteminer.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"
PRESS_RELEASES = Path("news", "senate-press-releases.jsonl")
WARM_UP = "The models are loaded when they are first used, “which takes a moment,” the author said."


@frozen
class Measurement:
    """What one process did."""

    words: int
    seconds: float
    peak_megabytes: float

    @property
    def words_per_second(self) -> float:
        return self.words / self.seconds


def measure_mining(articles: list[Article]) -> Measurement:
    """The whole way, from articles to claims."""
    miner = Miner(Settings())
    miner.mine(WARM_UP)
    return measure(articles, lambda: sum(len(claims) for _, claims in miner.mine_many(articles)))


def measure_tokenizer(articles: list[Article]) -> Measurement:
    """stanza alone, with the same model and as many articles at once, on the untouched texts."""
    settings = Settings()
    pipeline = Models(settings).splitter.pipeline
    pipeline(WARM_UP)
    texts = [article.text for article in articles]
    starts = range(0, len(texts), settings.articles_at_once)
    batches = [texts[start : start + settings.articles_at_once] for start in starts]
    return measure(articles, lambda: sum(len(pipeline.bulk_process(batch)) for batch in batches))


def measure(articles: list[Article], work: Callable[[], object]) -> Measurement:
    """The time that the work takes, and the most memory that this process has held so far."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    return Measurement(sum(len(article.text.split()) for article in articles), seconds, peak_megabytes())


def peak_megabytes() -> float:
    """Resident memory at its highest; Linux counts it in kibibytes, macOS in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def in_own_process(function: Callable[[list[Article]], Measurement], articles: list[Article]) -> Measurement:
    """The function's result from a fresh process, which inherits nothing of this one's memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        return process.submit(function, articles).result()


def read_articles(path: Path, count: int) -> list[Article]:
    """The first articles of a file with one JSON object a line, or of a folder of text files."""
    if path.is_dir():
        texts = [file.read_text("utf-8") for file in sorted(path.glob("*.txt"))]
    else:
        with path.open(encoding="utf-8") as lines:
            texts = [json.loads(line)["text"] for line in islice(lines, count)]
    return [Article(text=text, id=str(number)) for number, text in enumerate(islice(cycle(texts), count))]


def default_articles() -> Path:
    """The press releases where QUOTEMINER_DATA names the folder of corpora, else the seed article."""
    data = os.environ.get("QUOTEMINER_DATA")
    return Path(data) / PRESS_RELEASES if data else SEEDS


def report(results: dict[str, Measurement]) -> str:
    """A table for a person to read."""
    rows = [f"{'':10} {'words':>9} {'seconds':>9} {'words/s':>9} {'peak MB':>9}"]
    for name, result in results.items():
        numbers = (result.words, result.seconds, result.words_per_second, result.peak_megabytes)
        rows.append(f"{name:10} {numbers[0]:9,} {numbers[1]:9.1f} {numbers[2]:9,.0f} {numbers[3]:9,.0f}")
    share = results["quoteminer"].words_per_second / results["tokenizer"].words_per_second
    return "\n".join([*rows, f"quoteminer runs at {share:.2f} of the bare tokenizer's speed"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, default=default_articles(), help="JSON Lines, or a folder of .txt")
    parser.add_argument("--count", type=int, default=300, help="articles; the file's are repeated if they are fewer")
    parser.add_argument("--json", type=Path, help="write the figures here, too")
    arguments = parser.parse_args()
    articles = read_articles(arguments.articles, arguments.count)
    print(f"{len(articles)} articles of {arguments.articles}")
    results = {
        "quoteminer": in_own_process(measure_mining, articles),
        "tokenizer": in_own_process(measure_tokenizer, articles),
    }
    print(report(results))
    if arguments.json:
        figures = {name: asdict(result) for name, result in results.items()}
        arguments.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
