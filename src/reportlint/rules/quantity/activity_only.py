"""QTY004: a part tells what was done, and neither result nor quantity."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.achievements import claims_in, is_supported, tells_activity
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY004",
    "activity-only",
    Severity.NOTE,
    summary="只写了动作，没有写结果",
    rationale="开会、发文、成立领导小组是过程。审稿人要看的是这些动作之后有了什么变化。",
    basis="《整治形式主义为基层减负若干规定》；实务",
    advice="补一句结果：解决了什么、减少或增加了多少",
    bad=[
        work(
            "（一）⟦加强领导⟧。成立领导小组，召开专题会议，制定实施方案，明确责任分工。\n（二）违建治理。查处违建19处。\n"
        ),
    ],
    good=[
        work("（一）加强领导。成立领导小组，抽调12人驻点办公。\n（二）违建治理。查处违建19处。\n"),
        work("（一）加强宣传。组织宣讲，云溪镇被评为法治示范镇。\n（二）违建治理。查处违建19处。\n"),
    ],
)
def activity_only(report: Report, context: Context) -> Iterator[Match]:
    """Stay silent where a claim is made: that is another rule's finding."""
    for part in report.achievements():
        spans = list(part.body_spans())
        if report.quantities(*spans) or any(is_supported(report, span, context.lexicon) for span in spans):
            continue
        if tells_activity(report.text, spans, context.lexicon) and not claims_in(report, spans, context.lexicon):
            yield Match(part.heading_span, "只写了开会、发文、部署一类的动作，没有写结果")
