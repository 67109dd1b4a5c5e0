"""What is usual in a document: the size of its text, its margins, how far its lines stand apart."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reportlint.reading.layout.types import Line


def usual(values: Iterable[tuple[float, float]], step: float) -> float | None:
    """Return the value that weighs most, given as (value, weight) and taken alike within about `step`; None of none.

    Values that fall on either side of a step's edge are counted together.
    """
    weights: Counter[int] = Counter()
    members: dict[int, list[float]] = {}
    for value, weight in values:
        bucket = round(value / step)
        weights[bucket] += round(weight)
        members.setdefault(bucket, []).append(value)
    if not members:
        return None
    best = max(members, key=lambda bucket: weights[bucket] + max(weights[bucket - 1], weights[bucket + 1]))
    neighbour = max((best - 1, best + 1), key=lambda bucket: weights[bucket])
    return median(members[best] + members.get(neighbour, []))


def body_size(lines: Sequence[Line]) -> float:
    """Return the size that most of the text is set in; 1 where there is no text."""
    rough = max((line.size for line in lines), default=1.0)
    return usual(((line.size, len(line.text)) for line in lines), rough / 20) or 1.0


def line_pitch(pages: Iterable[Sequence[Line]]) -> float:
    """Return how far lines usually stand apart, from bottom to bottom; 0 where no page has two."""
    pitches = [below.bottom - above.bottom for lines in pages for above, below in pairwise(lines)]
    return median(pitches) if pitches else 0.0
