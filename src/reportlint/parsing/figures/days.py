"""Dates as they are written: 2024年6月30日, 6月底, 2024-06-30, 2024年底."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache
from typing import NamedTuple

from reportlint.text import Span

_WEEKDAYS = "一二三四五六日"
_LEAP = 2000


class Day(NamedTuple):
    """A date as written; `year` and `day` are None where the text leaves them out."""

    span: Span
    year: int | None
    month: int
    day: int | None
    weekday: str = ""
    part: str = ""

    @property
    def last_day(self) -> int:
        """The last day its month may have."""
        return monthrange(self.year or _LEAP, self.month)[1]

    @property
    def true_weekday(self) -> str:
        """The weekday of a full date, "" where its year or day is missing."""
        if self.year is None or self.day is None or not self.exists:
            return ""
        return _WEEKDAYS[date(self.year, self.month, self.day).weekday()]

    @property
    def exists(self) -> bool:
        """Tell whether there is such a day."""
        return 1 <= self.month <= 12 and (self.day is None or 1 <= self.day <= self.last_day)

    @property
    def earliest(self) -> date | None:
        """The earliest day it may mean, None without a year."""
        if self.year is None or not self.exists:
            return None
        day = {"中旬": 11, "下旬": 21, "底": 21, "末": 21}.get(self.part, 1)
        return date(self.year, self.month, self.day or day)

    @property
    def latest(self) -> date | None:
        """The latest day it may mean, None without a year."""
        if self.year is None or not self.exists:
            return None
        day = {"上旬": 10, "中旬": 20, "初": 10}.get(self.part, self.last_day)
        return date(self.year, self.month, self.day or day)


@cache
def _date() -> re.Pattern[str]:
    number, year = "[0-9０-９]{1,2}", "[12１２][0-9０-９]{3}"
    day = rf"(?P<day>{number})[日号]|(?P<part>[初底末]|[上中下]旬)|(?![份饼0-9])"
    weekday = "(?:[（(，,、]?(?:星期|周)(?P<weekday>[一二三四五六日天])[）)]?)?"
    return re.compile(
        rf"(?<![0-9０-９.．/-])(?:(?:(?P<year>{year})年)?(?P<month>{number})月(?:{day})?{weekday}"
        rf"|(?P<signed>{year}(?P<sign>[-./])[0-9]{{1,2}}(?P=sign)[0-9]{{1,2}})(?![0-9.-])"
        rf"|(?P<yearly>{year})年?年(?P<end>[底末]))"
        rf"|(?<=[日号][至到—－～~-])(?P<later>{number})[日号]"
    )


@cache
def _monthless() -> re.Pattern[str]:
    return re.compile(r"[12][0-9]{3}(?:[-./][0-9]{1,2}[-./]|年?年[底末])")


def find_dates(text: str, start: int, end: int) -> tuple[Day, ...]:
    """Return the dates between two places of `text` that name a month, or the end of a year."""
    if "月" not in text[start:end] and not _monthless().search(text, start, end):
        return ()
    days: list[Day] = []
    for match in _date().finditer(text, start, end):
        if match["later"] is None:
            days.append(_day(match))
        elif days and days[-1].span.end == match.start() - 1:
            first = days[-1]
            days.append(Day(Span(*match.span()), first.year, first.month, int(match["later"])))
    return tuple(days)


def _day(match: re.Match[str]) -> Day:
    span = Span(*match.span())
    if match["signed"]:
        year, month, day = map(int, match["signed"].split(match["sign"]))
        return Day(span, year, month, day)
    if match["yearly"]:
        return Day(span, int(match["yearly"]), 12, None, part=match["end"])
    return Day(
        span,
        int(match["year"]) if match["year"] else None,
        int(match["month"]),
        int(match["day"]) if match["day"] else None,
        (match["weekday"] or "").replace("天", "日"),
        match["part"] or "",
    )
