"""STR005: the report has no title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_BODY = (
    "一、工作开展情况\n排查老旧电梯64部，更换12部。\n二、存在问题\n桂花苑3号楼电梯停用2个月，因维修基金没有批下来。\n"
    "三、下步打算\n由物业科牵头，11月15日前恢复运行。\n"
)


@rule(
    "STR005",
    "no-title",
    Severity.WARNING,
    summary="没有标题",
    rationale="没有标题，收文的人不知道是谁、就什么事、写的什么材料，归档也查不到。",
    basis="《党政机关公文处理工作条例》第九条",
    advice="加上标题，写明单位、事由和文种，如“青石县电梯安全整治工作情况汇报”",
    bad=[whole("⟦一、工作开展情况⟧\n" + _BODY.split("\n", 1)[1])],
    good=[whole("青石县电梯安全整治工作情况汇报\n" + _BODY), whole("述职报告\n" + _BODY)],
)
def no_title(report: Report, _: Context) -> Iterator[Match]:
    """Point at the first block."""
    if report.title is None and report.document.blocks:
        yield Match(report.document.blocks[0].span, "没有标题")
