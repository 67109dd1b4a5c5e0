"""Statements of a whole and its parts: 共57名，其中男生31名、女生26名; 东片12户、西片9户，合计21户."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import takewhile
from typing import TYPE_CHECKING

from reportlint.parsing.figures.arithmetic import adds_up, is_slip, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import exclude_each_other, may_overlap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_LONGEST = 24  # parts in one list
_SEPARATORS = "、，；"
_LABEL = 24  # the longest label of a part, in characters
_NEAR = 30  # a list whose sum misses the whole by more than a thirtieth was not meant to be complete


class Fault(Enum):
    """How parts contradict their whole."""

    PART_EXCEEDS_WHOLE = auto()
    SUM_EXCEEDS_WHOLE = auto()
    SUM_DIFFERS = auto()


@dataclass(frozen=True, slots=True)
class PartsFault:
    """A whole with parts that contradict it; the parts stand behind the whole, or before it where it sums them up."""

    whole: Figure
    parts: tuple[Figure, ...]
    fault: Fault
    whole_last: bool = False


def contradictory_parts(sentence: Sentence) -> Iterator[PartsFault]:
    """Yield the wholes of a sentence that their parts contradict."""
    if len(sentence.figures) < 2 or cue("{overlap}|{not-comparable}").search(sentence.words):
        return
    figures = sentence.figures
    index = 0
    while index < len(figures) - 1:
        end = _list_end(figures, index + 1)
        fault = _whole_first(sentence, index, end) or _whole_last(sentence, index, end)
        if fault:
            yield fault
        index = max(index + 1, end - 1) if fault else index + 1


def _list_end(figures: tuple[Figure, ...], start: int) -> int:
    """Return the index behind the figures that stand in one list from `start`: one unit, one kind of mark."""
    end, marks = start + 1, set[str]()
    while end < min(len(figures), start + _LONGEST) and _continues(figures[end - 1], figures[end]):
        marks.update(mark for mark in _SEPARATORS if mark in figures[end].gap)
        if len(marks) > 1:
            break
        end += 1
    return end


def _continues(before: Figure, figure: Figure) -> bool:
    if figure.unit != before.unit or len(figure.gap) > _LABEL + 8:
        return False
    match = cue("^[^、，；：（）]{0,8}(?:[、，；]|和|与|及|以及)(?P<label>[^、，；：（）]{0,24})$").search(figure.gap)
    return match is not None and not cue("^{list-end}|{change}|{nested}").search(match["label"])


def _whole_first(sentence: Sentence, index: int, end: int) -> PartsFault | None:
    whole = sentence.figures[index]
    parts = sentence.figures[index + 1 : end]
    if not _countable(whole, parts) or len(parts[0].gap) > _LABEL * 2:
        return None
    made_up = _says_so(sentence, parts[-1])
    if not made_up and cue("{change}|{cumulative}").search(parts[0].lead):
        return None
    if cue("{among-them}").search(parts[0].gap):
        return _among(sentence, index, end)
    stated = made_up or cue(
        "^[^，；：（]{0,24}[，：（]?(?:其?主要)?{consists-of}"
        "|^[^，；：（]{0,24}[，：（](?:[^，；：（]{0,8}[一二两三四五六七八九十0-9](?:个|类|项|家|部分|片)[^，；：（]{0,4})?{respectively}"
    ).search(parts[0].gap)
    if stated and len(parts) > 1 and _differs(whole, parts):
        return PartsFault(whole, parts, Fault.SUM_DIFFERS)
    return _plain_list(sentence, index, end)


def _countable(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    comparable = all(part.unit == whole.unit and part.exact and part.value >= 0 for part in parts)
    return (
        comparable
        and whole.exact
        and whole.unit not in ("", "%", "‰", "个百分点", "倍", "番", "成")
        and whole.value > 0
    )


def _differs(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the sum misses the whole, and not so far that they cannot belong together."""
    if adds_up(parts, whole):
        return False
    summed = total(parts)
    return _slipped(parts, whole) or abs(summed - whole.value) * 3 <= whole.value


def _slipped(parts: tuple[Figure, ...], whole: Figure) -> bool:
    """Tell whether the sum misses the whole by its scale (万 for 亿), which a plain count does not have."""
    return any(figure.step for figure in (*parts, whole)) and is_slip(total(parts), whole.value)


