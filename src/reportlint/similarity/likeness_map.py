"""Who shares text with whom, as plain values for a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.similarity.components import components

if TYPE_CHECKING:
    from pathlib import Path

    from reportlint.similarity.comparing import Comparison


class Node(NamedTuple):
    """A report; `share` is the part of its text that is found in any other, `group` the number of its island."""

    path: Path
    share: float
    group: int


class Edge(NamedTuple):
    """Two reports that share text, as indexes into the map's nodes; `likeness` from 0 to 1."""

    one: int
    other: int
    likeness: float


class LikenessMap(NamedTuple):
    """The reports that share text and the ties between them; `left_out` counts reports for which there was no room.

    Nodes of one group are tied to one another, directly or through others, and to no node of another group. Groups are
    numbered from 0, the largest first, and the nodes are in the order of their groups.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def likeness_map(comparison: Comparison, most: int = 80) -> LikenessMap:
    """Return the map of the `most` reports that share the greatest parts of their text."""
    reports = comparison.reports
    sharing = sorted(
        (index for index, shared in enumerate(reports) if shared.pairs),
        key=lambda index: (-reports[index].share, index),
    )
    chosen = set(sharing[:most])
    pairs = [pair for pair in comparison.pairs if pair.one in chosen and pair.other in chosen]
    roots = components(len(reports), ((pair.one, pair.other) for pair in pairs))
    islands: dict[int, list[int]] = {}
    for index in sorted(chosen):
        islands.setdefault(roots[index], []).append(index)
    ordered = sorted(islands.values(), key=lambda island: (-len(island), island))
    places = {index: place for place, index in enumerate(index for island in ordered for index in island)}
    nodes = [
        Node(comparison.sketches[index].path, reports[index].share, group)
        for group, island in enumerate(ordered)
        for index in island
    ]
    edges = sorted(Edge(places[pair.one], places[pair.other], pair.likeness) for pair in pairs)
    return LikenessMap(tuple(nodes), tuple(edges), len(sharing) - len(chosen))
