"""Statements of a rate or a share: 697项已整改688项，整改率98.71%."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import Bounds, agrees, percentage
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.rate_words import is_negative, is_share, is_whole, names_rate, tells_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_WINDOW = 8  # figures before the rate that may explain it
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Rate:
    """A printed share with the two figures that it is made of.

    `complement` is true where it tells of the rest (合格率 of 不合格 figures).
    """

    share: Figure
    part: Figure
    whole: Figure
    complement: bool

    @property
    def computed(self) -> Bounds:
        """The share that part and whole make, in percent."""
        share = percentage(self.part, self.whole, self.share)
        assert share is not None
        return Bounds(_HUNDRED - share.high, _HUNDRED - share.low) if self.complement else share


def contradictory_rates(sentence: Sentence) -> list[Rate]:
    """Return the rates of a sentence that no two figures near them explain."""
    return [
        rate
        for rate in _unexplained(sentence)
        if not cue("{not-comparable}|{overlap}").search(sentence.clause(rate.share.span))
    ]


def _unexplained(sentence: Sentence) -> Iterator[Rate]:
    for index, figure in enumerate(sentence.figures):
        if figure.percent is None or not figure.exact or index == 0 or _told_as_change(figure):
            continue
        rate = _rate(sentence, index)
        if rate and not _agrees(figure, rate.computed) and not _explained(sentence, index, rate):
            yield rate


def _told_as_change(figure: Figure) -> bool:
    return bool(cue("(?:{rise}|{fall})了?$").search(figure.lead[-12:]))


def _rate(sentence: Sentence, index: int) -> Rate | None:
    return _share_of_named(sentence, index) or _share_behind(sentence, index)


def _share_of_named(sentence: Sentence, index: int) -> Rate | None:
    """…已检48.2万亩，占应检50万亩的96.4%."""
    share, whole = sentence.figures[index], sentence.figures[index - 1]
    if not whole.exact or not cue("^的(?:{ratio})?(?:{be})?$").search(share.gap) or index < 2:
        return None
    taken = cue("(?:占|{done})[^占]{0,12}$").search(whole.lead)
    part = sentence.figures[index - 2]
    if taken is None or not _comparable(part, whole):
        return None
    return Rate(share, part, whole, False) if tells_of(whole.lead[: taken.start()], part) else None


def _share_behind(sentence: Sentence, index: int) -> Rate | None:
    share = sentence.figures[index]
    if not _stands_apart(share):
        return None
    rates = (_rate_of(sentence, share, place) for place in (index - 1, index - 2) if place >= 0)
    return next((rate for rate in rates if rate), None)


def _rate_of(sentence: Sentence, share: Figure, place: int) -> Rate | None:
    """Return the rate that a share tells of the part at `place`; another may stand between (未完成8项，完成率…)."""
    figures, part = sentence.figures, sentence.figures[place]
    wholes = [*sentence.earlier[-_WINDOW:], *figures[max(0, place - _WINDOW) : place]]
    alike = [figure for figure in reversed(wholes) if figure.unit == part.unit]
    larger = (figure for figure in alike if figure.value >= part.value and is_whole(figure))
    whole = alike[0] if alike and alike[0].value >= part.value else next(larger, None)
    if whole is None or not _comparable(part, whole):
        return None
    asides = figures[figures.index(whole) + 1 : place] if whole in figures else figures[:1]
    if whole in figures and not cue("[，、；]").search(part.gap):
        asides = asides[:-1]  # 30分钟内到场的47起: it limits the part itself
    if not all(map(_is_aside, asides)) and not is_whole(whole):
        return None
    last = figures[place + 1] is share
    if last and is_share(share, part, whole):
        return Rate(share, part, whole, False)
    if names_rate(share, part, whole):
        negative = is_negative(share, part)
        return Rate(share, part, whole, negative) if last or not negative else None
    return None


def _is_aside(figure: Figure) -> bool:
    """Tell whether a figure is a count by the way (已享受两项补贴的有…), and no other whole."""
    return bool(figure.tail) and bool(cue("^{count-by-the-way}").search(figure.written))


def _stands_apart(share: Figure) -> bool:
    """Tell whether a share is a clause of its own behind its part (…288处，整改率90%), and the only one there."""
    marks = sum(share.gap.count(mark) for mark in "，；、（")
    return (marks == 1 or (marks == 0 and share.gap.startswith("占"))) and not cue("{respectively}").search(share.gap)


def _comparable(part: Figure, whole: Figure) -> bool:
    return part.exact and whole.exact and part.unit == whole.unit and part.percent is None and whole.value > 0


def _explained(sentence: Sentence, index: int, rate: Rate) -> bool:
    """Tell whether any two figures around a share make it, or one and the sum of two that are no whole."""
    share = sentence.figures[index]
    near = [*sentence.earlier[-_WINDOW:], *sentence.figures[max(0, index - _WINDOW) : index + 3]]
    known = [figure for figure in near if figure is not share and figure.percent is None and figure.value > 0]
    sums = [(first, second) for first, second in pairwise(known) if rate.whole not in (first, second)]
    pairs = [(first, second) for first in known for second in known if first is not second]
    upside_down = (rate.whole, rate.part)
    return (
        any(_explains(share, *pair) for pair in pairs if pair != upside_down)
        or any(_explains_in_sum(share, known, first, second) for first, second in sums)
        or any(_explains_without(share, rate, figure) for figure in known)
    )


def _explains(share: Figure, part: Figure, whole: Figure) -> bool:
    made = percentage(part, whole, share)
    if made is None or part.unit != whole.unit:
        return False
    rest = Bounds(_HUNDRED - made.high, _HUNDRED - made.low)
    return any(_agrees(share, candidate) for candidate in (made, rest))


def _explains_in_sum(share: Figure, known: list[Figure], first: Figure, second: Figure) -> bool:
    """Tell whether two neighbours together are the part, or the whole."""
    summed = first.value + second.value
    others = [figure.value for figure in known if figure.unit == first.unit == second.unit]
    shares = [summed / other * _HUNDRED for other in others] + [other / summed * _HUNDRED for other in others]
    return any(_agrees(share, Bounds(value, value)) for value in shares)


def _explains_without(share: Figure, rate: Rate, left_out: Figure) -> bool:
    """Tell whether a share is one of the whole less what does not count (38个，其中2个不参评)."""
    counted = rate.whole.value - left_out.value
    if left_out in (rate.part, rate.whole) or left_out.unit != rate.whole.unit or counted <= 0:
        return False
    made = rate.part.value / counted * _HUNDRED
    return _agrees(share, Bounds(made, made))


def _agrees(share: Figure, computed: Bounds) -> bool:
    return share.percent is not None and agrees(share.percent, share.step, computed)
