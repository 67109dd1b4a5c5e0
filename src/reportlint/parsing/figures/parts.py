"""Statements of a whole and its parts: 共57名，其中男生31名、女生26名; 东片12户、西片9户，合计21户."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import adds_up, is_slip, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import exclude_each_other, may_overlap
from reportlint.parsing.figures.lists import labels, list_end, list_links, opens_another, says_complete

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_GAP = 48  # characters between a whole and its first part
_BACK = 4  # figures between a whole and 其中
# A list whose sum misses the whole by more than a thirtieth, or a pair by more than a fiftieth, was not meant to be
# complete, nor one with a part so small that it was picked out.
_NEAR, _NEARER, _SMALL = 30, 50, 20
_NOT_ADDED = frozenset({"", "%", "‰", "个百分点", "倍", "番", "成"})


class Fault(Enum):
    """How parts contradict their whole."""

    PART_EXCEEDS_WHOLE = auto()
    SUM_EXCEEDS_WHOLE = auto()
    SUM_DIFFERS = auto()


@dataclass(frozen=True, slots=True)
class PartsFault:
    """A whole with parts that contradict it."""

    whole: Figure
    parts: tuple[Figure, ...]
    fault: Fault


def contradictory_parts(sentence: Sentence) -> list[PartsFault]:
    """Return the wholes of a sentence that their parts contradict."""
    faults = list(_faults(sentence)) if len(sentence.figures) + len(sentence.earlier) > 1 else []
    return [] if faults and cue("{overlap}|{not-comparable}").search(sentence.words) else faults


def _faults(sentence: Sentence) -> Iterator[PartsFault]:
    figures = sentence.figures
    links, start = list_links(figures), 0
    while start < len(figures):
        end = list_end(links, start)
        fault = _behind_whole(sentence, start, end) or (None if links[start] else _before_whole(figures, start, end))
        if fault and _goes_on(fault, links, figures, end):
            fault = None
        if fault:
            yield fault
        start = end if fault else start + 1


def _goes_on(fault: PartsFault, links: Sequence[str], figures: Sequence[Figure], end: int) -> bool:
    """Tell whether further parts behind another mark complete the sum (…96个、104个，正在施工18个)."""
    parts = fault.parts
    for index in range(end, min(end + _BACK, len(figures))):
        if not links[index]:
            return False
        parts = (*parts, figures[index])
        if adds_up(parts, fault.whole):
            return True
    return False


def _behind_whole(sentence: Sentence, start: int, end: int) -> PartsFault | None:
    """Judge the list of figures from `start` to `end` as parts of a whole before it."""
    figures, parts = sentence.figures, sentence.figures[start:end]
    if len(parts[0].gap) > _GAP:
        return None
    if cue("{among-them}").search(parts[0].gap):
        return _among(sentence, _told_before(sentence, start), parts)
    counted = start > 1 and figures[start - 1].value == len(parts) and "：" in parts[0].gap
    whole = figures[start - 2] if counted else figures[max(0, start - 1)]
    if start == 0 or not _countable(whole, parts):
        return None
    if len(parts) > 1 and (counted or _told_complete(sentence, parts)):
        return PartsFault(whole, parts, Fault.SUM_DIFFERS) if _differs(whole, parts) else None
    alone = start < 2 or figures[start - 2].unit != whole.unit
    return _plain_list(sentence, whole, parts) if alone else None


def _told_before(sentence: Sentence, start: int) -> list[Figure]:
    """Return the figures that may be the whole of what 其中 opens, the nearest last.

    What the whole merely concerns is passed over (任务2.6万亩，涉及7个乡镇，其中…); a sentence may begin with 其中.
    """
    if start == 0:
        return list(sentence.earlier[-_BACK:]) if cue("^{among-them}").search(sentence.figures[0].gap) else []
    before = list(sentence.figures[max(0, start - _BACK) : start])
    if before[-1].unit == sentence.figures[start].unit:
        return before
    concerned = next(
        (place for place, figure in enumerate(before) if place and cue("^，{concerning}").search(figure.gap)), None
    )
    return before[:concerned] if concerned is not None else before


def _countable(whole: Figure, parts: Sequence[Figure]) -> bool:
    comparable = all(part.unit == whole.unit and part.exact and part.value >= 0 for part in parts)
    return comparable and whole.exact and whole.unit not in _NOT_ADDED and whole.value > 0


def _told_complete(sentence: Sentence, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the words before or behind the parts say that these are all."""
    if says_complete(sentence, parts[-1]):
        return True
    number = "[^，；：（]{0,8}[一二两三四五六七八九十0-9](?:个|类|项|家|部分|片)[^，；：（]{0,4}"
    told = cue(
        "^[^，；：（]{0,24}[，：（]?(?:其?主要)?{consists-of}"
        + "|^[^，；：（]{0,24}[，：（](?:"
        + number
        + ")?{respectively}"
    ).search(parts[0].gap)
    return bool(told) and not cue("{change}|{cumulative}").search(parts[0].lead)


