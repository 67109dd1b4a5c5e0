"""How lists and chapters write their numbers."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.number_formats import format_number
from reportlint.reading.odt.markup import is_true, number

if TYPE_CHECKING:
    from reportlint.reading.odt.markup import Element

OUTLINE: Final = "\0outline"
"""The name under which the numbering of chapters is kept among the list styles; no style in a file can be named so."""

LEVELS: Final = 10
_LEVEL_TAGS: Final = frozenset({"text:list-level-style-number", "text:outline-level-style"})
_FORMATS: Final = {
    "1": "decimal",
    "01": "decimalZero",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "１": "decimalFullWidth",
    "①": "decimalEnclosedCircle",
    "一": "taiwaneseCountingThousand",
    "〇": "ideographDigital",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "子": "ideographZodiac",
}
"""Formats by the first sign of ODF's own name for them (`一, 二, 三, ...`), which shows how the numbers begin.

Office suites write 一百零一 where Word has 一〇一, hence the Taiwanese format.
"""


class ListLevel(NamedTuple):
    """One level of a list style; the default is a bullet, which has no number.

    `template` has `%1%` to `%10%` for the numbers of the levels; `format` is a name that `format_number` knows, "" for
    no number.
    """

    format: str = ""
    start: int = 1
    template: str = ""

    def label(self, counters: list[int | None], levels: dict[int, ListLevel]) -> str:
        """Return the number at the current `counters`; space around it only parts it from the text."""

        def shown(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            level = levels.get(index, _NO_LEVEL)
            value = counters[index] if index < LEVELS else None
            return format_number(level.start if value is None else value, level.format) if level.format else ""

        return _placeholder().sub(shown, self.template).strip() if self.format else ""


_NO_LEVEL: Final = ListLevel()


@cache
def _placeholder() -> re.Pattern[str]:
    return re.compile(r"%([1-9]\d?)%")


def list_styles(roots: list[Element]) -> dict[str, dict[int, ListLevel]]:
    """Return the levels (from 0) of the list styles in a document's parts, by name."""
    styles = {}
    for root in roots:
        for group in (*root.findall("office:styles"), *root.findall("office:automatic-styles")):
            for style in group.findall("text:list-style"):
                styles[style.get("style:name", "")] = _levels(style)
            for style in group.findall("text:outline-style"):
                styles[OUTLINE] = _levels(style)
    return styles


def _levels(style: Element) -> dict[int, ListLevel]:
    elements = [element for element in style if element.tag in _LEVEL_TAGS]
    formats = {number(element, "text:level", 1) - 1: _format(element) for element in elements}
    indexed = ((number(element, "text:level", 1) - 1, element) for element in elements)
    return {
        index: ListLevel(formats[index], number(element, "text:start-value", 1), _template(element, index, formats))
        for index, element in indexed
        if 0 <= index < LEVELS
    }


def _format(element: Element) -> str:
    name = element.get("style:num-format", "")
    first = name.partition(",")[0].strip()
    known = _FORMATS.get(first, "decimal" if name else "")
    goes_on_in_turn = known.endswith("Letter") and not is_true(element, "style:num-letter-sync")
    return f"{known}s" if goes_on_in_turn else known


def _template(element: Element, index: int, formats: dict[int, str]) -> str:
    """Return the template that LibreOffice writes beside the standard's attributes, or one made of these."""
    written = element.get("loext:num-list-format")
    if written is not None:
        return written
    first = max(0, index + 1 - number(element, "text:display-levels", 1))
    places = ".".join(f"%{level + 1}%" for level in range(first, index + 1) if formats.get(level))
    return element.get("style:num-prefix", "") + places + element.get("style:num-suffix", "")
