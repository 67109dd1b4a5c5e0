"""FIG002: a rate or share is not what its two figures make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import plain
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.rates import contradictory_rates
from reportlint.parsing.figures.surpluses import contradictory_surpluses
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.rates import Rate
    from reportlint.parsing.figures.surpluses import Surplus
    from reportlint.report import Report


@rule(
    "FIG002",
    "wrong-rate",
    Severity.ERROR,
    summary="比率和前后的数对不上",
    rationale="完成率、占比由两个数相除得来，读的人一算就知道。算错的比率常是改了数没有改率。",
    basis="实务：数据准确是报告的底线",
    advice="用文中的两个数重新算一遍；另有口径或基数的，写明以什么为基数",
    bad=[
        work("应检闸门150座，已检132座，检验率⟦90%⟧。\n"),
        work("入户核查农户240户，其中缺水农户60户，占⟦35%⟧。\n"),
        work("完成投资360万元，占计划投资450万元的⟦85%⟧。\n"),
        work("清淤任务50公里，实际清淤46公里，⟦超额完成任务⟧。\n"),
    ],
    good=[
        work("应检闸门150座，已检132座，检验率88%。\n"),
        work("全乡农户2100户，其中灌区农户900户，灌区农户中已通水810户，通水率90%。\n"),
        work("受益群众约3万人，占全县人口8万人的40%左右。\n"),
    ],
)
def wrong_rate(report: Report, _: Context) -> Iterator[Match]:
    """Stay silent where any two figures near by make the rate: it may have another base."""
    for sentence in sentences_of(report):
        yield from (_match(found) for found in contradictory_rates(sentence))
        yield from (_surplus_match(report.text, found) for found in contradictory_surpluses(sentence))


def _match(found: Rate) -> Match:
    share, part, whole = found.share, found.part, found.whole
    computed = plain((found.computed.low + found.computed.high) / 2, max(share.decimals, 1))
    division = f"{part.number}÷{whole.number}={computed}%"
    if found.complement:
        division = f"（{whole.number}-{part.number}）÷{whole.number}={computed}%"
    return Match(share.span, f"{division}，写的是“{share.written}”", evidence=(part.span, whole.span))


def _surplus_match(text: str, found: Surplus) -> Match:
    due, done, written = found.due, found.done, found.words.of(text)
    words = f"“{done.written}”没有达到“{due.written}”，写的是“{written}”"
    if not found.falls_short:
        surplus = plain((found.computed.low + found.computed.high) / 2, found.share.decimals if found.share else 0)
        words = f"（{done.number}-{due.number}）÷{due.number}={surplus}%，写的是“{written}”"
    return Match(found.words, words, evidence=(due.span, done.span))
