"""FIG006: shares of one whole make more than all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import plain
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.shares import excessive_shares as find_excessive_shares
from reportlint.parsing.figures.structures import wrong_share_columns, wrong_structures
from reportlint.parsing.figures.tables import find_tables
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.structures import Structure
    from reportlint.report import Report


@rule(
    "FIG006",
    "excessive-shares",
    Severity.ERROR,
    summary="占比加起来超过百分之百",
    rationale="同一个整体的各部分不会多于全部；合格率、覆盖率一类也不会超过百分之百。",
    basis="实务：数据准确是报告的底线",
    advice="重新核对各项占比；各项有重叠的，写明可以重复计算",
    bad=[
        work("渠道中，土渠占45%、石渠占38%、混凝土渠占⟦27%⟧。\n"),
        work("水质合格率⟦103%⟧。\n"),
        work("用水结构由农业、工业、生活⟦62:27:14⟧组成。\n"),
    ],
    good=[
        work("渠道中，土渠占45%、石渠占28%、混凝土渠占27%。\n"),
        work("投诉中，反映停水的占60%，反映收费的占55%，有些投诉两项都反映，内容有重叠。\n"),
        work("用水结构由农业、工业、生活62:27:11组成。\n"),
        work("用水户占全村的65%，灌溉面积占全县的57%。\n"),
    ],
)
def excessive_shares(report: Report, _: Context) -> Iterator[Match]:
    """Point at the last of the shares, the one that takes the sum over the whole."""
    for sentence in sentences_of(report):
        for found in find_excessive_shares(sentence):
            *others, last = found.shares
            sum_ = "+".join(share.number for share in found.shares)
            words = f"{sum_}={plain(found.total)}%，超过了100%" if others else f"“{last.written}”超过了100%"
            yield Match(last.span, words, evidence=tuple(share.span for share in others))
    yield from (_structure_match(structure) for structure in wrong_structures(report.text))
    tables = find_tables(report.text, report.document.blocks)
    yield from (_structure_match(column) for column in wrong_share_columns(report.text, tables))


def _structure_match(found: Structure) -> Match:
    return Match(found.span, f"{'+'.join(found.numbers)}={plain(found.total)}，不是100%")
