"""The tables at the head of an RTF file: fonts, which tell code pages, and styles, which tell headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reportlint.reading.code_pages import WESTERN, decode_run
from reportlint.reading.symbols import sign

_CODE_PAGES: Final = {
    0: 1252, 77: 10000, 128: 932, 129: 949, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258,
    177: 1255, 178: 1256, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}  # fmt: skip
"""Code pages by the character set of a font."""

_DEFAULT_CHARSET: Final = 1
_SYMBOL_CHARSET: Final = 2
_CONTROLS: Final = dict.fromkeys((code for code in range(0x20) if code != ord("\t")), None)
_LAST_UNIT: Final = 0xFFFF
_LAST_CHARACTER: Final = 0x10FFFF
_GLYPHS: Final = range(0xF000, 0xF100)
"""Where Unicode keeps the glyphs of symbol fonts."""

_FIRST_GLYPH: Final = 0x80
_TITLE_NAMES: Final = frozenset({"title", "标题"})
_TITLE_LEVEL: Final = 0
_BODY_OUTLINE: Final = 9
_LONGEST_NAME: Final = 100
_LONGEST_CHAIN: Final = 20
"""Styles that are based on one another; Word allows eleven."""


@dataclass(slots=True)
class Font:
    """A font: its character set, the code page that it states itself, and its name as far as it is ASCII."""

    charset: int = _DEFAULT_CHARSET
    code_page: int | None = None
    name: str = ""

    @property
    def is_symbols(self) -> bool:
        """Tell whether its codes are glyphs and no characters."""
        return self.charset == _SYMBOL_CHARSET


_NO_FONT: Final = Font()


class Fonts:
    """The table of fonts."""

    def __init__(self) -> None:
        self.code_page = WESTERN
        self.default = 0
        self._fonts: dict[int, Font] = {}
        self._current = Font()

    def word(self, word: str, number: int) -> None:
        """Take a control word of the table."""
        if word == "f":
            self._current = self._fonts[number] = Font()
        elif word == "fcharset":
            self._current.charset = number
        elif word == "cpg":
            self._current.code_page = number

    def add_to_name(self, text: str) -> None:
        """Take a part of a font's name."""
        if len(self._current.name) < _LONGEST_NAME:
            self._current.name += text.rstrip(";")

    def name(self, data: bytes) -> str:
        """Return the name of a font or style, which is in the file's own code page."""
        return decode_run(data, self.code_page)

    def text(self, data: bytes, number: int | None) -> str:
        """Return text in font `number`, the default font where that is None, without control characters."""
        font = self._font(number)
        if font.is_symbols:
            return "".join(_glyph(font, code) for code in data)
        code_page = font.code_page or _CODE_PAGES.get(font.charset, self.code_page)
        return decode_run(data, code_page).translate(_CONTROLS)

    def character(self, unit: int, number: int | None) -> str:
        """Return the character of a `\\u`: a UTF-16 unit, negative in its upper half, or a whole code point."""
        code = unit if _LAST_UNIT < unit <= _LAST_CHARACTER else unit & _LAST_UNIT
        font = self._font(number)
        if code in _GLYPHS:
            return sign(font.name, code) or chr(code)
        return chr(code).translate(_CONTROLS)

    def _font(self, number: int | None) -> Font:
        return self._fonts.get(self.default if number is None else number, _NO_FONT)


def _glyph(font: Font, code: int) -> str:
    return sign(font.name, code) or chr(code if code < _FIRST_GLYPH else _GLYPHS[code]).translate(_CONTROLS)


@dataclass(slots=True)
class _Style:
    base: int | None = None
    outline: int | None = None
    name: str = ""


class Styles:
    """The style sheet."""

    def __init__(self) -> None:
        self._styles: dict[int, _Style] = {0: _Style()}
        self._current = self._styles[0]
        self._levels: dict[int, int | None] = {}

    def word(self, word: str, number: int) -> None:
        """Take a control word of the style sheet."""
        if word == "s":
            self._current = self._styles[number] = _Style()
        elif word == "sbasedon":
            self._current.base = number
        elif word == "outlinelevel":
            self._current.outline = number

    def add_to_name(self, text: str) -> None:
        """Take a part of a style's name."""
        if len(self._current.name) < _LONGEST_NAME:
            self._current.name += text

    def level(self, style: int, outline: int | None) -> int | None:
        """Return the heading level of a paragraph: 0 for a title, 1 to 9 for headings, None for body text.

        `outline` is what the paragraph says itself, which counts for all but titles.
        """
        if style not in self._levels:
            self._levels[style] = self._resolve(style)
        level = self._levels[style]
        return level if outline is None or level == _TITLE_LEVEL else _heading_level(outline)

    def _resolve(self, number: int) -> int | None:
        for _ in range(_LONGEST_CHAIN):
            style = self._styles.get(number, _Style())
            name = "".join(style.name.rstrip(";").lower().split())
            if name in _TITLE_NAMES:
                return _TITLE_LEVEL
            if style.outline is not None:
                return _heading_level(style.outline)
            if heading := re.fullmatch(r"(?:heading|标题)([1-9])", name):
                return int(heading[1])
            number = -1 if style.base is None else style.base
        return None


def _heading_level(outline: int) -> int | None:
    return outline + 1 if 0 <= outline < _BODY_OUTLINE else None
