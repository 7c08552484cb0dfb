"""The articles of an input -> claims in an output, as the settings and the way of running ask for it."""

import hashlib
import os
from functools import partial

from attrs import asdict

from quoteminer import __version__
from quoteminer.batch.chunks import Items, chunks_of
from quoteminer.batch.journal import Command
from quoteminer.batch.pool import Pool
from quoteminer.batch.processes import cores
from quoteminer.batch.running import MineChunks, Output, Standing, Summary, mine_here, run_batch
from quoteminer.batch.worker import making_miner
from quoteminer.cards import files_in
from quoteminer.errors import BadSetting
from quoteminer.settings import Running, Settings

MEMORY_OF_A_WORKER = 1_200_000_000
"""Bytes, at most; see docs/performance.md."""

NO_MATTER = ("articles_at_once", "models")
"""Settings that decide no claim; the models' checksum stands for their folder."""


def extract(
    items: Items, output: Output, settings: Settings, running: Running, standing: Standing | None = None
) -> Summary:
    """Mine the articles, the outcomes in input order to the output, and count what became of them.

    `standing` is how far an earlier run of the same command came. Raises BadSetting where the input no longer begins
    with what that run mined, and what concerns every article.
    """
    standing = standing or Standing()
    items.skip(standing.items)
    if standing.items and items.digest != standing.digest:
        problem = "the articles that the unfinished run has mined are no longer what the input begins with"
        raise BadSetting("output", f"{problem}: give --restart to begin anew")
    workers = running.workers if running.workers is not None else workers_for_this_machine()
    chunks = chunks_of(items, settings.articles_at_once, max(workers, 1))
    return run_batch(chunks, miner_of_chunks(settings, workers, running.time_limit), output, standing)


def miner_of_chunks(settings: Settings, workers: int, time_limit: float | None) -> MineChunks:
    """Mines with so many processes, or for none in this one."""
    if workers:
        return Pool(making_miner(settings), workers, time_limit).mine
    from quoteminer.pipeline import Miner

    return partial(mine_here, miner=Miner(settings))


def workers_for_this_machine() -> int:
    """One for every core, as long as all together take no more than half of the memory."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):  # not every operating system can tell
        return cores()
    return max(min(cores(), memory // 2 // MEMORY_OF_A_WORKER), 1)


def command_of(settings: Settings, form: str) -> Command:
    """What decides the outcome of a run beside its articles, for its journal."""
    chosen = {name: str(value) for name, value in asdict(settings).items() if name not in NO_MATTER}
    return {**chosen, "version": __version__, "format": form, "checksum of the models": checksum(settings)}


def checksum(settings: Settings) -> str:
    """Stands for the files of the models; their place does not matter."""
    told = files_in(settings.models / settings.language)
    return hashlib.sha256(repr(told).encode("utf-8", "surrogateescape")).hexdigest()[:16]
