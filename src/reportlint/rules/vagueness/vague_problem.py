"""VAG001: a problem that names nobody, counts nothing and proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Problem

# What hides who is the strongest: it is the first thing that a reviewer asks.
_STRENGTH = ("who", "number", "frequency", "scope", "degree")


@rule(
    "VAG001",
    "vague-problem",
    Severity.WARNING,
    summary="问题写得笼统",
    rationale="“个别干部作风不实”放到哪个单位、哪一年都成立。没有点到谁、没有数据、没有事例，就没法整改，也没法核实整改。",
    basis="实务：检视问题要见人见事见思想，防止大而化之、避重就轻",
    advice="写明是哪个单位、岗位或哪项指标，差多少、有几个，或者举出一件事",
    bad=[
        problem("一是⟦个别干部⟧担当精神不足，推一下动一下。\n二是清淤合同到期40天没有续签，下坪村停水6天。\n"),
        problem("一是业务培训⟦不够深入⟧，队伍素质有待提高。\n二是清淤合同到期40天没有续签，下坪村停水6天。\n"),
    ],
    good=[
        problem("一是个别干部担当精神不足，机要科朱某把3份督办件压了22天才转办。\n"),
        problem("一是镇卫生院唯一的救护车年检过期，9月3日在转运途中被交警拦下。\n"),
    ],
)
def vague_problem(item: Problem, context: Context) -> Iterator[Match]:
    """Point at the strongest vague words of the item, or at the whole item where it holds none."""
    if not item.vague:
        return
    missing = [
        words
        for element, words in ((item.who, "没有点明单位或岗位"), (item.evidence, "没有数据或事例"))
        if element is None
    ]
    message = "问题写得笼统：" + ("，".join(missing) if missing else "点到的内容查不实")
    hedges = sorted(
        find_phrases(context.text, item.span, context.lexicon.phrases("vague")),
        key=lambda hedge: _strength(hedge.phrase.category),
    )
    if not hedges:
        yield Match(item.span, message)
        return
    strongest, *others = hedges
    evidence = tuple(sorted(hedge.span for hedge in others))
    yield Match(strongest.span, message, strongest.phrase.suggestion, evidence)


def _strength(category: str) -> int:
    return _STRENGTH.index(category) if category in _STRENGTH else len(_STRENGTH)
