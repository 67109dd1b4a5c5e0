"""FIG007: a date that is not in the calendar or lies behind the report, or a period that ends before it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.cut_offs import late_cut_offs
from reportlint.parsing.figures.dates import DateFault, wrong_dates
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.report_day import find_own_day
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.dates import WrongDate
    from reportlint.report import Report


@rule(
    "FIG007",
    "impossible-date",
    Severity.ERROR,
    summary="日期不存在，起止日期颠倒，或者统计到报告之后",
    rationale="6月31日、2月30日翻一翻日历就知道是错的，多半是照抄上月的日期。",
    basis="实务",
    advice="对照日历改正日期；跨年的写明“次年”",
    bad=[
        work("清淤工程⟦6月31日⟧前完工。\n"),
        work("供水合同自2024年9月1日至⟦2024年3月31日⟧有效。\n"),
        work("3月1日至3月10日开展冬修，历时⟦15天⟧。\n"),
        work("8月5日停机检修，8月9日重新启用，停机⟦8天⟧。\n"),
    ],
    good=[
        work("2024年2月29日完成验收。\n"),
        work("供水合同自2023年9月1日至2024年3月31日有效，其间11月20日至次年3月1日停水。\n"),
        work("3月1日至3月10日开展冬修，历时10天。\n"),
    ],
)
def impossible_date(report: Report, _: Context) -> Iterator[Match]:
    """A period without years may run over the turn of the year."""
    for sentence in sentences_of(report):
        yield from (_match(report.text, found) for found in wrong_dates(sentence))
    own = find_own_day(report.text, [block.span for block in report.document.blocks])
    for late in late_cut_offs(sentences_of(report), own) if own else ():
        written, signed = late.day.span.of(report.text), late.report_day.span.of(report.text)
        yield Match(late.day.span, f"数字统计到“{written}”，报告的日期却是“{signed}”", evidence=(late.report_day.span,))


def _match(text: str, found: WrongDate) -> Match:
    written = found.day.span.of(text)
    if found.fault is DateFault.NO_SUCH_DAY or found.other is None:
        return Match(found.day.span, _told_of_one(written, found))
    start = found.other.span.of(text)
    if found.length is not None:
        words = f"“{start}”到“{written}”是{found.true_length}天，写的是“{found.length.written}”"
        return Match(found.length.span, words, evidence=(found.other.span, found.day.span))
    return Match(found.day.span, f"开始日期“{start}”在结束日期“{written}”之后", evidence=(found.other.span,))


def _told_of_one(written: str, found: WrongDate) -> str:
    if found.fault is DateFault.WRONG_WEEKDAY:
        return f"“{written}”的星期不对，应是星期{found.day.true_weekday}"
    if not 1 <= found.day.month <= 12:
        return f"没有“{written}”：一年只有12个月"
    return f"没有“{written}”：这个月只有{found.day.last_day}天"
