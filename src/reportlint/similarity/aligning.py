"""What two reports share: clauses that follow one another in both, found through the clauses that are equal."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.similarity.sketches import Sketch

LEAST_WEIGHT: Final = 16  # characters of equal clauses that make a passage more than chance
_LEAST_CLAUSES: Final = 2
REACH: Final = 3  # clauses from one equal clause to the next of the same passage, in either report
_REPEATED: Final = 8  # times a clause may stand in a report and still tell where a passage is


class Passage(NamedTuple):
    """A stretch of one report that is a stretch of another.

    `equal` are the clauses that are the same in both, as pairs of indexes into the two sketches, in the order of both;
    `weight` is the characters of these clauses.
    """

    equal: tuple[tuple[int, int], ...]
    weight: int

    def turned(self) -> Passage:
        """Return the same passage seen from the other report."""
        return Passage(tuple((there, here) for here, there in self.equal), self.weight)


def align(one: Sketch, other: Sketch) -> list[Passage]:
    """Return the passages that two reports share, in the order of the first and without overlap in either.

    A clause that differs ends no passage as long as the next equal one stands near: that is how a name which was not
    recognised, or a word put in, is passed over.
    """
    places: defaultdict[int, list[int]] = defaultdict(list)
    for place, key in enumerate(other.keys):
        places[key].append(place)
    pairs = [
        (here, there)
        for here, key in enumerate(one.keys)
        if key in places and len(places[key]) <= _REPEATED
        for there in places[key]
    ]
    return _without_overlap(_chains(pairs, one.weights))


def _chains(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> Iterator[Passage]:
    """Yield the heaviest chain that ends in each pair of equal clauses and goes on in no other."""
    best: dict[tuple[int, int], int] = {}
    before: dict[tuple[int, int], tuple[int, int]] = {}
    steps = [(back, across) for back in range(1, REACH + 1) for across in range(1, REACH + 1)]
    for here, there in pairs:
        leading = [near for back, across in steps if (near := (here - back, there - across)) in best]
        best[here, there] = weights[here]
        if leading:
            before[here, there] = previous = max(leading, key=best.__getitem__)
            best[here, there] += best[previous]
    for last in best.keys() - before.values():
        chain = [last]
        while chain[-1] in before:
            chain.append(before[chain[-1]])
        yield Passage(tuple(reversed(chain)), best[last])


def _without_overlap(chains: Iterator[Passage]) -> list[Passage]:
    """Return the heaviest chains, each clause used once on either side."""
    enough = [one for one in chains if one.weight >= LEAST_WEIGHT and len(one.equal) >= _LEAST_CLAUSES]
    taken: set[int] = set()
    taken_there: set[int] = set()
    found = []
    for passage in sorted(enough, key=lambda passage: (-passage.weight, passage.equal)):
        (start, there), (last, last_there) = passage.equal[0], passage.equal[-1]
        here, across = range(start, last + 1), range(there, last_there + 1)
        if taken.isdisjoint(here) and taken_there.isdisjoint(across):
            taken.update(here)
            taken_there.update(across)
            found.append(passage)
    return sorted(found)
