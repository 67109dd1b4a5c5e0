"""Exact arithmetic on figures as they are printed: what rounding explains is no contradiction."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlint.parsing.figures.figure import Figure

_FEW = 2  # parts; a list as short as that adds up even where each part is rounded
_MANY = 6
_HUNDRED = Decimal(100)
_SLIPS = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, 8))


class Bounds(NamedTuple):
    """The lowest and the highest value that the printed figures allow."""

    low: Decimal
    high: Decimal

    def times(self, factor: Decimal) -> Bounds:
        """Return the bounds of the product with a positive factor."""
        return Bounds(self.low * factor, self.high * factor)

    def plus(self, summand: Decimal) -> Bounds:
        """Return the bounds of the sum."""
        return Bounds(self.low + summand, self.high + summand)


def bounds(figure: Figure, other: Figure, told: Figure | None) -> Bounds:
    """Return what a figure may have been before it was rounded, given the `other` one that it is compared with.

    Both count as printed equally fine (7.5亿 and 6亿). Where the result that is `told` of them is rounded to whole
    percents itself, they count as exact.
    """
    step = min(figure.step, other.step) if other.step else figure.step
    slack = step / 2 if told is not None and told.decimals else Decimal(0)
    return Bounds(figure.value - slack, figure.value + slack)


def quotient(part: Bounds, whole: Bounds) -> Bounds | None:
    """Return the bounds of `part / whole`, None where the whole is not positive."""
    if whole.low <= 0:
        return None
    return Bounds(part.low / whole.high, part.high / whole.low)


def percentage(part: Figure, whole: Figure, told: Figure) -> Bounds | None:
    """Return the bounds of the share of `part` in `whole`, in percent."""
    share = quotient(bounds(part, whole, told), bounds(whole, part, told))
    return share.times(_HUNDRED) if share else None


def agrees(told: Decimal, step: Decimal, computed: Bounds) -> bool:
    """Tell whether a printed value can be `computed`, rounded or cut to `step`; a step of tens is rounded only."""
    distance = max(computed.low - told, told - computed.high, Decimal(0))
    return distance < (step / 2 if step >= _FEW else step) or distance == 0


def total(parts: Sequence[Figure]) -> Decimal:
    """Return the sum of the parts."""
    return sum((part.value for part in parts), Decimal(0))


def adds_up(parts: Sequence[Figure], whole: Figure) -> bool:
    """Tell whether parts sum up to the whole, as far as rounding lets one see.

    Figures without decimals count as exact. Each rounded part may add half a step, but long lists seldom do so all at
    once: one step from three parts on, two from six on.
    """
    step = max((figure.step for figure in (*parts, whole) if figure.decimals), default=Decimal(0))
    steps = 2 if len(parts) >= _MANY else 1 if len(parts) > _FEW else 0
    return abs(total(parts) - whole.value) <= step * steps


def is_slip(first: Decimal, second: Decimal) -> bool:
    """Tell whether two values differ by a power of ten that a wrong unit makes (万元 for 亿元)."""
    low, high = sorted((abs(first), abs(second)))
    return low > 0 and high / low in _SLIPS


def plain(value: Decimal, decimals: int = 2) -> str:
    """Return a value for people: rounded, without trailing zeros."""
    rounded = round(value, decimals).normalize()
    return f"{rounded:f}"


def in_words_of(value: Decimal, model: Figure) -> str:
    """Return a value with the scale and unit that `model` is written with (2.7万亩)."""
    scale, name = _scale_of(model)
    return f"{plain(value / scale, max(model.decimals, 2))}{name}{model.quantity.unit}"


def _scale_of(model: Figure) -> tuple[Decimal, str]:
    for name, power in (("万亿", 12), ("亿", 8), ("万", 4)):
        if name in model.number:
            return Decimal(10) ** power, name
    return Decimal(1), ""
