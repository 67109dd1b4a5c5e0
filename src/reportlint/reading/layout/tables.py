"""The text that stands in the grids of a page to rows of cells."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from operator import itemgetter
from statistics import median
from typing import TYPE_CHECKING, Final

from reportlint.reading.layout.grids import grids_of
from reportlint.reading.layout.lines import lines_of
from reportlint.reading.layout.paragraphs import joined, width_of_first_word
from reportlint.reading.layout.types import GAP, Cell, Line, Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.reading.layout.grids import Grid, Slot
    from reportlint.reading.layout.pages import Page
    from reportlint.reading.layout.types import Piece

_TOLERANCE: Final = 0.3
_ROOM: Final = 2.0
"""In font sizes: how far drawn lines that meet may be apart; how much room a full line leaves in its cell."""


def lines_on(page: Page, number: int) -> list[Line]:
    """Return the lines of a page, from top to bottom, and the rows of its ruled tables among them, each table whole."""
    if not page.rulings or not page.pieces:
        return lines_of(page.pieces, number)
    size = median(piece.size for piece in page.pieces)
    outside: list[Piece] = page.pieces
    placed: list[tuple[float, list[Line]]] = []
    for grid in grids_of(page.rulings, _TOLERANCE * size):
        inside: dict[Slot, list[Piece]] = defaultdict(list)
        others: list[Piece] = []
        for piece in outside:
            cell = grid.cell_at((piece.left + piece.right) / 2, piece.middle)
            (others if cell is None else inside[cell]).append(piece)
        outside = others
        if inside:
            placed.append((grid.ys[0], list(_rows(grid, inside, size, number))))
    placed += ((line.top, [line]) for line in lines_of(outside, number))
    return [line for _, lines in sorted(placed, key=itemgetter(0)) for line in lines]


def _rows(grid: Grid, inside: dict[Slot, list[Piece]], size: float, page: int) -> Iterator[Line]:
    """Yield the rows of a table; those that a cell is merged over from above have a blank one there."""
    widths = _widths(grid)
    for row, (top, bottom) in enumerate(pairwise(grid.ys)):
        cells = []
        for column in range(len(grid.xs) - 1):
            first = grid.cells[row, column]
            if first == (row, column):
                cells.append(_cell(column + 1, lines_of(inside.get(first, ()), page), widths[first]))
            elif first[1] == column:
                cells.append(Cell(column + 1, (), is_full=False))
        yield Line("", grid.xs[0], grid.xs[-1], top, bottom, size, page, Row(row + 1, grid.xs, tuple(cells)))


def _widths(grid: Grid) -> dict[Slot, float]:
    """Return how wide cells are, by their first slots."""
    rights: dict[Slot, float] = {}
    for (_, column), first in grid.cells.items():
        rights[first] = max(rights.get(first, grid.xs[column + 1]), grid.xs[column + 1])
    return {first: right - grid.xs[first[1]] for first, right in rights.items()}


def _cell(column: int, lines: Sequence[Line], width: float) -> Cell:
    """Return a cell; its lines are joined where what begins the next one found no room on the one before."""
    paragraphs: list[list[Line]] = []
    for index, line in enumerate(lines):
        if not index or _room(lines[index - 1], width) > _ROOM * line.size + width_of_first_word(line):
            paragraphs.append([])
        paragraphs[-1].append(line)
    texts = tuple(joined(paragraph).replace(GAP, " ") for paragraph in paragraphs)
    return Cell(column, texts, bool(lines) and _room(lines[-1], width) < _ROOM * lines[-1].size)


def _room(line: Line, width: float) -> float:
    return width - (line.right - line.left)
