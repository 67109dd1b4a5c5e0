"""LFT003: another unit's traces: 我镇 in a county's report."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.scanning import HAN, scan
from reportlint.rule import Context, rule, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_LEVELS = (("省", "自治区"), ("市", "州", "盟"), ("县", "区", "旗"), ("镇", "乡", "街道"), ("村", "社区"))
_LEVEL = {word: level for level, words in enumerate(_LEVELS) for word in words}
_COUNTY = 2  # the level of a county
_RARE = 2  # so many slips a copyist leaves; where there are more, the report means it
_OWN = 2  # so often a county's report must say 我县 before 我市, which may be the city above it, is a slip


@cache
def _place() -> re.Pattern[str]:
    return re.compile(rf"(?<=[{HAN}]{{2}})(?:自治区|街道|社区|[省市州盟县区旗镇乡村])")


@cache
def _ours() -> re.Pattern[str]:
    """Return a pattern for the places that a report calls its own, `begins` where that opens a clause.

    我区 is left out: it may be the autonomous region above.
    """
    return re.compile(
        r"我(?<![自“].)(?P<begins>(?<=[。；，：].)|(?<=\A.))?(?P<place>街道|社区|[市州盟县旗镇乡村])(?!场)"
    )


@rule(
    "LFT003",
    "other-unit",
    Severity.NOTE,
    summary="留有别的单位的称呼",
    rationale="县里的报告忽然冒出一个“我镇”，多半是从别处抄来的，那一段的情况和数据也未必是本单位的。",
    basis="实务：不得照抄照搬",
    advice="改成本单位的称呼，并核对这一段的内容是不是本单位的",
    bad=[
        whole("青石县河道整治工作汇报\n一、工作开展情况\n清运垃圾430吨。⟦我镇⟧封堵排污口17个。\n"),
        whole("柳湾镇河道整治工作汇报\n一、工作开展情况\n清运垃圾430吨。⟦我乡⟧封堵排污口17个。\n"),
        whole(
            "青石县河道整治工作汇报\n一、工作开展情况\n我县清运垃圾430吨。\n⟦我市⟧封堵排污口17个。\n我县整治渠道2.6公里。\n"
        ),
    ],
    good=[
        whole("青石县河道整治工作汇报\n一、工作开展情况\n我县清运垃圾430吨，居我市第一。\n我县整治渠道2.6公里。\n"),
        whole("青石县柳湾镇河道整治工作汇报\n一、工作开展情况\n我镇清运垃圾430吨，开拓了自我乡村品牌。\n"),
        whole("青石县河道整治工作汇报\n一、工作开展情况\n清运垃圾430吨，群众说：“我村的渠通了。”\n"),
        whole("河道整治工作汇报\n一、工作开展情况\n我镇清运垃圾430吨，我村封堵排污口17个。\n"),
    ],
)
def other_unit(report: Report, _: Context) -> Iterator[Match]:
    """Compare with the lowest place that the title names: places below it or beside it are not the report's own."""
    own = set(_place().findall(report.title.of(report.text))) if report.title else set()
    if not own:
        return
    hits = list(scan(report, _ours, "我"))
    used = Counter(hit.match["place"] for hit in hits)
    odd = [hit for hit in hits if _is_odd(hit.match, own, used)]
    if len(odd) <= _RARE:
        for hit in odd:
            yield Match(hit.span, f"“{hit.match.group()}”和标题里的单位对不上")


def _is_odd(ours: re.Match[str], own: set[str], used: Counter[str]) -> bool:
    place, level = ours["place"], max(_LEVEL[word] for word in own)
    if place in own:
        return False
    if place == "市" and level == _COUNTY:
        speaks = ours["begins"] is not None  # 我市印发…, not 居我市第一
        return speaks and sum(used[word] for word in _LEVELS[_COUNTY]) >= _OWN
    return _LEVEL[place] >= level
