"""The piece table: which bytes of the document are which characters, by MS-DOC 2.8.35 and 2.9.178."""

from __future__ import annotations

import struct
from bisect import bisect_right
from struct import unpack_from
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.doc.compound import DAMAGED
from reportlint.reading.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PROPERTIES: Final = 1
_PIECES: Final = 2
_COMPRESSED: Final = 0x4000_0000


class Piece(NamedTuple):
    """Characters `start` to `end` of the document, which begin at byte `offset` and take `width` bytes each.

    One byte each is text in a Windows code page, two are UTF-16.
    """

    start: int
    end: int
    offset: int
    width: int

    def clipped(self, start: int, end: int) -> Piece:
        """Return the part of the piece between two characters."""
        first = max(start, self.start)
        return Piece(first, min(end, self.end), self.offset + (first - self.start) * self.width, self.width)


class Pieces:
    """The pieces of a document in their order."""

    def __init__(self, clx: bytes, document: bytes) -> None:
        try:
            self._pieces = _parse(_piece_table(clx))
        except struct.error as error:
            raise ReadError(DAMAGED) from error
        starts = [piece.start for piece in self._pieces]
        is_ordered = all(piece.start <= piece.end for piece in self._pieces) and starts == sorted(starts)
        ends = [piece.offset + (piece.end - piece.start) * piece.width for piece in self._pieces]
        length = sum(piece.end - piece.start for piece in self._pieces)
        if not is_ordered or max(ends, default=0) > len(document) or length > len(document):
            raise ReadError(DAMAGED)
        self._starts = starts

    def between(self, start: int, end: int) -> Iterator[Piece]:
        """Yield what characters `start` to `end` are made of."""
        for piece in self._pieces[max(0, bisect_right(self._starts, start) - 1) :]:
            if piece.start >= end:
                return
            part = piece.clipped(start, end)
            if part.start < part.end:
                yield part


def _piece_table(clx: bytes) -> bytes:
    """Return the piece table that stands behind property lists, each with its length."""
    position = 0
    while clx[position : position + 1] == bytes([_PROPERTIES]):
        (length,) = unpack_from("<H", clx, position + 1)
        position += 3 + length
    kind, length = unpack_from("<BI", clx, position)
    if kind != _PIECES:
        raise ReadError(DAMAGED)
    return clx[position + 5 : position + 5 + length]


def _parse(table: bytes) -> list[Piece]:
    """Return the pieces: n+1 positions of characters, then n descriptors of eight bytes."""
    count = (len(table) - 4) // 12
    if count < 1:
        raise ReadError(DAMAGED)
    positions = unpack_from(f"<{count + 1}I", table)
    pieces = []
    for index in range(count):
        (place,) = unpack_from("<I", table, 4 * (count + 1) + 8 * index + 2)
        is_compressed = bool(place & _COMPRESSED)
        offset = place & (_COMPRESSED - 1)
        width = 1 if is_compressed else 2
        pieces.append(Piece(positions[index], positions[index + 1], offset // 2 if is_compressed else offset, width))
    return pieces
