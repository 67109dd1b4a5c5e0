"""TYP014: the entries written out are not as many as the report says, or not in the state that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.rectification.entries import find_entries
from reportlint.parsing.rectification.listed import miscounts
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


def _report(count: str, states: str = "已完成、已完成、已完成、正在推进", more: str = "") -> str:
    entries = "".join(
        f"{number}.关于第{number}项反馈问题。补录台账{number}份。状态：{state}。\n"
        for number, state in enumerate(states.split("、"), 1)
    )
    return f"柳溪镇关于督查反馈问题整改情况的报告\n一、整改组织情况\n{count}\n二、逐项整改情况\n{entries}{more}"


@rule(
    "TYP014",
    "wrong-entry-count",
    Severity.WARNING,
    summary="逐条写的整改和前面说的数对不上",
    rationale="前面说反馈6个问题，后面只写了5条，审核的人会问漏掉的是哪一条。",
    basis="实务",
    advice="对照反馈意见补写漏掉的条目，或者改正前面的数；合并写的，写明合并了哪几条",
    bad=[
        whole(_report("督查反馈⟦5个⟧问题。")),
        whole(_report("督查反馈4个问题，已完成⟦4个⟧。")),
    ],
    good=[
        whole(_report("督查反馈4个问题，已完成3个，正在推进1个。")),
        whole(_report("督查反馈6个问题。", more="其余2个问题的整改情况见附件。\n")),
        whole(_report("督查反馈16个问题。")),
    ],
)
def wrong_entry_count(report: Report, _: Context) -> Iterator[Match]:
    """Only a report that means to write out all its entries can leave one out."""
    if report.type is None or report.type.name != "rectification-report":
        return
    for found in miscounts(report, find_entries(report)):
        what = "逐条来看是" if found.status else "逐条写了"
        message = f"前面写的是“{found.figure.written}”，{what}{len(found.entries)}个"
        yield Match(found.figure.span, message, evidence=tuple(entry.problem for entry in found.entries))
