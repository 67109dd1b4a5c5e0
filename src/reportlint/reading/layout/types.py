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


class Line(NamedTuple):
    """A line of text on page `page` (from 1); no white space at its ends, gaps as tabs."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    page: int

    @property
    def is_row(self) -> bool:
        """Tell whether it is a row of cells rather than a line of running text."""
        return GAP in self.text


class Paragraph(NamedTuple):
    """A paragraph's text and the page where it begins; a row of a table has gaps between its cells."""

    text: str
    page: int
