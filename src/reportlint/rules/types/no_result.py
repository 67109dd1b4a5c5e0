"""TYP001: an entry of a rectification report does not say what came of it."""

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
    "TYP001",
    "no-result",
    Severity.WARNING,
    summary="整改条目没有写整改到什么程度",
    rationale="整改报告是交账的。只写要怎么改，不写改成了什么样，审核的人没有办法销号。",
    basis="实务：逐条写问题、措施、成效、责任人、时限或状态",
    advice="写明做成了什么、有什么变化，或者写明状态：已完成、基本完成、正在推进、未完成",
    bad=[
        whole(_HEAD + _DONE + "2.⟦关于“下村走访少”的问题⟧\n整改情况：今后将进一步加强走访，切实改进作风。\n"),
        whole(_HEAD + _DONE + "2.⟦关于“大棚闲置”问题⟧\n整改措施：引入合作社承租大棚。\n责任单位：镇农业农村办\n"),
        whole(
            "柳溪镇关于督查反馈问题整改情况的报告\n一、⟦逐项整改情况⟧\n"
            + "（一）关于台账不全的问题。将逐步完善台账。\n（二）关于巡查不够的问题。进一步加大巡查力度。\n"
        ),
    ],
    good=[
        whole(_HEAD + _DONE + "2.关于“下村走访少”的问题\n整改情况：走访412户，解决困难37件，今后将坚持每月走访。\n"),
        whole(
            _HEAD + _DONE + "2.关于“大棚闲置”问题\n整改措施：引入合作社承租大棚。\n状态：正在推进，12月底前签订合同\n"
        ),
        whole(
            _HEAD + "（一）关于台账不全的问题。补录台账96份，约谈负责人2名。\n（二）关于巡查不够的问题。已整改到位。\n"
        ),
        whole("柳溪镇关于春季造林工作情况的报告\n一、工作开展情况\n（一）关于补植的问题。将逐步补植。\n"),
    ],
)
def no_result(report: Report, _: Context) -> Iterator[Match]:
    """An entry that only promises tells no result."""
    if report.type is None or report.type.name != "rectification-report":
        return
    entries = find_entries(report)
    lacking = [entry for entry in entries if not (entry.result or entry.status)]
    for span, problems in pointed_at(report, entries, lacking):
        if problems:
            message = f"{len(entries)}条整改里有{len(lacking)}条没有写整改到什么程度"
            yield Match(span, message, evidence=problems)
        else:
            yield Match(span, "这一条没有写整改到什么程度")
