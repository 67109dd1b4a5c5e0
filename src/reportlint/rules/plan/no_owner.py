"""PLN001: not one measure of the plan says who is responsible."""

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
    "PLN001",
    "no-owner",
    Severity.WARNING,
    summary="措施都没有写由谁负责",
    rationale="没有责任单位的措施没有人会做，下次汇报时也找不到人问。",
    basis="实务",
    advice="逐条写明牵头单位或责任人，如“由水利站牵头”",
    bad=[whole(_HEAD + "⟦下步打算⟧\n10月底前清淤支渠4公里。年底前更换闸门5座。\n")],
    good=[whole(_HEAD + "下步打算\n由水利站牵头，10月底前清淤支渠4公里。年底前更换闸门5座。\n")],
)
def no_owner(report: Report, _: Context) -> Iterator[Match]:
    """One measure with an owner is enough to stay silent."""
    measures = report.measures
    if measures and not any(measure.owner for measure in measures):
        yield Match(report.heading_of(Role.PLAN, measures[0].span), f"{len(measures)}条措施都没有写由谁负责")
