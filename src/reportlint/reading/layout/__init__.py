"""Pages of text as it is set (PDF, OFD) to paragraphs: such formats know where characters stand and nothing more.

A reader makes `Piece`s of what it finds on a page, `lines_of` puts them in order, and `add_pages` does the rest.
"""

from __future__ import annotations

from itertools import count, groupby
from typing import TYPE_CHECKING, Final

from reportlint.reading.layout.lines import lines_of
from reportlint.reading.layout.paragraphs import paragraphs_of
from reportlint.reading.layout.running import without_running_lines
from reportlint.reading.layout.types import GAP, Line, Piece
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.reading.composing import Composer
    from reportlint.reading.layout.types import Paragraph

__all__ = ["GAP", "TABLES_LOST", "Line", "Piece", "add_pages", "lines_of"]

TABLES_LOST: Final = "表格只能按行读出，分不清合并的和空着的格子，表内数字没有全部核对"
"""What to tell of a document whose blocks stand in tables."""


def add_pages(composer: Composer, pages: Sequence[Sequence[Line]]) -> None:
    """Add the paragraphs of a document's pages to `composer`; cells of a table's row become blocks of their own.

    Running heads, feet and page numbers are left out. A paragraph stands on the page where it begins.
    """
    tables = count(1)
    for is_row, group in groupby(paragraphs_of(without_running_lines(pages)), key=lambda one: GAP in one.text):
        paragraphs = list(group)
        if is_row and len(paragraphs) > 1:
            _add_table(composer, paragraphs, tables)
        else:
            for paragraph in paragraphs:
                _add_row(composer, paragraph.text.split(GAP), Place(PlaceUnit.PAGE, paragraph.page))


def _add_table(composer: Composer, rows: list[Paragraph], tables: Iterator[int]) -> None:
    """Add a table.

    Which cells stand one under the other is sure only where all rows have as many: otherwise every row is a table of
    its own, so that nothing is concluded from columns.
    """
    cells = [row.text.split(GAP) for row in rows]
    is_grid = len({len(row) for row in cells}) == 1
    table = next(tables)
    for number, row in enumerate(cells, start=1):
        _add_row(composer, row, Place(PlaceUnit.TABLE, table, number if is_grid else 1))
        if not is_grid and number < len(cells):
            table = next(tables)


def _add_row(composer: Composer, cells: list[str], place: Place) -> None:
    for column, cell in enumerate(cells, start=1):
        if column > 1:
            composer.next_cell()
        composer.add(cell, place._replace(column=column) if place.row else place)
