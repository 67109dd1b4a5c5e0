"""TYP018: a cell for a number in the tables of an annual disclosure report holds none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import is_annual
from reportlint.parsing.disclosure.tables import empty_cells, read_tables
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_MOST = 8  # further cells that are shown
_TITLE = "柳溪县水务局2024年政府信息公开工作年度报告\n"
_PROACTIVE = (
    "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n"
    "规章\t0\t0\t0\n行政规范性文件\t2\t1\t9\n"
)


@rule(
    "TYP018",
    "empty-disclosure-cell",
    Severity.NOTE,
    summary="信息公开年报的统计表有空格或“/”",
    rationale="空着的格，看不出是没有还是漏填，汇总系统也读不进去。",
    basis="国办公开办函〔2021〕30号所附统计表；实务",
    advice="没有发生的填0",
    bad=[
        whole(_TITLE + _PROACTIVE.replace("规章\t0\t0\t0", "规章\t⟦/⟧\t/\t/")),
        whole(
            _TITLE
            + "三、收到和处理政府信息公开申请情况\n项目|自然人|法人或其他组织|总计\n本年新收|9|3|12\n上年结转|1|⟦—⟧|1\n"
            + "予以公开|9|3|12\n总计|9|3|12\n结转下年度|1|0|1\n"
        ),
    ],
    good=[
        whole(_TITLE + _PROACTIVE),
        whole(_TITLE + "一、总体情况\n栏目\t更新数\n水价\t/\n"),
        whole("柳溪县水务局2024年政务公开工作总结\n" + _PROACTIVE.replace("规章\t0\t0\t0", "规章\t/\t/\t/")),
    ],
)
def empty_disclosure_cell(report: Report, _: Context) -> Iterator[Match]:
    """Say it once for all tables."""
    if not is_annual(report):
        return
    cells = empty_cells(read_tables(report))
    if cells:
        message = f"统计表里有{len(cells)}处空着或者画了“/”，没有的填0"
        yield Match(cells[0], message, evidence=tuple(cells[1 : _MOST + 1]))
