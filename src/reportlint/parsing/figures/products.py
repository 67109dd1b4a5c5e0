"""Amounts by the piece: 450套，单价260元，合计11.7万元."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import Bounds, agrees, is_slip
from reportlint.parsing.figures.cues import cue
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_WINDOW = 4
_ONE = Decimal(1)
_COUNTED = frozenset({"count", "area", "length", "mass", "time"})


@cache
def _each() -> re.Pattern[str]:
    return re.compile(rf"每(?P<unit>{CHINESE}{{1,2}})|(?P<average>(?!平){CHINESE})均|单价")


@dataclass(frozen=True, slots=True)
class Product:
    """A number of pieces, the amount for each, and what the text gives as their total."""

    count: Figure
    each: Figure
    told: Figure

    @property
    def computed(self) -> Decimal:
        """The total that number and amount make."""
        return self.count.value * self.each.value


def contradictory_products(sentence: Sentence) -> Iterator[Product]:
    """Yield the totals that number and amount contradict."""
    figures = sentence.figures
    for index, each in enumerate(figures):
        told = _told(figures, index) if _is_each(each) else None
        if told is None:
            continue
        near = [figure for figure in figures[max(0, index - _WINDOW) : index + _WINDOW] if _counts(figure, each, told)]
        wrong = [Product(count, each, told) for count in near if _counted_by(count, each)]
        if wrong and not any(_holds(count, each, told) for count in near):
            yield wrong[0]


def _is_each(figure: Figure) -> bool:
    return figure.exact and figure.value > 0 and figure.percent is None and _states_each(figure)


def _states_each(figure: Figure) -> bool:
    lead = figure.lead[-16:]
    return any(sign in lead for sign in "每均价") and _each().search(lead) is not None


def _counts(figure: Figure, each: Figure, told: Figure) -> bool:
    return figure not in (each, told) and figure.exact and figure.quantity.dimension in _COUNTED


def _told(figures: tuple[Figure, ...], index: int) -> Figure | None:
    """Return the total that stands behind the amount for one piece."""
    each = figures[index]
    for figure, following in zip_longest(figures[index + 1 : index + _WINDOW], figures[index + 2 : index + _WINDOW]):
        if figure.unit != each.unit or not cue("总|{sums-up}|{spent}").search(figure.lead[-16:]):
            continue
        more = following is not None and cue("{among-them}").search(following.gap)
        return None if more or not figure.exact or _states_each(figure) else figure
    return None


def _counted_by(count: Figure, each: Figure) -> bool:
    """Tell whether the amount is one for each of what is counted: by its classifier (每人), or by any (单价, 均)."""
    match = _each().search(each.lead[-16:])
    if match is None or _states_each(count):
        return False
    unit = match["unit"] or match["average"] or ""
    named = count.quantity.unit + count.tail[:8]
    return not unit or unit[0] in named or (unit[0] in "人名位" and count.unit == "人")


def _holds(count: Figure, each: Figure, told: Figure) -> bool:
    product = count.value * each.value
    slack = count.step / 2 * each.value + each.step / 2 * count.value
    if agrees(told.value, max(told.step, _ONE), Bounds(product - slack, product + slack)):
        return True
    return not is_slip(product, told.value) and abs(product - told.value) * 2 > product
