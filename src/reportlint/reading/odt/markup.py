"""The XML of an OpenDocument text: short names, and the values that attributes carry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reportlint.reading import xml_tree
from reportlint.reading.xml_tree import Element

if TYPE_CHECKING:
    from reportlint.limits import Limits

__all__ = ["Element", "is_true", "number", "parse"]

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES: Final = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}manifest:1.0": "manifest",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://www.w3.org/XML/1998/namespace": "xml",
}

_LAYOUT: Final = frozenset(
    {"office:font-face-decls", "style:paragraph-properties", "style:graphic-properties", "style:table-properties"}
    | {"style:table-column-properties", "style:table-row-properties", "style:table-cell-properties"}
    | {"style:list-level-properties", "style:section-properties", "style:page-layout", "draw:enhanced-geometry"}
)
"""Elements that say only how text looks and hold none: most of a styles part, and not built."""


def parse(data: bytes, limits: Limits) -> Element:
    """Return the root element of a part; raises `ReadError`."""
    return xml_tree.parse(data, limits, _PREFIXES, _LAYOUT)


def number(element: Element, name: str, default: int) -> int:
    """Return the number from 0 up that an attribute holds, `default` where it is absent or holds no such number."""
    value = element.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 9 else default


def is_true(element: Element, name: str) -> bool:
    """Tell whether an attribute says `true`."""
    return element.get(name) == "true"
