"""FIG003: a change is not what the figures before and after make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import plain
from reportlint.parsing.figures.changes import is_multiple_of
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.growth import ChangeFault, contradictory_changes
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.growth import Change
    from reportlint.report import Report


@rule(
    "FIG003",
    "wrong-change",
    Severity.ERROR,
    summary="增减幅度和前后的数对不上",
    rationale="由多少到多少都写出来了，增幅就只有一个答案。两个百分比相减得到的是百分点，不是百分之几。",
    basis="实务；GB/T 15835 数字用法",
    advice="用前后两个数重新算；百分比相减写“百分点”；增长两倍是原来的三倍",
    bad=[
        work("灌溉面积由800亩增至1000亩，增长⟦20%⟧。\n"),
        work("渠系水利用系数达标率由82%提高到85%，提高⟦3%⟧。\n"),
        work("今年受理报修45件，去年60件，同比下降⟦35%⟧。\n"),
        work("用水户由50户增加到150户，增长⟦3倍⟧。\n"),
        work("漏水点由12处增加到⟦7处⟧。\n"),
    ],
    good=[
        work("灌溉面积由800亩增至1000亩，增长25%。\n"),
        work("达标率由82%提高到85%，提高3个百分点。\n"),
        work("水费收入由30万元增至60万元，翻了一番。\n"),
        work("剔除停用的两座泵站后，同口径用电量增长4%，账面由90万度减至82万度。\n"),
    ],
)
def wrong_change(report: Report, _: Context) -> Iterator[Match]:
    """Rates at constant prices and on another base are no fault."""
    for sentence in sentences_of(report):
        yield from (_match(found) for found in contradictory_changes(sentence))


def _match(found: Change) -> Match:
    before, after, told = found.before, found.after, found.told
    evidence = tuple(figure.span for figure in (before, after) if figure is not told)
    if told is None:
        verb = "增加" if found.rises else "减少"
        return Match(after.span, f"“{before.written}”到“{after.written}”不是{verb}", evidence=(before.span,))
    if found.fault is ChangeFault.PERCENT_FOR_POINTS:
        points = plain(abs(after.value - before.value))
        words = f"“{before.written}”和“{after.written}”相差{points}个百分点，写的是“{told.written}”"
        return Match(told.span, words, f"写成“{points}个百分点”", evidence)
    return Match(told.span, f"{_sum(found)}，写的是“{told.written}”", evidence=evidence)


def _sum(found: Change) -> str:
    """Return the calculation in figures: (1000-800)÷800=25%."""
    before, after, told = found.before, found.after, found.told
    assert told is not None
    middle = abs(found.computed.low + found.computed.high) / 2
    if told.unit == "番":
        return f"{after.number}÷{before.number}={plain(after.value / before.value)}倍，合{plain(middle)}番"
    high, low = (after, before) if after.value >= before.value else (before, after)
    difference = f"{high.number}-{low.number}"
    if is_multiple_of(told):
        return f"{after.number}÷{before.number}={plain(middle, max(told.decimals, 1))}倍"
    if told.unit == "倍" or told.percent is not None:
        return f"（{difference}）÷{before.number}={plain(middle, max(told.decimals, 1))}{told.unit or '%'}"
    return f"{difference}={plain(middle / told.scale)}{told.quantity.unit}"
