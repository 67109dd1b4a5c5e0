"""TXT008: a word typed twice: 的的"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Fix, Match, Severity
from reportlint.lexicon.wordlists import any_word, word_lists
from reportlint.parsing.scanning import HAN, scan
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_REACH = 4  # characters to either side that can make the same words right


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(rf"([{HAN}]{{1,3}})\1")


@rule(
    "TXT008",
    "doubled-word",
    Severity.NOTE,
    summary="字词打重了",
    rationale="多打一个“的”“了”，读的人会想：这份材料交上来以前有没有人看过一遍。",
    basis="实务",
    advice="删去一个",
    bad=[
        work("修好了漏水⟦的的⟧渠道2.6公里。\n"),
        work("对渠道⟦进行进行⟧检修，共2.6公里。\n"),
    ],
    good=[
        work("为了了解以营利为目的的取水情况，实实在在走访了386户，一件一件办。\n"),
        work("修渠2.6公里，历史欠账不能不了了之。\n"),
    ],
)
def doubled_word(report: Report, _: Context) -> Iterator[Match]:
    """Take words that make no sense twice, unless the two belong to different words."""
    words = word_lists("doubled")["once"]
    for span, found, _block in scan(report, _doubled, *(word + word for word in words)):
        word = found[1]
        if word in words and not _is_right(found):
            yield Match(span, f"“{word}”打重了", f"改成“{word}”", fix=Fix(span, word))


def _is_right(found: re.Match[str]) -> bool:
    start, end = max(0, found.start() - _REACH), found.end() + _REACH
    around = any_word("doubled", "right").finditer(found.string, start, end)
    return any(right.start() < found.end() and found.start() < right.end() for right in around)
