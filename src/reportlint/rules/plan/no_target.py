"""PLN003: not one measure of the plan says how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_HEAD = "灌区管护工作汇报\n一、工作开展情况\n疏通支渠3条。\n二、"


@rule(
    "PLN003",
    "no-target",
    Severity.WARNING,
    summary="措施都没有写要达到什么程度",
    rationale="没有目标值，到期时做成没做成说不清楚。",
    basis="实务",
    advice="逐条写明目标：多少件、多少公里、达到百分之几，或清零、全覆盖",
    bad=[whole(_HEAD + "⟦下步打算⟧\n由水利站牵头，10月底前开展支渠清淤。由财政所落实资金。\n")],
    good=[whole(_HEAD + "下步打算\n由水利站牵头，10月底前清淤支渠4公里。由财政所落实资金。\n")],
)
def no_target(report: Report, _: Context) -> Iterator[Match]:
    """One measure with a target is enough to stay silent."""
    measures = report.measures
    if measures and not any(measure.target for measure in measures):
        yield Match(report.heading_of(Role.PLAN, measures[0].span), f"{len(measures)}条措施都没有写要达到什么程度")
