"""TXT001: half-width punctuation in Chinese text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import HAN, scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_FULL_WIDTH = str.maketrans(",;:?!", "，；：？！")
_LONGEST_ASIDE = 80  # characters between two brackets


@cache
def _half_width() -> re.Pattern[str]:
    """Return a pattern for marks behind Chinese words, and for brackets of which at least one is half-width.

    A mark counts where Chinese, a figure or the end of the paragraph follows. A question mark between Chinese words is
    often a character that was lost on the way (行动?你我他), so that it must follow a word that asks.
    """
    before = rf"[{HAN}”’》）】%％]"
    after = rf"(?=[{HAN}“”‘’《》（）【】\d\s]|\Z)"
    aside = rf"[^()（）\r\n]{{1,{_LONGEST_ASIDE}}}"
    return re.compile(
        rf"[,;:!?(（](?:(?<={before}[,;:!]){after}|(?<=[吗呢么]\?){after}|(?<=\()(?<!\]\(){aside}[)）]|(?<=（){aside}\))"
    )


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]")


@rule(
    "TXT001",
    "half-width-mark",
    Severity.NOTE,
    summary="中文里用了半角标点",
    rationale="半角的逗号、冒号、括号比汉字窄一半，排印出来疏密不匀，也不合国家标准。",
    basis="GB/T 15834-2011 5.1",
    advice="改成全角标点",
    bad=[
        work("走访企业42家⟦,⟧解决用工难题9件。\n"),
        work("主要做法是⟦:⟧每周五集中办公。\n"),
        work("修复水毁渠道⟦(含涵洞3座)⟧2.6公里。\n"),
        work("新建泵站⟦（青石坝)⟧1座。\n"),
    ],
    good=[
        work("走访企业1,042家，比例为3:2，网址为https://example.com/a,b，9:30开门。\n"),
        work("引进ERP(v2)系统，接口为f(x)。\n"),
        work("开展“平安行?你我他”活动。\n"),
    ],
)
def half_width_mark(report: Report, _: Context) -> Iterator[Match]:
    """Leave figures, addresses and Latin words alone: only what stands in Chinese counts."""
    for hit in scan(report, _half_width, *",;:!?()"):
        words = hit.match.group()
        if len(words) == 1:
            replacement = words.translate(_FULL_WIDTH)
        elif _chinese().search(words):
            replacement = f"（{words[1:-1]}）"
        else:
            continue
        yield Match(hit.span, "用了半角标点", f"改成“{replacement}”", fix=Fix(hit.span, replacement))
