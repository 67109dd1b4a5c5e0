"""STR004: the numbers of neighbouring headings skip or repeat."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.numbering import read_number
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report, Section

_HEAD = "防汛工作情况汇报\n一、工作开展情况\n转移群众312人，排除险情9处。\n"
_TAIL = "下步打算\n由镇水利站牵头，5月底前加固堤防1.2公里。\n"


@rule(
    "STR004",
    "broken-numbering",
    Severity.WARNING,
    summary="标题编号跳号或重号",
    rationale="编号断了，读的人会以为漏了一段，引用“第几条”时也会对不上。",
    basis="GB/T 9704-2012 7.3.3；实务",
    advice="按顺序改正编号；删掉了一段的，把后面的编号往前提",
    bad=[
        whole(_HEAD + "⟦三、⟧存在问题\n青石坝2台水泵失修，汛前没有检修。\n四、" + _TAIL),
        whole(_HEAD + "二、存在问题\n青石坝2台水泵失修，汛前没有检修。\n⟦二、⟧" + _TAIL),
    ],
    good=[
        whole(_HEAD + "二、存在问题\n青石坝2台水泵失修，汛前没有检修。\n三、" + _TAIL),
        whole(
            _HEAD
            + "二、存在问题\n（一）水泵失修\n青石坝2台。\n（二）沙袋不足\n缺800条。\n"
            + "三、下步打算\n（一）修水泵\n水利站5月底前修好2台。\n（二）备沙袋\n补足800条。\n"
        ),
    ],
)
def broken_numbering(report: Report, _: Context) -> Iterator[Match]:
    """Compare each heading with the one before it under the same parent; a new count from 1 is right."""
    families = [report.sections, *(section.children for section in report.walk())]
    for siblings in families:
        for before, after in pairwise(siblings):
            yield from _compare(before, after)


def _compare(before: Section, after: Section) -> Iterator[Match]:
    first, second = read_number(before.number), read_number(after.number)
    if first is None or second is None or first.style != second.style or second.value in (1, first.value + 1):
        return
    if first.value == second.value:
        message = f"编号“{after.number}”重复了"
    else:
        message = f"编号从“{before.number}”跳到了“{after.number}”"
    yield Match(_number_span(after), message)


def _number_span(section: Section) -> Span:
    """Return the number's own words; a number that Word computes has none, and the heading stands for it."""
    typed = Span(section.span.start, section.heading_span.start)
    return typed if typed.length >= len(section.number) else section.heading_span
