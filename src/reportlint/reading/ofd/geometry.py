"""Where things stand on a page: transformations as GB/T 33190 writes them."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from reportlint.reading.ofd.markup import numbers

if TYPE_CHECKING:
    from reportlint.reading.ofd.markup import Element


class Matrix(NamedTuple):
    """`CTM`: x' = a·x + c·y + e, y' = b·x + d·y + f; y grows downwards."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, outer: Matrix) -> Matrix:
        """Return this transformation followed by `outer`."""
        e, f = outer.apply(self.e, self.f)
        return Matrix(
            outer.a * self.a + outer.c * self.b,
            outer.b * self.a + outer.d * self.b,
            outer.a * self.c + outer.c * self.d,
            outer.b * self.c + outer.d * self.d,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        """How many times larger a height becomes."""
        return hypot(self.c, self.d)


def matrix_of(element: Element) -> Matrix:
    """Return where a graphic object puts its content: by its `CTM`, then to the corner of its `Boundary`."""
    boundary = numbers(element.get("Boundary"), 4) or [0.0, 0.0, 0.0, 0.0]
    own = Matrix(*(numbers(element.get("CTM"), 6) or ()))
    return own.then(Matrix(e=boundary[0], f=boundary[1]))
