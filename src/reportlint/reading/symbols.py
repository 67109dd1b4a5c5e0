"""Signs set in a symbol font, which files keep as the code of a glyph."""

from __future__ import annotations

from typing import Final

_SIGNS: Final = {
    ("wingdings", 0xFE): "☑",
    ("wingdings", 0xA8): "□",
    ("wingdings", 0x6F): "□",
    ("wingdings", 0xFC): "✓",
    ("wingdings 2", 0x52): "☑",
    ("wingdings 2", 0x50): "✓",
    ("wingdings 2", 0xA3): "□",
    ("symbol", 0xA3): "≤",
    ("symbol", 0xB3): "≥",
    ("symbol", 0xB1): "±",
    ("symbol", 0xB4): "×",
    ("symbol", 0xB8): "÷",
    ("symbol", 0xB0): "°",
    ("symbol", 0x25): "%",
}


def sign(font: str, code: int) -> str | None:
    """Return what glyph `code` (in the font, or in the private use area at U+F000) of `font` looks like.

    None for all but the symbols people insert.
    """
    return _SIGNS.get((font.lower(), code & 0xFF))
