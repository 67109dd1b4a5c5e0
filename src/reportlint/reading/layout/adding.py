"""The lines of all pages to the blocks of a document."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from reportlint.reading.layout.paragraphs import paragraphs_of
from reportlint.reading.layout.running import without_running_lines
from reportlint.reading.layout.tables_over_pages import whole_tables
from reportlint.reading.layout.types import GAP
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.reading.composing import Composer
    from reportlint.reading.layout.types import Line, Paragraph, Row


def add_pages(composer: Composer, pages: Sequence[Sequence[Line]], width: float = 0.0) -> bool:
    """Add the paragraphs of a document's pages to `composer`; the cells of tables become blocks of their own.

    `width` is that of most pages, 0 where it is not known. Running heads, feet and page numbers are left out. A
    paragraph stands on the page where it begins. Return whether there are tables without lines, of which only the rows
    are known.
    """
    adder = _Adder(composer)
    has_bare_tables = False
    found = paragraphs_of(without_running_lines(pages), width)
    for (is_ruled, has_gaps), group in groupby(found, key=_kind):
        paragraphs = list(group)
        if is_ruled:
            for table in whole_tables((paragraph.page, paragraph.row) for paragraph in paragraphs if paragraph.row):
                adder.add_ruled_rows(table)
        elif has_gaps and len(paragraphs) > 1:
            adder.add_bare_rows([paragraph.text.split(GAP) for paragraph in paragraphs])
            has_bare_tables = True
        else:
            for paragraph in paragraphs:
                adder.add_cells(paragraph.text.split(GAP), Place(PlaceUnit.PAGE, paragraph.page))
    return has_bare_tables


def _kind(paragraph: Paragraph) -> tuple[bool, bool]:
    return paragraph.row is not None, GAP in paragraph.text


class _Adder:
    """Adds rows to a composer and numbers their tables."""

    def __init__(self, composer: Composer) -> None:
        self._composer = composer
        self._tables = 0

    def add_cells(self, cells: Sequence[str], place: Place) -> None:
        """Add cells of one paragraph each."""
        for column, cell in enumerate(cells, start=1):
            if column > 1:
                self._composer.next_cell()
            self._composer.add(cell, place._replace(column=column) if place.row else place)

    def add_bare_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table without lines.

        Which cells stand one under the other is sure only where all rows have as many: otherwise every row is a table
        of its own, so that nothing is concluded from columns.
        """
        is_grid = len({len(cells) for cells in rows}) == 1
        for number, cells in enumerate(rows, start=1):
            if number == 1 or not is_grid:
                self._tables += 1
            self.add_cells(cells, Place(PlaceUnit.TABLE, self._tables, number if is_grid else 1))

    def add_ruled_rows(self, rows: Sequence[Row]) -> None:
        """Add a ruled table; a cell may have several paragraphs, an empty one adds a blank one."""
        self._tables += 1
        for number, row in enumerate(rows, start=1):
            for index, cell in enumerate(row.cells):
                if index:
                    self._composer.next_cell()
                for paragraph in cell.paragraphs or ("",):
                    self._composer.add(paragraph, Place(PlaceUnit.TABLE, self._tables, number, cell.column))
