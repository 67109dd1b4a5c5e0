"""The map of who shares text with whom, drawn as SVG: a ring for each group, thicker lines for more shared text."""

from __future__ import annotations

from html import escape
from itertools import groupby
from math import sqrt
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.output.safe_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.similarity.likeness_map import Edge, LikenessMap, Node

_WIDTH: Final = 960  # all lengths in pixels of the picture
_APART: Final = 18  # in height, between neighbours on a ring
_LEAST_RADIUS: Final = 30
_LABEL: Final = (12, 14, 190)  # size of the letters, letters of a name, width that they take beside a ring
_SHADES: Final = ("#8fb3d9", "#e8a33d", "#c0392b")  # of a report whose text is found elsewhere: some, much, most


class _Point(NamedTuple):
    """Where a report stands; `right` tells on which side its name is written."""

    x: float
    y: float
    right: bool


def likeness_svg(shown: LikenessMap) -> str:
    """Return the picture as an SVG element that can stand in an HTML page; "" where nothing is shared.

    Names of files are escaped; the picture holds no script, no style and no link.
    """
    if not shown.nodes:
        return ""
    rings = [list(ring) for _, ring in groupby(shown.nodes, key=lambda node: node.group)]
    points, height = _laid_out([len(ring) for ring in rings])
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {_WIDTH} {height:.0f}" '
        f'font-family="sans-serif" font-size="{_LABEL[0]}"><title>雷同关系图</title>',
        *(_line(edge, points) for edge in shown.edges),
        *(_dot(node, point) for node, point in zip(shown.nodes, points, strict=True)),
        "</svg>",
    ]
    return "\n".join(parts)


def _laid_out(sizes: Sequence[int]) -> tuple[list[_Point], float]:
    """Return where the reports of rings of these sizes stand, ring by ring, and the height that all of them take."""
    points: list[_Point] = []
    left = top = height = 0.0
    for size in sizes:
        radius = max(_LEAST_RADIUS, size * _APART / 4)
        width = 2 * (radius + _LABEL[2])
        if left and left + width > _WIDTH:
            left, top, height = 0.0, top + height, 0.0
        high = 2 * (radius + _APART)
        points += _ring(size, radius, left + width / 2, top + high / 2)
        left, height = left + width, max(height, high)
    return points, top + height


def _ring(size: int, radius: float, x: float, y: float) -> Iterator[_Point]:
    """Yield the places on a ring, on its right and on its left, at even heights so that no name covers another."""
    for right in (True, False):
        count = size // 2 if right else size - size // 2
        for number in range(count):
            height = radius * ((2 * number + 1) / count - 1)
            aside = sqrt(radius**2 - height**2)
            yield _Point(x + aside if right else x - aside, y + height, right)


def _line(edge: Edge, points: Sequence[_Point]) -> str:
    one, other = points[edge.one], points[edge.other]
    return (
        f'<line x1="{one.x:.1f}" y1="{one.y:.1f}" x2="{other.x:.1f}" y2="{other.y:.1f}" stroke="#555" '
        f'stroke-width="{1 + 5 * edge.likeness:.1f}" stroke-opacity="{0.2 + 0.6 * edge.likeness:.2f}">'
        f"<title>{edge.likeness:.0%}</title></line>"
    )


def _dot(node: Node, point: _Point) -> str:
    name = visible(node.path.stem)
    clipped = name if len(name) <= _LABEL[1] else f"{name[: _LABEL[1] - 1]}…"
    shade = _SHADES[min(int(node.share * len(_SHADES)), len(_SHADES) - 1)]
    x, anchor = (point.x + 10, "start") if point.right else (point.x - 10, "end")
    return (
        f"<g><title>{escape(name)}：{node.share:.0%}同别处一样</title>"
        f'<circle cx="{point.x:.1f}" cy="{point.y:.1f}" r="6" fill="{shade}"/>'
        f'<text x="{x:.1f}" y="{point.y + 4:.1f}" text-anchor="{anchor}">{escape(clipped)}</text></g>'
    )
