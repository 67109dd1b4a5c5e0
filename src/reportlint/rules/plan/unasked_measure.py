"""PLN007: a measure that answers no problem, in a plan that answers most of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.answers import UNASKED
from reportlint.parsing.passages import headline
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_LEAST = 3  # problems from which a plan may be read as the answer to them
_MOST = 5  # measures pointed at one by one; where there are more, the plan as a whole needs another look
_LIKELY = 0.5

_HEAD = (
    "灌区管护工作汇报\n一、工作开展情况\n疏通支渠3条。\n二、存在问题\n一是东干渠淤积4公里，下坪村停水6天。\n"
    "二是水费收据锁在抽屉里，半年没有入账。\n三是6名管护员没有一人会用测流仪。\n三、下步打算\n"
    "10月底前把东干渠清淤4公里，恢复下坪村供水。\n水费收据当天入账，会计每月核对一次。\n"
)
_TRAINING = "请厂家来教测流仪，6名管护员逐人过关。\n"


@rule(
    "PLN007",
    "unasked-measure",
    Severity.NOTE,
    summary="措施没有针对的问题",
    rationale="打算是针对问题写的，忽然多出一条同哪个问题都不沾边的，审稿人会问：为什么要做这件事？",
    basis="实务：问题、措施一一对应",
    advice="写明它解决什么问题；是年度任务就同针对问题的措施分开写，可有可无就删去",
    bad=[whole(_HEAD + _TRAINING + "⟦办公楼大厅外墙贴面砖⟧，添沙发两套。\n")],
    good=[
        whole(_HEAD + _TRAINING),
        whole(_HEAD + _TRAINING + "年底组织“回头看”，对反弹的严肃问责。\n"),
        whole(_HEAD.replace("下步打算", "2025年工作计划") + _TRAINING + "办公楼大厅外墙贴面砖，添沙发两套。\n"),
        whole(_HEAD.replace("三是6名管护员没有一人会用测流仪。\n", "") + "办公楼大厅外墙贴面砖，添沙发两套。\n"),
    ],
)
def unasked_measure(report: Report, context: Context) -> Iterator[Match]:
    """Ask where most measures answer a problem; what serves every problem (回头看, 问责) needs none of its own.

    The tasks of a period (2025年工作计划) are not all there for the problems.
    """
    asked = sum(purpose.any_chance > _LIKELY for purpose in report.purposes)
    if len(report.answers) < _LEAST or 2 * asked <= len(report.purposes) or _plans_a_period(report):
        return
    spans = [report.measures[purpose.measure].span for purpose in report.purposes if purpose.any_chance < UNASKED]
    found = [span for span in spans if not any_word("answers", "general").search(context.text, *span)]
    if len(found) > _MOST:
        message = f"{len(report.purposes)}条措施里有{len(found)}条看不出针对哪个问题"
        yield Match(report.heading_of(Role.PLAN, found[0]), message, evidence=tuple(found))
        return
    for span in found:
        yield Match(headline(context.text, span), "看不出这条措施针对上面哪个问题")


def _plans_a_period(report: Report) -> bool:
    named = any_word("answers", "period-plans")
    return any(named.search(part.heading) for part in report.parts(Role.PLAN))
