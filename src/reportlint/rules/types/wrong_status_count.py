"""TYP003: the problems counted by their state do not add up to those that were found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import in_words_of, total
from reportlint.parsing.rectification.counts import tallies
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_HEAD = "柳溪镇关于巡察反馈问题整改情况的报告\n一、整改工作组织情况\n"


@rule(
    "TYP003",
    "wrong-status-count",
    Severity.ERROR,
    summary="各种状态的问题数加起来和总数对不上",
    rationale="反馈了多少、改完多少、还剩多少，是整改报告的总账。加不平，就是有问题没有交代。",
    basis="实务：数据准确是报告的底线",
    advice="对照整改台账逐条核对状态，改正总数或者分项；有合并、移交的写明",
    bad=[
        whole(_HEAD + "巡察共反馈⟦12个⟧问题。截至11月底，已完成8个，基本完成2个，正在推进1个。\n"),
        whole(_HEAD + "共梳理4个方面⟦12个⟧问题，已整改到位8个，持续整改3个。\n"),
    ],
    good=[
        whole(_HEAD + "巡察共反馈12个问题。截至11月底，已完成8个，基本完成2个，正在推进2个。\n"),
        whole(_HEAD + "巡察共反馈12个问题。截至11月底，已完成8个，正在推进2个，其余移交县水利局。\n"),
        whole(_HEAD + "巡察共反馈12个问题，制定整改措施37条。措施已完成30条，正在推进7条。\n"),
        whole(_HEAD + "要求立行立改的问题14个，已整改13个。要求持续整改的问题9个，已整改4个。\n"),
    ],
)
def wrong_status_count(report: Report, _: Context) -> Iterator[Match]:
    """Sums inside one sentence are the rules' on figures; each state is to be counted once."""
    if report.type is None or report.type.name != "rectification-report":
        return
    for tally in tallies(report):
        if tally.wrong and not tally.known:
            parts = [count.figure for count in tally.counts]
            told = f"{'+'.join(part.number for part in parts)}={in_words_of(total(parts), tally.total)}"
            message = f"{told}，总数写的是“{tally.total.written}”"
            yield Match(tally.total.span, message, evidence=tuple(part.span for part in parts))
