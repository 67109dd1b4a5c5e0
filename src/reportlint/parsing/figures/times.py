"""When a figure is told for, so that two can be put in order: 原先, 2023年, 去年, 今年."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from reportlint.parsing.figures.cues import cue

if TYPE_CHECKING:
    import re

_RELATIVE = ("formerly", "year-before-last", "last-time", "this-time")  # the earliest first


class Time(NamedTuple):
    """A time told in words (`year` 0, `rank` tells how early) or a calendar year."""

    year: int
    rank: int


@cache
def _times() -> re.Pattern[str]:
    relative = "|".join(f"(?P<{name.replace('-', '_')}>{{{name}}})" for name in _RELATIVE)
    return cue(rf"(?P<year>(?:19|20)[0-9]{{2}})年|{relative}")


def time_of(words: str) -> Time | None:
    """Return the time that words name, None where they name none or several."""
    named = [_time(match) for match in _times().finditer(words)]
    return named[0] if len(set(named)) == 1 else None


def _time(match: re.Match[str]) -> Time:
    if match["year"]:
        return Time(int(match["year"]), 0)
    ranks = (rank for rank, name in enumerate(_RELATIVE) if match[name.replace("-", "_")])
    return Time(0, next(ranks))
