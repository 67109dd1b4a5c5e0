"""Totals told for parts of a year and for all of them: 上半年7.3亿元，下半年8.9亿元，全年16.2亿元."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.listing import to_number
from reportlint.parsing.figures.wholes import Fault, PartsFault, countable, differs, is_amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlint.parsing.figures.figure import Figure, Sentence

_YEAR = frozenset(range(1, 13))
_NONE = frozenset[int]()
_QUARTER = 3  # months


@cache
def _period() -> re.Pattern[str]:
    number = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}"
    return re.compile(
        r"(?P<first_quarters>前[两二三])个?季度|第?(?P<quarter>[一二三四])季度|(?P<half>[上下])半年"
        rf"|前(?P<first_months>{number})个?月|后(?P<last_months>{number})个?月"
        r"|(?P<begin>[0-9]{1,2})月?份?(?:至|到|—{1,2}|-|－|～|~)(?P<end>[0-9]{1,2})月份?(?![0-9底末初中])"
        r"|(?<![0-9个第])(?P<month>[0-9]{1,2}|[一二三四五六七八九十]{1,2})月份?(?![0-9底末初中上下一二三])"
        r"|(?P<year>全年|一年(?![来多级])|年内|今年|本年|年度|[12][0-9]{3}年)"
    )


def months_told(words: str) -> frozenset[int]:
    """Return the months of a year that the last period named in `words` covers, none where none is named."""
    named = list(_period().finditer(words))
    return _months(named[-1]) if named else _NONE


def _months(period: re.Match[str]) -> frozenset[int]:
    told = {name: value for name, value in period.groupdict().items() if value}
    name, value = next(iter(told.items()))
    if name == "year":
        return _YEAR
    if name == "half":
        return frozenset(range(1, 7)) if value == "上" else frozenset(range(7, 13))
    if name == "begin":
        return frozenset(range(int(value), int(told["end"]) + 1)) & _YEAR
    number = to_number(value.removeprefix("前"))
    first, length = {
        "first_quarters": (1, number * _QUARTER),
        "first_months": (1, number),
        "last_months": (13 - number, number),
        "quarter": (number * _QUARTER - 2, _QUARTER),
        "month": (number, 1),
    }[name]
    return frozenset(range(first, first + length)) & _YEAR


class _Told(NamedTuple):
    """A figure and the months that it is told for."""

    figure: Figure
    months: frozenset[int]


def contradictory_periods(sentence: Sentence) -> Iterator[PartsFault]:
    """Yield the totals of a longer period that those of the shorter ones it consists of contradict."""
    if "年" not in sentence.words and "月" not in sentence.words:
        return
    told = [_Told(*pair) for pair in zip((*sentence.earlier, *sentence.figures), _all_told(sentence), strict=True)]
    for place in range(len(sentence.earlier), len(told)):
        whole = told[place]
        if len(whole.months) < 2 or not is_amount(whole.figure):
            continue
        parts = _filling(whole, reversed(told[:place])) or _filling(whole, told[place + 1 :])
        if not parts or not countable(whole.figure, parts) or not differs(parts, whole.figure):
            continue
        if _same_thing(whole.figure, parts):
            yield PartsFault(whole.figure, parts, Fault.SUM_DIFFERS)


def _all_told(sentence: Sentence) -> list[frozenset[int]]:
    """Return the months that each figure is told for; periods told together (7月、8月分别…) are shared out."""
    months = [_told_for(figure) for figure in (*sentence.earlier, *sentence.figures)]
    for index, figure in enumerate(sentence.figures, len(sentence.earlier)):
        shared = _shared_out(figure.gap)
        if shared and not any(months[index + 1 : index + len(shared)]):
            months[index : index + len(shared)] = shared[: len(months) - index]
    return months


def _shared_out(words: str) -> list[frozenset[int]]:
    """Return the periods that the figures behind 分别 are told for, one each: 7月、8月、9月分别; 四个季度分别."""
    match = cue("{respectively}|{in-turn}").search(words)
    if match is None:
        return []
    periods = words[: match.start()].rpartition("\n")[2]
    named = [_months(period) for period in _period().finditer(periods)]
    if len(named) > 1:
        return named
    if "四个季度" in periods or "各季度" in periods:
        return [frozenset(range(first, first + _QUARTER)) for first in range(1, 13, _QUARTER)]
    return [frozenset({month}) for month in sorted(named[0])] if named and named[0] != _YEAR else []


def _told_for(figure: Figure) -> frozenset[int]:
    """Return the months that a flow is told for; what is compared or only held at a time is told for none."""
    if cue("{stock}|{change}(?!值)|{among-them}|[比较均]").search(figure.gap):
        return _NONE
    return months_told(figure.gap)


def _filling(whole: _Told, others: Iterable[_Told]) -> tuple[Figure, ...]:
    """Return the figures next to the whole whose periods fill its own, none twice; nothing where they do not."""
    parts: list[Figure] = []
    left = whole.months
    for figure, months in others:
        if figure.unit != whole.figure.unit:
            continue
        if cue("{among-them}").search(figure.gap):
            continue
        if not months or months == whole.months or not months <= left:
            return ()
        parts.append(figure)
        left -= months
        if not left:
            return tuple(parts) if len(parts) > 1 else ()
    return ()


def fill_a_year(parts: Sequence[Figure]) -> bool:
    """Tell whether the periods that parts are told for make up a year, none twice."""
    months = [months_told(part.lead) for part in parts]
    return all(months) and sum(map(len, months)) == len(_YEAR) and frozenset().union(*months) == _YEAR


def _same_thing(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Tell whether the whole counts what its parts count: it names nothing of its own."""
    own = cue("{period-filler}").sub("", _period().sub("", whole.lead))
    named = "".join(part.gap + part.tail for part in parts)
    return not own or any(own[place : place + 2] in named for place in range(max(1, len(own) - 1)))
