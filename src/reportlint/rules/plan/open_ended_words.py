"""PLN009: words that leave open when a measure is done, or how much of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.measures import open_words
from reportlint.report import Role
from reportlint.rule import Context, plan, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report
    from reportlint.text import Span

_MOST = 8  # measures pointed at one by one
_LACKING = {"deadline": "没有说到什么时候", "target": "没有说做到什么程度"}


@rule(
    "PLN009",
    "open-ended-words",
    Severity.NOTE,
    summary="用“适时”“尽快”“力争”代替时限和目标",
    rationale="“适时启动”到哪天都不算晚，“力争突破”做成什么样都不算没做到。到期督办时没有尺子。",
    basis="实务",
    advice="换成具体的时间或数目，如“6月底前”“不少于4公里”；时间确实定不下来的，写明等什么条件、由谁判断",
    bad=[
        plan("由水利站牵头，10月底前清淤支渠4公里。由财政所⟦尽快⟧落实管护经费30万元。\n"),
        plan("由水利站牵头，10月底前清淤支渠4公里。由农技站⟦适时⟧启动第二批试点。\n"),
        plan("由水利站牵头，10月底前清淤支渠4公里。由财政所向上争资，⟦力争⟧取得新突破。\n"),
    ],
    good=[
        plan("由水利站牵头，尽快动工，10月底前清淤支渠4公里。由财政所落实管护经费30万元。\n"),
        plan("由水利站牵头，10月底前清淤支渠4公里。由财政所力争落实管护经费30万元。\n"),
        plan("由水利站牵头，10月底前清淤支渠4公里。由财政所全力争取管护经费。\n"),
        plan("由水利站牵头，尽快清淤支渠4公里。由财政所尽快落实管护经费30万元。\n"),
        whole(
            "柳溪县政府工作报告\n一、2024年工作回顾\n清淤3公里。\n二、2025年工作任务\n由水利局尽快清淤。\n年底前通车。\n"
        ),
    ],
)
def open_ended_words(report: Report, _: Context) -> Iterator[Match]:
    """Look at measures that have an owner, a deadline or a target, one word each.

    A measure with none of them is PLN004's; where no measure of the plan has a deadline, or a target, PLN002 or PLN003
    says so once for all. Government work reports are exempt: they leave the dates of their hundreds of tasks to others.
    """
    told = list(_told(report))
    if len(told) > _MOST:
        message = f"{len(told)}条措施用“适时”“尽快”“力争”一类的话代替时限和目标"
        evidence = tuple(word for _, word in told[:_MOST])
        yield Match(report.heading_of(Role.PLAN, told[0][1]), message, evidence=evidence)
        return
    for element, word in told:
        yield Match(word, f"“{word.of(report.text)}”{_LACKING[element]}")


def _told(report: Report) -> Iterator[tuple[str, Span]]:
    """Yield the first such word of each measure, with the element that it stands for."""
    measures = report.measures
    known = {"deadline": any(m.deadline for m in measures), "target": any(m.target for m in measures)}
    for measure in measures:
        if measure.owner or measure.deadline or measure.target:
            yield from [word for word in open_words(report.text, measure) if known[word[0]]][:1]
