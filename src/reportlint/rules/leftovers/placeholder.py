"""LFT001: a blank of the template that nobody filled in."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.scanning import HAN, scan
from reportlint.rule import Context, rule, whole, work

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report
    from reportlint.text import Span

_ANONYMISED = 4  # masks of one kind from which on they run through the report: names are hidden, nothing was forgotten


@cache
def _mask() -> re.Pattern[str]:
    """Return a pattern for what stands for missing words, a group for each kind: XX局, X月X日, **市, ____户, ○○村."""
    after, before = rf"(?=[{HAN}%％])", rf"(?<=[{HAN}]"
    cross = "[XxＸ×]"
    return re.compile(
        rf"[XxＸ×*_○某](?:"
        rf"(?P<cross>(?<={cross})(?:(?<![0-9A-Za-z].)|(?<=20.))"
        rf"(?:{cross}{{1,7}}{after}|{before}.){cross}{{1,7}}(?![0-9A-Za-zＸ×])|(?<=[年月].)(?=[月日])))"
        rf"|(?P<asterisk>(?<=\*)\*{{1,9}}(?:{after}|{before}\*\*)))"
        rf"|(?P<line>{before}_)_{{1,40}}{after})"
        rf"|(?P<circle>(?<=○)(?<![一二三四五六七八九].)○{{1,7}}{after})"
        rf"|(?P<some>(?<=某)(?:(?<![{HAN}].)|(?<=[由在为到对向与和].))某(?=[省市县区镇乡村局]|街道|单位|部门|公司|学校))"
        rf")"
    )


@rule(
    "LFT001",
    "placeholder",
    Severity.WARNING,
    summary="有没填的空",
    rationale="模板里的“XX”“（单位名称）”没有换成实际内容就交上来，审稿人会直接退回。",
    basis="实务",
    advice="填上内容，或删去这一处",
    bad=[
        work("走访困难家庭⟦XX⟧户，发放慰问金57.9万元。\n"),
        work("于9月⟦X⟧日检查企业42家，由⟦（单位名称）⟧牵头复查。\n"),
        work("整治渠道____公里，清运垃圾430吨。\n".replace("____", "⟦____⟧")),
        whole("20⟦XX⟧年河道整治工作情况汇报\n一、工作开展情况\n清运垃圾430吨。\n"),
    ],
    good=[
        work("为各村配备X光机2台、XXL号雨衣30件，规格为2×3米。\n"),
        work("**市**局在**县**镇检查企业42家。\n"),
        work("XX镇、XX村、XX村、XX村共走访386户。\n"),
        work("慰问李某某等困难家庭386户，民生短板尚待补充完善。\n"),
    ],
)
def placeholder(report: Report, context: Context) -> Iterator[Match]:
    """Tell blanks from masks: a kind that comes up again and again hides names on purpose."""
    masks: defaultdict[str, list[Span]] = defaultdict(list)
    for hit in scan(report, _mask()):
        masks[str(hit.match.lastgroup)].append(hit.span)
    blanks = (span for spans in masks.values() if len(spans) < _ANONYMISED for span in spans)
    for span in chain(blanks, _named(report, context)):
        words = span.of(report.text)
        if words != "**":
            yield Match(span, f"“{words}”没有填")


def _named(report: Report, context: Context) -> Iterator[Span]:
    """Yield the blanks that say what belongs in them."""
    for block in report.document.blocks:
        for span, phrase in find_phrases(report.text, block.span, context.lexicon.phrases("leftovers")):
            if phrase.category == "placeholder":
                yield span
