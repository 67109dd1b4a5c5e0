"""What every format is: a writer that is fed the outcomes of a run one after the other."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.finding import Outcome


class Writer(ABC):
    """Writes one run; of what it is fed it keeps no more than the end must tell, so that memory stays flat.

    Each step returns the next pieces of the text, in order. A step may have none.
    """

    def begin(self) -> Iterable[str]:
        """Return what stands before all files."""
        return ()

    @abstractmethod
    def add(self, outcome: Outcome) -> Iterable[str]:
        """Return what stands for one file."""

    def end(self) -> Iterable[str]:
        """Return what stands behind all files."""
        return ()


def written(writer: Writer, outcomes: Iterable[Outcome]) -> str:
    """Return the whole text of a run that is small enough to hold."""
    pieces = [*writer.begin()]
    for outcome in outcomes:
        pieces += writer.add(outcome)
    return "".join([*pieces, *writer.end()])
