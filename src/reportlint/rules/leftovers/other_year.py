"""LFT002: traces of another year: a plan period that is over, a heading or a 今年 of an older report."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from reportlint.finding import Match, Severity
from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.scanning import scan
from reportlint.report import Role
from reportlint.rule import Context, rule, whole
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report


_FIRST_YEARS = {"十五": 2001, "十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_YEARS = 5  # of a plan
_BODY = "一、工作开展情况\n清运垃圾430吨。\n二、"


@cache
def _year() -> re.Pattern[str]:
    return re.compile(r"20[0-9]{2}(?=年)")


@cache
def _this_year() -> re.Pattern[str]:
    """Return a pattern for a year that a sentence calls this year, and for the plan that it opens or closes."""
    plan = "十[一二三四五]?五"
    return re.compile(
        rf"(?:今年(?:是|[（(])?(?P<stated>20[0-9]{{2}})年"
        rf"|(?:今年|(?P<year>20[0-9]{{2}})年)[^。；！？\r\n是]{{0,30}}是[^。；！？\r\n]{{0,40}}?"
        rf"“?(?P<plan>{plan})”?(?:规划)?的?(?P<turn>开局|收官)之年)"
    )


@cache
def _plan() -> re.Pattern[str]:
    working = any_word("periods", "plan-work").pattern
    told = "(?!以来|期间|时期|末|以前|(?:规划)?(?:开局|收官))"  # what is told of a period, or another message's
    return re.compile(rf"(?:{working})[^，。；！？、“\r\n]{{0,8}}“(?P<plan>十[一二三四五]?五)”{told}")


@rule(
    "LFT002",
    "other-year",
    Severity.WARNING,
    summary="留有别的年份的内容",
    rationale="去年的材料改一改再用，最容易漏掉年份和规划期。审稿人看到“十三五”还在开局，就知道这份材料是抄的。",
    basis="实务：不得改头换面、照抄照搬",
    advice="改成本年度的内容，并核对这一段其他的话是不是也过时了",
    bad=[
        whole("2025年河道整治工作总结\n" + _BODY + "下步打算\n2025年是⟦“十三五”规划收官之年⟧，要清淤4公里。\n"),
        whole("2025年河道整治工作总结\n" + _BODY + "⟦2023年工作打算⟧\n水利站5月底前清淤4公里。\n"),
        whole("2025年河道整治工作总结\n" + _BODY + "下步打算\n⟦紧扣“十三五”⟧水利规划，清淤4公里。\n"),
        whole("2025年河道整治工作总结\n一、工作开展情况\n⟦今年（2022年⟧）清运垃圾430吨。\n"),
    ],
    good=[
        whole("2025年河道整治工作总结\n" + _BODY + "2026年工作打算\n2026年是“十五五”开局之年，要清淤4公里。\n"),
        whole("2025年河道整治工作总结\n一、2024年工作回顾\n“十三五”以来，清运垃圾430吨。\n二、下步打算\n清淤4公里。\n"),
        whole("河道整治工作总结\n" + _BODY + "下步打算\n今年是“十三五”规划收官之年，要清淤4公里。\n"),
    ],
)
def other_year(report: Report, _: Context) -> Iterator[Match]:
    """Compare with the years in the title, and where it names none, only a stated year with its plan.

    A report is often given in the year behind the one that it tells of.
    """
    title = report.title.of(report.text) if report.title else ""
    years = [int(year) for year in _year().findall(title)]
    yield from _wrong_this_year(report, {*years, *(year + 1 for year in years)})
    if years:
        yield from _old_headings(report, min(years))
        yield from _ended_plans(report, min(years))


def _wrong_this_year(report: Report, years: set[int]) -> Iterator[Match]:
    for span, found, _block in scan(report, _this_year, "今年", "之年"):
        if found["stated"]:
            if years and int(found["stated"]) not in years:
                yield Match(span, f"今年不是{found['stated']}年")
            continue
        turning = _FIRST_YEARS[found["plan"]] + (0 if found["turn"] == "开局" else _YEARS - 1)
        possible = {int(found["year"])} if found["year"] else years
        if possible and turning not in possible:
            named = Span(span.start + found.start("plan") - found.start() - 1, span.end)
            yield Match(named, f"“{found['plan']}”的{found['turn']}之年是{turning}年")


def _old_headings(report: Report, year: int) -> Iterator[Match]:
    """Yield the headings of a plan for a year that is over, and of work that lies two years back."""
    for section in report.walk():
        named = [int(found) for found in _year().findall(section.heading)]
        earliest = year if Role.PLAN in section.roles else year - 1
        if named and max(named) < earliest:
            yield Match(section.heading_span, f"标题写的是{max(named)}年，报告说的是{year}年")


def _ended_plans(report: Report, year: int) -> Iterator[Match]:
    """Yield where the plan part works on a five-year plan that ended before the year of the report."""
    for part in report.parts(Role.PLAN):
        for span in part.body_spans():
            for found in _plan().finditer(report.text, *span):
                if _FIRST_YEARS[found["plan"]] + _YEARS <= year - 1:
                    yield Match(Span(*found.span()), f"“{found['plan']}”在{_FIRST_YEARS[found['plan']] + 4}年已经结束")
