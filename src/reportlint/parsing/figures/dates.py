"""Dates that do not exist, weekdays that do not fit, and periods that end before they begin or last another time."""

from __future__ import annotations

import re
from datetime import date, timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.days import Day, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Figure, Sentence

_TO = re.compile("^[^。；\n]{0,12}?(?:至|到|—{1,2}|-|－|～|~)[^。；，、\n0-9]{0,4}$")
_NO_LEAP_YEAR, _JUST_BEFORE = 2001, timedelta(days=60)
_DAYS = ("天", "日")
_REACH = 24  # characters between the end of a period and how long it lasted
_TWICE = 2  # a number of days larger than so many times the period is told of something else


class DateFault(Enum):
    """How a date is wrong."""

    NO_SUCH_DAY = auto()
    WRONG_WEEKDAY = auto()
    ENDS_BEFORE_START = auto()
    WRONG_LENGTH = auto()


class WrongDate(NamedTuple):
    """A date at fault; `other` is the beginning of the period, `length` how long the text says that it lasted."""

    day: Day
    fault: DateFault
    other: Day | None = None
    length: Figure | None = None
    true_length: int = 0


def wrong_dates(sentence: Sentence) -> Iterator[WrongDate]:
    """Yield the dates of a sentence that cannot be."""
    days = find_dates(sentence.text, *sentence.span)
    for index, day in enumerate(days):
        if not day.exists:
            yield WrongDate(day, DateFault.NO_SUCH_DAY)
        elif _wrong_weekday(day):
            yield WrongDate(day, DateFault.WRONG_WEEKDAY)
        elif index:
            yield from _wrong_period(sentence, days[index - 1], day)
            yield from _wrong_stay(sentence, days[index - 1], day)
            yield from _ends_too_early(sentence, days[index - 1], day)


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
    yield from _wrong_length(first, last, between, _length(sentence, last))


def _wrong_length(first: Day, last: Day, between: str, length: Figure | None) -> Iterator[WrongDate]:
    """Yield the end of a period that did not last so long, with or without its first day, or its first and last."""
    days = _days(first, last, between)
    if length and days and length.value not in (days, days + 1, days - 1):
        yield WrongDate(last, DateFault.WRONG_LENGTH, first, length, days + 1)


def _wrong_stay(sentence: Sentence, first: Day, last: Day) -> Iterator[WrongDate]:
    """Yield the end of what began and ended in clauses of their own (6月3日进场，6月18日撤离，作业20天)."""
    between, length = sentence.text[first.span.end : last.span.start], _stay(sentence, last)
    if length is None or not first.exists or not re.fullmatch("[^，。；、0-9]{1,12}，", between):
        return
    days = _days(first, last, "")
    if days and length.value <= days * _TWICE:
        yield from _wrong_length(first, last, "", length)


def _stay(sentence: Sentence, last: Day) -> Figure | None:
    """Return the days that the clause behind an end gives, where it tells of nothing else (停机4天)."""
    length, between = _days_behind(sentence, last)
    told = re.fullmatch("(?P<event>[^，。；、0-9]{2,12})，(?P<words>[^，。；、0-9]{0,8})", between)
    if length is None or length.tail or told is None or not cue("{leaves-off}").search(told["event"]):
        return None
    return None if cue("{no-stay}").search(told["words"]) else length


def _ends_too_early(sentence: Sentence, first: Day, last: Day) -> Iterator[WrongDate]:
    """Yield the date of an end that lies before that of the beginning (2022年11月开工，2021年12月竣工)."""
    text = sentence.text
    between, behind = text[first.span.end : last.span.start], text[last.span.end : sentence.span.end]
    began = cue("^[^，；。]{0,12}?{begins}[^，；。]{0,8}[，、]?(?:并|已|又|计划|预计|拟|将)?[于在至到]?$").match(
        between
    )
    ended = cue("^[前底]?[^，；。]{0,8}?{ends}").match(behind)
    if began and ended and (_backwards(first, last, "") or _just_before(first, last)):
        yield WrongDate(last, DateFault.ENDS_BEFORE_START, first)


def _backwards(first: Day, last: Day, between: str) -> bool:
    """Tell whether a period ends before it begins; one without years may run over the turn of the year."""
    if cue("{next-year}").search(between):
        return False
    if last.year is not None:
        ends = (last.year, last.month, last.day or last.last_day)
        return first.year is not None and ends < (first.year, first.month, first.day or 1)
    same_month = first.month == last.month
    return same_month and first.day is not None and last.day is not None and last.day < first.day


def _just_before(first: Day, last: Day) -> bool:
    """Tell whether a date without a year lies so closely before another that it cannot be meant for the next year."""
    if first.year is not None or last.year is not None:
        return False
    begin, end = (day._replace(year=_NO_LEAP_YEAR).latest for day in (first, last))
    return begin is not None and end is not None and timedelta(0) < begin - end <= _JUST_BEFORE


def _days(first: Day, last: Day, between: str) -> int | None:
    """Return the days from the first date to the last, None where a day is missing or the year is in doubt."""
    if first.day is None or last.day is None:
        return None
    year = first.year or _NO_LEAP_YEAR
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
    length, between = _days_behind(sentence, last)
    return length if cue("^[^。；]{0,6}[，、,（(]?(?:{lasts}){1,2}$").search(between) else None


def _days_behind(sentence: Sentence, last: Day) -> tuple[Figure | None, str]:
    """Return the first number of days told soon behind a date, and the words between them."""
    for figure in sentence.figures:
        if 0 <= figure.span.start - last.span.end <= _REACH and figure.unit in _DAYS and figure.exact:
            return figure, sentence.text[last.span.end : figure.span.start]
    return None, ""
