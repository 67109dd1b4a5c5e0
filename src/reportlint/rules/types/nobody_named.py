"""TYP008: an inspection report finds problems, and names no unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_FEWEST = 2  # problems
_TITLE = "关于汛前准备专项督查情况的报告\n"
_WORK = "一、督查基本情况\n4月8日至12日，督查组查看泵站21座，抽查值班记录63份。\n"


@rule(
    "TYP008",
    "nobody-named",
    Severity.WARNING,
    summary="督查检查报告没有点名到单位",
    rationale="督查报告是用来督促整改的。问题不点名，被查的单位都以为说的是别人，整改也没有人领。",
    basis="实务：点名到单位，写明问题和整改要求",
    advice="每个问题写明是哪个单位、哪个地方，附上时间和事例",
    bad=[
        whole(_TITLE + _WORK + "二、⟦督查发现的主要问题⟧\n一是有3座泵站没有试机。二是值班记录有7份是补写的。\n"),
        whole("关于食堂卫生检查情况的通报\n一、⟦存在问题⟧\n1.有的食堂留样不足24小时。\n2.少数从业人员没有健康证。\n"),
    ],
    good=[
        whole(_TITLE + _WORK + "二、督查发现的主要问题\n一是石渡镇3座泵站没有试机。二是值班记录有7份是补写的。\n"),
        whole(_TITLE + _WORK + "二、督查发现的主要问题\n有3座泵站没有试机。\n"),
        whole("柳溪镇安全生产自查检查情况报告\n一、存在问题\n一是灭火器过期4具。二是值班记录有7份是补写的。\n"),
        whole("柳溪镇防汛工作情况汇报\n一、存在问题\n一是有3座泵站没有试机。二是值班记录有7份是补写的。\n"),
    ],
)
def nobody_named(report: Report, _: Context) -> Iterator[Match]:
    """One name is enough; who examines himself, or only assesses, need name nobody."""
    if report.type is None or report.type.name != "inspection-report" or report.title is None:
        return
    title = report.title.of(report.text)
    inspects = any_word("type-words", "inspecting").search(title)
    if not inspects or any_word("type-words", "own-inspection").search(title):
        return
    problems = report.problems
    if len(problems) >= _FEWEST and not any(problem.who for problem in problems):
        span = report.heading_of(Role.PROBLEM, problems[0].span)
        yield Match(span, f"{len(problems)}个问题都没有点到单位", evidence=tuple(problem.span for problem in problems))
