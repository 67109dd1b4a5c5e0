"""FIG010: number times amount is not the total that is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.figures.arithmetic import in_words_of, plain
from reportlint.parsing.figures.figure import sentences_of
from reportlint.parsing.figures.products import contradictory_products
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.parsing.figures.products import Product
    from reportlint.report import Report


@rule(
    "FIG010",
    "wrong-product",
    Severity.ERROR,
    summary="数量乘单价和总额对不上",
    rationale="每人多少、多少人、一共多少都写了，就能乘出来。差十倍、万倍的，多是万元写成了亿元。",
    basis="实务：数据准确是报告的底线",
    advice="用文中的数量和单价重新算总额，检查“万元”“亿元”",
    bad=[work("向120名管护员发放补助，每人800元，共⟦96万元⟧。\n")],
    good=[
        work("向120名管护员发放补助，每人800元，共9.6万元。\n"),
        work("每条支渠配备2至3名管护员，14条支渠共配36名。\n"),
    ],
)
def wrong_product(report: Report, _: Context) -> Iterator[Match]:
    """Rounded factors may give a rounded total."""
    for sentence in sentences_of(report):
        yield from (_match(found) for found in contradictory_products(sentence))


def _match(found: Product) -> Match:
    count, each, told = found.count, found.each, found.told
    times = "" if found.times == 1 else f"×{plain(found.times)}"
    product = f"{count.written}×{each.written}{times}={in_words_of(found.computed, told)}"
    return Match(told.span, f"{product}，写的是“{told.written}”", evidence=(count.span, each.span))
