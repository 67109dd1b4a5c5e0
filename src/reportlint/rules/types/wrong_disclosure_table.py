"""TYP006: the tables of an annual disclosure report break the equations that are printed in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import is_annual
from reportlint.parsing.disclosure.tables import read_tables, table_faults
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TITLE = "柳溪县水务局2024年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n"
_HEAD = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
_CAME = (
    "一、本年新收政府信息公开申请数量\t9\t2\t0\t0\t1\t0\t12\n二、上年结转政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n"
)
_RESULTS = (
    "（一）予以公开\t6\t1\t0\t0\t1\t0\t8\n（二）部分公开\t2\t0\t0\t0\t0\t0\t2\n（三）不予公开\t0\t1\t0\t0\t0\t0\t1\n"
    "（四）无法提供\t1\t0\t0\t0\t0\t0\t1\n（五）不予处理\t0\t0\t0\t0\t0\t0\t0\n（六）其他处理\t0\t0\t0\t0\t0\t0\t0\n"
    "（七）总计\t9\t2\t0\t0\t1\t0\t12\n"
)
_LEFT = "四、结转下年度继续办理\t1\t0\t0\t0\t0\t0\t1\n"
_REVIEWS = (
    "行政复议\n结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t" + "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t" * 2
)


@rule(
    "TYP006",
    "wrong-disclosure-table",
    Severity.ERROR,
    summary="信息公开年报的统计表不符合勾稽关系",
    rationale="表头就印着勾稽关系：新收加结转等于办理结果加结转下年。对不上，上级汇总时第一个退回。",
    basis="国办公开办函〔2021〕30号所附统计表",
    advice="对照登记台账逐项核对，改正指出的一格；改了一格，同行同列的总计一并核对",
    bad=[
        whole(_TITLE + _HEAD + _CAME + _RESULTS + _LEFT.replace("\t1\t0\t0\t0\t0\t0\t1", "\t1\t⟦1⟧\t0\t0\t0\t0\t1")),
        whole(_TITLE + _HEAD + _CAME + _RESULTS.replace("（四）无法提供\t1", "（四）无法提供\t⟦2⟧") + _LEFT),
        whole(
            _TITLE
            + "\t自然人\t法人或其他组织\t总计\n一、本年新收\t9\t3\t12\n二、上年结转\t1\t0\t1\n"
            + "（一）予以公开\t9\t3\t12\n（二）总计\t9\t3\t12\n四、结转下年度继续办理\t1\t0\t⟦0⟧\n"
        ),
        whole(_TITLE + "本年新收申请12件，上年结转1件。办理结果总计12件，结转下年度⟦2件⟧。\n"),
    ],
    good=[
        whole(_TITLE + _HEAD + _CAME + _RESULTS + _LEFT),
        whole(_TITLE + "本年新收申请12件，上年结转1件。办理结果总计12件，结转下年度1件。\n"),
        whole(_TITLE + _REVIEWS.strip() + "\n2\t1\t0\t0\t3\t1\t0\t0\t0\t1\t0\t0\t0\t1\t1\n"),
        whole(_TITLE.replace("年度报告", "汇报") + _HEAD + _CAME + _RESULTS + _LEFT.replace("\t0\t1", "\t0\t2")),
    ],
)
def wrong_disclosure_table(report: Report, _: Context) -> Iterator[Match]:
    """Point at the cell that, put right, mends most; what any table's sums show is a rule's on figures."""
    if is_annual(report):
        for fault in table_faults(report, read_tables(report)):
            others = tuple(cell.span for cell in fault.equation.cells if cell.words and cell is not fault.cell)
            yield Match(fault.cell.span, fault.equation.told, evidence=others)
