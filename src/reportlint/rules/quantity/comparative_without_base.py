"""QTY005: a change in figures that does not say compared with what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.comparisons import baseless_changes
from reportlint.report import Role
from reportlint.rule import Context, rule, whole, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY005",
    "comparative-without-base",
    Severity.NOTE,
    summary="增减没有说同谁比",
    rationale="“提高12个百分点”可以是比上月、比上年，也可以是比邻县。不说同谁比，这个数没法核对，也没法评价。",
    basis="实务",
    advice="写明比什么时候、比谁：同比、较上年、比计划、由多少到多少",
    bad=[
        work("推行容缺受理，即办件占比⟦提高12个百分点⟧。\n"),
        work("疏通支渠3条。\n灌溉用水⟦减少三成⟧，渠系利用系数⟦提高8%⟧。\n".replace("⟦提高8%⟧", "提高8%")),
    ],
    good=[
        work("即办件占比同比提高12个百分点。\n"),
        work("与上年相比，有三个变化：\n灌溉用水减少三成。\n投诉下降20%。\n"),
        work("即办件占比由61%提高到73%，提高12个百分点。\n"),
        work("五年来水费收入年均增长8.3%，累计翻了一番。\n"),
        work("落实优惠政策，用水大户水价降低5%。\n"),
        whole("柳溪县政府工作报告\n一、2024年工作回顾\n旅游收入增长8.3%，治安案件下降两成。\n"),
    ],
)
def comparative_without_base(report: Report, _: Context) -> Iterator[Match]:
    """Point at the first such change of a part: a base named there serves all behind it.

    Government work reports are exempt: their 增长 is year-on-year by convention.
    """
    for part in report.parts(Role.WORK, Role.RESULT):
        changes = list(baseless_changes(report, part))
        if changes:
            more = f"，这一部分有{len(changes)}处没有说" if len(changes) > 1 else ""
            message = f"“{changes[0].of(report.text)}”没有说同谁比{more}"
            yield Match(changes[0], message, evidence=tuple(changes[1:]))
