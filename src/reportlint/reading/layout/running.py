"""Running heads and page numbers: what stands at the edges of pages and is no part of the report."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.reading.layout.measures import body_size, line_pitch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportlint.reading.layout.types import Line

_EDGE_LINES: Final = 2
_APART: Final = 1.3
_SMALL: Final = 0.9
_LARGE: Final = 1.1
_FEWEST_PAGES: Final = 2
_SHARE_OF_PAGES: Final = 0.4
"""Of all pages: odd and even ones may have different heads."""


class _Edges(NamedTuple):
    """How many lines at the top and at the bottom of a page are set apart from its text."""

    top: int
    bottom: int


def without_running_lines(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """Return the lines of each page without its page number and the heads and feet that it shares with other pages.

    Only lines apart from the text, or smaller than it, can be either, on this page or, at the same spot, on another:
    text that pages happen to begin with alike stays, and so does a title that is the head of later pages.
    """
    size, pitch = body_size([line for lines in pages for line in lines]), line_pitch(pages)
    edges = [_edges(lines, size, pitch) for lines in pages]
    spots = {_spot(line) for lines, edge in zip(pages, edges, strict=True) for line in _apart(lines, edge)}
    edges = [_widened(lines, edge, spots) for lines, edge in zip(pages, edges, strict=True)]
    counts = Counter(
        key for lines, edge in zip(pages, edges, strict=True) for key in {_key(line) for line in _apart(lines, edge)}
    )
    fewest = max(_FEWEST_PAGES, _SHARE_OF_PAGES * sum(1 for lines in pages if lines))

    def is_running(line: Line) -> bool:
        return (
            not line.row
            and line.size <= _LARGE * size
            and (counts[_key(line)] >= fewest or bool(_page_number().fullmatch(line.text)))
        )

    return [_peeled(lines, edge, is_running) for lines, edge in zip(pages, edges, strict=True)]


def _edges(lines: Sequence[Line], size: float, pitch: float) -> _Edges:
    return _Edges(_count_apart(lines, size, pitch), _count_apart(lines[::-1], size, pitch))


def _count_apart(lines: Sequence[Line], size: float, pitch: float) -> int:
    """Count the lines, from an edge of the page, that are smaller than the text or stand apart from what follows."""
    count = 0
    for index, (line, inner) in enumerate(pairwise(lines[: _EDGE_LINES + 1]), start=1):
        if abs(inner.bottom - line.bottom) > _APART * pitch or line.size < _SMALL * size:
            count = index
    return count


def _widened(lines: Sequence[Line], edges: _Edges, spots: set[tuple[str, int]]) -> _Edges:
    """Count the outermost line too where it is surely a page number, or stands at one of the `spots` of other pages."""

    def fewest(line: Line) -> int:
        is_page_number = not line.text.isdecimal() and bool(_page_number().fullmatch(line.text))
        return int(is_page_number or _spot(line) in spots)

    if not lines:
        return edges
    return _Edges(max(edges.top, fewest(lines[0])), max(edges.bottom, fewest(lines[-1])))


def _apart(lines: Sequence[Line], edges: _Edges) -> list[Line]:
    return [*lines[: edges.top], *lines[len(lines) - edges.bottom :]]


def _peeled(lines: Sequence[Line], edges: _Edges, is_running: Callable[[Line], bool]) -> list[Line]:
    """Return the lines without the running ones among those apart."""
    end = len(lines) - edges.bottom
    return [line for index, line in enumerate(lines) if edges.top <= index < end or not is_running(line)]


def _key(line: Line) -> str:
    """Return what a running line shares with those of other pages: all but numbers and space."""
    return _varying().sub("", line.text)


def _spot(line: Line) -> tuple[str, int]:
    """Return what a running line shares with those of other pages and where it stands."""
    return _key(line), round(line.bottom)


@cache
def _varying() -> re.Pattern[str]:
    return re.compile(r"[\d\s]+")


@cache
def _page_number() -> re.Pattern[str]:
    """`1`, `— 1 —`, `1/8`, `第 1 页`, `第1页 共8页`, `Page 1 of 8`."""
    number = r"\d{1,4}"
    dashes = r"[-—－–─·•~～ ]{0,6}"
    plain = rf"{dashes}{number}{dashes}|{number} ?[/／] ?{number}"
    words = rf"第 ?{number} ?页[ \t,，/／（(]{{0,4}}(?:共 ?{number} ?页)?[)）]?|[Pp]age ?{number}(?: ?of ?{number})?"
    return re.compile(rf"(?:{plain}|{words})")
