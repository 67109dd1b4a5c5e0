"""QTY007: a rank that does not say among whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.comparisons import boundless_ranks
from reportlint.report import Role
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY007",
    "rank-without-range",
    Severity.NOTE,
    summary="名次没有说在谁里面排",
    rationale="三个单位里的第三名是末位，一百个单位里的第三名是先进。不说范围，名次说明不了成绩。",
    basis="实务",
    advice="写明范围，最好带上总数，如“在全县12个乡镇中排名第二”",
    bad=[
        work("年度考核⟦排名第二⟧，受理信访件77件。\n"),
        work("受理信访件77件，按期办结率⟦位列前三⟧。\n"),
    ],
    good=[
        work("年度考核在全县12个乡镇中排名第二。\n"),
        work("全市公安机关季度考评结果公布。我所群众满意度位居第一。\n"),
        work("代表队在“渠管杯”技能竞赛中获得第一名。\n"),
        work("坚持质量第一，跻身第二批示范点。\n"),
        work("完成第三轮清淤，排在第一阶段的4公里支渠全部通水。\n"),
    ],
)
def rank_without_range(report: Report, _: Context) -> Iterator[Match]:
    """Look for the range in the rank's sentence and the one before."""
    for part in report.parts(Role.WORK, Role.RESULT):
        for rank in boundless_ranks(report, part):
            yield Match(rank, f"“{rank.of(report.text)}”没有说在谁里面排")
