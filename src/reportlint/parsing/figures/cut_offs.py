"""Days up to which figures were counted that lie behind the report's own: 截至7月5日，已拆除…, signed on 28 June."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.days import Day, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.figures.figure import Sentence

_BEFORE = 8  # characters before a date that say that figures were counted up to it
# A day without a year that lies further behind the report's is one of the year before.
_NEAR = datetime.timedelta(days=92)


class LateCutOff(NamedTuple):
    """The day up to which figures were counted, and the earlier one that the report gives as its own."""

    day: Day
    report_day: Day


def late_cut_offs(sentences: Sequence[Sentence], report_day: Day) -> Iterator[LateCutOff]:
    """Yield the days up to which something was counted, not merely expected, that are later than the report."""
    written = report_day.latest
    if written is None:
        return
    for sentence in sentences:
        if cue("{up-to}|{up-to-here}").search(sentence.words):
            yield from (
                LateCutOff(day, report_day)
                for day in find_dates(sentence.text, *sentence.span)
                if day.span != report_day.span and _is_cut_off(sentence, day) and _is_late(day, written)
            )


def _is_cut_off(sentence: Sentence, day: Day) -> bool:
    """Tell whether figures are told as of a day, by the words before and behind it."""
    text, span = sentence.text, sentence.span
    before = text[max(span.start, day.span.start - _BEFORE) : day.span.start]
    behind = text[day.span.end : span.end]
    opened = cue("(?:^|[，；：（(、]|{as-counted})(?:{up-to})$").search(before)
    begun = cue("^(?:24时|24点)?，(?P<told>[^；]*)").match(behind) if opened else None
    if begun is None and cue("(?:^|[，；：])[到至]$").search(before):
        begun = cue("^{up-to-here}，(?P<told>[^；]*)").match(behind)
    return begun is not None and cue("{foreseen}").search(begun["told"]) is None


def _is_late(day: Day, written: datetime.date) -> bool:
    known = day.year is not None
    earliest = day._replace(year=day.year if known else written.year).earliest
    return earliest is not None and earliest > written and (known or earliest - written <= _NEAR)
