"""Where things stand on a page: transformations, and the ways that text can run."""

from __future__ import annotations

from math import hypot
from typing import Final, NamedTuple

_UPRIGHT: Final = 0.1


class Matrix(NamedTuple):
    """x' = a·x + c·y + e, y' = b·x + d·y + f; y grows downwards."""

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


TURNS: Final = (Matrix(), Matrix(0, -1, 1, 0), Matrix(-1, 0, 0, -1), Matrix(0, 1, -1, 0))
"""What turns text upright that runs right, down, left and up."""


def turn_of(right: float, down: float) -> int | None:
    """Return the way that text runs, as an index of `TURNS`; None for slanted text, which is a watermark."""
    length = hypot(right, down)
    if length and abs(down) < _UPRIGHT * length:
        return 0 if right > 0 else 2
    if length and abs(right) < _UPRIGHT * length:
        return 1 if down > 0 else 3
    return None
