"""Units of one kind, and what one of them makes in another: 公顷 and 亩, 斤 and 吨."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint import resources
from reportlint.lexicon.files import DictionaryError, read_tables

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Unit(NamedTuple):
    """What a unit measures, and how many base units it makes."""

    kind: str
    factor: Decimal


@cache
def _units() -> Mapping[str, _Unit]:
    path = resources.dictionaries() / "conversions.toml"
    try:
        return {
            unit: _Unit(kind, Decimal(factor))
            for kind, table in read_tables(path).items()
            for unit, factor in table["factors"].items()
        }
    except (KeyError, AttributeError, ArithmeticError) as error:
        raise DictionaryError(f"{path.name}：每组应有 factors，值为数字") from error


def conversion(unit: str, other: str) -> Decimal | None:
    """Return how many of the `other` unit one `unit` makes, None where they measure different things."""
    if unit == other:
        return Decimal(1)
    one, two = _units().get(unit), _units().get(other)
    return one.factor / two.factor if one and two and one.kind == two.kind else None
