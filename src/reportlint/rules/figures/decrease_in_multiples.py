"""FIG009: something is said to have fallen by a multiple."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.multiples import decreases_in_multiples
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


@rule(
    "FIG009",
    "decrease-in-multiples",
    Severity.ERROR,
    summary="减少不能用倍数",
    rationale="减少一倍就没有了，减少两倍没有意义。由90件减到30件是减少三分之二。",
    basis="实务：增加可用倍数，减少用百分数或分数",
    advice="写减少了百分之几、几分之几，或者“减少到原来的三分之一”",
    bad=[work("漏水报修由90件降到30件，减少⟦2倍⟧。\n")],
    good=[
        work("漏水报修由30件增到90件，增加2倍。\n"),
        work("漏水报修由90件降到30件，减少三分之二。\n"),
    ],
)
def decrease_in_multiples(report: Report, _: Context) -> Iterator[Match]:
    """Look at 减少N倍 only; 降到…的N倍 says something else."""
    for sentence in sentences_of(report):
        for figure in decreases_in_multiples(sentence):
            yield Match(figure.span, f"减少不能用倍数，写的是“{figure.lead[-4:]}{figure.written}”")
