"""What stands on a page, in plain numbers: any unit of length will do, as long as it is the same all through."""

from __future__ import annotations

from typing import NamedTuple

GAP = "\t"
"""Stands in a line where a gap is too wide for a space: between the cells of a table's row."""


class Piece(NamedTuple):
    """Characters set side by side in one go.

    `left` to `right` and, downwards, `top` to `bottom` are what they cover; `size` is that of the font.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.top + self.bottom) / 2


class Ruling(NamedTuple):
    """A straight line drawn on the page, level or upright, by what it covers."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def is_level(self) -> bool:
        """Tell whether it runs from left to right."""
        return self.right - self.left >= self.bottom - self.top


class Cell(NamedTuple):
    """A cell of a ruled table by its column, from 1, and the paragraphs in it.

    `is_full` says that its last line leaves no room: the text may go on in a part of the cell on the next page.
    """

    column: int
    paragraphs: tuple[str, ...]
    is_full: bool


class Row(NamedTuple):
    """A row of a ruled table; `number` counts from 1 on its page, `edges` are where its table's columns meet."""

    number: int
    edges: tuple[float, ...]
    cells: tuple[Cell, ...]


class Line(NamedTuple):
    """A line of text on page `page` (from 1); no white space at its ends, gaps as tabs.

    A `row` of a ruled table takes the place of a line, whose own text is then empty.
    """

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page: int
    row: Row | None = None

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of cells rather than a line of running text."""
        return self.row is not None or GAP in self.text


class Paragraph(NamedTuple):
    """A paragraph's text and the page where it begins; a row of a table has gaps between its cells, or its `row`."""

    text: str
    page: int
    row: Row | None = None
