"""STR002: a required part has a heading and nothing below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_NOTHING = frozenset(
    {
        "",
        "无",
        "暂无",
        "没有",
        "略",
        "无。",
        "暂无。",
        "没有。",
        "暂无问题。",
        "无明显问题。",
        "暂无明显问题。",
        "没有明显问题。",
    }
)
_WORK = "一、工作开展情况\n检查企业42家，整改隐患117处。\n"
_PLAN = "三、下步打算\n由应急办牵头，11月底前完成42家企业复查。\n"


@rule(
    "STR002",
    "empty-section",
    Severity.ERROR,
    summary="必备的部分只有标题，没有内容",
    rationale="只写一个“无”，等于没有检视。再好的工作也有没做到的地方，审稿人会退回重写。",
    basis="实务",
    advice="写出内容；确实没有的，说明检查了哪些方面、依据是什么",
    bad=[
        whole("安全生产检查情况汇报\n" + _WORK + "二、⟦存在问题⟧\n无\n" + _PLAN),
        whole("安全生产检查情况汇报\n" + _WORK + "二、⟦存在问题⟧\n" + _PLAN),
    ],
    good=[
        whole(
            "安全生产检查情况汇报\n"
            + _WORK
            + "二、存在问题\n（一）巡查缺口。北岭矿9月有4个班次没有巡查记录。\n"
            + _PLAN
        ),
        whole("安全生产检查情况汇报\n" + _WORK + "二、存在问题\n没有按期复查的企业还有3家。\n" + _PLAN),
    ],
)
def empty_section(report: Report, _: Context) -> Iterator[Match]:
    """A part that holds other parts is not empty, nor is one without a number: its words may go on in the next line."""
    for part in report.required_parts():
        body = "".join(span.of(report.text) for span in part.body_spans()).strip()
        if body in _NOTHING and not part.children and (body or part.number):
            yield Match(part.heading_span, f"“{part.heading}”只有标题，没有内容")
