"""A page to pieces of text: all that is drawn on it, templates among it, turned the way most of it is to be read."""

from __future__ import annotations

from collections import Counter
from math import hypot
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.errors import ReadError
from reportlint.reading.layout import Piece
from reportlint.reading.ofd.geometry import Matrix, matrix_of
from reportlint.reading.ofd.text_codes import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.ofd.markup import Element
    from reportlint.reading.ofd.parts import OfdDocument
    from reportlint.reading.ofd.text_codes import Run

_GROUPS: Final = frozenset({"Layer", "PageBlock", "Content"})
_ASCENT: Final = 0.85
_DESCENT: Final = 0.15
_UPRIGHT: Final = 0.1
_MOST_DRAWN: Final = 3_000_000
"""Objects and characters of all pages together, some hundred times what the longest report has."""

_TURNS: Final = {
    0: Matrix(),
    1: Matrix(0, -1, 1, 0),
    2: Matrix(-1, 0, 0, -1),
    3: Matrix(0, 1, -1, 0),
}
"""What turns text upright that runs right, down, left and up."""


_Waiting = tuple["Element", Matrix, frozenset[str]]


class Page(NamedTuple):
    """What a page holds: its text, and how many pictures and drawn shapes."""

    pieces: list[Piece]
    images: int
    shapes: int


class _Placed(NamedTuple):
    run: Run
    matrix: Matrix

    @property
    def turn(self) -> int | None:
        """The way it runs, as in `_TURNS`; None for slanted text, which is a watermark."""
        length = hypot(self.matrix.a, self.matrix.b)
        right, down = self.matrix.a / length, self.matrix.b / length
        if abs(down) < _UPRIGHT:
            return 0 if right > 0 else 2
        if abs(right) < _UPRIGHT:
            return 1 if down > 0 else 3
        return None


class PageReader:
    """Reads the pages of a file, whose templates and shared graphics must not multiply without end."""

    def __init__(self) -> None:
        self._budget = _MOST_DRAWN

    def read(self, document: OfdDocument, location: str) -> Page:
        """Return what a page of a document holds; text off the page or slanted is left out. Raises `ReadError`."""
        parts = document.page(location)
        kinds: Counter[str] = Counter()
        walk = self._placed(parts.contents, kinds, document)
        placed = [one for one in walk if _is_on(one, parts.size)]
        turns: Counter[int] = Counter()
        for one in placed:
            if one.turn is not None:
                turns[one.turn] += len(one.run.text)
        turn = max(turns, key=lambda turn: turns[turn], default=0)
        pieces = [_piece(one.run, one.matrix.then(_TURNS[turn])) for one in placed if one.turn == turn]
        return Page(pieces, kinds["ImageObject"], kinds["PathObject"])

    def _placed(self, contents: list[Element], kinds: Counter[str], document: OfdDocument) -> Iterator[_Placed]:
        """Yield the text in groups of objects and count the others by `kinds`.

        With every object go what it is put into and the shared graphics that it is part of: one that uses itself ends
        there. They wait in a list, not in calls of their own: no file can nest them too deep.
        """
        waiting: list[_Waiting] = [(content, Matrix(), frozenset()) for content in reversed(contents)]
        while waiting:
            element, outer, inside = waiting.pop()
            self._spend(1)
            identifier = element.get("ResourceID", "")
            if element.get("Visible") == "false":
                continue
            if element.tag in _GROUPS:
                waiting += ((child, outer, inside) for child in reversed(element))
            elif element.tag == "TextObject":
                yield from self._text(element, outer)
            elif element.tag == "CompositeObject":
                graphic = document.graphics.get(identifier)
                if graphic is not None and identifier not in inside:
                    waiting.append((graphic, matrix_of(element).then(outer), inside | {identifier}))
            else:
                kinds[element.tag] += 1

    def _text(self, element: Element, outer: Matrix) -> Iterator[_Placed]:
        matrix = matrix_of(element).then(outer)
        if matrix.a or matrix.b:
            for run in runs_of(element):
                self._spend(len(run.text))
                yield _Placed(run, matrix)

    def _spend(self, cost: int) -> None:
        self._budget -= cost
        if self._budget < 0:
            raise ReadError("文档内容过多，不像正常的报告，已拒绝读取")


def _is_on(placed: _Placed, size: tuple[float, float] | None) -> bool:
    """Tell whether text begins on the page."""
    x, y = placed.matrix.apply(placed.run.left, placed.run.baseline)
    return size is None or (0 <= x <= size[0] and 0 <= y <= size[1])


def _piece(run: Run, matrix: Matrix) -> Piece:
    left, baseline = matrix.apply(run.left, run.baseline)
    right, _ = matrix.apply(run.right, run.baseline)
    size = run.height * matrix.scale or 1.0
    bottom = baseline + run.depth * matrix.scale + _DESCENT * size
    return Piece(run.text, left, right, baseline - _ASCENT * size, bottom, size)
