"""The numbers that a browser puts before the items of a list."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.html.visibility import is_shown
from reportlint.reading.number_formats import format_number

if TYPE_CHECKING:
    from reportlint.reading.html.tree import Element

LISTS: Final = frozenset({"ol", "ul", "menu", "dir"})
_LARGEST: Final = 99_999_999
_TYPES: Final = {
    "1": "decimal",
    "a": "lower-alpha",
    "A": "upper-alpha",
    "i": "lower-roman",
    "I": "upper-roman",
}


class _Style(NamedTuple):
    """How a list style writes its numbers: the name of Word's format, and what follows the number."""

    number_format: str
    suffix: str


_STYLES: Final = {
    "decimal": _Style("decimal", "."),
    "decimal-leading-zero": _Style("decimalZero", "."),
    "lower-alpha": _Style("lowerLetter", "."),
    "lower-latin": _Style("lowerLetter", "."),
    "upper-alpha": _Style("upperLetter", "."),
    "upper-latin": _Style("upperLetter", "."),
    "lower-roman": _Style("lowerRoman", "."),
    "upper-roman": _Style("upperRoman", "."),
    "cjk-ideographic": _Style("chineseCountingThousand", "、"),
    "simp-chinese-informal": _Style("chineseCountingThousand", "、"),
    "trad-chinese-informal": _Style("chineseCountingThousand", "、"),
    "simp-chinese-formal": _Style("chineseLegalSimplified", "、"),
    "trad-chinese-formal": _Style("ideographLegalTraditional", "、"),
    "cjk-decimal": _Style("ideographDigital", "、"),
    "cjk-heavenly-stem": _Style("ideographTraditional", "、"),
    "cjk-earthly-branch": _Style("ideographZodiac", "、"),
}
"""Styles of https://www.w3.org/TR/css-counter-styles-3/; any other shows a sign and no number."""


@cache
def _style_property() -> re.Pattern[str]:
    return re.compile(r"list-style(?:-type)?\s*+:\s*+([^;]*+)", re.IGNORECASE)


@cache
def _whole_number() -> re.Pattern[str]:
    return re.compile(r"\s*+([+-]?[0-9]{1,8})")


class Labels:
    """Counts the items of the lists of a page.

    A list that numbers its items just as one around it does tells its level by how it is set alone, which no text can:
    its items have no number, so that nobody takes them for those of the list around it.
    """

    def __init__(self) -> None:
        self._labels: dict[int, str] = {}
        self._around: list[str] = []

    def open(self, items: Element) -> None:
        """Count the items of an `ol` or `ul`."""
        entries = [child for child in items.elements if child.name == "li" and is_shown(child)]
        usual = _style(items) or ("decimal" if items.name == "ol" else "disc")
        is_reversed = "reversed" in items.attributes
        number = _number(items.get("start"), len(entries) if is_reversed else 1)
        for entry in entries:
            number = _number(entry.get("value"), number)
            name = _style(entry) or usual
            if name in _STYLES and name not in self._around and abs(number) <= _LARGEST:
                style = _STYLES[name]
                self._labels[id(entry)] = format_number(number, style.number_format) + style.suffix
            number += -1 if is_reversed else 1
        self._around.append(usual)

    def close(self) -> None:
        """Leave the list that was opened last."""
        self._around.pop()

    def of(self, item: Element) -> str:
        """Return the number before an `li`, "" where it has none."""
        return self._labels.pop(id(item), "")


def _style(element: Element) -> str:
    """Return the list style that an element itself names, "" where it names none."""
    declared = _style_property().search(element.get("style"))
    words = declared[1].lower().split() if declared else []
    known = next((word for word in words if word in _STYLES), words[0] if words else "")
    return known or _TYPES.get(element.get("type").strip(), "")


def _number(value: str, otherwise: int) -> int:
    match = _whole_number().match(value)
    return int(match[1]) if match else otherwise
