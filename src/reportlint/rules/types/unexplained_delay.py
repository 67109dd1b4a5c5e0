"""TYP004: a problem is not settled yet, and the report says neither why nor until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.rectification.entries import find_entries
from reportlint.parsing.rectification.unfinished import unexplained
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_HEAD = "柳溪镇关于巡察反馈问题整改情况的报告\n一、反馈问题整改落实情况\n"
_DONE = "1.关于“用印登记漏记”问题\n整改措施：修订印章管理制度。\n整改成效：补记用印14次。\n状态：已完成\n"
_OPEN = "2.关于“管网不通”问题\n整改措施：敷设管网1.1公里。\n状态：正在推进\n"


@rule(
    "TYP004",
    "unexplained-delay",
    Severity.WARNING,
    summary="没有改完的问题没有写原因和时限",
    rationale="没有改完不要紧，要紧的是说清为什么、什么时候改完。两样都不写，就成了拖着不办。",
    basis="实务：未完成事项写明原因和完成时限",
    advice="写明卡在哪里、由谁在什么时候改完",
    bad=[
        whole(_HEAD + _DONE + _OPEN.replace("关于“管网不通”问题", "⟦关于“管网不通”问题⟧")),
        whole(
            _HEAD
            + _DONE
            + "二、尚未完成的问题\n1.⟦下坪村污水管网尚未接通3.3公里⟧。\n"
            + "2.石桥村借款5万元没有收回，原因是借款人在外务工，明年3月底前收回。\n"
        ),
    ],
    good=[
        whole(_HEAD + _DONE + _OPEN.replace("正在推进", "正在推进，明年6月底前完成")),
        whole(_HEAD + _DONE + _OPEN + "二、尚未完成的问题\n污水管网尚未接通，原因是资金没有到位。\n"),
        whole(_HEAD + _DONE + _OPEN.replace("正在推进", "已完成并长期坚持")),
    ],
)
def unexplained_delay(report: Report, _: Context) -> Iterator[Match]:
    """A reason or a deadline beside the problem is enough; one in the plan may be another problem's."""
    if report.type is None or report.type.name != "rectification-report":
        return
    planned = any(measure.deadline for measure in report.measures)
    lacking = "没有写原因" if planned else "没有写原因，也没有写什么时候改完"
    for problem in unexplained(report, find_entries(report)):
        yield Match(problem, f"这个问题还没有改完，{lacking}")
