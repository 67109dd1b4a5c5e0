"""What is usual in a document: the size of its text, its margins, how far its lines stand apart."""

from __future__ import annotations

from itertools import pairwise
from statistics import median, median_low
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.reading.layout.types import Line


_WEIGHTY: Final = 0.15
"""The part of all weight that a value must have to be more than chance."""

Weighted = tuple[float, float]
"""A value and what it weighs."""


def usual(values: Iterable[Weighted], step: float) -> float | None:
    """Return the value that weighs most, taken alike within about `step`; None of none."""
    groups = _groups(values, step)
    return max(groups, default=(0.0, None), key=lambda group: group[0])[1]


def outermost(values: Iterable[Weighted], step: float) -> float | None:
    """Return the largest value that is more than chance, taken alike within about `step`; None of none."""
    groups = _groups(values, step)
    total = sum(weight for weight, _ in groups)
    return max((value for weight, value in groups if weight >= _WEIGHTY * total), default=usual(values, step))


def _groups(values: Iterable[Weighted], step: float) -> list[tuple[float, float]]:
    """Group values with neighbours no further apart than `step`; return each group's weight and middle value."""
    groups: list[tuple[float, float]] = []
    members: list[Weighted] = []
    for value, weight in sorted(values):
        if members and value - members[0][0] > step:
            groups.append(_group(members))
            members = []
        members.append((value, weight))
    return [*groups, _group(members)] if members else groups


def _group(members: list[Weighted]) -> tuple[float, float]:
    return sum(weight for _, weight in members), median(value for value, _ in members)


def body_size(lines: Sequence[Line]) -> float:
    """Return the size that most of the text is set in; 1 where there is no text."""
    rough = max((line.size for line in lines), default=1.0)
    return usual(((line.size, len(line.text)) for line in lines), rough / 20) or 1.0


def line_pitch(pages: Iterable[Sequence[Line]]) -> float:
    """Return how far lines of text usually stand apart, from bottom to bottom; 0 where no page has two."""
    pitches = [
        below.bottom - above.bottom
        for lines in pages
        for above, below in pairwise(lines)
        if not (above.row or below.row)
    ]
    return median_low(pitches) if pitches else 0.0
