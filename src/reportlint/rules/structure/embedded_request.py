"""STR007: a report that carries a request for decision."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.scanning import scan
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_GAP = 20  # characters between asking and what is asked for
_HEAD = "青石县水利局关于河道整治工作情况的报告\n一、工作开展情况\n清运垃圾430吨，封堵排污口17个。\n"


@cache
def _request() -> re.Pattern[str]:
    closing, asking, granting, harmless = (
        any_word("requests", words).pattern for words in ("closing", "asking", "granting", "harmless")
    )
    told = "(?<!多次)(?<!已)(?<!曾)"  # 多次恳请…: what was done, no request of this report's
    wanted = rf"(?:(?!{harmless})[^，。；！？\r\n]){{0,{_GAP}}}?(?:{granting})"
    return re.compile(rf"(?:{closing})|{told}(?:{asking}){wanted}")


@rule(
    "STR007",
    "embedded-request",
    Severity.ERROR,
    summary="报告夹带请示事项",
    rationale="报告不用批复，请示要批复。请示写在报告里，上级按报告办理，要的钱和人就没有下文了，公文处理条例也明令禁止。",
    basis="《党政机关公文处理工作条例》第十五条第四项",
    advice="删去请示的内容，另行起草请示，一文一事",
    bad=[
        whole(_HEAD + "二、存在问题\n管网改造资金缺口120万元，⟦恳请县财政局予以解决⟧。\n"),
        whole(_HEAD + "二、存在问题\n柳湾村3处雨污合流口汛期冒溢。\n以上意见⟦妥否，请批示⟧。\n"),
    ],
    good=[
        whole(_HEAD + "二、存在问题\n柳湾村3处雨污合流口汛期冒溢。\n特此报告，请审阅。\n"),
        whole(_HEAD + "二、存在问题\n多次恳请县财政局拨付资金，缺口仍有120万元。\n"),
        whole(_HEAD + "二、存在问题\n上半年向县政府请示并经批准后，封堵了排污口。\n以上报告，恳请各位代表批评指正。\n"),
    ],
)
def embedded_request(report: Report, _: Context) -> Iterator[Match]:
    """Look for the closing words of a request, and for asking with what is asked for behind it."""
    if any_word("requests", "closing", "asking").search(report.text):
        for hit in scan(report, _request):
            yield Match(hit.span, "报告里夹带了请示事项")
