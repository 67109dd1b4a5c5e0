"""TXT006: two marks where one belongs: ，， 、， 。。"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_SURE = {"，，": "，", "、、": "、", "；；": "；", "：：": "：", "。。": "。", "，。": "。", "；。": "。"}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile("[，。、；：]{2,}")


@rule(
    "TXT006",
    "repeated-mark",
    Severity.NOTE,
    summary="标点重复",
    rationale="多半是删改时留下的，读的人会以为中间少了字。",
    basis="GB/T 15834-2011",
    advice="留下该留的一个；表示省略用“……”",
    bad=[
        work("检查企业42家⟦，，⟧整改隐患117处。\n"),
        work("检查企业42家、商铺12家⟦、，⟧整改隐患117处⟦。。⟧\n"),
        work("检查企业42家⟦。，⟧整改隐患117处。\n"),
    ],
    good=[work("检查企业42家……整改隐患117处，群众说：“好！”，评价为优。\n")],
)
def repeated_mark(report: Report, _: Context) -> Iterator[Match]:
    """Offer a fix where it is plain which of the marks is right."""
    for hit in scan(report, _marks):
        replacement = _SURE.get(hit.match.group())
        if replacement is None:
            yield Match(hit.span, "标点重复")
        else:
            yield Match(hit.span, "标点重复", f"改成“{replacement}”", fix=Fix(hit.span, replacement))
