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
    from reportlint.reading.ofd.parts import OfdDocument, PageParts
    from reportlint.reading.ofd.text_codes import Run

_GROUPS: Final = frozenset({"Layer", "PageBlock", "Content"})
_ASCENT: Final = 0.85
_DESCENT: Final = 0.15
_UPRIGHT: Final = 0.1
_MOST_USES: Final = 10_000
_TURNS: Final = {
    0: Matrix(),
    1: Matrix(0, -1, 1, 0),
    2: Matrix(-1, 0, 0, -1),
    3: Matrix(0, 1, -1, 0),
}
"""What turns text upright that runs right, down, left and up."""


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
    """Reads the pages of one document."""

    def __init__(self, document: OfdDocument) -> None:
        self._document = document
        self._uses = 0

    def read(self, parts: PageParts) -> Page:
        """Return what a page holds; text off the page or slanted is left out. Raises `ReadError`."""
        kinds: Counter[str] = Counter()
        placed = [
            placed
            for content in parts.contents
            for placed in self._placed(content, Matrix(), kinds, ())
            if _is_on(placed, parts.size)
        ]
        turns = Counter[int]()
        for one in placed:
            if one.turn is not None:
                turns[one.turn] += len(one.run.text)
        turn = max(turns, key=lambda turn: turns[turn], default=0)
        pieces = [_piece(one.run, one.matrix.then(_TURNS[turn])) for one in placed if one.turn == turn]
        return Page(pieces, kinds["ImageObject"], kinds["PathObject"])

    def _placed(self, group: Element, outer: Matrix, kinds: Counter[str], inside: tuple[str, ...]) -> Iterator[_Placed]:
        """Yield the text in a group of objects; `inside` are the shared graphics that it is part of."""
        for element in group:
            tag = element.tag
            if tag in _GROUPS:
                yield from self._placed(element, outer, kinds, inside)
            elif element.get("Visible") == "false":
                continue
            elif tag == "TextObject":
                matrix = matrix_of(element).then(outer)
                if matrix.a or matrix.b:
                    yield from (_Placed(run, matrix) for run in runs_of(element))
            elif tag == "CompositeObject":
                yield from self._shared(element, outer, kinds, inside)
            else:
                kinds[tag] += 1

    def _shared(self, use: Element, outer: Matrix, kinds: Counter[str], inside: tuple[str, ...]) -> Iterator[_Placed]:
        """Yield the text of a graphic used by name; one that uses itself ends there."""
        identifier = use.get("ResourceID", "")
        content = self._document.graphics.get(identifier)
        if content is None or identifier in inside:
            return
        self._uses += 1
        if self._uses > _MOST_USES:
            raise ReadError("文件里重复引用的图形过多，不像正常的报告，已拒绝读取")
        yield from self._placed(content, matrix_of(use).then(outer), kinds, (*inside, identifier))


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
