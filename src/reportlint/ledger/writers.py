"""The forms a ledger takes. Each writer is fed the rows of one file after another and holds none of them."""

from __future__ import annotations

import csv
import json
from abc import ABC, abstractmethod
from codecs import BOM_UTF8
from decimal import Decimal
from io import StringIO
from itertools import count
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any, Final, Protocol

from reportlint.ledger.sheets import SHEETS
from reportlint.output.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from xlsxwriter.worksheet import Worksheet

    from reportlint.ledger.rows import Cell, Row, Rows
    from reportlint.ledger.sheets import Sheet

_HEAD_ROWS: Final = 1
_WIDE: Final = 40
"""Columns of this width and more hold sentences, whose lines are wrapped."""
_MOST_ROWS: Final = 1_048_576
_MOST_CHARACTERS: Final = 32_767
"""What a sheet and a cell of a spreadsheet hold (Excel's specifications and limits)."""
_FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet take a cell of a .csv file for a formula (OWASP, CSV injection)."""


class Sink(Protocol):
    """Where bytes go."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes."""


class LedgerWriter(ABC):
    """Writes a ledger; `add` the rows of each file, then `close`."""

    @abstractmethod
    def add(self, rows: Rows) -> None:
        """Write the rows of one file."""

    @abstractmethod
    def close(self) -> None:
        """Write what comes last."""


class JsonLedger(LedgerWriter):
    """`{"version": 1, "files": [{"quantities": [{"file": …, "indicator": …}], "problems": […] …}]}`.

    Keys are those of `SHEETS`. Values of quantities are strings: a float would not hold them exactly.
    """

    def __init__(self, file: Sink) -> None:
        self._file = file
        self._between = "\n"
        self._write('{"version": 1, "files": [')

    def add(self, rows: Rows) -> None:
        """Write an object with a list for each sheet."""
        data = {sheet.name: [_named(sheet, row) for row in getattr(rows, sheet.name)] for sheet in SHEETS}
        self._write(self._between + json.dumps(data, ensure_ascii=False))
        self._between = ",\n"

    def close(self) -> None:
        """Write the end of the list."""
        self._write("\n]}\n")

    def _write(self, text: str) -> None:
        self._file.write(text.encode("utf-8", "backslashreplace"))


class CsvLedger(LedgerWriter):
    """One sheet as comma-separated values, with the mark by which Excel knows UTF-8."""

    def __init__(self, file: Sink, sheet: Sheet) -> None:
        self._file, self._sheet = file, sheet
        self._file.write(BOM_UTF8)
        self._write([[column.title for column in sheet.columns]])

    def add(self, rows: Rows) -> None:
        """Write the rows of the one sheet."""
        self._write([_harmless(cell) for cell in row] for row in getattr(rows, self._sheet.name))

    def close(self) -> None:
        """Nothing comes last."""

    def _write(self, rows: Iterable[Iterable[Cell]]) -> None:
        text = StringIO(newline="")
        csv.writer(text).writerows(rows)
        self._file.write(text.getvalue().encode("utf-8", "backslashreplace"))


class XlsxLedger(LedgerWriter):
    """A workbook with a sheet for each table: heads that stay, filters, widths."""

    def __init__(self, file: Sink) -> None:
        import xlsxwriter  # only a ledger pays for it

        self._file = file
        self._packed = TemporaryFile()  # noqa: SIM115 - open as long as the writer; a zip file is written to and fro
        plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
        self._workbook = xlsxwriter.Workbook(self._packed, {"constant_memory": True, **plain})
        self._bold = self._workbook.add_format({"bold": True, "bg_color": "#E7EEF7", "border": 1, "valign": "vcenter"})
        self._wrapped = self._workbook.add_format({"text_wrap": True, "valign": "top"})
        self._tables = {sheet.name: _Table(sheet, self._new_sheet) for sheet in SHEETS}

    def add(self, rows: Rows) -> None:
        """Write the rows of every sheet."""
        for name, table in self._tables.items():
            for row in getattr(rows, name):
                table.write(row)

    def close(self) -> None:
        """Put the filters on and pack all."""
        for table in self._tables.values():
            table.close()
        self._workbook.close()
        with self._packed:
            self._packed.seek(0)
            copyfileobj(self._packed, self._file)

    def _new_sheet(self, sheet: Sheet, number: int) -> Worksheet:
        page: Worksheet = self._workbook.add_worksheet(sheet.title if number == 1 else f"{sheet.title}（{number}）")
        page.freeze_panes(_HEAD_ROWS, 1)
        for index, column in enumerate(sheet.columns):
            page.set_column(index, index, column.width, self._wrapped if column.width >= _WIDE else None)
            page.write_string(0, index, column.title, self._bold)
        page.set_landscape()
        page.set_paper(9)  # A4
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        return page


class _Table:
    """A sheet being filled, and the next one where it is full."""

    def __init__(self, sheet: Sheet, new: Callable[[Sheet, int], Worksheet]) -> None:
        self._sheet, self._new = sheet, new
        self._numbers = count(1)
        self._page, self._row = new(sheet, next(self._numbers)), _HEAD_ROWS

    def write(self, row: Row) -> None:
        if self._row == _MOST_ROWS:
            self.close()
            self._page, self._row = self._new(self._sheet, next(self._numbers)), _HEAD_ROWS
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                self._page.write_string(self._row, column, visible(_lines(cell))[:_MOST_CHARACTERS])
            elif cell is not None:
                self._page.write_number(self._row, column, cell)
        self._row += 1

    def close(self) -> None:
        self._page.autofilter(0, 0, max(self._row - 1, _HEAD_ROWS), len(self._sheet.columns) - 1)


def _named(sheet: Sheet, row: Row) -> dict[str, Any]:
    cells = zip(sheet.columns, row, strict=True)
    return {column.name: f"{cell:f}" if isinstance(cell, Decimal) else cell for column, cell in cells}


def _harmless(cell: Cell) -> Cell:
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    if not isinstance(cell, str):
        return cell
    words = visible(_lines(cell))
    return f"'{words}" if words.startswith(_FORMULA_SIGNS) else words


def _lines(words: str) -> str:
    """Return the words in one line: a cell that breaks is harder to filter and compare."""
    return " ".join(words.split())


FORMATS: Mapping[str, Callable[[Sink, Sheet], LedgerWriter]] = {
    "xlsx": lambda file, _: XlsxLedger(file),
    "csv": CsvLedger,
    "json": lambda file, _: JsonLedger(file),
}
"""Forms by suffix, with what makes a writer of a file and, where the form holds only one, the sheet."""