def _differs(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the sum misses the whole, and not so far that they cannot belong together."""
    if adds_up(parts, whole):
        return False
    return _slipped(parts, whole) or abs(total(parts) - whole.value) * 3 <= whole.value


def _slipped(parts: tuple[Figure, ...], whole: Figure) -> bool:
    """Tell whether the sum misses the whole by its scale (万 for 亿), which a plain count does not have."""
    return any(figure.step for figure in (*parts, whole)) and is_slip(total(parts), whole.value)


def _among(sentence: Sentence, before: list[Figure], listed: tuple[Figure, ...]) -> PartsFault | None:
    """Judge 其中: a part, or parts that exclude one another, may not exceed the whole; a complete list equals it."""
    known = [figure for figure in before if figure.unit == listed[0].unit]
    if (
        not known
        or known[-1] is not before[-1]
        or not _countable(known[-1], listed)
        or cue("{change}|{cumulative}").search(listed[0].lead)
    ):
        return None
    *others, whole = known
    parts = (listed[0], *takewhile(lambda part: part.value <= whole.value, listed[1:]))
    if adds_up(parts, whole) or any(adds_up(parts[:count], whole) for count in range(2, len(parts))):
        return None
    reach = sum((figure.value for figure in others), whole.value)
    if parts[0].value > whole.value:
        return PartsFault(whole, parts[:1], Fault.PART_EXCEEDS_WHOLE) if parts[0].value > reach else None
    if len(parts) > 1 and total(parts) > whole.value:
        excused = (others and total(parts) <= reach) or may_overlap(labels(parts))
        return None if excused else PartsFault(whole, parts, Fault.SUM_EXCEEDS_WHOLE)
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if len(parts) > 1 and _complete(sentence, whole, parts) else None


def _complete(sentence: Sentence, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the list behind 其中 is meant to be complete though its sum falls short."""
    if cue("{more-besides}").search(sentence.text[parts[0].span.start : sentence.span.end]):
        return False
    if exclude_each_other(labels(parts)) or says_complete(sentence, parts[-1]) or cue("^{rest}").search(parts[-1].lead):
        return _differs(whole, parts)
    if _slipped(parts, whole):
        return True
    if any(figure.decimals for figure in (whole, *parts)) or min(part.value for part in parts) * _SMALL < whole.value:
        return False
    return (whole.value - total(parts)) * (_NEAR if len(parts) > 2 else _NEARER) <= whole.value


def _plain_list(sentence: Sentence, whole: Figure, parts: tuple[Figure, ...]) -> PartsFault | None:
    """Judge a list without 其中 behind a total: …共480户，东片190户、西片160户、北片120户."""
    if len(parts) < 2 or not cue("^[^，；：（、]{0,12}[，：（]").match(parts[0].gap):
        return None
    if any(cue("{time}|{cumulative}").search(part.lead) for part in parts) or opens_another(parts[0].lead):
        return None
    if _excused(parts, whole) or cue("{more-besides}").search(sentence.words):
        return None
    if not cue("{summed}").search(whole.lead[-16:]) and not _statuses(parts):
        return None
    near = abs(total(parts) - whole.value) * 5 <= whole.value and max(part.value for part in parts) < whole.value
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if near and not adds_up(parts, whole) else None


def _statuses(parts: tuple[Figure, ...]) -> bool:
    """Tell whether the parts are what is finished and what is left."""
    return bool(cue("{finished}").search(parts[0].lead) and cue("{unfinished}|{rest}").search(parts[-1].lead))


def _excused(parts: tuple[Figure, ...], whole: Figure) -> bool:
    """Tell whether an overlap explains that parts come to more than their whole."""
    return total(parts) > whole.value and may_overlap(labels(parts))


def _before_whole(figures: tuple[Figure, ...], start: int, end: int) -> PartsFault | None:
    """Judge 东片12户、西片9户，合计21户: the list from `start` to `end`, summed up by the figure behind it."""
    if end - start < 2 or end >= len(figures):
        return None
    parts = figures[start:end]
    whole, gap = _summing(figures, end, len(parts))
    link = cue("^[^、，；：（）]{0,8}[，；、,](?P<own>[^，；：]{0,16}?)(?:{sums-up})[^，；：]{0,8}$").search(gap)
    if link is None or not _countable(whole, parts) or _told_by_time(parts):
        return None
    if any(adds_up(parts[first:], whole) for first in range(len(parts) - 1)) or _excused(parts, whole):
        return None
    own = cue("^(?:{back-reference}|[一二两三四五六七八九十0-9]{1,2}[^，；：]{0,4})?$").search(link["own"]) is None
    distance = abs(total(parts) - whole.value) * (10 if own else 3)
    known = start > 0 and figures[start - 1].value == whole.value
    close = distance <= whole.value or (not own and _slipped(parts, whole))
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if close and not known else None


def _summing(figures: tuple[Figure, ...], end: int, count: int) -> tuple[Figure, str]:
    """Return the figure that may sum up a list, and the words before it; a count of the list's members is skipped."""
    whole = figures[end]
    if whole.value == count and whole.unit != figures[end - 1].unit and end + 1 < len(figures):
        return figures[end + 1], whole.gap + whole.written + figures[end + 1].gap
    return whole, whole.gap


def _told_by_time(parts: tuple[Figure, ...]) -> bool:
    """Tell whether the parts are told by times that need not make up the whole one, as two halves of a year do."""
    leads = [part.lead for part in parts]
    return any(cue("{time}|{change}").search(lead) for lead in leads) and not exclude_each_other(leads)
