"""Equations between the cells of a table, and which cell is at fault where several of them fail."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.parsing.figures.tables import Cell
    from reportlint.text import Span


class Equation(NamedTuple):
    """Two sums that must be equal; `told` says what they come to, for people."""

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]
    told: str

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of both sides."""
        return (*self.left, *self.right)

    @property
    def excess(self) -> Decimal:
        """By how much the left side exceeds the right."""
        return total(self.left) - total(self.right)

    def correction(self, cell: Cell) -> Decimal:
        """Return by how much `cell`, one of its cells, would have to grow for the sums to agree."""
        return -self.excess if cell in self.left else self.excess


class Fault(NamedTuple):
    """A cell that does not fit, an equation that it breaks, and all cells of that equation."""

    cell: Cell
    equation: Equation


def total(cells: Iterable[Cell]) -> Decimal:
    """Return the sum of the cells; an empty one counts as nothing."""
    return sum((cell.value for cell in cells if cell.value is not None), Decimal(0))


def find_faults(equations: Sequence[Equation], known: frozenset[Span] = frozenset()) -> Iterator[Fault]:
    """Yield the cells that do not fit, each once with one equation that shows it.

    Of the cells of failing equations the one is blamed with which most others would hold: a wrong number breaks its
    row and its column at once. What a cell of `known` explains is left out.
    """
    failing = [one for one in equations if one.excess and known.isdisjoint(cell.span for cell in one.cells)]
    holding = Counter(cell for one in equations if not one.excess for cell in one.cells)
    while failing:
        blamed = max(_candidates(failing), key=lambda cell: _weight(cell, failing, holding))
        yield Fault(blamed, next(one for one in failing if blamed in one.cells))
        failing = [one for one in failing if blamed not in one.cells]


def _candidates(failing: Sequence[Equation]) -> list[Cell]:
    """Return the cells of failing equations that hold a number, those on the right, the totals, first."""
    cells = [cell for one in failing for cell in (*reversed(one.right), *one.left) if cell.words]
    return list(dict.fromkeys(cells)) or [failing[0].right[0]]


def _weight(cell: Cell, failing: Sequence[Equation], holding: Counter[Cell]) -> int:
    """Return how many failing equations a cell's correction would mend, less those that it would break."""
    wanted = Counter(one.correction(cell) for one in failing if cell in one.cells)
    return max(wanted.values(), default=0) - holding[cell] - (wanted.total() - max(wanted.values(), default=0))
