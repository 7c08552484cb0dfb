"""Mine articles in one go, and again with the command killed at random moments: whether both write the same bytes.

    python tests/benchmarks/interrupted.py news.jsonl --workers 2 --kills 10

Every second kill meets a worker, the others the command itself. The exit status is 1 where the bytes differ.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from quoteminer.batch.files import failures_path, journal_path


def start(paths: list[str], output: Path, workers: int) -> "subprocess.Popen[bytes]":
    """quoteminer extract, in a process."""
    command = [sys.executable, "-m", "quoteminer", "extract", *paths, "-o", str(output), "--workers", str(workers)]
    return subprocess.Popen(command)


def children(process: int) -> list[int]:
    """The processes that this one has started, as Linux tells it, those that only keep books left out."""
    told = Path(f"/proc/{process}/task/{process}/children")
    found = [int(number) for number in told.read_text().split()] if told.exists() else []
    return [child for child in found if b"resource_tracker" not in Path(f"/proc/{child}/cmdline").read_bytes()]


def run_killed(paths: list[str], output: Path, workers: int, moments: list[float]) -> int:
    """Run the command until it ends by itself, killed after so many seconds, time after time; the kills that met it."""
    kills = 0
    for number, seconds in enumerate(moments):
        process = start(paths, output, workers)
        time.sleep(seconds)
        victims = children(process.pid) if number % 2 else []
        if process.poll() is not None:
            return kills
        os.kill(random.choice(victims or [process.pid]), signal.SIGKILL)
        kills += 1
        if victims:
            time.sleep(seconds)
            process.kill()
        process.wait()
    start(paths, output, workers).wait()
    return kills


def contents(output: Path) -> list[bytes]:
    """What stands in the claims and in the failures."""
    return [path.read_bytes() if path.exists() else b"" for path in (output, failures_path(output))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", help="what quoteminer extract reads")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1, help="another gives other moments")
    given = parser.parse_args()
    random.seed(given.seed)
    with TemporaryDirectory() as folder:
        whole, killed = Path(folder, "whole.jsonl"), Path(folder, "killed.jsonl")
        begun = time.monotonic()
        start(given.paths, whole, given.workers).wait()
        seconds = time.monotonic() - begun
        moments = [random.uniform(0, 1.5 * seconds / given.kills) for _ in range(given.kills)]
        kills = run_killed(given.paths, killed, given.workers, moments)
        same = contents(whole) == contents(killed) and not journal_path(killed).exists()
        lines = contents(whole)[0].count(b"\n")
    print(
        f"{lines:,} claims, {seconds:,.0f} s in one go; killed {kills} times: {'the same' if same else 'OTHER'} bytes"
    )
    sys.exit(not same)


if __name__ == "__main__":
    main()
