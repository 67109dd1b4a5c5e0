"""TYP007: a self-examination leaves out an aspect that the notice of the year prescribes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.aspects import missing_aspects
from reportlint.report import Role
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_ASPECTS = ("带头增强党性", "带头遵规守纪", "带头担当作为")
_TITLE = "民主生活会个人对照检查材料\n"
_FIRST = "（一）带头增强党性方面\n我主持的学习全年计划12次，实际11次。\n"
_SECOND = "（二）带头遵规守纪方面\n我对下属要求不严，6月重复发放补贴1.4万元。\n"
_THIRD = "（三）带头担当作为方面\n公交停运后第6天我才到现场。\n"


@rule(
    "TYP007",
    "missing-aspect",
    Severity.WARNING,
    summary="对照检查漏了规定的方面",
    rationale="当年的通知规定对照哪几个方面，就要逐个方面查摆。漏一个方面，督导组会要求重写。",
    basis="每年的民主生活会、组织生活会通知；方面写在配置的 aspects 里，没有配置就不查",
    advice="补上漏掉的方面，写本人在这个方面的具体问题；确实没有发现的也要写明查了什么",
    bad=[
        whole(_TITLE + "一、⟦存在的主要问题⟧\n" + _FIRST + _SECOND, aspects=_ASPECTS),
        whole(
            _TITLE
            + "一、⟦存在的主要问题⟧\n对照带头增强党性、带头遵规守纪、带头担当作为，查摆如下。\n"
            + _FIRST
            + _THIRD,
            aspects=_ASPECTS,
        ),
    ],
    good=[
        whole(_TITLE + "一、存在的主要问题\n" + _FIRST + _SECOND + _THIRD, aspects=_ASPECTS),
        whole(
            _TITLE
            + "一、存在的主要问题\n一是在增强党性方面，学习少1次。\n二是在带头“遵规守纪”上，把关不严。\n"
            + "三是担当作为不够，到场晚了6天。\n",
            aspects=_ASPECTS,
        ),
        whole(_TITLE + "一、存在的主要问题\n" + _FIRST),
        whole("2024年工作总结\n一、存在的主要问题\n" + _FIRST, aspects=_ASPECTS),
    ],
)
def missing_aspect(report: Report, context: Context) -> Iterator[Match]:
    """A report without any problem part lacks that first."""
    if report.type is None or report.type.name != "self-examination" or Role.PROBLEM in report.missing:
        return
    missing = missing_aspects(report, context.config.aspects)
    if missing and report.document.blocks:
        names = "、".join(f"“{aspect}”" for aspect in missing)
        span = report.heading_of(Role.PROBLEM, report.title or report.document.blocks[0].span)
        yield Match(span, f"规定要对照的方面里，没有查摆{names}")
