"""LFT004: the same sentence twice in one report."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.scanning import HAN
from reportlint.rule import Context, rule, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report
    from reportlint.text import Span

_SHORTEST = 20  # Chinese characters of a sentence that nobody writes twice by chance


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(rf"[{HAN}]")


@rule(
    "LFT004",
    "repeated-sentence",
    Severity.NOTE,
    summary="同一句话写了两遍",
    rationale="多半是拼凑材料时重复粘贴的，读的人会怀疑其他段落也是抄来的。",
    basis="实务",
    advice="留一处，另一处写那里该写的事",
    bad=[
        work(
            "对沿河十二家砂石料场逐一登记造册并签订限期搬离承诺书。清运垃圾430吨。\n"
            "⟦对沿河十二家砂石料场逐一登记造册并签订限期搬离承诺书。⟧封堵排污口17个。\n"
        ),
    ],
    good=[
        work(
            "对柳湾村十二家砂石料场逐一登记造册并签订限期搬离承诺书。\n对石桥村九家砂石料场逐一登记造册并签订限期搬离承诺书。\n"
        ),
        work("各村都要落实管护责任。\n各村都要落实管护责任。\n清运垃圾430吨。\n"),
    ],
)
def repeated_sentence(report: Report, _: Context) -> Iterator[Match]:
    """Compare whole sentences; headings, which end without a full stop, and quotations may come again."""
    seen: dict[str, Span] = {}
    for sentence in report.sentences:
        words = sentence.of(report.text)
        if len(words) < _SHORTEST or words[0] in "“‘" or words[-1] not in "。！？；":
            continue
        first = seen.setdefault(words, sentence)
        if first != sentence and len(_chinese().findall(words)) >= _SHORTEST:
            yield Match(sentence, "这句话前面写过", evidence=(first,))
