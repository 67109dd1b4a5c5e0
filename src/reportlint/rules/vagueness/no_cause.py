"""VAG003: problems are stated, and no cause anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.report import Role
from reportlint.rule import Context, problem, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "VAG003",
    "no-cause",
    Severity.NOTE,
    summary="只摆问题，没有说原因",
    rationale="不说原因，措施就没有根据。审稿人会问：为什么会这样？",
    basis="实务",
    advice="每个问题后面加一句原因，写自身的原因，少写客观条件",
    bad=[whole("一、⟦存在问题⟧\n下坪村9月停水6天，石桥村停水3天。\n二、下步打算\n由水利站牵头，10月底前清淤4公里。\n")],
    good=[problem("下坪村9月停水6天，主要原因是清淤合同到期后没有续签。\n")],
)
def no_cause(report: Report, _: Context) -> Iterator[Match]:
    """Look for a cause part and for a cause in any problem; a part that the type requires is another rule's finding."""
    told = any(report.parts(Role.CAUSE)) or any(item.cause for item in report.problems)
    if not report.problems or told or Role.CAUSE in report.missing:
        return
    yield Match(report.heading_of(Role.PROBLEM, report.problems[0].span), "问题部分没有说原因")
