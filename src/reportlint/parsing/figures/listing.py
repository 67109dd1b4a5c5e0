"""A number of things announced, and the things then listed: 五座水库，包括青石、白沙、柳湾、石渡."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from reportlint.lexicon.wordlists import word_lists
from reportlint.parsing.figures.cues import cue
from reportlint.text import CHINESE, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.figure import Sentence

_DIGITS = {"两": 2, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
COUNT = "[两二三四五六七八九十]{1,3}|[1-9][0-9]?"
_NOT_INSIDE = (
    "(?=[两二三四五六七八九十1-9])(?<![第十百千万亿0-9０-９.．一二两三四五六七八九几数多余前后每“])"
    f"(?<![一二两三四五六七八九十]{CHINESE})"
)
_SLIP = 2  # a list that misses its count by more counts something else (甘孜、阿坝19个县)
_FEWEST = 2
MARKS = re.compile('[，。；：:（()）“”"《》\n]')
_OPEN = re.compile("等[^、]{0,8}$")
_JOINED = re.compile("(?<=[^、]{2})(?:以及|[和与及])(?=[^、]{2})")
JOINT = re.compile("[、和与及]")


@dataclass(frozen=True, slots=True)
class Listing:
    """A count, as written, with the list that it announces or sums up, and how many members that has."""

    count: Span
    number: int
    members: Span
    listed: int


def contradictory_listings(sentence: Sentence) -> Iterator[Listing]:
    """Yield the counts of a sentence that the lists beside them contradict."""
    if "、" in sentence.words:
        yield from (listing for listing in _listings(sentence) if listing.listed)


def _listings(sentence: Sentence) -> Iterator[Listing]:
    text, span = sentence.text, sentence.span
    for match in _announced().finditer(text, *span):
        end = MARKS.search(text, match.end(), span.end)
        members = Span(match.end(), end.start() if end else span.end)
        if end is None or (end.group() in "，；）)" and "、" not in text[end.end() : span.end]):
            yield judged(match, members)
    for match in _people().finditer(text, *span):
        if all(item[0] in surnames() for item in JOINT.split(match["list"])[1:]):
            yield judged(match, Span(*match.span("list")))


def judged(match: re.Match[str], members: Span) -> Listing:
    """Return the list with the number of its members where that is at odds with the count, with 0 elsewhere."""
    words, number = _own_count().sub("", members.of(match.string)), to_number(match["count"])
    lowest = words.count("、") + 1
    highest = lowest + len(_JOINED.findall(words))  # 和 may join two members or stand in the name of one
    fits = lowest <= number <= highest or (_OPEN.search(words) and highest <= number)
    misses = min(abs(number - lowest), abs(number - highest))
    unclear = number < _FEWEST or lowest < _FEWEST or misses > _SLIP or _figure().search(words)
    listed = 0 if fits or unclear else lowest if number < lowest else highest
    return Listing(Span(*match.span("count")), number, members, listed)


def to_number(words: str) -> int:
    """Return the value of a count up to 99, in digits or characters (十二)."""
    if words.isdigit():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    if not ten:
        return _DIGITS.get(words, 0)
    return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)


@cache
def _announced() -> re.Pattern[str]:
    """Return the pattern of what opens a list: 六项清单，包括….; 三家企业（…."""
    opening = f"(?:[，：]?(?:{cue('{lists}').pattern})[:：]?|[（：])"
    return re.compile(
        rf"{_NOT_INSIDE}(?P<count>{COUNT})(?:{cue('{classifier}').pattern})(?!以上)[^，。；：、（0-9\n]{{0,12}}?{opening}"
    )


@cache
def _figure() -> re.Pattern[str]:
    """Return the pattern of a figure in a list, whose members then are no single things (医疗队一支、消防队两支)."""
    return cue("[0-9０-９ ]|[一二两三四五六七八九十](?:是|要|[个项大类条]|(?:{classifier})(?=[、和与及]|$))")


@cache
def _own_count() -> re.Pattern[str]:
    """Return the pattern of a list's own count at its end: …服务、证明五类."""
    return re.compile(rf"(?:{COUNT})(?:{cue('{classifier}').pattern})[^、]{{0,4}}$")


def surnames() -> frozenset[str]:
    """Return the common surnames."""
    return word_lists("figures")["surname"]


@cache
def _people() -> re.Pattern[str]:
    """Return the pattern of names behind their number: 两位站长张明、李强、王海…."""
    return re.compile(
        rf"{_NOT_INSIDE}(?P<count>{COUNT})(?:位|名)[^，。；：、0-9的\n]{{1,10}}?[：:]?"
        rf"(?P<list>{CHINESE}{{2,3}}(?:[、和与及]{CHINESE}{{2,3}}){{1,10}})"
    )
