"""Figures that look like one another miswritten: 214 and 241, 2.3 and 2.8, 1.25亿 and 1250万."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Protocol

from reportlint.parsing.figures.arithmetic import is_slip

if TYPE_CHECKING:
    from decimal import Decimal

_PLAIN = str.maketrans("０１２３４５６７８９．", "0123456789.", ",，万亿")


class Printed(Protocol):
    """A number as it stands in a text or a table."""

    @property
    def number(self) -> str:
        """Its digits, without a unit."""

    @property
    def value(self) -> Decimal:
        """What it amounts to in the base unit."""

    @property
    def step(self) -> Decimal:
        """What one unit in its last printed place is worth; 0 for a plain count."""


def is_misprint(first: Printed, second: Printed) -> bool:
    """Tell whether one figure is the other with a digit changed, two neighbours swapped, or another scale."""
    if (first.step or second.step) and is_slip(first.value, second.value):
        return True
    one, other = _digits(first), _digits(second)
    return is_swapped(one, other) or len(_differing(one, other)) == 1


def _digits(printed: Printed) -> str:
    return printed.number.translate(_PLAIN)


def is_swapped(first: str, second: str) -> bool:
    """Tell whether two numbers differ in the order of two neighbouring digits; a decimal point may part them."""
    places = _differing(first, second)
    if len(first) != len(second) or len(places) != 2 or sorted(first) != sorted(second):
        return False
    return not first[places[0] + 1 : places[1]].strip(".．")


def _differing(first: str, second: str) -> list[int]:
    pairs = zip_longest(first, second)
    return [place for place, (left, right) in enumerate(pairs) if left != right]
