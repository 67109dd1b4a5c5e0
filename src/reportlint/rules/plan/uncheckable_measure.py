"""PLN004: a measure that says neither who, nor by when, nor how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.passages import headline
from reportlint.report import Role
from reportlint.rule import Context, plan, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_MOST = 8  # measures pointed at one by one; where there are more, the plan as a whole needs another look


@rule(
    "PLN004",
    "uncheckable-measure",
    Severity.NOTE,
    summary="措施没有责任人、时限和目标",
    rationale="三样都没有的措施到期无法验收，读起来就是一句口号。",
    basis="实务",
    advice="补上由谁负责、什么时候完成、做到什么程度，至少补两样",
    bad=[plan("由水利站牵头，10月底前清淤支渠4公里。⟦完善管护机制⟧，压实管护责任。\n")],
    good=[plan("由水利站牵头，10月底前清淤支渠4公里。由财政所落实管护经费。\n")],
)
def uncheckable_measure(report: Report, context: Context) -> Iterator[Match]:
    """Stay silent where no measure of the plan has any element: the plan as a whole is at fault then."""
    empty = [m.span for m in report.measures if not (m.owner or m.deadline or m.target)]
    if len(empty) == len(report.measures):
        return
    if len(empty) > _MOST:
        message = f"{len(report.measures)}条措施里有{len(empty)}条没有写由谁负责、什么时候完成、做到什么程度"
        yield Match(report.heading_of(Role.PLAN, empty[0]), message, evidence=tuple(empty[:_MOST]))
        return
    for span in empty:
        yield Match(headline(context.text, span), "这条措施没有写由谁负责、什么时候完成、做到什么程度")
