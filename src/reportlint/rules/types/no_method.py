"""TYP009: a research or inspection report does not say how and where it looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.report import NumeralKind, Role
from reportlint.rule import Context, rule, whole
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_TYPES = frozenset({"research-report", "inspection-report"})
_JUDGING = frozenset({Role.PROBLEM, Role.CAUSE, Role.PLAN})
_TITLE = "关于山区小学食堂供餐情况的调研报告\n"
_PROBLEM = "二、调研发现的主要问题\n栎坪小学9月有4天没有热菜，原因是炊事员只有1人。\n"


@rule(
    "TYP009",
    "no-method",
    Severity.NOTE,
    summary="没有写怎么调研、查了哪些地方",
    rationale="不说走访了几个地方、问了多少人，读的人无法判断结论靠不靠得住。",
    basis="实务：调研、督查报告先交代时间、范围、方式、样本",
    advice="在开头写明什么时候、到了几个地方、用什么方式（走访、座谈、问卷……）、问了多少人",
    bad=[
        whole(_TITLE + "一、⟦基本情况⟧\n全县有山区小学36所，在校学生4120人，学校食堂都由中心校管理。\n" + _PROBLEM),
        whole("关于汛前准备专项督查情况的报告\n一、⟦督查总体情况⟧\n各镇汛前准备总体较好，泵站完好率91%。\n" + _PROBLEM),
    ],
    good=[
        whole(_TITLE + "一、基本情况\n4月，调研组到9个乡镇走访学校21所，发放问卷720份。\n" + _PROBLEM),
        whole(
            _TITLE
            + "为摸清底数，县教育局到21所学校实地查看，现报告如下。\n一、基本情况\n全县有山区小学36所。\n"
            + _PROBLEM
        ),
        whole("山区小学工作总结\n一、基本情况\n全县有山区小学36所，在校学生4120人。\n" + _PROBLEM),
    ],
)
def no_method(report: Report, _: Context) -> Iterator[Match]:
    """Look at the opening and at all parts that do not judge; a report without an overview lacks that first."""
    if report.type is None or report.type.name not in _TYPES or Role.OVERVIEW in report.missing:
        return
    judging = [part.span for part in report.sections if part.roles & _JUDGING]
    start = report.title.end if report.title else 0
    told = [Span(max(start, begin), end) for begin, end in _between(judging, len(report.text)) if end > start]
    if told and not any(_tells_method(report, span) for span in told):
        place = report.heading_of(Role.OVERVIEW, report.title or report.document.blocks[0].span)
        yield Match(place, "没有写怎么调研、查了哪些地方")


def _tells_method(report: Report, span: Span) -> bool:
    """Tell whether words name a method, or a sentence says when or at how many places somebody looked."""
    if any_word("type-words", "method").search(report.text, *span):
        return True
    looking = any_word("type-words", "looking")
    sentences = (sentence for sentence in report.sentences if span.covers(sentence))
    return any(looking.search(report.text, *sentence) and _is_counted(report, sentence) for sentence in sentences)


def _is_counted(report: Report, sentence: Span) -> bool:
    inside = within(report.numerals, sentence)
    return any(numeral.measured or numeral.kind is NumeralKind.DATE for numeral in inside)


def _between(spans: list[Span], end: int) -> Iterator[Span]:
    """Yield what lies outside `spans`, which are in the text's order."""
    edge = 0
    for span in spans:
        yield Span(edge, span.start)
        edge = span.end
    yield Span(edge, end)
