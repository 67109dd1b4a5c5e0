"""TYP012: a government work report says nothing of how the government improves itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_BODY = (
    "一、2024年工作回顾\n新改建农村公路86公里。\n同时，还有2个项目没有开工。\n"
    "二、⟦2025年工作任务⟧\n建成标准厂房6万平方米。\n"
)


@rule(
    "TYP012",
    "no-self-government",
    Severity.NOTE,
    summary="政府工作报告没有写政府自身建设",
    rationale="代表要听的不只是办什么事，还有政府怎样依法办事、改进作风。",
    basis="惯例：回顾、问题、任务之外，还写政府自身建设",
    advice="在任务后面写一段政府自身建设：依法行政、转变作风、提高效能、廉洁从政",
    bad=[
        whole("柳溪县政府工作报告\n" + _BODY),
        whole("柳溪县人民政府工作报告\n" + _BODY.replace("标准厂房", "水厂")),
    ],
    good=[
        whole(
            "柳溪县政府工作报告\n" + _BODY.replace("⟦", "").replace("⟧", "") + "三、加强政府自身建设\n严控三公经费。\n"
        ),
        whole("柳溪县政府工作报告\n" + _BODY.replace("⟦", "").replace("⟧", "") + "坚持依法行政，自觉接受监督。\n"),
        whole("柳溪县水务局工作总结\n" + _BODY.replace("⟦", "").replace("⟧", "")),
    ],
)
def no_self_government(report: Report, _: Context) -> Iterator[Match]:
    """A word of it anywhere is enough."""
    if report.type is None or report.type.name != "government-work-report" or not report.document.blocks:
        return
    if not any_word("type-words", "self-government").search(report.text):
        place = report.heading_of(Role.PLAN, report.title or report.document.blocks[0].span)
        yield Match(place, "全文没有写政府自身建设")
