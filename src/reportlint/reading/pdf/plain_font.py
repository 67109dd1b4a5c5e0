"""A font of one glyph, which PDFium gets in place of every font that a file does not bring along.

Left alone, PDFium looks for such fonts on the machine. That takes tens of milliseconds; and where the machine has no
Chinese font, characters have no extent, and PDFium leaves out those drawn one by one. With this font every file reads
the same on every machine. How wide characters are is said in the file itself.
"""

from __future__ import annotations

from ctypes import memmove
from functools import cache
from struct import pack
from typing import TYPE_CHECKING, Any, Final

from pypdfium2 import raw

if TYPE_CHECKING:
    from collections.abc import Iterator

_EM: Final = 1000
_BOX: Final = (0, 0, 100, 700)
"""Left, bottom, right and top of the glyph: narrower than any character, so that it reaches over none."""

_HANDLE: Final = 1


@cache
def use() -> raw.FPDF_SYSFONTINFO:
    """Let PDFium take this font for all that it would look for on the machine; what is returned must outlive it."""
    return_data = _returning(_font())
    callbacks = dict(raw.FPDF_SYSFONTINFO._fields_)
    info = raw.FPDF_SYSFONTINFO(
        version=1,
        MapFont=callbacks["MapFont"](lambda *_: _HANDLE),
        GetFontData=callbacks["GetFontData"](return_data),
    )
    raw.FPDF_SetSystemFontInfo(info)
    return info


def _returning(font: bytes) -> Any:
    def data(_info: Any, _handle: Any, table: int, buffer: Any, size: int) -> int:
        """Return how long the file is (no table is given on its own), and the file where there is room for it."""
        if table:
            return 0
        if buffer and size >= len(font):
            memmove(buffer, font, len(font))
        return len(font)

    return data


def _font() -> bytes:
    """Return a TrueType file (OpenType 1.9) that shows its second glyph for every character."""
    tables = dict(_tables())
    directory = pack(">IHHHH", 0x00010000, len(tables), 0, 0, 0)
    offset = len(directory) + 16 * len(tables)
    body = b""
    for name, table in sorted(tables.items()):
        directory += pack(">4sIII", name, 0, offset + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _tables() -> Iterator[tuple[bytes, bytes]]:
    left, bottom, right, top = _BOX
    outline = pack(">hhhhhHH4B", 1, *_BOX, 3, 0, 1, 1, 1, 1)
    outline += pack(">8h", left, right - left, 0, left - right, bottom, 0, top - bottom, 0)
    outline += bytes(-len(outline) % 4)
    every_character = pack(">HHIIIIII", 13, 0, 28, 0, 1, 0, 0x10FFFF, 1)
    yield b"cmap", pack(">HHHHI", 0, 1, 3, 10, 12) + every_character
    yield b"glyf", outline * 2
    yield b"head", pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0, 0, 0x5F0F3CF5, 0, _EM, 0, 0, *_BOX, 0, 8, 2, 1, 0)
    yield b"hhea", pack(">IhhhHhhhhhhhhhhhH", 0x10000, top, 0, 0, _EM, 0, 0, right, 1, 0, 0, 0, 0, 0, 0, 0, 2)
    yield b"hmtx", pack(">HhHh", _EM, left, _EM, left)
    yield b"loca", pack(">III", 0, len(outline), 2 * len(outline))
    yield b"maxp", pack(">IHHHHHHHHHHHHHH", 0x10000, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)
