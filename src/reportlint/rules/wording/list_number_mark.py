"""TXT003: the wrong mark behind the number of a point: 第一、 （一）、 1、"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.parsing.scanning import ONE_TO_NINE, scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@cache
def _numbered() -> re.Pattern[str]:
    """Return a pattern for the mark behind a number that opens a sentence or, as a figure, a paragraph.

    What enumerates (第一、第二季度; 1、2号楼; 首先、其次) goes on with another number.
    """
    number = rf"[{ONE_TO_NINE}十]{{1,3}}"
    again = f"第|{number}|其次|再次|然后|最后"
    return re.compile(
        rf"(?P<number>[第首其再最（0-9](?:(?<=[。；：].)|(?<=\A.))(?:"
        rf"(?<=第){number}|(?<=首)先|(?<=[其再])次|(?<=最)后|(?<=（){number}）|(?<=\A[0-9])[0-9]?))"
        rf"、(?!{again}|[0-9A-Za-z])"
    )


@rule(
    "TXT003",
    "list-number-mark",
    Severity.NOTE,
    summary="序号后面的标点不对",
    rationale="“一、”用顿号，“（一）”后面不用标点，“1.”用下脚点，“第一，”用逗号，各有规定，混用会让层次不清。",
    basis="GB/T 15834-2011 附录B.3",
    advice="按规定改正序号后面的标点",
    bad=[
        work("⟦第一、⟧抓排查。检查企业42家。⟦第二、⟧抓整改。整改隐患117处。\n"),
        work("⟦（一）、⟧抓排查\n检查企业42家。\n⟦（二）、⟧抓整改\n整改隐患117处。\n"),
        work("⟦1、⟧检查企业42家。\n⟦2、⟧整改隐患117处。\n"),
        work("⟦首先、⟧抓排查，检查企业42家。\n"),
    ],
    good=[
        work("第一，抓排查。检查企业42家。\n（一）抓整改\n1.整改隐患117处。\n"),
        work("第一、第二季度检查企业42家。安全第一、预防为主。\n第一、二批共检查企业42家。\n"),
        work("1、2号楼外墙已经加固，整改隐患17处。\n"),
    ],
)
def list_number_mark(report: Report, _: Context) -> Iterator[Match]:
    """Look where sentences and paragraphs open."""
    for span, found, _block in scan(report, _numbered, "、"):
        number = found["number"]
        replacement = number + _mark_behind(number)
        yield Match(span, "序号后面的标点不对", f"改成“{replacement}”", fix=Fix(span, replacement))


def _mark_behind(number: str) -> str:
    if number[0] == "（":
        return ""
    return "." if number.isdigit() else "，"
