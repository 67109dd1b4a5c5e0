"""A number of points announced, and the points then told one by one: 做好三项工作。一是…二是…."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportlint.parsing.figures.cues import cue
from reportlint.parsing.figures.listing import to_number
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NUMERAL = "[一二三四五六七八九十]{1,3}"
_POINT = re.compile(
    rf"(?P<worded>{_NUMERAL})(?:是|要(?!素))"
    rf"|第(?P<ordinal>{_NUMERAL})[，、：]"
    rf"|其(?P<listed>{_NUMERAL})[，、：]"
    rf"|[（(](?:(?P<bracketed>{_NUMERAL})|(?P<numbered>[0-9]{{1,2}}))[）)]"
    "|(?P<circled>[①②③④⑤⑥⑦⑧⑨⑩])"
    "|(?P<pointed>[1-9][0-9]?)[.．、](?![0-9])"
)
_BEFORE = frozenset("。；：:，、！;\n")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_NOT_INSIDE = "(?<![第十百0-9一二两三四五六七八九几数多前后“])"
_COUNT = "(?P<count>[两二三四五六七八九十]{1,3}|[1-9][0-9]?)"
_AND_SO_ON = re.compile("[^，。；\n]{0,24}等(?:[。；]|$)", re.MULTILINE)
_REACH = 60  # characters between the count and the first point


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count of points, and how many are then told; `points` are the numbers that open them."""

    count: Span
    number: int
    points: tuple[Span, ...]


def contradictory_announcements(text: str, paragraphs: Sequence[Span]) -> Iterator[Announcement]:
    """Yield the counts of points that the numbered points behind them contradict."""
    for points in _all_series(text, paragraphs):
        counts = _announced(text, points[0]) if len(points) > 1 else []
        if counts and len(points) not in (number for _, number in counts) and not _goes_on(text, points[-1]):
            yield Announcement(*counts[-1], tuple(points))


class _Series:
    """Points that count up from one; `broken` where one is missing or another series runs between."""

    def __init__(self) -> None:
        self.points: list[Span] = []
        self.broken = False

    def add(self, number: int, span: Span) -> Iterator[list[Span]]:
        """Add a point; where the count begins again, yield the series that ends there."""
        if number == 1:
            yield from self.end()
            self.points = [span]
        elif number == len(self.points) + 1:
            self.points.append(span)
        else:
            self.broken = True

    def end(self) -> Iterator[list[Span]]:
        """Yield the series if it is whole, and begin anew."""
        if self.points and not self.broken:
            yield self.points
        self.points, self.broken = [], False


def _all_series(text: str, paragraphs: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the series of points, each in one style: those that open paragraphs, and those inside one."""
    opening, inside = defaultdict[str, _Series](_Series), defaultdict[str, _Series](_Series)
    for paragraph in paragraphs:
        for match in _POINT.finditer(text, *paragraph):
            start, style = match.start(), match.lastgroup or ""
            if start == paragraph.start:
                yield from opening[style].add(_value(match[style]), Span(*match.span()))
            elif text[start - 1] in _BEFORE:
                yield from inside[style].add(_value(match[style]), Span(*match.span()))
        for series in inside.values():
            yield from series.end()
    for series in opening.values():
        yield from series.end()


def _value(number: str) -> int:
    return _CIRCLED.index(number) + 1 if number in _CIRCLED else to_number(number)


def _announced(text: str, first: Span) -> list[tuple[Span, int]]:
    """Return the counts that announce the points of which `first` is the first."""
    start = max(0, first.start - _REACH)
    words = text[start : first.start].rstrip()
    sentence = max(words.rstrip("。：:，—").rfind(mark) for mark in "。；\n") + 1
    if not _announcement().search(words) and not _enclosing().search(words):
        return []
    found = [match for counts in (_counts(), _enclosed()) for match in counts.finditer(words, sentence)]
    counts = [(Span(*match.span("phrase")).shifted(start), to_number(match["count"])) for match in found]
    return [count for count in counts if count[1] > 1]


def _goes_on(text: str, last: Span) -> bool:
    """Tell whether 等 behind the last point says that there are more (1.名录；2.月报等。)."""
    return bool(_AND_SO_ON.match(text, last.end))


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(rf"{_NOT_INSIDE}(?P<phrase>{_COUNT}(?:{cue('{point}').pattern}|(?<=[有为是共].)个?(?=[：:])))")


@cache
def _announcement() -> re.Pattern[str]:
    return re.compile(_counts().pattern + "[^，。；：、0-9两二三四五六七八九十“”]{0,10}[：:。，—]{1,2}$")


@cache
def _enclosed() -> re.Pattern[str]:
    """Return the pattern of a count of papers that go with the report: 附材料三份."""
    return cue(f"{{enclosing}}[^，。；：、]{{0,12}}?{_NOT_INSIDE}(?P<phrase>{_COUNT}(?:{{paper-classifier}}))")


@cache
def _enclosing() -> re.Pattern[str]:
    return re.compile(_enclosed().pattern + f"[^，。；：、0-9]{{0,6}}(?:，(?:{cue('{lists}').pattern}))?[：:]$")
