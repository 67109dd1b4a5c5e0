"""STR001: a part that the report's type requires is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, whole
from reportlint.wording import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_WORK = "一、工作开展情况\n完成河道清淤12公里，拆除违建8处，清运垃圾430吨，沿线6个村的排污口全部封堵到位。\n"
_PROBLEM = "二、存在问题\n柳湾村3处雨污合流口汛期冒溢，今年6月被群众投诉5次，原因是管网改造资金缺口120万元。\n"
_PLAN = "三、下步打算\n由镇水利站牵头，9月底前完成3处雨污分流改造，每月通报一次进度，年底前销号。\n"


@rule(
    "STR001",
    "missing-section",
    Severity.ERROR,
    summary="缺少这类报告必备的部分",
    rationale="审稿人先看部分齐不齐：只讲做了什么、不讲问题和打算的汇报，多半直接退回。",
    basis="实务；法治政府建设、政府信息公开年度报告按规定格式",
    advice="补写缺少的部分；内容写在别处的，给它单列标题",
    bad=[
        whole("⟦关于河道整治工作情况的汇报⟧\n" + _WORK + _PLAN.replace("三", "二")),
        whole("⟦2024年水利站工作总结⟧\n" + _WORK + _PROBLEM),
    ],
    good=[
        whole("关于河道整治工作情况的汇报\n" + _WORK + _PROBLEM + _PLAN),
        whole("关于河道整治工作情况的汇报\n" + _WORK + _PROBLEM.replace("存在问题", "存在问题及下步打算")),
    ],
)
def missing_section(report: Report, _: Context) -> Iterator[Match]:
    """Point at the title, or at the first words of a report without one."""
    if report.type is None or not report.missing:
        return
    names = "、".join(f"“{ROLES[role]}”" for role in report.missing)
    span = report.title or report.document.blocks[0].span
    yield Match(span, f"{report.type.title}应有{names}部分，全文没有找到")
