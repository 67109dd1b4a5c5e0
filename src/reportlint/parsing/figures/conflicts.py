"""One thing told twice with two values: 0.3亿方，即300万方; 1.26亿元 and 1.62亿元 of the same revenue."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import is_slip
from reportlint.parsing.figures.conversions import conversion
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.misprints import is_swapped
from reportlint.parsing.figures.names import LONGEST_NAME, is_whole_name, limits_nothing, name_before
from reportlint.report import Exactness

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

# Characters of an indicator's name: the longer, the more it is its own (一般公共预算收入).
_SHORTEST, _LONG, _SURE = 4, 6, 8
_NEAR = 5  # sentences
_TELLING_SLIP, _TELLING_SWAP = 2, 3  # digits
_ROUNDED, _HEDGED = Decimal("0.02"), Decimal("0.2")  # how far a conversion may be off, and one told as 约


class Conflict(NamedTuple):
    """Two figures for one thing; `slip` where they differ by a power of ten."""

    first: Figure
    second: Figure
    slip: bool = False


def restated_wrongly(sentence: Sentence) -> Iterator[Conflict]:
    """Yield figures that 即, or a bracket in another unit or scale, restates with another value (20公顷，合3000亩)."""
    for first, second in pairwise(sentence.figures):
        factor = conversion(first.unit, second.unit) if first.unit else None
        if factor is None or not first.exact or not (second.exact or _is_about(second)):
            continue
        restated = _says_again(second) or _in_brackets(sentence, first, second)
        if restated and not _is_same(first.value * factor, second, first.step * factor, factor):
            yield Conflict(first, second, is_slip(first.value * factor, second.value))


def _says_again(figure: Figure) -> bool:
    """Tell whether nothing but 即, 折合 or 约合 parts a figure from the one before it; a hedge is written with it."""
    said = cue("^[，（(]?(?:{about-so-much})?(?:{that-is})").search(figure.gap + figure.written)
    return said is not None and said.end() >= len(figure.gap)


def _is_about(figure: Figure) -> bool:
    return figure.quantity.exactness is Exactness.ABOUT and figure.quantity.upper is None


def _is_same(converted: Decimal, told: Figure, step: Decimal, factor: Decimal) -> bool:
    """Tell whether a converted value is what is told; other units are seldom converted to the last digit."""
    leeway = _HEDGED if not told.exact else _ROUNDED if factor != 1 else Decimal(0)
    return abs(converted - told.value) <= max(step, told.step, converted * leeway)


def _in_brackets(sentence: Sentence, first: Figure, second: Figure) -> bool:
    """Tell whether a figure stands alone in brackets behind one of another scale or unit: 380万元（0.38亿元）."""
    alone = second.gap in ("（", "(") and sentence.text[second.span.end : second.span.end + 1] in ("）", ")")
    return alone and (first.scale != second.scale or first.unit != second.unit)


class _Told(NamedTuple):
    """A figure where it was told: the number of its sentence, and the words up to it."""

    figure: Figure
    place: int
    before: str


def indicator_conflicts(sentences: Sequence[Sentence]) -> Iterator[Conflict]:
    """Yield figures of one long-named indicator whose digits are swapped or whose scale has slipped."""
    seen: dict[tuple[str, str], _Told] = {}
    for place, sentence in enumerate(sentences):
        for figure in sentence.figures:
            if not _is_value(figure):
                continue
            told, length = next(_known(figure, seen), (None, 0))
            if told and _misprinted(told.figure, figure, length, place - told.place):
                yield Conflict(told.figure, figure, is_slip(told.figure.value, figure.value))
            name, before = name_before(figure), sentence.text[sentence.span.start : figure.span.start]
            for shorter in range(_SHORTEST, min(LONGEST_NAME, len(name)) + 1):
                seen[name[-shorter:], figure.unit] = _Told(figure, place, before)


def _is_value(figure: Figure) -> bool:
    if not figure.exact or figure.unit in ("", "倍", "番") or figure.quantity.dimension in ("time", ""):
        return False
    return not cue("{change}|{among-them}").search(figure.lead)


def _known(figure: Figure, seen: Mapping[tuple[str, str], _Told]) -> Iterator[tuple[_Told, int]]:
    """Yield what was told under the name behind a figure (1.62亿元的…) or before it, the longest first.

    With it comes the length of the name; one behind a figure is surer, since no verb can stand in it.
    """
    behind, before = figure.tail.removeprefix("的"), name_before(figure)
    for length in range(min(LONGEST_NAME, len(behind)), _SHORTEST - 1, -1):
        told = seen.get((behind[:length], figure.unit))
        if told and is_whole_name(behind[:length], behind):
            yield told, length + 1
    for length in range(min(LONGEST_NAME, len(before)), _SHORTEST - 1, -1):
        told = seen.get((before[-length:], figure.unit))
        if told and limits_nothing(before[:-length], told.before):
            yield told, length


def _misprinted(first: Figure, second: Figure, length: int, distance: int) -> bool:
    """Tell whether one value looks like the other miswritten: the same digits in another order, or another scale.

    `distance` are the sentences between them; where it is large, or the name short, only figures count that can hardly
    be alike by chance.
    """
    near, digits = distance <= _NEAR, len(re.sub("[^0-9]", "", first.number).strip("0"))
    if first.unit != "%" and is_slip(first.value, second.value):
        return digits >= _TELLING_SLIP and (near or length > _SHORTEST)
    if not is_swapped(first.number, second.number) or length < (_SURE if first.unit == "%" else _LONG):
        return False
    return 0 < distance <= _NEAR or digits >= _TELLING_SWAP
