"""TXT005: a range whose first end lacks %, 万 or 亿: 15-30万"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


_JOINERS = "-－–—~～至到"


@cache
def _range() -> re.Pattern[str]:
    decimals = r"(?:\.[0-9]{1,4})?"
    alone = r"(?<![0-9A-Za-z.,\-－–—~～/:：第].)"  # no date, no code, no further end of the range
    return re.compile(
        rf"(?P<low>[0-9]{alone}[0-9]{{0,8}}{decimals})\s?[{_JOINERS}]\s?"
        rf"(?P<high>[0-9]{{1,9}}{decimals})(?P<scale>[%％‰]|万亿|[万亿])"
    )


@rule(
    "TXT005",
    "shortened-range",
    Severity.NOTE,
    summary="数值范围省略了前一个数的“%”“万”“亿”",
    rationale="“15～30万元”可以读成15元到30万元。表示范围时，前后两个数都要写全。",
    basis="GB/T 15835-2011 5.1.5",
    advice="把前一个数的“%”“万”“亿”补上",
    bad=[
        work("每村补助⟦15-30万⟧元，共补助12个村。\n"),
        work("蔬菜损耗率降低⟦5～8%⟧，冷库增加3座。\n"),
        work("每户增收⟦1至1.5万⟧元，冷库增加3座。\n"),
    ],
    good=[
        work("每村补助15万～30万元，损耗率降低5%～8%，工期3—5个月。\n"),
        work("2019-2023年每年补助3万元，1-9月完成投资62万元，项目代码为B-12-30万。\n"),
        work("由30到5万元不等。\n"),
    ],
)
def shortened_range(report: Report, _: Context) -> Iterator[Match]:
    """A first number that is not the lower one is no range."""
    for hit in scan(report, _range, *_JOINERS):
        low, high, scale = hit.match["low"], hit.match["high"], hit.match["scale"]
        if float(low) < float(high):
            replacement = f"{low}{scale}～{high}{scale}"
            yield Match(hit.span, f"前一个数没有写“{scale}”", f"改成“{replacement}”", fix=Fix(hit.span, replacement))
