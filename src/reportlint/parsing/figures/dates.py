"""Dates that do not exist, weekdays that do not fit, and periods that end before they begin or last another time."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from enum import Enum, auto
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_NUMBER = "[0-9０-９]{1,2}"
_TO = re.compile("^[^。；\n]{0,12}?(?:至|到|—{1,2}|-|－|～|~)[^。；，、\n0-9]{0,4}$")
_WEEKDAYS = "一二三四五六日"
_LEAP = 2000
_DAYS = ("天", "日")
_REACH = 16  # characters between the end of a period and how long it lasted


class DateFault(Enum):
    """How a date is wrong."""

    NO_SUCH_DAY = auto()
    WRONG_WEEKDAY = auto()
    ENDS_BEFORE_START = auto()
    WRONG_LENGTH = auto()


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
    def latest(self) -> date | None:
        """The latest day it may mean, None without a year."""
        if self.year is None or not self.exists:
            return None
        day = {"上旬": 10, "中旬": 20, "初": 10}.get(self.part, self.last_day)
        return date(self.year, self.month, self.day or day)


class WrongDate(NamedTuple):
    """A date at fault; `other` is the beginning of the period, `length` how long the text says that it lasted."""

    day: Day
    fault: DateFault
    other: Day | None = None
    length: Figure | None = None
    true_length: int = 0


@cache
def _date() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![0-9０-９.．/])(?:(?P<year>[12１２][0-9０-９]{{3}})年)?(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号]|(?P<part>[初底末]|[上中下]旬)|(?![份饼0-9]))?"
        "(?:[（(，,、]?(?:星期|周)(?P<weekday>[一二三四五六日天])[）)]?)?"
    )


def find_dates(text: str, start: int, end: int) -> tuple[Day, ...]:
    """Return the dates between two places of `text` that name a month."""
    return tuple(_day(match) for match in _date().finditer(text, start, end)) if "月" in text[start:end] else ()


def _day(match: re.Match[str]) -> Day:
    year, day = match["year"], match["day"]
    return Day(
        Span(match.start(), match.end()),
        int(year) if year else None,
        int(match["month"]),
        int(day) if day else None,
        (match["weekday"] or "").replace("天", "日"),
        match["part"] or "",
    )


def wrong_dates(sentence: Sentence) -> Iterator[WrongDate]:
    """Yield the dates of a sentence that cannot be."""
    days = find_dates(sentence.text, *sentence.span) if "月" in sentence.words else ()
    for index, day in enumerate(days):
        if not day.exists:
            yield WrongDate(day, DateFault.NO_SUCH_DAY)
        elif _wrong_weekday(day):
            yield WrongDate(day, DateFault.WRONG_WEEKDAY)
        elif index:
            yield from _wrong_period(sentence, days[index - 1], day)


def _wrong_weekday(day: Day) -> bool:
    return bool(day.weekday and day.true_weekday) and day.weekday != day.true_weekday


def _wrong_period(sentence: Sentence, first: Day, last: Day) -> Iterator[WrongDate]:
    between = sentence.text[first.span.end : last.span.start]
    before = sentence.text[max(sentence.span.start, first.span.start - 4) : first.span.start]
    starts = _TO.match(between)
    begun = cue("(?:从|自|由|于)$").search(before) and cue(
        "^[^。；\n]{0,12}(?:至|到|截至)[^。；，、\n0-9]{0,4}$"
    ).match(between)
    if not (starts or begun) or not first.exists or cue("{compares}").search(between):
        return
    if _backwards(first, last, between):
        yield WrongDate(last, DateFault.ENDS_BEFORE_START, first)
        return
    length = _length(sentence, last)
    days = _days(first, last, between)
    if length and days and length.value not in (days, days + 1, days - 1):
        yield WrongDate(last, DateFault.WRONG_LENGTH, first, length, days + 1)


def _backwards(first: Day, last: Day, between: str) -> bool:
    """Tell whether a period ends before it begins; one without years may run over the turn of the year."""
    if cue("{next-year}").search(between):
        return False
    if last.year is not None:
        ends = (last.year, last.month, last.day or last.last_day)
        return first.year is not None and ends < (first.year, first.month, first.day or 1)
    same_month = first.month == last.month
    return same_month and first.day is not None and last.day is not None and last.day < first.day


def _days(first: Day, last: Day, between: str) -> int | None:
    """Return the days from the first date to the last, None where a day is missing or the year is in doubt."""
    if first.day is None or last.day is None:
        return None
    year = first.year or 2001  # any year without 29 February, as none is named
    end_year = last.year or year + bool(cue("{next-year}").search(between))
    if (last.month, last.day) < (first.month, first.day) and end_year == year and first.year is None:
        end_year += 1
    if (
        not Day(first.span, year, first.month, first.day).exists
        or not Day(last.span, end_year, last.month, last.day).exists
    ):
        return None
    days = (date(end_year, last.month, last.day) - date(year, first.month, first.day)).days
    return days if days >= 0 else None


def _length(sentence: Sentence, last: Day) -> Figure | None:
    """Return the number of days that the text gives for a period behind its end."""
    for figure in sentence.figures:
        if 0 <= figure.span.start - last.span.end <= _REACH and figure.unit in _DAYS and figure.exact:
            between = sentence.text[last.span.end : figure.span.start]
            return figure if cue("^[^。；]{0,6}[，、,（(]?(?:{lasts})$").search(between) else None
    return None
