"""TXT004: an approximation of two neighbouring numerals written with a comma or in figures: 3、4天"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import HAN, ONE_TO_NINE, scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_FIGURES = "123456789"
_NUMERALS = str.maketrans(_FIGURES, ONE_TO_NINE)
_NEXT = {first: second for digits in (_FIGURES, ONE_TO_NINE) for first, second in pairwise(digits)}


@cache
def _pair() -> re.Pattern[str]:
    """Return a pattern for two neighbouring numerals inside a clause, and a unit of which there can be three or four.

    What is numbered (3、4月, 一、二年级, 三、四线, 第三、四次) is enumerated, not estimated.
    """
    unit = (
        "天(?![然津下河])|个(?![体别人])|人(?![民大])|次|名|户|家(?!庭)|岁|小时|分钟|公里|倍|年(?![级内前底度初末会代])"
    )
    return re.compile(
        rf"(?P<first>[1-8{ONE_TO_NINE}])(?<=[{HAN}].)(?<![第初周表图件号至].)"
        rf"、(?P<second>[2-9{ONE_TO_NINE}])(?P<scale>[十百千万]?)(?={unit})"
    )


@rule(
    "TXT004",
    "neighbouring-numerals",
    Severity.NOTE,
    summary="概数写法不规范",
    rationale="相邻两个数字连用表示大概，用汉字，中间不加顿号；写成“3、4天”，会读成第3天和第4天。",
    basis="GB/T 15835-2011 4.2.2、GB/T 15834-2011 4.5",
    advice="写成“三四天”，最好写出准确的数",
    bad=[
        work("停水⟦3、4⟧天，抢修管道2.6公里。\n"),
        work("每村走访⟦三、四⟧户，共走访困难家庭386户。\n"),
        work("培训网格员⟦七、八十⟧人，走访困难家庭386户。\n"),
    ],
    good=[
        work("停水三四天，抢修管道2.6公里。\n"),
        work("3、4月抢修管道2.6公里，受益的是一、二年级学生和第三、四次摸排的家庭。\n"),
        work("用好天然气，改造了庭院管网3、4天然气站各1座。\n"),
    ],
)
def neighbouring_numerals(report: Report, _: Context) -> Iterator[Match]:
    """Leave months, grades and whatever else is numbered."""
    for hit in scan(report, _pair, *(f"{first}、{second}" for first, second in _NEXT.items())):
        first, second = hit.match["first"], hit.match["second"]
        if _NEXT.get(first) != second:
            continue
        replacement = hit.match.group().replace("、", "").translate(_NUMERALS)
        yield Match(hit.span, "概数用汉字，中间不加顿号", f"改成“{replacement}”", fix=Fix(hit.span, replacement))
