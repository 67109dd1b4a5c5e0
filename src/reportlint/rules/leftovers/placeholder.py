"""LFT001: a blank of the template that nobody filled in."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.parsing.phrases import find_phrases
from reportlint.parsing.scanning import HAN, is_han, scan
from reportlint.rule import Context, rule, whole, work
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report

_ANONYMISED = 4  # masks of one kind from which on they run through the report: names are hidden, nothing was forgotten


_BEHIND = rf"(?=[{HAN}%％])"


@cache
def _crosses() -> re.Pattern[str]:
    """Return a pattern for XX局, X月X日."""
    cross = "[XxＸ×]"
    return re.compile(
        rf"{cross}(?:(?<![0-9A-Za-z].)|(?<=20.))"
        rf"(?:{cross}{{1,7}}{_BEHIND}|(?<=[{HAN}].){cross}{{1,7}}(?![0-9A-Za-zＸ×])|(?<=[年月].)(?=[月日]))"
    )


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"_(?<=[{HAN}]_)_{{1,40}}{_BEHIND}")


@cache
def _circles() -> re.Pattern[str]:
    return re.compile(rf"○(?<![一二三四五六七八九].)○{{1,7}}{_BEHIND}")


@cache
def _some() -> re.Pattern[str]:
    return re.compile(rf"某(?:(?<![{HAN}].)|(?<=[由在为到对向与和].))某(?=[省市县区镇乡村局]|街道|单位|部门|公司|学校)")


@cache
def _asterisks() -> re.Pattern[str]:
    return re.compile(r"\*{2,}")


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
    masks = [
        [hit.span for hit in scan(report, pattern, *signs)]
        for pattern, signs in ((_crosses, "XxＸ×"), (_line, "_"), (_circles, "○"), (_some, "某"))
    ]
    kinds = [*masks, list(_starred(report))]
    blanks = (span for spans in kinds if len(spans) < _ANONYMISED for span in spans)
    for span in chain(blanks, _named(report, context)):
        words = span.of(report.text)
        if words != "**":
            yield Match(span, f"“{words}”没有填")


def _starred(report: Report) -> Iterator[Span]:
    """Yield the asterisks before a Chinese word (**市), and two behind one.

    Looked at without a pattern of Chinese characters, since they are the commonest mask: it takes long to compile.
    """
    for span, match, _block in scan(report, _asterisks, "**"):
        behind = match.string[match.end() : match.end() + 1]
        if is_han(behind) or behind in ("%", "％"):
            yield span
        elif is_han(match.string[match.start() - 1 : match.start()]):
            yield Span(span.start, span.start + 2)


def _named(report: Report, context: Context) -> Iterator[Span]:
    """Yield the blanks that say what belongs in them."""
    for block in report.document.blocks:
        for span, phrase in find_phrases(report.text, block.span, context.lexicon.phrases("leftovers")):
            if phrase.category == "placeholder":
                yield span
