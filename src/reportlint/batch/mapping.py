"""Any work on many files: by several workers, in order, a failure in the place of what could not be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from reportlint.batch.reviewing import guarded
from reportlint.batch.workers import map_ordered
from reportlint.finding import Failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from reportlint.config import Settings

T = TypeVar("T")
R = TypeVar("R")


def map_tasks(
    work: Callable[[T], R], tasks: Sequence[T | Failure], path_of: Callable[[T], Path], settings: Settings, jobs: int
) -> Iterator[R | Failure]:
    """Yield what `work` makes of each task, or a failure of the file at `path_of(task)`.

    A failure among the tasks is passed on. See `map_ordered` for order and workers, `review_file` for what is raised.
    """

    def work_or_pass_on(task: T | Failure) -> R | Failure:
        return task if isinstance(task, Failure) else guarded(path_of(task), lambda: work(task))

    def seconds(task: T | Failure) -> float:
        return 1 if isinstance(task, Failure) else settings.of(path_of(task)).limits.seconds

    def lost(task: T | Failure, reason: str) -> Failure:
        return task if isinstance(task, Failure) else Failure(path_of(task), reason)

    return map_ordered(work_or_pass_on, tasks, seconds, lost, jobs)


def map_files(
    work: Callable[[Path], R], files: Sequence[Path | Failure], settings: Settings, jobs: int
) -> Iterator[R | Failure]:
    """Yield what `work` makes of each file; see `map_tasks`."""
    return map_tasks(work, files, lambda path: path, settings, jobs)
