"""A worker as its parent sees it: a process to talk to, which may be lost at any moment."""

import math
import os
import signal
import time
from collections.abc import Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from attrs import define

from quoteminer.batch.mining import Outcome
from quoteminer.batch.tasks import Task
from quoteminer.batch.worker import MakeMiner, work

LONGEST_WAIT = 3_600.0
"""Seconds; a wait without an end cannot be told to the operating system in numbers."""


class Lost(Exception):
    """The process has ended, however that came."""


@define(eq=False)
class Worker:
    """A process that mines one task at a time."""

    process: SpawnProcess
    connection: Connection
    is_ready: bool = False
    """Whether it has loaded its models."""
    task: Task | None = None
    """What it is at."""
    deadline: float = math.inf
    """When it must be done with it, by `time.monotonic`."""
    mined: int = 0
    """Articles that it has been through."""

    @classmethod
    def start(cls, make_miner: MakeMiner, threads: int) -> "Worker":
        """A process begun anew: nothing of this one's memory, locks or threads is in it."""
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=work, args=(theirs, make_miner, threads), daemon=True)
        process.start()
        theirs.close()  # so that its end shows when the process has ended
        return cls(process, ours)

    @property
    def is_idle(self) -> bool:
        return self.is_ready and self.task is None

    @property
    def is_late(self) -> bool:
        return time.monotonic() > self.deadline

    def give(self, task: Task, seconds: float) -> None:
        """Let it mine the task's articles in so many seconds. Raises Lost."""
        try:
            self.connection.send(task.articles)
        except OSError:
            raise Lost from None
        self.task, self.deadline = task, time.monotonic() + seconds

    def hear(self) -> None:
        """Take what it says: that it is ready, or what became of its task. Raises Lost, and the error that it met."""
        try:
            said: list[Outcome] | Exception | None = self.connection.recv()
        except (EOFError, OSError):
            raise Lost from None
        if isinstance(said, Exception):
            raise said
        if self.task is not None and said is not None:
            self.task.settle(said)
            self.mined += len(self.task.places)
        self.is_ready, self.task, self.deadline = True, None, math.inf

    def end(self) -> str:
        """End the process where it has not ended; how it came to its end."""
        self.process.kill()
        self.process.join()
        self.connection.close()
        return told(self.process.exitcode or 0)


def wait_for(workers: Sequence[Worker]) -> list[Worker]:
    """Those that have something to say or are lost, as soon as there is one or one is late."""
    seconds = min(worker.deadline for worker in workers) - time.monotonic()
    spoken = wait([worker.connection for worker in workers], min(max(seconds, 0), LONGEST_WAIT))
    return [worker for worker in workers if worker.connection in spoken]


def told(exit_code: int) -> str:
    """`signal SIGKILL`, or `exit status 3`."""
    if exit_code < 0:
        return f"signal {signal.Signals(-exit_code).name}"
    return f"exit status {exit_code}"


def cores() -> int:
    """How many this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not every operating system can tell
        return os.cpu_count() or 1
