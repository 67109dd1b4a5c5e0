"""Builds PDF files from content streams; the font is not embedded, so text is written in the code of characters."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

A4 = (595, 842)
FONTS = {
    "F1": "/Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [3 0 R]",
    "F2": "/Type0 /BaseFont /Nameless /Encoding /Identity-H /DescendantFonts [4 0 R]",
}
"""F1 has the characters of Adobe's Chinese collection, F2 glyphs of which nobody knows what they stand for."""

_WIDTHS = "/DW 1000 /W [1 95 500 814 939 500]"


class Page(NamedTuple):
    """What is drawn on a page, and further entries of its dictionary."""

    content: str
    entries: str = ""
    size: tuple[float, float] = A4


def text(
    content: str, x: float = 90, y: float = 750, *, size: float = 16, turn: str = "1 0 0 1", more: str = ""
) -> str:
    """Characters from (x, y) on, from the lower left; `turn` begins their matrix, `more` are further operators."""
    return f"BT /F1 {size} Tf {more} {turn} {x} {y} Tm <{content.encode('utf-16-be').hex()}> Tj ET\n"


def nameless(count: int, x: float = 90, y: float = 700) -> str:
    """Glyphs without characters."""
    codes = "".join(f"{300 + number:04x}" for number in range(count))
    return f"BT /F2 16 Tf {x} {y} Td <{codes}> Tj ET\n"


def lines(*contents: str, y: float = 750, pitch: float = 28, x: float = 90) -> str:
    """Lines one under the other."""
    return "".join(text(content, x, y - pitch * number) for number, content in enumerate(contents))


def ruled(xs: Iterable[float], ys: Iterable[float]) -> str:
    """The lines of a table between columns at `xs` and rows at `ys`."""
    xs, ys = sorted(xs), sorted(ys)
    level = "".join(f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    return level + "".join(f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)


def boxed(xs: Iterable[float], ys: Iterable[float]) -> str:
    """The same lines as the sides of boxes, each cell's drawn."""
    xs, ys = sorted(xs), sorted(ys)
    return "".join(f"{x} {y} {right - x} {top - y} re S\n" for x, right in pairwise(xs) for y, top in pairwise(ys))


def filled(xs: Iterable[float], ys: Iterable[float]) -> str:
    """The same lines as thin filled boxes, one from crossing to crossing, as word processors draw them."""
    xs, ys = sorted(xs), sorted(ys)
    level = "".join(f"{x + 0.5} {y} {right - x - 0.5} 0.5 re f\n" for x, right in pairwise(xs) for y in ys)
    return level + "".join(f"{x} {y + 0.5} 0.5 {top - y - 0.5} re f\n" for x in xs for y, top in pairwise(ys))


PICTURE = "q 500 0 0 700 40 70 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n"
"""An image that covers the page, as a scanner makes it."""


def pdf(*pages: str | Page, objects: Iterable[str] = (), root: str = "", password: str | None = None) -> bytes:
    """A PDF file; further `objects` are numbered from 5 on, before the pages."""
    objects = list(objects)
    first = 5 + len(objects)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    fonts = " ".join(f"/{name} << /Type /Font /Subtype {entries} >>" for name, entries in FONTS.items())
    parts = [
        f"<< /Type /Catalog /Pages 2 0 R {root} >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /Resources << /Font << {fonts} >> >> >>",
        _descendant("STSong-Light", "GB1", 5),
        _descendant("Nameless", "Identity", 0),
        *objects,
    ]
    key = None if password is None else _Key(password)
    bodies = [part.encode() for part in parts]
    for number, page in enumerate(Page(page) if isinstance(page, str) else page for page in pages):
        contents = first + 2 * number + 1
        box = f"/MediaBox [0 0 {page.size[0]} {page.size[1]}]"
        stream = page.content.encode("latin-1")
        data = stream if key is None else key.encrypted(stream, contents)
        bodies.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {contents} 0 R {page.entries} >>".encode())
        bodies.append(b"<< /Length %d >> stream\n%s\nendstream" % (len(data), data))
    return _file(bodies, "" if key is None else key.entries)


def _descendant(name: str, ordering: str, supplement: int) -> str:
    info = f"<< /Registry (Adobe) /Ordering ({ordering}) /Supplement {supplement} >>"
    descriptor = f"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /Ascent 880 /Descent -120 >>"
    names = f"/BaseFont /{name} /CIDSystemInfo {info} /FontDescriptor {descriptor}"
    return f"<< /Type /Font /Subtype /CIDFontType0 {names} {_WIDTHS} >>"


def _file(bodies: list[bytes], entries: str) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(bodies, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {entries} >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


class _Key:
    """The standard encryption of ISO 32000, revision 2: the weakest, which all readers know."""

    _PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")

    def __init__(self, password: str) -> None:
        padded = (password.encode() + self._PADDING)[:32]
        owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
        rights, identifier = -4, b"0123456789abcdef"
        self._key = hashlib.md5(padded + owner + rights.to_bytes(4, "little", signed=True) + identifier).digest()[:5]
        user = _rc4(self._key, self._PADDING)
        standard = f"/Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P {rights}"
        self.entries = f"/Encrypt << {standard} >> /ID [<{identifier.hex()}> <{identifier.hex()}>]"

    def encrypted(self, data: bytes, number: int) -> bytes:
        """The stream of object `number`."""
        return _rc4(hashlib.md5(self._key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], data)


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
