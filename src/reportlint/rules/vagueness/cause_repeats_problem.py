"""VAG007: a cause that only says the problem again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint import segmenter
from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.passages import points
from reportlint.parsing.reasons import find_reasons
from reportlint.report import Role
from reportlint.rule import Context, problem, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.report import Report

_CLAUSE = re.compile("[^，。；：、,;:\n]+")
_MESSAGE = "这句原因只是把问题又说了一遍"


@rule(
    "VAG007",
    "cause-repeats-problem",
    Severity.NOTE,
    summary="把问题当原因",
    rationale="“学习不够，主要原因是学习抓得不紧”等于没有说原因，措施也就无从下手。",
    basis="实务：防止把问题当原因、问题与原因不分",
    advice="再往下问一句为什么：是没人管、没有规定，还是管的人没有去做",
    bad=[
        problem("一是台账更新不及时，⟦主要原因是台账没有及时更新⟧。\n"),
        whole(
            "青石镇防汛工作情况汇报\n一、工作开展情况\n巡堤6次。\n二、存在问题\n一是应急演练开展不够。二是物资储备不足。\n"
            "三、原因分析\n一是⟦应急演练开展得不多⟧。二是⟦物资储备还不够⟧。\n四、下步打算\n由水利站每月演练1次。\n"
        ),
    ],
    good=[
        problem("一是台账更新不及时，主要原因是台账员调走后没有补人。\n"),
        problem("一是下坪村台账3个月没有更新，原因是台账由3个人轮流记。\n"),
        whole(
            "青石镇防汛工作情况汇报\n一、工作开展情况\n巡堤6次。\n二、存在问题\n一是应急演练开展不够。\n"
            "三、原因分析\n一是应急演练没有列入年度计划，没有人牵头。\n四、下步打算\n由水利站每月演练1次。\n"
        ),
    ],
)
def cause_repeats_problem(report: Report, context: Context) -> Iterator[Match]:
    """Compare each cause with the clauses of the problem beside it; those of a part of their own with all problems."""
    text = context.text
    for item in report.problems:
        for cause in find_reasons(text, item.span).causes if item.cause else ():
            if _repeats(text, cause, [Span(item.span.start, cause.start), Span(cause.end, item.span.end)]):
                yield Match(cause, _MESSAGE)
    problems = [item.span for item in report.problems]
    for cause in _own_part(report):
        if _repeats(text, cause, problems):
            yield Match(cause, _MESSAGE)


def _own_part(report: Report) -> Iterator[Span]:
    """Yield the points of the parts that tell causes and no problems."""
    parts = (part for part in report.parts(Role.CAUSE) if Role.PROBLEM not in part.roles)
    return (point.span for part in parts for span in part.body_spans() for point in points(report.text, span))


def _repeats(text: str, cause: Span, problems: Sequence[Span]) -> bool:
    """Tell whether a clause of `problems` says what `cause` says and little more: fewer words than the two share."""
    told = _content(text, cause)
    if not told or any(character.isdigit() for character in cause.of(text)):
        return False
    clauses = (Span(*clause.span()) for span in problems for clause in _CLAUSE.finditer(text, *span))
    near = (clause for clause in clauses if all(word in clause.of(text) for word in told))
    return any(len(_content(text, clause) - told) < len(told) for clause in near)


def _content(text: str, span: Span) -> frozenset[str]:
    """Return the words of `span` that say what it is about: none that judge, lead to a cause or fill."""
    empty = [word.span for word in find_reasons(text, span).words if not word.external]
    empty += [Span(*found.span()) for found in any_word("items", "deficiencies").finditer(text, *span)]
    kept = list(span.of(text))
    for start, end in empty:
        kept[start - span.start : end - span.start] = " " * (end - start)
    words = segmenter.words("".join(kept))
    return (
        frozenset(word for word in words if len(word) > 1 and not word.isspace())
        - word_lists("problem-words")["fillers"]
    )
