"""Sums of tables: rows that end in 合计 and columns that do."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.text import Block, PlaceUnit, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMBER = re.compile(r"-?[0-9][0-9,，]*(?:\.[0-9]+)?")
_EMPTY = frozenset({"", "-", "—", "——", "/", "0", "无"})
_CELL = re.compile(r"[^|\t]+")
_SMALLEST = 2  # summands
_ENOUGH = 2  # sums that hold


class Cell(NamedTuple):
    """A table cell; `value` is None where it holds no plain number, 0 where it is empty."""

    span: Span
    words: str
    value: Decimal | None

    @property
    def decimals(self) -> int:
        """The number of decimals printed."""
        return len(self.words.partition(".")[2])


class WrongSum(NamedTuple):
    """A cell that should hold the sum of others."""

    cell: Cell
    summands: tuple[Cell, ...]

    @property
    def total(self) -> Decimal:
        """The sum of the summands."""
        return sum((cell.value for cell in self.summands if cell.value is not None), Decimal(0))

    @property
    def holds(self) -> bool:
        """Tell whether the cell holds the sum, rounding aside."""
        decimals = max(cell.decimals for cell in (*self.summands, self.cell))
        slack = Decimal(len(self.summands) // _SMALLEST).scaleb(-decimals) if decimals else Decimal(0)
        return self.cell.value is not None and abs(self.total - self.cell.value) <= slack


Row = tuple[Cell, ...]


def find_tables(text: str, blocks: Sequence[Block]) -> Iterator[tuple[Row, ...]]:
    """Yield the tables of a document: of its format's own, and lines of cells between bars or tabs."""
    for key, group in groupby(blocks, key=lambda block: _key(text, block)):
        if key is None:
            continue
        members = list(group)
        rows = _own_rows(text, members) if key else [_split(text, block.span) for block in members]
        yield tuple(row for row in rows if not all(set(cell.words) <= set("-: ") for cell in row))


def _key(text: str, block: Block) -> int | None:
    """Return the number of the table a block belongs to, 0 for a line of cells, None for other text."""
    if block.place.unit is PlaceUnit.TABLE:
        return block.place.number
    return 0 if re.search(r"[|\t]", block.span.of(text)) else None


def _own_rows(text: str, cells: list[Block]) -> list[Row]:
    """Return the rows of a format's own table, each cell in its column; columns without a block are empty cells."""
    rows: list[Row] = []
    width = max(cell.place.column for cell in cells)
    for _, group in groupby(cells, key=lambda block: block.place.row):
        columns = {block.place.column: block.span for block in group}
        last = next(iter(columns.values()))
        rows.append(
            tuple(_cell(text, columns.get(column, Span(last.start, last.start))) for column in range(1, width + 1))
        )
    return rows


def _split(text: str, line: Span) -> Row:
    return tuple(_cell(text, Span(*match.span())) for match in _CELL.finditer(text, *line))


def _cell(text: str, span: Span) -> Cell:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    return Cell(Span(start, start + len(words)), words, _value(words))


def _value(words: str) -> Decimal | None:
    if words in _EMPTY:
        return Decimal(0)
    return Decimal(re.sub("[,，]", "", words)) if _NUMBER.fullmatch(words) else None


def wrong_sums(table: tuple[Row, ...]) -> Iterator[WrongSum]:
    """Yield the cells of a table that should be the sum of others and are not.

    A row or column that never adds up holds something else than a sum; nothing is said of it then.
    """
    width = len(table[0]) if table else 0
    if len(table) < _SMALLEST or width < _SMALLEST or any(len(row) != width for row in table):
        return
    rows = list(_wrong_rows(table))
    yield from rows
    wrong = {found.cell for found in rows}
    yield from (found for found in _wrong_columns(table) if wrong.isdisjoint(found.summands))  # one fault, one finding


def _wrong_rows(table: tuple[Row, ...]) -> Iterator[WrongSum]:
    header = [cell.words for cell in table[0]]
    columns = [column for column in range(1, len(header)) if not cue("{no-summand}").search(header[column])]
    totals = [column for column in columns if is_total(header[column])]
    if len(totals) == 1:
        yield from _odd_ones(_row_sums(table, columns, totals[0]))
    elif not totals and columns:
        # 实到|缺勤|应到: the last column adds up the others though its name does not say so
        yield from _odd_ones(_row_sums(table, columns, columns[-1]), least_right=_ENOUGH)


def _row_sums(table: tuple[Row, ...], columns: list[int], total: int) -> list[WrongSum]:
    return [WrongSum(row[total], tuple(row[column] for column in columns if column != total)) for row in table[1:]]


def _wrong_columns(table: tuple[Row, ...]) -> Iterator[WrongSum]:
    totals = [index for index, row in enumerate(table) if is_total(row[0].words)]
    if len(totals) != 1 or totals[0] not in (1, len(table) - 1):
        return
    body = table[1 : totals[0]] if totals[0] > 1 else table[2:]
    columns = [column for column in range(1, len(table[0])) if not cue("{no-summand}").search(table[0][column].words)]
    sums = [WrongSum(table[totals[0]][column], tuple(row[column] for row in body)) for column in columns]
    yield from _odd_ones(sums)


def is_total(words: str) -> bool:
    """Tell whether a heading names a total; tables often write 合　计, spaced out."""
    return bool(cue("^{sum-column}$").search("".join(words.split())))


def _odd_ones(sums: list[WrongSum], least_right: int = 0) -> Iterator[WrongSum]:
    """Yield the sums that fail though most of their like hold; where few do, they must come near."""
    known = [found for found in sums if _is_sum(found)]
    wrong = [found for found in known if not found.holds]
    telling = [found for found in known if found.holds and sum(bool(cell.value) for cell in found.summands) > 1]
    if (len(known) > 1 and len(wrong) * 2 > len(known)) or len(telling) < least_right:
        return
    for found in wrong:
        assert found.cell.value is not None
        if len(telling) >= _ENOUGH or abs(found.total - found.cell.value) * 3 <= found.cell.value:
            yield found


def _is_sum(found: WrongSum) -> bool:
    numbers = found.cell.value is not None and all(cell.value is not None for cell in found.summands)
    return numbers and len(found.summands) >= _SMALLEST and bool(found.cell.value) and found.total > 0
