"""What runs in a process of its own: it loads the models once, and mines what it is given until nothing more comes."""

import os
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from threading import Thread

from quoteminer.batch.mining import ArticleMiner, Outcome, mine_all
from quoteminer.records import Article
from quoteminer.settings import Settings

MakeMiner = Callable[[], ArticleMiner]
"""Gives a miner with its models loaded. It is made in one process and called in another."""

THREADS, WAITING = "OMP_NUM_THREADS", "OMP_WAIT_POLICY"
"""Variables that torch and the libraries below it read as they are loaded. A user who has set them is obeyed. Threads
that wait passively take no core from other workers."""


def making_miner(settings: Settings) -> MakeMiner:
    """A function that gives a worker its miner, and raises ModelError where the models cannot be loaded."""
    return partial(loaded_miner, settings)


def loaded_miner(settings: Settings) -> ArticleMiner:
    """A miner that has its models in memory. Raises ModelError."""
    from quoteminer.pipeline import Miner

    miner = Miner(settings)
    miner.models.load()
    return miner


def work(connection: "Connection[object, Sequence[Article]]", make_miner: MakeMiner, threads: int) -> None:
    """Send None once the models are loaded; then for each list of articles that comes what became of them.

    An error in place of either ends the run.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it reaches the parent as well, which ends its workers
    Thread(target=end_with_parent, daemon=True).start()
    os.environ.setdefault(THREADS, str(threads))
    os.environ.setdefault(WAITING, "passive")
    with suppress(EOFError, OSError):  # when the parent wants no more, or is gone
        try:
            miner = make_miner()
        except Exception as error:
            connection.send(error)
            return
        connection.send(None)
        while True:
            connection.send(outcomes_or_error(connection.recv(), miner))


def outcomes_or_error(articles: Sequence[Article], miner: ArticleMiner) -> list[Outcome] | Exception:
    """What became of the articles, or what concerns every other article too."""
    try:
        return mine_all(articles, miner, Exception)
    except Exception as error:
        return error


def end_with_parent() -> None:
    """End this process as soon as its parent has ended, however deep in an article it is."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
