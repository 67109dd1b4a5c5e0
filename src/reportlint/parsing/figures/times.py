"""When a figure is told for, so that two can be put in order: 原先, 2023年, 去年, 今年."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    import re

_RELATIVE = ("formerly", "year-before-last", "last-time", "this-time")  # the earliest first
_COUNTED = ("first-time", "second-time")
# What came before or after an event (搬迁前, 投用后的首年), whatever the event; 目前, 提前 and 前三季度 tell of none.
_BEFORE = "(?<![目当提空日眼跟面门生支超之以])前(?![往来景列沿端线台期提后三四五六七八九十排哨锋0-9])"
_AFTER = "(?<![今最然落此先前以随之])后(?![续勤期备台面方来])"


class Time(NamedTuple):
    """A time told in words (`year` 0, `rank` tells how early) or a calendar year."""

    year: int
    rank: int


@cache
def _times() -> re.Pattern[str]:
    relative = "|".join(f"(?P<{_group(name)}>{{{name}}})" for name in _RELATIVE)
    return cue(rf"(?P<year>(?:19|20)[0-9]{{2}})年|{relative}|(?P<before>{_BEFORE})|(?P<after>{_AFTER})")


@cache
def _counted() -> re.Pattern[str]:
    return cue("|".join(f"(?P<{_group(name)}>{{{name}}})" for name in _COUNTED))


def _group(name: str) -> str:
    return name.replace("-", "_")


def time_of(words: str) -> Time | None:
    """Return the time that words name, None where they name none or several; 第二年 counts only where no other does."""
    named = {_time(match) for match in _times().finditer(words)} or {
        Time(0, index)
        for match in _counted().finditer(words)
        for index, name in enumerate(_COUNTED)
        if match[_group(name)]
    }
    return named.pop() if len(named) == 1 else None


def behind_time(words: str) -> str:
    """Return the words behind the last time that they name."""
    ends = [match.end() for times in (_times(), _counted()) for match in times.finditer(words)]
    return words[max(ends, default=0) :]


def _time(match: re.Match[str]) -> Time:
    if match["year"]:
        return Time(int(match["year"]), 0)
    if match["before"] or match["after"]:
        return Time(0, 0 if match["before"] else len(_RELATIVE) - 1)
    ranks = (rank for rank, name in enumerate(_RELATIVE) if match[_group(name)])
    return Time(0, next(ranks))
