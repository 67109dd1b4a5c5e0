"""The straight lines drawn on a page to the grids of its tables, merged cells among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.reading.layout.types import Ruling

_MOST_RULINGS: Final = 1_000
"""A page with more is a drawing; what touches what is found by comparing them with one another."""

Slot = tuple[int, int]
"""A row and a column, from 0."""


class Grid(NamedTuple):
    """A ruled table: where its columns and rows meet, and to every slot the first one of the cell it is part of."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: dict[Slot, Slot]

    def cell_at(self, x: float, y: float) -> Slot | None:
        """Return the first slot of the cell at a point; None outside the table."""
        return self.cells.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def grids_of(rulings: Sequence[Ruling], tolerance: float) -> list[Grid]:
    """Return the tables that rulings draw: those with two columns or more.

    Lines no further apart than `tolerance` touch, or are one.
    """
    if len(rulings) > _MOST_RULINGS:
        return []
    grids = [_grid(group, tolerance) for group in _touching(rulings, tolerance)]
    return [grid for grid in grids if len({column for _, column in grid.cells.values()}) > 1]


def _touching(rulings: Sequence[Ruling], tolerance: float) -> Iterable[list[Ruling]]:
    """Group the rulings that cross or meet one another."""
    parents = list(range(len(rulings)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    order = sorted((i for i, ruling in enumerate(rulings) if not ruling.is_level), key=lambda i: rulings[i].left)
    lefts = [rulings[i].left for i in order]
    for index, level in enumerate(rulings):
        if not level.is_level:
            continue
        first, end = bisect_left(lefts, level.left - tolerance), bisect_right(lefts, level.right + tolerance)
        for other in order[first:end]:
            if rulings[other].top - tolerance <= level.top <= rulings[other].bottom + tolerance:
                parents[root(other)] = root(index)
    groups: dict[int, list[Ruling]] = defaultdict(list)
    for index, ruling in enumerate(rulings):
        groups[root(index)].append(ruling)
    return groups.values()


def _grid(rulings: list[Ruling], tolerance: float) -> Grid:
    level = [ruling for ruling in rulings if ruling.is_level]
    upright = [ruling for ruling in rulings if not ruling.is_level]
    xs = _merged([*(line.left for line in upright), *(x for line in level for x in (line.left, line.right))], tolerance)
    ys = _merged([*(line.top for line in level), *(y for line in upright for y in (line.top, line.bottom))], tolerance)
    walls = {(row, _nearest(xs, line.left)) for line in upright for row in _crossed(ys, line.top, line.bottom)}
    floors = {(_nearest(ys, line.top), column) for line in level for column in _crossed(xs, line.left, line.right)}
    return Grid(xs, ys, _cells(len(ys) - 1, len(xs) - 1, walls, floors))


def _merged(values: list[float], tolerance: float) -> tuple[float, ...]:
    """Return the values in order, those closer than `tolerance` as one."""
    merged: list[float] = []
    for value in sorted(values):
        if not merged or value - merged[-1] > tolerance:
            merged.append(value)
    return tuple(merged)


def _nearest(values: Sequence[float], value: float) -> int:
    """Return the index of the value that stands for `value`, which is the last one not above it."""
    return max(0, bisect_right(values, value) - 1)


def _crossed(values: Sequence[float], start: float, end: float) -> range:
    """Return the gaps between `values` whose middles lie between `start` and `end`."""
    middles = [(low + high) / 2 for low, high in pairwise(values)]
    return range(bisect_left(middles, start), bisect_right(middles, end))


def _cells(rows: int, columns: int, walls: set[Slot], floors: set[Slot]) -> dict[Slot, Slot]:
    """Join the slots that no line parts: `walls` stand left of a slot, `floors` lie above one."""
    cells: dict[Slot, Slot] = {}
    for first in ((row, column) for row in range(rows) for column in range(columns)):
        waiting = [] if first in cells else [first]
        while waiting:
            row, column = slot = waiting.pop()
            if slot in cells or not (0 <= row < rows and 0 <= column < columns):
                continue
            cells[slot] = first
            waiting += [(row, column - 1)] if slot not in walls else []
            waiting += [(row - 1, column)] if slot not in floors else []
            waiting += [(row, column + 1)] if (row, column + 1) not in walls else []
            waiting += [(row + 1, column)] if (row + 1, column) not in floors else []
    return cells
