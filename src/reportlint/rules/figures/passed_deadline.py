"""FIG008: a deadline set for the future had passed when the report was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.deadlines import passed_deadlines
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.report_day import find_report_day
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


_HEAD = "灌区管护工作汇报\n（2024年11月15日）\n"
_PARTS = _HEAD + "一、工作开展情况\n疏通支渠3条。\n二、存在问题\n下坪村灌渠堵塞，9月停水6天。\n三、下步打算\n"


@rule(
    "FIG008",
    "passed-deadline",
    Severity.WARNING,
    summary="完成时限早于报告日期",
    rationale="报告写在11月，下步打算却要在10月完成，多半是照抄了旧方案。",
    basis="实务",
    advice="改成报告日期以后的时限；已经完成的，写到工作开展情况里",
    bad=[
        whole(
            "灌区管护工作汇报\n（2024年11月15日）\n"
            + _PARTS
            + "由水利站牵头，⟦2024年10月底⟧前清淤支渠4公里，确保通水。\n"
        )
    ],
    good=[
        whole(
            "灌区管护工作汇报\n（2024年11月15日）\n" + _PARTS + "由水利站牵头，2025年3月底前清淤支渠4公里，确保通水。\n"
        )
    ],
)
def passed_deadline(report: Report, _: Context) -> Iterator[Match]:
    """A month without a year may mean the next one, so that it counts only where it has just passed."""
    own = find_report_day(report.text, [block.span for block in report.document.blocks])
    if own is None:
        return
    for found in passed_deadlines(sentences_of(report), own):
        deadline, written = found.day.span.of(report.text), own.span.of(report.text)
        yield Match(found.day.span, f"时限“{deadline}”早于报告的日期“{written}”", evidence=(own.span,))
