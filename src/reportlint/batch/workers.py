"""Work spread over processes, results in order; a worker that hangs or dies costs its own task and no other.

`concurrent.futures` loses all that is under way when one process dies and cannot end a task that hangs; the libraries
that can are copyleft or bring a scheduler along. So: one pipe a worker, one task at a time, a deadline for each.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import time
from collections import deque
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
R = TypeVar("R")

_AHEAD: Final = 32  # results a worker may be ahead of the one that is waited for: a bound on memory
_GRACE: Final = 1.0  # seconds that a worker has to end what it has started


def map_ordered(
    work: Callable[[T], R],
    tasks: Sequence[T],
    seconds: Callable[[T], float],
    lost: Callable[[T, str], R],
    jobs: int,
) -> Iterator[R]:
    """Yield `work(task)` for each task, in their order.

    `seconds` is how long a task may take; `lost` makes the result of a task that took longer, or that brought its
    worker down, from the reason (Chinese). An exception that `work` raises is raised here. At most `jobs` processes
    run; they are gone when the iterator is closed or used up. Where the system cannot fork, the work is done in this
    process, without a time limit: a new interpreter for each worker would cost more than most runs.
    """
    if not can_fork():
        yield from map(work, tasks)
        return
    pool = _Pool(work, min(jobs, len(tasks)))
    waiting = deque(enumerate(tasks))
    done: dict[int, R] = {}
    try:
        for index in range(len(tasks)):
            while index not in done:
                pool.give(waiting, seconds, index + _AHEAD * jobs)
                done.update(pool.finished(lost))
            yield done.pop(index)
    finally:
        pool.end()


def cpu_count() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Tell whether work can be spread over processes here (macOS and Windows: not without new interpreters)."""
    return sys.platform != "darwin" and "fork" in multiprocessing.get_all_start_methods()


class _Worker(Generic[T, R]):
    """A process, and the task it is at."""

    def __init__(self, work: Callable[[T], R], inherited: Sequence[Connection]) -> None:
        self.connection, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("fork")
        ours = [*inherited, self.connection]
        self.process = context.Process(target=_serve, args=(theirs, ours, work), daemon=True)
        self.process.start()
        theirs.close()
        self.task: tuple[int, T] | None = None
        self.seconds = self.deadline = 0.0

    def begin(self, index: int, task: T, seconds: float) -> None:
        self.task, self.seconds = (index, task), seconds
        self.deadline = time.monotonic() + seconds
        self.connection.send(task)

    def end(self) -> None:
        """End the process: asked to, so that it ends what it has started and removes its files; else by force."""
        self.process.terminate()
        self.process.join(_GRACE)
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Pool(Generic[T, R]):
    """The workers, replaced when they are lost."""

    def __init__(self, work: Callable[[T], R], size: int) -> None:
        self._work = work
        self._workers: list[_Worker[T, R]] = []
        for _ in range(size):
            self._hire()

    def _hire(self) -> None:
        self._workers.append(_Worker(self._work, [worker.connection for worker in self._workers]))

    def give(self, waiting: deque[tuple[int, T]], seconds: Callable[[T], float], before: int) -> None:
        """Give every idle worker the next task, unless it is number `before` or a later one."""
        for worker in self._workers:
            if worker.task is None and waiting and waiting[0][0] < before:
                index, task = waiting.popleft()
                worker.begin(index, task, seconds(task))

    def finished(self, lost: Callable[[T, str], R]) -> Iterator[tuple[int, R]]:
        """Wait until a worker is done or over its time, and yield the results."""
        busy = {worker.connection: worker for worker in self._workers if worker.task}
        first = min(worker.deadline for worker in busy.values())
        ready = wait(list(busy), max(0.0, first - time.monotonic()))
        for connection, worker in busy.items():
            index, task = worker.task or (0, None)
            reason = ""
            if connection in ready:
                try:
                    result, error = connection.recv()
                except (EOFError, OSError):
                    reason = "程序意外退出，没有审完（文件可能已损坏）"
                else:
                    worker.task = None
                    if error is not None:
                        raise error
                    yield index, result
            elif time.monotonic() >= worker.deadline:
                reason = f"审了 {worker.seconds:g} 秒还没有审完，已停止（上限见配置 [limits] 的 seconds）"
            if reason:
                self._replace(worker)
                yield index, lost(task, reason)  # type: ignore[arg-type]

    def _replace(self, worker: _Worker[T, R]) -> None:
        worker.end()
        self._workers.remove(worker)
        self._hire()

    def end(self) -> None:
        for worker in self._workers:
            worker.process.terminate()  # all at once, so that their times to end do not add up
        for worker in self._workers:
            worker.end()


def _serve(connection: Connection, inherited: Sequence[Connection], work: Callable[[Any], Any]) -> None:
    """Do the tasks that come until the other end is gone.

    A fork holds open all that its parent has open: unless it closes the parent's ends, no worker would ever see that
    the parent is gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    for other in inherited:
        other.close()
    while True:
        try:
            task = connection.recv()
            try:
                answer: tuple[Any, Exception | None] = (work(task), None)
            except Exception as error:  # raised again where the results are waited for
                answer = (None, error)
            connection.send(answer)
        except (EOFError, OSError):
            return
