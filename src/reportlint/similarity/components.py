"""Groups of what is tied together, one tie after the other (union-find)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def components(count: int, ties: Iterable[tuple[int, int]]) -> list[int]:
    """Return for each of `count` things, named by index, the number of its group: the index of one of its members."""
    parents = list(range(count))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = index = parents[parents[index]]
        return index

    for one, other in ties:
        parents[root(one)] = root(other)
    return [root(index) for index in range(count)]
