"""Numbers that open a heading or an item: 一、 （一） 1. （1） ① 第一部分 第一， 一是 1.1."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import NamedTuple


class NumberStyle(IntEnum):
    """How a number is written; the value is its usual rank, smaller for what stands higher in a report."""

    PART = 1
    CHAPTER = 2
    DIVISION = 3
    ROMAN = 4
    CHINESE = 5
    BRACKETED_CHINESE = 6
    ORDINAL = 7
    DECIMAL = 8
    MULTILEVEL = 9
    BRACKETED_DECIMAL = 10
    CIRCLED = 11
    POINT = 12


class Number(NamedTuple):
    """A number as it opens a block.

    `text` is the number as written (`（一）`), `value` its ordinal value, `end` the offset of the words behind it.
    """

    text: str
    style: NumberStyle
    value: int
    end: int


_CHINESE = "[一二三四五六七八九十]{1,3}"
_FORMAL = "[壹贰叁肆伍陆柒捌玖拾]{1,2}"
_STEM = "[甲乙丙丁戊己庚辛壬癸](?=、[^甲乙丙丁])"  # 甲、乙双方 counts nothing
_ARABIC = "[0-9０-９]{1,3}"
_GAP = "[ \t\u3000\xa0]{0,4}"
_WRITTEN = (  # each group is named after its style
    rf"第(?P<PART>{_CHINESE}|{_ARABIC})(?:部分|编|篇)",
    rf"第(?P<CHAPTER>{_CHINESE}|{_ARABIC})章",
    rf"第(?P<DIVISION>{_CHINESE}|{_ARABIC})节",
    rf"第(?P<ORDINAL>{_CHINESE})[，,、：:]",
    rf"(?P<POINT>{_CHINESE})(?:是|要|则)(?=[^\s，。、])",
    rf"(?P<CHINESE>{_CHINESE}|{_FORMAL}|{_STEM}){_GAP}(?:、|[．.](?!\d))",
    rf"[（(]?{_GAP}(?P<BRACKETED_CHINESE>{_CHINESE}){_GAP}[）)]",
    rf"[（(]?{_GAP}(?P<BRACKETED_DECIMAL>{_ARABIC}){_GAP}[）)]",
    rf"{_ARABIC}(?:[.．]{_ARABIC}){{0,3}}[.．](?P<MULTILEVEL>{_ARABIC})(?=[ \t\u3000\xa0])",
    rf"(?P<DECIMAL>{_ARABIC})(?:[、．]|\.(?!\d+[%％万亿]))",
    r"(?P<ROMAN>[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}(?=[.、．]))[.、．]?",
    r"(?P<CIRCLED>[①-⑳⑴-⒇⒈-⒛❶-❿㈠-㈩])",
)
_SEPARATED = frozenset(NumberStyle) - {NumberStyle.CHINESE, NumberStyle.ORDINAL, NumberStyle.DECIMAL, NumberStyle.POINT}
_ROMAN = {"I": 1, "V": 5, "X": 10} | dict(zip("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ", range(1, 11), strict=True))
_SIGN_ROWS = (  # the first of each row of numbers in one sign, in Unicode's order from the end
    ("㈠", NumberStyle.BRACKETED_CHINESE),
    ("❶", NumberStyle.CIRCLED),
    ("⒈", NumberStyle.DECIMAL),
    ("⑴", NumberStyle.BRACKETED_DECIMAL),
    ("①", NumberStyle.CIRCLED),
)
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸", "一二三四五六七八九十" * 2)
_DIGITS = "零一二三四五六七八九"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    separated = re.compile(f"{_GAP}[、：:.．，,]?{_GAP}")
    return re.compile("|".join(_WRITTEN)), re.compile(_GAP), separated


def read_number(text: str, start: int = 0, end: int | None = None) -> Number | None:
    """Return the number that opens `text[start:end]`, or None; numbers of laws (第三条) and amounts (3.5%) are none."""
    end = len(text) if end is None else end
    number, gap, separated = _patterns()
    found = number.match(text, start, end)
    if found is None or found.lastgroup is None:
        return None
    style, value = _style_and_value(NumberStyle[found.lastgroup], found[found.lastgroup])
    rest = (separated if style in _SEPARATED else gap).match(text, found.end(), end)
    return Number(found.group(), style, value, rest.end() if rest else found.end()) if value else None


def _style_and_value(style: NumberStyle, digits: str) -> tuple[NumberStyle, int]:
    if style is NumberStyle.CIRCLED:
        return next((row, ord(digits) - ord(first) + 1) for first, row in _SIGN_ROWS if first <= digits)
    if style is NumberStyle.ROMAN:
        values = [_ROMAN[digit] for digit in digits]
        return style, sum(-value if value < max(values[index:]) else value for index, value in enumerate(values))
    return style, int(digits) if digits.isdecimal() else chinese_value(digits)


def chinese_value(digits: str) -> int:
    """Return the value of a Chinese number below 100 (十二, 二十, 贰, 丙); 0 where it is none (十十)."""
    digits = digits.translate(_PLAIN)
    tens, ten, ones = digits.rpartition("十")
    if len(ones) > 1 or len(tens) > 1 or "十" in tens:
        return 0
    return 10 * (_DIGITS.find(tens) if tens else 1) * bool(ten) + (_DIGITS.find(ones) if ones else 0)
