"""Stories: text as formats without a tree give it, one mark after the other, put into paragraphs, cells and rows.

RTF and Word's binary format both say where a paragraph, a cell or a row ends, never where one begins. A story collects
that; `StoryWriter` lays the stories of a document out as the readers of the newer formats do.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.composing import Composer
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAME_EDGE: Final = 40
"""Edges of cells in different rows are one up to this distance, in twips (0.7 mm)."""


@dataclass(slots=True)
class Paragraph:
    """A paragraph with the text boxes anchored in it and the notes it refers to.

    `begins_next_cell` tells of a table inside a cell that the paragraph opens its row's next cell.
    """

    text: str
    label: str = ""
    level: int | None = None
    boxes: tuple[Story, ...] = ()
    notes: tuple[Story, ...] = ()
    begins_next_cell: bool = False


class Grid(NamedTuple):
    """Where the cells of a row begin, in twips, and which show nothing, being merged into the one above or before."""

    starts: tuple[int, ...] = ()
    merged: tuple[bool, ...] = ()


class Row(NamedTuple):
    """A row of a table: the paragraphs of each cell, and its grid, which may name fewer cells."""

    cells: list[list[Paragraph]]
    grid: Grid


class Story:
    """Paragraphs and tables in their order.

    `depth` is 0 for text outside tables, 1 in a table, more in a table inside a cell, whose rows and cells stay in the
    cell around them.
    """

    def __init__(self) -> None:
        self.items: list[Paragraph | list[Row]] = []
        self._rows: list[Row] = []
        self._cells: list[list[Paragraph]] = []
        self._cell: list[Paragraph] = []
        self._begins_next_cell = False

    def end_paragraph(self, paragraph: Paragraph, depth: int) -> None:
        """Add a paragraph."""
        if depth == 0:
            self.close()
            self.items.append(paragraph)
            return
        paragraph.begins_next_cell = self._begins_next_cell
        self._begins_next_cell = False
        self._cell.append(paragraph)

    def end_cell(self, paragraph: Paragraph, depth: int) -> None:
        """Add the last paragraph of a cell."""
        self.end_paragraph(paragraph, max(1, depth))
        if depth > 1:
            self._begins_next_cell = True
        else:
            self._cells.append(self._cell)
            self._cell = []
            self._begins_next_cell = False

    def end_row(self, grid: Grid, depth: int) -> None:
        """End a row, and with it a cell that has not ended."""
        self._begins_next_cell = False
        if depth > 1:
            return
        if self._cell:
            self._cells.append(self._cell)
            self._cell = []
        if self._cells:
            self._rows.append(Row(self._cells, grid))
            self._cells = []

    def close(self) -> None:
        """End the table that is open, if one is."""
        self.end_row(Grid(), 1)
        if self._rows:
            self.items.append(self._rows)
            self._rows = []


class StoryWriter:
    """Writes stories into `composer`: text boxes after their paragraph, notes at the end."""

    def __init__(self) -> None:
        self.composer = Composer()
        self._tables = 0
        self._notes: list[tuple[Story, Place]] = []

    def write(self, body: Story) -> None:
        """Write the body and all that belongs to it. Only paragraphs outside tables are counted, as in `.docx`."""
        number = 0
        for item in body.items:
            if isinstance(item, Paragraph):
                number += 1
                self._paragraph(item, Place(PlaceUnit.PARAGRAPH, number))
            else:
                self._table(item)
        for note, place in self._notes:
            self._aside(note, place)

    def _aside(self, story: Story, place: Place) -> None:
        for item in story.items:
            if isinstance(item, Paragraph):
                self._paragraph(item, place)
            else:
                self._table(item)

    def _paragraph(self, paragraph: Paragraph, place: Place) -> None:
        self.composer.add(paragraph.text, place, paragraph.label, paragraph.level)
        self._notes += ((note, place) for note in paragraph.notes)
        for box in paragraph.boxes:
            self._aside(box, place)

    def _table(self, rows: list[Row]) -> None:
        self._tables += 1
        edges = _edges(rows)
        for row_number, row in enumerate(rows, start=1):
            columns = _columns(row, edges)
            for index, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
                if index:
                    self.composer.next_cell()
                place = Place(PlaceUnit.TABLE, self._tables, row_number, column)
                is_merged = index < len(row.grid.merged) and row.grid.merged[index]
                for paragraph in [Paragraph("")] if is_merged else cell:
                    if paragraph.begins_next_cell:
                        self.composer.next_cell()
                    self._paragraph(paragraph, place)


def _edges(rows: list[Row]) -> list[int]:
    """Return where the columns of a table begin, from left to right."""
    edges: list[int] = []
    for start in sorted({start for row in rows for start in row.grid.starts}):
        if not edges or start - edges[-1] > _SAME_EDGE:
            edges.append(start)
    return edges


def _columns(row: Row, edges: Sequence[int]) -> list[int]:
    """Return the column of each cell, from 1; cells that the grid does not name follow one another."""
    columns: list[int] = []
    for index in range(len(row.cells)):
        next_column = columns[-1] + 1 if columns else 1
        is_placed = index < len(row.grid.starts)
        columns.append(max(next_column, bisect_right(edges, row.grid.starts[index])) if is_placed else next_column)
    return columns
