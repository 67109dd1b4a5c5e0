"""TYP017: the text of an annual disclosure report and its tables give different figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import is_annual
from reportlint.parsing.disclosure.statements import differences
from reportlint.parsing.disclosure.tables import read_tables
from reportlint.parsing.figures.arithmetic import plain
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TITLE = "柳溪县水务局2024年政府信息公开工作年度报告\n一、总体情况\n"
_TABLES = (
    "三、收到和处理政府信息公开申请情况\n\t自然人\t法人或其他组织\t总计\n一、本年新收\t9\t3\t12\n二、上年结转\t1\t0\t1\n"
    "（一）予以公开\t9\t3\t12\n（二）总计\t9\t3\t12\n四、结转下年度继续办理\t1\t0\t1\n"
    "四、政府信息公开行政复议、行政诉讼情况\n类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"
    "行政复议\t2\t1\t0\t0\t3\n未经复议直接起诉\t1\t0\t0\t0\t1\n复议后起诉\t0\t0\t0\t1\t1\n"
)


@rule(
    "TYP017",
    "figure-unlike-table",
    Severity.WARNING,
    summary="信息公开年报正文的数和统计表不一致",
    rationale="同一件事，文字里一个数，表里一个数，读的人不知道该信哪一个。",
    basis="实务：数据准确是报告的底线",
    advice="以登记台账为准，把正文和表里的数改一致；口径不同的，在正文里说明",
    bad=[
        whole(_TITLE + "全年共收到政府信息公开申请⟦15件⟧，全部按期答复。\n" + _TABLES),
        whole(_TITLE + "全年发生行政复议⟦4件⟧、行政诉讼2件。\n" + _TABLES),
    ],
    good=[
        whole(_TITLE + "全年共收到政府信息公开申请12件，发生行政复议3件、行政诉讼2件。\n" + _TABLES),
        whole(_TITLE + "共受理政府信息公开申请13件（含上年结转1件）。\n" + _TABLES),
        whole(_TITLE + "通过网站收到政府信息公开申请7件。上年收到公开申请20件。\n" + _TABLES),
        whole(_TITLE + "全年受理行政复议案件120件，主动公开行政复议决定书86件。\n" + _TABLES),
    ],
)
def figure_unlike_table(report: Report, _: Context) -> Iterator[Match]:
    """Figures of a part, of another year or of another matter are not compared."""
    if is_annual(report):
        for found in differences(report, read_tables(report)):
            message = f"{found.subject}这里写的是“{found.figure.written}”，表里是{plain(found.in_table)}"
            yield Match(found.figure.span, message)
