"""Wording that is no report's own: what the task prescribes, and what many write without knowing of one another."""

from __future__ import annotations

from array import array
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from reportlint.similarity.aligning import REACH
from reportlint.similarity.sketches import Sketch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from reportlint.similarity.aligning import Passage

_FEWEST: Final = 4  # reports of which "most" can be said
_MOST_OF_A_REPORT: Final = 0.6
_MANY: Final = 4  # groups of reports, independent of one another, that make wording common

Link = tuple[int, int]
"""The keys of two clauses that stand close together, the lower first."""


def prescribed(sketches: Sequence[Sketch]) -> frozenset[int]:
    """Return the keys of clauses that most reports hold: the words of the task.

    Where they would be most of a report, that report was not written to the task but copied, and says nothing about
    what the task prescribes.
    """
    keys = _held_by_most(sketches)
    written = [sketch for sketch in sketches if _share(sketch, keys) <= _MOST_OF_A_REPORT]
    return keys if len(written) == len(sketches) else _held_by_most(written)


def _held_by_most(sketches: Sequence[Sketch]) -> frozenset[int]:
    if len(sketches) < _FEWEST:
        return frozenset()
    import numpy as np  # counts millions of keys in a tenth of the memory; a check of single reports never gets here

    held = np.concatenate([np.unique(np.frombuffer(sketch.keys, np.uint64)) for sketch in sketches])
    keys, counts = np.unique(held, return_counts=True)
    return frozenset(map(int, keys[2 * counts > len(sketches)]))


def _share(sketch: Sketch, keys: Set[int]) -> float:
    weight = sum(weight for key, weight in zip(sketch.keys, sketch.weights, strict=True) if key in keys)
    return weight / max(1, sketch.weight)


def without(sketch: Sketch, keys: frozenset[int]) -> Sketch:
    """Return the sketch without the clauses of these keys."""
    if keys.isdisjoint(sketch.keys):
        return sketch
    kept = [place for place, key in enumerate(sketch.keys) if key not in keys]
    columns = (array(column.typecode, [column[place] for place in kept]) for column in sketch[1:])
    return Sketch(sketch.path, *columns)


def common(passages: Iterable[tuple[Sketch, Passage]], sketches: Sequence[Sketch], groups: Sequence[int]) -> Set[Link]:
    """Return the links of `passages` whose two clauses reports of many groups hold close together, in either order.

    `groups` tell which reports are copies of one another: these count once. Single clauses would not do: in a large
    folder nearly each stands somewhere else too.
    """
    asked: defaultdict[int, set[int]] = defaultdict(set)
    for sketch, passage in passages:
        for link in links(sketch, passage):
            asked[link[0]].add(link[1])
            asked[link[1]].add(link[0])
    holders: defaultdict[Link, set[int]] = defaultdict(set)
    for sketch, group in zip(sketches, groups, strict=True):
        for link in _links_among(sketch.keys, asked):
            holders[link].add(group)
    return {link for link, found in holders.items() if len(found) >= _MANY}


def links(sketch: Sketch, passage: Passage) -> list[Link]:
    """Return the keys of each two equal clauses that follow one another in a passage, seen from its first report."""
    keys = [sketch.keys[here] for here, _ in passage.equal]
    return [_link(one, other) for one, other in pairwise(keys)]


def _links_among(keys: Sequence[int], asked: Mapping[int, Set[int]]) -> Iterator[Link]:
    for place, key in enumerate(keys):
        if key in asked:
            yield from (_link(key, near) for near in keys[place + 1 : place + 1 + REACH] if near in asked[key])


def _link(one: int, other: int) -> Link:
    return (one, other) if one < other else (other, one)
