"""The review as a person reads it on a terminal or from a pipe."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console

from reportlint.finding import Review
from reportlint.output.console.review import print_failure, print_review
from reportlint.output.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.finding import Outcome
    from reportlint.output.console.rows import FolderRows

__all__ = ["FullWriter", "print_outcome", "stdout_console"]

_FILE_WIDTH = 100  # cells


def stdout_console() -> Console:
    """Return a console on standard output; colour, width and encoding are what the terminal or the environment says."""
    return Console(highlight=False, markup=False, emoji=False)


def print_outcome(console: Console, outcome: Outcome) -> None:
    """Print what came of one file: its review, or why there is none."""
    if isinstance(outcome, Review):
        print_review(console, outcome)
    else:
        print_failure(console, outcome)


class FullWriter(Writer):
    """Writes the review of the one file, or the folder at a glance: on `console`, or else as text without colour."""

    def __init__(self, console: Console | None = None) -> None:
        self._text = StringIO()
        self._console = console or Console(
            file=self._text, width=_FILE_WIDTH, color_system=None, highlight=False, markup=False, emoji=False
        )
        self._first: Outcome | None = None
        self._rows: FolderRows | None = None

    def add(self, outcome: Outcome) -> tuple[str, ...]:
        """Keep the first file whole, for it may be the only one; of several files, a row each."""
        if self._first is None and self._rows is None:
            self._first = outcome
        else:
            self._several().add(outcome)
        return ()

    def end(self) -> Iterator[str]:
        """Print, and yield what was not printed on a console of its own."""
        if self._first is not None:
            print_outcome(self._console, self._first)
        else:
            from reportlint.output.console.folder import print_folder  # a check of one file needs no table

            print_folder(self._console, self._several())
        yield self._text.getvalue()

    def _several(self) -> FolderRows:
        """Return the rows of a folder, that of the first file among them."""
        if self._rows is None:
            from reportlint.output.console.rows import FolderRows  # nor its rows

            self._rows = FolderRows()
            if self._first is not None:
                self._rows.add(self._first)
                self._first = None
        return self._rows
