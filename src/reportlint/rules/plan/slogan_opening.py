"""PLN008: a plan that opens with quotation and slogans before its first measure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.slogans import slogan_openings
from reportlint.report import Role
from reportlint.rule import Context, plan, rule, whole
from reportlint.text import visible_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_HEADING = "一、工作开展情况\n清淤3公里。\n二、⟦下步打算⟧\n"
_HOLLOW = (
    "下一步，我站将在镇党委的坚强领导下，深入贯彻全县水利工作会议精神，紧紧围绕高质量发展大局，以更高的站位、更实的举措，"
    "大力弘扬实干精神，凝心聚力、锐意进取，以饱满的工作热情、崭新的精神风貌投身灌区管护事业，不负人民期望，"
    "奋力开创全镇水利工作新局面，为全镇经济社会发展保驾护航，作出新的更大贡献。\n"
)


@rule(
    "PLN008",
    "plan-opens-with-slogans",
    Severity.NOTE,
    summary="下步打算开头是引语和口号，迟迟没有措施",
    rationale="审稿人翻到打算，要看的是办哪几件事。先读一大段引语和表态，真正的措施就被埋住了。",
    basis="实务：防止穿靴戴帽、空话套话",
    advice="把引语和表态压成一句，直接写第一条措施",
    bad=[
        whole(f"{_HEADING}{_HOLLOW}（一）清淤。由水利站牵头，10月底前清淤支渠4公里。\n"),
        whole(
            _HEADING + "县领导指出：“水是命脉，管好水就是管好粮食，管好粮食就是管好民心，这件事任何时候都不能松劲。”"
            "做好灌区管护，责任重大、使命光荣，全站上下要把思想统一到县里的要求上来，把力量凝聚到管护一线，"
            "把劲头鼓起来，把作风严起来，真抓实干，久久为功，绝不辜负群众的期待。\n"
            "由水利站牵头，10月底前清淤支渠4公里。\n"
        ),
    ],
    good=[
        plan("下一步，在镇党委的坚强领导下，紧紧围绕增产目标，抓好以下工作。\n由水利站牵头，10月底前清淤支渠4公里。\n"),
        plan("总体要求是：" + _HOLLOW + "（一）清淤。由水利站牵头，10月底前清淤支渠4公里。\n"),
        plan("由水利站牵头，10月底前清淤支渠4公里。\n" + _HOLLOW),
        plan(_HOLLOW.replace("大力弘扬", "10月底前清淤支渠4公里，大力弘扬") + "由财政所落实资金30万元。\n"),
        whole(
            "柳溪县政府工作报告\n一、2024年工作回顾\n清淤3公里。\n二、2025年工作任务\n"
            + _HOLLOW
            + "（一）清淤。清淤4公里。\n"
        ),
    ],
)
def slogan_opening(report: Report, context: Context) -> Iterator[Match]:
    """Point at the plan's heading; government work reports, which state their general line first, are exempt."""
    for opening in slogan_openings(report, context.lexicon):
        heading = next(part.heading_span for part in report.parts(Role.PLAN) if part.span.covers(opening.span))
        length = visible_length(opening.span.of(report.text))
        yield Match(heading, f"开头{length}字是引语和表态，没有措施", evidence=opening.slogans)
