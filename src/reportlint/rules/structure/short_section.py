"""STR003: a required part is far too short to say anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, whole
from reportlint.text import visible_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_FEWEST = 5  # characters: what is shorter counts as empty, which is another rule's finding
_WORK = "一、工作开展情况\n走访困难家庭386户，发放慰问金57.9万元，新增低保12户，取消9户，入户复核率100%。\n"
_PLAN = "三、下步打算\n由社会救助股牵头，12月10日前对12户新增对象逐户回访一遍，结果在村务公开栏公示7天，接受监督。\n"


@rule(
    "STR003",
    "short-section",
    Severity.WARNING,
    summary="必备的部分太短",
    rationale="一两句话带过的问题或打算，说不清是什么事、谁来办、办到什么程度。",
    basis="实务；字数下限可用 least-characters 设置",
    advice="展开来写：什么事、在哪里、多少、什么原因或由谁在什么时候办",
    bad=[whole("社会救助工作汇报\n" + _WORK + "二、⟦存在问题⟧\n少数村干部业务不熟。\n" + _PLAN)],
    good=[
        whole(
            "社会救助工作汇报\n"
            + _WORK
            + "二、存在问题\n石桥村2名协理员不会用核对系统，9月有5份申请超期7天才上报，原因是到岗后没有培训。\n"
            + _PLAN
        )
    ],
)
def short_section(report: Report, context: Context) -> Iterator[Match]:
    """Count the characters of the part's own text; a part that holds other parts is not short."""
    for part in report.required_parts():
        length = sum(visible_length(span.of(report.text)) for span in part.body_spans())
        if _FEWEST <= length < context.config.least_characters and not part.children:
            yield Match(part.heading_span, f"“{part.heading}”只有{length}个字，太短")
