"""TYP005: an annual disclosure report lacks one of its six parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import is_annual, missing_parts
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TITLE = "柳溪县水务局2024年政府信息公开工作年度报告"
_FIRST = (
    "一、总体情况\n全年主动公开信息186条，办理申请12件。\n二、主动公开政府信息情况\n制发规范性文件2件。\n"
    "三、收到和处理政府信息公开申请情况\n新收12件，全部予以公开。\n"
)
_REVIEWS = "四、政府信息公开行政复议、行政诉讼情况\n行政复议1件，结果维持。\n"
_LAST = "五、存在的主要问题及改进情况\n水价信息8月才更新，迟了2个月。\n六、其他需要报告的事项\n没有收取信息处理费。\n"


@rule(
    "TYP005",
    "missing-disclosure-part",
    Severity.ERROR,
    summary="信息公开年报的六个部分不齐",
    rationale="六个部分是规定的格式，一个也不能少；没有发生的也要保留标题，写明没有。",
    basis="《政府信息公开条例》第五十条；国办公开办函〔2021〕30号",
    advice="按规定的名称补上这一部分；没有内容的，写明“本年度没有……”，表格填0",
    bad=[
        whole(f"⟦{_TITLE}⟧\n" + _FIRST + _LAST),
        whole(f"⟦{_TITLE}⟧\n" + _FIRST + _REVIEWS + _LAST.split("六、")[0]),
    ],
    good=[
        whole(f"{_TITLE}\n" + _FIRST + _REVIEWS + _LAST),
        whole(
            f"{_TITLE}\n"
            + _FIRST
            + _REVIEWS.replace("政府信息公开行政复议", "因政府信息公开工作被申请行政复议")
            + _LAST.replace("存在的主要问题及改进情况", "存在问题和改进措施").replace("需要报告的事项", "事项")
        ),
        whole("柳溪县水务局2024年政务公开工作总结\n" + _FIRST + _LAST),
        whole("柳溪县水务局2016年政府信息公开工作年度报告\n" + _FIRST + _LAST),
    ],
)
def missing_disclosure_part(report: Report, _: Context) -> Iterator[Match]:
    """Headings may be worded more freely; years before the form was prescribed are left alone."""
    if not is_annual(report):
        return
    missing = missing_parts(report)
    if missing:
        names = "、".join(f"“{name}”" for name in missing)
        yield Match(report.title or report.document.blocks[0].span, f"按规定的格式，还缺{names}")
