"""The day on which a report was written, or at the earliest."""

from __future__ import annotations

import datetime
import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.parsing.figures.days import Day, find_dates
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HEAD, _TAIL = 3, 3  # blocks in which a report dates itself
_FULL = 12  # characters of a full date
_SOME_LEAP_YEAR = 2000


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(
        rf"^[（(\s]*(?:{CHINESE}{{0,24}}[:：]?\s{{0,4}})?[12][0-9]{{3}}年[0-9]{{1,2}}月[0-9]{{1,2}}日[)）\s]*$"
    )


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"^[（(【\[][^（()）【】\[\]]{{0,40}}[)）】\]]|^{CHINESE}{{2}}(?:日期|时间)[:：]?[0-9年月日]{{8,12}}"
    )


@cache
def _as_of() -> re.Pattern[str]:
    kept = "(?:数据|统计|情况|信息|进度|报告)[^，。；0-9]{0,6}(?:截[至止]|日期|时[间点])"
    written = "(?:报告|汇报|材料|情况|总结|台账|本文|稿)[^，。；0-9]{0,3}(?:形成|成稿|起草|撰写|更新|报送|写)[于至]"
    return re.compile(
        rf"(?P<words>(?<![年度月])(?:截至|今天是|今日是|{kept}|{written}))(?:目前|今年|本月)?[^，。；0-9]{{0,4}}(?=[0-9])"
    )


def find_report_day(text: str, blocks: Sequence[Span]) -> Day | None:
    """Return the date that a report gives as its own, or the latest that its figures are as of (截至11月30日).

    A date without a year is returned where none has one.
    """
    known = list(_cut_offs(text, blocks))
    as_of = max([day for day in known if day.year is not None] or known, key=_order, default=None)
    return find_own_day(text, blocks) or as_of


def find_own_day(text: str, blocks: Sequence[Span]) -> Day | None:
    """Return the date that stands alone in a line near the beginning or end of a report, or in brackets there."""
    for block in (*blocks[:_HEAD], *blocks[-_TAIL:]):
        words = block.of(text)
        if "月" not in words:
            continue
        opening = _opening().match(words)
        end = block.start + opening.end() if opening else block.end if _alone().match(words) else block.start
        days = [day for day in find_dates(text, block.start, end) if day.day is not None and day.latest]
        if len(days) == 1:
            return days[0]
    return None


def _cut_offs(text: str, blocks: Sequence[Span]) -> Iterator[Day]:
    for block in blocks:
        for match in _as_of().finditer(text, *block):
            days = find_dates(text, match.end(), match.end() + _FULL)
            if days and days[0].span.start == match.end() and (days[0].day is not None or days[0].part):
                yield days[0]


def _order(day: Day) -> datetime.date:
    return day._replace(year=day.year or _SOME_LEAP_YEAR).latest or datetime.date.min
