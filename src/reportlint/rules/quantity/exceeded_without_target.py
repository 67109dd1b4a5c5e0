"""QTY006: a target that was exceeded, and neither target nor result to see by how much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.comparisons import exceeded_targets
from reportlint.report import Role
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "QTY006",
    "exceeded-target-without-target",
    Severity.NOTE,
    summary="说超额完成，没有写任务数和完成数",
    rationale="任务是多少、完成了多少，两个数放在一起才看得出超了多少；只说“超额完成”，没法核对。",
    basis="实务",
    advice="把任务数和完成数写在一起，或写完成了任务的百分之几",
    bad=[
        work("清淤支渠4公里，⟦超额完成⟧全年任务。\n"),
        work("查处违建19处。\n招商工作⟦超额完成⟧年度目标，群众满意。\n"),
    ],
    good=[
        work("全年任务是清淤支渠3公里，实际清淤4公里，超额完成。\n"),
        work("植树造林超额完成，完成年度计划的112%。\n"),
        work("超额完成征兵任务。任务为26人，实际输送28人。\n"),
        work("招商任务超额完成，比目标超出3000万元。\n"),
        work("承担的各项任务全部完成或超额完成，办结民生实事12件。\n"),
    ],
)
def exceeded_without_target(report: Report, _: Context) -> Iterator[Match]:
    """Look for the figures in the same and the next sentence; a part without any figure is another rule's finding.

    Government work reports are exempt: their targets stand in the plan that the congress has before it.
    """
    for part in report.parts(Role.WORK, Role.RESULT):
        if report.quantities(*part.body_spans()):
            for found in exceeded_targets(report, part):
                lacking = "没有把任务数和完成数都写出来" if found.measured else "没有写任务数和完成数"
                yield Match(found.span, f"说“{found.span.of(report.text)}”，{lacking}")
