"""What a problem and a measure have in common, and how the pair stands beside the report's other pairs.

They need not share a word (预警没有见面: 半小时内上门). So four kinds of things count: characters, pairs of
characters, the matters that `dictionaries/matters.toml` names, and figures with their unit. What many items of the
report share counts little, what one problem and one measure alone share counts most.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain
from math import fsum, log
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import word_lists
from reportlint.text import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

FEATURES = ("overlap", "measure-lead", "problem-lead", "left-over", "place", "substance")

_CHARACTER, _PAIR, _MATTER, _FIGURE = 0.6, 0.5, 1.0, 2.0  # weights of what is shared
_ENOUGH = 15.0  # of weight: more tells no more
_LEAD = 4.0  # of weight before the next best: more tells no more
_TAKEN = 8.0  # of weight from which an item has surely found its counterpart

_STRETCH = re.compile(f"(?<![0-9.]){CHINESE}+")  # without the unit of a figure
_AMOUNT = re.compile(rf"(?:[0-9]{{2,}}|[4-9])(?:\.[0-9]+)?(?![年月日]){CHINESE}")


def compare(problems: Sequence[str], measures: Sequence[str]) -> list[list[tuple[float, ...]]]:
    """Return the `FEATURES` of every pair, a row a problem and a column a measure, each from 0 or -1 to 1.

    `overlap` is how much the two share; `measure-lead` how far the measure is ahead of the problem's other measures,
    `problem-lead` how far the problem is ahead of the measure's other problems; `left-over` that neither has found a
    counterpart; `place` that both stand at the same place in their lists; `substance` the share of the measure that is
    not stock words.
    """
    asked, offered = [_Item.of(text) for text in problems], [_Item.of(text) for text in measures]
    table = _overlaps([item.tokens for item in asked], [item.tokens for item in offered])
    columns = list(zip(*table, strict=True))
    rooms = [_room(column) * item.substance for column, item in zip(columns, offered, strict=True)]
    leads, leads_of_problems = map(_leads, table), zip(*map(_leads, columns), strict=True)
    places, substances = _places(len(offered)), [item.substance for item in offered]
    return [
        [
            (shared / _ENOUGH, lead, other_lead, room * other_room, 1 - abs(place - other_place), substance)
            for shared, lead, other_lead, other_room, other_place, substance in zip(
                row, row_leads, column_leads, rooms, places, substances, strict=True
            )
        ]
        for row, row_leads, column_leads, room, place in zip(
            table, leads, leads_of_problems, map(_room, table), _places(len(asked)), strict=True
        )
    ]


def _leads(overlaps: Sequence[float]) -> list[float]:
    """Return how far each is ahead of all others, -1 to 1."""
    second, best = sorted((0.0, *overlaps))[-2:]
    first = min((best - second) / _LEAD, 1.0)
    return [first if x == best else max((x - best) / _LEAD, -1.0) for x in overlaps]


def _places(count: int) -> list[float]:
    """Return where each of so many items stands in its list, 0 to 1."""
    return [index / max(1, count - 1) for index in range(count)]


def _room(overlaps: Sequence[float]) -> float:
    """Return 1 for an item that shares nothing with any other, 0 for one that surely has a counterpart."""
    return 1 - min(max(overlaps) / _TAKEN, 1.0)


def _overlaps(problems: Sequence[frozenset[str]], measures: Sequence[frozenset[str]]) -> list[list[float]]:
    """Return the weight of what each problem shares with each measure, at the most `_ENOUGH`."""
    common = frozenset[str]().union(*problems) & frozenset[str]().union(*measures)
    wanted, offered = [problem & common for problem in problems], [measure & common for measure in measures]
    counts = Counter(chain(*wanted, *offered))
    items = len(wanted) + len(offered)
    weight = {token: _kind(token) * log((items + 1) / count) for token, count in counts.items()}
    return [[min(fsum(map(weight.__getitem__, one & other)), _ENOUGH) for other in offered] for one in wanted]


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
        words, stock, matters = _vocabulary()
        found = words.words_in(text)
        plain = text
        for word in sorted(stock.intersection(found), key=lambda word: (-len(word), word)):
            plain = plain.replace(word, "，")
        named = (matter for word in found for matter in matters.get(word, ()))
        stretches = _STRETCH.findall(plain)
        figures = (f"#{found}" for found in _AMOUNT.findall(text))
        tokens = frozenset[str]().union(named, figures, *stretches, *map(_pairs, stretches))
        return cls(tokens, sum(map(len, stretches)) / max(1, len(text)))


def _pairs(text: str) -> set[str]:
    return set(map(add, text, text[1:]))


class _Words:
    """Many words, kept by their first two characters: looking for all of them at once takes a few set operations."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_pair: dict[str, list[str]] = {}
        for word in words:
            self._by_pair.setdefault(word[:2], []).append(word)
        self._beginnings = frozenset(self._by_pair)

    def words_in(self, text: str) -> list[str]:
        """Return those of the words that `text` holds."""
        beginnings = self._beginnings & _pairs(text)
        return [word for beginning in beginnings for word in self._by_pair[beginning] if word in text]


@cache
def _vocabulary() -> tuple[_Words, frozenset[str], dict[str, list[str]]]:
    """Return all words of the dictionaries, the stock words among them, and what the others name."""
    stock = word_lists("answers")["stock"]
    matters: dict[str, list[str]] = {}
    for name, words in word_lists("matters").items():
        for word in words:
            matters.setdefault(word, []).append(f"~{name}")
    return _Words(stock | matters.keys()), stock, matters
