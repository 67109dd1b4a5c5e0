"""TXT008: a word typed twice: 的的"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "TXT008",
    "doubled-word",
    Severity.NOTE,
    summary="字词打重了",
    rationale="多打一个“的”“了”，读的人会想：这份材料交上来以前有没有人看过一遍。",
    basis="实务",
    advice="删去一个",
    bad=[
        work("修好了漏水⟦的的⟧渠道2.6公里。\n"),
        work("对渠道⟦进行进行⟧检修，共2.6公里。\n"),
    ],
    good=[
        work("为了了解以营利为目的的取水情况，实实在在走访了386户。\n"),
        work("修渠2.6公里，历史欠账不能不了了之。\n"),
    ],
)
def doubled_word(report: Report, context: Context) -> Iterator[Match]:
    """Look for the words that make no sense twice."""
    dictionary = context.lexicon.phrases("doubled")
    for block in report.document.blocks:
        for span, _ in find_phrases(report.text, block.span, dictionary):
            word = span.of(report.text)[: span.length // 2]
            yield Match(span, f"“{word}”打重了", f"改成“{word}”", fix=Fix(span, word))
