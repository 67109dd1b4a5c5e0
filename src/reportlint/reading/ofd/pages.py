"""A page to pieces of text: all that is drawn on it, templates among it, turned the way most of it is to be read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from reportlint.reading.layout import Budget, Placed, upright
from reportlint.reading.layout.geometry import Matrix, turn_of
from reportlint.reading.ofd.markup import numbers
from reportlint.reading.ofd.text_codes import runs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.reading.layout import Page
    from reportlint.reading.ofd.markup import Element
    from reportlint.reading.ofd.parts import OfdDocument

_GROUPS: Final = frozenset({"Layer", "PageBlock", "Content"})

_Waiting = tuple["Element", Matrix, frozenset[str]]


class PageReader:
    """Reads the pages of a file, whose templates and shared graphics must not multiply without end."""

    def __init__(self) -> None:
        self._budget = Budget()

    def read(self, document: OfdDocument, location: str) -> Page:
        """Return what a page of a document holds; text off the page or slanted is left out. Raises `ReadError`."""
        parts = document.page(location)
        kinds: Counter[str] = Counter()
        placed = list(self._placed(parts.contents, kinds, document))
        box = None if parts.size is None else (0.0, 0.0, *parts.size)
        return upright(placed, (), box)._replace(images=kinds["ImageObject"], shapes=kinds["PathObject"])

    def _placed(self, contents: list[Element], kinds: Counter[str], document: OfdDocument) -> Iterator[Placed]:
        """Yield the text in groups of objects and count the others by `kinds`.

        With every object go what it is put into and the shared graphics that it is part of: one that uses itself ends
        there. They wait in a list, not in calls of their own: no file can nest them too deep.
        """
        waiting: list[_Waiting] = [(content, Matrix(), frozenset()) for content in reversed(contents)]
        while waiting:
            element, outer, inside = waiting.pop()
            self._budget.spend(1)
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

    def _text(self, element: Element, outer: Matrix) -> Iterator[Placed]:
        matrix = matrix_of(element).then(outer)
        turn = turn_of(matrix.a, matrix.b)
        if turn is None:
            return
        for run in runs_of(element):
            self._budget.spend(len(run.text))
            start, end = matrix.apply(run.left, run.baseline), matrix.apply(run.right, run.baseline)
            yield Placed(run.text, start, end, turn, run.height * matrix.scale, run.depth * matrix.scale)


def matrix_of(element: Element) -> Matrix:
    """Return where a graphic object puts its content: by its `CTM`, then to the corner of its `Boundary`."""
    boundary = numbers(element.get("Boundary"), 4) or [0.0, 0.0, 0.0, 0.0]
    own = Matrix(*(numbers(element.get("CTM"), 6) or ()))
    return own.then(Matrix(e=boundary[0], f=boundary[1]))
