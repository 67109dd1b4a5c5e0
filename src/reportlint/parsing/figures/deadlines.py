"""Deadlines that had passed when the report was written."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.days import Day, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Sentence

_BY = re.compile("^[^，。；、]{0,2}(?:前|之前|以前|底|末|为止)")
_SOME_YEAR = 2001
# A month without a year is the one just passed only if that is not long ago: in November, 10月底前 is, 3月底前 is not.
_JUST_PASSED = datetime.timedelta(days=92)


class PassedDeadline(NamedTuple):
    """A deadline set for the future, and the later date that the report gives as its own."""

    day: Day
    report_day: Day


def passed_deadlines(sentences: Sequence[Sentence], report_day: Day) -> Iterator[PassedDeadline]:
    """Yield the deadlines of things still to be done that are earlier than the report itself."""
    written = report_day._replace(year=report_day.year or _SOME_YEAR).latest
    if written is None:
        return
    for sentence in sentences:
        for day in find_dates(sentence.text, *sentence.span):
            if day.span == report_day.span or not _ahead(sentence, day):
                continue
            if _passed(sentence, day, written, report_day.year is not None):
                yield PassedDeadline(day, report_day)


def _ahead(sentence: Sentence, day: Day) -> bool:
    """Tell whether a date is the deadline of something that lies ahead, by the words of its clause."""
    text, span = sentence.text, sentence.span
    begin = max(text.rfind(mark, span.start, day.span.start) for mark in "；;") + 1
    end = next((place for mark in "；;" if (place := text.find(mark, day.span.end, span.end)) >= 0), span.end)
    before, after = text[max(begin, span.start) : day.span.start], text[day.span.end : min(end, day.span.end + 40)]
    if cue("^(?:之|以)?前[^，。；]{0,2}{dealt-with}").match(after):
        return False
    limit = _BY.match(after) or day.part in ("底", "末") or cue("{no-later}$").search(before)
    ahead = cue("{ahead}").search(before) or cue("{ahead}").search(after)
    return bool(limit and ahead) and not cue("{behind}").search(before[-16:] + after[:24])


def _passed(sentence: Sentence, day: Day, written: datetime.date, year_known: bool) -> bool:
    """Tell whether the last day of a deadline lies before the report; 今年 is the report's own year."""
    if day.year is not None:
        return year_known and day.latest is not None and day.latest < written
    before = sentence.text[max(sentence.span.start, day.span.start - 2) : day.span.start]
    latest = day._replace(year=written.year).latest
    if latest is None or before in ("明年", "次年", "来年", "翌年"):
        return False
    this_year = year_known and before in ("今年", "本年")
    return latest < written and (this_year or written - latest <= _JUST_PASSED)
