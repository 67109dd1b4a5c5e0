"""A folder's sketches to what its reports share: pairs, the share of each report, groups of copies."""

from __future__ import annotations

from operator import or_
from typing import TYPE_CHECKING, Final, NamedTuple

from reportlint.similarity.aligning import LEAST_WEIGHT, align
from reportlint.similarity.common_wording import common, links, prescribed, without
from reportlint.similarity.components import components
from reportlint.similarity.index import candidates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence, Set
    from pathlib import Path

    from reportlint.similarity.aligning import Passage
    from reportlint.similarity.common_wording import Link
    from reportlint.similarity.sketches import Sketch

_DEPENDENT: Final = 0.2  # of a report's text; reports that share so much do not speak for common wording twice
_WORTH_SHOWING: Final = 0.1  # of a report's text; below it two reports on the same matter are just alike
_LONG: Final = 100  # characters of one passage that are worth showing, however long the report


class Pair(NamedTuple):
    """Two reports, by index, that share text.

    `passages` are seen from `one`. `share` is the part of the text of `one` that is found in `other`, `other_share` the
    part of the text of `other` that is found in `one`, each from 0 to 1.
    """

    one: int
    other: int
    passages: tuple[Passage, ...]
    share: float
    other_share: float

    @property
    def likeness(self) -> float:
        """The greater share: a short report may lie wholly in a long one."""
        return max(self.share, self.other_share)

    def turned(self) -> Pair:
        """Return the same pair seen from the other report."""
        passages = tuple(sorted(passage.turned() for passage in self.passages))
        return Pair(self.other, self.one, passages, self.other_share, self.share)


class Shared(NamedTuple):
    """What one report shares with the others of its folder.

    `share` is the part of its text that is found in any other; `pairs` are seen from this report, the closest first.
    """

    share: float
    pairs: tuple[Pair, ...]


class Comparison(NamedTuple):
    """What the reports of a folder share.

    `sketches` are the reports, without the words that the task prescribes; `reports` belong to them one by one; the
    indexes of `pairs` and `groups` count both. `groups` hold the reports that are copies of one another, each at least
    two, the largest first.
    """

    sketches: tuple[Sketch, ...]
    reports: tuple[Shared, ...]
    pairs: tuple[Pair, ...]
    groups: tuple[tuple[int, ...], ...]

    def closest(self) -> list[Pair]:
        """Return the closest pair of each report that has one, each pair once, the greatest share first."""
        firsts = {frozenset(pair[:2]): pair for found in self.reports for pair in found.pairs[:1]}
        return sorted(firsts.values(), key=lambda pair: (-pair.likeness, pair.one, pair.other))

    @property
    def paths(self) -> list[Path]:
        """The reports' files."""
        return [sketch.path for sketch in self.sketches]


def compare(
    sketches: Sequence[Sketch],
    copied: float,
    find: Callable[[Sequence[Sketch]], Iterable[tuple[int, int]]] = candidates,
) -> Comparison:
    """Compare the reports of a folder.

    `copied` is the share of its text from which a report counts as a copy; `find` chooses the pairs that are looked at.
    """
    words = prescribed(sketches)
    own = tuple(without(sketch, words) for sketch in sketches)
    looked_at = (_pair(own, one, other, align(own[one], own[other])) for one, other in find(own))
    pairs = list(_told(own, [pair for pair in looked_at if pair.passages]))
    return Comparison(own, tuple(_shared(own, pairs)), tuple(pairs), _groups(len(own), pairs, copied))


def _pair(sketches: Sequence[Sketch], one: int, other: int, passages: Sequence[Passage]) -> Pair:
    weight = sum(passage.weight for passage in passages)
    shares = (weight / max(1, sketches[index].weight) for index in (one, other))
    return Pair(one, other, tuple(passages), *shares)


def _told(sketches: Sequence[Sketch], pairs: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the pairs that share enough, without the passages that are common wording."""
    groups = components(len(sketches), _tied(pairs, _DEPENDENT))
    passages = ((sketches[pair.one], passage) for pair in pairs for passage in pair.passages)
    everybodys = common(passages, sketches, groups)
    for pair in pairs:
        weights = {one: _weight_of_own(sketches[pair.one], one, everybodys) for one in pair.passages}
        own = [passage for passage, weight in weights.items() if weight >= LEAST_WEIGHT]
        told = _pair(sketches, pair.one, pair.other, own)
        if told.likeness >= _WORTH_SHOWING or max(weights.values()) >= _LONG:
            yield told


def _weight_of_own(sketch: Sketch, passage: Passage, everybodys: Set[Link]) -> int:
    """Return the characters of the clauses that a link which is not everybody's ties to the passage."""
    tied = [link not in everybodys for link in links(sketch, passage)]
    own = map(or_, [False, *tied], [*tied, False])
    return sum(sketch.weights[here] for (here, _), is_own in zip(passage.equal, own, strict=True) if is_own)


def _shared(sketches: Sequence[Sketch], pairs: Iterable[Pair]) -> Iterator[Shared]:
    pairs_of: list[list[Pair]] = [[] for _ in sketches]
    for pair in pairs:
        pairs_of[pair.one].append(pair)
        pairs_of[pair.other].append(pair.turned())
    for sketch, found in zip(sketches, pairs_of, strict=True):
        clauses = {here for pair in found for passage in pair.passages for here, _ in passage.equal}
        share = sum(sketch.weights[clause] for clause in clauses) / max(1, sketch.weight)
        yield Shared(share, tuple(sorted(found, key=lambda pair: (-pair.share, pair.other))))


def _groups(count: int, pairs: Sequence[Pair], copied: float) -> tuple[tuple[int, ...], ...]:
    members: dict[int, list[int]] = {}
    for index, group in enumerate(components(count, _tied(pairs, copied))):
        members.setdefault(group, []).append(index)
    return tuple(
        sorted((tuple(group) for group in members.values() if len(group) > 1), key=lambda one: (-len(one), one))
    )


def _tied(pairs: Iterable[Pair], least: float) -> Iterator[tuple[int, int]]:
    return ((pair.one, pair.other) for pair in pairs if pair.likeness >= least)
