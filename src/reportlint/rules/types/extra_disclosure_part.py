"""TYP016: an annual disclosure report has a part beside the six that are prescribed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import extra_parts, is_annual
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_SIX = (
    "柳溪县水务局2024年政府信息公开工作年度报告\n一、总体情况\n公开信息186条。\n二、主动公开政府信息情况\n制发文件2件。\n"
    "三、收到和处理政府信息公开申请情况\n新收12件，全部予以公开。\n四、政府信息公开行政复议、行政诉讼情况\n行政复议1件。\n"
    "五、存在的主要问题及改进情况\n水价信息8月才更新。\n六、其他需要报告的事项\n没有收取信息处理费。\n"
)


@rule(
    "TYP016",
    "extra-disclosure-part",
    Severity.NOTE,
    summary="信息公开年报多出规定以外的部分",
    rationale="年报内容“不能遗漏，也不宜泛化”。规定以外的事写进“其他需要报告的事项”，不另立一部分。",
    basis="国办公开办函〔2021〕30号",
    advice="并入规定的六个部分；没有地方放的，写进“其他需要报告的事项”",
    bad=[
        whole(_SIX + "七、⟦下一步工作打算⟧\n由办公室负责，3月底前更新水价信息。\n"),
        whole(_SIX.replace("六、", "六、⟦政务新媒体建设情况⟧\n推送信息63条。\n七、")),
    ],
    good=[
        whole(_SIX),
        whole(_SIX + "附件：名词解释\n依申请公开：公民依法申请获取政府信息。\n"),
        whole("柳溪县水务局2024年政务公开工作总结\n" + _SIX.split("\n", 1)[1] + "七、下一步工作打算\n更新水价信息。\n"),
    ],
)
def extra_disclosure_part(report: Report, _: Context) -> Iterator[Match]:
    """Only a report that otherwise keeps to the form has a part too many."""
    if is_annual(report):
        for part in extra_parts(report):
            yield Match(part.heading_span, f"规定的六个部分里没有“{part.heading}”")
