"""The review as a person reads it on a terminal or from a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console

from reportlint.finding import Review
from reportlint.output.console.batch import print_batch
from reportlint.output.console.review import print_failure, print_review

if TYPE_CHECKING:
    from reportlint.finding import Outcome

__all__ = ["print_batch", "print_failure", "print_outcome", "print_review", "stdout_console"]


def stdout_console() -> Console:
    """Return a console on standard output; colour, width and encoding are what the terminal or the environment says."""
    return Console(highlight=False, markup=False, emoji=False)


def print_outcome(console: Console, outcome: Outcome) -> None:
    """Print what came of one file: its review, or why there is none."""
    if isinstance(outcome, Review):
        print_review(console, outcome)
    else:
        print_failure(console, outcome)
