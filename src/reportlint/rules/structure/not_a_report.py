"""STR006: the text is no work report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "STR006",
    "not-a-report",
    Severity.WARNING,
    summary="看起来不是工作报告",
    rationale="通知、办法、方案等按各自的体例写，用报告的要求去查没有意义，所以只说这一条，不查别的。",
    basis="《党政机关公文处理工作条例》第八条",
    advice="确是报告的，把标题写成“……情况汇报”“……工作总结”等，或用 --report-type 指明类型",
    bad=[
        whole("⟦青石县公共场所控烟管理办法⟧\n第一条 为控制吸烟危害，制定本办法。\n第二条 本办法适用于本县公共场所。\n"),
        whole("⟦关于做好冬季供暖工作的通知⟧\n各乡镇：\n请于11月10日前完成供暖设施检查。\n"),
    ],
    good=[
        whole(
            "冬季供暖工作情况汇报\n一、工作开展情况\n检查锅炉房21座。\n二、存在问题\n东街锅炉漏水3天。\n三、下步打算\n11月底前修好。\n"
        )
    ],
    judges_any_text=True,
)
def not_a_report(report: Report, _: Context) -> Iterator[Match]:
    """Point at the title or the first block; an empty file has neither, and the finding stands at its start."""
    if report.type is not None:
        return
    blocks = report.document.blocks
    span = report.title or (blocks[0].span if blocks else Span(0, 0))
    yield Match(span, "这份材料不像工作报告" if blocks else "文件里没有文字")
