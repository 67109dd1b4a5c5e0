"""The XML of an OFD file: names without namespaces (producers differ in theirs), and numbers that attributes carry."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Final

from reportlint.reading import xml_tree
from reportlint.reading.xml_tree import Element

if TYPE_CHECKING:
    from reportlint.limits import Limits

__all__ = ["Element", "number", "numbers", "parse"]

_LAYOUT: Final = frozenset({"Clips", "FillColor", "StrokeColor"})
_LARGEST: Final = 1e6


class _AnyNamespace(dict[str, str]):
    """Prefixes that leave every namespace away."""

    def get(self, _: str, default: str | None = None) -> str:  # type: ignore[override]
        return ""


def parse(data: bytes, limits: Limits) -> Element:
    """Return the root element of a part; raises `ReadError`."""
    return xml_tree.parse(data, limits, _AnyNamespace(), _LAYOUT)


def number(word: str | None, default: float = 0.0) -> float:
    """Return a length as the file writes it, in millimetres; `default` where it is absent or no sound number."""
    try:
        value = float(word or "")
    except ValueError:
        return default
    return value if isfinite(value) and abs(value) < _LARGEST else default


def numbers(words: str | None, count: int) -> list[float] | None:
    """Return the numbers of an array such as a `Boundary`; None where there are not `count` of them."""
    found = (words or "").split()
    return [number(word) for word in found] if len(found) == count else None
