"""Figures of the text that a table beside it contradicts: 新增就业5860人 above a table that says 5680."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.misprints import is_misprint
from reportlint.parsing.figures.names import LONGEST_NAME, is_whole_name, name_before
from reportlint.parsing.figures.periods import months_told
from reportlint.parsing.figures.readings import readings, totals
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence
    from reportlint.parsing.figures.readings import Entry, Reading
    from reportlint.parsing.figures.tables import Row

_NEAR = 1500  # characters between a table and the text that tells of the same
_BESIDE = 2  # sentences next to a table that may sum it up
_OVER = 80  # characters over a table that may give its unit
_SHORTEST = 4  # characters of a name
_MOST = 3  # times


class TextAndTable(NamedTuple):
    """A figure of the text, and what the table says instead; `summed` where that is the sum of a column."""

    figure: Figure
    entry: Entry
    summed: bool


def contradicted_by_tables(
    text: str, tables: Iterable[tuple[Row, ...]], sentences: Sequence[Sentence]
) -> Iterator[TextAndTable]:
    """Yield the figures of the text to which a table near by gives another value."""
    for table in tables:
        place = Span(table[0][0].span.start, table[-1][-1].span.end) if table else Span(0, 0)
        before = [one for one in sentences if 0 <= place.start - one.span.end <= _NEAR]
        behind = [one for one in sentences if 0 <= one.span.start - place.end <= _NEAR]
        over = text[max(0, place.start - _OVER) : place.start]
        told = list(readings(table, over))
        values = {entry.value for reading in told for entry in reading.entries}
        for figure in _figures([*before, *behind]):
            like = [_in_scale_of(figure, reading) for reading in told if _is_named(figure, reading.name)]
            yield from (_found(figure, reading) for reading in like if _contradicts(figure, reading))
        for figure in _figures([*before[-_BESIDE:], *behind[:_BESIDE]]):
            if figure.value not in values:
                yield from _unlike_totals(figure, list(totals(table, over)))


def _figures(sentences: Iterable[Sentence]) -> Iterator[Figure]:
    for sentence in sentences:
        for figure in sentence.figures:
            if figure.exact and figure.value > 0 and figure.quantity.dimension not in ("share", "time", ""):
                yield figure


def _found(figure: Figure, reading: Reading) -> TextAndTable:
    return TextAndTable(figure, min(reading.entries, key=lambda entry: abs(entry.value - figure.value)), False)


def _contradicts(figure: Figure, reading: Reading) -> bool:
    """Tell whether a figure that has the name of a row has none of its values."""
    if not _fits(figure, reading) or any(_equal(figure, entry) for entry in reading.entries):
        return False
    if any(time.group() not in reading.headings for time in cue("{apart}|{planned}|{change}").finditer(figure.gap)):
        return False
    if any(is_misprint(figure, entry) for entry in reading.entries):
        return True
    (alone, *others) = reading.entries
    return not others and max(figure.value, alone.value) <= _MOST * min(figure.value, alone.value)


def _fits(figure: Figure, reading: Reading) -> bool:
    return reading.unit.name in ("", figure.unit, figure.quantity.unit)


def _in_scale_of(figure: Figure, reading: Reading) -> Reading:
    """Return what a table tells; where it gives no unit, its numbers are read as written with the figure's 万 or 亿."""
    if reading.unit.name or figure.scale == 1:
        return reading
    scale = figure.scale
    scaled = (one._replace(value=one.value * scale, step=(one.step or 1) * scale) for one in reading.entries)
    return reading._replace(entries=tuple(scaled))


def _is_named(figure: Figure, name: str) -> bool:
    if len(name) < _SHORTEST:
        return False
    behind = figure.tail.removeprefix("的")
    told = behind.startswith(name) and is_whole_name(name, behind[: LONGEST_NAME + len(name)])
    return told or name_before(figure).endswith(name)


def _equal(figure: Figure, entry: Entry) -> bool:
    return abs(figure.value - entry.value) <= max(figure.step, entry.step)


def _unlike_totals(figure: Figure, columns: Sequence[Reading]) -> Iterator[TextAndTable]:
    """Yield a figure that sums up a table, with the total that it comes near to without being it."""
    if not cue("{sums-up}|{whole-period}").search(figure.lead) or cue("{apart}|{planned}|{change}").search(figure.gap):
        return
    fitting = [_in_scale_of(figure, one) for one in columns if _fits(figure, one) and _is_about(figure, one)]
    if any(_equal(figure, entry) for column in fitting for entry in column.entries):
        return
    for column in fitting[:1]:
        (total,) = column.entries
        if abs(figure.value - total.value) * 10 <= total.value or (total.number and is_misprint(figure, total)):
            yield TextAndTable(figure, total, not total.number)


def _is_about(figure: Figure, column: Reading) -> bool:
    """Tell whether a figure counts what a column does: it shares two characters with its name, or its unit alone."""
    pairs = {column.name[place : place + 2] for place in range(len(column.name) - 1)}
    shared = any(pair in figure.lead for pair in pairs)
    return shared or (bool(column.unit.name) and bool(months_told(figure.lead)) and bool(months_told(column.headings)))
