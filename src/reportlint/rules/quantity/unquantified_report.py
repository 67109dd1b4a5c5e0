"""QTY001: nothing in all the work and result parts is measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TAIL = (
    "二、存在问题\n下坪村灌渠堵塞，9月停水6天，因清淤合同没有续签。\n三、下步打算\n由水利站牵头，10月底前清淤4公里。\n"
)


@rule(
    "QTY001",
    "unquantified-report",
    Severity.ERROR,
    summary="工作和成效通篇没有一个数据",
    rationale="一个数据都没有的工作，审稿人无从判断做了多少、做成没有，也没法汇总和核对。",
    basis="实务",
    advice="至少写清做了多少、覆盖多少、完成多少：件数、户数、金额、比例都可以",
    bad=[whole("灌区管护工作汇报\n一、⟦工作开展情况⟧\n加强巡查，落实责任，服务水平显著提升，群众十分满意。\n" + _TAIL)],
    good=[
        whole("灌区管护工作汇报\n一、工作开展情况\n疏通支渠三条，灌溉面积恢复二百余亩。\n" + _TAIL),
        whole(
            "灌区管护工作汇报\n一、工作开展情况\n（一）抓巡查\n落实巡查责任。\n（二）抓修复\n修复闸门5座。\n" + _TAIL
        ),
    ],
)
def unquantified_report(report: Report, _: Context) -> Iterator[Match]:
    """Point at the first work or result part; dates, ordinals and slogans with numerals do not count."""
    parts = list(report.parts(Role.WORK, Role.RESULT))
    if parts and not any(report.quantities(*part.body_spans()) for part in parts):
        yield Match(parts[0].heading_span, "工作和成效部分没有一个数据")
