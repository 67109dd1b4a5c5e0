"""TXT010: a paragraph made of slogans that tells no fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.slogans import slogan_paragraphs
from reportlint.rule import Context, plan, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_SLOGANS = (
    "全站上下凝心聚力、真抓实干，以钉钉子精神狠抓落实，以抓铁有痕、踏石留印的劲头攻坚克难，始终保持昂扬向上、奋发有为的状态，"
    "敢于担当、敢于碰硬，久久为功、善作善成，奋力谱写灌区管护工作新篇章。"
)


@rule(
    "TXT010",
    "slogan-paragraph",
    Severity.NOTE,
    summary="整段都是口号，没有一件事实",
    rationale="口号一句两句可以提气。整段口号读完，不知道谁做了什么、要做什么，删去也不少一点内容。",
    basis="实务：防止穿靴戴帽、空话套话",
    advice="换成事实：谁、做了哪件事、多少；没有事实可写的，删去这一段",
    bad=[
        work(f"疏通支渠3条。\n⟦{_SLOGANS}⟧\n"),
        plan(f"由水利站牵头，10月底前清淤支渠4公里。\n⟦{_SLOGANS}⟧\n"),
    ],
    good=[
        work(_SLOGANS.replace("始终保持", "清淤支渠4公里，始终保持") + "\n"),
        work("疏通支渠3条。\n全站上下凝心聚力、真抓实干，以钉钉子精神狠抓落实。\n"),
        work("疏通支渠3条。\n各位代表，让我们" + _SLOGANS + "\n"),
        work("疏通支渠3条。\n县水利局" + _SLOGANS + "\n"),
        plan(_SLOGANS + "\n"),
    ],
)
def slogan_paragraph(report: Report, context: Context) -> Iterator[Match]:
    """Judge by density, never by one word; a plan of slogans and its opening are other rules' findings."""
    for passage in slogan_paragraphs(report, context.lexicon):
        yield Match(passage.span, f"这一段有{len(passage.slogans)}处口号，没有一件事实", evidence=passage.slogans)
