"""Statements of a whole and its parts: 共60户，其中新户31户、老户29户; 分为三类，甲类4处、乙类5处、丙类6处."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.parsing.figures.among import judge_among
from reportlint.parsing.figures.arithmetic import adds_up, total
from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.labels import are_siblings, exclude_each_other
from reportlint.parsing.figures.lists import labels, list_end, list_links, opens_another, says_complete, says_incomplete
from reportlint.parsing.figures.periods import contradictory_periods
from reportlint.parsing.figures.sums import contradictory_sums
from reportlint.parsing.figures.wholes import Fault, PartsFault, countable, differs, excused, explained, one_unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_GAP = 48  # characters between a whole and its first part
_WHOLE = 24  # characters before a whole that may say that it is one
# A list that nothing calls the whole's parts is so where it has three members and comes within a fifteenth of it, or
# within an eighth where all are named alike; one that is told to be, within a
# fifth, and a pair that is named
# alike within a twelfth.
_ENOUGH, _CLOSE, _LIKE, _TOLD, _PAIR = 3, 15, 8, 5, 12
_ON = 4  # figures behind a list that may belong to it


def contradictory_parts(sentence: Sentence) -> list[PartsFault]:
    """Return the wholes of a sentence that their parts contradict, each once."""
    if len(sentence.figures) + len(sentence.earlier) < 2:
        return []
    faults: dict[Figure, PartsFault] = {}
    for fault in (*_behind_wholes(sentence), *contradictory_sums(sentence), *contradictory_periods(sentence)):
        faults.setdefault(fault.whole, fault)
    return [] if faults and explained(sentence) else list(faults.values())


def _behind_wholes(sentence: Sentence) -> Iterator[PartsFault]:
    figures = sentence.figures
    links, start = list_links(figures), 0
    while start < len(figures):
        end = list_end(links, start)
        fault = _behind_whole(sentence, start, end)
        if fault and _goes_on(fault, links, figures, end):
            fault = None
        if fault:
            yield fault
        start = end if fault else start + 1


def _goes_on(fault: PartsFault, links: Sequence[str], figures: Sequence[Figure], end: int) -> bool:
    """Tell whether further parts behind another mark complete the sum (…96个、104个，正在施工18个)."""
    parts = fault.parts
    for index in range(end, min(end + _ON, len(figures))):
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
        return judge_among(sentence, start, parts)
    counted = start > 1 and figures[start - 1].value == len(parts) and "：" in parts[0].gap
    whole = figures[start - 2] if counted else figures[max(0, start - 1)]
    if start == 0 or not one_unit(whole, parts) or not countable(whole, parts):
        return None
    if parts[0].value > whole.value and _leaves_rest(sentence, parts[0]):
        return PartsFault(whole, parts[:1], Fault.PART_EXCEEDS_WHOLE)
    if len(parts) > 1 and (counted or _told_complete(sentence, parts)):
        return PartsFault(whole, parts, Fault.SUM_DIFFERS) if differs(parts, whole) else None
    alone = start < 2 or figures[start - 2].unit != whole.unit
    return _plain_list(sentence, whole, parts) if alone else None


def _leaves_rest(sentence: Sentence, part: Figure) -> bool:
    """Tell whether the words behind a figure tell of what it leaves of a whole (…27条，其余转…)."""
    behind = sentence.text[part.span.end : min(part.span.end + _GAP, sentence.span.end)]
    return bool(cue("^[^，；0-9]{0,12}，(?:{remaining})").search(behind)) and not cue("{change}").search(part.lead)


def _told_complete(sentence: Sentence, parts: tuple[Figure, ...]) -> bool:
    """Tell whether the words before or behind the parts say that these are all."""
    if says_complete(sentence, parts[-1]):
        return True
    if says_incomplete(sentence, parts[-1]):
        return False
    number = "[^，；：（]{0,8}[一二两三四五六七八九十0-9](?:个|类|项|家|部分|片)[^，；：（]{0,4}"
    told = cue(
        "^[^，；：（]{0,24}[，：（]?(?:其?主要)?(?:{consists-of}|[按从依][^，；：（]{1,8}{divided})"
        + "|^[^，；：（]{0,24}[，：（](?:"
        + number
        + ")?{respectively}"
    ).search(parts[0].gap)
    return bool(told) and not cue("{change}|{cumulative}").search(parts[0].lead)


def _plain_list(sentence: Sentence, whole: Figure, parts: tuple[Figure, ...]) -> PartsFault | None:
    """Judge a list without 其中 behind a total: …共480户，东片190户、西片160户、北片120户."""
    if len(parts) < 2 or not cue("^[^，；：（、]{0,12}[，：（]").match(parts[0].gap):
        return None
    if any(cue("{time}|{cumulative}").search(part.lead) for part in parts) or opens_another(parts[0].lead):
        return None
    if are_siblings(whole.lead, parts[0].lead) or excused(parts, whole) or cue("{more-besides}").search(sentence.words):
        return None
    if cue("{remaining}").search(sentence.text[parts[-1].span.end : sentence.span.end]):
        return None
    told = cue("{summed}").search(whole.lead[-_WHOLE:]) or _statuses(parts) or exclude_each_other(labels(parts))
    factor = _TOLD if told else _LIKE if _are_alike(parts) else _CLOSE
    if not told and len(parts) < _ENOUGH:
        if not _are_alike(parts) or any(figure.decimals for figure in (whole, *parts)):
            return None
        factor = _PAIR
    missing = abs(total(parts) - whole.value)
    near = missing * factor <= whole.value or (len(parts) >= _ENOUGH and missing == 1)
    fits = near and max(part.value for part in parts) < whole.value and not adds_up(parts, whole)
    return PartsFault(whole, parts, Fault.SUM_DIFFERS) if fits else None


def _are_alike(parts: Sequence[Figure]) -> bool:
    """Tell whether all parts are named in one way: 判决的41件，调解的38件，撤诉的17件."""
    return all(part.lead.endswith("的") for part in parts)


def _statuses(parts: tuple[Figure, ...]) -> bool:
    """Tell whether the parts are what is finished and what is left."""
    return bool(cue("{finished}").search(parts[0].lead) and cue("{unfinished}|{rest}").search(parts[-1].lead))
