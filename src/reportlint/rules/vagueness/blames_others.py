"""VAG005: all causes told lie with circumstances or with others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.reasons import find_reasons
from reportlint.parsing.vagueness import first_person
from reportlint.report import Role
from reportlint.rule import Context, problem, rule, whole
from reportlint.text import Span, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportlint.parsing.reasons import Reason
    from reportlint.report import Report

_PIECE = re.compile("[^，。；：、,;:\n]+")


@rule(
    "VAG005",
    "blames-others",
    Severity.NOTE,
    summary="原因只怪客观或别人",
    rationale="原因全是人手少、经费紧、群众不配合、上级要求多，等于说自己没有责任，下一步也就没有自己能做的事。",
    basis="实务：剖析原因不能一味强调客观、推给他人",
    advice="补上本单位、本人哪件事没有做到；客观条件用数字写清楚",
    bad=[
        problem("一是⟦人手紧张⟧、经费有限，夜间巡查难以保证。\n"),
        problem("一是垃圾分类推进不快，主要原因是⟦群众环保意识不强⟧，不愿多走几步路。\n"),
        whole(
            "青石镇防汛工作情况汇报\n一、工作开展情况\n巡堤6次。\n二、存在问题\n下坪村转移晚了4小时。\n"
            "三、原因分析\n一是⟦时间紧⟧、任务重。二是群众不配合。\n四、下步打算\n由水利站每月演练1次。\n"
        ),
    ],
    good=[
        problem("一是人手紧张、经费有限，我们也没有把巡查路线排好，夜间巡查难以保证。\n"),
        problem("一是垃圾分类推进不快，主要原因是群众环保意识不强，入户宣传也只做了一轮。\n"),
        problem("一是镇里只有2名执法员，人手紧张。\n"),
        problem("一是群众环保意识不强。\n"),
    ],
)
def blames_others(report: Report, context: Context) -> Iterator[Match]:
    """Look at the parts that tell causes, all together; where there is none, at each problem that tells causes."""
    parts = [part for part in report.parts(Role.CAUSE) if Role.PROBLEM not in part.roles]
    if parts:
        spans = [span for part in parts for span in part.body_spans()]
        yield from _blamed(context.text, spans, spans)
        return
    for item in report.problems:
        if item.cause:
            yield from _blamed(context.text, [item.span], find_reasons(context.text, item.span).causes)


def _blamed(text: str, told: Sequence[Span], causes: Sequence[Span]) -> Iterator[Match]:
    """Yield the words that blame, unless some of what is `told` speaks of the writer or a cause is a failing of his."""
    words = [word for span in told for word in find_reasons(text, span).words if word.external]
    blaming = [word for cause in causes for word in within(words, cause)]
    if not blaming or any(_admits(text, piece, causes) for piece in _others(text, told, words)):
        return
    first, *more = blaming
    what = "别人" if first.category == "others" else "客观条件"
    yield Match(first.span, f"原因只怪{what}，没有说自己哪里没做到", evidence=tuple(word.span for word in more))


def _others(text: str, told: Sequence[Span], blaming: Sequence[Reason]) -> Iterator[Span]:
    """Yield the pieces of what is told that blame nobody."""
    pieces = (Span(*piece.span()) for span in told for piece in _PIECE.finditer(text, *span))
    return (piece for piece in pieces if not within(blaming, piece))


def _admits(text: str, piece: Span, causes: Sequence[Span]) -> bool:
    own = any_word("problem-words", "writers", "self", "own-unit").search(text, *piece) or first_person().search(
        text, *piece
    )
    return bool(own) or (any(cause.covers(piece) for cause in causes) and _fails(text, piece))


def _fails(text: str, piece: Span) -> bool:
    failing = any_word("items", "deficiencies").search(text, *piece) or any_word("problem-words", "lapses").search(
        text, *piece
    )
    return failing is not None
