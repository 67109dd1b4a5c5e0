"""What a reader found on a page to the page as it is read: turned upright, without what is not shown on it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.layout.geometry import TURNS
from reportlint.reading.layout.types import Piece, Ruling

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reportlint.reading.layout.geometry import Matrix

_ASCENT: Final = 0.85
_DESCENT: Final = 0.15
_MOST_DRAWN: Final = 3_000_000
"""Objects and characters of all pages together, some hundred times what the longest report has."""

Point = tuple[float, float]

Box = tuple[float, float, float, float]
"""Left, top, right and bottom; y grows downwards."""


class Budget:
    """What may be drawn in one document. Raises `ReadError` where it is spent."""

    def __init__(self) -> None:
        self._left = _MOST_DRAWN

    def spend(self, cost: int) -> None:
        """Count `cost` objects or characters."""
        self._left -= cost
        if self._left < 0:
            raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")


class Placed(NamedTuple):
    """Characters on a baseline that runs from `start` to `end`, the way that `turn` says.

    `size` is that of the font; they reach `depth` below the baseline, as those do that stand one under the other.
    """

    text: str
    start: Point
    end: Point
    turn: int
    size: float
    depth: float = 0.0


class Page(NamedTuple):
    """A page to read: its text upright, the straight lines drawn on it, and how many pictures and other shapes.

    `width` is 0 where it is not known. `is_recognised` says that a machine guessed the text from a picture,
    `is_damaged` that nothing could be read.
    """

    pieces: list[Piece]
    rulings: list[Ruling]
    width: float = 0.0
    images: int = 0
    shapes: int = 0
    is_recognised: bool = False
    is_damaged: bool = False


def upright(placed: Iterable[Placed], rulings: Iterable[Ruling], box: Box | None) -> Page:
    """Return a page turned so that most of its text runs right; text that runs another way is left out.

    So is text that begins outside `box`, the page's own.
    """
    shown = [one for one in placed if box is None or _is_in(one.start, box)]
    turns: Counter[int] = Counter()
    for one in shown:
        turns[one.turn] += len(one.text)
    turn = max(turns, key=lambda turn: turns[turn], default=0)
    pieces = [_piece(one, TURNS[turn]) for one in shown if one.turn == turn]
    return Page(pieces, [_turned(ruling, TURNS[turn]) for ruling in rulings], _width(box, turn))


def _is_in(point: Point, box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def _width(box: Box | None, turn: int) -> float:
    if box is None:
        return 0.0
    return box[2] - box[0] if turn in (0, 2) else box[3] - box[1]


def _piece(placed: Placed, matrix: Matrix) -> Piece:
    left, baseline = matrix.apply(*placed.start)
    right, _ = matrix.apply(*placed.end)
    size = placed.size or 1.0
    bottom = baseline + placed.depth + _DESCENT * size
    return Piece(placed.text, left, right, baseline - _ASCENT * size, bottom, size)


def _turned(ruling: Ruling, matrix: Matrix) -> Ruling:
    (x0, y0), (x1, y1) = matrix.apply(ruling.left, ruling.top), matrix.apply(ruling.right, ruling.bottom)
    return Ruling(min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1))
