"""What a problem and a measure have in common, and how the pair stands beside the report's other pairs.

They need not share a word (预警没有见面: 半小时内上门). So four kinds of things count: characters, pairs of
characters, the matters that `dictionaries/answers.toml` names, and figures with their unit. What many items of the
report share counts little, what one problem and one measure alone share counts most.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import fsum, log
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.forms import Finder
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.learning.model import Features

FEATURES = ("overlap", "measure-lead", "problem-lead", "left-over", "place", "substance")

_STOCK = "stock"  # the list of words that any two items may share
_CHARACTER, _PAIR, _MATTER, _FIGURE = 0.6, 0.5, 1.0, 2.0  # weights of what is shared
_ENOUGH = 15.0  # of weight: more tells no more
_LEAD = 4.0  # of weight before the next best: more tells no more
_TAKEN = 8.0  # of weight from which an item has surely found its counterpart

_QUANTITY = re.compile(rf"[0-9.]+(?:{CHINESE})?")
_FIGURE_WITH_UNIT = re.compile(rf"(?:[0-9]{{2,}}|[4-9])(?:\.[0-9]+)?(?![年月日])(?:{CHINESE})")
_STRETCH = re.compile(f"{CHINESE}+")


class Pair(NamedTuple):
    """A problem and a measure by their places in the lists, and what the model sees of them."""

    problem: int
    measure: int
    features: Features


def compare(problems: Sequence[str], measures: Sequence[str]) -> Iterator[Pair]:
    """Yield every pair, problem by problem, with its features, each from 0 to 1 or from -1 to 1.

    `overlap` is how much the two share; `measure-lead` how far the measure is ahead of the problem's other measures,
    `problem-lead` how far the problem is ahead of the measure's other problems; `left-over` that neither has found a
    counterpart; `place` that both stand at the same place in their lists; `substance` the share of the measure that is
    not stock words.
    """
    asked, offered = [_Item.of(text) for text in problems], [_Item.of(text) for text in measures]
    table = _overlaps([item.tokens for item in asked], [item.tokens for item in offered])
    rows = [_Line.of(row) for row in table]
    columns = [_Line.of(column) for column in zip(*table, strict=True)]
    for i, (row, overlaps) in enumerate(zip(rows, table, strict=True)):
        for j, (column, overlap) in enumerate(zip(columns, overlaps, strict=True)):
            values = (
                min(overlap / _ENOUGH, 1.0),
                row.lead(overlap),
                column.lead(overlap),
                row.room * column.room * offered[j].substance,
                1 - abs(_place(i, len(rows)) - _place(j, len(columns))),
                offered[j].substance,
            )
            yield Pair(i, j, dict(zip(FEATURES, values, strict=True)))


class _Line(NamedTuple):
    """How much one item shares at the most, and with the next best."""

    best: float
    second: float

    @classmethod
    def of(cls, overlaps: Sequence[float]) -> _Line:
        second, best = sorted((0.0, *overlaps))[-2:]
        return cls(best, second)

    @property
    def room(self) -> float:
        """1 where the item shares nothing with any other, 0 where it surely has a counterpart."""
        return 1 - min(self.best / _TAKEN, 1.0)

    def lead(self, overlap: float) -> float:
        """Return how far `overlap` is ahead of all others on the line, -1 to 1."""
        other = self.second if overlap == self.best else self.best
        return max(-1.0, min((overlap - other) / _LEAD, 1.0))


def _place(index: int, count: int) -> float:
    return index / (count - 1) if count > 1 else 0.0


def _overlaps(problems: Sequence[frozenset[str]], measures: Sequence[frozenset[str]]) -> list[list[float]]:
    """Return the weight of what each problem shares with each measure."""
    items = [*problems, *measures]
    counts = Counter(token for item in items for token in item)
    common = frozenset().union(*problems) & frozenset().union(*measures)
    weight = {token: _kind(token) * log((len(items) + 1) / counts[token]) for token in common}
    wanted = [problem & common for problem in problems]
    offered = [measure & common for measure in measures]
    return [[fsum(map(weight.__getitem__, one & other)) for other in offered] for one in wanted]  # in whatever order


def _kind(token: str) -> float:
    return {"~": _MATTER, "#": _FIGURE}.get(token[0], _CHARACTER if len(token) == 1 else _PAIR)


class _Item(NamedTuple):
    """What a problem or a measure can share: characters, pairs of them, matters (`~records`), figures (`#31名`).

    `substance` is the share of it that is not stock words.
    """

    tokens: frozenset[str]
    substance: float

    @classmethod
    def of(cls, text: str) -> _Item:
        plain = _without_stock(text)
        stretches = _STRETCH.findall(_QUANTITY.sub("，", plain))
        pairs = {stretch[i : i + 2] for stretch in stretches for i in range(len(stretch) - 1)}
        figures = {f"#{found.group()}" for found in _FIGURE_WITH_UNIT.finditer(text)}
        kept = sum(map(len, _STRETCH.findall(plain)))
        return cls(frozenset(pairs.union(figures, _matters(text), *stretches)), kept / max(1, len(text)))


def _without_stock(text: str) -> str:
    pieces, position = [], 0
    for found in any_word("answers", _STOCK).finditer(text):
        pieces.append(text[position : found.start()])
        position = found.end()
    return "，".join([*pieces, text[position:]])


def _matters(text: str) -> set[str]:
    finder, matters = _matter_words()
    return {matter for found in finder.finditer(text) for matter in matters[found.group()]}


@cache
def _matter_words() -> tuple[Finder, dict[str, list[str]]]:
    """Return a pattern of all words that name matters, and what each of them names."""
    matters: dict[str, list[str]] = {}
    for name, words in word_lists("answers").items():
        for word in words if name != _STOCK else ():
            matters.setdefault(word, []).append(f"~{name}")
    return Finder(matters), matters
