"""VAG004: a fault that is really praise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.rule import Context, problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Problem


@rule(
    "VAG004",
    "disguised-praise",
    Severity.WARNING,
    summary="明贬实褒",
    rationale="“对自己要求过高”“只顾工作不顾家”“成绩宣传不够”看着是问题，其实在夸自己，审稿人一眼就看得出来。",
    basis="实务：查摆问题不能避重就轻、明贬实褒",
    advice="删掉，换成一条误了事的真问题",
    bad=[
        problem("一是我⟦性子急⟧，有时让同志们下不来台。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是⟦对下属要求过严⟧，大家压力偏大。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
        problem("一是埋头干得多，⟦亮点总结提炼不够⟧。\n二是停水通知漏发下坪村，36户停水没有准备。\n"),
    ],
    good=[
        problem("一是我性子急，6月3日当众训斥水管员石某，石某当晚没有到岗，下坪村停水5小时无人处置。\n"),
        problem("一是惠农政策宣传不够，群众知晓度不高。\n"),
        problem("一是对下属要求不严，请销假制度执行不到位。\n"),
    ],
)
def disguised_praise(item: Problem, context: Context) -> Iterator[Match]:
    """Look for praise in a vague item: what it names is no fault, so that naming who and when would not mend it."""
    if item.vague:
        found = find_phrases(context.text, item.span, context.lexicon.phrases("problem-writing"))
        praise = [phrase for phrase in found if phrase.phrase.category == "praise"]
        for first, *others in filter(None, [praise]):
            evidence = tuple(other.span for other in others)
            yield Match(first.span, "看着是问题，其实在夸自己", first.phrase.suggestion, evidence)
