"""Tables of a page: data told from layout, rows and cells found in whatever markup."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.html.tree import CELLS, ROW_GROUPS, Element
from reportlint.reading.html.visibility import is_shown

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONG: Final = 200  # characters of an article, at the least
_MANY: Final = 3  # its paragraphs
_MOST: Final = 0.6  # of a table's words
_WIDEST: Final = 1_000  # columns a cell may span, as browsers have it
_LONGEST: Final = 65_534  # rows
_MOST_COPIES: Final = 100_000
_ROW_PARTS: Final = CELLS | {"tr", "caption", "colgroup", "col"}


class Cell(NamedTuple):
    """A cell in its column, from 1; `element` is None where a cell of a row above reaches down into this one."""

    column: int
    element: Element | None


class _Reach(NamedTuple):
    """What a cell covers of the rows below it: how many more rows, from which column, how many columns."""

    column: int
    width: int
    rows: int


@cache
def _line() -> re.Pattern[str]:
    return re.compile(r"border(?:-[a-z]+)?\s*+:[^;]{0,200}?(?:solid|double|dotted|dashed)", re.IGNORECASE)


def is_layout(table: Element) -> bool:
    """Tell whether a table only arranges the parts of a page.

    It draws no lines, names no column, and holds little but one cell, or all that it says stands in one of them: pages
    lay a whole article inside a table.
    """
    if table.get("role") in {"presentation", "none"}:
        return True
    cells = [cell for row in rows_of(table) for cell in _cells_of(row)]
    if _has_lines(table, cells):
        return False
    if len(cells) <= 1:
        return True
    longest = max(cells, key=lambda cell: cell.length)
    return longest.length >= max(_LONG, _MOST * sum(cell.length for cell in cells)) and longest.lines >= _MANY


def captions_of(table: Element) -> list[Element]:
    """Return the captions of a table."""
    return [child for child in table.elements if child.name == "caption"]


def rows_of(table: Element) -> list[Element]:
    """Return the rows of a table, those in groups included, but none of a table within."""
    return [element for element in _parts_of(table) if isinstance(element, Element) and element.name == "tr"]


def strays_of(table: Element) -> list[Element | str]:
    """Return what stands in a table but in no cell; browsers show it before the table."""
    return [part for part in _parts_of(table) if isinstance(part, str) or part.name not in _ROW_PARTS]


def _parts_of(table: Element) -> Iterator[Element | str]:
    """Yield the rows of a table, and what stands beside the cells and rows."""
    waiting = table.children[::-1]
    while waiting:
        part = waiting.pop()
        is_row = isinstance(part, Element) and part.name == "tr"
        if is_row or isinstance(part, str) or part.name not in ROW_GROUPS:
            yield part
        if isinstance(part, Element) and (is_row or part.name in ROW_GROUPS):
            waiting += part.children[::-1]


def grid_of(table: Element) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a table with their cells, from the left.

    A cell that spans rows comes again in each row below, without its element. Raises `ReadError` where that makes
    too many cells.
    """
    reaching: list[_Reach] = []
    copies = 0
    for row in rows_of(table):
        if not is_shown(row):
            continue
        cells, reaching = _row(_cells_of(row), reaching)
        copies += sum(cell.element is None for cell in cells)
        if copies > _MOST_COPIES:
            raise ReadError("网页里的表格过大，不像正常的报告，已拒绝读取")
        yield tuple(cells)


def _row(elements: list[Element], reaching: list[_Reach]) -> tuple[list[Cell], list[_Reach]]:
    """Return the cells of a row below those `reaching` into it, and what reaches into the next row, from the left."""
    cells: list[Cell] = []
    below: list[_Reach] = []
    column = 1
    above = iter(reaching)
    next_above = next(above, None)
    for element in (*elements, None):
        while next_above and (element is None or next_above.column <= column):
            cells.append(Cell(next_above.column, None))
            below.append(next_above._replace(rows=next_above.rows - 1))
            column = max(column, next_above.column + next_above.width)
            next_above = next(above, None)
        if element is not None:
            width = _span(element, "colspan", _WIDEST)
            cells.append(Cell(column, element))
            below.append(_Reach(column, width, _span(element, "rowspan", _LONGEST) - 1))
            column += width
    return cells, [reach for reach in below if reach.rows]


def _cells_of(row: Element) -> list[Element]:
    return [child for child in row.elements if child.name in CELLS and is_shown(child)]


def _has_lines(table: Element, cells: list[Element]) -> bool:
    """Tell whether a table has what only data have: lines, head cells or a caption."""
    if table.get("border").strip().removesuffix("px") not in {"", "0"} or _line().search(table.get("style")):
        return True
    if captions_of(table):
        return True
    return any(cell.name == "th" or _line().search(cell.get("style")) for cell in cells)


def _span(cell: Element, name: str, largest: int) -> int:
    """Return how many columns or rows a cell spans; 0 rows are all that follow."""
    value = cell.get(name).strip()
    if not (value.isascii() and value.isdigit()):
        return 1
    number = int(value[:9])
    return min(number, largest) if number else (largest if name == "rowspan" else 1)
