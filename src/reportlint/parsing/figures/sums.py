"""Parts and then their sum: 东片12户、西片9户，合计21户; 来信214件、来访187批，两项合计401件."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.arithmetic import adds_up, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import divide_a_whole, exclude_each_other
from reportlint.parsing.figures.listing import COUNT, to_number
from reportlint.parsing.figures.lists import SEPARATORS, labels, list_mark
from reportlint.parsing.figures.wholes import Fault, PartsFault, countable, excused, slipped

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence


_PAIR, _CLOSE = 2, 15


class _Sum(NamedTuple):
    """A figure that sums up what stands before it; `number` are the parts that it says it sums up, 0 if it does not.

    `named` tells that it has a subject of its own, `entire` that this is the place that the parts must divide (全县).
    """

    whole: Figure
    number: int
    named: bool
    entire: bool = False


def contradictory_sums(sentence: Sentence) -> Iterator[PartsFault]:
    """Yield the sums that the lists before them contradict."""
    figures = sentence.figures
    for end in range(2, len(figures)):
        summing = _summing(figures, end)
        if summing is None:
            continue
        parts = _parts(figures[:end], summing)
        if len(parts) > 1 and countable(summing.whole, parts) and _wrong(summing, parts, figures[:end]):
            yield PartsFault(summing.whole, parts, Fault.SUM_DIFFERS)


def _summing(figures: Sequence[Figure], end: int) -> _Sum | None:
    """Return the figure at `end` as one that sums up; a count of the parts (三项合计) may stand before it."""
    whole, gap, number = figures[end], figures[end].gap, 0
    if _counts_parts(figures, end):
        number, whole = int(figures[end].value), figures[end + 1]
        gap += figures[end].written + whole.gap
    link = cue(
        "^(?!以及|[和与及])[^、，；：（]{0,8}[，；、,](?P<own>[^，；：]{0,16}?)(?:{sums-up})[^，；：]{0,8}$"
    ).search(gap)
    if link is None:
        if number:
            return _Sum(whole, number, False)
        return _summing_periods(whole) or _summing_places(whole) or _summing_joined(figures[end - 1], whole)
    named = cue("^(?:{back-reference}|[一二两三四五六七八九十0-9]{1,2}[^，；：]{0,4})?$").search(link["own"]) is None
    return _Sum(whole, number, named)


def _summing_periods(whole: Figure) -> _Sum | None:
    """Return a figure that is told for as many periods as have been listed (前四个月累计防疫…)."""
    told = cue("^[，；](?:前|这|该)?(?P<number>" + COUNT + ")(?:{period-classifier})[^，；：]{0,10}$").search(whole.gap)
    return _Sum(whole, to_number(told["number"]), False) if told else None


def _summing_places(whole: Figure) -> _Sum | None:
    """Return a figure that is told for all of a place (城区设点18个，乡镇设点27个，全县设点…)."""
    return _Sum(whole, 0, True, entire=True) if cue("^[，；]{entire}[^，；：]{0,8}$").search(whole.gap) else None


def _summing_joined(last: Figure, whole: Figure) -> _Sum | None:
    """Return a figure behind a part that was added to the others (…，加上农机的5万元，进账30万元)."""
    joined = cue("^[，、；]{joins}").search(last.gap) and cue("^[，；][^，；：、]{0,10}$").search(whole.gap)
    return _Sum(whole, 0, True) if joined else None


def _counts_parts(figures: Sequence[Figure], end: int) -> bool:
    """Tell whether the figure at `end` only counts the parts that the next one sums up."""
    count = figures[end]
    if end + 1 >= len(figures) or not 1 < count.value <= end:
        return False
    apart = count.unit not in (figures[end - 1].unit, figures[end + 1].unit)
    summing = "" if cue("^{period-classifier}$").search(count.unit) else "{sums-up}"
    return apart and bool(cue(f"^[^，；：、]{{0,4}}(?:{summing})").search(figures[end + 1].gap))


def _parts(before: Sequence[Figure], summing: _Sum) -> tuple[Figure, ...]:
    """Return the list that the figures end with: as many parts as the sum says, or all that are joined by one mark."""
    start, marks, fits = len(before) - 1, set[str](), _comparable(summing)
    while start > 0 and fits(before[start - 1]) and (mark := list_mark(before[start])):
        marks |= {mark} & SEPARATORS
        if len(marks) > 1:
            break
        start -= 1
    parts = tuple(before[start:]) if fits(before[-1]) else ()
    return parts[-summing.number :] if summing.number <= len(parts) else ()


def _comparable(summing: _Sum) -> Callable[[Figure], bool]:
    """Return what tells whether a figure may be a part: of the same unit, or of any where the parts are counted."""
    whole = summing.whole
    if summing.number:
        return lambda figure: figure.quantity.dimension == whole.quantity.dimension and figure.percent is None
    return lambda figure: figure.unit == whole.unit or bool(figure.unit and figure.unit in whole.unit)


def _wrong(summing: _Sum, parts: tuple[Figure, ...], before: Sequence[Figure]) -> bool:
    """Tell whether parts contradict their sum, and not so far that they cannot belong together."""
    whole = summing.whole
    if _told_by_time(parts) or excused(parts, whole) or not _fills(summing, parts):
        return False
    if any(adds_up(parts[first:], whole) for first in range(len(parts) - 1)):
        return False
    distance = abs(total(parts) - whole.value) * (10 if summing.named else 3)
    known = len(before) > len(parts) and before[-len(parts) - 1].value == whole.value
    close = distance <= whole.value or (not summing.named and slipped(parts, whole))
    return close and not known


def _fills(summing: _Sum, parts: Sequence[Figure]) -> bool:
    """Tell whether parts may be all of the place that is summed up: they divide it, or are three that come near."""
    if not summing.entire or divide_a_whole(labels(parts)):
        return True
    return len(parts) > _PAIR and abs(total(parts) - summing.whole.value) * _CLOSE <= summing.whole.value


def _told_by_time(parts: Sequence[Figure]) -> bool:
    """Tell whether the parts are told by times that need not make up the whole one; one before all of them does."""
    leads = [part.lead for part in parts]
    timed = any(cue("{change}").search(lead) for lead in leads) or any(cue("{time}").search(lead) for lead in leads[1:])
    return timed and not exclude_each_other(leads)
