"""VAG008: the problems that every report lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.phrases import PhraseMatch
    from reportlint.report import Problem, Report

_OLD_THREE = frozenset({"study", "research", "innovation"})
_STOCK = _OLD_THREE | {"duty", "planning", "style"}
_BREAKS = "，、；。："
_LEAST = 2  # kinds of stock phrases that make a list, one of the old three among them


@rule(
    "VAG008",
    "stock-problems",
    Severity.NOTE,
    summary="问题是“老三样”",
    rationale="学习不够、调研不够、创新不够，年年能写，人人能写，写了等于没写。",
    basis="实务：查摆问题防止千篇一律的“老三样”",
    advice="只留真有的那一样，写成自己这一年的事：哪项没学、哪里没去、哪件事按老办法办砸了",
    bad=[
        problem("一是⟦学习不够深入⟧。\n二是调查研究不够。\n三是创新意识不强。\n"),
        problem("一是⟦理论学习不够系统⟧，担当精神不足。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
    ],
    good=[
        problem("一是学习不够深入，新修订的《统计法》施行两个月，我还按旧口径报了3次表。\n二是调查研究不够。\n"),
        problem("一是学习不够深入。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是科技创新能力不强。\n二是学生学习兴趣不高。\n"),
    ],
)
def stock_problems(report: Report, context: Context) -> Iterator[Match]:
    """Look through the vague items; the fault is the list, so that it is one finding, however many items it has."""
    stock = [phrase for item in report.problems if item.vague for phrase in _stock(item, context)]
    kinds = {phrase.phrase.category for phrase in stock}
    if len(kinds) >= _LEAST and kinds & _OLD_THREE:
        first, *others = (phrase.span for phrase in stock)
        yield Match(first, "这几条问题放到谁身上都成立", evidence=tuple(others))


def _stock(item: Problem, context: Context) -> Iterator[PhraseMatch]:
    """Yield the stock phrases that open a clause: 学习不够, not 对新准则学习不够."""
    for found in find_phrases(context.text, item.span, context.lexicon.phrases("problem-writing")):
        before = context.text[max(item.span.start, found.span.start - 1) : found.span.start]
        if found.phrase.category in _STOCK and before in _BREAKS:
            yield found
