"""VAG009: somebody's own report that tells the faults of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.passages import points
from reportlint.parsing.problem_elements import PERSONAL
from reportlint.parsing.vagueness import first_person
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Problem, Report

_UNIT = "班子"  # in the title: the report is the unit's own
_CLAUSE = re.compile("[^，。；：,;:\n]+")
_SETTING = re.compile("(?:在|对照|从).*[面上中下看]")  # 在履职方面，


@rule(
    "VAG009",
    "speaks-of-others",
    Severity.WARNING,
    summary="个人材料里说别人的问题",
    rationale="述职、对照检查说的是本人。用班子、单位、“有的同志”的问题顶替自己的问题，等于没有检查自己。",
    basis="实务：不以班子问题代替个人问题、不以工作问题代替思想问题",
    advice="写本人的责任：这件事上我哪一步没有做、什么时候该管没管",
    bad=[
        whole(
            "青石镇副镇长石某述职报告\n一、履职情况\n我分管水利，全年清淤4公里。\n"
            "二、存在问题\n一是⟦部分同志⟧担当精神不足。二是我8月没有到下坪村核实，停水通知漏发36户。\n"
        ),
        whole(
            "个人对照检查材料\n一、存在问题\n（一）对照政治建设方面。⟦班子⟧抓学习的劲头不足，"
            "会上念文件多、研究问题少。\n（二）对照履职方面。我8月没有到下坪村核实。\n二、原因分析\n我平时抓得不紧。\n"
        ),
    ],
    good=[
        whole(
            "青石镇副镇长石某述职报告\n一、履职情况\n我分管水利，全年清淤4公里。\n"
            "二、存在问题\n一是对部分同志我提醒得少，请销假登记9月漏了5人。二是理论学习不够系统。\n"
        ),
        whole("青石镇领导班子对照检查材料\n一、存在问题\n班子抓学习的劲头不足，会上念文件多、研究问题少。\n"),
        whole("青石镇防汛工作情况汇报\n一、工作开展情况\n我镇巡堤6次。\n二、存在问题\n部分同志担当精神不足。\n"),
    ],
)
def speaks_of_others(report: Report, context: Context) -> Iterator[Match]:
    """Look for vague items that open with others, in a point or paragraph that never speaks of the writer."""
    if not _is_personal(report):
        return
    for item in report.problems:
        others = _others(context.text, item) if item.vague else None
        if others and not _speaks_of_self(report, item):
            yield Match(others, f"说的是“{others.of(context.text)}”，没有说本人")


def _is_personal(report: Report) -> bool:
    """Tell whether one person reports on himself: a type for that, no unit's title, and 我 somewhere."""
    if report.type is None or report.type.name not in PERSONAL:
        return False
    title = report.title.of(report.text) if report.title else ""
    return _UNIT not in title and first_person().search(report.text) is not None


def _others(text: str, item: Problem) -> Span | None:
    """Return the others with whom the item opens, behind a clause that only sets the scene."""
    clauses = [Span(*clause.span()) for clause in _CLAUSE.finditer(text, *item.span)]
    opening = clauses[1] if len(clauses) > 1 and _SETTING.fullmatch(text, *clauses[0]) else clauses[0]
    found = any_word("problem-words", "others").match(text, *opening)
    return Span(*found.span()) if found else None


def _speaks_of_self(report: Report, item: Problem) -> bool:
    block = report.document.blocks[report.document.block_index(item.span.start)]
    around = next((point.span for point in points(report.text, block.span) if point.span.covers(item.span)), item.span)
    self = any_word("problem-words", "writers", "self").search(report.text, *around)
    return self is not None or first_person().search(report.text, *around) is not None
