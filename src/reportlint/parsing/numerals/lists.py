"""What the members of a list share: a unit (8和8.3个百分点), a scale, a frame (分别控制在5%、4%以内)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.lexicon.numerals import numeral_lexicon
from reportlint.parsing.numerals.amounts import shared_scale
from reportlint.parsing.numerals.numbers import read_number
from reportlint.report import Exactness, NumeralKind, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.numerals.numbers import Number
    from reportlint.text import Span

_FRAME = 12  # how far before a list the word stands that frames it


def share_along_lists(text: str, numerals: list[Quantity]) -> list[Quantity]:
    """Return `numerals` with what they share with their neighbours in a list."""
    for index in range(len(numerals) - 2, -1, -1):
        numerals[index] = _with_unit(text, numerals[index], numerals[index + 1])
    for first, behind in _runs(text, numerals):
        _spread(text, numerals, first, behind)
    return numerals


def _joined(text: str, first: Quantity, second: Quantity) -> bool:
    between = text[first.span.end : second.span.start]
    return between in numeral_lexicon().words["frames.joiners"]


def _with_unit(text: str, numeral: Quantity, following: Quantity) -> Quantity:
    loose = numeral.kind in (NumeralKind.NAME, NumeralKind.IDIOM, NumeralKind.MEASURED) and not numeral.unit
    if not loose or not following.measured or not following.unit or not _joined(text, numeral, following):
        return numeral
    number = read_number(text, numeral.span.start)
    if number is None or number.lower is None or number.fraction or number.bare_scale or number.end != numeral.span.end:
        return numeral
    numeral = numeral._replace(kind=NumeralKind.MEASURED, unit=following.unit, dimension=following.dimension)
    next_number = _number_in(text, following.span)
    return numeral._replace(value=shared_scale(number, next_number) if next_number else number.lower)


def _number_in(text: str, span: Span) -> Number | None:
    for place in range(span.start, span.end):
        number = read_number(text, place)
        if number is not None:
            return number
    return None


def _runs(text: str, numerals: list[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of measured numerals that stand in one list with one unit."""
    first = 0
    for index in range(1, len(numerals) + 1):
        if index < len(numerals) and _alike(text, numerals[index - 1], numerals[index]):
            continue
        if index - first > 1:
            yield first, index
        first = index


def _alike(text: str, first: Quantity, second: Quantity) -> bool:
    return first.measured and second.measured and first.unit == second.unit and _joined(text, first, second)


def _spread(text: str, numerals: list[Quantity], first: int, behind: int) -> None:
    """Give all members the exactness that the frame states once: 分别不低于5%、4%, or 控制在5%、4%以内."""
    exactness = Exactness.EXACT
    if _framed(text, numerals[first].span, "frames.within"):
        exactness = numerals[behind - 1].exactness
    elif _framed(text, numerals[first].span, "frames.each") and not _ends_plainly(text, numerals[first]):
        exactness = numerals[first].exactness
    for index in range(first, behind):
        if numerals[index].exactness is Exactness.EXACT:
            numerals[index] = numerals[index]._replace(exactness=exactness)


def _framed(text: str, span: Span, frame: str) -> bool:
    frames = numeral_lexicon().words[frame]
    return any(True for _ in frames.within(text, max(0, span.start - _FRAME), span.start))


def _ends_plainly(text: str, quantity: Quantity) -> bool:
    """Tell whether a quantity opens with its number, so that what qualifies it stands behind it."""
    return read_number(text, quantity.span.start) is not None
