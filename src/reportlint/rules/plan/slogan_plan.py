"""PLN005: a plan that is made of slogans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.slogans import slogan_plans
from reportlint.rule import Context, plan, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "PLN005",
    "slogan-plan",
    Severity.WARNING,
    summary="下步打算只有口号，没有措施",
    rationale="口号可以有一句两句。整段都是“锚定目标、凝心聚力”，读完不知道要做哪件事。",
    basis="实务：防止穿靴戴帽、空话套话",
    advice="删去口号，一条一条写要办的事：谁来办、办什么、什么时候办完",
    bad=[
        whole(
            "一、工作开展情况\n疏通支渠3条。\n二、⟦下步打算⟧\n"
            "提高政治站位，凝心聚力、真抓实干，以钉钉子精神狠抓落实，奋力谱写水利高质量发展新篇章。\n"
        )
    ],
    good=[plan("以钉钉子精神抓清淤，由水利站牵头，10月底前清淤支渠4公里，更换闸门5座，每周通报进度。\n")],
)
def slogan_plan(report: Report, context: Context) -> Iterator[Match]:
    """Measure the density of slogans in a plan none of whose measures has an owner, a deadline or a target."""
    for part, slogans in slogan_plans(report, context.lexicon):
        message = f"这一部分有{len(slogans)}处口号，没有一条可以检查的措施"
        yield Match(part.heading_span, message, evidence=slogans)
