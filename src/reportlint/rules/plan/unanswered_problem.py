"""PLN006: a problem that no measure answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.answers import UNANSWERED
from reportlint.parsing.passages import headline
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_LEAST = 2  # measures of a plan that may be asked for an answer
_MOST = 5  # problems pointed at one by one; where there are more, the plan as a whole needs another look
_QUOTED = 28  # characters of the nearest measure

_HEAD = "灌区管护工作汇报\n一、工作开展情况\n疏通支渠3条。\n二、存在问题\n一是东干渠淤积4公里，下坪村停水6天。\n"
_PLAN = (
    "三是6名管护员没有一人会用测流仪。\n三、下步打算\n由水利站牵头，10月底前把东干渠清淤4公里，恢复下坪村供水。\n"
    "请厂家来教测流仪，6名管护员逐人过关。\n"
)
_FEES = "二是三张水费发票半年没有入账。\n"


@rule(
    "PLN006",
    "unanswered-problem",
    Severity.NOTE,
    summary="问题没有对应的措施",
    rationale="摆出来的问题要有下文。审稿人拿问题同打算一条条对，对不上的会问：这个问题准备怎么办？",
    basis="实务：问题、措施一一对应",
    advice="在打算里补一条针对它的措施，写明谁来办、怎么办、什么时候办完",
    bad=[
        whole(_HEAD + "二是⟦三张水费发票半年没有入账⟧。\n" + _PLAN),
        whole(_HEAD + "二是⟦少数村干部白天打牌⟧，群众找不到人。\n" + _PLAN),
    ],
    good=[
        whole(_HEAD + _FEES + _PLAN + "水费票据当天入账，会计每月核对。\n"),
        whole(_HEAD + _FEES + _PLAN + "以上问题列出清单，逐条整改销号。\n"),
        whole(_HEAD + _FEES + "三、下步打算\n由水利站牵头，10月底前把东干渠清淤4公里，恢复下坪村供水。\n"),
    ],
)
def unanswered_problem(report: Report, context: Context) -> Iterator[Match]:
    """Ask where there is a plan to be asked; a measure that takes on all problems at once (逐条整改) answers each."""
    if len(report.measures) < _LEAST or _takes_on_all(report):
        return
    found = [answer for answer in report.answers if answer.any_chance < UNANSWERED]
    if len(found) > _MOST:
        spans = tuple(report.problems[answer.problem].span for answer in found)
        message = f"{len(report.answers)}个问题里有{len(found)}个，打算里没有措施针对它"
        yield Match(report.heading_of(Role.PLAN, spans[0]), message, evidence=spans)
        return
    for answer in found:
        nearest = report.measures[answer.measure].span.of(context.text)
        quoted = nearest if len(nearest) <= _QUOTED else f"{nearest[:_QUOTED].rstrip('，、')}……"
        doubt = "说的不像一回事" if answer.chance < UNANSWERED / 3 else "看不出是不是为它写的"
        place = headline(context.text, report.problems[answer.problem].span)
        yield Match(place, f"打算里没有措施针对这个问题；最接近的是“{quoted}”，{doubt}")


def _takes_on_all(report: Report) -> bool:
    blanket = any_word("answers", "blanket")
    return any(blanket.search(report.text, *measure.span) for measure in report.measures)
