"""The style sheet and the table of fonts of a binary Word document, by MS-DOC 2.9.271 and 2.9.286."""

from __future__ import annotations

from struct import unpack_from
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_TITLE: Final = 62
_TITLE_LEVEL: Final = 0
_HEADINGS: Final = range(1, 10)
_BODY_OUTLINE: Final = 9
_KIND_BITS: Final = 0x0FFF
_LONGEST_CHAIN: Final = 20
_NAME: Final = 40
"""Where the name of a font begins in its entry."""


class Styles:
    """The style sheet: which built-in style each style is, or is based on."""

    def __init__(self, sheet: bytes) -> None:
        head = 2 + int.from_bytes(sheet[:2], "little")
        self._styles = [
            (int.from_bytes(style[:2], "little") & _KIND_BITS, int.from_bytes(style[2:4], "little") >> 4)
            for style in _entries(sheet, head)
        ]

    def level(self, style: int, outline: int | None) -> int | None:
        """Return the heading level of a paragraph: 0 for a title, 1 to 9 for headings, None for body text.

        `outline` is what the paragraph says itself, which counts for all but titles.
        """
        level = self._level(style)
        if outline is None or level == _TITLE_LEVEL:
            return level
        return outline + 1 if outline < _BODY_OUTLINE else None

    def _level(self, style: int) -> int | None:
        for _ in range(_LONGEST_CHAIN):
            if style >= len(self._styles):
                return None
            kind, style = self._styles[style]
            if kind == _TITLE:
                return _TITLE_LEVEL
            if kind in _HEADINGS:
                return kind
        return None


def _entries(sheet: bytes, position: int) -> Iterator[bytes]:
    """Yield the styles, nothing for a number that none has."""
    while position + 2 <= len(sheet):
        (length,) = unpack_from("<H", sheet, position)
        yield sheet[position + 2 : position + 2 + length]
        position += 2 + length


def font_names(table: bytes) -> list[str]:
    """Return the names of the fonts, by their numbers."""
    names: list[str] = []
    position = 4
    while position < len(table):
        end = position + 1 + table[position]
        names.append(table[position + _NAME : end].decode("utf-16-le", "replace").partition("\0")[0])
        position = end
    return names