def _among(sentence: Sentence, index: int, end: int) -> PartsFault | None:
    """Judge 其中: a part, or parts that exclude one another, may not exceed the whole; a complete list equals it."""
    whole, listed = sentence.figures[index], sentence.figures[index + 1 : end]
    parts = (listed[0], *takewhile(lambda part: part.value <= whole.value, listed[1:]))
    known = [figure.value for figure in sentence.figures[:index] if figure.unit == whole.unit]
    if adds_up(parts, whole) or any(adds_up(parts[:count], whole) for count in range(2, len(parts))):
        return None
    highest = max(part.value for part in parts)
    if highest > whole.value:
        excused = known and highest <= sum(known) + whole.value
        return None if excused else PartsFault(whole, parts, Fault.PART_EXCEEDS_WHOLE)
    if len(parts) < 2:
        return None
    if total(parts) > whole.value:
        excused = any(total(parts) <= value for value in known) or may_overlap(_labels(parts))
        return None if excused else PartsFault(whole, parts, Fault.SUM_EXCEEDS_WHOLE)
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if _complete(sentence, whole, parts) else None


def _labels(parts: tuple[Figure, ...]) -> list[str]:
    return [part.lead + part.tail for part in parts]


def _complete(sentence: Sentence, whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the list behind 其中 is meant to be complete though its sum falls short."""
    if cue("{more-besides}").search(sentence.text[parts[0].span.start : sentence.span.end]):
        return False
    if exclude_each_other(_labels(parts)) or _says_so(sentence, parts[-1]) or cue("^(?:{rest})").search(parts[-1].lead):
        return _differs(whole, parts)
    if _slipped(parts, whole):
        return True
    counted = all(part.step == 0 for part in (whole, *parts))
    return len(parts) > 2 and counted and (whole.value - total(parts)) * _NEAR <= whole.value


def _says_so(sentence: Sentence, last: Figure) -> bool:
    """Tell whether the words behind a list say that it was complete (…三部分构成)."""
    behind = sentence.text[last.span.end : sentence.span.end][:16]
    return bool(cue("^[^，。；]{0,8}(?:{makes-up})|^(?:等)?[两三四五六七八九十0-9]{1,2}(?:{kinds})").search(behind))


def _plain_list(sentence: Sentence, index: int, end: int) -> PartsFault | None:
    """Judge a list without 其中 behind a total: …共480户，东片190户、西片160户、北片120户."""
    whole, parts = sentence.figures[index], sentence.figures[index + 1 : end]
    opened = cue("^[^，；：（、]{0,12}[，：（]").match(parts[0].gap)
    if not opened or len(parts) < 2 or (index and sentence.figures[index - 1].unit == whole.unit):
        return None
    if any(cue("{time}|{change}|{cumulative}|{list-end}").search(part.lead) for part in parts):
        return None
    if may_overlap(_labels(parts)) or cue("{more-besides}").search(sentence.words):
        return None
    if not cue("{summed}").search(whole.lead[-16:]) and not _statuses(parts):
        return None
    near = abs(total(parts) - whole.value) * 5 <= whole.value and max(part.value for part in parts) < whole.value
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if near and not adds_up(parts, whole) else None


def _statuses(parts: tuple[Figure, ...]) -> bool:
    """Tell whether the parts are what is finished and what is left."""
    return bool(cue("{finished}").search(parts[0].lead) and cue("{unfinished}|{rest}").search(parts[-1].lead))


def _whole_last(sentence: Sentence, index: int, end: int) -> PartsFault | None:
    """Judge 东片12户、西片9户，合计21户: the list from `index` on, summed up by the figure that ends it."""
    first_end = _list_end(sentence.figures, index)
    if (
        first_end - index < 2
        or first_end >= len(sentence.figures)
        or (index and _continues(*sentence.figures[index - 1 : index + 1]))
    ):
        return None
    parts, whole = sentence.figures[index:first_end], sentence.figures[first_end]
    link = cue("^[^、，；：（）]{0,8}[，；、,](?P<own>[^，；：]{0,16}?)(?:{sums-up})[^，；：]{0,8}$").search(whole.gap)
    if link is None or not _countable(whole, parts) or any(cue("{time}|{change}").search(part.lead) for part in parts):
        return None
    if any(adds_up(parts[start:], whole) for start in range(len(parts) - 1)) or may_overlap(_labels(parts)):
        return None
    summed = total(parts)
    distance = abs(summed - whole.value)
    close = distance * 10 <= whole.value if link["own"] else distance * 3 <= whole.value or _slipped(parts, whole)
    known = sentence.figures[index - 1].value == whole.value if index else False
    return PartsFault(whole, parts, Fault.SUM_DIFFERS, whole_last=True) if close and not known else None
