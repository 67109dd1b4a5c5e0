"""VAG006: a problem that only says what is to be done."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, problem, rule
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.phrases import PhraseMatch
    from reportlint.report import Problem

_CLAUSE = re.compile("[^，。；：,;:\n]+")
_MENDED = re.compile("短板|弱项|瓶颈|堵点|不足")


@rule(
    "VAG006",
    "task-as-problem",
    Severity.WARNING,
    summary="把任务写成问题",
    rationale="“要进一步加强学习”是打算，不是问题：看不出现在差在哪，也就没法对照着改。",
    basis="实务：问题部分写现状，任务写在打算里",
    advice="写现在差在哪：哪项没有做、差多少、误了什么；任务放到打算里写",
    bad=[
        problem("一是⟦要进一步加强⟧学习，提高业务水平。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是⟦不断完善⟧巡查制度，压实管护责任。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
    ],
    good=[
        problem("一是巡查制度有待进一步完善。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是进一步加强学习的主动性不够。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是应急演练没有按要求每季度开展，要进一步加强。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
    ],
)
def task_as_problem(item: Problem, context: Context) -> Iterator[Match]:
    """Look for vague items that open with a task and of which no clause says that anything is wrong."""
    if not item.vague:
        return
    clauses = [Span(*clause.span()) for clause in _CLAUSE.finditer(context.text, *item.span)]
    phrases = find_phrases(context.text, item.span, context.lexicon.phrases("problem-writing"))
    task = next((phrase for phrase in phrases if _is_task(phrase, clauses[0])), None)
    if task and not any(_lacks(context.text, clause) for clause in clauses):
        yield Match(task.span, "这是要做的事，不是存在的问题")


def _is_task(found: PhraseMatch, clause: Span) -> bool:
    """Tell whether a clause says what to do: it opens so, or someone is told to (水利站要加强巡查; not 巡查要加强)."""
    opens = found.span.start == clause.start
    told = found.phrase.category == "task" and clause.start < found.span.start and found.span.end < clause.end
    return told or (opens and found.phrase.category in ("task", "task-opening"))


def _lacks(text: str, clause: Span) -> bool:
    """Tell whether a clause says that something is wrong; what is to be mended (补齐短板) does not."""
    lacking = any_word("items", "deficiencies", "shortfalls").finditer(text, *clause)
    return not all(_MENDED.fullmatch(lack.group()) for lack in lacking)
