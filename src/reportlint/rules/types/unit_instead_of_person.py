"""TYP010: a person's duty report speaks of the unit's work alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.vagueness import first_person
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_FEWEST = 2  # times that the unit speaks
_UNIT = "一、⟦履职情况⟧\n我局全年检查企业42家，整改隐患117处。全局办结投诉286件，班子成员督查12次。\n"


@rule(
    "TYP010",
    "unit-instead-of-person",
    Severity.NOTE,
    summary="述职报告只写单位的工作，没有写本人做了什么",
    rationale="述职述的是本人的职。通篇“我局”“全镇”，看不出这些事里哪些是本人做的、做得怎么样。",
    basis="实务：述职报告用第一人称，写本人的履职情况",
    advice="写明本人牵头、决策、到场的事：我做了什么，起了什么作用",
    bad=[
        whole("柳溪县应急管理局局长述职报告\n" + _UNIT),
        whole("述职述廉报告\n" + _UNIT.replace("我局", "我镇").replace("全局", "全镇")),
    ],
    good=[
        whole(
            "柳溪县应急管理局局长述职报告\n"
            + _UNIT.replace("⟦", "").replace("⟧", "")
            + "我到企业26次，督办重大隐患4处。\n"
        ),
        whole("柳溪县应急管理局领导班子述职报告\n" + _UNIT.replace("⟦", "").replace("⟧", "")),
        whole("述职报告\n一、履职情况\n全年牵头检查企业42家，整改隐患117处。\n"),
    ],
)
def unit_instead_of_person(report: Report, _: Context) -> Iterator[Match]:
    """A report that leaves out its subject everywhere speaks of the person; a unit's own report of the unit."""
    if report.type is None or report.type.name != "duty-report":
        return
    if report.title and any_word("type-words", "joint-duty").search(report.title.of(report.text)):
        return
    bodies = [span for part in report.parts(Role.WORK, Role.RESULT) for span in part.body_spans()]
    own = any_word("type-words", "own-part")
    if any(first_person().search(report.text, *span) or own.search(report.text, *span) for span in bodies):
        return
    unit = any_word("type-words", "unit-speaks")
    if sum(1 for span in bodies for _ in unit.finditer(report.text, *span)) >= _FEWEST:
        yield Match(report.heading_of(Role.WORK, bodies[0]), "写的都是单位的工作，没有写本人做了什么")
