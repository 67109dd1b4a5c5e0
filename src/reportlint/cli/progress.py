"""How far a run has come: shown on a terminal while it lasts, and said when it is broken off."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final, Self, TypeVar

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

R = TypeVar("R")
INTERRUPTED: Final = 130  # the exit status of a program that Ctrl-C ended: 128 + SIGINT
_EVERY: Final = 0.1  # seconds between two pictures


class Progress:
    """Counts the outcomes that pass through `watched`; as a context, ends the program on Ctrl-C, saying how many."""

    def __init__(self, total: int, *, shown: bool) -> None:
        self.total = total
        self.done = 0
        self._shown = shown and total > 1 and sys.stderr.isatty()

    def watched(self, outcomes: Iterable[R]) -> Iterator[R]:
        """Yield the outcomes as they come."""
        for outcome in self._drawn(outcomes) if self._shown else outcomes:
            self.done += 1
            yield outcome

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            typer.echo(f"已中断：审了 {self.done}/{self.total} 份", err=True)
            raise typer.Exit(INTERRUPTED)

    def _drawn(self, outcomes: Iterable[R]) -> Iterator[R]:
        """Draw a bar with counts, rate and time left; no thread does, for a process that has threads must not fork."""
        from rich import progress
        from rich.console import Console

        columns = (
            "审阅",
            progress.BarColumn(),
            progress.MofNCompleteColumn(),
            progress.TextColumn("{task.fields[rate]}"),
            progress.TimeRemainingColumn(),
        )
        with progress.Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as bar:
            task = bar.add_task("", total=self.total, rate="")
            begin = last = time.monotonic()
            for outcome in outcomes:
                yield outcome
                now = time.monotonic()
                bar.update(task, advance=1, rate=f"{self.done / max(now - begin, _EVERY):.0f} 份/秒")
                if now - last > _EVERY:
                    bar.refresh()
                    last = now
