"""TXT009: 等 behind an ellipsis, which says the same."""

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


@cache
def _ellipsis_and_etc() -> re.Pattern[str]:
    """Return a pattern for both together; 等 that waits or equals (等待, 等到, 等于) is another word."""
    return re.compile(r"…(?:…{0,3}等等?(?=[，。；、）]|部门|单位|[0-9])|(?<=等等…)…{0,3})")


@rule(
    "TXT009",
    "ellipsis-with-etc",
    Severity.NOTE,
    summary="省略号和“等”重复",
    rationale="“……”和“等”都表示列举未完，用一个就够了。",
    basis="GB/T 15834-2011 4.11",
    advice="删去省略号，留“等”字；最好把该列的列全",
    bad=[
        work("检查了商铺、作坊、仓库⟦……等⟧42家。\n"),
        work("检查了商铺、作坊、仓库等等⟦……⟧共42家。\n"),
    ],
    good=[
        work("检查了商铺、作坊、仓库等42家。\n"),
        work("群众说：“路修好了……等了十年”，走访42家。\n"),
    ],
)
def ellipsis_with_etc(report: Report, _: Context) -> Iterator[Match]:
    """Keep the word."""
    for hit in scan(report, _ellipsis_and_etc, "…"):
        replacement = hit.match.group().lstrip("…")
        yield Match(hit.span, "省略号和“等”重复", fix=Fix(hit.span, replacement))
