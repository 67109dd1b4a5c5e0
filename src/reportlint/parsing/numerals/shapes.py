"""Numerals that their shape alone gives away: list numbers, document numbers, dates, codes and ratios."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from reportlint.parsing.numerals.amounts import standing_off
from reportlint.report import Exactness, NumeralKind, Quantity
from reportlint.text import Span

_DIGIT = "[0-9０-９]"
_SMALL = "(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,3})"
_YEAR = "(?:19|20|１９|２０)[0-9０-９]{2}"
_MARKS = " \t\u3000\xa0#*>-"
_REACH = 12  # how far before a number the beginning of its line is looked for


class _Shape(NamedTuple):
    kind: NumeralKind
    pattern: str
    opens: str = ""  # line: only at a line's beginning; clause: also behind a punctuation mark


_SHAPES = (
    _Shape(NumeralKind.LIST_NUMBER, "[①-⑳⑴-⒛㈠-㈩❶-❿]"),
    _Shape(NumeralKind.LIST_NUMBER, rf"(?<=[（(]){_SMALL}(?=[）)])"),
    _Shape(NumeralKind.LIST_NUMBER, rf"{_SMALL}[、．.](?!{_DIGIT})|{_DIGIT}{{1,2}}[.．](?={_YEAR}年)", "line"),
    _Shape(NumeralKind.LIST_NUMBER, r"[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}[.．]?(?=[ \u3000])", "line"),
    _Shape(NumeralKind.LIST_NUMBER, r"[一二三四五六七八九十]{1,2}(?:是|要(?!素|闻|求)|则(?!是))", "clause"),
    _Shape(NumeralKind.DOCUMENT_NUMBER, rf"(?<=[〔\[【（(]){_YEAR}[〕\]】）)]\s?第?\s?{_DIGIT}{{1,5}}号"),
    _Shape(NumeralKind.DATE, rf"{_YEAR}[-./－](?:[01]?[0-9])[-./－][0-3]?[0-9](?![0-9])"),
    _Shape(NumeralKind.DATE, r"[0-9]{1,2}·[0-9]{1,2}(?![0-9])"),
    _Shape(NumeralKind.DATE, r"[一二三四五六七八九十]{1,3}点[一二三四五六七八九十]{1,3}分"),
    _Shape(NumeralKind.NAME, r"0[0-9]{2,3}[-－—][0-9]{7,8}(?![0-9])|1[3-9][0-9]{9}(?![0-9])|[0-9]{17}[0-9Xx](?![0-9])"),
    _Shape(NumeralKind.NAME, rf"{_DIGIT}{{1,4}}(?:\.{_DIGIT}{{1,4}}){{2,5}}"),
    _Shape(NumeralKind.POLICY_NAME, r"[0-9]{1,2}(?:[+＋](?:[0-9]{1,2}|[NnXx](?![A-Za-z]))){1,5}"),
    _Shape(NumeralKind.NAME, rf"{_DIGIT}{{1,4}}[#＃]"),
)
_RATIO = rf"{_DIGIT}{{1,6}}(?:\.{_DIGIT}{{1,4}})?(?:[ ]?[:：∶][ ]?{_DIGIT}{{1,6}}(?:\.{_DIGIT}{{1,4}})?){{1,5}}"
_CLOCK = re.compile(rf"(?:[01]?{_DIGIT}|2[0-4])[:：∶][0-5]{_DIGIT}(?:[:：][0-5]{_DIGIT})?")
_SCORE = re.compile("(?:比|结构|比例|占比|调整|优化)[^，。；]{0,8}$")
_FRACTION = "(?:[1-9１-９][/／](?:[2-9２-９]|10|１０))(?![0-9０-９/／年月日])"
_POINT = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_COMPARED = rf"(?:[一二两三四五六七八九十]|{_POINT})比(?:[一二三四五六七八九十]|{_POINT})(?![0-9年月日])"


@cache
def _pattern(opens: str) -> re.Pattern[str]:
    shapes = "|".join(f"(?P<s{index}>{shape.pattern})" for index, shape in enumerate(_SHAPES) if shape.opens == opens)
    return re.compile(shapes if opens else f"{shapes}|(?P<ratio>{_RATIO}|{_COMPARED})|(?P<fraction>{_FRACTION})")


def read_shape(text: str, position: int) -> Quantity | None:
    """Return the numeral at `position` if its shape says what it is."""
    match = _opening(text, position) or _pattern("").match(text, position)
    if match is None or match.lastgroup is None:
        return None
    if match.lastgroup == "ratio":
        return _ratio(text, match)
    if match.lastgroup == "fraction":
        return _fraction(text, Span(*match.span()))
    return Quantity(_with_brackets(text, Span(*match.span())), _SHAPES[int(match.lastgroup[1:])].kind)


def _opening(text: str, position: int) -> re.Match[str] | None:
    """Return the shape that may only stand where a line or a clause begins."""
    before = text[max(0, position - _REACH) : position].rstrip(_MARKS)
    line = not before or before[-1] in "\n\r"
    clause = line or before[-1] in "，。；：、！:;,—“（"
    return (_pattern("line").match(text, position) if line else None) or (
        _pattern("clause").match(text, position) if clause else None
    )


def _with_brackets(text: str, span: Span) -> Span:
    bracketed = text[span.start - 1 : span.start] in ("（", "(") and text[span.end : span.end + 1] in ("）", ")")
    return Span(span.start - 1, span.end + 1) if bracketed and span.start else span


def _ratio(text: str, match: re.Match[str]) -> Quantity:
    span = Span(*match.span())
    compared = _SCORE.search(text, max(0, span.start - 12), span.start)
    if _CLOCK.fullmatch(match.group()) and not compared:
        return Quantity(span, NumeralKind.DATE)
    exactness = standing_off(text, span.start) or Exactness.EXACT
    return Quantity(span, NumeralKind.MEASURED, unit="比", dimension="ratio", exactness=exactness)


def _fraction(text: str, span: Span) -> Quantity:
    over, under = (Decimal(part) for part in re.split("[/／]", span.of(text)))
    exactness = standing_off(text, span.start) or Exactness.EXACT
    return Quantity(span, NumeralKind.MEASURED, over / under, exactness=exactness)
