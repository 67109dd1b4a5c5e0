"""TYP002: an entry of a rectification report does not say what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.rectification.entries import find_entries, pointed_at
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_HEAD = "柳溪镇关于巡察反馈问题整改情况的报告\n一、反馈问题整改落实情况\n"
_DONE = "1.关于“用印登记漏记”问题\n整改措施：修订印章管理制度。\n整改成效：补记用印14次。\n状态：已完成\n"


@rule(
    "TYP002",
    "no-measure",
    Severity.WARNING,
    summary="整改条目没有写采取了什么措施",
    rationale="只说“已完成”，看不出做了什么。审核的人会追问：怎么改的，有什么凭据？",
    basis="实务：逐条写问题、措施、成效、责任人、时限或状态",
    advice="写明做了什么：查清了什么、退了多少、处理了谁、修订了哪项制度",
    bad=[
        whole(_HEAD + _DONE + "2.⟦关于“接待审批不严”的问题⟧\n该问题已完成整改。\n"),
        whole(_HEAD + _DONE + "2.⟦关于“大棚闲置”问题⟧\n责任单位：镇农业农村办\n状态：已完成\n"),
        whole(
            _HEAD
            + "反馈问题\t整改措施\t整改成效\t状态\n用印漏记\t修订印章管理制度\t补记14次\t已完成\n"
            + "⟦大棚闲置⟧\t/\t出租大棚6座\t已完成\n"
        ),
    ],
    good=[
        whole(_HEAD + _DONE + "2.关于“接待审批不严”的问题\n退回超标准费用1.2万元，已完成整改。\n"),
        whole(_HEAD + _DONE + "2.关于“大棚闲置”问题\n整改情况：大棚租给合作社。\n状态：已完成\n"),
        whole(_HEAD + "（一）关于资金使用方面的问题\n1.关于挪用资金问题。追回挪用资金8.4万元，处分1人。\n"),
    ],
)
def no_measure(report: Report, _: Context) -> Iterator[Match]:
    """A passage that tells of measures and results at once is enough."""
    if report.type is None or report.type.name != "rectification-report":
        return
    entries = find_entries(report)
    lacking = [entry for entry in entries if not entry.measure]
    for span, problems in pointed_at(report, entries, lacking):
        if problems:
            message = f"{len(entries)}条整改里有{len(lacking)}条没有写采取了什么措施"
            yield Match(span, message, evidence=problems)
        else:
            yield Match(span, "这一条没有写采取了什么措施")
