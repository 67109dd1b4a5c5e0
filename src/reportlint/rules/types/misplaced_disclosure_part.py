"""TYP015: the parts of an annual disclosure report stand in another order than is prescribed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.disclosure.parts import PARTS, is_annual, misplaced_parts
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TITLE = "柳溪县水务局2024年政府信息公开工作年度报告\n"
_TWO = "主动公开政府信息情况\n制发规范性文件2件。\n"
_THREE = "收到和处理政府信息公开申请情况\n新收12件，全部予以公开。\n"
_REST = (
    "四、政府信息公开行政复议、行政诉讼情况\n行政复议1件，结果维持。\n五、存在的主要问题及改进情况\n水价信息8月才更新。\n"
    "六、其他需要报告的事项\n没有收取信息处理费。\n"
)


def _marked(part: str) -> str:
    return f"⟦{part}".replace("\n", "⟧\n", 1)


@rule(
    "TYP015",
    "misplaced-disclosure-part",
    Severity.WARNING,
    summary="信息公开年报的部分没有按规定的次序排",
    rationale="年报要汇总、要逐年比较，各单位用同一个次序，读的人才找得到。",
    basis="国办公开办函〔2021〕30号",
    advice="按规定的次序调整：总体情况、主动公开、依申请公开、复议诉讼、问题及改进、其他事项",
    bad=[
        whole(_TITLE + "一、总体情况\n公开信息186条。\n二、" + _THREE + "三、" + _marked(_TWO) + _REST),
        whole(_TITLE + "一、" + _TWO + "二、" + _marked("总体情况\n公开信息186条。\n") + "三、" + _THREE + _REST),
    ],
    good=[
        whole(_TITLE + "一、总体情况\n公开信息186条。\n二、" + _TWO + "三、" + _THREE + _REST),
        whole(_TITLE + "一、总体情况\n公开信息186条。\n二、" + _TWO + "三、" + _REST.replace("四、", "")),
        whole("柳溪县水务局2024年政务公开工作总结\n一、" + _TWO + "二、总体情况\n公开信息186条。\n"),
    ],
)
def misplaced_disclosure_part(report: Report, _: Context) -> Iterator[Match]:
    """Of two parts that have changed places one is named."""
    if is_annual(report):
        for part in misplaced_parts(report):
            yield Match(part.heading, f"按规定的次序，“{PARTS[part.name]}”是第{list(PARTS).index(part.name) + 1}部分")
