"""What a table tells: for each of its rows and totals a name, a unit and the values that stand there."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.tables import is_total

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.tables import Cell, Row
    from reportlint.text import Span

_SCALES = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
_ONE = Decimal(1)


class Unit(NamedTuple):
    """A unit as a heading gives it: （万元）; `name` is "" where none is given."""

    name: str = ""
    scale: Decimal = _ONE


class Entry(NamedTuple):
    """A value in a table, in the base unit; `step` is what one unit in its last printed place is worth."""

    span: Span
    number: str
    value: Decimal
    step: Decimal


class Reading(NamedTuple):
    """Values that a table gives under one name; `headings` are the words over them."""

    name: str
    unit: Unit
    entries: tuple[Entry, ...]
    headings: str = ""


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(
        "[（(](?:单位[:：])?(?P<scale>百万|千万|万亿|[百千万亿])?(?P<name>[^（()）0-9]{1,4})[）)]"
        r"|单位[:：](?P<of>[百千万亿]{0,2})(?P<all>[^，。；（()）|\s]{1,4})"
    )


def unit_in(words: str) -> Unit | None:
    """Return the unit that a heading or the line over a table gives."""
    match = _unit().search(words)
    if match is None:
        return None
    scale = match["scale"] or match["of"] or ""
    return Unit(match["name"] or match["all"], _ONE.scaleb(_SCALES[scale]) if scale else _ONE)


def readings(table: Sequence[Row], over: str) -> Iterator[Reading]:
    """Yield what the rows of a table tell; `over` are the words of the line over it."""
    if len(table) < 2 or len({len(row) for row in table}) != 1:
        return
    header, *body = table
    given = unit_in(over)
    columns = [place for place in range(1, len(header)) if not cue("{no-summand}").search(header[place].words)]
    for row in body:
        label = row[0].words
        told = [(place, row[place]) for place in columns if row[place].value]
        units = {unit_in(label) or unit_in(header[place].words) or given or Unit() for place, _ in told}
        if told and len(units) == 1 and not is_total(label):
            headings = "".join(header[place].words for place, _ in told)
            yield _reading(_bare(label), units.pop(), [cell for _, cell in told], headings)


def totals(table: Sequence[Row], over: str) -> Iterator[Reading]:
    """Yield the totals of the columns of a table: in a row of their own, or the sums of what stands there."""
    if len(table) < 3 or len({len(row) for row in table}) != 1:
        return
    header, *body = table
    own = [row for row in body if is_total(row[0].words)]
    parts = [row for row in body if row not in own]
    for place in range(1, len(header)):
        words = header[place].words
        values = [row[place].value for row in parts]
        if cue("{no-summand}").search(words) or len(own) > 1 or not all(values):
            continue
        unit = unit_in(words) or unit_in(header[0].words) or unit_in(over) or Unit()
        cells = [row[place] for row in (own or parts)]
        if cells and all(cell.value for cell in cells):
            yield _total(_bare(words), unit, cells, " ".join(row[0].words for row in parts))


def _bare(label: str) -> str:
    """Return a label without its unit, its number and 其中：."""
    return (
        cue(r"^[0-9一二三四五六七八九十]{0,2}[.、．]?\\\s{0,2}(?:{among-them})?[:：]?")
        .sub("", _unit().sub("", label))
        .strip()
    )


def _reading(name: str, unit: Unit, cells: Sequence[Cell], headings: str) -> Reading:
    return Reading(name, unit, tuple(_entry(cell, unit) for cell in cells), headings)


def _entry(cell: Cell, unit: Unit) -> Entry:
    assert cell.value is not None
    step = unit.scale.scaleb(-cell.decimals) if cell.decimals or unit.scale > 1 else Decimal(0)
    return Entry(cell.span, cell.words, cell.value * unit.scale, step)


def _total(name: str, unit: Unit, cells: Sequence[Cell], rows: str) -> Reading:
    entries = [_entry(cell, unit) for cell in cells]
    value = sum((entry.value for entry in entries), Decimal(0))
    whole = Entry(entries[-1].span, "", value, max(entry.step for entry in entries))
    return Reading(name, unit, (whole._replace(number=entries[0].number) if len(entries) == 1 else whole,), rows)
