"""Pages of text as it is set (PDF, OFD) to paragraphs: such formats know where characters stand and nothing more.

A reader makes `Piece`s of what it finds on a page, `lines_of` puts them in order, and `add_pages` does the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.reading.layout.lines import lines_of
from reportlint.reading.layout.paragraphs import paragraphs_of
from reportlint.reading.layout.running import without_running_lines
from reportlint.reading.layout.types import GAP, Line, Piece
from reportlint.text import Place, PlaceUnit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.reading.composing import Composer

__all__ = ["GAP", "Line", "Piece", "add_pages", "lines_of"]


def add_pages(composer: Composer, pages: Sequence[Sequence[Line]]) -> None:
    """Add the paragraphs of a document's pages to `composer`; cells of a table's row become blocks of their own.

    Running heads, feet and page numbers are left out. A paragraph stands on the page where it begins.
    """
    for paragraph in paragraphs_of(without_running_lines(pages)):
        for index, cell in enumerate(paragraph.text.split(GAP)):
            if index:
                composer.next_cell()
            composer.add(cell, Place(PlaceUnit.PAGE, paragraph.page))
