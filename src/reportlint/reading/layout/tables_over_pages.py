"""The rows of ruled tables to whole tables: they go on over pages, with their headings repeated and rows broken."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.reading.layout.types import Cell, Row

_SAME_EDGE: Final = 0.01
"""As a part of the table's width: how far apart its columns may stand on two pages."""


def whole_tables(rows: Iterable[tuple[int, Row]]) -> list[list[Row]]:
    """Return the tables of rows that follow one another, each given with its page."""
    tables: list[list[Row]] = []
    page_before, is_after_break = 0, False
    for page, row in rows:
        if row.number == 1:
            is_after_break = bool(tables) and page != page_before and _have_same_columns(tables[-1][-1], row)
        page_before = page
        if row.number == 1 and not is_after_break:
            tables.append([row])
        elif is_after_break and row.cells == tables[-1][0].cells:
            continue
        elif is_after_break and _is_rest(row, tables[-1][-1]):
            tables[-1][-1] = _mended(tables[-1][-1], row)
        else:
            tables[-1].append(row)
        is_after_break = is_after_break and row.cells == tables[-1][0].cells
    return tables


def _have_same_columns(one: Row, other: Row) -> bool:
    most = _SAME_EDGE * (one.edges[-1] - one.edges[0])
    return len(one.edges) == len(other.edges) and all(
        abs(edge - other_edge) <= most for edge, other_edge in zip(one.edges, other.edges, strict=True)
    )


def _is_rest(row: Row, before: Row) -> bool:
    """Tell whether a row is the rest of one broken at the page's end.

    All that it says goes on a cell whose text ended at the cell's edge, and other cells have come to their end.
    """
    above = {cell.column: cell for cell in before.cells}
    if {cell.column for cell in row.cells} != above.keys():
        return False
    goes_on = all(above[cell.column].is_full for cell in row.cells if cell.paragraphs)
    return goes_on and any(above[cell.column].paragraphs and not cell.paragraphs for cell in row.cells)


def _mended(before: Row, rest: Row) -> Row:
    return before._replace(
        cells=tuple(_whole(cell, other) for cell, other in zip(before.cells, rest.cells, strict=True))
    )


def _whole(cell: Cell, rest: Cell) -> Cell:
    if not rest.paragraphs:
        return cell
    *others, last = cell.paragraphs
    return rest._replace(paragraphs=(*others, last + rest.paragraphs[0], *rest.paragraphs[1:]))
