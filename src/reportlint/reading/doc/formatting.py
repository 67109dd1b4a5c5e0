"""What the lists of changes mean for the text: deleted, hidden, a symbol; a heading, a cell, a row."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.doc.properties import PAGE_SIZE, Runs, changes, read_runs
from reportlint.reading.stories import Grid

if TYPE_CHECKING:
    from reportlint.reading.doc.fib import Fib

_CHARACTER_ENTRY: Final = 1
_PARAGRAPH_ENTRY: Final = 13

_DELETED: Final = 0x0800
_HIDDEN: Final = 0x083C
_SYMBOL: Final = 0x6A09

_IN_TABLE: Final = 0x2416
_ENDS_ROW: Final = 0x2417
_DEPTH: Final = 0x6649
_ENDS_INNER_CELL: Final = 0x244B
_ENDS_INNER_ROW: Final = 0x244C
_OUTLINE: Final = 0x2640
_TABLE_DEFINITION: Final = 0xD608
_IN_DATA: Final = frozenset({0x6645, 0x6646})
"""The list of changes is too long for a page and stands in the stream `Data`."""

_CELL_SIZE: Final = 20
_MERGED: Final = 0x0002
_MERGED_DOWN: Final = 0x0020
_BEGINS_MERGE_DOWN: Final = 0x0040


class Characters(NamedTuple):
    """Properties of characters; `symbol` is the number of a font and the code of a glyph of it."""

    deleted: bool = False
    hidden: bool = False
    symbol: tuple[int, int] | None = None


class ParagraphMark(NamedTuple):
    """Properties of a paragraph, which stand at its mark. `outline` is the level from 0 that it states itself."""

    style: int = 0
    outline: int | None = None
    depth: int = 0
    ends_row: bool = False
    ends_inner_cell: bool = False
    ends_inner_row: bool = False
    grid: Grid = Grid()


def character_runs(fib: Fib, table: bytes, document: bytes) -> Runs[Characters]:
    """Return the runs of characters."""
    return read_runs(fib.characters.of(table), document, _CHARACTER_ENTRY, _characters, Characters())


def paragraph_runs(fib: Fib, table: bytes, document: bytes, data: bytes) -> Runs[ParagraphMark]:
    """Return the runs of paragraphs; `data` is the stream that holds long lists of changes."""

    def parse(page: bytes, place: int) -> ParagraphMark:
        return _paragraph(page, place, data)

    return read_runs(fib.paragraphs.of(table), document, _PARAGRAPH_ENTRY, parse, ParagraphMark())


def _characters(page: bytes, place: int) -> Characters:
    found = Characters()
    for code, operand in changes(page[place + 1 : place + 1 + page[place]]):
        if code == _DELETED:
            found = found._replace(deleted=bool(operand[0] & 1))
        elif code == _HIDDEN:
            found = found._replace(hidden=bool(operand[0] & 1))
        elif code == _SYMBOL:
            found = found._replace(symbol=unpack_from("<2H", operand))
    return found


def _paragraph(page: bytes, place: int, data: bytes) -> ParagraphMark:
    """Read an entry: its length in words, in a second byte where the first is 0; the style; the changes."""
    start, length = (
        (place + 1, 2 * page[place] - 1) if page[place] else (place + 2, 2 * page[min(place + 1, PAGE_SIZE - 1)])
    )
    entry = page[start : start + length]
    if len(entry) < 2:
        return ParagraphMark()
    found = ParagraphMark(style=unpack_from("<H", entry)[0])
    for code, operand in changes(entry[2:]):
        if code in _IN_DATA:
            for long_code, long_operand in changes(_long_list(data, unpack_from("<I", operand)[0])):
                found = _changed(found, long_code, long_operand)
        else:
            found = _changed(found, code, operand)
    return found


def _long_list(data: bytes, place: int) -> bytes:
    length = int.from_bytes(data[place : place + 2], "little")
    return data[place + 2 : place + 2 + length]


def _changed(mark: ParagraphMark, code: int, operand: bytes) -> ParagraphMark:
    if code == _IN_TABLE:
        return mark._replace(depth=max(mark.depth, operand[0] & 1))
    if code == _DEPTH:
        return mark._replace(depth=max(0, unpack_from("<i", operand)[0]))
    if code == _ENDS_ROW:
        return mark._replace(ends_row=bool(operand[0]))
    if code == _ENDS_INNER_CELL:
        return mark._replace(ends_inner_cell=bool(operand[0]))
    if code == _ENDS_INNER_ROW:
        return mark._replace(ends_inner_row=bool(operand[0]))
    if code == _OUTLINE:
        return mark._replace(outline=operand[0])
    return mark._replace(grid=_grid(operand)) if code == _TABLE_DEFINITION else mark


def _grid(operand: bytes) -> Grid:
    """Read the definition of a row: how many cells, the edges between them, a descriptor of each."""
    count = operand[2] if len(operand) > 2 else 0
    if len(operand) < 3 + 2 * (count + 1):
        return Grid()
    starts = unpack_from(f"<{count}h", operand, 3)
    merged = []
    for index in range(count):
        place = 3 + 2 * (count + 1) + _CELL_SIZE * index
        flags = int.from_bytes(operand[place : place + 2], "little")
        is_below = bool(flags & _MERGED_DOWN) and not flags & _BEGINS_MERGE_DOWN
        merged.append(bool(flags & _MERGED) or is_below)
    return Grid(starts, tuple(merged))
