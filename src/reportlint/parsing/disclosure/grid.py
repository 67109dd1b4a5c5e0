"""Rows of the prescribed tables: labels to the left, however deep, and numbers to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlint.parsing.figures.tables import Cell, Row


class Line(NamedTuple):
    """A row with the labels that stand in it, from the left, and its cells for numbers; merged cells have no words."""

    labels: tuple[Cell, ...]
    values: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """The words of the innermost label, without its number (（一）)."""
        return bare(self.labels[-1].words) if self.labels else ""

    @property
    def readable(self) -> bool:
        """Tell whether every cell holds a number or nothing; a row with a cell too few has its label among them."""
        return bool(self.labels) and all(cell.value is not None for cell in self.values)

    @property
    def blank(self) -> bool:
        """Tell whether no cell holds a digit."""
        return not any(is_number(cell) for cell in self.values)


class Grid(NamedTuple):
    """A table's head and the rows below it; `columns` names the columns of numbers, "" where the head is silent."""

    head: tuple[Row, ...]
    lines: tuple[Line, ...]
    columns: tuple[str, ...]


def bare(words: str) -> str:
    """Return a label without white space and number."""
    joined = "".join(words.split())
    number = read_number(joined)
    return joined[number.end :] if number else joined


def is_number(cell: Cell) -> bool:
    """Tell whether a cell holds a number, and not a sign in its place."""
    return cell.value is not None and cell.words[-1:].isdigit()


def read_grid(table: Sequence[Row], first_column: str, first_row: str = "") -> Grid | None:
    """Return the table with its numbers told from its labels, None where it holds no number.

    Their columns begin where the leftmost number stands, or below what the list `first_column` names in the head; their
    rows with the first that holds one, or whose label the list `first_row` names.
    """
    if not any(is_number(cell) for row in table for cell in row):
        return None
    label = any_word("disclosure", *filter(None, [first_row]))
    start = next(i for i, row in enumerate(table) if any(is_number(cell) or label.search(cell.words) for cell in row))
    head, rows = tuple(table[:start]), table[start:]
    named = any_word("disclosure", first_column)
    widths = [_width(row, lambda cell: named.fullmatch(bare(cell.words)) is not None) for row in head]
    width = max([*widths, *(_width(row, is_number) for row in rows)])
    aligned = [row for row in head if len(row) in (width, len(rows[0]))]  # a line of text has no blank first cell
    columns = tuple(_column(aligned, place) for place in range(width, 0, -1))
    return Grid(head, tuple(_line(row, width) for row in rows), columns)


def _width(row: Row, begins: Callable[[Cell], bool]) -> int:
    """Return how many cells, from the right, are for numbers: those from the first with which they begin."""
    return len(row) - next((place for place, cell in enumerate(row) if begins(cell)), len(row))


def _line(row: Row, width: int) -> Line:
    place = max(0, len(row) - width)
    return Line(tuple(cell for cell in row[:place] if cell.words), row[place:])


def _column(head: Sequence[Row], place: int) -> str:
    """Return the lowest words of the head over the column at `place` from the right."""
    cells = (row[-place].words for row in reversed(head) if len(row) >= place)
    return next((bare(words) for words in cells if words), "")
