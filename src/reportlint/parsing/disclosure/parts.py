"""The six parts of an annual disclosure report, by name and in their order."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from reportlint.lexicon.wordlists import any_word
from reportlint.parsing.numbering import NumberStyle, read_number
from reportlint.parsing.shapes import in_table, is_prose
from reportlint.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlint.report import Report, Section

# The parts in their order, with the headings that 国办公开办函〔2021〕30号 gives them.
PARTS = {
    "overview": "总体情况",
    "proactive": "主动公开政府信息情况",
    "applications": "收到和处理政府信息公开申请情况",
    "reviews": "政府信息公开行政复议、行政诉讼情况",
    "problems": "存在的主要问题及改进情况",
    "other": "其他需要报告的事项",
}
_TRIED = ("reviews", "applications", "proactive", "problems", "other", "overview")  # 申请行政复议 is no 申请
_LONGEST = 45  # code points of a line that can be a part's heading
_FIRST_YEAR = 2019  # for which the six parts were prescribed
_ENOUGH = 5  # parts found as headings, from which a further heading of the same rank is one too many
_YEAR = re.compile("20[0-9]{2}")


class Part(NamedTuple):
    """One of the six parts and the words of its heading."""

    name: str
    heading: Span


def is_annual(report: Report) -> bool:
    """Tell whether this is an annual report of the form prescribed since 2019, and no summary of disclosure work."""
    if report.type is None or report.type.name != "disclosure-report" or "STR001" not in report.type.exempt:
        return False
    year = _YEAR.search(report.title.of(report.text)) if report.title else None
    return year is None or int(year.group()) >= _FIRST_YEAR


def find_parts(report: Report) -> dict[str, Part]:
    """Return the parts that are there by name; a heading that the sections lack is looked for among all short lines."""
    found: dict[str, Part] = {}
    for span in (*(section.heading_span for section in report.sections), *_lines(report)):
        name = _name(span.of(report.text))
        if name and name not in found:
            found[name] = Part(name, span)
    return found


def _lines(report: Report) -> Iterator[Span]:
    """Yield the words of the short lines that may open a part: without a number, or with one of the first rank."""
    for block in report.document.blocks:
        if in_table(block) or block.span.length > _LONGEST or block.span == report.title:
            continue
        number = read_number(block.label + " ") if block.label else read_number(report.text, *block.span)
        if number is None and is_prose(block.span.of(report.text)):
            continue
        if number is None or number.style <= NumberStyle.CHINESE:
            start = block.span.start if number is None or block.label else number.end
            yield Span(start, block.span.end)


def _name(heading: str) -> str:
    return next((name for name in _TRIED if any_word("disclosure", name).search(heading[:_LONGEST])), "")


def missing_parts(report: Report) -> list[str]:
    """Return the headings of the parts that the report lacks, in their order."""
    found = find_parts(report)
    return [heading for name, heading in PARTS.items() if name not in found]


def misplaced_parts(report: Report) -> list[Part]:
    """Return the fewest parts that, put elsewhere, bring all of them into their order."""
    order = list(PARTS)
    parts = sorted(find_parts(report).values(), key=lambda part: part.heading)
    for count in range(len(parts), 0, -1):
        for kept in combinations(parts, count):
            if all(order.index(first.name) < order.index(second.name) for first, second in pairwise(kept)):
                return [part for part in parts if part not in kept]
    return []


def extra_parts(report: Report) -> list[Section]:
    """Return the topmost numbered sections that are none of the six, where nearly all of these have such a heading."""
    named = {_name(section.heading) for section in report.sections} - {""}
    if len(named) < _ENOUGH:
        return []
    return [section for section in report.sections if not _name(section.heading) and _opens_part(section)]


def _opens_part(section: Section) -> bool:
    number = read_number(section.number + " ") if section.number else None
    return number is not None and number.style <= NumberStyle.CHINESE
