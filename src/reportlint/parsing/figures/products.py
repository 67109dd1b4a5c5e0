"""Amounts by the piece: 300台，单价400元，合计12万元; 12期，每期45人，共540人."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import Bounds, agrees, is_slip
from reportlint.parsing.figures.conversions import conversion
from reportlint.parsing.figures.cues import cue
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_WINDOW = 4  # figures on either side of the amount for one piece
_LEAD = 16  # characters before a figure that may say that it is for one piece, or a total
_ONE, _HALF, _MONTHS = Decimal(1), Decimal("0.5"), Decimal(12)
_ROUNDED = Decimal("0.02")  # the part of an average that rounding may take away
_TELLING, _TRIPLE = 2, 3  # digits; a number, an amount and their total
_COUNTED = frozenset({"count", "area", "length", "mass", "volume", "time"})
_TIMES = frozenset("年月周天日季学次")
_PEOPLE = "人名位"


@cache
def _each() -> re.Pattern[str]:
    return re.compile(
        rf"每[1一]?(?P<unit>(?!每){CHINESE}(?:(?!每){CHINESE})?)|(?P<average>(?!平){CHINESE})均|(?P<yield>[亩株户头棵])产|单价|单位成本"
        rf"|单{CHINESE}(?:价格|造价|成本|费用|投资|补助)"
    )


class _Each(NamedTuple):
    """An amount for one piece: the classifiers that it may be for (人, 亩), none where any will do.

    `time` is what it is repeated for as well (月 in 每人每月), "" where it is not.
    """

    figure: Figure
    units: tuple[str, ...]
    time: str

    @property
    def slack(self) -> Decimal:
        """How far rounding may have taken it; a price in whole units is exact, an average of them is not."""
        if _is_average(self.figure):
            return max(self.figure.step / 2, _HALF, self.figure.value * _ROUNDED)
        return self.figure.step / 2 if self.figure.decimals else Decimal(0)


@dataclass(frozen=True, slots=True)
class Product:
    """A number of pieces, the amount for each, how often it is due, and what the text gives as their total."""

    count: Figure
    each: Figure
    times: Decimal
    told: Figure

    @property
    def computed(self) -> Decimal:
        """The total that they make, in the unit of what is given."""
        unit = conversion(self.each.unit, self.told.unit) or _ONE
        return self.count.value * self.each.value * self.times * unit

    @property
    def is_telling(self) -> bool:
        """Tell whether its digits are hardly those of another amount by chance."""
        return len(self.computed.normalize().as_tuple().digits) >= _TELLING


def contradictory_products(sentence: Sentence) -> Iterator[Product]:
    """Yield the totals that number and amount contradict."""
    for index, figure in enumerate(sentence.figures):
        each = _amount_for_one(figure)
        if each is not None:
            yield from (_missed(sentence, index, each) or _slipped(sentence.figures, index, each))[:1]


def _missed(sentence: Sentence, index: int, each: _Each) -> list[Product]:
    """Return the products of an amount and what it is for that miss what is told as their total."""
    told = _told(sentence.figures, index)
    if told is None:
        return []
    near = [other for other in _near(sentence.figures, index) if _counts(other, each.figure, told)]
    counts = [_in_unit_of(count, each) for count in near if _counted_by(count, each)]
    products = [Product(count, each.figure, times, told) for count in counts for times in _times(sentence, each, near)]
    wrong = [product for product in products if _misses(product)]
    return [] if _explained([*near, *counts], each, told) else wrong


def _slipped(figures: Sequence[Figure], index: int, each: _Each) -> list[Product]:
    """Return products whose digits some amount near by has in another scale; it need not be told as their total."""
    near = _near(figures, index)
    numbers = [figure for figure in near if _counts(figure, each.figure, each.figure) and not _amount_for_one(figure)]
    counts = [_in_unit_of(figure, each) for figure in numbers]
    totals = [figure for figure in near if _may_be_total(figure, each)]
    found = [Product(count, each.figure, _ONE, told) for told in totals for count in counts if count.span != told.span]
    right = {product.told for product in found if product.computed == product.told.value}
    alone = len(near) == _TRIPLE
    return [
        product
        for product in found
        if product.told not in right and is_slip(product.computed, product.told.value) and (alone or product.is_telling)
    ]


def _in_unit_of(count: Figure, each: _Each) -> Figure:
    """Return a count in the unit that the amount is for (520吨，每公斤46元)."""
    factors = (conversion(count.unit, unit) for unit in each.units)
    return count._replace(value=count.value * next(filter(None, factors), _ONE))


def _may_be_total(figure: Figure, each: _Each) -> bool:
    same = figure.exact and _is_sum_of(figure, each.figure) and figure is not each.figure
    return same and bool(figure.step) and not _amount_for_one(figure)


def _near(figures: Sequence[Figure], index: int) -> Sequence[Figure]:
    return figures[max(0, index - _WINDOW) : index + _WINDOW]


def _amount_for_one(figure: Figure) -> _Each | None:
    lead = figure.lead[-_LEAD:]
    if not (figure.exact and figure.value > 0 and figure.percent is None and any(sign in lead for sign in "每均单产")):
        return None
    found = list(_each().finditer(lead))
    units = [unit for match in found if (unit := match["unit"] or match["average"] or match["yield"])]
    things = tuple(unit for unit in units if unit[0] not in _TIMES)
    times = [unit[0] for unit in units if unit[0] in _TIMES]
    return _Each(figure, things or tuple(units), times[0] if times and things else "") if found else None


def _counts(figure: Figure, each: Figure, told: Figure) -> bool:
    return figure not in (each, told) and figure.exact and figure.quantity.dimension in _COUNTED


def _told(figures: Sequence[Figure], index: int) -> Figure | None:
    """Return the total that stands behind the amount for one piece, or else before it."""
    each, behind = figures[index], figures[index + 1 : index + _WINDOW]
    for figure, following in zip_longest(behind, behind[1:]):
        total = _is_sum_of(figure, each) and cue("总|累计|{sums-up}|{spent}|[费款额价金]$").search(figure.lead[-_LEAD:])
        if total or (figure.unit == each.unit and figure.quantity.dimension == "money"):
            more = following is not None and cue("{among-them}").search(following.gap)
            partial = more or "占" in figure.lead
            return figure if total and figure.exact and not partial and not _amount_for_one(figure) else None
    return _told_before(figures, index)


def _told_before(figures: Sequence[Figure], index: int) -> Figure | None:
    """Return the only figure before the amount for one piece that may be the total."""
    each, first = figures[index], max(0, index - _WINDOW + 1)
    places = [place for place in range(first, index) if _is_sum_of(figures[place], each)]
    alone = len(places) == 1 and not any(_is_sum_of(figure, each) for figure in figures[index + 1 : index + _WINDOW])
    if not alone:
        return None
    total, between = figures[places[0]], figures[places[0] + 1 : index + 1]
    partial = any(cue("{among-them}").search(figure.gap) for figure in between)
    called = cue("(?:{spent}|{sums-up})[^，]{0,6}$").search(total.lead) or _averages(each, figures[first:index])
    return total if called and total.exact and not partial and not _amount_for_one(total) else None


def _is_average(figure: Figure) -> bool:
    return "均" in figure.lead[-_LEAD:]


def _averages(each: Figure, before: Sequence[Figure]) -> bool:
    """Tell whether an average names nothing but what was counted before it (打井540眼，村均打井20眼)."""
    *_, last = _each().finditer(each.lead)
    said = "".join(figure.lead + figure.tail for figure in before)
    return _is_average(each) and set(cue("{amount-of}$").sub("", each.lead[last.end() :])) <= set(said)


def _is_sum_of(figure: Figure, each: Figure) -> bool:
    """Tell whether a figure counts in the unit of the amount; persons that come day by day make 人次."""
    return conversion(each.unit, figure.unit) is not None or (each.unit == "人" and figure.unit == "人次")


def _counted_by(count: Figure, each: _Each) -> bool:
    """Tell whether the amount is one for each of what is counted: by its classifier (每人), or by any (单价)."""
    if _amount_for_one(count):
        return False
    named = count.quantity.unit + count.tail[:8]
    people = count.unit == "人" and any(unit[0] in _PEOPLE for unit in each.units)
    same = all(unit[0] in named or conversion(count.unit, unit) for unit in each.units)
    return people or same


def _times(sentence: Sentence, each: _Each, near: Sequence[Figure]) -> list[Decimal]:
    """Return how often the amount may be due; nothing where it is repeated and the text does not say how often."""
    if not each.time:
        return [_ONE]
    told = [figure.value for figure in near if each.time in figure.quantity.unit]
    in_a_year = {"月": _MONTHS, "年": _ONE}.get(each.time)
    return [*told, in_a_year] if in_a_year and cue("{whole-year}").search(sentence.words) else told


def _misses(product: Product) -> bool:
    """Tell whether a product misses the total, and not so far that it was never meant to be that."""
    computed, told = product.computed, product.told.value
    return is_slip(computed, told) or abs(computed - told) * 2 <= computed


def _explained(near: Sequence[Figure], each: _Each, told: Figure) -> bool:
    """Tell whether some number near by makes the total, or two of them, or one and the months of a year."""
    alone = [(count.value, count.step) for count in near]
    pairs = [(first.value * second.value, Decimal(0)) for first in near for second in near if first is not second]
    yearly = [(value * _MONTHS, step * _MONTHS) for value, step in alone]
    return any(_makes(*factor, each, told) for factor in (*alone, *pairs, *yearly))


def _makes(number: Decimal, step: Decimal, each: _Each, told: Figure) -> bool:
    unit = conversion(each.figure.unit, told.unit) or _ONE
    amount = each.figure.value * unit
    middle, slack = number * amount, number * each.slack * unit + step / 2 * amount
    return agrees(told.value, max(told.step, _ONE), Bounds(middle - slack, middle + slack))
