"""Deadlines that had passed when the report was written."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.dates import Day, find_dates
from reportlint.text import CHINESE

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Sentence
    from reportlint.text import Span

_HEAD, _TAIL = 3, 3  # blocks in which a report dates itself
_FULL = 16  # characters of 截至 with a full date
_BY = re.compile("^[^，。；、]{0,2}(?:前|之前|以前|底|末|为止)")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"^[（(\s]*(?:{CHINESE}{{0,8}}[:：]?\s?)?[12][0-9]{{3}}年[0-9]{{1,2}}月[0-9]{{1,2}}日[)）\s]*$")


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(
        rf"^[（(【\[][^（()）【】\[\]]{{0,40}}[)）】\]]|^{CHINESE}{{2}}(?:日期|时间)[:：]?[0-9年月日]{{8,12}}"
    )


class PassedDeadline(NamedTuple):
    """A deadline set for the future, and the later date that the report gives as its own."""

    day: Day
    report_day: Day


def passed_deadlines(sentences: Sequence[Sentence], report_day: Day) -> Iterator[PassedDeadline]:
    """Yield the deadlines of things still to be done that are earlier than the report itself."""
    written = report_day.latest
    if written is None:
        return
    for sentence in sentences:
        for day in find_dates(sentence.text, *sentence.span):
            if day.span == report_day.span or not _ahead(sentence, day):
                continue
            latest = _resolved(sentence, day, written)
            if latest and latest < written:
                yield PassedDeadline(day, report_day)


def _ahead(sentence: Sentence, day: Day) -> bool:
    """Tell whether a date is the deadline of something that lies ahead, by the words of its clause."""
    text, span = sentence.text, sentence.span
    begin = max(text.rfind(mark, span.start, day.span.start) for mark in "；;") + 1
    end = next((place for mark in "；;" if (place := text.find(mark, day.span.end, span.end)) >= 0), span.end)
    before, after = text[max(begin, span.start) : day.span.start], text[day.span.end : min(end, day.span.end + 40)]
    if cue("^[底末]?前{dealt-with}").match(after):
        return False
    limit = _BY.match(after) or (day.part in ("底", "末") and after.startswith("前")) or day.part in ("底", "末")
    ahead = cue("{ahead}").search(before) or cue("{ahead}").search(after)
    return bool(limit and ahead) and not cue("{behind}").search(before[-16:] + after[:24])


def _resolved(sentence: Sentence, day: Day, written: datetime.date) -> datetime.date | None:
    """Return the last day of a deadline; 今年 is the report's own year."""
    if day.year is not None:
        return day.latest
    start = day.span.start
    if sentence.text[max(sentence.span.start, start - 2) : start] not in ("今年", "本年"):
        return None
    return Day(day.span, written.year, day.month, day.day, part=day.part).latest


def find_report_day(text: str, blocks: Sequence[Span]) -> Day | None:
    """Return the date that a report gives as its own: alone in a line near its beginning or end, or in brackets."""
    for block in (*blocks[:_HEAD], *blocks[-_TAIL:]):
        words = block.of(text)
        if "月" not in words:
            continue
        opening = _opening().match(words)
        end = block.start + opening.end() if opening else block.end if _alone().match(words) else block.start
        days = [day for day in find_dates(text, block.start, end) if day.day is not None and day.latest]
        if len(days) == 1:
            return days[0]
    return _as_of(text, blocks)


def _as_of(text: str, blocks: Sequence[Span]) -> Day | None:
    """Return the full date that the report's figures are as of (截至2024年11月30日): it was written no earlier."""
    for block in blocks:
        found = text.find("截至", *block)
        if found >= 0:
            days = find_dates(text, found, min(block.end, found + _FULL))
            return days[0] if days and days[0].latest else None
    return None
