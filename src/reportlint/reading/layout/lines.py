"""Pieces of text to lines, in reading order, whatever the order they are drawn in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reportlint.reading.layout.characters import with_usual_characters
from reportlint.reading.layout.types import GAP, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.reading.layout.types import Piece

_SAME_LINE: Final = 0.5
_SPACE: Final = 0.6
_CELL_GAP: Final = 2.5
_DRAWN_TWICE: Final = 0.3
"""Distances in font sizes.

Chinese text that is justified or spread stands up to half a size apart, and so do digits set as wide as Chinese
characters: a number must not fall apart. What is drawn twice to look bold stands much less apart.
"""


def lines_of(pieces: Iterable[Piece], page: int) -> list[Line]:
    """Return the lines of a page, from top to bottom."""
    return [line for row in _rows(pieces) if (line := _line(row, page)).text]


def _rows(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces that stand at the same height; the largest of a row (no superscript) tells its height."""
    row: list[Piece] = []
    largest: Piece | None = None
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        if largest and piece.middle - largest.middle > _SAME_LINE * max(piece.size, largest.size):
            yield row
            row, largest = [], None
        if largest is None or piece.size > largest.size:
            largest = piece
        row.append(piece)
    if row:
        yield row


def _line(row: list[Piece], page: int) -> Line:
    pieces = _once(sorted(row, key=lambda piece: piece.left))
    text = pieces[0].text
    for before, piece in pairwise(pieces):
        text += _between(before, piece) + piece.text
    shown = [piece for piece in pieces if piece.text.strip()] or pieces
    largest = max(shown, key=lambda piece: len(piece.text) * piece.size)
    return Line(
        with_usual_characters(text.strip()),
        shown[0].left,
        max(piece.right for piece in shown),
        min(piece.top for piece in shown),
        max(piece.bottom for piece in shown),
        largest.size,
        page,
    )


def _once(pieces: list[Piece]) -> list[Piece]:
    """Leave out what is drawn over itself."""
    kept = pieces[:1]
    for piece in pieces[1:]:
        last = kept[-1]
        if piece.text != last.text or piece.left - last.left > _DRAWN_TWICE * piece.size:
            kept.append(piece)
    return kept


def _between(before: Piece, after: Piece) -> str:
    """Return the white space that a gap stands for."""
    gap = (after.left - before.right) / max(before.size, after.size)
    if gap > _CELL_GAP:
        return GAP
    if before.text[-1:].isspace() or after.text[:1].isspace():
        return ""
    return " " if gap > _SPACE else ""


def is_word_sign(character: str) -> bool:
    """Tell whether a character is one of a word or number that spaces part from others (not a Chinese one)."""
    return character.isascii() and character.isalnum()
