"""The arithmetic of change: percent, percentage points, multiples, doublings and plain differences."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import Bounds, agrees, bounds, quotient
from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    from reportlint.parsing.figures.figure import Figure

_HUNDRED = Decimal(100)
_POINTS = "个百分点"
_NEAR_DOUBLE = Decimal("0.2")  # doublings by which 翻番 may miss
_NEAR_MULTIPLE, _NEARLY = Decimal("0.15"), Decimal("0.3")  # times by which 一倍 may miss, and 近一倍


def states_change(told: Figure, before: Figure) -> bool:
    """Tell whether `told` is in terms in which a change of `before` can be stated."""
    if told.percent is not None:
        return True
    if told.unit in ("番", "倍"):
        return before.unit != "%"
    return told.unit == _POINTS if before.unit == "%" else told.unit == before.unit


def is_multiple_of(told: Figure) -> bool:
    """Tell whether a multiple is one of what was before (是原来的3倍), not by how much that grew."""
    return told.unit == "倍" and told.lead.endswith("的")


def is_nearly(told: Figure) -> bool:
    """Tell whether a multiple is said to be just missed (近一倍)."""
    return told.unit == "倍" and bool(cue("^{nearly}").search(told.written))


def computed(before: Figure, after: Figure, told: Figure | None) -> Bounds:
    """Return the change from `before` to `after` in the terms of `told`; without it the difference."""
    times = quotient(bounds(after, before, told), bounds(before, after, told))
    if times is None or told is None or (told.percent is None and told.unit not in ("倍", "番")):
        difference = after.value - before.value
        return Bounds(difference, difference)
    if told.unit == "番":
        return Bounds(_doublings(times.low), _doublings(times.high))
    if is_multiple_of(told):
        return times
    grown = times.plus(Decimal(-1))
    return grown if told.unit == "倍" else grown.times(_HUNDRED)


def makes(before: Figure, after: Figure, told: Figure, rises: bool) -> bool:
    """Tell whether the change is what `told` says, rounding aside."""
    if not states_change(told, before):
        return False
    value = told.value if told.percent is None else told.percent
    change, slack = _signed(computed(before, after, told), rises), _slack(before, after, told)
    beyond = bool(cue("^{and-more}").search(told.tail)) and value <= change.high <= value + 1
    return beyond or agrees(value, slack, change)


def is_in_points(before: Figure, after: Figure, told: Figure, rises: bool) -> bool:
    """Tell whether a change of two percentages, told in percent, is their difference: that is percentage points."""
    difference = after.value - before.value if rises else before.value - after.value
    return told.value == difference


def _slack(before: Figure, after: Figure, told: Figure) -> Decimal:
    """Return how far rounding may take a change, in the terms of `told`; 翻番 and 两倍 are said of what is close."""
    if told.unit == "番":
        return _NEAR_DOUBLE
    if told.unit == "倍":
        return _NEARLY if is_nearly(told) else told.step or _NEAR_MULTIPLE
    return told.step if told.percent is not None else max(told.step, min(before.step, after.step))


def _signed(change: Bounds, rises: bool) -> Bounds:
    return change if rises else Bounds(-change.high, -change.low)


def _doublings(times: Decimal) -> Decimal:
    """Return how often something doubled that is now so many times as large."""
    return times.ln() / Decimal(2).ln() if times > 0 else Decimal(0)
