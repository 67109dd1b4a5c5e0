"""FIG005: one thing has two values in one report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import is_slip, plain
from reportlint.parsing.figures.conflicts import Conflict, indicator_conflicts, restated_wrongly
from reportlint.parsing.figures.demonstratives import retold_wrongly
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.table_texts import contradicted_by_tables
from reportlint.parsing.figures.tables import find_tables
from reportlint.parsing.figures.takeups import taken_up_wrongly
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.table_texts import TextAndTable
    from reportlint.report import Report

_DISCLOSURE = "disclosure-report"


@rule(
    "FIG005",
    "conflicting-figures",
    Severity.WARNING,
    summary="同一件事前后写了两个数",
    rationale="前面26台，后面28台，读的人不知道信哪一个。万元写成亿元、数字颠倒，也多是这样露出来的。",
    basis="实务：数据准确是报告的底线",
    advice="核对原始数据，前后统一；口径不同的，写明各是什么口径",
    bad=[
        work("抢修出动挖掘机6台。任务结束后，⟦8台⟧挖掘机全部撤回。\n"),
        work("年供水量0.3亿方，即⟦300万方⟧。\n"),
        work("提灌站新址占地12亩，已完成征地。该提灌站新址占地⟦21亩⟧，位于下游。\n"),
        work("全年完成高效节水灌溉面积1.26万亩。支渠畅通，⟦1.62万亩⟧的高效节水灌溉面积用上了水。\n"),
    ],
    good=[
        work("抢修出动挖掘机6台。任务结束后，6台挖掘机全部撤回。\n"),
        work("去年出动挖掘机6台，今年出动挖掘机8台。\n"),
        work("年供水量0.3亿方，即3000万方。\n"),
    ],
)
def conflicting_figures(report: Report, _: Context) -> Iterator[Match]:
    """Only what is surely the same thing counts: taken up, restated, misprinted under a long name, or told by a table.

    The tables of annual disclosure reports have rules of their own.
    """
    sentences = sentences_of(report)
    found = [conflict for sentence in sentences for conflict in restated_wrongly(sentence)]
    found += indicator_conflicts(sentences)
    again = (*taken_up_wrongly(sentences), *retold_wrongly(sentences))
    found += [Conflict(*pair, is_slip(pair.first.value, pair.second.value)) for pair in again]
    yield from (_match(conflict) for conflict in {conflict.second: conflict for conflict in found}.values())
    if report.type is None or report.type.name != _DISCLOSURE:
        tables = find_tables(report.text, report.document.blocks)
        yield from (_table_match(pair) for pair in contradicted_by_tables(report.text, tables, sentences))


def _match(conflict: Conflict) -> Match:
    hint = "，像是单位写错了" if conflict.slip else ""
    words = f"前面写的是“{conflict.first.written}”，这里写的是“{conflict.second.written}”{hint}"
    return Match(conflict.second.span, words, evidence=(conflict.first.span,))


def _table_match(found: TextAndTable) -> Match:
    figure, entry = found.figure, found.entry
    table = f"表里各行加起来是{plain(entry.value)}" if found.summed else f"表里写的是“{entry.number}”"
    return Match(figure.span, f"这里写的是“{figure.written}”，{table}", evidence=(entry.span,))
