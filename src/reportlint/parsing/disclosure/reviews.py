"""The table of reviews and lawsuits: three groups of what became of them, each with its total."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.disclosure.equations import Equation, total
from reportlint.parsing.disclosure.grid import bare, read_grid
from reportlint.parsing.figures.arithmetic import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.parsing.disclosure.grid import Grid
    from reportlint.parsing.figures.tables import Cell, Row

_OUTCOMES = ("结果维持", "结果纠正", "其他结果", "尚未审结")  # the columns of each group, before its total
_NAMES = ("行政复议", "未经复议直接起诉", "复议后起诉")  # in their order where they stand side by side
GROUPS = len(_NAMES)
_SIZE = len(_OUTCOMES) + 1


class Outcomes(NamedTuple):
    """A group of cells: how many reviews or lawsuits ended how, and how many there were."""

    name: str
    cells: tuple[Cell, ...]
    whole: Cell

    @property
    def equation(self) -> Equation:
        """What must hold of the group."""
        parts = "+".join(f"{name}{plain(total([cell]))}" for name, cell in zip(_OUTCOMES, self.cells, strict=True))
        told = f"“{self.name}”{parts}={plain(total(self.cells))}，总计写的是{plain(total([self.whole]))}"
        return Equation(self.cells, (self.whole,), told)


def read_reviews(table: Sequence[Row]) -> tuple[Outcomes, ...]:
    """Return the groups of the table, none where this is another one or its head has another order."""
    grid = read_grid(table, "outcomes")
    if grid is None or not _in_order(grid):
        return ()
    lines = [line for line in grid.lines if all(cell.value is not None for cell in line.values)]
    if len(grid.columns) == _SIZE * GROUPS and len(lines) == 1:
        return tuple(_outcomes(name, lines[0].values[place * _SIZE :]) for place, name in enumerate(_NAMES))
    return tuple(_outcomes(line.name, line.values) for line in lines if line.labels and len(line.values) == _SIZE)


def _outcomes(name: str, cells: Sequence[Cell]) -> Outcomes:
    return Outcomes(name, tuple(cells[: _SIZE - 1]), cells[_SIZE - 1])


def _in_order(grid: Grid) -> bool:
    """Tell whether the head names the outcomes in the prescribed order, once or more."""
    words = [bare(cell.words) for row in grid.head for cell in row]
    named = [word for word in words if any_word("disclosure", "outcomes").fullmatch(word)]
    return (
        bool(named)
        and len(named) % _SIZE == 0
        and all(
            word in ("总计", "合计") if place % _SIZE == _SIZE - 1 else word == _OUTCOMES[place % _SIZE]
            for place, word in enumerate(named)
        )
    )
