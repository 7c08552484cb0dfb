"""Processes that mine: given work, watched, replaced, and what they find put back in order.

The executors of the standard library give up all their processes when one is killed, and know no limit of time.
"""

from collections import deque
from collections.abc import Generator, Iterable, Iterator

from attrs import Factory, define

from quoteminer.batch.chunks import Chunk
from quoteminer.batch.processes import Lost, Worker, cores, wait_for
from quoteminer.batch.running import Result
from quoteminer.batch.tasks import TRIES, Job, Task
from quoteminer.batch.worker import MakeMiner
from quoteminer.errors import BadSetting

READ_AHEAD = 32
"""Chunks for each worker that may be under way: they bound the memory, and how long all other workers have something to
do while the first chunk waits for an enormous article."""

MOST_MINED = 1_000
"""Articles after which a worker is ended and another begun in its place. The memory that a process holds grows a little
with every batch unlike those before it, since what is freed lies in pieces: from 0.7 GB to 1.2 within 3,000 press
releases. Loading the models anew takes about a hundredth of the time."""

FAILED_STARTS = 3
"""Workers that may be lost one after the other while they load the models, before the run ends."""


@define(eq=False)
class Pool:
    """So many processes, each with its share of the cores, and started when there is something for it to do."""

    make_miner: MakeMiner
    number: int
    time_limit: float | None = None
    """Seconds that an article may take; None for what its length asks for."""
    workers: list[Worker] = Factory(list)
    jobs: deque[Job] = Factory(deque)
    """Those under way, in the order of their chunks."""
    tasks: deque[Task] = Factory(deque)
    """Those that no worker has taken yet."""
    failed_starts: int = 0

    def mine(self, chunks: Iterable[Chunk]) -> Generator[Result, None, None]:
        """The result of each chunk, in their order; chunks are taken in only as they are needed.

        Raises what concerns every article, and BadSetting where workers are lost before they can begin.
        """
        rest = iter(chunks)
        try:
            while self.read_ahead(rest):
                self.assign()
                if not self.jobs[0].is_done:
                    self.listen()
                while self.jobs and self.jobs[0].is_done:
                    yield self.jobs.popleft().result
        finally:
            for worker in self.workers:
                worker.end()

    def read_ahead(self, chunks: Iterator[Chunk]) -> bool:
        """Take in chunks until there is a task for every worker to go on with; whether any chunk is under way."""
        while len(self.tasks) < self.number and len(self.jobs) < READ_AHEAD * self.number:
            chunk = next(chunks, None)
            if chunk is None:
                break
            job = Job.of(chunk)
            self.jobs.append(job)
            if job.articles:
                self.tasks.append(Task.of(job))
        return bool(self.jobs)

    def assign(self) -> None:
        """Give tasks to workers that have none, and start workers for tasks that are left."""
        for worker in [worker for worker in self.workers if worker.is_idle]:
            if self.tasks and worker.mined >= MOST_MINED:
                self.workers.remove(worker)
                worker.end()
            elif self.tasks:
                self.give(worker, self.tasks.popleft())
        starting = sum(not worker.is_ready for worker in self.workers)
        for _ in range(min(len(self.tasks) - starting, self.number - len(self.workers))):
            self.workers.append(Worker.start(self.make_miner, max(cores() // self.number, 1)))

    def give(self, worker: Worker, task: Task) -> None:
        """Let the worker mine the task; one that was lost while it had nothing to do is not the task's fault."""
        try:
            worker.give(task, task.seconds(self.time_limit))
        except Lost:
            self.tasks.appendleft(task)
            self.replace(worker)

    def listen(self) -> None:
        """See to the workers that have something to say, that are lost or that are late, once there are any."""
        for worker in wait_for(self.workers):
            try:
                worker.hear()
                self.failed_starts = 0
            except Lost:
                self.replace(worker)
        for worker in [worker for worker in self.workers if worker.is_late]:
            self.replace(worker)

    def replace(self, worker: Worker) -> None:
        """Do without the worker; its task goes to others, first of all, since others wait for its outcome."""
        self.workers.remove(worker)
        is_late = worker.is_late
        end = worker.end()
        if worker.task is not None:
            seconds = worker.task.seconds(self.time_limit)
            reason = f"took longer than {seconds:.4g} seconds" if is_late else f"ended its worker {TRIES} times ({end})"
            self.tasks.extendleft(reversed(worker.task.after_loss(reason, is_late)))
        elif not worker.is_ready:
            self.failed_starts += 1
            if self.failed_starts >= FAILED_STARTS:
                problem = f"{self.failed_starts} ended one after the other as they loaded the models ({end})"
                raise BadSetting("workers", f"{problem}: is there memory for {self.number}?")
