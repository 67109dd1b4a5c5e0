"""What a figure is a figure of, and when: the words that a ledger of figures puts beside the number."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.report import NumeralKind
from reportlint.text import PlaceUnit, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.report import Quantity, Report
    from reportlint.text import Place

_LONGEST: Final = 24
"""Characters of a name: more are a clause."""
_SHORT: Final = 4
"""Characters of a name that may be a mere verb (排查126处隐患), so that what is counted stands behind the number."""


class Indicator(NamedTuple):
    """A measured quantity with its name (河道清淤) and period (今年1至9月), "" where the text does not tell.

    `sentence` is the sentence or table cell in which it stands.
    """

    quantity: Quantity
    name: str
    period: str
    sentence: Span


def indicators(report: Report) -> Iterator[Indicator]:
    """Yield the measured quantities of a report in the text's order."""
    heads, told_periods = _heads(report), _Periods(report)
    sentence, read_to, name, period = Span(0, 0), 0, "", ""
    for quantity in report.quantities():
        block = report.document.blocks[report.document.block_index(quantity.span.start)]
        if quantity.span.start >= sentence.end:
            sentence = report.sentence_at(quantity.span.start) or block.span
            read_to, name = sentence.start, ""
            period = told_periods.last_in(Span(block.span.start, sentence.start))
        between = Span(read_to, quantity.span.start)
        period = told_periods.last_in(between) or period
        if block.place.unit is PlaceUnit.TABLE:
            told = _cell_name(block.place, heads)
        else:
            name, told = _named(between.of(report.text), _counted(report.text, quantity, sentence), name)
        yield Indicator(quantity, told, period, sentence)
        read_to = quantity.span.end


class _Periods:
    """The dates and other names of periods in a report, looked for once."""

    def __init__(self, report: Report) -> None:
        self._text = report.text
        self._dates = list(_joined(n.span for n in report.numerals if n.kind is NumeralKind.DATE))
        self._words = [Span(*found.span()) for found in any_word("indicators", "period").finditer(report.text)]

    def last_in(self, span: Span) -> str:
        """Return the last date inside `span`, else the last other name of a period, "" where there is none."""
        found = _last_inside(self._dates, span) or _last_inside(self._words, span)
        return found.of(self._text) if found else ""


def _joined(dates: Iterable[Span]) -> Iterator[Span]:
    """Yield the dates, those that follow one another at once (2025年|1至9月) as one."""
    waiting: Span | None = None
    for date in dates:
        if waiting and waiting.end == date.start:
            waiting = Span(waiting.start, date.end)
            continue
        if waiting:
            yield waiting
        waiting = date
    if waiting:
        yield waiting


def _last_inside(spans: Sequence[Span], span: Span) -> Span | None:
    index = bisect_right(spans, span.end, key=lambda one: one.end) - 1
    return spans[index] if index >= 0 and spans[index].start >= span.start else None


def _named(words: str, counted: str, last: str) -> tuple[str, str]:
    """Return the name of the indicator and what to call this figure of it.

    `words` stand before the figure, `counted` behind it; `last` is the name of the figure before.
    """
    clause = _stripped(_marks().split(words)[-1])
    if any_word("indicators", "relation").fullmatch(clause):
        return last, f"{last}{clause}"
    if len(clause) <= _SHORT:
        clause += counted
    if len(clause) > _LONGEST:
        clause = clause[-_LONGEST:]
    return (clause, clause) if clause else (last, last)


def _stripped(clause: str) -> str:
    """Return the words without dates, connectives at the front and link words at the end."""
    clause = _date().sub("", clause)
    lead, links = any_word("indicators", "lead"), _links()
    while found := lead.match(clause):
        clause = clause[found.end() :]
    while (link := next((link for link in links if clause.endswith(link)), "")) and clause:
        clause = clause[: -len(link)]
    return clause


def _counted(text: str, quantity: Quantity, sentence: Span) -> str:
    """Return the noun behind a count (2300余户群众), "" where none stands there."""
    if quantity.dimension != "count":
        return ""
    match = _noun().match(text, quantity.span.end, sentence.end)
    return match.group() if match else ""


def _heads(report: Report) -> dict[tuple[int, int, int], str]:
    """Return the words of the first row and the first column of every table."""
    text = report.text
    return {
        (block.place.number, block.place.row, block.place.column): "".join(block.span.of(text).split())
        for block in report.document.blocks
        if block.place.unit is PlaceUnit.TABLE and 1 in {block.place.row, block.place.column}
    }


def _cell_name(place: Place, heads: dict[tuple[int, int, int], str]) -> str:
    row = heads.get((place.number, place.row, 1), "") if place.column > 1 else ""
    column = heads.get((place.number, 1, place.column), "") if place.row > 1 else ""
    return "·".join(filter(None, (row, column)))


@cache
def _links() -> tuple[str, ...]:
    return tuple(sorted(word_lists("indicators")["link"], key=lambda word: (-len(word), word)))


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(r"[，。；：、！？,;:!?（）()“”\s]")


@cache
def _date() -> re.Pattern[str]:
    return re.compile(r"(?:\d{2,4}年)?(?:\d{1,2}月(?:份)?)?(?:\d{1,2}[日号])?(?=\D|$)")


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(r"(?!以上|以下|左右|以内|等|和|的|与|及|并|，)[^\W\dA-Za-z_]{1,10}(?=[，。；：、！？,;:（(]|$)")
