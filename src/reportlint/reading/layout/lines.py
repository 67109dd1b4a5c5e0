"""Pieces of text to lines, in reading order, whatever the order they are drawn in."""

from __future__ import annotations

from itertools import pairwise
from statistics import median_low
from typing import TYPE_CHECKING, Final

from reportlint.reading.layout.characters import with_usual_characters
from reportlint.reading.layout.types import GAP, Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportlint.reading.layout.types import Piece

_SAME_LINE: Final = 0.5
_SPACE: Final = 0.6
_WORD_SPACE: Final = 0.2
_NUMBER_SPACE: Final = 1.2
_CELL_GAP: Final = 2.5
_WIDEST_SPREAD: Final = 1.5
_DRAWN_TWICE: Final = 0.3
_NOTE_SIZE: Final = 0.75
_NOTE_RISE: Final = 0.2
"""Distances in font sizes.

Chinese text that is justified stands up to half a size apart, and so do digits set as wide as Chinese characters: a
number must not fall apart. Western words, and numbers set close, are parted by `_WORD_SPACE`; a number and what it
counts may stand `_NUMBER_SPACE` apart, and all characters of a line spread over its width `_WIDEST_SPREAD`. What is
drawn twice to look bold stands much less apart. Marks of notes are smaller than `_NOTE_SIZE` and raised `_NOTE_RISE`.
"""

_FEWEST_SPREAD: Final = 2


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
    shown = [piece for piece in pieces if piece.text.strip()] or pieces
    chinese = [piece for piece in shown if not piece.text.isascii()]
    largest = max(chinese or shown, key=lambda piece: len(piece.text) * piece.size)
    return Line(
        with_usual_characters(_text(_without_note_marks(pieces, largest)).strip()),
        shown[0].left,
        max(piece.right for piece in shown),
        min(piece.top for piece in shown),
        max(piece.bottom for piece in shown),
        largest.size,
        page,
    )


def _text(pieces: list[Piece]) -> str:
    """Return the text of a line, with white space where gaps stand for it."""
    spread = _spread(pieces)
    texts = [pieces[0].text]
    for before, piece in pairwise(pieces):
        texts += (_between(before, piece, spread), piece.text)
    return "".join(texts)


def _spread(pieces: list[Piece]) -> float:
    """Return how far apart, in font sizes, the Chinese characters of a line stand that is spread over its width."""
    gaps = [
        _gap(one, other)
        for one, other in pairwise(pieces)
        if not one.text[-1:].isascii() and not other.text[:1].isascii()
    ]
    close = sum(len(piece.text) - 1 for piece in pieces if not piece.text.isascii())
    if len(gaps) < _FEWEST_SPREAD or len(gaps) <= close:
        return 0.0
    spread = median_low([*gaps, *[0.0] * close])
    return spread if 0 < spread < _WIDEST_SPREAD else 0.0


def _without_note_marks(pieces: list[Piece], largest: Piece) -> list[Piece]:
    """Leave out raised small digits after Chinese text: they refer to notes and are no part of a number (as in m²)."""
    kept = pieces[:1]
    for piece in pieces[1:]:
        is_raised = largest.bottom - piece.bottom > _NOTE_RISE * largest.size
        is_mark = is_raised and piece.size < _NOTE_SIZE * largest.size and piece.text.strip().isdecimal()
        if not is_mark or kept[-1].text[-1:].isascii():
            kept.append(piece)
    return kept


def _once(pieces: list[Piece]) -> list[Piece]:
    """Leave out what is drawn over itself."""
    kept = pieces[:1]
    for piece in pieces[1:]:
        last = kept[-1]
        if piece.text != last.text or piece.left - last.left > _DRAWN_TWICE * piece.size:
            kept.append(piece)
    return kept


def _gap(before: Piece, after: Piece) -> float:
    return (after.left - before.right) / max(before.size, after.size)


def _between(before: Piece, after: Piece, spread: float) -> str:
    """Return the white space that a gap stands for; `spread` is how far apart the line's characters stand anyway."""
    gap = _gap(before, after) - spread
    if gap > _CELL_GAP:
        return GAP
    last, first = before.text[-1:], after.text[:1]
    if last.isspace() or first.isspace():
        return ""
    return " " if gap > _narrowest_space(before.text[-2:], first) else ""


def _narrowest_space(end: str, first: str) -> float:
    """Return how wide a gap must be for it to be a space; `end` is what stands before it, two characters set close."""
    last = end[-1]
    if last.isascii() and first.isascii():
        is_set_close = len(end) > 1 and end.isascii()
        return _WORD_SPACE if is_set_close or (last + first).isalpha() else _SPACE
    return _NUMBER_SPACE if last.isdecimal() != first.isdecimal() and last.isascii() != first.isascii() else _SPACE


def is_word_sign(character: str) -> bool:
    """Tell whether a character is one of a word or number that spaces part from others (not a Chinese one)."""
    return character.isascii() and character.isalnum()
