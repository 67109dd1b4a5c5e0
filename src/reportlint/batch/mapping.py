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
    work: Callable[[T], R], tasks: Sequence[T], path_of: Callable[[T], Path], settings: Settings, jobs: int
) -> Iterator[R | Failure]:
    """Yield what `work` makes of each task, or a failure of the file at `path_of(task)`.

    See `map_ordered` for order and workers, `review_file` for what is raised.
    """
    return map_ordered(
        lambda task: guarded(path_of(task), lambda: work(task)),
        tasks,
        lambda task: settings.of(path_of(task)).limits.seconds,
        lambda task, reason: Failure(path_of(task), reason),
        jobs,
    )


def map_files(
    work: Callable[[Path], R], files: Sequence[Path | Failure], settings: Settings, jobs: int
) -> Iterator[R | Failure]:
    """Yield what `work` makes of each file; a failure among the files is passed on. See `map_tasks`."""

    def work_or_pass_on(file: Path | Failure) -> R | Failure:
        return file if isinstance(file, Failure) else work(file)

    def path_of(file: Path | Failure) -> Path:
        return file.path if isinstance(file, Failure) else file

    return map_tasks(work_or_pass_on, files, path_of, settings, jobs)
