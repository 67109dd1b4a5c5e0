"""TYP011: an annual report on the rule of law does not say how the head of the unit answered for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TITLE = "柳溪县水务局2024年法治政府建设情况的报告"
_BODY = (
    "一、主要举措和成效\n评查案卷120份，优秀84份。\n二、存在的不足和原因\n有9件案件超期，原因是审核岗空缺8个月。\n"
    "三、下一年度主要安排\n由法规股负责，6月底前补齐审核人员2名。\n"
)
_DUTY = "党政主要负责人履行推进法治建设第一责任人职责情况\n局长主持研究法治议题7个，旁听庭审1次。\n"


@rule(
    "TYP011",
    "no-first-responsibility",
    Severity.WARNING,
    summary="法治政府年报没有写主要负责人履行第一责任人职责情况",
    rationale="年度报告应当写明党政主要负责人履行推进法治建设第一责任人职责的情况，这是规定的内容，缺了要退回补写。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）",
    advice="单列一部分，写主要负责人研究部署、督促检查、带头学法、出庭应诉等情况",
    bad=[
        whole(f"⟦{_TITLE}⟧\n" + _BODY),
        whole(f"⟦柳溪县2024年度法治政府建设年度报告⟧\n{_BODY}四、其他需要报告的情况\n没有其他情况。\n"),
    ],
    good=[
        whole(f"{_TITLE}\n{_BODY}四、{_DUTY}"),
        whole(
            f"{_TITLE}\n" + _BODY.replace("优秀84份。", "优秀84份。局长认真履行第一责任人职责，主持研究法治议题7个。")
        ),
        whole("柳溪县水务局2024年依法行政工作总结\n" + _BODY),
    ],
)
def no_first_responsibility(report: Report, _: Context) -> Iterator[Match]:
    """A heading or words anywhere in the text are enough; a summary of 依法行政 is another kind of paper."""
    if report.type is None or report.type.name != "rule-of-law-report" or report.title is None:
        return
    named = any_word("type-words", "rule-of-law").search(report.title.of(report.text))
    if named and not any_word("type-words", "first-responsibility").search(report.text):
        yield Match(report.title, "没有写党政主要负责人履行推进法治建设第一责任人职责的情况")
