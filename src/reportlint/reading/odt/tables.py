"""The grid of a table: merged, covered and repeated cells."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.odt.markup import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.odt.markup import Element

_ROW_GROUPS: Final = frozenset({"table:table-header-rows", "table:table-rows", "table:table-row-group"})
_CELLS: Final = frozenset({"table:table-cell", "table:covered-table-cell"})
_MOST_COPIES: Final = 100_000


class Cell(NamedTuple):
    """A cell to read, by its column from 1; `content` is None where it shows nothing of its own."""

    column: int
    content: Element | None


class Copies:
    """Counts what repeated cells and rows of one document add to it, so that a few bytes cannot become a huge text."""

    def __init__(self) -> None:
        self._budget = _MOST_COPIES

    def of(self, element: Element, attribute: str) -> int:
        """Return how often `element` is to be read: as its attribute says, once where there is nothing to read.

        Raises `ReadError` where the copies are more than any report has.
        """
        times = max(1, number(element, attribute, 1))
        if times == 1 or not "".join(element.itertext()).strip():
            return 1
        self._budget -= (times - 1) * sum(1 + len(text) for text in element.itertext())
        if self._budget < 0:
            raise ReadError("表格里重复的单元格过多，不像正常的报告，已拒绝读取")
        return times


def rows_of(table: Element, copies: Copies) -> Iterator[Element]:
    """Yield the rows that a table shows."""
    for child in table:
        if child.tag == "table:table-row" and child.get("table:visibility", "visible") == "visible":
            for _ in range(copies.of(child, "table:number-rows-repeated")):
                yield child
        elif child.tag in _ROW_GROUPS:
            yield from rows_of(child, copies)


class TableGrid:
    """Places the cells of a table's rows, given one after the other, in its columns.

    A cell merged over several columns is one cell; the rows below that it is merged over show a blank one there.
    """

    def __init__(self, copies: Copies) -> None:
        self._copies = copies
        self._merged: dict[int, int] = {}

    def cells(self, row: Element) -> Iterator[Cell]:
        """Yield the cells of the next row."""
        column = 1
        merged = sorted(self._merged)
        below = {first: rows - 1 for first, rows in self._merged.items() if rows > 1}
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            width = max(1, number(cell, "table:number-columns-repeated", 1))
            if cell.tag == "table:covered-table-cell":
                covered = merged[bisect_left(merged, column) : bisect_left(merged, column + width)]
                yield from (Cell(first, None) for first in covered)
            else:
                for copy in range(self._copies.of(cell, "table:number-columns-repeated")):
                    yield Cell(column + copy, cell)
                below[column] = number(cell, "table:number-rows-spanned", 1) - 1
            column += width
        self._merged = {first: rows for first, rows in below.items() if rows > 0}
