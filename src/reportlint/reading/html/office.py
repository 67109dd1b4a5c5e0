"""What Word and WPS write into a page beyond HTML: numbers of lists, tabs, titles, signs of symbol fonts."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from reportlint.reading.symbols import sign

if TYPE_CHECKING:
    from reportlint.reading.html.tree import Element

TITLE_LEVEL: Final = 0
_MOST_TABS: Final = 20
_SYMBOL_FONTS: Final = ("wingdings", "symbol")
_LATIN: Final = "\u0250"  # the first character that is no Latin letter


@cache
def _label_style() -> re.Pattern[str]:
    return re.compile(r"mso-list\s*+:\s*+ignore", re.IGNORECASE)


@cache
def _tabs_style() -> re.Pattern[str]:
    return re.compile(r"mso-tab-count\s*+:\s*+([0-9]{1,2})", re.IGNORECASE)


@cache
def _font_style() -> re.Pattern[str]:
    return re.compile(r"""(?:^|[;\s])font-family\s*+:\s*+["']?+([^;,"']++)""", re.IGNORECASE)


def is_label(element: Element) -> bool:
    """Tell whether an element holds the automatic number that Word wrote out for readers that do not count."""
    return bool(_label_style().search(element.get("style")))


def label_of(element: Element) -> str:
    """Return the number that an element holds, "" for a bullet: a sign, or a letter of a font of signs."""
    pieces = (child for below in element.walk() for child in below.children if isinstance(child, str))
    label = "".join("".join(pieces).split())
    is_bullet = not any(character.isalnum() for character in label) or (len(label) == 1 and "9" < label < _LATIN)
    return "" if is_bullet else label


def tabs_of(element: Element) -> str:
    """Return the tabs that an element stands for, which Word fills with spaces."""
    match = _tabs_style().search(element.get("style"))
    return "\t" * min(int(match[1]), _MOST_TABS) if match else ""


def is_title(element: Element) -> bool:
    """Tell whether a paragraph or heading is the title of the whole text, as Word and pandoc mark it."""
    classes = element.get("class").lower().split()
    return "msotitle" in classes or (element.name == "h1" and "title" in classes)


def font_of(element: Element) -> str:
    """Return the font that an element itself names, "" where it names none."""
    match = _font_style().search(element.get("style"))
    return match[1].strip() if match else element.get("face").partition(",")[0].strip()


def with_signs(text: str, font: str) -> str:
    """Return a text set in `font` with the signs that a symbol font shows for its letters."""
    if not font.lower().startswith(_SYMBOL_FONTS):
        return text
    return "".join(sign(font, ord(character)) or character if _is_glyph(character) else character for character in text)


def _is_glyph(character: str) -> bool:
    return character < "\u0100" or "\uf000" <= character <= "\uf0ff"
