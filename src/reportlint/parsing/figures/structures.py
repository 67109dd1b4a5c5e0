"""Structures and tables of shares that do not make up one whole: 15.2∶42.6∶45.2; 占比 that come to 105%."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.tables import is_total
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.parsing.figures.tables import Row

_ALL = Decimal(100)
_NEAR = 10  # percentage points by which what is meant to be a whole may miss it
_BEFORE = 30  # characters before a structure that say that it is one
_OVER = 60  # characters over a table that may say that answers overlap
_FEWEST = 3  # shares


class Structure(NamedTuple):
    """Shares that should make up 100 and do not; `span` are those in words, or the last cell of a column."""

    span: Span
    numbers: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """Their sum in percent."""
        return sum(map(Decimal, self.numbers), Decimal(0))

    @property
    def slack(self) -> Decimal:
        """How far rounding may take the sum: half a step for each share, and a little for cutting off."""
        decimals = max(len(number.partition(".")[2]) for number in self.numbers)
        return (len(self.numbers) + 1) * Decimal(1).scaleb(-decimals) / 2


@cache
def _ratio() -> re.Pattern[str]:
    number = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
    return re.compile(rf"(?<![0-9.:：∶]){number}(?:\s?[:：∶比]\s?{number}){{2,8}}(?![0-9.])")


def wrong_structures(text: str) -> Iterator[Structure]:
    """Yield the structures told as a ratio (三次产业结构…) whose members miss 100."""
    for match in _ratio().finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("\n")[2]
        found = Structure(Span(*match.span()), tuple(re.split(r"\s?[:：∶比]\s?", match.group())))
        if cue("{structure}").search(before) and found.slack < abs(found.total - _ALL) <= _NEAR:
            yield found


def wrong_share_columns(text: str, tables: Iterable[tuple[Row, ...]]) -> Iterator[Structure]:
    """Yield the columns of shares in tables that come to more than the whole."""
    for table in tables:
        if len(table) <= _FEWEST or len({len(row) for row in table}) != 1:
            continue
        over = text[max(0, table[0][0].span.start - _OVER) : table[0][0].span.start]
        if not cue("{overlap}").search(over + table[0][0].words):
            yield from filter(None, (_column(table, place) for place in range(1, len(table[0]))))


def _column(table: tuple[Row, ...], place: int) -> Structure | None:
    rows = [row for row in table[1:] if not is_total(row[0].words)]
    numbers = [row[place].words.rstrip("%％") for row in rows]
    if not cue("^(?:{ratio}|百分比)").search(table[0][place].words):
        return None
    if len(rows) < _FEWEST or not all(re.fullmatch(r"[0-9]{1,2}(?:\.[0-9]{1,2})?", number) for number in numbers):
        return None
    found = Structure(rows[-1][place].span, tuple(numbers))
    return found if found.slack < found.total - _ALL <= _NEAR * 3 else None
