"""PLN002: not one measure of the plan says by when."""

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
    "PLN002",
    "no-deadline",
    Severity.WARNING,
    summary="措施都没有写完成时间",
    rationale="没有时限就没法督办，“持续推进”可以推进到任何时候。",
    basis="实务",
    advice="逐条写明完成时间或频次，如“10月底前”“每月一次”",
    bad=[whole(_HEAD + "⟦下步打算⟧\n由水利站牵头清淤支渠4公里。由财政所落实资金30万元。\n")],
    good=[whole(_HEAD + "下步打算\n由水利站牵头，10月底前清淤支渠4公里。由财政所落实资金30万元。\n")],
)
def no_deadline(report: Report, _: Context) -> Iterator[Match]:
    """One measure with a deadline is enough to stay silent."""
    measures = report.measures
    if measures and not any(measure.deadline for measure in measures):
        yield Match(report.heading_of(Role.PLAN, measures[0].span), f"{len(measures)}条措施都没有写完成时间")
