"""TXT007: a space inside a Chinese sentence."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from reportlint import segmenter
from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import HAN, is_han, scan
from reportlint.parsing.shapes import in_table, is_prose
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_CLAUSE = 60  # characters before a space that tell whether a sentence has begun and a quotation is open
_WORD = 8  # characters to either side that show whether a word was cut
_WIDEST = 4  # spaces in a row that are still a slip, not a layout
_MARKS, _OPENING = frozenset("，。；：、！？"), frozenset("“《")
_QUOTING = ("“”", "《》", "（）")


@cache
def _spaces() -> re.Pattern[str]:
    return re.compile(r"[ \u3000\xa0]+")


@cache
def _counted() -> re.Pattern[str]:
    return re.compile(r"(?:\A|[。；，：])[ \u3000]?[一二三四五六七八九十]{1,2}是\Z")


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(rf"[^{HAN}]+")


@rule(
    "TXT007",
    "stray-space",
    Severity.NOTE,
    summary="句子中间有多余的空格",
    rationale="多半是复制粘贴带进来的，排印出来词语被割开。",
    basis="GB/T 15834-2011",
    advice="删去空格",
    bad=[
        work("今年以来，渠系改造着力解⟦ ⟧决末梢用水难题。\n"),
        work("渠系改造分两步：一是⟦ ⟧清淤，二是⟦ ⟧衬砌，共2.6公里⟦ ⟧。\n"),
        work("今年以来，推进⟦ ⟧“清河”行动，清运垃圾430吨。\n"),
    ],
    good=[
        work("（一）加强渠系改造，保障用水 今年以来，改造渠道2.6公里。\n"),
        work("今年以来，打响“清水润田 幸福到家”品牌，改造渠道 2.6 公里，引进 GIS 系统。\n"),
        work("巡渠员：李 明　赵大河\n目　录\n改造渠道2.6公里。\n"),
    ],
)
def stray_space(report: Report, _: Context) -> Iterator[Match]:
    """Judge spaces in running text: before a mark; behind 一是; where they cut a word; before a quotation."""
    for block, hits in groupby(scan(report, _spaces, *" \u3000\xa0"), key=attrgetter("block")):
        words = block.span.of(report.text)
        if in_table(block) or not is_prose(words):
            continue
        for span, match, _block in hits:
            if _is_stray(words, match):
                yield Match(span, "句子中间有多余的空格", fix=Fix(span, ""))


def _is_stray(words: str, match: re.Match[str]) -> bool:
    """Tell whether spaces stand behind a Chinese word and before a mark, or inside a sentence."""
    behind = words[match.end() : match.end() + 1]
    if not is_han(words[match.start() - 1 : match.start()]) or match.end() - match.start() > _WIDEST:
        return False
    return behind in _MARKS or ((behind in _OPENING or is_han(behind)) and _cuts_a_sentence(words, match))


def _cuts_a_sentence(words: str, match: re.Match[str]) -> bool:
    """Tell whether spaces stand inside a sentence: headings, slogans and names may be parted by spaces."""
    before = words[max(0, match.start() - _CLAUSE) : match.start()]
    if _counted().search(before[-4:]):
        return True
    begun = any(mark in before for mark in "，。；：")
    if not begun or any(before.rfind(pair[0]) > before.rfind(pair[1]) for pair in _QUOTING):
        return False
    if words[match.end()] in _OPENING:
        return words[0] not in "（(一二三四五六七八九十123456789第"
    left = _foreign().split(before[-_WORD:])[-1]
    right = _foreign().split(words[match.end() : match.end() + _WORD])[0]
    return len(left) not in segmenter.boundaries(left + right)
