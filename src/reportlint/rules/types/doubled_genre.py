"""TYP013: a title that names its kind of paper twice (…汇报的报告)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_BODY = "\n一、工作开展情况\n清运垃圾430吨，封堵排污口17个。\n"


@rule(
    "TYP013",
    "doubled-genre",
    Severity.WARNING,
    summary="标题把两个文种叠在一起",
    rationale="汇报和报告是一回事，“汇报的报告”让人看不出这份材料是哪一种，也不合文种的用法。",
    basis="《党政机关公文处理工作条例》第八条、第九条；实务",
    advice="只留一个文种：向上级行文用“报告”，会上用“汇报”",
    bad=[
        whole("关于河道整治⟦工作汇报的报告⟧" + _BODY),
        whole("青石县水利局关于河道整治⟦情况汇报的报告⟧" + _BODY),
    ],
    good=[
        whole("关于河道整治工作情况的报告" + _BODY),
        whole("关于报送河道整治工作汇报的报告" + _BODY),
        whole("关于听取河道整治情况汇报的报告" + _BODY),
    ],
)
def doubled_genre(report: Report, _: Context) -> Iterator[Match]:
    """A title that says what is done with a paper (报送…) names that one too."""
    if report.title is None or any_word("type-words", "forwarding").search(report.text, *report.title):
        return
    for found in any_word("type-words", "doubled-genre").finditer(report.text, *report.title):
        yield Match(Span(*found.span()), f"“{found.group()}”把两个文种叠在了一起")
